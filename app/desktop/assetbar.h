// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectionwords.h"

#include "model/user.h"

#include <QList>
#include <QWidget>

class QLabel;

namespace Pinthread {

class Activity;
class Button;
class StatusDot;

/// The bar above an asset: what it is called, how many discussions it has, who is looking at it, and how the connection
/// is. One quiet line, which says less where there is less room.
class AssetBar : public QWidget
{
    Q_OBJECT

public:
    explicit AssetBar(QWidget *parent = nullptr);

    void setName(const QString &name);
    /// As many as the list below has, \a unsent of them only on this computer. Nothing is said before the first call.
    void setDiscussions(int count, int open, int unsent);
    /// Whether others on the network can open something here: a sign says so for as long as they can.
    void setShared(bool shared);
    /// \a count different users have the asset open, of whom \a users are known by name; \a self is this user.
    /// 0: nobody knows, as offline.
    void setPresence(int count, const QList<User> &users, UserId self);
    void setStatus(const ConnectionStatus &status);
    /// What is being done that takes a while.
    [[nodiscard]] Activity *activity() const { return m_activity; }

    /// "You, Bob and Carol" or, of more, "You, Bob, Carol + 7": this user first, at most three names.
    [[nodiscard]] static QString presenceWords(int count, const QList<User> &users, UserId self);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user wants to see what is shared, and with whom.
    void sharingRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyColours();
    void fit();
    void elideName();

    QString m_fullName;
    QLabel *m_name;
    Activity *m_activity;
    Button *m_shared;
    QLabel *m_discussions;
    QLabel *m_presence;
    StatusDot *m_dot;
    QLabel *m_connection;
};

} // namespace Pinthread
