// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/assetlibrary.h"

#include "sync/memoryofflinecache.h"
#include "testkit/assets.h"
#include "testkit/seams.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;

/// What is on the server, as last heard.
class TestAssetLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cache = std::make_unique<MemoryOfflineCache>(m_scheduler);
        m_library = std::make_unique<AssetLibrary>(*m_cache);
    }

    void isThereTomorrow()
    {
        QVERIFY(!m_library->isRestored());
        m_library->setAssets({picture(1, 3), picture(2)}, 100);
        QVERIFY(!m_library->isFromCache());
        m_library->note(picture(3).asset);

        tomorrow();
        QVERIFY(m_library->isRestored());
        QVERIFY(m_library->isFromCache());
        QCOMPARE(m_library->heardAt(), std::optional<qint64>(100));
        QCOMPARE(m_library->assets(), (QList{picture(1, 3), picture(2)}));
        QCOMPARE(m_library->asset(picture(3).asset.urlId)->asset, picture(3).asset);
        QCOMPARE(*m_library->asset(picture(1).asset.id), picture(1, 3));
        QVERIFY(!m_library->asset(QStringLiteral("sha256:unknown")));
        QVERIFY(!m_library->asset(AssetId({7, 7})));

        m_library->setAssets({picture(2)}, 200);
        QVERIFY(!m_library->isFromCache());
        QVERIFY(m_library->asset(picture(1).asset.id)); // Perhaps it comes back; it is not in the list.
        QCOMPARE(m_library->assets(), QList{picture(2)});
    }

    void whatWasHeardBeforeTheDiskHasAnsweredCountsMore()
    {
        m_library->setAssets({picture(1, 3), picture(2, 2), picture(4)}, 100);
        m_library = std::make_unique<AssetLibrary>(*m_cache);
        const OfflineCache::Index before = m_cache->index();
        AssetSummary renamed = picture(2, 0);
        renamed.asset.name = QStringLiteral("renamed");
        m_library->note(renamed.asset);
        m_library->note(picture(3).asset);
        m_library->forget(picture(4).asset.id);
        m_library->restore(before);
        QCOMPARE(m_library->assets().size(), 2);
        QCOMPARE(m_library->assets().at(1).asset.name, QStringLiteral("renamed"));
        QCOMPARE(m_library->assets().at(1).revision, 2);
        QVERIFY(m_library->asset(picture(3).asset.id));
        QVERIFY(!m_library->asset(picture(4).asset.id));

        m_library = std::make_unique<AssetLibrary>(*m_cache);
        m_library->setAssets({picture(5)}, 200);
        m_library->restore(before);
        QCOMPARE(m_library->assets(), QList{picture(5)});
        QCOMPARE(m_library->heardAt(), std::optional<qint64>(200));
        QVERIFY(m_library->asset(picture(1).asset.id));
    }

    void followsWhatHappensInAnOpenAsset()
    {
        m_library->setAssets({picture(1, 3)}, 100);
        QSignalSpy changed(m_library.get(), &AssetLibrary::changed);
        const User bob{UserId({1, 2}), QStringLiteral("Bob")};
        const auto comment = [&](qint64 at) {
            return Comment{
                .id = CommentId({5, quint64(at)}), .author = bob, .text = QStringLiteral("a"), .createdAt = at};
        };
        Conversation open{.id = ConversationId({3, 1}),
                          .number = 1,
                          .anchor = Marker{},
                          .resolution = {},
                          .comments = {comment(700)}};
        Conversation resolved = open;
        resolved.id = ConversationId({3, 2});
        resolved.number = 2;
        resolved.resolution = Resolution{bob, 900};
        const AssetState state(AssetKind::Image, 4, 2, {{open.id, open}, {resolved.id, resolved}});
        m_library->note(picture(1).asset.id, state);
        const AssetSummary &now = m_library->assets().constFirst();
        QCOMPARE(now.revision, 4);
        QCOMPARE(now.conversations, 2);
        QCOMPARE(now.openConversations, 1);
        QCOMPARE(now.changedAt, 900);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_cache->index().listed, QList{now});
        m_library->note(picture(1).asset.id, state);
        QCOMPARE(changed.size(), 1);
        m_library->note(AssetId({7, 7}), state); // Of which nobody has told what it is.
        QCOMPARE(changed.size(), 1);
    }

    void forgetsWhatWasRemoved()
    {
        m_library->setAssets({picture(1), picture(2)}, 100);
        QSignalSpy changed(m_library.get(), &AssetLibrary::changed);
        m_library->forget(picture(1).asset.id);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!m_library->asset(picture(1).asset.id));
        tomorrow();
        QCOMPARE(m_library->assets(), QList{picture(2)});
        QVERIFY(!m_library->asset(picture(1).asset.urlId));
        m_library->note(picture(1).asset); // Restored.
        QVERIFY(m_library->asset(picture(1).asset.urlId));
    }

    void tenThousandCostNothingMuch()
    {
        QList<AssetSummary> list;
        for (quint64 number = 1; number <= 10'000; ++number)
            list.append(picture(number));
        m_library->setAssets(list, 100);
        const OfflineCache::Index index = m_cache->index();
        QBENCHMARK
        {
            AssetLibrary library(*m_cache);
            library.note(picture(1).asset);
            library.restore(index);
            library.setAssets(list, 200);
        }
    }

private:
    void tomorrow()
    {
        m_library = std::make_unique<AssetLibrary>(*m_cache);
        m_library->restore(m_cache->index());
    }

    VirtualScheduler m_scheduler;
    std::unique_ptr<MemoryOfflineCache> m_cache;
    std::unique_ptr<AssetLibrary> m_library;
};

QTEST_APPLESS_MAIN(TestAssetLibrary)
#include "tst_assetlibrary.moc"
