// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/loadtext.h"

#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using namespace IpcCore;
using namespace std::chrono_literals;

// The figures as JSON; the keys name their units.
class tst_LoadText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void json();
    void withoutLatency();
};

void tst_LoadText::json()
{
    LoadReport report;
    report.plan.request = "ping";
    report.plan.connections = 4;
    report.plan.pipeline = 2;
    report.plan.rate = 0.5;
    report.plan.duration = 1500ms;
    report.figures.succeeded = 3;
    report.figures.errors = {{ErrorCode::Timeout, 2}, {ErrorCode::Busy, 1}};
    report.figures.unanswered = 5;
    report.figures.notSent = 6;
    report.figures.bytesOut = 20;
    report.figures.bytesIn = 8;
    report.figures.elapsed = 2s;
    report.figures.latency.add(1us);
    report.figures.latency.add(1ms);
    report.wasStopped = true;
    const QJsonObject object = loadJson(report);
    const QJsonObject expected{
        {QStringLiteral("requestBytes"), 4},
        {QStringLiteral("connections"), 4},
        {QStringLiteral("pipeline"), 2},
        {QStringLiteral("targetRequestsPerSecond"), 0.5},
        {QStringLiteral("warmUpSeconds"), 0.5},
        {QStringLiteral("durationSeconds"), 1.5},
        {QStringLiteral("measuredSeconds"), 2},
        {QStringLiteral("stopped"), true},
        {QStringLiteral("succeeded"), 3},
        {QStringLiteral("failed"), 3},
        {QStringLiteral("unanswered"), 5},
        {QStringLiteral("notSent"), 6},
        {QStringLiteral("requestsPerSecond"), 1.5},
        {QStringLiteral("bytesOut"), 20},
        {QStringLiteral("bytesIn"), 8},
        {QStringLiteral("bytesOutPerSecond"), 10},
        {QStringLiteral("bytesInPerSecond"), 4},
        {QStringLiteral("errors"),
         QJsonObject{{QStringLiteral("Timeout"), 2}, {QStringLiteral("Busy"), 1}}}};
    for (auto value = expected.begin(); value != expected.end(); ++value)
        QCOMPARE(object.value(value.key()), value.value());
    QCOMPARE(object.value(QStringLiteral("maxUs")).toDouble(), 1000.0);
    for (const char *key : {"p50Us", "p90Us", "p99Us", "p999Us"})
        QVERIFY2(object.value(QLatin1String(key)).toDouble() > 0, key);
    const QJsonArray buckets = object.value(QStringLiteral("latency")).toArray();
    QCOMPARE(buckets.size(), 2);
    QCOMPARE(buckets[1].toObject().value(QStringLiteral("count")).toInt(), 1);
    QVERIFY(buckets[1].toObject().value(QStringLiteral("fromUs")).toDouble() <= 1000.0);
    QVERIFY(buckets[1].toObject().value(QStringLiteral("toUs")).toDouble() > 1000.0);
    QCOMPARE(object.size(), expected.size() + 6);
}

void tst_LoadText::withoutLatency()
{
    const QJsonObject object = loadJson({});
    for (const char *key :
         {"p50Us", "p90Us", "p99Us", "p999Us", "maxUs", "targetRequestsPerSecond"})
        QVERIFY2(object.value(QLatin1String(key)).isNull(), key);
    QVERIFY(latencyFigures({}).isEmpty());
}

QTEST_GUILESS_MAIN(tst_LoadText)
#include "tst_loadtext.moc"
