// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markertooltip_p.h"

#include "canvas/pins.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

class TestMarkerToolTip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void saysWhoAndWhenAndWhat();
    void saysHowItStands();
    void takesWordsAsTheyAre();
    void saysNothingWhenThereIsNothing();
    void namesThePinsOfAHeap();
};

void TestMarkerToolTip::saysWhoAndWhenAndWhat()
{
    MarkerView view = pin(1, {10, 10});
    view.author = QStringLiteral("Alice");
    view.label = QStringLiteral("The blue is too dark");
    view.at = QDateTime(QDate(2026, 3, 1), QTime(15, 42)).toMSecsSinceEpoch();
    const QString words = MarkerToolTip::of(view);
    for (const char *part : {"Alice", "3/1/26", "3:42", "The blue is too dark"})
        QVERIFY2(words.contains(QLatin1String(part)), qPrintable(words));
    // Today the date goes without saying.
    view.at = QDateTime(QDate::currentDate(), QTime(15, 42)).toMSecsSinceEpoch();
    QVERIFY(MarkerToolTip::of(view).contains(QStringLiteral("3:42")));
    QVERIFY(!MarkerToolTip::of(view).contains(u'/' + QString::number(QDate::currentDate().year() % 100)));
}

void TestMarkerToolTip::saysHowItStands()
{
    MarkerView view = pin(1, {10, 10}, MarkerView::State::Failed);
    view.unread = true;
    QVERIFY(MarkerToolTip::of(view).contains(QStringLiteral("Could not be sent")));
    QVERIFY(MarkerToolTip::of(view).contains(QStringLiteral("Unread")));
    QVERIFY(!MarkerToolTip::of(pin(1, {10, 10})).contains(QStringLiteral("Open")));
}

void TestMarkerToolTip::takesWordsAsTheyAre()
{
    MarkerView view = pin(1, {10, 10});
    view.author = QStringLiteral("<i>Mallory</i>");
    view.label = QStringLiteral("a < b & <img src=x>");
    const QString words = MarkerToolTip::of(view);
    QVERIFY(words.contains(QStringLiteral("&lt;i&gt;Mallory")));
    QVERIFY(words.contains(QStringLiteral("a &lt; b &amp; &lt;img")));
}

void TestMarkerToolTip::saysNothingWhenThereIsNothing()
{
    MarkerView view = pin(1, {10, 10});
    view.label.clear();
    QVERIFY(MarkerToolTip::of(view).isEmpty());
}

void TestMarkerToolTip::namesThePinsOfAHeap()
{
    QList<MarkerView> heap = {pin(3, {10, 10}), pin(7, {10, 10})};
    QVERIFY(MarkerToolTip::ofHeap(heap).contains(QStringLiteral(": 3, 7<")));
    for (int number = 10; number < 60; ++number)
        heap.append(pin(number, {10, 10}));
    QVERIFY(MarkerToolTip::ofHeap(heap).contains(QStringLiteral(", …")));
    QVERIFY(MarkerToolTip::ofHeap(heap).size() < 250);
}

QTEST_GUILESS_MAIN(TestMarkerToolTip)
#include "tst_markertooltip.moc"
