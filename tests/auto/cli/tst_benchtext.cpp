// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "cli/benchtext.h"

#include "cli/displaytext.h"

#include <QtTest/qtest.h>

using namespace Cli;
using namespace Monitor;
using namespace IpcCore;
using namespace std::chrono_literals;

// Results for people.
class tst_BenchText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fastServer();
    void troubledServer();
    void bars_data();
    void bars();
    void status();

private:
    static LoadReport report()
    {
        LoadReport report;
        report.plan.endpoint = EndpointAddress::ofPath("/run/s\n");
        report.figures.succeeded = 2000;
        report.figures.bytesOut = 4096;
        report.figures.elapsed = 2s;
        for (int i = 0; i < 2000; ++i)
            report.figures.latency.add(100us);
        return report;
    }
};

void tst_BenchText::fastServer()
{
    const QString text = benchText(report(), 0);
    for (const char *line :
         {"Endpoint   /run/s\\x0a\n", "Load       1 connection, as fast as possible\n",
          "Measured   2.00 s after 500 ms of warm-up\n", "Succeeded  2000, 1000/s\n",
          "Sent       4.00 KiB, 2.00 KiB/s\n", "Received   0 B, 0 B/s\n", "max        100 µs\n"})
        QVERIFY2(text.contains(QString::fromUtf8(line)), qPrintable(text));
    for (const char *word : {"Failed", "Unanswered", "Not sent", "stopped"})
        QVERIFY2(!text.contains(QLatin1String(word)), word);
}

void tst_BenchText::troubledServer()
{
    LoadReport report = tst_BenchText::report();
    report.plan.connections = 3;
    report.plan.pipeline = 8;
    report.plan.rate = 5000;
    report.plan.warmUp = 0ms;
    report.figures.errors = {{ErrorCode::Timeout, 2}, {ErrorCode::ConnectionClosed, 1}};
    report.figures.unanswered = 4;
    report.figures.notSent = 5;
    report.wasStopped = true;
    const QString text = benchText(report, 0);
    for (const char *line :
         {"Load        3 connections, pipeline 8, 5000 requests/s\n",
          "Measured    2.00 s, stopped early\n", "Failed      2 Timeout, 1 ConnectionClosed\n",
          "Unanswered  4 when the test ended\n",
          "Not sent    5 that were due, as all connections were busy\n"})
        QVERIFY2(text.contains(QString::fromUtf8(line)), qPrintable(text));
}

void tst_BenchText::bars_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("ascii");
    for (const int width : {40, 60, 80, 200}) {
        QTest::addRow("%d", width) << width << false;
        QTest::addRow("%d, ASCII", width) << width << true;
    }
}

void tst_BenchText::bars()
{
    QFETCH(const int, width);
    QFETCH(const bool, ascii);
    LatencyHistogram latency;
    QVERIFY(benchBars(latency, width, ascii).isEmpty());
    for (int i = 0; i < 1000; ++i)
        latency.add(std::chrono::microseconds(100 + i / 100));
    latency.add(1s);
    const QString text = benchBars(latency, width, ascii);
    const QStringList lines = text.chopped(1).split(u'\n');
    QVERIFY2(lines.size() >= 10, qPrintable(text));
    for (const QString &line : lines)
        QVERIFY2(displayWidth(line) <= width, qPrintable(line));
    const QString full(8, ascii ? QChar(u'#') : QChar(u'\u2588'));
    QVERIFY2(lines.first().contains(full), qPrintable(text));
    QVERIFY2(lines.first().contains(QStringLiteral("99.90 %")), qPrintable(text));
    QVERIFY2(lines.last().contains(QStringLiteral("0.10 %")), qPrintable(text));
}

void tst_BenchText::status()
{
    LoadReport report = tst_BenchText::report();
    QCOMPARE(benchStatus(report), QStringLiteral("warming up"));
    report.phase = LoadPhase::Measuring;
    const QString text = benchStatus(report);
    QVERIFY2(text.startsWith(QStringLiteral("2 s of 10 s · 1000/s · p99 1")), qPrintable(text));
    report.figures.errors = {{ErrorCode::Timeout, 2}};
    QVERIFY(benchStatus(report).endsWith(QStringLiteral(" · 2 failed")));
    report.phase = LoadPhase::Waiting;
    QCOMPARE(benchStatus(report), QStringLiteral("waiting for the last replies"));
}

QTEST_GUILESS_MAIN(tst_BenchText)
#include "tst_benchtext.moc"
