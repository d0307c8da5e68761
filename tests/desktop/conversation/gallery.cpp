// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Renders the conversation widgets in their states, light and dark, for people to look at:
// QT_QPA_PLATFORM=offscreen desktop_conversation_gallery <folder>

#include "conversation/chatwindow.h"
#include "conversation/composer.h"
#include "conversation/conversationpanel.h"
#include "desktop/conversation/scene.h"

#include <QApplication>
#include <QDir>
#include <QListView>
#include <QPainter>
#include <QStyle>
#include <QStyleFactory>
#include <QTest>

using namespace Pinthread;

namespace {

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x2b2d31));
    palette.setColor(QPalette::WindowText, QColor(0xe6e7ea));
    palette.setColor(QPalette::Base, QColor(0x1f2023));
    palette.setColor(QPalette::AlternateBase, QColor(0x26282c));
    palette.setColor(QPalette::Text, QColor(0xe6e7ea));
    palette.setColor(QPalette::Button, QColor(0x35373c));
    palette.setColor(QPalette::ButtonText, QColor(0xe6e7ea));
    palette.setColor(QPalette::Highlight, QColor(0x4b8ef7));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x9a9ca3));
    return palette;
}

/// Stands for the canvas: something with a pin on it.
class Picture : public QWidget
{
public:
    QRect pin;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), QColor(0x3a3d42));
        painter.fillRect(rect().adjusted(24, 24, -24, -24), QColor(0xdfe7ef));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(QColor(0x2f6fde));
        painter.setPen(QPen(Qt::white, 2));
        painter.drawEllipse(pin);
    }
};

class Gallery
{
public:
    Gallery(const QDir &folder, const QString &theme) : m_folder(folder), m_theme(theme)
    {
        m_picture.resize(440, 560);
        m_picture.pin = QRect(48, 90, 28, 28);
        m_chat = new ChatWindow(m_drafts, m_scene.clock, &m_picture);
        m_chat->setAsset(m_scene.asset);
        m_chat->setActor({m_scene.alice, Role::Commenter});
        m_chat->setMarkerRect(m_picture.pin);
        m_picture.show();
    }

    void chat()
    {
        ConversationItem item = m_scene.conversation(
            2, {{m_scene.alice, QStringLiteral("The blue of the button is too dark against this background."), 190},
                {m_scene.bob, QStringLiteral("Agreed. Shall I take the lighter one from the palette?\n#4B8EF7"), 42},
                {m_scene.alice, QStringLiteral("Yes please <b>and</b> check the hover state."), 3}});
        item.conversation.comments[1].editedAt = m_scene.clock.now() - 1000;
        m_chat->openItem(item);
        keep("chat-open");

        m_chat->setOnline(true);
        Composer *composer = m_chat->findChild<Composer *>(QStringLiteral("composer"));
        composer->setText(
            QStringLiteral("One more thing: the icon next to it\nlooks a little off,\nby a pixel or two."));
        ConversationItem unsent = item;
        unsent.conversation.comments.append(m_scene.comment({m_scene.alice, QStringLiteral("On its way."), 0}));
        unsent.unsettledComments.insert(unsent.conversation.comments.last().id);
        unsent.unsettled = true;
        unsent.conversation.comments[0].deleted = true;
        unsent.conversation.comments[0].text.clear();
        m_chat->setItem(unsent);
        keep("chat-unsent-writing");
        composer->setText({});

        ConversationItem broken = item;
        broken.failed = {m_scene.failedComment(item.id(), QStringLiteral("I can do that this afternoon."))};
        m_chat->setItem(broken);
        m_chat->setOnline(false);
        keep("chat-failed-offline");
        m_chat->setOnline(true);
        keep("chat-failed-online");

        QTest::keyClick(composer, Qt::Key_Up);
        keep("chat-editing");
        QTest::keyClick(composer, Qt::Key_Escape);
        composer->setText(QString());
        auto *list = m_chat->findChild<QListView *>(QStringLiteral("commentList"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_End);
        keep("chat-list-focused");

        ConversationItem resolved = item;
        resolved.conversation.resolution = m_scene.resolution(m_scene.bob, 5);
        m_chat->setItem(resolved);
        m_chat->askToDelete();
        keep("chat-delete-asks");
        m_chat->setActor({m_scene.alice, Role::Viewer});
        m_chat->setItem(m_scene.conversation(12, {{m_scene.bob, QStringLiteral("Only to be read."), 2000}}));
        keep("chat-viewer");
        m_chat->setActor({m_scene.alice, Role::Commenter});
        m_chat->openItem(m_scene.failedConversation(QStringLiteral("The headline runs into the picture.")));
        keep("chat-failed-creation");
        m_chat->startNew(Marker{10, 20, {}});
        keep("chat-new");
        m_chat->setLimits({.commentCharacters = 40});
        composer->setText(QStringLiteral("This is what somebody wrote who has a lot to say."));
        m_chat->showProblem(QStringLiteral("The text is too long. Make it shorter."));
        keep("chat-too-long");
        composer->setText({});
        m_chat->setLimits({});

        QList<Scene::Said> many;
        for (int at = 40; at > 0; --at)
            many.append(
                {at % 3 ? m_scene.bob : m_scene.alice, QStringLiteral("Comment number %1").arg(41 - at), at * 7});
        m_chat->openItem(m_scene.conversation(3, many));
        m_picture.pin = QRect(380, 500, 28, 28);
        m_chat->setMarkerRect(m_picture.pin);
        keep("chat-long-left");
    }

    void panel()
    {
        ConversationListModel model;
        ConversationPanel panel(m_scene.clock);
        panel.resize(280, 520);
        panel.show();
        keepWidget(panel, "panel-empty");
        QList<ConversationItem> items{
            m_scene.conversation(1, {{m_scene.bob, QStringLiteral("The logo is cut off at the right"), 3000},
                                     {m_scene.alice, QStringLiteral("Fixed"), 2900}}),
            m_scene.conversation(
                2, {{m_scene.alice, QStringLiteral("Too dark"), 190}, {m_scene.bob, QStringLiteral("Agreed"), 42}}),
            m_scene.conversation(3, {{m_scene.bob,
                                      QStringLiteral("Could we try another font here, one with more "
                                                     "weight?"),
                                      12}}),
            m_scene.conversation(14, {{m_scene.alice, QStringLiteral("Spacing"), 9}}),
            m_scene.conversation(127, {{m_scene.bob, QStringLiteral("Why is this not aligned with the rest?"), 4}}),
            m_scene.conversation(0, {{m_scene.alice, QStringLiteral("This one is new"), 0}}),
            m_scene.failedConversation(QStringLiteral("The headline runs into the picture."))};
        items[0].conversation.resolution = m_scene.resolution(m_scene.alice, 2800);
        items[3].failed = {m_scene.failedComment(items[3].id(), QStringLiteral("x"))};
        items[5].unsettled = true;
        model.setItems(items);
        panel.setModel(&model);
        panel.setCurrent(items[1].id());
        keepWidget(panel, "panel");
    }

private:
    void keep(const char *name) { keepWidget(m_picture, name); }

    void keepWidget(QWidget &widget, const char *name)
    {
        QApplication::processEvents();
        QImage image(widget.size() * 2, QImage::Format_RGB32);
        image.setDevicePixelRatio(2);
        widget.render(&image);
        image.save(m_folder.filePath(QStringLiteral("%1-%2.png").arg(QLatin1String(name), m_theme)));
    }

    QDir m_folder;
    QString m_theme;
    Scene m_scene;
    Drafts m_drafts;
    Picture m_picture;
    ChatWindow *m_chat = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        qWarning("usage: desktop_conversation_gallery <folder>");
        return 2;
    }
    installEnglish();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    for (const bool dark : {false, true}) {
        QApplication::setPalette(dark ? darkPalette() : QApplication::style()->standardPalette());
        Gallery gallery(folder, dark ? QStringLiteral("dark") : QStringLiteral("light"));
        gallery.chat();
        gallery.panel();
    }
    return 0;
}
