// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/conversationitem.h"

#include <QWidget>

class QLabel;

namespace Pinthread {

class Button;

/// The head of a chat window: which conversation this is, how it stands, and what can be done with it as a whole.
class ChatHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ChatHeader(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const;
    void showItem(const ConversationItem &item);
    void showNew(const Anchor &anchor);
    void showDeleted();
    /// What this user may do with the conversation.
    void setPermissions(bool mayResolve, bool mayDelete);

Q_SIGNALS:
    void resolveRequested(bool resolved);
    void deleteRequested();
    void copyRequested();
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void openMenu();
    void fitWords();
    void followPalette();
    void setState(const QString &words, bool alarming = false);

    QLabel *m_title = nullptr;
    QLabel *m_state = nullptr;
    Button *m_resolve = nullptr;
    Button *m_more = nullptr;
    Button *m_close = nullptr;
    bool m_resolved = false;
    bool m_exists = false;
    bool m_mayResolve = false;
    bool m_mayDelete = false;
    bool m_alarming = false;
};

} // namespace Pinthread
