// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workspace.h"

#include "sync/annotationfile.h"

#include <QThreadPool>

class QFileDialog;

namespace Pinthread {

class AnnotationImport;
class Settings;

/// Exchanges the conversations of one asset with files, as the user asks for it: in a dialog, then off the GUI thread,
/// and says what came of it.
class AnnotationExchange : public QObject
{
    Q_OBJECT

public:
    /// \a window is what the dialogs belong to, and owns this. They begin in the folder of \a settings.
    AnnotationExchange(Workspace &workspace, Settings &settings, QWidget *window);
    ~AnnotationExchange() override;

    // Ask for a file, and then do it.

    void chooseExport(const Asset &asset);
    /// \a text is that of a text asset.
    void chooseImport(const Asset &asset, const PlainText &text);
    /// There is no asset yet that has conversations.
    void refuse();

    void exportTo(const QString &fileName, const Asset &asset);
    void importFrom(const QString &fileName, const Asset &asset, const PlainText &text);

Q_SIGNALS:
    /// It is done, or why not; for people.
    void said(const QString &words);

private:
    [[nodiscard]] QFileDialog *makeDialog(const QString &title);
    void onRead(const Asset &asset, const Expected<AnnotationFile::Content, QString> &content);

    Workspace &m_workspace;
    Settings &m_settings;
    QWidget *m_window;
    AnnotationImport *m_import = nullptr; ///< While one goes on.
    QThreadPool m_worker;
};

} // namespace Pinthread
