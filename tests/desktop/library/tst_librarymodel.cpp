// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/library/libraryscene.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;

class TestLibraryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }

    void init()
    {
        m_model = std::make_unique<LibraryModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void anotherListIsToldAsWhatIsDifferentInIt()
    {
        QList<LibraryItem> items = m_scene.items(4);
        m_model->setItems(items);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);

        const AssetId gone = items.takeAt(1).id();
        items[1].unread = true;
        items.append(m_scene.item(QStringLiteral("a new one")));
        m_model->setItems(items);

        QCOMPARE(inserted.size(), 1);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(changed.size(), 1);
        QVERIFY(reset.isEmpty());
        QCOMPARE(m_model->rowCount(), 4);
        QVERIFY(!m_model->item(gone));
        for (const LibraryItem &item : std::as_const(items))
            QCOMPARE(*m_model->item(item.id()), item);
    }

    void theSameListAgainTellsNothing()
    {
        const QList<LibraryItem> items = m_scene.items(4);
        m_model->setItems(items);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy counts(m_model.get(), &LibraryModel::countsChanged);
        m_model->setItems(items);
        QVERIFY(changed.isEmpty());
        QVERIFY(counts.isEmpty());
    }

    void unreadOnesAreCounted()
    {
        LibraryItem item = m_scene.item(QStringLiteral("poster"));
        item.unread = true;
        m_model->updateItem(item);
        m_model->updateItem(m_scene.item(QStringLiteral("other")));
        QCOMPARE(m_model->unreadCount(), 1);
        item.unread = false;
        m_model->updateItem(item);
        QCOMPARE(m_model->unreadCount(), 0);
        item.unread = true;
        m_model->updateItem(item);
        m_model->removeItem(item.id());
        QCOMPARE(m_model->unreadCount(), 0);
        m_model->removeItem(item.id());
        QCOMPARE(m_model->rowCount(), 1);
    }

    void aThumbnailStaysWhileTheContentIsTheSame()
    {
        LibraryItem item = m_scene.item(QStringLiteral("poster"));
        m_model->setItems({item});
        QVERIFY(missing(item));
        m_model->setThumbnail(item.id(), pictureOf(item));
        QVERIFY(!missing(item));

        item.summary.asset.name = QStringLiteral("poster, final");
        m_model->setItems({item});
        QVERIFY(!missing(item));
        item.summary.asset.contentHash = QByteArray(32, 'x');
        m_model->setItems({item});
        QVERIFY(missing(item));
    }

    void aThumbnailThatIsNotToBeHadIsAskedForOnceUntilSomethingHasChanged()
    {
        const LibraryItem item = m_scene.item(QStringLiteral("poster"));
        m_model->setItems({item});
        m_model->setThumbnail(item.id(), {});
        QVERIFY(!missing(item));
        QVERIFY(thumbnail(item).isNull());
        m_model->forgetMissingThumbnails();
        QVERIFY(missing(item));
    }

    void noMoreThumbnailsAreKeptThanWereAskedFor()
    {
        const QList<LibraryItem> items = m_scene.items(10);
        m_model->setItems(items);
        m_model->setThumbnailsKept(4);
        for (const LibraryItem &item : items) {
            m_model->setThumbnail(item.id(), pictureOf(item, 40));
            static_cast<void>(thumbnail(items.first())); // Somebody looks at that one all the time.
        }
        const auto kept = std::ranges::count_if(items, [this](const LibraryItem &item) { return !missing(item); });
        QCOMPARE(kept, 4);
        QVERIFY(!missing(items.first()));
        QVERIFY(!missing(items.last()));
    }

    void anotherNameIsAskedForAndNotTaken()
    {
        LibraryItem item = m_scene.item(QStringLiteral("poster"));
        m_model->setItems({item});
        QSignalSpy asked(m_model.get(), &LibraryModel::renameRequested);
        const QModelIndex index = m_model->index(0);
        QVERIFY(!m_model->setData(index, QStringLiteral("  ")));
        QVERIFY(!m_model->setData(index, QStringLiteral("poster")));
        QVERIFY(asked.isEmpty());
        QVERIFY(m_model->setData(index, QStringLiteral("  poster,\n final ")));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(1).toString(), QStringLiteral("poster, final"));
        QCOMPARE(index.data().toString(), QStringLiteral("poster"));

        item.mayRename = false;
        m_model->updateItem(item);
        QVERIFY(!index.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!m_model->setData(index, QStringLiteral("mine")));
    }

    void aCardIsReadAloud()
    {
        LibraryItem item = LibraryScene::discussed(m_scene.item(QStringLiteral("poster.png")), 5, 2);
        item.unread = true;
        item.unreadConversations = 3;
        item.open = true;
        item.shared = true;
        item.availableOffline = false;
        m_model->setItems({item});
        const QString words = m_model->index(0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(words.startsWith(QStringLiteral("poster.png, 3 new, 2 of 5 open, last change ")), qPrintable(words));
        QVERIFY2(
            words.endsWith(QStringLiteral(", open in this program, shared on this network, not available offline")),
            qPrintable(words));
    }

private:
    [[nodiscard]] QModelIndex indexOf(const LibraryItem &item) const
    {
        return m_model->index(m_model->rowOf(item.id()));
    }
    [[nodiscard]] bool missing(const LibraryItem &item) const
    {
        return indexOf(item).data(LibraryModel::ThumbnailMissingRole).toBool();
    }
    [[nodiscard]] QImage thumbnail(const LibraryItem &item) const
    {
        return indexOf(item).data(LibraryModel::ThumbnailRole).value<QImage>();
    }

    LibraryScene m_scene;
    std::unique_ptr<LibraryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestLibraryModel)
#include "tst_librarymodel.moc"
