// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "usage/usagefigure.h"

#include <QTest>

using namespace Pinthread;
using Kind = UsageFigure::Kind;

class TestUsageFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void eachIsItsOwn()
    {
        const UsageFigures figures{1, 20, 300};
        QCOMPARE(UsageFigure(Kind::Messages).of(figures), 1);
        QCOMPARE(UsageFigure(Kind::Bytes).of(figures), 20);
        QCOMPARE(UsageFigure(Kind::Conversations).of(figures), 300);
        QSet<QString> names;
        for (const UsageFigure &figure : UsageFigure::all())
            names.insert(figure.name());
        QCOMPARE(names.size(), 3);
    }

    void bytesAreSaidAsPeopleSayThem()
    {
        QCOMPARE(UsageFigure(Kind::Bytes).inWords(1'234'567), QStringLiteral("1.2 MB"));
        QCOMPARE(UsageFigure(Kind::Messages).inWords(42), QStringLiteral("42"));
    }

    void anAxisHasAUnitThatFits_data()
    {
        QTest::addColumn<qint64>("most");
        QTest::addColumn<QString>("unit");
        QTest::newRow("nothing") << qint64(0) << QStringLiteral("B");
        QTest::newRow("little") << qint64(999) << QStringLiteral("B");
        QTest::newRow("some") << qint64(1'000) << QStringLiteral("kB");
        QTest::newRow("more") << qint64(999'999'999) << QStringLiteral("MB");
        QTest::newRow("much") << qint64(5'000'000'000'000'000) << QStringLiteral("TB");
    }

    void anAxisHasAUnitThatFits()
    {
        QFETCH(qint64, most);
        QFETCH(QString, unit);
        QCOMPARE(UsageFigure(Kind::Bytes).unitFor(most).name, unit);
        QCOMPARE(UsageFigure(Kind::Conversations).unitFor(most).name, QString());
    }
};

QTEST_GUILESS_MAIN(TestUsageFigure)
#include "tst_usagefigure.moc"
