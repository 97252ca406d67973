// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/loadfigures.h"
#include "driver/perfcount.h"
#include "driver/rowresult.h"
#include "driver/strace.h"

#include <QtTest/qtest.h>

using namespace Bench;

namespace {

const QString Figure = QStringLiteral("p50_us");

// A round of 0 is a failed one.
RowResult resultOf(const QList<double> &rounds)
{
    RowResult result;
    for (const double value : rounds)
        result.rounds += value > 0 ? Figures{{Figure, value}} : Figures();
    return result;
}

} // namespace

class tst_BenchFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void medians();
    void mediansOfRounds();
    void ratiosAreOfOneRound();
    void loadLine();
    void loadLineOfFewRequests();
    void straceSummary();
    void noStraceSummary();
    void perfFile();
    void perfMayNotLook();
};

void tst_BenchFigures::medians()
{
    QVERIFY(!medianOf({}));
    QCOMPARE(*medianOf({3}), 3.0);
    QCOMPARE(*medianOf({9, 1, 2}), 2.0);
    QCOMPARE(*medianOf({4, 1, 9, 2}), 3.0);
}

void tst_BenchFigures::mediansOfRounds()
{
    RowResult result = resultOf({7, 0, 1, 3});
    QCOMPARE(result.measuredRounds(), 3);
    QCOMPARE(*result.median(Figure), 3.0);
    QVERIFY(!result.median(QStringLiteral("mib_per_s")));

    // A figure that only some rounds have.
    result.rounds[0].insert(QStringLiteral("p99_us"), 5);
    QVERIFY(!result.median(QStringLiteral("p99_us")));

    result.once.insert(QStringLiteral("syscalls_per_request"), 4);
    QCOMPARE(*result.median(QStringLiteral("syscalls_per_request")), 4.0);
    QVERIFY(!RowResult().median(Figure));
}

void tst_BenchFigures::ratiosAreOfOneRound()
{
    // The medians' ratio would be 20 / 10.
    const RowResult slow = resultOf({10, 20, 300});
    const RowResult fast = resultOf({10, 5, 100});
    QCOMPARE(ratiosWithinRounds(slow, fast, Figure), (QList<double>{1, 4, 3}));
    QCOMPARE(ratiosWithinRounds(slow, resultOf({0, 5}), Figure), (QList<double>{4}));
    QCOMPARE(ratiosWithinRounds(slow, resultOf({}), Figure), QList<double>());
}

void tst_BenchFigures::loadLine()
{
    Row row;
    row.size = 800'000;
    const Figures figures = loadFigures(
        R"({"requests":2000,"p50_us":8.5,"p999_us":9,"mib_per_s":3,"cpu_us_per_request":null,"x":1})",
        row);
    QCOMPARE(
        figures,
        (Figures{{Figure, 8.5}, {QStringLiteral("p999_us"), 9}, {QStringLiteral("mib_per_s"), 3}}));
    QVERIFY(loadFigures("", row).isEmpty());
    QVERIFY(loadFigures("ready", row).isEmpty());
    QVERIFY(loadFigures(R"({"requests":0,"p50_us":0})", row).isEmpty());
}

void tst_BenchFigures::loadLineOfFewRequests()
{
    const QByteArray figures = R"("p50_us":8,"p99_us":9,"p999_us":10,"mib_per_s":3})";
    QCOMPARE(loadFigures(R"({"requests":99,)" + figures, {}).keys(), QStringList{Figure});
    QCOMPARE(loadFigures(R"({"requests":100,)" + figures, {}).keys(),
             (QStringList{Figure, QStringLiteral("p99_us")}));
}

void tst_BenchFigures::straceSummary()
{
    QCOMPARE(Strace::callsInSummary(R"(% time     seconds  usecs/call     calls    errors syscall
------ ----------- ----------- --------- --------- ----------------
 52.35    0.010356           5      2001           sendmsg
 46.55    0.009209           4      2018        15 recvfrom
  0.02    0.000004           4         1           getsockopt
------ ----------- ----------- --------- --------- ----------------
100.00    0.019782           4      4020        15 total
)"),
             4020);
    // Older versions have no usecs/call in the last line.
    QCOMPARE(Strace::callsInSummary(R"(% time     seconds  usecs/call     calls    errors syscall
------ ----------- ----------- --------- --------- ----------------
100.00    0.010356           5        12         3 futex
------ ----------- ----------- --------- --------- ----------------
100.00    0.010356                    12         3 total
)"),
             12);
}

void tst_BenchFigures::noStraceSummary()
{
    QVERIFY(!Strace::callsInSummary(""));
    QVERIFY(!Strace::callsInSummary(
        "strace: attach: ptrace(PTRACE_SEIZE, 1): Operation not permitted\n"));
}

void tst_BenchFigures::perfFile()
{
    const auto counts = countsOfPerf("# started on Mon Jan  5 10:00:00 2026\n\n"
                                     "4020,,raw_syscalls:sys_enter,20519385,100.00,,\n"
                                     "17,,context-switches,20519385,100.00,,\n");
    QCOMPARE(counts.size(), 2);
    QCOMPARE(counts.value(PerfSyscalls), 4020);
    QCOMPARE(counts.value(PerfSwitches), 17);
}

void tst_BenchFigures::perfMayNotLook()
{
    const auto counts = countsOfPerf("<not supported>,,raw_syscalls:sys_enter,0,100.00,,\n"
                                     "0,,context-switches:u,20519385,100.00,,\n");
    QVERIFY(!counts.contains(PerfSyscalls));
    QVERIFY(!counts.contains(PerfSwitches));
    QVERIFY(countsOfPerf("").isEmpty());
}

QTEST_GUILESS_MAIN(tst_BenchFigures)
#include "tst_benchfigures.moc"
