// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/failedoperation.h"

#include <QScrollArea>

class QVBoxLayout;

namespace Pinthread {

class FailedOperationCard;

/// The operations of one conversation that could not be sent, a card for each. Hidden while there are none.
class FailedOperationList : public QScrollArea
{
    Q_OBJECT

public:
    explicit FailedOperationList(QWidget *parent = nullptr);

    /// Cards of operations that are still there stay, with the focus on them.
    void setFailed(const QList<FailedOperation> &failed);
    void setOnline(bool online);
    [[nodiscard]] bool isEmpty() const { return m_cards.isEmpty(); }
    /// How high it is with everything in sight when it is \a width wide.
    [[nodiscard]] int contentHeight(int width) const;
    /// Puts the focus on the first card's first button that can be pressed.
    void focusFirst();

Q_SIGNALS:
    void retryRequested(Pinthread::BroadcastId operation);
    void discardRequested(Pinthread::BroadcastId operation);
    /// The card that had the focus is gone.
    void focusLost();

private:
    [[nodiscard]] FailedOperationCard *addCard(const FailedOperation &failed);

    QList<FailedOperationCard *> m_cards;
    QVBoxLayout *m_column = nullptr;
    bool m_online = true;
};

} // namespace Pinthread
