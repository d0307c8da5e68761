// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assetopener.h"
#include "conversationboard.h"
#include "notice.h"
#include "picturestate.h"
#include "surroundings.h"

#include <QWidget>

namespace Pinthread {

class AnchorCanvas;
class AnnotationExchange;
class AssetBar;
class AssetViewLayout;
class ImageCanvas;
class TextCanvas;

/// One picture or text with everything that belongs to it: the bar above it, a notice when something is to be said
/// about it, the canvas, the chat window beside a pin or highlight, and the list of conversations.
class AssetView : public QWidget
{
    Q_OBJECT

public:
    /// Shows \a state as far as it can. \a surroundings and \a workspace must outlive the view.
    AssetView(const PictureState &state, const Surroundings &surroundings, Workspace &workspace,
              QWidget *parent = nullptr);
    ~AssetView() override;

    /// Begins to open the picture.
    void start();

    /// What it takes to open this picture again and look at it as now.
    [[nodiscard]] PictureState state() const;

    [[nodiscard]] const AssetOpener &opener() const { return m_opener; }
    /// What it is seen on; another one when it turns out to be something else than it seemed to be.
    [[nodiscard]] AnchorCanvas *canvas() const { return m_canvas; }
    /// Null when that is a text's.
    [[nodiscard]] ImageCanvas *imageCanvas() const;
    /// Null when that is an image's.
    [[nodiscard]] TextCanvas *textCanvas() const;
    [[nodiscard]] ConversationPanel *panel() const { return m_panel; }
    [[nodiscard]] ConversationBoard *board() const { return m_board; }
    /// What the team calls the picture, or, before that is known, what it is called here.
    [[nodiscard]] QString name() const;
    /// What is said above the picture; empty when there is nothing to be said.
    [[nodiscard]] QString noticeText() const;
    /// A second view of what the window has open already, which was wanted so.
    [[nodiscard]] bool isSecond() const { return m_state.isSecond; }
    /// Whether this is what \a fileName holds, as far as anybody knows.
    [[nodiscard]] bool isOf(const QString &fileName) const;

    /// Asks for a file, and exchanges the conversations with it.
    void exportConversations();
    void importConversations();
    [[nodiscard]] AnnotationExchange *exchange() const { return m_exchange; }

    /// Whether others on the network can open something here.
    void setShared(bool shared);
    void setPanelVisible(bool visible);
    void setPanelWidth(int width);

    /// Puts the focus into the next part: picture, chat window, list. False after the last one.
    bool focusNextPart();

Q_SIGNALS:
    /// Which picture it is; not for one that cannot be read.
    void identified(const QString &urlId);
    void nameChanged();
    /// state() is different.
    void stateChanged();
    void panelWidthChanged(int width);
    /// The user wants the list out of the way.
    void panelHideRequested();
    void sharingRequested();
    /// There is nothing to see here, and the user has understood.
    void closeRequested();
    /// The user wants to see another picture as well.
    void openRequested(const Pinthread::PictureSource &source);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void useCanvas(AssetKind kind);
    [[nodiscard]] AnchorCanvas *makeCanvas(AssetKind kind);
    void showStage();
    void connectOpener();
    void connectBoard();
    void connectWorkspace();
    void followPresence();
    void watchFile();
    void onAsset(const Asset &asset);
    void onContent(const QString &fileName, const QByteArray &sha256);
    void restoreLook();
    void keepConversation();
    void restoreConversation();
    void showName();
    void showDiscussions();
    void showPresence();
    void showActivity();
    void showNotice();
    void report(const QString &text, const QList<Notice::Choice> &choices = {});
    void reportDiscarded(const FailedOperation &discarded);
    void say(const QString &text, const QList<Notice::Choice> &choices = {});
    void dismissNotice();
    [[nodiscard]] QList<Notice::Choice> choices(const QList<AssetOpener::Remedy> &remedies);
    void apply(AssetOpener::Remedy remedy);
    void openNewPicture();

    Surroundings m_surroundings;
    Workspace &m_workspace;
    PictureState m_state; ///< As it was asked for; what has not been restored yet is true still.
    AssetOpener m_opener;
    AssetBar *m_bar;
    Notice *m_notice;
    AssetViewLayout *m_layout;
    AnchorCanvas *m_canvas = nullptr;
    ConversationPanel *m_panel;
    ConversationBoard *m_board = nullptr;
    AnnotationExchange *m_exchange;

    bool m_lookRestored = false;
    bool m_conversationRestored = false;
    QString m_shownName;                   ///< Of the asset, as the bar has it.
    QString m_watched;                     ///< The file that is watched; empty: none.
    bool m_fileChanged = false;            ///< It holds another picture by now.
    QString m_refusal;                     ///< Why the server will not let the asset be followed.
    QString m_report;                      ///< What came of something that the user has asked for,
    QList<Notice::Choice> m_reportChoices; ///< and what can be done about it.
    QString m_said;                        ///< In the notice.
    QString m_dismissed;                   ///< What the user has read and put away.
};

} // namespace Pinthread
