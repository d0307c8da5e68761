// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picturesource.h"
#include "settings.h"

#include <QPoint>

class QDragEnterEvent;
class QDropEvent;
class QWidget;

namespace Pinthread {

/// How pictures come into a window: chosen in a dialog, pasted, or dropped.
class PictureIntake : public QObject
{
    Q_OBJECT

public:
    /// Looks after what is dragged over \a window, and belongs to it. \a settings must outlive this.
    PictureIntake(QWidget *window, Settings &settings);

public Q_SLOTS:
    void choose();
    void paste();

Q_SIGNALS:
    void arrived(const QList<Pinthread::PictureSource> &pictures);
    /// They are about to arrive, let go of at this place of the window.
    void dropped(QPoint position);
    /// Something that could be opened is held over the window, or not any more.
    void held(bool isHeld);
    /// There was no picture, in words.
    void nothingFound(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onDrop(QDropEvent &event);

    QWidget *m_window;
    Settings &m_settings;
};

} // namespace Pinthread
