// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/library/libraryscene.h"
#include "library/libraryorder.h"

#include <QTest>

using namespace Pinthread;

class TestLibraryOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }

    void init()
    {
        m_model = std::make_unique<LibraryModel>();
        m_order = std::make_unique<LibraryOrder>();
        m_order->setSourceModel(m_model.get());
    }
    void cleanup()
    {
        m_order.reset();
        m_model.reset();
    }

    void recentOnesComeFirst()
    {
        LibraryItem opened = m_scene.item(QStringLiteral("opened just now"), 900);
        opened.lastOpened = m_scene.clock.now();
        m_model->setItems({m_scene.item(QStringLiteral("old"), 500), opened, m_scene.item(QStringLiteral("new"), 5)});
        QCOMPARE(names(), texts({"opened just now", "new", "old"}));
    }

    void whatChangesComesForward()
    {
        LibraryItem old = m_scene.item(QStringLiteral("old"), 500);
        m_model->setItems({old, m_scene.item(QStringLiteral("new"), 5)});
        old.summary.changedAt = m_scene.clock.now();
        m_model->updateItem(old);
        QCOMPARE(names(), texts({"old", "new"}));
    }

    void byNameAsADictionaryHasIt()
    {
        m_order->setBy(LibraryOrder::By::Name);
        m_model->setItems({m_scene.item(QStringLiteral("page 10")), m_scene.item(QStringLiteral("Zebra")),
                           m_scene.item(QStringLiteral("page 2")), m_scene.item(QStringLiteral("apple"))});
        QCOMPARE(names(), texts({"apple", "page 2", "page 10", "Zebra"}));
    }

    void searchWantsAllWordsAndNeitherCaseNorAccents()
    {
        m_order->setBy(LibraryOrder::By::Name);
        m_model->setItems({m_scene.item(QString::fromUtf8("Café poster.png")),
                           m_scene.item(QStringLiteral("cafe menu.png")), m_scene.item(QStringLiteral("poster.png"))});
        m_order->setSearch(QStringLiteral("CAFE"));
        QCOMPARE(names(), texts({"cafe menu.png", "Café poster.png"}));
        m_order->setSearch(QString::fromUtf8(" post  café"));
        QCOMPARE(names(), texts({"Café poster.png"}));
        QVERIFY(m_order->isSearching());
        m_order->setSearch(QStringLiteral("  "));
        QCOMPARE(names().size(), 3);
        QVERIFY(!m_order->isSearching());
    }

    void aNewNameIsFoundByTheSearchThatIsOn()
    {
        LibraryItem item = m_scene.item(QStringLiteral("draft.png"));
        m_model->setItems({item});
        m_order->setSearch(QStringLiteral("poster"));
        QCOMPARE(m_order->rowCount(), 0);
        item.summary.asset.name = QStringLiteral("poster.png");
        m_model->updateItem(item);
        QCOMPARE(m_order->rowCount(), 1);
    }

private:
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < m_order->rowCount(); ++row)
            names << m_order->index(row, 0).data().toString();
        return names;
    }

    LibraryScene m_scene;
    std::unique_ptr<LibraryModel> m_model;
    std::unique_ptr<LibraryOrder> m_order;
};

QTEST_MAIN(TestLibraryOrder)
#include "tst_libraryorder.moc"
