// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/readmarks.h"

#include "testkit/assets.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;

namespace {

const User alice{UserId({1, 1}), QStringLiteral("Alice")};
const User bob{UserId({1, 2}), QStringLiteral("Bob")};
const ConversationId first({3, 1});
const ConversationId second({3, 2});

/// An asset that people talk about, one event after the other.
class Talk
{
public:
    AssetState state;

    void open(const User &by, ConversationId id, qint64 at)
    {
        happen(by, id, at, CreateConversation{.anchor = Marker{.x = 1, .y = 2}, .commentId = comment(), .text = words});
    }
    void say(const User &by, ConversationId id, qint64 at)
    {
        happen(by, id, at, AddComment{.commentId = comment(), .parentId = {}, .text = words});
    }
    void happen(const User &by, ConversationId id, qint64 at, const OperationBody &body)
    {
        const auto applied = state.apply({.operation = {BroadcastId({4, ++m_made}), id, body},
                                          .revision = state.revision() + 1,
                                          .at = at,
                                          .by = by,
                                          .number = state.lastNumber() + 1});
        if (!applied)
            qFatal("%s", qPrintable(applied.error().message));
    }
    [[nodiscard]] const Conversation &conversation(ConversationId id) const { return *state.conversation(id); }

private:
    static inline const QString words = QStringLiteral("words");
    quint64 m_made = 0;
    CommentId comment() { return CommentId({5, ++m_made}); }
};

} // namespace

/// What is unread to Alice.
class TestReadMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_talk = Talk();
        m_marks = ReadMarks(alice.id);
    }

    void whatOthersWriteIsUnread()
    {
        m_talk.open(bob, first, 10);
        QVERIFY(m_marks.look(m_talk.state));
        QVERIFY(m_marks.isUnread(first));
        QCOMPARE(m_marks.unreadCount(), 1);
        QVERIFY(!m_marks.look(m_talk.state)); // Nothing new.
    }

    void onesOwnWordsAreNot()
    {
        m_talk.open(alice, first, 10);
        m_talk.say(alice, first, 11);
        QVERIFY(!m_marks.look(m_talk.state));
        QVERIFY(!m_marks.isUnread(first));
        // Nor do they hide what somebody else wrote before.
        m_talk.say(bob, first, 12);
        m_talk.say(alice, first, 13);
        QVERIFY(m_marks.look(m_talk.state));
        QVERIFY(m_marks.isUnread(first));
    }

    void readUntilSomebodyWritesAgain()
    {
        m_talk.open(bob, first, 10);
        m_talk.say(bob, first, 20);
        static_cast<void>(m_marks.look(m_talk.state));
        QCOMPARE(m_marks.markRead(m_talk.conversation(first)), std::optional<qint64>(20));
        QVERIFY(!m_marks.isUnread(first));
        QCOMPARE(m_marks.unreadCount(), 0);
        QVERIFY(!m_marks.markRead(m_talk.conversation(first)));
        m_talk.say(bob, first, 21);
        const QSet<ConversationId> changed{first};
        QVERIFY(m_marks.look(m_talk.state, &changed));
        QVERIFY(m_marks.isUnread(first));
    }

    void whatWasDeletedIsNotUnread()
    {
        m_talk.open(alice, first, 10);
        m_talk.say(bob, first, 20);
        static_cast<void>(m_marks.look(m_talk.state));
        QVERIFY(m_marks.isUnread(first));
        m_talk.happen(bob, first, 30, DeleteComment{m_talk.conversation(first).comments.at(1).id});
        QVERIFY(m_marks.look(m_talk.state));
        QVERIFY(!m_marks.isUnread(first));
        m_talk.open(bob, second, 40);
        static_cast<void>(m_marks.look(m_talk.state));
        m_talk.happen(bob, second, 50, DeleteConversation{});
        const QSet<ConversationId> changed{second};
        QVERIFY(m_marks.look(m_talk.state, &changed));
        QCOMPARE(m_marks.unreadCount(), 0);
    }

    void movingAndResolvingIsNothingToRead()
    {
        m_talk.open(alice, first, 10);
        static_cast<void>(m_marks.look(m_talk.state));
        m_talk.happen(bob, first, 20, MoveAnchor{Marker{.x = 3, .y = 4}});
        m_talk.happen(bob, first, 30, SetResolved{true});
        QVERIFY(!m_marks.look(m_talk.state));
    }

    void allIsReadAtOnce()
    {
        m_talk.open(bob, first, 10);
        m_talk.open(bob, second, 20);
        static_cast<void>(m_marks.look(m_talk.state));
        QCOMPARE(m_marks.unreadCount(), 2);
        QVERIFY(m_marks.markAllRead(m_talk.state));
        QVERIFY(!m_marks.markAllRead(m_talk.state));
        QCOMPARE(m_marks.seen(), (OfflineCache::Seen{2, 0, 20}));
        m_talk.say(bob, first, 21);
        static_cast<void>(m_marks.look(m_talk.state));
        QCOMPARE(m_marks.unreadCount(), 1);
    }

    void isTheSameTomorrow()
    {
        m_talk.open(bob, first, 10);
        m_talk.open(bob, second, 20);
        static_cast<void>(m_marks.look(m_talk.state));
        const auto read = m_marks.markRead(m_talk.conversation(first));
        ReadMarks tomorrow(alice.id);
        tomorrow.restore(m_marks.seen());
        QCOMPARE(tomorrow.unreadCount(), 1); // Before anything was looked at.
        tomorrow.restore(OfflineCache::ReadTimes{{first, *read}});
        QVERIFY(tomorrow.look(m_talk.state));
        QVERIFY(!tomorrow.isUnread(first));
        QVERIFY(tomorrow.isUnread(second));
    }

    void anAssetThatIsNotOpenIsJudgedByItsSummary()
    {
        // Never looked at: news, if anything is in it or somebody else added it.
        QVERIFY(m_marks.isUnread(picture(1, 1)));
        QVERIFY(m_marks.isUnread(picture(1, 0)));
        AssetSummary own = picture(1, 0);
        own.asset.createdBy = alice;
        QVERIFY(!m_marks.isUnread(own));
        own.asset.createdBy = {};
        QVERIFY(!m_marks.isUnread(own)); // Nobody knows who.

        m_talk.open(alice, first, 10);
        static_cast<void>(m_marks.look(m_talk.state));
        QVERIFY(!m_marks.isUnread(picture(1, 1)));
        QVERIFY(m_marks.isUnread(picture(1, 2))); // Something happened since.
        m_talk.say(bob, first, 20);
        static_cast<void>(m_marks.look(m_talk.state));
        m_marks.close();
        QVERIFY(m_marks.isUnread(picture(1, 2))); // Seen, and not read.
        QCOMPARE(m_marks.unreadCount(), 1);

        QVERIFY(m_marks.markAllRead(picture(1, 2)));
        QVERIFY(!m_marks.isUnread(picture(1, 2)));
        QVERIFY(!m_marks.markAllRead(picture(1, 2)));
    }

    void whatWasReadInTheLibraryIsReadInTheAsset()
    {
        m_talk.open(bob, first, 10);
        AssetSummary summary = picture(1, 1);
        summary.changedAt = 10;
        QVERIFY(m_marks.markAllRead(summary));
        QVERIFY(!m_marks.look(m_talk.state));
        QVERIFY(!m_marks.isUnread(first));
    }

    void anotherReaderReadsAnew()
    {
        m_talk.open(alice, first, 10);
        ReadMarks unknown;
        QVERIFY(unknown.look(m_talk.state));
        unknown.setReader(alice.id);
        QVERIFY(unknown.look(m_talk.state));
        QVERIFY(!unknown.isUnread(first));
    }

private:
    Talk m_talk;
    ReadMarks m_marks;
};

QTEST_APPLESS_MAIN(TestReadMarks)
#include "tst_readmarks.moc"
