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
};

QTEST_APPLESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
