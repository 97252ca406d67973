// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/controlrequest.h"

#include <QtTest/qtest.h>

using namespace IpcCore;

class tst_ControlRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verbs_data();
    void verbs();
    void disconnect();
    void garbage_data();
    void garbage();
    void traceOfEverything();
    void traceArguments();
    void commandTakesTheRest();
    void matches_data();
    void matches();
    void everyPrefixAndFlipIsTaken();

private:
    static TraceRing::Entry entry();
};

void tst_ControlRequest::verbs_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("alternative");

    QTest::newRow("info") << QByteArray("info") << 0;
    QTest::newRow("stats") << QByteArray("stats") << 1;
    QTest::newRow("connections") << QByteArray("connections") << 2;
    QTest::newRow("trace") << QByteArray("trace") << 3;
    QTest::newRow("disconnect") << QByteArray("disconnect 7") << 4;
    QTest::newRow("stop") << QByteArray("stop") << 5;
}

void tst_ControlRequest::verbs()
{
    QFETCH(QByteArray, message);
    const auto request = ControlRequest::parse(message);
    QVERIFY(request);
    QTEST(static_cast<int>(request->index()), "alternative");
}

void tst_ControlRequest::disconnect()
{
    const auto request = ControlRequest::parse("disconnect 18446744073709551615");
    QVERIFY(request);
    QCOMPARE(std::get<ControlRequest::Disconnect>(*request).connectionId, ~quint64(0));
}

void tst_ControlRequest::garbage_data()
{
    QTest::addColumn<QByteArray>("message");

    for (const char *const text : {"",
                                   " ",
                                   "Info",
                                   "info ",
                                   "info x",
                                   " info",
                                   "information",
                                   "stats 1",
                                   "connections all",
                                   "stop now",
                                   "stop ",
                                   "quit",
                                   "{}",
                                   "\n",
                                   "info\n",
                                   "disconnect",
                                   "disconnect ",
                                   "disconnect x",
                                   "disconnect -1",
                                   "disconnect 1 2",
                                   "disconnect 1x",
                                   "disconnect 0x1",
                                   "disconnect 18446744073709551616",
                                   "disconnect 1.0",
                                   "trace x",
                                   "trace conn",
                                   "trace =",
                                   "trace =1",
                                   "trace conn=",
                                   "trace conn=x",
                                   "trace conn=-1",
                                   "trace conn=1x",
                                   "trace conn=1  pid=1",
                                   "trace  conn=1",
                                   "trace pid=-1",
                                   "trace pid=9223372036854775808",
                                   "trace uid=4294967296",
                                   "trace uid=-1",
                                   "trace preview=-1",
                                   "trace preview=2147483648",
                                   "trace status=",
                                   "trace status=Ok",
                                   "trace status=okay",
                                   "trace status=1",
                                   "trace latency=1",
                                   "trace latency>1",
                                   "trace latency>=",
                                   "trace latency>=-1",
                                   "trace latency>=1ms",
                                   "trace unknown=1",
                                   "trace conn==1",
                                   "trace Command=x"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("NUL behind") << QByteArray("info\0", 5);
    QTest::newRow("any bytes") << QByteArray("\xff\xfe\x80");
    QTest::newRow("much") << QByteArray(100'000, 'i');
}

void tst_ControlRequest::garbage()
{
    QFETCH(QByteArray, message);
    const auto request = ControlRequest::parse(message);
    QVERIFY(!request);
    QCOMPARE(request.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!request.error().message.isEmpty());
}

void tst_ControlRequest::traceOfEverything()
{
    for (const QByteArray arguments : {"", "command="}) {
        const auto filter = TraceFilter::parse(arguments);
        QVERIFY(filter);
        QVERIFY(!filter->preview && !filter->connectionId && !filter->pid && !filter->uid);
        QVERIFY(!filter->status);
        QCOMPARE(filter->shortest.count(), 0);
        QVERIFY(filter->command.empty());
        QVERIFY(filter->matches(entry()));
        QVERIFY(filter->matches({}));
    }
}

void tst_ControlRequest::traceArguments()
{
    const auto request = ControlRequest::parse(
        "trace preview=0 conn=9223372036854775807 pid=2 uid=4294967295 status=gone latency>=3 "
        "command=a b=c ");
    QVERIFY(request);
    const TraceFilter filter = std::get<ControlRequest::Trace>(*request).filter;
    QCOMPARE(filter.preview, std::optional<int>(0));
    QCOMPARE(filter.connectionId, std::optional<quint64>(9223372036854775807U));
    QCOMPARE(filter.pid, std::optional<qint64>(2));
    QCOMPARE(filter.uid, std::optional<quint32>(4294967295U));
    QCOMPARE(filter.status, std::optional(TraceEvent::Status::Gone));
    QCOMPARE(filter.shortest.count(), 3);
    QCOMPARE(filter.command, std::string("a b=c "));
}

void tst_ControlRequest::commandTakesTheRest()
{
    const QByteArray bytes("command=\0\n\xff conn=x command=", 26);
    const auto filter = TraceFilter::parse(QByteArray("conn=1 " + bytes));
    QVERIFY(filter);
    QCOMPARE(filter->command, bytes.sliced(8).toStdString());
    QCOMPARE(filter->connectionId, std::optional<quint64>(1));
}

TraceRing::Entry tst_ControlRequest::entry()
{
    TraceRing::Entry entry;
    entry.begin = TraceRing::Entry().begin + std::chrono::hours(1);
    entry.end = entry.begin + std::chrono::microseconds(50);
    entry.status = TraceEvent::Status::Failed;
    entry.connectionId = 7;
    entry.peer = {.pid = 8, .uid = 9, .gid = 10};
    entry.preview = "get x";
    return entry;
}

void tst_ControlRequest::matches_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<bool>("matches");

    const auto row = [](const char *arguments, bool matches) {
        QTest::newRow(arguments) << QByteArray(arguments) << matches;
    };
    row("conn=7", true);
    row("conn=8", false);
    row("pid=8", true);
    row("pid=7", false);
    row("uid=9", true);
    row("uid=10", false);
    row("status=failed", true);
    row("status=ok", false);
    row("status=gone", false);
    row("latency>=0", true);
    row("latency>=50", true);
    row("latency>=51", false);
    // More nanoseconds than the type holds.
    row("latency>=9223372036854775", false);
    row("latency>=9223372036854776", false);
    row("latency>=9223372036854775807", false);
    row("command=get", true);
    row("command=get x", true);
    row("command=get xy", false);
    row("command=et", false);
    row("preview=0", true);
    row("conn=7 pid=8 uid=9 status=failed latency>=50 command=g", true);
    row("conn=7 pid=8 uid=9 status=ok latency>=50 command=g", false);
}

void tst_ControlRequest::matches()
{
    QFETCH(QByteArray, arguments);
    const auto filter = TraceFilter::parse(arguments);
    QVERIFY(filter);
    QTEST(filter->matches(entry()), "matches");
}

// Checks only that nothing reads past the end or crashes.
void tst_ControlRequest::everyPrefixAndFlipIsTaken()
{
    const QByteArray message = "trace preview=1 conn=2 pid=3 uid=4 status=ok latency>=5 command=x";
    for (qsizetype size = 0; size <= message.size(); ++size) {
        // A separate allocation, so that AddressSanitizer sees its end.
        const QByteArray prefix(message.constData(), size);
        static_cast<void>(ControlRequest::parse(prefix));
    }
    for (qsizetype at = 0; at < message.size(); ++at) {
        for (int value = 0; value < 256; ++value) {
            QByteArray flipped = message;
            flipped[at] = static_cast<char>(value);
            const auto request = ControlRequest::parse(flipped);
            QVERIFY(request || request.error().code == ErrorCode::InvalidArgument);
        }
    }
}

QTEST_APPLESS_MAIN(tst_ControlRequest)
#include "tst_controlrequest.moc"
