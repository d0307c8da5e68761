// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/failedoperationsmodel.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedLayout;

namespace Pinthread {

class Button;
class ConfirmationBar;

/// Everything that could not be sent, of all assets, in one place: what, where, when and why; to go there, to try
/// again, or to discard, one, some or all.
///
/// Decides nothing: what the user wants is emitted, and what came of it is in the next setEntries(). Discarding asks
/// first. Keys in the list: Enter goes there, Delete discards, Ctrl+C copies the words; all of it is in a row's menu.
class FailedOperationsPanel : public QWidget
{
    Q_OBJECT

public:
    /// \a clock must outlive the panel.
    explicit FailedOperationsPanel(const Clock &clock, QWidget *parent = nullptr);

    void setEntries(const QList<FailedEntry> &entries);
    /// Without a connection nothing can be sent again; says so.
    void setOnline(bool online);
    /// What the last attempt came to, when that was not what was wanted; empty for nothing.
    void setProblem(const QString &message);

Q_SIGNALS:
    void retryRequested(const QList<Pinthread::BroadcastId> &operations);
    void discardRequested(const QList<Pinthread::BroadcastId> &operations);
    /// The user wants to see where it happened.
    void placeRequested(Pinthread::AssetId asset, Pinthread::ConversationId conversation);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeList();
    void layOut();
    [[nodiscard]] QList<BroadcastId> selected() const;
    [[nodiscard]] QList<BroadcastId> all() const;
    void showPlace();
    void discard(const QList<BroadcastId> &operations);
    void copyWords() const;
    void openMenu(QPoint globalPosition);
    void showState();
    void followPalette();

    FailedOperationsModel m_model;
    bool m_online = true;
    QLabel *m_count = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_empty = nullptr;
    QListView *m_list = nullptr;
    QStackedLayout *m_stack = nullptr;
    ConfirmationBar *m_confirmation = nullptr;
    QWidget *m_actions = nullptr;
    Button *m_place = nullptr;
    Button *m_discard = nullptr;
    Button *m_retry = nullptr;
    Button *m_discardAll = nullptr;
    Button *m_retryAll = nullptr;
};

} // namespace Pinthread
