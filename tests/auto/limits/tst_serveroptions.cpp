// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "limits/optionsresolver.h"

#include <QtTest/qtest.h>

#include <functional>
#include <limits>

using namespace IpcCore;
using namespace std::chrono_literals;

using Setter = std::function<void(ServerOptions &, qint64)>;

class tst_ServerOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreInRange();
    void zeroMeansChoose();
    void borders_data();
    void borders();
    void whatIsGivenStays();
    void engines();
};

void tst_ServerOptions::defaultsAreInRange()
{
    const Result<ServerOptions> options = resolveOptions({});
    QVERIFY(options);
    QCOMPARE(options->firstByteTimeout, 10s);
    QCOMPARE(options->requestReadTimeout, 30s);
    QCOMPARE(options->socketMode, 0600u);
}

void tst_ServerOptions::zeroMeansChoose()
{
    const Result<ServerOptions> options = resolveOptions({});
    QVERIFY(options);
    QVERIFY(options->threadCount >= 4 && options->threadCount <= 8);
    QVERIFY(options->maxConnections >= 1 && options->maxConnections <= 1024);
    QVERIFY(options->engine != EngineKind::Auto);
}

void tst_ServerOptions::borders_data()
{
    QTest::addColumn<Setter>("set");
    QTest::addColumn<qint64>("lowest");
    QTest::addColumn<qint64>("highest");
    const auto row = [](const char *name, qint64 lowest, qint64 highest, Setter set) {
        QTest::newRow(name) << set << lowest << highest;
    };
    using O = ServerOptions;
    constexpr qint64 int32 = std::numeric_limits<qint32>::max();
    constexpr qint64 year = 365LL * 24 * 3600 * 1000;
    const auto integer = [&row](const char *name, qint64 lowest, qint64 highest, int O::*member) {
        row(name, lowest, highest, [member](O &o, qint64 v) { o.*member = static_cast<int>(v); });
    };
    const auto time = [&row](const char *name, std::chrono::milliseconds O::*member) {
        row(name, 0, year, [member](O &o, qint64 v) { o.*member = std::chrono::milliseconds(v); });
    };
    integer("threadCount", 0, 256, &O::threadCount);
    integer("extraThreads", 0, 1024, &O::extraThreads);
    integer("readyQueue", 1, 1'000'000, &O::readyQueue);
    integer("maxConnections", 0, 1'000'000, &O::maxConnections);
    integer("maxIncomplete", 1, 1'000'000, &O::maxIncomplete);
    integer("maxPerForeignUid", 0, 1'000'000, &O::maxPerForeignUid);
    integer("backlog", 1, 4096, &O::backlog);
    time("firstByteTimeout", &O::firstByteTimeout);
    time("requestReadTimeout", &O::requestReadTimeout);
    time("idleTimeout", &O::idleTimeout);
    time("writeStallTimeout", &O::writeStallTimeout);
    time("drainTimeout", &O::drainTimeout);
    time("handlerWarning", &O::handlerWarning);
    time("ownershipCheck", &O::ownershipCheck);
    row("busyPoll", 0, 10'000, [](O &o, qint64 v) { o.busyPoll = std::chrono::microseconds(v); });
    row("socketMode", 0, 0777, [](O &o, qint64 v) { o.socketMode = static_cast<quint32>(v); });
    row("maxRequestSize", 1, int32, [](O &o, qint64 v) {
        o.maxRequestSize = v;
        o.requestBudget = int32;
    });
    row("requestBudget", 1000, std::numeric_limits<qint64>::max() / 4, [](O &o, qint64 v) {
        o.maxRequestSize = 1000;
        o.requestBudget = v;
    });
    row("replyBuffer", 65536, int32, [](O &o, qint64 v) {
        o.replyBuffer = v;
        o.totalReplyBuffer = int32;
    });
    row("totalReplyBuffer", 1024 * 1024, std::numeric_limits<qint64>::max() / 4,
        [](O &o, qint64 v) { o.totalReplyBuffer = v; });
}

void tst_ServerOptions::borders()
{
    QFETCH(const Setter, set);
    QFETCH(const qint64, lowest);
    QFETCH(const qint64, highest);
    const auto resolve = [&set](qint64 value) {
        ServerOptions options;
        set(options, value);
        return resolveOptions(options);
    };
    QVERIFY(resolve(lowest));
    QVERIFY(resolve(highest));
    for (const qint64 value : {lowest - 1, highest + 1}) {
        const Result<ServerOptions> refused = resolve(value);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        const QString text = refused.error().message;
        QVERIFY2(text.contains(QLatin1String(QTest::currentDataTag())), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("%1..%2").arg(lowest).arg(highest)),
                 qPrintable(text));
    }
}

void tst_ServerOptions::whatIsGivenStays()
{
    ServerOptions given;
    given.threadCount = 3;
    given.maxConnections = 5;
    given.engine = EngineKind::Qt;
    given.allowUids = {7};
    const Result<ServerOptions> options = resolveOptions(given);
    QVERIFY(options);
    QCOMPARE(options->threadCount, 3);
    QCOMPARE(options->maxConnections, 5);
    QCOMPARE(options->engine, EngineKind::Qt);
    QCOMPARE(options->allowUids, QList<quint32>{7});
}

void tst_ServerOptions::engines()
{
    ServerOptions given;
    given.engine = EngineKind::Epoll;
    const Result<ServerOptions> options = resolveOptions(given);
#if IPCCORE_LINUX
    QVERIFY(options);
    QCOMPARE(options->engine, EngineKind::Epoll);
#else
    QVERIFY(!options);
    QCOMPARE(options.error().code, ErrorCode::NotSupported);
#endif
}

QTEST_APPLESS_MAIN(tst_ServerOptions)
#include "tst_serveroptions.moc"
