// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/desk.h"
#include "failedoperationsdialog.h"

#include "testkit/patience.h"

#include <QAbstractButton>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;

/// Everything that failed, of all pictures, in one window: offline and online, on a real server.
class TestFailedOperationsDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;
    Asset m_checkout;
    Asset m_landing;

    std::unique_ptr<FailedOperationsDialog> dialog()
    {
        auto made = std::make_unique<FailedOperationsDialog>(m_desk->workspace(), m_desk->clock(), [this](AssetId id) {
            return id == m_checkout.id ? m_checkout.name : id == m_landing.id ? m_landing.name : QString();
        });
        made->show();
        return made;
    }
    /// "where: words" of every row, sorted: what was made in the same millisecond has no order.
    static QStringList rows(const FailedOperationsDialog &dialog)
    {
        const auto *list = dialog.findChild<QListView *>(QStringLiteral("failedOperationsList"));
        QStringList result;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            result << QStringLiteral("%1: %2").arg(index.data(FailedOperationsModel::WhereRole).toString(),
                                                   index.data(FailedOperationsModel::WordsRole).toString());
        }
        result.sort();
        return result;
    }
    static QAbstractButton *button(const FailedOperationsDialog &dialog, const char *name)
    {
        return dialog.findChild<QAbstractButton *>(QLatin1String(name));
    }
    ConversationId confirmed(const Asset &asset, const char *words)
    {
        QSignalSpy confirmed(&m_desk->sync(), &SyncController::operationConfirmed);
        const auto made = m_desk->sync().createConversation(asset.id, Marker{10, 10, {}}, QString::fromLatin1(words));
        if (!made || !Testkit::eventually([&] { return !confirmed.isEmpty(); }))
            qFatal("the conversation is not confirmed");
        return made->conversationId;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>(QStringLiteral("Alice"));
        m_checkout = m_desk->asset(QStringLiteral("checkout.png"));
        m_landing = m_desk->asset(QStringLiteral("landing.png"));
        m_desk->sync().openAsset(m_checkout);
        m_desk->sync().openAsset(m_landing);
    }
    void cleanup() { m_desk.reset(); }

    void whatFailedOnAnyPictureIsRetriedTogether()
    {
        const ConversationId first = confirmed(m_checkout, "Too dark");
        const auto window = dialog();
        QVERIFY(rows(*window).isEmpty());
        m_desk->stopServer();
        SyncController &sync = m_desk->sync();
        QVERIFY(sync.addComment(m_checkout.id, first, QStringLiteral("Really")));
        QVERIFY(sync.createConversation(m_landing.id, Marker{1, 2, {}}, QStringLiteral("Too small")));
        QVERIFY(sync.setResolved(m_checkout.id, first, true));
        const QStringList failed{QString::fromUtf8("checkout.png · Pin 1: "),
                                 QString::fromUtf8("checkout.png · Pin 1: Really"),
                                 QString::fromUtf8("landing.png · New pin: Too small")};
        QCOMPARE(rows(*window), failed);
        QVERIFY(!button(*window, "retryAll")->isEnabled());

        // Also of a picture that is not open any more.
        sync.closeAsset(m_landing.id);
        QCoreApplication::processEvents();
        QCOMPARE(rows(*window), failed);
        QCOMPARE(rows(*dialog()), failed);

        m_desk->startServer();
        QTRY_VERIFY(button(*window, "retryAll")->isEnabled());
        QTest::mouseClick(button(*window, "retryAll"), Qt::LeftButton);
        QVERIFY(Testkit::eventually([&] { return rows(*window).isEmpty() && sync.failedOperations().isEmpty(); }));
        QVERIFY(Testkit::eventually([&] {
            const Conversation *conversation = sync.replica(m_checkout.id)->confirmed().conversation(first);
            return conversation->isResolved() && conversation->comments.size() == 2;
        }));
    }

    void whatIsDiscardedIsGoneForGood()
    {
        m_desk->stopServer();
        SyncController &sync = m_desk->sync();
        QVERIFY(sync.createConversation(m_landing.id, Marker{1, 2, {}}, QStringLiteral("One")));
        QVERIFY(sync.createConversation(m_checkout.id, Marker{1, 2, {}}, QStringLiteral("Two")));
        const auto window = dialog();
        const QStringList both = rows(*window);
        QCOMPARE(both.size(), 2);
        QTest::mouseClick(button(*window, "discardSelected"), Qt::LeftButton);
        QCOMPARE(sync.failedOperations().size(), 2); // Asked first.
        QTest::mouseClick(button(*window, "confirmYes"), Qt::LeftButton);
        QCOMPARE(rows(*window).size(), 1);
        QVERIFY(both.contains(rows(*window).first()));
        QCOMPARE(sync.failedOperations().size(), 1);
    }

    void itLeadsToThePlace()
    {
        m_desk->stopServer();
        const auto made = m_desk->sync().createConversation(m_landing.id, Marker{1, 2, {}}, QStringLiteral("One"));
        const auto window = dialog();
        QSignalSpy place(window.get(), &FailedOperationsDialog::placeRequested);
        QTest::mouseClick(button(*window, "showPlace"), Qt::LeftButton);
        QCOMPARE(place.size(), 1);
        QCOMPARE(place.first().at(0).value<AssetId>(), m_landing.id);
        QCOMPARE(place.first().at(1).value<ConversationId>(), made->conversationId);
    }
};

QTEST_MAIN(TestFailedOperationsDialog)
#include "tst_failedoperationsdialog.moc"
