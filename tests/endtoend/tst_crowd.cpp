// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/memoryoperationstore.h"
#include "sync/websockettransport.h"
#include "testkit/world.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;

namespace {

/// Somebody with the client, and nothing on disk.
class Viewer
{
public:
    Viewer(const QUrl &server, const QString &name, const Asset &asset) : m_asset(asset)
    {
        const Protocol::SessionGrant grant = signIn(server, name);
        m_program.setAccount({server, grant.token, grant.actor, {}});
        m_program.openAsset(asset);
        m_program.start();
    }

    void begin(const Anchor &anchor, const QString &words)
    {
        static_cast<void>(m_program.createConversation(m_asset.id, anchor, words));
    }
    [[nodiscard]] bool isCaughtUp() const { return m_program.replica(m_asset.id)->isCaughtUp(); }
    [[nodiscard]] int liveCount() const { return m_program.presence(m_asset.id).count; }
    [[nodiscard]] Revision revision() const { return m_program.replica(m_asset.id)->confirmed().revision(); }
    [[nodiscard]] QByteArray state() const { return m_program.replica(m_asset.id)->confirmed().canonical(); }

private:
    Asset m_asset;
    SystemClock m_clock;
    SystemRandom m_random;
    QtScheduler m_scheduler;
    MemoryOperationStore m_store{m_scheduler};
    SyncController m_program{
        {&m_clock, &m_random, &m_scheduler, [] { return std::make_unique<WebSocketTransport>(); }, &m_store, nullptr}};
};

} // namespace

/// Promise: hundreds of people at one busy asset. Real clients, a real server, real sockets; what it costs is measured
/// by tests/bench.
class TestCrowd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hundredsAtOneAssetSeeTheSame_data()
    {
        QTest::addColumn<bool>("isText");
        QTest::newRow("picture") << false;
        QTest::newRow("text") << true;
    }

    void hundredsAtOneAssetSeeTheSame()
    {
        QFETCH(const bool, isText);
        constexpr int crowd = 200;
        constexpr int writers = 50;
        World world;
        const Asset asset = isText ? world.aText(QStringLiteral("poem")) : world.picture();
        std::vector<std::unique_ptr<Viewer>> people;
        for (int i = 0; i < crowd; ++i)
            people.push_back(std::make_unique<Viewer>(world.url(), QStringLiteral("Viewer %1").arg(i), asset));
        const auto everybody = [&people](auto holds) {
            return eventually([&] { return std::ranges::all_of(people, holds); }, std::chrono::seconds(60));
        };
        QVERIFY(everybody([](const auto &one) { return one->isCaughtUp() && one->liveCount() == crowd; }));

        QElapsedTimer time;
        time.start();
        const Anchor range =
            TextRange{.start = 4, .end = 7, .exact = QStringLiteral("fog"), .prefix = {}, .suffix = {}};
        for (int i = 0; i < writers; ++i) {
            const Anchor spot = Marker{.x = 2.0 * i, .y = 50, .region = {}};
            people.at(size_t(i))->begin(isText ? range : spot, QStringLiteral("Words %1").arg(i));
        }
        QVERIFY(everybody([](const auto &one) { return one->revision() == writers; }));
        qInfo("%d conversations that %d people began at once were with all %d after %lld ms", writers, writers, crowd,
              static_cast<long long>(time.elapsed()));
        const QByteArray truth = world.truth(asset);
        for (const auto &one : people)
            QCOMPARE(one->state(), truth);
    }
};

QTEST_GUILESS_MAIN(TestCrowd)
#include "tst_crowd.moc"
