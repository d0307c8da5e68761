// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "usage/usagedialog.h"

#include "conversation/button.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;

namespace {

const QDate today(2026, 11, 28);

Usage someUsage()
{
    const AssetId mockup(UuidBits{1, 1});
    const AssetId poster(UuidBits{1, 2});
    return {.from = today.addDays(-29),
            .to = today,
            .days = {{today.addDays(-3), {100, 5'000, 2}}, {today, {20, 1'000, 1}}},
            .assets = QList<AssetUsage>{{mockup, QStringLiteral("mockup.png"), {80, 4'000, 1}},
                                        {poster, QStringLiteral("poster.png"), {40, 2'000, 2}}}};
}

} // namespace

/// The window in which a server's use is seen.
class TestUsageDialog : public QObject
{
    Q_OBJECT

    template <class T>
    static T *part(const QWidget &dialog, const char *name)
    {
        return dialog.findChild<T *>(QLatin1String(name));
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatItIsGivenIsPlottedByDayAndByAsset()
    {
        UsageDialog dialog;
        dialog.show();
        QVERIFY(!part<QWidget>(dialog, "usageByDay")); // Nothing is said before the server has said something.
        QVERIFY(part<QLabel>(dialog, "usageNothing")->isHidden());
        dialog.setUsage(someUsage());
        QCOMPARE(part<QLabel>(dialog, "usageTotal")->text(), QStringLiteral("120 in all"));
        const auto *byDay = part<QWidget>(dialog, "usageByDay");
        const auto *byAsset = part<QWidget>(dialog, "usageByAsset");
        QVERIFY(byDay && byDay->isVisible() && byAsset && byAsset->isVisible());
        // Whoever does not see them is told what they show.
        QVERIFY2(byDay->accessibleDescription().contains(QStringLiteral("100")),
                 qPrintable(byDay->accessibleDescription()));
        QCOMPARE(byAsset->accessibleDescription(), QStringLiteral("mockup.png: 80; poster.png: 40"));
    }

    void anotherFigureIsAnotherPlot()
    {
        UsageDialog dialog;
        dialog.show();
        dialog.setUsage(someUsage());
        auto *figure = part<QComboBox>(dialog, "usageFigure");
        figure->setCurrentIndex(1);
        QCOMPARE(part<QLabel>(dialog, "usageTotal")->text(), QStringLiteral("6.0 kB in all"));
        figure->setCurrentIndex(2);
        QCOMPARE(part<QLabel>(dialog, "usageTotal")->text(), QStringLiteral("3 in all"));
        // Most of them where most were begun.
        QCOMPARE(part<QWidget>(dialog, "usageByAsset")->accessibleDescription(),
                 QStringLiteral("poster.png: 2; mockup.png: 1"));
    }

    void nothingIsSaidInWords()
    {
        UsageDialog dialog;
        dialog.show();
        dialog.setUsage({.from = today, .to = today, .days = {}, .assets = QList<AssetUsage>()});
        QVERIFY(part<QLabel>(dialog, "usageNothing")->isVisible());
        QVERIFY(!part<QWidget>(dialog, "usageByDay"));
        dialog.setUsage(someUsage());
        QVERIFY(part<QLabel>(dialog, "usageNothing")->isHidden());
    }

    void otherDaysAreAskedFor()
    {
        UsageDialog dialog;
        QCOMPARE(dialog.days(), 30);
        QSignalSpy wanted(&dialog, &UsageDialog::daysWanted);
        auto *period = part<QComboBox>(dialog, "usagePeriod");
        period->setCurrentIndex(2);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.constFirst().constFirst().toInt(), 365);
        QCOMPARE(dialog.days(), 365);
        QVERIFY(!period->accessibleName().isEmpty());
    }

    void aProblemKeepsWhatIsThereAndCanBeTriedAgain()
    {
        UsageDialog dialog;
        dialog.show();
        dialog.setUsage(someUsage());
        QSignalSpy wanted(&dialog, &UsageDialog::daysWanted);
        dialog.setProblem(QStringLiteral("The server could not be asked."));
        QVERIFY(part<QWidget>(dialog, "usageByDay"));
        part<Button>(dialog, "usageProblemAction")->click();
        QCOMPARE(wanted.size(), 1);
        dialog.setUsage(someUsage());
        QVERIFY(part<QWidget>(dialog, "usageProblem")->isHidden());
    }
};

QTEST_MAIN(TestUsageDialog)
#include "tst_usagedialog.moc"
