// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/librarymodel.h"
#include "library/libraryorder.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedLayout;

namespace Pinthread {

class Clock;
class ConfirmationBar;
class DropFrame;
class DropHint;
class LibraryHeader;
class LibraryList;
class MessageBar;
class StartPage;

/// The library: what is on this server, to be searched, opened, renamed and removed; or, while there is nothing, the
/// StartPage. Decides nothing: it shows its model and its state, and says what the user wants.
class LibraryPage : public QWidget
{
    Q_OBJECT

public:
    /// \a clock must outlive the page.
    explicit LibraryPage(const Clock &clock, QWidget *parent = nullptr);
    ~LibraryPage() override;

    /// Null: none. Does not own it; must not outlive the page, unless it is destroyed first.
    void setModel(LibraryModel *model);
    void setState(const LibraryState &state);
    /// The team that was joined; empty: this program's own server.
    void setTeam(const QString &team);
    /// Where nothing is open, and until one is chosen: asks what others shall see, \a suggested unless changed.
    void askForUserName(const QString &suggested);
    /// Whether something that could be opened is held over the window.
    void setInviting(bool inviting);
    /// Whether there are open pictures to go back to.
    void setWayBack(bool thereIs);

    /// Without a signal.
    void setOrder(LibraryOrder::By by);
    [[nodiscard]] LibraryOrder::By order() const { return m_order.by(); }

    [[nodiscard]] QSize sizeHint() const override { return {860, 620}; }

public Q_SLOTS:
    void focusSearch();

Q_SIGNALS:
    void openRequested(const QList<Pinthread::AssetId> &ids);
    void renameRequested(Pinthread::AssetId id, const QString &name);
    /// The user has been asked, and said yes.
    void removeRequested(const QList<Pinthread::AssetId> &ids);
    void markReadRequested(const QList<Pinthread::AssetId> &ids);
    /// Brings back what was removed together.
    void restoreRequested(const QList<Pinthread::AssetId> &ids);
    /// What was removed last is not to be offered for bringing back any more.
    void removalDismissed();
    void problemDismissed();
    /// See LibraryList.
    void thumbnailsWanted(const QList<Pinthread::AssetId> &ids, QSize pixels);
    /// The user wants to know whether it is still so.
    void refreshRequested();
    void orderChosen(Pinthread::LibraryOrder::By by);
    /// It can be seen from now on.
    void shown();

    void backRequested();
    void openFileRequested();
    void sampleRequested();
    void joinRequested();
    void userNameChosen(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void connectList();
    void addShortcuts();
    void layOut();
    void search(const QString &words);
    void showContent();
    void showMessages();
    void say(const QString &problem)
    {
        m_problem = problem;
        showMessages();
    }
    void followPalette();
    void editName();
    void askToRemove();
    void removeNow(const QList<AssetId> &ids);
    void undo();
    void showMenu(QPoint globalPosition);
    void onInserted();
    [[nodiscard]] QList<LibraryItem> chosenItems() const;

    const Clock &m_clock;
    LibraryModel *m_model = nullptr;
    LibraryOrder m_order;
    LibraryState m_state{.loading = true};
    bool m_wayBack = false;
    QString m_problem; ///< Of something that was not even asked for; beside that of the state.
    QSet<AssetId> m_comingBack;

    LibraryHeader *m_header = nullptr;
    MessageBar *m_seen = nullptr;
    MessageBar *m_trouble = nullptr;
    QStackedLayout *m_stack = nullptr;
    LibraryList *m_list = nullptr;
    StartPage *m_start = nullptr;
    QLabel *m_loading = nullptr;
    QWidget *m_nothing = nullptr;
    QLabel *m_nothingWords = nullptr;
    DropHint *m_dropHint = nullptr;
    ConfirmationBar *m_question = nullptr;
    MessageBar *m_removed = nullptr;
    DropFrame *m_dropFrame = nullptr;
    QTimer m_patience; ///< Most libraries are there before anybody could read that they are being looked for.
};

} // namespace Pinthread
