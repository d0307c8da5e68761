// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assetopener.h"
#include "conversationboard.h"

#include <QWidget>

class QSplitter;
class QStackedLayout;

namespace Pinthread {

class AssetBar;
class Notice;

/// One picture with everything that belongs to it: the bar above it, a notice when something is wrong with it, the
/// canvas, the chat window beside a pin, and the list of conversations, whose column takes the chat window in when
/// there is no room for it over the picture.
class AssetView : public QWidget
{
    Q_OBJECT

public:
    /// What a view uses and does not own; everything must outlive it.
    struct Surroundings
    {
        Workspace &workspace;
        ImageLoader &images;
        Drafts &drafts;
        const Clock &clock;
    };

    AssetView(const PictureSource &source, Surroundings surroundings, QWidget *parent = nullptr);
    ~AssetView() override;

    /// Begins to open the picture.
    void start() { m_opener.start(); }

    [[nodiscard]] const AssetOpener &opener() const { return m_opener; }
    [[nodiscard]] ImageCanvas *canvas() const { return m_canvas; }
    [[nodiscard]] ConversationPanel *panel() const { return m_panel; }
    [[nodiscard]] ConversationBoard *board() const { return m_board; }
    /// What the team calls the picture, or, before that is known, what it is called here.
    [[nodiscard]] QString name() const;
    /// What is wrong with the picture, as it is said above it; empty when all is well.
    [[nodiscard]] QString noticeText() const;

    void setPanelVisible(bool visible);

Q_SIGNALS:
    /// Which picture it is; not for one that cannot be read.
    void identified(const QString &urlId);
    void nameChanged();
    /// There is nothing to see here, and the user has understood.
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void connectOpener();
    void onAsset(const Asset &asset);
    void showActivity(const QString &what, double part);
    void showDiscussions();
    void showPresence();
    void showStage();
    [[nodiscard]] bool chatFits() const;
    void dockOrFloat();
    void showColumn();

    Surroundings m_surroundings;
    AssetOpener m_opener;
    AssetBar *m_bar;
    Notice *m_notice;
    QSplitter *m_splitter;
    QWidget *m_area; ///< Holds the canvas, and the chat window over it.
    ImageCanvas *m_canvas;
    QWidget *m_column; ///< Holds the panel, or the docked chat window.
    QStackedLayout *m_columnLayout;
    ConversationPanel *m_panel;
    ConversationBoard *m_board;
    bool m_panelWanted = true;
};

} // namespace Pinthread
