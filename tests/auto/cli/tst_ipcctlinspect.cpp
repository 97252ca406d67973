// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"
#include "support/rawpeer.h"

#include <ipccore/connection.h>
#include <ipccore/endpointstatus.h>
#include <ipccore/introspection.h>
#include <ipccore/server.h>
#include <ipccore/serverregistry.h>

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

using namespace IpcCore;

// Inspecting servers from a shell: the demo daemon, and sockets that know nothing of IpcCore.
class tst_IpcctlInspect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsServers();
    void tellsOfAServer_data();
    void tellsOfAServer();
    void uptimeIsTheServersOwn();
    void untoldFiguresAreUnknown();
    void showsWhoIsServedAndWhoWaits();
    void showsForeignServers();
    void listsStoppedServers();
    void listingLeavesServersAlone();
    void leavesForeignServersAlone_data();
    void leavesForeignServersAlone();
    void tracesUntilInterrupted();
    void tracesUntilNobodyReads_data();
    void tracesUntilNobodyReads();
    void cutsAndStops();
    void printsMetrics();
    void printsMetricsOfThoseThatAreThere();
    void saysWhyItCannot_data();
    void saysWhyItCannot();
    void saysWhyThereIsNoAnswer();
    void saysThatThereIsNoThread_data();
    void saysThatThereIsNoThread();
    void topWithoutTerminal();

private:
    static constexpr int Patience = 20'000; // ms

    struct Outcome
    {
        int exitCode = -1;
        QByteArray output;
        QByteArray errors;

        QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    };

    static Outcome run(const QStringList &arguments);
    static QJsonObject inspect(const QString &verb, const QString &path);
    static QJsonArray connectionsOf(const QString &path);
    static int countOf(const QJsonArray &connections, const QString &state);
    QJsonObject listed(const char *name) const;

    QString path(const char *name) const { return m_runtime->filePath(QLatin1String(name)); }

    RawPeer request(const QByteArray &message) const;
    bool startDemo(const QStringList &options = {});
    std::unique_ptr<Server> play(ServerInfo info, const QJsonObject &stats) const;

    std::unique_ptr<QTemporaryDir> m_runtime;
    std::unique_ptr<Program> m_demo;
};

namespace {

#if IPCCORE_LINUX
constexpr bool HasKernelLists = true;
#else
constexpr bool HasKernelLists = false;
#endif

QByteArray framed(const QByteArray &message)
{
    return QByteArray::number(message.size() + 4, 16).rightJustified(4, '0') + message + "0000";
}

} // namespace

void tst_IpcctlInspect::init()
{
    m_runtime = std::make_unique<QTemporaryDir>();
    QVERIFY(m_runtime->isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime->path()));
    qunsetenv("IPCCORE_INTROSPECTION");
}

void tst_IpcctlInspect::cleanup()
{
    m_demo.reset();
}

tst_IpcctlInspect::Outcome tst_IpcctlInspect::run(const QStringList &arguments)
{
    Program ipcctl(QStringLiteral(IPCCTL), arguments);
    if (!ipcctl.start())
        return {};
    const int exitCode = ipcctl.finish();
    return {exitCode, ipcctl.output(), ipcctl.errors()};
}

QJsonObject tst_IpcctlInspect::inspect(const QString &verb, const QString &path)
{
    return run({verb, path, QStringLiteral("--json")}).json();
}

QJsonArray tst_IpcctlInspect::connectionsOf(const QString &path)
{
    return inspect(QStringLiteral("connections"), path)[QLatin1String("connections")].toArray();
}

// "waiting" means in the listener's queue; other states are the server's.
int tst_IpcctlInspect::countOf(const QJsonArray &connections, const QString &state)
{
    int count = 0;
    for (const QJsonValue connection : connections) {
        const bool waits = !connection[QLatin1String("accepted")].toBool();
        const QString told = connection[QLatin1String("server")][QLatin1String("state")].toString();
        count += (waits ? QStringLiteral("waiting") : told) == state ? 1 : 0;
    }
    return count;
}

// The entry of `name` in `list --json`.
QJsonObject tst_IpcctlInspect::listed(const char *name) const
{
    const QJsonObject list = run({QStringLiteral("list"), QStringLiteral("--json")}).json();
    for (const QJsonValue endpoint : list[QLatin1String("endpoints")].toArray()) {
        if (endpoint[QLatin1String("path")].toString() == path(name))
            return endpoint.toObject();
    }
    return {};
}

RawPeer tst_IpcctlInspect::request(const QByteArray &message) const
{
    RawPeer peer = RawPeer::connectTo(QFile::encodeName(path("d")));
    peer.send(framed(message));
    return peer;
}

bool tst_IpcctlInspect::startDemo(const QStringList &options)
{
    m_demo = std::make_unique<Program>(
        QStringLiteral(IPCDEMOD), QStringList{QStringLiteral("--endpoint"), path("d")} + options);
    return m_demo->start()
           && QTest::qWaitFor(
               [this] {
                   return activeState(path("d")) == ActiveState::Listening
                          && (qEnvironmentVariableIsSet("IPCCORE_INTROSPECTION")
                              || ServerRegistry::find(path("d")));
               },
               Patience);
}

void tst_IpcctlInspect::listsServers()
{
    QVERIFY(startDemo());
    const Outcome text = run({QStringLiteral("list")});
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.output.contains("Listening") && text.output.contains("ipcdemod")
                 && text.output.contains(QFile::encodeName(path("d"))),
             text.output.constData());
    const QJsonObject mine = listed("d");
    const qint64 pid = m_demo->process().processId();
    QCOMPARE(mine[QLatin1String("state")].toString(), QStringLiteral("Listening"));
    QCOMPARE(mine[QLatin1String("pid")].toInteger(), pid);
    QCOMPARE(mine[QLatin1String("uid")].toInteger(-1), qint64(::geteuid()));
    QCOMPARE(mine[QLatin1String("connections")].toInt(-1), 0);
    QCOMPARE(mine[QLatin1String("introspection")].toBool(), true);
    QVERIFY(mine[QLatin1String("stats")].toObject().contains(QLatin1String("workersTotal")));
    ::kill(static_cast<pid_t>(pid), SIGKILL);
    QVERIFY(m_demo->process().waitForFinished(Patience));
    // Other programs may run servers meanwhile.
    QVERIFY(!run({QStringLiteral("list")}).output.contains(QFile::encodeName(path("d"))));
}

void tst_IpcctlInspect::tellsOfAServer_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("member");
    QTest::newRow("info") << QStringLiteral("info") << QStringLiteral("program");
    QTest::newRow("stats") << QStringLiteral("stats") << QStringLiteral("workersTotal");
    QTest::newRow("connections") << QStringLiteral("connections") << QStringLiteral("connections");
}

void tst_IpcctlInspect::tellsOfAServer()
{
    QFETCH(QString, verb);
    QFETCH(QString, member);
    QVERIFY(startDemo());
    const Outcome text = run({verb, path("d")});
    QCOMPARE(text.exitCode, 0);
    QVERIFY(!text.output.isEmpty());
    QCOMPARE(text.errors, QByteArray());
    QVERIFY2(inspect(verb, path("d")).contains(member), text.output.constData());
}

// The control endpoint of a server at path("d"), played by the test; null on failure.
std::unique_ptr<Server> tst_IpcctlInspect::play(ServerInfo info, const QJsonObject &stats) const
{
    info.endpoint = path("d");
    const QString registry = path("ipccore");
    const QByteArray introduction = QJsonDocument(toJson(info)).toJson();
    const auto answer = [introduction, stats](const Request &request, Reply &reply) {
        const bool isWritten =
            reply.write(request.message() == "info" ? introduction : QJsonDocument(stats).toJson())
                .hasValue();
        return isWritten ? HandlerResult::Done : HandlerResult::Failed;
    };
    ServerOptions options;
    options.introspection = false;
    QFile entry(path("ipccore/1-1.json"));
    if (!QDir().mkdir(registry)
        || !QFile::setPermissions(registry, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
        || !entry.open(QIODevice::WriteOnly) || entry.write(introduction) < 0)
        return nullptr;
    auto control = std::make_unique<Server>(path("ipccore/1-1.sock"), answer, options);
    return control->listen() && control->start() ? std::move(control) : nullptr;
}

// The time of day was set back since the server started.
void tst_IpcctlInspect::uptimeIsTheServersOwn()
{
    ServerInfo info;
    info.startedAt = QDateTime::currentDateTimeUtc().addDays(1);
    ServerSnapshot snapshot;
    snapshot.uptime = std::chrono::hours(2);
    snapshot.latency.add(std::chrono::microseconds(1'050));
    const auto control = play(info, toJson(snapshot));
    QVERIFY(control);

    const Outcome shown = run({QStringLiteral("info"), path("d")});
    QVERIFY2(shown.output.contains("for 2 h 00 min"), qPrintable(QString::fromUtf8(shown.output)));
    const Outcome stats = run({QStringLiteral("stats"), path("d")});
    QVERIFY2(stats.output.contains("p99 1.05 ms, max 1.05 ms"),
             qPrintable(QString::fromUtf8(stats.output)));
}

void tst_IpcctlInspect::untoldFiguresAreUnknown()
{
    ServerInfo info;
    info.pid = QCoreApplication::applicationPid();
    const auto control =
        play(info, {{QStringLiteral("introspection"), IntrospectionVersion},
                    {QStringLiteral("workersTotal"), 7},
                    {QStringLiteral("counters"), QJsonObject{{QStringLiteral("requests"), 12}}}});
    QVERIFY(control);
    const QString text =
        QString::fromUtf8(run({QStringLiteral("stats"), path("d")}).output).simplified();
    for (const char *figure :
         {"Running for –", "Workers – of 7 busy", "Requests waiting –", "Replies deferred –",
          "Connections – open, – at most, – in all", "Requests 12, of which – failed", "Latency –",
          "Bytes – received, – sent", "Traces –"})
        QVERIFY2(text.contains(QString::fromUtf8(figure)), qPrintable(text));
    const QByteArray identity = run({QStringLiteral("info"), path("d")}).output;
    QVERIFY2(identity.contains(", for –"), identity.constData());

    const QJsonObject stats = listed("d")[QLatin1String("stats")].toObject();
    QCOMPARE(stats.keys(), (QStringList{QStringLiteral("counters"), QStringLiteral("introspection"),
                                        QStringLiteral("workersTotal")}));
    const QJsonObject top = run({QStringLiteral("top"), QStringLiteral("--count"),
                                 QStringLiteral("1"), QStringLiteral("--json")})
                                .json();
    const QJsonValue server = top[QLatin1String("servers")].toArray().at(0);
    QCOMPARE(server[QLatin1String("workersTotal")].toInt(), 7);
    for (const char *figure : {"workersBusy", "readyQueue", "requestsPerSecond", "p95Us"})
        QVERIFY2(server[QLatin1String(figure)].isNull(), figure);
    const QByteArray list = run({QStringLiteral("list")}).output;
    QVERIFY2(!list.contains("0/7") && !list.contains("0 s"), list.constData());
}

void tst_IpcctlInspect::showsWhoIsServedAndWhoWaits()
{
    if (!HasKernelLists)
        QSKIP("Not available on this system");
    QVERIFY(startDemo({QStringLiteral("--threads"), QStringLiteral("2")}));
    std::vector<RawPeer> clients;
    for (int i = 0; i < 2; ++i) {
        clients.push_back(request("sleep 60000"));
        QTRY_COMPARE_WITH_TIMEOUT(countOf(connectionsOf(path("d")), QStringLiteral("handling")),
                                  i + 1, Patience);
    }
    for (int i = 0; i < 2; ++i)
        clients.push_back(request("ping"));
    const QJsonArray connections = connectionsOf(path("d"));
    QCOMPARE(connections.size(), 4);
    QCOMPARE(countOf(connections, QStringLiteral("handling")), 2);
    QCOMPARE(countOf(connections, QStringLiteral("waiting")), 2);
    QCOMPARE(listed("d")[QLatin1String("waiting")].toInt(-1), 2);
    const QJsonObject top = run({QStringLiteral("top"), QStringLiteral("--count"),
                                 QStringLiteral("1"), QStringLiteral("--json")})
                                .json();
    const QJsonValue server = top[QLatin1String("servers")].toArray().at(0);
    QCOMPARE(server[QLatin1String("waiting")].toInt(-1), 2);
    QCOMPARE(server[QLatin1String("workersBusy")].toInt(-1), 2);
    const Outcome text = run({QStringLiteral("connections"), path("d")});
    QCOMPARE(text.output.count("sleep 60000"), 2);
    QCOMPARE(text.output.count("waiting (not accepted yet)"), 2);
    m_demo->process().kill();
    QVERIFY(m_demo->process().waitForFinished(Patience));
}

void tst_IpcctlInspect::showsForeignServers()
{
    if (!HasKernelLists)
        QSKIP("Not available on this system");
    RawPeer listener = RawPeer::listenOn(QFile::encodeName(path("foreign")));
    const RawPeer client = RawPeer::connectTo(QFile::encodeName(path("foreign")));
    const RawPeer accepted = listener.accept();
    const RawPeer waiting = RawPeer::connectTo(QFile::encodeName(path("foreign")));
    QVERIFY(accepted.isOpen() && waiting.isOpen());
    const QJsonArray connections = connectionsOf(path("foreign"));
    QCOMPARE(connections.size(), 2);
    QCOMPARE(countOf(connections, QStringLiteral("waiting")), 1);
    const Outcome text = run({QStringLiteral("connections"), path("foreign")});
    QCOMPARE(text.exitCode, 0);
    const QByteArray pid = QByteArray::number(QCoreApplication::applicationPid());
    // Both ends of one connection, the client's end of the other, and the listener.
    QVERIFY2(text.output.count(pid) >= 4, text.output.constData());
}

// However often it is looked at, its control endpoint keeps room for others.
void tst_IpcctlInspect::listsStoppedServers()
{
    if (!HasKernelLists)
        QSKIP("Nobody can tell that a process is stopped");
    QVERIFY(startDemo());
    const auto pid = static_cast<pid_t>(m_demo->process().processId());
    QCOMPARE(::kill(pid, SIGSTOP), 0);
    const auto isStopped = [this] {
        return listed("d")[QLatin1String("state")].toString() == QStringLiteral("Stopped");
    };
    QTRY_VERIFY_WITH_TIMEOUT(isStopped(), Patience);
    const QJsonObject json = listed("d");
    const Outcome text = run({QStringLiteral("list")});
    const Outcome top =
        run({QStringLiteral("top"), QStringLiteral("--json"), QStringLiteral("--count"),
             QStringLiteral("1"), QStringLiteral("--interval"), QStringLiteral("0.2")});
    const Outcome metrics = run({QStringLiteral("metrics")});
    const QJsonObject all =
        run({QStringLiteral("list"), QStringLiteral("--json"), QStringLiteral("--all")}).json();
    ::kill(pid, SIGCONT);
    const QString reason = QStringLiteral("Process %1 (ipcdemod) is stopped").arg(pid);
    QCOMPARE(json[QLatin1String("reason")].toString(), reason);
    QVERIFY(json[QLatin1String("needsAttention")].toBool());
    QVERIFY2(text.output.contains(reason.toUtf8()), text.output.constData());
    const QJsonObject server = top.json()[QLatin1String("servers")][0].toObject();
    QCOMPARE(server[QLatin1String("state")].toString(), QStringLiteral("Stopped"));
    QCOMPARE(server[QLatin1String("reason")].toString(), reason);
    QVERIFY2(metrics.output.contains("condition=\"Stopped\"} 2"), metrics.output.constData());
    QVERIFY2(metrics.output.contains("ipccore_up"), metrics.output.constData());
    const QJsonArray endpoints = all[QLatin1String("endpoints")].toArray();
    const QString control = m_runtime->filePath(QStringLiteral("ipccore/"));
    for (const QJsonValue endpoint : endpoints) {
        if (endpoint[QLatin1String("path")].toString().startsWith(control))
            QCOMPARE(endpoint[QLatin1String("waiting")].toInt(-1), 0);
    }
    QCOMPARE(text.exitCode, 0);
    const QByteArrayList lines = text.output.split('\n');
    const auto line = std::find_if(lines.begin(), lines.end(), [this](const QByteArray &candidate) {
        return candidate.contains(QFile::encodeName(path("d")));
    });
    QVERIFY(line != lines.end());
    QVERIFY2(line->startsWith("Stopped"), line->constData());
}

// Runs whole programs; tst_observation repeats their work a thousand times in one process.
void tst_IpcctlInspect::listingLeavesServersAlone()
{
    if (!HasKernelLists)
        QSKIP("Who cannot ask the kernel has to connect");
    RawPeer listener = RawPeer::listenOn(QFile::encodeName(path("foreign")));
    for (int i = 0; i < 30; ++i)
        QCOMPARE(run({QStringLiteral("list"), QStringLiteral("--all")}).exitCode, 0);
    pollfd entry = {.fd = listener.descriptor(), .events = POLLIN, .revents = 0};
    QCOMPARE(::poll(&entry, 1, 0), 0);
}

void tst_IpcctlInspect::leavesForeignServersAlone_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *verb : {"info", "stats", "trace", "stop", "connections", "metrics"})
        QTest::newRow(verb) << QStringList{QString::fromLatin1(verb), QStringLiteral("PATH")};
    QTest::newRow("disconnect") << QStringList{QStringLiteral("disconnect"), QStringLiteral("PATH"),
                                               QStringLiteral("1")};
    QTest::newRow("list") << QStringList{QStringLiteral("list"), QStringLiteral("--all")};
    QTest::newRow("top") << QStringList{QStringLiteral("top"), QStringLiteral("--count"),
                                        QStringLiteral("1")};
}

void tst_IpcctlInspect::leavesForeignServersAlone()
{
    QFETCH(QStringList, arguments);
    const RawPeer foreign = RawPeer::listenOn(QFile::encodeName(path("foreign")));
    arguments.replaceInStrings(QStringLiteral("PATH"), path("foreign"));
    const Outcome outcome = run(arguments);
    QVERIFY2(outcome.exitCode == 0 || outcome.exitCode == 5, outcome.errors.constData());
    pollfd queue = {.fd = foreign.descriptor(), .events = POLLIN, .revents = 0};
    QCOMPARE(::poll(&queue, 1, 0), 0);
    QVERIFY2(!QFile::exists(path("ipccore")), "looking made the registry's directory");
}

void tst_IpcctlInspect::tracesUntilInterrupted()
{
    QVERIFY(startDemo());
    Program trace(QStringLiteral(IPCCTL),
                  {QStringLiteral("trace"), path("d"), QStringLiteral("--json"),
                   QStringLiteral("--filter"), QStringLiteral("status=failed")});
    QVERIFY(trace.start());
    QTRY_VERIFY_WITH_TIMEOUT(
        inspect(QStringLiteral("stats"), path("d"))[QLatin1String("traceSubscribers")].toInt() == 1,
        Patience);
    RawPeer good = request("ping");
    QCOMPARE(good.receiveMessage(), framed("pong"));
    RawPeer bad = request("fail");
    QVERIFY(bad.waitForClosed());
    QTRY_VERIFY_WITH_TIMEOUT(trace.process().bytesAvailable() > 0, Patience);
    QVERIFY(trace.sendSignal(SIGINT));
    QCOMPARE(trace.finish(), 0);
    QCOMPARE(trace.output().count('\n'), 1);
    const QJsonObject line = QJsonDocument::fromJson(trace.output()).object();
    QCOMPARE(line[QLatin1String("status")].toString(), QStringLiteral("failed"));
    QCOMPARE(line[QLatin1String("preview")].toString(), QStringLiteral("fail"));
}

void tst_IpcctlInspect::tracesUntilNobodyReads_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("text") << QStringList();
    QTest::newRow("json") << QStringList(QStringLiteral("--json"));
}

// Like `ipcctl trace PATH | head -1`.
void tst_IpcctlInspect::tracesUntilNobodyReads()
{
    QFETCH(QStringList, options);
    QVERIFY(startDemo());
    const auto subscribers = [this] {
        return inspect(QStringLiteral("stats"), path("d"))[QLatin1String("traceSubscribers")].toInt(
            -1);
    };
    Program trace(QStringLiteral(IPCCTL),
                  QStringList{QStringLiteral("trace"), path("d")} + options);
    // Not QProcess's own pipe, which it keeps reading.
    std::array<int, 2> pipe = {};
    QCOMPARE(::pipe2(pipe.data(), O_CLOEXEC), 0);
    trace.process().setChildProcessModifier([&pipe] { ::dup2(pipe[1], STDOUT_FILENO); });
    const bool started = trace.start();
    ::close(pipe[1]);
    QFile reader;
    QVERIFY(reader.open(pipe[0], QIODevice::ReadOnly | QIODevice::Unbuffered,
                        QFileDevice::AutoCloseHandle));
    QVERIFY(started);
    QTRY_COMPARE_WITH_TIMEOUT(subscribers(), 1, Patience);
    const RawPeer first = request("ping");
    pollfd line = {.fd = pipe[0], .events = POLLIN, .revents = 0};
    QCOMPARE(::poll(&line, 1, Patience), 1);
    reader.close();
    const RawPeer second = request("ping");
    QCOMPARE(trace.finish(), 5);
    // Nobody is left to be told, and the trace has not failed.
    QCOMPARE(trace.errors(), QByteArray());
    QTRY_COMPARE_WITH_TIMEOUT(subscribers(), 0, Patience);
}

void tst_IpcctlInspect::cutsAndStops()
{
    QVERIFY(startDemo());
    std::array<RawPeer, 3> peers;
    for (RawPeer &peer : peers) {
        peer = request("ping");
        QCOMPARE(peer.receiveMessage(), framed("pong"));
    }
    const auto disconnect = [this](const QStringList &arguments) {
        return run(QStringList{QStringLiteral("disconnect"), path("d")} + arguments);
    };
    QCOMPARE(disconnect({QStringLiteral("4711")}).exitCode, 5);
    QCOMPARE(disconnect({QStringLiteral("one")}).exitCode, 64);
    QCOMPARE(disconnect({}).exitCode, 64);
    const auto entry = ServerRegistry::find(path("d"));
    QVERIFY(entry);
    const auto connections = connectionsFromJson(*sendCommand(entry->control, {}, "connections"));
    QList<quint64> ids;
    for (const ConnectionInfo &info : *connections)
        ids.append(info.id);
    std::sort(ids.begin(), ids.end());
    QCOMPARE(ids.size(), qsizetype(peers.size()));
    // They were accepted in this order.
    const Outcome cut = disconnect({QString::number(ids.at(1))});
    QCOMPARE(cut.exitCode, 0);
    QCOMPARE(cut.output, QByteArray());
    QVERIFY(peers[1].waitForClosed());
    for (const std::size_t other : {0U, 2U}) {
        QVERIFY(peers[other].send(framed("ping")));
        QCOMPARE(peers[other].receiveMessage(), framed("pong"));
    }
    QCOMPARE(disconnect({QString::number(ids.at(1))}).exitCode, 5);
    const Outcome told = disconnect({QString::number(ids.at(0)), QStringLiteral("--json")});
    QCOMPARE(told.exitCode, 0);
    QVERIFY2(told.json().contains(QLatin1String("introspection")), told.output.constData());
    QCOMPARE(run({QStringLiteral("stop"), path("d")}).exitCode, 0);
    QCOMPARE(m_demo->finish(), 0);
}

void tst_IpcctlInspect::printsMetrics()
{
    QVERIFY(startDemo());
    const Outcome metrics = run({QStringLiteral("metrics"), path("d")});
    QCOMPARE(metrics.exitCode, 0);
    QVERIFY(metrics.output.contains("ipccore_up{"));
    QSet<QByteArray> series;
    const QByteArrayList lines = metrics.output.split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty() || line.startsWith("# "))
            continue;
        const QByteArray name = line.first(line.lastIndexOf(' '));
        QVERIFY2(!series.contains(name), name.constData());
        series.insert(name);
    }
    const QString promtool = QStandardPaths::findExecutable(QStringLiteral("promtool"));
    if (promtool.isEmpty())
        QSKIP("promtool is not installed: its own check was left out");
    Program check(promtool, {QStringLiteral("check"), QStringLiteral("metrics")});
    QVERIFY(check.start());
    check.process().write(metrics.output);
    check.process().closeWriteChannel();
    QCOMPARE(check.finish(), 0);
}

void tst_IpcctlInspect::printsMetricsOfThoseThatAreThere()
{
    QVERIFY(startDemo());
    const Outcome some = run({QStringLiteral("metrics"), path("d"), path("nobody"), path("d"),
                              QStringLiteral("--openmetrics")});
    QCOMPARE(some.exitCode, 5);
    QVERIFY2(some.errors.contains(QFile::encodeName(path("nobody"))), some.errors.constData());
    const auto isUp = [this, &some](const char *name, const char *up) {
        const QByteArray series =
            "ipccore_up{endpoint=\"" + QFile::encodeName(path(name)) + "\"} " + up;
        return some.output.count(series);
    };
    QCOMPARE(isUp("d", "1"), 1);
    QCOMPARE(isUp("nobody", "0"), 1);
    QVERIFY(some.output.endsWith("# EOF\n"));
    QVERIFY(!run({QStringLiteral("metrics")}).output.contains("# EOF"));
}

void tst_IpcctlInspect::saysWhyItCannot_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<bool>("runs");
    for (const char *verb : {"info", "stats", "trace", "stop"}) {
        QTest::addRow("%s, nobody there", verb) << QString::fromLatin1(verb) << false;
        QTest::addRow("%s, switched off", verb) << QString::fromLatin1(verb) << true;
    }
}

void tst_IpcctlInspect::saysWhyItCannot()
{
    QFETCH(QString, verb);
    QFETCH(bool, runs);
    qputenv("IPCCORE_INTROSPECTION", "off");
    if (runs)
        QVERIFY(startDemo());
    const Outcome outcome = run({verb, path("d")});
    QCOMPARE(outcome.exitCode, 5);
    QVERIFY2(outcome.errors.contains(QFile::encodeName(path("d"))), outcome.errors.constData());
    QCOMPARE(run({verb}).exitCode, 64);
}

void tst_IpcctlInspect::saysThatThereIsNoThread_data()
{
    QTest::addColumn<QString>("verb");
    for (const char *verb : {"list", "metrics", "top --json"})
        QTest::newRow(verb) << QString::fromLatin1(verb);
}

void tst_IpcctlInspect::saysThatThereIsNoThread()
{
#if !IPCCORE_LINUX
    QSKIP("Needs a stack size that no thread can have");
#endif
    QFETCH(const QString, verb);
    const QString command = QStringLiteral("ulimit -s 200000000000 && exec " IPCCTL " ") + verb;
    Program ipcctl(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command});
    QVERIFY(ipcctl.start());
    QCOMPARE(ipcctl.finish(), 5);
    const QByteArray errors = ipcctl.errors();
    if (errors.contains("ulimit"))
        QSKIP("This user may not raise the limit");
    QVERIFY2(errors.contains("ipcctl: SystemResources: The system cannot create a thread"),
             errors.constData());
}

void tst_IpcctlInspect::saysWhyThereIsNoAnswer()
{
    if (!HasKernelLists)
        QSKIP("Nobody can tell that a process is stopped");
    QVERIFY(startDemo());
    const auto pid = static_cast<pid_t>(m_demo->process().processId());
    QVERIFY(halt(pid));
    const QByteArray reason =
        QByteArray("Process ") + QByteArray::number(pid) + " (ipcdemod) is stopped";
    for (const char *verb : {"info", "stats", "stop"}) {
        const Outcome outcome = run({QString::fromLatin1(verb), path("d")});
        QCOMPARE(outcome.exitCode, 5);
        QVERIFY2(outcome.errors.contains(": Timeout: The server does not answer: Process "),
                 outcome.errors.constData());
        QVERIFY2(outcome.errors.contains(reason), outcome.errors.constData());
        QVERIFY2(outcome.errors.contains("may have processed") == (qstrcmp(verb, "stop") == 0),
                 outcome.errors.constData());
    }
    const Outcome connections = run({QStringLiteral("connections"), path("d")});
    QVERIFY2(connections.output.contains(reason), connections.output.constData());
    ::kill(pid, SIGCONT);
}

void tst_IpcctlInspect::topWithoutTerminal()
{
    QVERIFY(startDemo());
    const Outcome top =
        run({QStringLiteral("top"), QStringLiteral("--count"), QStringLiteral("1")});
    QCOMPARE(top.exitCode, 0);
    QVERIFY2(top.output.contains(QFile::encodeName(path("d"))), top.output.constData());
    QVERIFY(!top.output.contains('\x1b'));
}

QTEST_GUILESS_MAIN(tst_IpcctlInspect)
#include "tst_ipcctlinspect.moc"
