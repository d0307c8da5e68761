// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "architecture/architecturerules.h"
#include "architecture/promiserules.h"

#include <QFile>
#include <QTest>

using namespace Pinthread::Architecture;

/// Holds the project's own sources against the rules; tst_architecturerules shows that the rules bite.
class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void onlyListedArrows() { holds(forbiddenArrows(m_tree)); }
    void onlyListedLibraries() { holds(forbiddenLibraries(m_tree, m_qtModules)); }
    void timeAndChanceComeThroughTheSeams() { holds(bypassedSeams(m_tree)); }
    void everyFileNamesItsLicence() { holds(missingLicences(m_tree)); }
    void everyLibraryHasAReadme() { holds(missingReadmes(m_tree)); }
    void everyPromiseHasItsTest();

private:
    static void holds(const QStringList &breaches)
    {
        QVERIFY2(breaches.isEmpty(), qPrintable(u'\n' + breaches.join(u'\n')));
    }

    SourceTree m_tree;
    QtModules m_qtModules;
};

void TestArchitecture::initTestCase()
{
    m_tree = SourceTree::read(QStringLiteral(PINTHREAD_SOURCE_DIR));
    m_qtModules = readQtModules(QStringLiteral(PINTHREAD_QT_INCLUDE_DIR));
    // Reading the wrong folder would find nothing wrong in it.
    QVERIFY(m_tree.sources.size() > 50);
    QVERIFY(m_tree.libraryFolders.contains(QStringLiteral("model")));
    QCOMPARE(m_qtModules.value(QStringLiteral("QString")), QStringLiteral("QtCore"));
}

void TestArchitecture::everyPromiseHasItsTest()
{
    QFile file(QStringLiteral(PINTHREAD_SOURCE_DIR "/tests/PROMISES.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString table = QString::fromUtf8(file.readAll());
    QVERIFY(namedTests(table) > 100); // A table that is written in another way would break no promise.
    holds(brokenPromises(table, m_tree));
}

QTEST_APPLESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
