// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shortcutsdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Pinthread {

namespace {

/// Of one line: systems have keys for pasting that no keyboard has had for long.
constexpr qsizetype mostKeys = 2;

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, QWidget *parent)
    : QDialog(parent), m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    m_list->setObjectName(QStringLiteral("shortcutsList"));
    m_list->setAccessibleName(tr("Keyboard shortcuts"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);

    const auto key = [](int code) { return QKeySequence(code).toString(QKeySequence::NativeText); };
    addGroup(tr("While you write"), {{tr("Send"), key(Qt::Key_Return)},
                                     {tr("Break the line"), key(int(Qt::SHIFT) | Qt::Key_Return)},
                                     {tr("Put it away and keep the draft"), key(Qt::Key_Escape)},
                                     {tr("Edit your last comment"), key(Qt::Key_Up)}});
    addGroup(tr("On a picture or text"), {{tr("Zoom at the pointer"), tr("Ctrl+Wheel")},
                                          {tr("Move the picture"), tr("Space+Drag")},
                                          {tr("Search in a text"), key(int(Qt::CTRL) | Qt::Key_F)},
                                          {tr("Discuss the selected words"), key(Qt::Key_Return)}});
    const QList<QAction *> titles = menus.actions();
    for (const QAction *title : titles) {
        QList<Line> lines;
        const QList<QAction *> actions = title->menu() ? title->menu()->actions() : QList<QAction *>();
        for (const QAction *action : actions) {
            if (action->isVisible() && !action->shortcuts().isEmpty())
                lines.append({plain(action->text()), keysOf(action->shortcuts())});
        }
        addGroup(plain(title->text()), lines);
    }
    m_list->expandAll();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // A dark one, whatever the window is.
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    resize(480, 560);
}

void ShortcutsDialog::addGroup(const QString &title, const QList<Line> &lines)
{
    if (lines.isEmpty())
        return;
    auto *group = new QTreeWidgetItem(m_list, {title});
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFirstColumnSpanned(true);
    for (const Line &line : lines)
        new QTreeWidgetItem(group, {line.what, line.keys});
}

QString ShortcutsDialog::plain(QString text)
{
    return text.remove(u'&').remove(u'…');
}

QString ShortcutsDialog::keysOf(const QList<QKeySequence> &shortcuts)
{
    QStringList keys;
    for (const QKeySequence &shortcut : shortcuts.first(std::min<qsizetype>(shortcuts.size(), mostKeys)))
        keys += shortcut.toString(QKeySequence::NativeText);
    keys.removeDuplicates();
    return keys.join(tr(" or ", "between keys"));
}

} // namespace Pinthread
