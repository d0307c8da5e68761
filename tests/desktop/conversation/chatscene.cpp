// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/conversation/chatscene.h"

#include <QTest>

namespace Pinthread {

ChatScene::ChatScene()
{
    alice.name = QStringLiteral("Alice");
    canvas.resize(900, 700);
    window = new ChatWindow(drafts, clock, &canvas);
    window->setAsset(asset);
    window->setActor({alice, Role::Commenter});
    window->setMarkerRect({100, 100, 28, 28});
    canvas.show();
    canvas.activateWindow();
    if (!QTest::qWaitForWindowActive(&canvas))
        qFatal("The window does not become active.");
}

void ChatScene::open(const ConversationItem &item)
{
    window->openItem(item);
    QCoreApplication::processEvents();
}

void ChatScene::type(const QString &text) const
{
    QTest::keyClicks(canvas.focusWidget(), text);
}

void ChatScene::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(canvas.focusWidget(), key, modifiers);
}

void ChatScene::click(const char *button) const
{
    QCoreApplication::processEvents();
    auto *widget = part<Button>(button);
    if (!widget || !widget->isVisible())
        qFatal("There is no button %s to click.", button);
    QTest::mouseClick(widget, Qt::LeftButton);
}

QString ChatScene::shown(const char *label) const
{
    const auto *widget = part<QLabel>(label);
    return widget && widget->isVisible() ? widget->text() : QString();
}

bool ChatScene::isShown(const char *widget) const
{
    const auto *found = part<QWidget>(widget);
    return found && found->isVisible();
}

QStringList ChatScene::said() const
{
    QStringList result;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        result << list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return result;
}

} // namespace Pinthread
