// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/metrics.h"

#include <QTest>

using namespace Pinthread::Server;
using namespace std::chrono_literals;

class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesThePrometheusTextFormat()
    {
        Metrics metrics;
        metrics.events = 7;
        metrics.commitTime.observe(400us);
        metrics.commitTime.observe(3ms);
        metrics.commitTime.observe(1min);
        const QByteArray text = metrics.toPrometheus();
        QVERIFY(text.contains("# TYPE pinthread_events_total counter\npinthread_events_total 7\n"));
        QVERIFY(text.contains("pinthread_commit_seconds_bucket{le=\"0.0005\"} 1\n"));
        QVERIFY(text.contains("pinthread_commit_seconds_bucket{le=\"0.0025\"} 1\n"));
        QVERIFY(text.contains("pinthread_commit_seconds_bucket{le=\"0.005\"} 2\n"));
        QVERIFY(text.contains("pinthread_commit_seconds_bucket{le=\"+Inf\"} 3\n"));
        QVERIFY(text.contains("pinthread_commit_seconds_count 3\n"));
        QVERIFY(text.contains("pinthread_commit_seconds_sum 60.0034\n"));
        QVERIFY(text.endsWith('\n'));
    }

    void whatBecameOfOperationsIsCountedByOutcome()
    {
        Metrics metrics;
        metrics.events = 7;
        metrics.repetitions = 2;
        metrics.refused(Pinthread::RefusalCode::Invalid);
        metrics.refused(Pinthread::RefusalCode::Unavailable);
        metrics.refused(Pinthread::RefusalCode::Unavailable);
        const QByteArray text = metrics.toPrometheus();
        QVERIFY(text.contains("pinthread_refusals_total 3\n"));
        for (const auto &[outcome, count] :
             {std::pair{"recorded", 7}, {"repeated", 2}, {"invalid", 1}, {"unavailable", 2}, {"too-many", 0}}) {
            const QByteArray line = QByteArray("\npinthread_operation_outcomes_total{outcome=\"") + outcome + "\"} "
                                    + QByteArray::number(count) + '\n';
            QVERIFY2(text.contains(line), line.constData());
        }
    }
};

QTEST_APPLESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
