// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"

#include <QObject>

class QSplitter;
class QStackedLayout;
class QWidget;

namespace Pinthread {

class ChatWindow;
class ConversationPanel;

/// Where a view has its picture, its list of conversations and its chat window. The list is beside the picture, or
/// below it where the view is narrow, or folded away where it is small; the chat window floats over the picture, or
/// takes the list's place where there is no room for that.
class AssetViewLayout : public QObject
{
    Q_OBJECT

public:
    /// Lays out children of \a view.
    explicit AssetViewLayout(QWidget *view);

    /// Everything, to be put into the view's own layout.
    [[nodiscard]] QWidget *widget() const;
    /// What the canvas lies in and the chat window floats over.
    [[nodiscard]] QWidget *area() const { return m_area; }
    /// The list's parent.
    [[nodiscard]] QWidget *column() const { return m_column; }

    /// In place of another, which its owner deletes.
    void setCanvas(QWidget *canvas, AssetKind kind);
    void setPanel(QWidget *panel);
    /// May be null, until a conversation is first opened.
    void setChat(ChatWindow *chat);

    /// Whether the user wants to see the list.
    void setPanelWanted(bool wanted);
    /// Device-independent pixels; 0: as it comes.
    void setPanelWidth(int width);
    /// Without a picture there is nothing to talk about.
    void setPictureThere(bool there);

    /// Puts everything in its place, for the size and state as they are now.
    void arrange();

Q_SIGNALS:
    /// The area has another size, or the chat window floats where it was docked: its marker has to be named again.
    void arranged();
    /// The user has made the list another width.
    void panelWidthChanged(int width);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void turn();
    [[nodiscard]] bool chatFits() const;
    void dockOrFloat();
    void showColumn();

    QWidget *m_view;
    QSplitter *m_splitter;
    QWidget *m_area;
    QWidget *m_column;
    QStackedLayout *m_columnLayout;
    QWidget *m_panel = nullptr;
    ChatWindow *m_chat = nullptr; ///< The view's, like everything here.
    bool m_panelWanted = true;
    int m_panelWidth = 0;
    int m_chatWidth;
    bool m_pictureThere = true;
};

} // namespace Pinthread
