// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "server/servertest.h"
#include "support/program.h"
#include "support/semaphore.h"
#include "support/terminal.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

#include <atomic>
#include <csignal>
#include <thread>

using namespace IpcCore;
using namespace std::chrono_literals;

// ipcctl bench from outside, against real servers.
class tst_IpcctlBench : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void json_data();
    void json();
    void requests_data();
    void requests();
    void text();
    void stallShows();
    void slowServerIsNoFailure();
    void everythingFails();
    void nobodyThere();
    void interrupted_data();
    void interrupted();
    void terminal();
    void wrongValues_data();
    void wrongValues();

private:
    static Program bench(const QStringList &arguments)
    {
        return {QStringLiteral(IPCCTL), QStringList{QStringLiteral("bench")} + arguments};
    }

    QStringList withPath(const QStringList &arguments) const
    {
        return QStringList{QFile::decodeName(path())} + arguments;
    }

    static QJsonObject objectOf(Program &program)
    {
        return QJsonDocument::fromJson(program.output()).object();
    }
};

void tst_IpcctlBench::json_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QJsonValue>("rate");
    QTest::addColumn<int>("connections");
    QTest::addColumn<int>("pipeline");
    const QJsonValue max(QJsonValue::Null);
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    QTest::newRow("max") << words("--rate max --duration 0.5 --warmup 0") << max << 1 << 1;
    QTest::newRow("rate") << words("--rate 200 --duration 500ms --warmup 0.05 --connections 2")
                          << QJsonValue(200) << 2 << 1;
    QTest::newRow("pipeline") << words("--pipeline 8 --connections 3 --duration 0.5s --warmup 50ms")
                              << max << 3 << 8;
}

void tst_IpcctlBench::json()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QJsonValue, rate);
    QFETCH(const int, connections);
    QFETCH(const int, pipeline);
    const auto server = serveEcho();
    QVERIFY(server);
    Program program =
        bench(withPath({QStringLiteral("ping"), QStringLiteral("--json")}) + arguments);
    QVERIFY(program.start());
    QCOMPARE(program.finish(), 0);
    QCOMPARE(program.errors(), QByteArray());
    const QJsonObject object = objectOf(program);
    QCOMPARE(object.value(QStringLiteral("path")).toString(), QFile::decodeName(path()));
    QCOMPARE(object.value(QStringLiteral("targetRequestsPerSecond")), rate);
    QCOMPARE(object.value(QStringLiteral("connections")).toInt(), connections);
    QCOMPARE(object.value(QStringLiteral("pipeline")).toInt(), pipeline);
    QCOMPARE(object.value(QStringLiteral("durationSeconds")).toDouble(), 0.5);
    const auto number = [&](const char *key) {
        return object.value(QLatin1String(key)).toDouble(-1);
    };
    QVERIFY(number("succeeded") > 0);
    QVERIFY(number("requestsPerSecond") > 0);
    QCOMPARE(number("failed"), 0.0);
    QCOMPARE(number("bytesOut"), 4 * number("succeeded"));
    QCOMPARE(number("bytesIn"), 4 * number("succeeded"));
    QVERIFY(number("measuredSeconds") >= 0.5);
    QVERIFY(number("p50Us") > 0);
    QVERIFY(number("p50Us") <= number("p90Us"));
    QVERIFY(number("p90Us") <= number("p99Us"));
    QVERIFY(number("p99Us") <= number("p999Us"));
    QVERIFY(number("p999Us") <= number("maxUs"));
}

void tst_IpcctlBench::requests_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("empty") << QStringList() << QByteArray();
    QTest::newRow("words") << QStringList{QStringLiteral("a"), QStringLiteral("b c")}
                           << QByteArray("a b c");
    QTest::newRow("dash") << QStringList{QStringLiteral("--"), QStringLiteral("--json")}
                          << QByteArray("--json");
    QTest::newRow("file") << QStringList{QStringLiteral("--file"), QStringLiteral("/dev/null")}
                          << QByteArray();
}

// Every request has the bytes that "send" would send.
void tst_IpcctlBench::requests()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, request);
    std::atomic<int> others = 0;
    const auto server = serve(
        [&](const Request &received, Reply &) {
            others += received.message() == request ? 0 : 1;
            return HandlerResult::Done;
        },
        options());
    QVERIFY(server);
    Program program = bench(QStringList{QStringLiteral("--duration"), QStringLiteral("500ms")}
                            + withPath(arguments));
    QVERIFY(program.start());
    QCOMPARE(program.finish(), 0);
    QCOMPARE(others, 0);
    QVERIFY(server->stats().requests > 0);
}

void tst_IpcctlBench::text()
{
    const auto server = serveEcho();
    QVERIFY(server);
    Program program = bench(withPath({QStringLiteral("--duration"), QStringLiteral("0.5")}));
    QVERIFY(program.start());
    QCOMPARE(program.finish(), 0);
    const QByteArray text = program.output();
    for (const char *word : {"Endpoint ", "Succeeded ", "p50 ", "p90 ", "p99 ", "p99.9 ", "max "})
        QVERIFY2(text.contains(word), text.constData());
    // The picture is for terminals.
    QVERIFY2(!text.contains('%'), text.constData());
}

void tst_IpcctlBench::stallShows()
{
    std::atomic<int> handled = 0;
    const auto server = serve(
        [&](const Request &, Reply &) {
            if (++handled == 20)
                std::this_thread::sleep_for(1s); // the stall
            return HandlerResult::Done;
        },
        options());
    QVERIFY(server);
    Program program = bench(
        withPath({QStringLiteral("--rate"), QStringLiteral("100"), QStringLiteral("--duration"),
                  QStringLiteral("1.5"), QStringLiteral("--warmup"), QStringLiteral("0"),
                  QStringLiteral("--json")}));
    QVERIFY(program.start());
    QCOMPARE(program.finish(), 0);
    const QJsonObject object = objectOf(program);
    QVERIFY(object.value(QStringLiteral("maxUs")).toDouble() >= 900'000);
    QVERIFY(object.value(QStringLiteral("p99Us")).toDouble() >= 900'000);
    QCOMPARE(object.value(QStringLiteral("succeeded")).toInt()
                 + object.value(QStringLiteral("notSent")).toInt(),
             150);
}

void tst_IpcctlBench::slowServerIsNoFailure()
{
    const auto server = serve(
        [&](const Request &, Reply &) {
            std::this_thread::sleep_for(1s); // twice as long as the test
            return HandlerResult::Done;
        },
        options());
    QVERIFY(server);
    Program program = bench(
        withPath({QStringLiteral("--duration"), QStringLiteral("500ms"), QStringLiteral("--warmup"),
                  QStringLiteral("0"), QStringLiteral("--json")}));
    QVERIFY(program.start());
    QCOMPARE(program.finish(), 0);
    QCOMPARE(objectOf(program).value(QStringLiteral("succeeded")).toInt(), 1);
}

void tst_IpcctlBench::everythingFails()
{
    const auto server =
        serve([](const Request &, Reply &) { return HandlerResult::Failed; }, options());
    QVERIFY(server);
    Program program = bench(withPath(
        {QStringLiteral("--duration"), QStringLiteral("500ms"), QStringLiteral("--json")}));
    QVERIFY(program.start());
    QCOMPARE(program.finish(), 5);
    QVERIFY2(program.errors().contains("no request succeeded"), program.errors().constData());
    const QJsonObject object = objectOf(program);
    QVERIFY(object.value(QStringLiteral("failed")).toInt() > 0);
    QCOMPARE(object.value(QStringLiteral("errors")).toObject().size(), 1);
}

// Does not wait for the end.
void tst_IpcctlBench::nobodyThere()
{
    Program program = bench(withPath({QStringLiteral("--duration"), QStringLiteral("3600")}));
    QVERIFY(program.start());
    QCOMPARE(program.finish(), 5);
    QVERIFY2(program.errors().contains("PathNotFound"), program.errors().constData());
    QCOMPARE(program.output(), QByteArray());
}

void tst_IpcctlBench::interrupted_data()
{
    QTest::addColumn<bool>("stalls");
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << false << SIGINT;
    QTest::newRow("SIGTERM") << false << SIGTERM;
    QTest::newRow("SIGINT, stalled server") << true << SIGINT;
}

void tst_IpcctlBench::interrupted()
{
    QFETCH(const bool, stalls);
    QFETCH(const int, signal);
    Semaphore gate;
    std::atomic<int> handled = 0;
    const auto server = serve(
        [&](const Request &, Reply &) {
            if (++handled > 3 && stalls)
                gate.acquire();
            return HandlerResult::Done;
        },
        options());
    QVERIFY(server);
    Program program = bench(
        withPath({QStringLiteral("--duration"), QStringLiteral("3600"), QStringLiteral("--warmup"),
                  QStringLiteral("0"), QStringLiteral("--json")}));
    QVERIFY(program.start());
    QTRY_VERIFY_WITH_TIMEOUT(handled > 3, Patience);
    QVERIFY(program.sendSignal(signal));
    QCOMPARE(program.finish(), 0);
    const QJsonObject object = objectOf(program);
    QCOMPARE(object.value(QStringLiteral("stopped")).toBool(), true);
    QVERIFY(object.value(QStringLiteral("succeeded")).toInt() >= 3);
    if (stalls)
        QCOMPARE(object.value(QStringLiteral("unanswered")).toInt(), 1);
    gate.release();
}

void tst_IpcctlBench::terminal()
{
    Terminal terminal;
    if (!terminal.isOpen())
        QSKIP("The system has no pseudo terminals");
    QVERIFY(terminal.resize(80, 24));
    const auto server = serveEcho();
    QVERIFY(server);
    Program program = bench(withPath({QStringLiteral("--duration"), QStringLiteral("0.6")}));
    terminal.attach(program.process());
    QVERIFY(program.start());
    QCOMPARE(program.finish(), 0);
    const QByteArray text = terminal.output();
    QVERIFY2(text.contains("warming up"), text.constData());
    QVERIFY2(text.contains(" of 600 ms"), text.constData());
    QVERIFY2(text.contains(" %  "), text.constData());
}

void tst_IpcctlBench::wrongValues_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    for (const char *value : {"0", "-1", "x", "1001", "1.5", ""})
        QTest::addRow("connections %s", value)
            << QStringLiteral("--connections") << QString::fromLatin1(value);
    for (const char *value : {"0", "1025", "many"})
        QTest::addRow("pipeline %s", value)
            << QStringLiteral("--pipeline") << QString::fromLatin1(value);
    for (const char *value : {"0", "-5", "fast", "", "nan", "inf", "1e8"})
        QTest::addRow("rate %s", value) << QStringLiteral("--rate") << QString::fromLatin1(value);
    for (const char *value : {"0", "-1", "25000h", "90000", "soon", ""})
        QTest::addRow("duration %s", value)
            << QStringLiteral("--duration") << QString::fromLatin1(value);
    for (const char *value : {"-1", "3601", "x"})
        QTest::addRow("warmup %s", value)
            << QStringLiteral("--warmup") << QString::fromLatin1(value);
    QTest::newRow("timeout") << QStringLiteral("--timeout") << QStringLiteral("0");
}

void tst_IpcctlBench::wrongValues()
{
    QFETCH(const QString, option);
    QFETCH(const QString, value);
    if (engine() != engines().first())
        return; // There is no server.
    Program program = bench(withPath({option + u'=' + value}));
    QVERIFY(program.start());
    QCOMPARE(program.finish(), 64);
    QVERIFY2(program.errors().contains(QByteArray(option.toLatin1() + " takes")),
             program.errors().constData());
}

QTEST_GUILESS_MAIN(tst_IpcctlBench)
#include "tst_ipcctlbench.moc"
