// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/usagebodies.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Pinthread;

class TestUsageBodies : public QObject
{
    Q_OBJECT

    static Usage sample()
    {
        return {.from = QDate(2026, 11, 1),
                .to = QDate(2026, 11, 30),
                .days = {{QDate(2026, 11, 28), {qint64(1) << 50, 2, 3}}},
                .assets = QList<AssetUsage>{{AssetId(UuidBits{1, 2}), QStringLiteral("mockup.png"), {4, 5, 6}}}};
    }

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        Usage usage = sample();
        const auto read = Protocol::decodeUsage(Protocol::encode(usage));
        QVERIFY(read);
        QVERIFY(*read == usage);
        usage.assets.reset(); // Not asked for is not the same as none.
        QVERIFY(!Protocol::decodeUsage(Protocol::encode(usage))->assets);
    }

    void itHasTheNamesThatAreDocumented()
    {
        const QJsonObject json = QJsonDocument::fromJson(Protocol::encode(sample())).object();
        QCOMPARE(json.value(QLatin1String("from")).toString(), QStringLiteral("2026-11-01"));
        const QJsonObject day = json.value(QLatin1String("days")).toArray().at(0).toObject();
        QCOMPARE(day.value(QLatin1String("day")).toString(), QStringLiteral("2026-11-28"));
        QCOMPARE(day.value(QLatin1String("pubSubMessageCount")).toInteger(), qint64(1) << 50);
        QCOMPARE(day.value(QLatin1String("pubSubBandwidth")).toInt(), 2);
        QCOMPARE(day.value(QLatin1String("conversationCreateCount")).toInt(), 3);
        QCOMPARE(json.value(QLatin1String("assets")).toArray().at(0).toObject().value(QLatin1String("name")).toString(),
                 QStringLiteral("mockup.png"));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("field");
        QTest::newRow("no day") << QByteArray("2026-11-28") << QByteArray("2026-13-28") << QStringLiteral("day");
        QTest::newRow("no number") << QByteArray("\"pubSubBandwidth\":2") << QByteArray("\"pubSubBandwidth\":\"2\"")
                                   << QStringLiteral("pubSubBandwidth");
        QTest::newRow("negative") << QByteArray("\"conversationCreateCount\":3")
                                  << QByteArray("\"conversationCreateCount\":-3")
                                  << QStringLiteral("conversationCreateCount");
        QTest::newRow("no days") << QByteArray("\"days\"") << QByteArray("\"dies\"") << QStringLiteral("days");
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, field);
        const QByteArray json = Protocol::encode(sample());
        QVERIFY(json.contains(before));
        const auto read = Protocol::decodeUsage(QByteArray(json).replace(before, after));
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(field), qPrintable(read.error().message));
    }
};

QTEST_APPLESS_MAIN(TestUsageBodies)
#include "tst_usagebodies.moc"
