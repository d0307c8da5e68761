// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/librarydelegate.h"

#include "model/ids.h"

#include <QListView>
#include <QSet>
#include <QTimer>

namespace Pinthread {

/// The assets of a LibraryOrder as cards, in rows that fill the width.
///
/// Arrows walk, Enter opens, F2 renames, Delete removes, the menu key asks what can be done; Shift and Ctrl choose
/// several. Thumbnails are asked for as they come into sight.
class LibraryList : public QListView
{
    Q_OBJECT

public:
    /// \a clock must outlive the list.
    explicit LibraryList(const Clock &clock, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setOffline(bool offline);

    /// Those that are chosen, in the order in which they are shown.
    [[nodiscard]] QList<AssetId> chosen() const;
    /// How many cards there is room for.
    [[nodiscard]] int cardsInSight() const;
    /// Chooses these and no others, and shows the first of them.
    void choose(const QSet<AssetId> &ids);

Q_SIGNALS:
    void openRequested();
    void renameRequested();
    void removeRequested();
    void menuRequested(QPoint globalPosition);
    /// These have no thumbnail and can be seen now, in the order in which they are seen. What was wanted before and is
    /// not among them is not wanted any more. Larger than \a pixels they need not be.
    void thumbnailsWanted(const QList<Pinthread::AssetId> &ids, QSize pixels);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] int columns() const;
    /// That can be seen, if only in part.
    [[nodiscard]] int lines() const;
    void layOutCells();
    void askForThumbnailsSoon();
    void askForThumbnails();

    LibraryDelegate *m_delegate = nullptr;
    QTimer m_soon; ///< Gathers what changes at the same time.
    QSet<AssetId> m_asked;
};

} // namespace Pinthread
