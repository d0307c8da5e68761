// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/libraryorder.h"

#include <QWidget>

class QLabel;
class QMenu;

namespace Pinthread {

class Button;
class ElidedLabel;
class SearchField;

/// What is above the cards: how many there are, the field to search in, the order, and a button that opens a picture.
class LibraryHeader : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryHeader(QWidget *parent = nullptr);

    void setTeam(const QString &team);
    void setCounts(int all, int unread);
    /// Without a signal.
    void setOrder(LibraryOrder::By by);
    void setMayAdd(bool mayAdd);
    /// Whether there are open pictures to go back to.
    void setWayBack(bool thereIs);
    [[nodiscard]] SearchField *searchField() const { return m_search; }

Q_SIGNALS:
    void searched(const QString &words);
    /// By the user.
    void orderChosen(Pinthread::LibraryOrder::By by);
    void openFileRequested();
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void followPalette();
    void showCounts();

    QLabel *m_title = nullptr;
    ElidedLabel *m_counts = nullptr;
    SearchField *m_search = nullptr;
    Button *m_back = nullptr;
    Button *m_sort = nullptr;
    Button *m_open = nullptr;
    QMenu *m_orders = nullptr;
    QString m_team;
    int m_all = 0;
    int m_unread = 0;
};

} // namespace Pinthread
