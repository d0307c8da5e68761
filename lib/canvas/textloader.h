// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/textjob.h"
#include "canvas/textprobe.h"

#include <QThreadPool>

#include <vector>

namespace Pinthread {

/// Reads texts off the calling thread, on a thread of its own: encoding, plain text, blocks. What TextProbe refuses is
/// not read.
///
/// Nothing that a document names is ever fetched: no picture, no style, no script, not from the network and not from
/// the disk. Such things are left out where they would stand (lib/canvas/textreaders_p.h), so there is nothing that
/// could.
///
/// One for a program is enough. Use it from one thread, which needs an event loop. Destroying it cancels what is still
/// running and waits for the worker to notice (milliseconds as a rule).
class TextLoader : public QObject
{
    Q_OBJECT

public:
    explicit TextLoader(QObject *parent = nullptr);
    ~TextLoader() override;

    /// Starts on \a content, a whole document of the kind \a mediaType. Never null; keep it until it is done: letting
    /// go of it cancels.
    [[nodiscard]] std::unique_ptr<TextJob> load(const QByteArray &content, const QString &mediaType);
    /// Likewise for the file \a fileName, of the kind that its suffix says.
    [[nodiscard]] std::unique_ptr<TextJob> load(const QString &fileName);
    /// Likewise for the file \a fileName, which is of the kind \a mediaType, however it is called.
    [[nodiscard]] std::unique_ptr<TextJob> load(const QString &fileName, const QString &mediaType);

private:
    template <class Work>
    [[nodiscard]] std::unique_ptr<TextJob> start(Work work);

    QThreadPool m_workers;
    std::vector<std::weak_ptr<TextJobLink>> m_links;
};

} // namespace Pinthread
