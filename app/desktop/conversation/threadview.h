// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"
#include "model/seams.h"

#include <QBasicTimer>
#include <QListView>
#include <QPersistentModelIndex>

namespace Pinthread {

class CommentDelegate;
class CommentListModel;

/// The rows of a thread, of different heights: they keep their place while comments come and change, and stay at the
/// end if they were there.
///
/// A long thread is there at once: what is in sight is measured, the rest estimated and measured when there is time.
class ThreadView : public QListView
{
    Q_OBJECT

public:
    /// \a clock must outlive the view.
    explicit ThreadView(const Clock &clock, QWidget *parent = nullptr);

    /// \a model is a CommentListModel.
    void setModel(QAbstractItemModel *model) override;

    /// How high it is with everything in sight when it is \a width wide; counted up to \a most.
    [[nodiscard]] int contentHeight(int width, int most) const;
    [[nodiscard]] bool isAtEnd() const;
    /// Whether the last comment, or the beginning of it, is in sight.
    [[nodiscard]] bool isLastInSight() const;
    /// Whether every row's height is known.
    [[nodiscard]] bool isMeasured() const;

    void scrollToEnd();
    /// Brings \a comment and what follows it into sight: at the end if all of that fits, else with \a comment at the
    /// top.
    void scrollToFirst(CommentId comment);

    void doItemsLayout() override;
    [[nodiscard]] QSize sizeHint() const override { return {200, 60}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 0}; }

Q_SIGNALS:
    /// Other comments may be in sight: it was scrolled or resized, or comments came.
    void sightChanged();

protected:
    /// Null before setModel().
    [[nodiscard]] CommentListModel *comments() const { return m_comments; }
    [[nodiscard]] CommentDelegate *delegate() const { return m_delegate; }

    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    bool measureWithin(qsizetype budget);
    bool measureInSight();
    void measureLater();
    void rememberPlace();
    void restorePlace();
    void onScrolled();

    CommentDelegate *m_delegate = nullptr;
    CommentListModel *m_comments = nullptr;
    /// Whether it is to stay at the end when it grows or is resized.
    bool m_staysAtEnd = true;
    /// Otherwise this row stays where it is.
    QPersistentModelIndex m_place;
    int m_placeTop = 0;
    bool m_laysOut = false; ///< Scrolling and resizing are its own doing.
    bool m_again = false;   ///< The width changed meanwhile.
    QBasicTimer m_measuring;
    int m_nextToMeasure = -1;
};

} // namespace Pinthread
