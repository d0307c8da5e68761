// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shortcutsdialog.h"
#include "windowactions.h"

#include <QAction>
#include <QMainWindow>
#include <QMenuBar>
#include <QTest>
#include <QTreeWidget>

using namespace Pinthread;

/// The keys of a window, in one list.
class TestShortcutsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeyOfTheMenusIsInIt()
    {
        QMainWindow window;
        const WindowActions actions(&window);
        const ShortcutsDialog dialog(*window.menuBar());
        const auto *list = dialog.findChild<QTreeWidget *>(QStringLiteral("shortcutsList"));
        QString all;
        for (int group = 0; group < list->topLevelItemCount(); ++group) {
            const QTreeWidgetItem *item = list->topLevelItem(group);
            QVERIFY(item->childCount() > 0);
            for (int line = 0; line < item->childCount(); ++line)
                all += item->child(line)->text(0) + u'=' + item->child(line)->text(1) + u'\n';
        }
        for (const QAction *action : window.findChildren<QAction *>()) {
            if (!action->shortcut().isEmpty() && action->isVisible())
                QVERIFY2(all.contains(action->shortcut().toString(QKeySequence::NativeText)),
                         qPrintable(action->text()));
        }
        QVERIFY(!all.contains(u'&'));
        QVERIFY2(all.contains(QStringLiteral("Next=N or J")), qPrintable(all));
    }
};

QTEST_MAIN(TestShortcutsDialog)
#include "tst_shortcutsdialog.moc"
