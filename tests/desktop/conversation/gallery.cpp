// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Renders the conversation widgets in their states, light and dark, with small, large and twice as large words, for
// people to look at: QT_QPA_PLATFORM=offscreen desktop_conversation_gallery <folder>

#include "conversation/chatwindow.h"
#include "conversation/composer.h"
#include "conversation/conversationpanel.h"
#include "conversation/failedoperationspanel.h"
#include "desktop/conversation/gallerytools.h"
#include "desktop/conversation/scene.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QTest>

using namespace Pinthread;

namespace {

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
    explicit Gallery(const GalleryFolder &folder) : m_folder(folder)
    {
        m_picture.resize(440, 620);
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

    void reading()
    {
        m_picture.pin = QRect(48, 90, 28, 28);
        m_chat->setMarkerRect(m_picture.pin);
        ConversationItem item = m_scene.conversation(
            4, {{m_scene.alice,
                 QStringLiteral("Please see https://www.w3.org/TR/WCAG22/#contrast-minimum (4.5:1), or "
                                "write to ada@example.org."),
                 190},
                {m_scene.bob,
                 QString::fromUtf8("זה כהה מדי, נסו גוון בהיר יותר.\nAnd in English: lighter, please.\nالنص غير واضح"),
                 42},
                {m_scene.alice,
                 QStringLiteral("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and "
                                "/a/path/without/any/space/that/goes/on/and/on/and/on.png"),
                 12},
                {m_scene.bob, QString::fromUtf8("👍🏽 👩🏽‍🎨 ✨ 🇧🇷 – c’est ça !"), 3}});
        item.markRead(m_scene.clock.now() - 20 * 60'000, m_scene.bob.id);
        m_chat->setActor({m_scene.bob, Role::Commenter});
        m_chat->openItem(item);
        keep("reading-new");
        auto *list = m_chat->findChild<QListView *>(QStringLiteral("commentList"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Tab);
        keep("reading-link-focused");
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
        keep("reading-selected");
        m_chat->setActor({m_scene.alice, Role::Commenter});
        item.conversation.anchor = TextRange{1, 9, QStringLiteral("contrast"), {}, {}};
        item.conversation.id = m_scene.make<ConversationId>();
        m_chat->openItem(item);
        m_picture.pin = QRect(10, 10, 20, 20);
        m_chat->setMarkerRect({180, 20, 90, 20});
        keep("reading-text");
    }

    void replies()
    {
        m_picture.pin = QRect(48, 90, 28, 28);
        m_chat->setMarkerRect(m_picture.pin);
        m_chat->setLimits({.replyDepth = 3});
        ConversationItem item =
            m_scene.conversation(6, {{m_scene.alice, QStringLiteral("Which of the two shall we take?"), 60},
                                     {m_scene.bob, QStringLiteral("The second one."), 50},
                                     {m_scene.alice, QStringLiteral("It does not work on a phone, though."), 40},
                                     {m_scene.bob, QStringLiteral("Then the first, with more room around it."), 20},
                                     {m_scene.alice, QStringLiteral("I have tried both of them now."), 10}});
        QList<Comment> &comments = item.conversation.comments;
        comments[2].parentId = comments[1].id;
        comments[3].parentId = comments[2].id;
        m_chat->openItem(item);
        auto *list = m_chat->findChild<QListView *>(QStringLiteral("commentList"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Down);
        keep("replies");
        QTest::keyClick(list, Qt::Key_R);
        m_chat->findChild<Composer *>(QStringLiteral("composer"))->setText(QStringLiteral("Why not the first?"));
        keep("replies-writing");
        m_chat->setLimits({});
    }

    void failures()
    {
        FailedOperationsPanel panel(m_scene.clock);
        panel.resize(460, 420);
        panel.show();
        keepWidget(panel, "failures-none");
        const auto entry = [&](const OperationBody &body, const char *asset, int number,
                               FailedOperation::Reason reason = FailedOperation::Reason::Offline) {
            FailedEntry made{.failed = m_scene.failed(m_scene.make<ConversationId>(), body, reason),
                             .assetName = QString::fromUtf8(asset),
                             .number = number};
            made.failed.refusal.code = RefusalCode::NotFound;
            made.failed.failedAt -= 47 * 60'000;
            return made;
        };
        panel.setEntries(
            {entry(AddComment{{}, {}, QStringLiteral("I can do that this afternoon.")}, "checkout-2.png", 3),
             entry(CreateConversation{Marker{20, 20, {}},
                                      {},
                                      QStringLiteral("The headline runs into the picture as soon as the window is "
                                                     "narrower than about nine hundred pixels, which is the case on "
                                                     "most of the tablets that our people use in the field, and on "
                                                     "every phone; could it be made to break?")},
                   "landing page, final.png", 0),
             entry(SetResolved{true}, "", 0),
             entry(EditComment{{}, QString::fromUtf8("כהה מדי")}, "checkout-2.png", 12,
                   FailedOperation::Reason::Refused)});
        keepWidget(panel, "failures");
        panel.setOnline(false);
        keepWidget(panel, "failures-offline");
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
        items[2].conversation.comments << m_scene.comment({m_scene.bob, QStringLiteral("Or another weight"), 8});
        for (const int unread : {2, 4})
            items[unread].markRead(m_scene.clock.now() - 10 * 60'000, m_scene.alice.id);
        model.setReader(m_scene.alice.id);
        model.setItems(items);
        panel.setModel(&model);
        panel.setCurrent(items[1].id());
        keepWidget(panel, "panel");
        panel.setChoice({ConversationChoice::Open | ConversationChoice::Mine, ConversationChoice::Order::LastChange});
        keepWidget(panel, "panel-filtered");
        panel.setChoice({});
        auto *search = panel.findChild<QLineEdit *>(QStringLiteral("conversationSearch"));
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("weight"));
        keepWidget(panel, "panel-found");
        QTest::keyClicks(search, QStringLiteral(" green"));
        keepWidget(panel, "panel-no-match");
        panel.setModel(nullptr);
    }

private:
    void keep(const char *name) { keepWidget(m_picture, name); }

    void keepWidget(QWidget &widget, const char *name) { m_folder.keep(widget, name); }

    const GalleryFolder &m_folder;
    Scene m_scene;
    Drafts m_drafts;
    Picture m_picture;
    ChatWindow *m_chat = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    return runGallery(argc, argv, [](const GalleryFolder &folder) {
        Gallery gallery(folder);
        gallery.chat();
        gallery.reading();
        gallery.replies();
        gallery.panel();
        gallery.failures();
    });
}
