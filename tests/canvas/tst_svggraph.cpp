// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/svggraph_p.h"

#include <QTest>

using namespace Pinthread;

using Finding = SvgGraph::Finding;

class TestSvgGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsElements();
    void countsWhatIsUsedAsOftenAsItIs();
    void doublesWithoutOverflow();
    void findsWhatContainsItself_data();
    void findsWhatContainsItself();
    void measuresDepthThroughUses();
    void takesTheFirstOfAName();
};

void TestSvgGraph::countsElements()
{
    SvgGraph graph;
    QCOMPARE(graph.check(1, 1), Finding::Fine);
    graph.open({});
    QCOMPARE(graph.depth(), 1);
    for (int child = 0; child < 9; ++child) {
        graph.open({});
        graph.close();
    }
    graph.close();
    QCOMPARE(graph.size(), 10);
    SvgGraph same = graph;
    QCOMPARE(graph.check(10, 2), Finding::Fine);
    QCOMPARE(same.check(9, 2), Finding::TooMuch);
}

void TestSvgGraph::countsWhatIsUsedAsOftenAsItIs()
{
    // A root, a group of five, and ten uses of it, some before it: 1 + 6 + 10 * (1 + 6).
    SvgGraph graph;
    graph.open({});
    const auto use = [&] {
        graph.open({});
        graph.use(QStringLiteral("five"));
        graph.close();
    };
    for (int count = 0; count < 5; ++count)
        use();
    graph.open(QStringLiteral("five"));
    for (int child = 0; child < 5; ++child) {
        graph.open({});
        graph.close();
    }
    graph.close();
    for (int count = 0; count < 5; ++count)
        use();
    graph.close();
    SvgGraph same = graph;
    QCOMPARE(graph.check(77, 10), Finding::Fine);
    QCOMPARE(same.check(76, 10), Finding::TooMuch);
}

void TestSvgGraph::doublesWithoutOverflow()
{
    // Each of 200 uses the one before twice: 2 to the 200th.
    SvgGraph graph;
    graph.open({});
    graph.open(QStringLiteral("0"));
    graph.close();
    for (int level = 1; level <= 200; ++level) {
        graph.open(QString::number(level));
        for (int twice = 0; twice < 2; ++twice) {
            graph.open({});
            graph.use(QString::number(level - 1));
            graph.close();
        }
        graph.close();
    }
    graph.close();
    QCOMPARE(graph.check(1'000'000, 1'000), Finding::TooMuch);
}

void TestSvgGraph::findsWhatContainsItself_data()
{
    QTest::addColumn<int>("length");
    for (const int length : {1, 2, 3, 40})
        QTest::addRow("%d", length) << length;
}

void TestSvgGraph::findsWhatContainsItself()
{
    QFETCH(int, length);
    SvgGraph graph;
    graph.open({});
    for (int element = 0; element < length; ++element) {
        graph.open(QString::number(element));
        graph.open({});
        graph.use(QString::number((element + 1) % length));
        graph.close();
        graph.close();
    }
    graph.close();
    QCOMPARE(graph.check(1'000, 1'000), Finding::ItsOwnPart);
}

void TestSvgGraph::measuresDepthThroughUses()
{
    // A chain of uses, written down flat; its end first, so that it is known already when it is used.
    const auto chain = [](int length, int depth) {
        SvgGraph graph;
        graph.open({});
        for (int element = 0; element < length; ++element) {
            graph.open(QString::number(element));
            if (element > 0)
                graph.use(QString::number(element - 1));
            graph.close();
        }
        graph.close();
        return graph.check(1'000'000, depth);
    };
    QCOMPARE(chain(50, 100), Finding::Fine);
    QCOMPARE(chain(150, 100), Finding::TooMuch);
    // Far deeper than a stack could follow.
    QCOMPARE(chain(300'000, 256), Finding::TooMuch);
}

void TestSvgGraph::takesTheFirstOfAName()
{
    SvgGraph graph;
    graph.open({});
    graph.open(QStringLiteral("a"));
    graph.close();
    graph.open(QStringLiteral("a"));
    graph.use(QStringLiteral("a"));
    graph.close();
    graph.close();
    QCOMPARE(graph.check(100, 100), Finding::Fine);
}

QTEST_GUILESS_MAIN(TestSvgGraph)
#include "tst_svggraph.moc"
