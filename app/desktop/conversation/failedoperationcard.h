// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/failedoperation.h"

#include <QFrame>

class QLabel;

namespace Pinthread {

class Button;

/// One operation that could not be sent, where it happened: what it was, its words, why it failed, Retry and Discard.
class FailedOperationCard : public QFrame
{
    Q_OBJECT

public:
    explicit FailedOperationCard(const FailedOperation &failed, QWidget *parent = nullptr);

    [[nodiscard]] BroadcastId id() const { return m_failed.operation.broadcastId; }
    /// The same operation, failed again.
    void setFailed(const FailedOperation &failed);
    /// Without a connection nothing can be sent again; says so.
    void setOnline(bool online);
    /// Puts the focus on Retry, or on the card itself while that cannot be done: never on Discard, because one more
    /// Enter after the one that sent would throw the words away.
    void focusAction();

Q_SIGNALS:
    void retryRequested(Pinthread::BroadcastId operation);
    void discardRequested(Pinthread::BroadcastId operation);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showFailed();
    void followPalette();

    FailedOperation m_failed;
    bool m_online = true;
    QLabel *m_heading = nullptr;
    QLabel *m_words = nullptr;
    QLabel *m_reason = nullptr;
    Button *m_retry = nullptr;
    Button *m_discard = nullptr;
};

} // namespace Pinthread
