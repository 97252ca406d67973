// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "cli/observation.h"
#include "core/base/usernames.h"
#include "core/kernel/sockdiag.h"
#include "core/series/seriesrecorder.h"
#include "core/server/activitytracker.h"
#include "core/server/registeredservers.h"
#include "judgements.h"
#include "models/records/endpointmodel.h"
#include "models/records/pinnedendpoints.h"
#include "observerfixtures.h"
#include "runtimedirectory.h"
#include "socketfixtures.h"
#include "support/program.h"
#include "support/rawpeer.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qstandardpaths.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <csignal>
#include <deque>
#include <latch>
#include <sys/socket.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace Monitor;
using State = EndpointCondition;

// All situations at once, each for real: the window's table and ipcctl judge them alike.
class tst_Zoo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void foreignSockets();
    void namesOfSockets();
    void lostPaths();
    void servers();
    void namespaces();
    void allAgree();
    void urgentWithinTwoPolls_data();
    void urgentWithinTwoPolls();

private:
    struct Animal
    {
        const char *name;
        EndpointAddress address;
        State state;
        bool isServer = false; // of ours, registered
        bool isListed = true;  // by the kernel or the registry
        QString reason = {};   // where it matters
    };

    QByteArray path(const char *name) const { return m_runtime->path(name); }

    void add(const char *name, State state, bool isServer = false)
    {
        m_animals.append({name, m_runtime->address(name), state, isServer});
    }

    void keep(FileDescriptor &&socket) { m_sockets.push_back(std::move(socket)); }

    // A server in this process.
    IpcCore::Server *serve(const QByteArray &path, IpcCore::ServerOptions options = {});
    // With a request that lasts until the end.
    IpcCore::Server *serveWaitingClient(const QByteArray &path);
    Program *startMate(const QString &program, const QStringList &arguments,
                       const QByteArray &firstLine);
    Program *startDemo(const char *name, const QStringList &unshare = {},
                       const QStringList &options = {});

    static QByteArray run(const QStringList &arguments);
    QStringList disagreements();

    std::unique_ptr<RuntimeDirectory> m_runtime;
    QList<Animal> m_animals;
    std::vector<FileDescriptor> m_sockets;
    std::vector<RawPeer> m_peers;
    std::vector<std::unique_ptr<IpcCore::Server>> m_servers;
    std::vector<std::unique_ptr<Program>> m_programs;
    std::vector<pid_t> m_children; // of programs that fork
    std::jthread m_crowd;
    std::latch m_end{1}; // for handlers that wait
    std::unique_ptr<EndpointObserver> m_observer;
    std::unique_ptr<ActivityTracker> m_activity;
    std::unique_ptr<SeriesRecorder> m_series;
    std::unique_ptr<UserNames> m_users;
    PinnedEndpoints m_pinned;
    std::unique_ptr<EndpointModel> m_model;
};

namespace {

// For all to agree, which takes as long as a request needs to count as stuck.
constexpr std::chrono::minutes Patience{3};

const char *const NoText = "no text \xc3\xa4\xff";

QList<EndpointAddress> addressesIn(const ObserverSnapshot &snapshot)
{
    QList<EndpointAddress> addresses;
    for (const auto &endpoint : snapshot.endpoints)
        addresses.append(endpoint->address);
    return addresses;
}

// Always many clients wait, and always others.
void crowd(const std::stop_token &end, int listener, const QByteArray &path)
{
    std::deque<FileDescriptor> clients;
    while (!end.stop_requested()) {
        clients.push_back(connectedSocket(path));
        if (clients.size() > 6) {
            ::close(::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC));
            clients.pop_front();
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

} // namespace

void tst_Zoo::initTestCase()
{
    if (!SockDiag::isSupported())
        QSKIP("Most situations can only be told by the kernel's list of sockets");
    QLocale::setDefault(QLocale::c());
    qunsetenv("IPCCORE_INTROSPECTION");
    m_runtime = std::make_unique<RuntimeDirectory>();
    m_observer = std::make_unique<EndpointObserver>();
    m_observer->setRegistry(registeredServers(), serversRegisteredElsewhere());
    m_activity = std::make_unique<ActivityTracker>(*m_observer);
    m_series = std::make_unique<SeriesRecorder>(*m_observer, *m_activity);
    m_users = std::make_unique<UserNames>([](quint32) { return QString(); });
    m_model =
        std::make_unique<EndpointModel>(*m_observer, *m_activity, *m_series, *m_users, m_pinned);
}

void tst_Zoo::cleanupTestCase()
{
    m_end.count_down();
    m_crowd = {};
    for (const pid_t child : m_children)
        ::kill(child, SIGKILL);
    if (m_runtime) { // so that the directory can be removed
        ::unlink(path(NoText).constData());
        ::chmod(path("closed").constData(), 0700);
    }
    m_programs.clear();
    m_peers.clear();
    m_servers.clear();
    m_model.reset();
    m_series.reset();
    m_activity.reset();
    m_observer.reset();
}

IpcCore::Server *tst_Zoo::serve(const QByteArray &path, IpcCore::ServerOptions options)
{
    // Longer than the test lasts.
    options.drainTimeout = std::chrono::minutes(10);
    auto server = std::make_unique<IpcCore::Server>(
        path,
        [this](const IpcCore::Request &request, IpcCore::Reply &reply) {
            if (request.message() == "wait")
                m_end.wait();
            return echo(request, reply);
        },
        options);
    if (!server->listen() || !server->start())
        return nullptr;
    m_servers.push_back(std::move(server));
    return m_servers.back().get();
}

IpcCore::Server *tst_Zoo::serveWaitingClient(const QByteArray &path)
{
    IpcCore::Server *const server = serve(path);
    m_peers.push_back(RawPeer::connectTo(path));
    const auto isHandling = [server] { return server->stats().requests == 1; };
    return server && m_peers.back().send("0008wait0000")
                   && QTest::qWaitFor(isHandling, Program::PatienceMs)
               ? server
               : nullptr;
}

Program *tst_Zoo::startMate(const QString &program, const QStringList &arguments,
                            const QByteArray &firstLine)
{
    auto mate = std::make_unique<Program>(program, arguments);
    mate->process().setWorkingDirectory(QFile::decodeName(m_runtime->path()));
    if (!mate->start() || !mate->waitForLine(firstLine))
        return nullptr;
    m_programs.push_back(std::move(mate));
    return m_programs.back().get();
}

// @param unshare options of unshare(1); empty for none.
Program *tst_Zoo::startDemo(const char *name, const QStringList &unshare,
                            const QStringList &options)
{
    const QStringList arguments =
        QStringList{QStringLiteral("--endpoint"), QFile::decodeName(path(name))} + options;
    if (unshare.isEmpty())
        return startMate(QStringLiteral(IPCDEMOD), arguments, "listening on ");
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("unshare"));
    const QStringList asUser{QStringLiteral("--user"), QStringLiteral("--map-current-user")};
    for (const QStringList &user : {QStringList(), asUser}) {
        Program *const demo =
            startMate(tool, user + unshare + QStringList(QStringLiteral(IPCDEMOD)) + arguments,
                      "listening on ");
        if (!demo)
            continue;
        const QByteArray pid = QByteArray::number(demo->process().processId());
        QFile children(QFile::decodeName("/proc/" + pid + "/task/" + pid + "/children"));
        if (children.open(QIODevice::ReadOnly)) {
            if (const int child = children.readAll().trimmed().toInt(); child > 1)
                m_children.push_back(child);
        }
        return demo;
    }
    return nullptr;
}

void tst_Zoo::foreignSockets()
{
    keep(listeningSocket(path("foreign")));
    add("foreign", State::Listening);

    keep(listeningSocket(path("busy"), 0));
    keep(connectedSocket(path("busy")));
    add("busy", State::Busy);

    keep(listeningSocket(path("not-accepting")));
    keep(connectedSocket(path("not-accepting")));
    add("not-accepting", State::NotAccepting);

    FileDescriptor packets = boundSocket(path("packets"), SOCK_SEQPACKET);
    QCOMPARE(::listen(packets.get(), 1), 0);
    keep(std::move(packets));
    add("packets", State::InvalidPath);

    keep(listeningSocket(path("growing"), 8));
    m_crowd = std::jthread(crowd, m_sockets.back().get(), path("growing"));
    add("growing", State::QueueGrowing);
}

void tst_Zoo::namesOfSockets()
{
    keep(listeningSocket(path("renamed~")));
    QCOMPARE(::rename(path("renamed~").constData(), path("renamed").constData()), 0);
    add("renamed", State::Listening);

    keep(listeningSocket(path("linked~")));
    QCOMPARE(::link(path("linked~").constData(), path("linked").constData()), 0);
    QCOMPARE(::unlink(path("linked~").constData()), 0);
    add("linked", State::Listening);

    QVERIFY(startMate(QStringLiteral(SOCKETMATE),
                      {QStringLiteral("listen"), QStringLiteral("relative")}, "ready"));
    add("relative", State::Listening);

    const QByteArray abstract = m_runtime->path().replace('/', '-');
    keep(listeningSocket('\0' + abstract));
    m_animals.append({"abstract", EndpointAddress::ofAbstractName(abstract), State::Listening});

    keep(listeningSocket(path(NoText)));
    add(NoText, State::Listening);

    const QByteArray deep = path(QByteArray(150, 'd').constData());
    QCOMPARE(::mkdir(deep.constData(), 0700), 0);
    QVERIFY(serve(deep + "/long"));
    m_animals.append({"long", EndpointAddress::ofPath(deep + "/long"), State::Listening, true});
}

void tst_Zoo::lostPaths()
{
    QCOMPARE(::mkdir(path("deleted").constData(), 0700), 0);
    keep(listeningSocket(path("deleted/x")));
    QCOMPARE(::unlink(path("deleted/x").constData()), 0);
    QCOMPARE(::rmdir(path("deleted").constData()), 0);
    add("deleted/x", State::PathNotFound);

    // Its path is left over: only who adds it gets to see it.
    QVERIFY(boundSocket(path("dead"), SOCK_STREAM));
    m_observer->addEndpoint(m_runtime->address("dead"));
    m_animals.append({"dead", m_runtime->address("dead"), State::NotListening, false, false});

    keep(listeningSocket(path("replaced")));
    QVERIFY(QFile::remove(QFile::decodeName(path("replaced"))));
    QFile file(QFile::decodeName(path("replaced")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    add("replaced", State::InvalidPath);

    // It goes on only until its requests are finished.
    QVERIFY(serveWaitingClient(path("taken")));
    keep(listeningSocket(path("taken~")));
    QCOMPARE(::rename(path("taken~").constData(), path("taken").constData()), 0);
    add("taken", State::PathTaken, true);

    // A link that others may have planted, which nobody follows, not even root.
    QCOMPARE(::mkdir(path("shared").constData(), 0700), 0);
    QCOMPARE(::chmod(path("shared").constData(), 01777), 0);
    keep(listeningSocket(path("shared/x")));
    QCOMPARE(::unlink(path("shared/x").constData()), 0);
    QCOMPARE(::symlink(path("foreign").constData(), path("shared/x").constData()), 0);
    add("shared/x", State::NotPermitted);

    if (::geteuid() != 0) {
        QCOMPARE(::mkdir(path("closed").constData(), 0700), 0);
        keep(listeningSocket(path("closed/x")));
        QCOMPARE(::chmod(path("closed").constData(), 0), 0);
        add("closed/x", State::NotPermitted);
    }
}

void tst_Zoo::servers()
{
    QVERIFY(startDemo("running"));
    add("running", State::Listening, true);

    // Since then, no request has ended.
    QVERIFY(startDemo("slow", {}, {QStringLiteral("--threads"), QStringLiteral("2")}));
    m_peers.push_back(RawPeer::connectTo(path("slow")));
    QVERIFY(m_peers.back().send("000dsleep 2000000"));
    QCOMPARE(m_peers.back().receiveMessage(), QByteArray("0009slept0000"));
    QVERIFY(m_peers.back().send("0011sleep 60000000000"));
    add("slow", State::Slow, true);

    Program *const stopped = startDemo("stopped");
    QVERIFY(stopped);
    QVERIFY(halt(static_cast<pid_t>(stopped->process().processId())));
    add("stopped", State::Stopped, true);

    QVERIFY(startDemo("stuck", {}, {QStringLiteral("--threads"), QStringLiteral("1")}));
    m_peers.push_back(RawPeer::connectTo(path("stuck")));
    QVERIFY(m_peers.back().send("0011sleep 60000000000"));
    add("stuck", State::Stuck, true);

    IpcCore::Server *const stopping = serveWaitingClient(path("stopping"));
    QVERIFY(stopping);
    stopping->stop();
    add("stopping", State::Stopping, true);

    // Another socket is where its control endpoint was; it never answers.
    const IpcCore::Server *const silent = serve(path("silent"));
    QVERIFY(silent && silent->controlEndpoint());
    const QByteArray control = silent->controlEndpoint()->native();
    QCOMPARE(::unlink(control.constData()), 0);
    keep(listeningSocket(control, 64));
    QVERIFY(m_sockets.back());
    add("silent", State::Silent, true);

    IpcCore::ServerOptions options;
    options.maxRequestSize = 8;
    const IpcCore::Server *const limited = serve(path("limits"), options);
    QVERIFY(limited);
    m_peers.push_back(RawPeer::connectTo(path("limits")));
    QVERIFY(m_peers.back().send("0014more than 8 byte0000"));
    QTRY_VERIFY_WITH_TIMEOUT(limited->stats().requestsTooLarge > 0, Program::PatienceMs);
    add("limits", State::Listening, true);
}

void tst_Zoo::namespaces()
{
    if (startDemo("other-network", {QStringLiteral("--net")}))
        add("other-network", State::Listening, true);
    else
        qInfo("Left out: a network namespace of its own");

    if (startDemo("other-processes", {QStringLiteral("--pid"), QStringLiteral("--fork")}))
        add("other-processes", State::Listening, true);
    else
        qInfo("Left out: a pid namespace of its own");

    // As with PrivateTmp: the path leads to the server only where it runs.
    QCOMPARE(::mkdir(path("private").constData(), 0700), 0);
    const QString script = QStringLiteral("mount -t tmpfs test %1 && exec %2 --endpoint %1/x")
                               .arg(QFile::decodeName(path("private")), QStringLiteral(IPCDEMOD));
    if (startMate(
            QStandardPaths::findExecutable(QStringLiteral("unshare")),
            {QStringLiteral("--mount"), QStringLiteral("/bin/sh"), QStringLiteral("-c"), script},
            "listening on "))
        add("private/x", State::Elsewhere, true);
    else
        qInfo("Left out: a mount namespace of its own");

    // As with a shell whose XDG_RUNTIME_DIR is not the session's.
    QCOMPARE(::mkdir(path("runtime").constData(), 0700), 0);
    qputenv("XDG_RUNTIME_DIR", path("runtime"));
    QVERIFY(startDemo("other-runtime"));
    qputenv("XDG_RUNTIME_DIR", m_runtime->path());
    add("other-runtime", State::Listening, true);
    m_animals.last().reason =
        QStringLiteral("Its runtime directory is %1, not %2")
            .arg(QFile::decodeName(path("runtime")), QFile::decodeName(m_runtime->path()));
}

QByteArray tst_Zoo::run(const QStringList &arguments)
{
    Program ipcctl(QStringLiteral(IPCCTL), arguments);
    return ipcctl.start() && ipcctl.finish() == 0 ? ipcctl.output() : QByteArray();
}

// One sentence each; none if all tell the same of every endpoint.
QStringList tst_Zoo::disagreements()
{
    if (!pollOnce(*m_observer))
        return {QStringLiteral("No poll")};
    const auto settled = [this] { return m_activity->isSettled(); };
    if (!QTest::qWaitFor(settled, Program::PatienceMs) || !pollOnce(*m_observer))
        return {QStringLiteral("No answers")};
    // The answers are shown together, a little later.
    QCoreApplication::processEvents();

    QList<EndpointAddress> addresses;
    for (const Animal &animal : std::as_const(m_animals))
        addresses.append(animal.address);
    const auto ofAnimals = [&addresses](Judgements judgements) {
        judgements.order.removeIf(
            [&addresses](const EndpointAddress &address) { return !addresses.contains(address); });
        return judgements;
    };
    Judgements window = judgementsOf(*m_model, addresses);
    const Judgements list = ofAnimals(judgementsOf(
        QJsonDocument::fromJson(
            run({QStringLiteral("list"), QStringLiteral("--all"), QStringLiteral("--json")}))
            .object()[QLatin1String("endpoints")]
            .toArray()));
    const QJsonObject topJson =
        QJsonDocument::fromJson(run({QStringLiteral("top"), QStringLiteral("--json"),
                                     QStringLiteral("--count=1"), QStringLiteral("--interval=1")}))
            .object();
    const Judgements top = ofAnimals(judgementsOf(topJson[QLatin1String("servers")].toArray()));
    const Judgements metrics = judgementsOf(run({QStringLiteral("metrics")}), addresses);

    QStringList result;
    const auto expect = [&result](const char *name, const char *who, const QString &what,
                                  const QString &expected) {
        if (what != expected)
            result.append(QStringLiteral("%1: %2 tells \"%3\", not \"%4\"")
                              .arg(QLatin1String(name), QLatin1String(who), what, expected));
    };
    QList<EndpointAddress> urgent;
    for (const Animal &animal : std::as_const(m_animals)) {
        const QString state = QLatin1String(conditionId(animal.state));
        const Judgement seen = window.of[animal.address];
        expect(animal.name, "window", seen.state, state);
        if (!animal.reason.isEmpty())
            expect(animal.name, "window", seen.reason, animal.reason);
        const auto compare = [&](const char *who, const Judgements &told, bool isThere) {
            const Judgement judgement = told.of[animal.address];
            expect(animal.name, who, judgement.state, isThere ? state : QString());
            if (!isThere)
                return;
            expect(animal.name, who, judgement.severity, seen.severity);
            if (animal.state != State::QueueGrowing)
                expect(animal.name, who, judgement.clients, seen.clients);
            // These tell times and figures that change.
            if (animal.state != State::Stuck && animal.state != State::Silent
                && animal.state != State::QueueGrowing)
                expect(animal.name, who, judgement.reason, seen.reason);
        };
        compare("list", list, animal.isListed);
        compare("top", top, animal.isServer);
        if (animal.isListed)
            expect(animal.name, "list's limits", list.of[animal.address].limitHits, seen.limitHits);
        expect(animal.name, "metrics", metrics.of[animal.address].state,
               animal.isServer ? state : QString());
        expect(animal.name, "metrics", metrics.of[animal.address].severity,
               animal.isServer ? urgencyText(conditionOf(seen.state)) : QString());
        if (!animal.isListed)
            window.order.removeOne(animal.address);
    }
    if (list.order != window.order)
        result.append(QStringLiteral("List and window have different orders"));
    for (const EndpointAddress &address : std::as_const(window.order)) {
        if (top.of.contains(address)
            && severityOf(conditionOf(window.of[address].state)) >= Severity::Attention)
            urgent.append(address);
    }
    if (top.order.mid(0, urgent.size()) != urgent)
        result.append(QStringLiteral("Top and window have different orders"));
    if (topJson[QLatin1String("needAttention")].toInt() != urgent.size())
        result.append(QStringLiteral("Top counts otherwise"));
    return result;
}

void tst_Zoo::allAgree()
{
    QVERIFY(m_animals.size() >= 20);
    for (const FileDescriptor &socket : m_sockets)
        QVERIFY(socket);
    const QDeadlineTimer deadline(Patience);
    QStringList found = disagreements();
    while (!found.isEmpty() && !deadline.hasExpired())
        found = disagreements();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void tst_Zoo::urgentWithinTwoPolls_data()
{
    using Scope = Cli::Observation::Scope;
    QTest::addColumn<std::optional<Scope>>("scope");
    QTest::newRow("window") << std::optional<Scope>();
    QTest::newRow("list") << std::optional(Scope::Mine);
    QTest::newRow("list --all") << std::optional(Scope::All);
    QTest::newRow("top and metrics") << std::optional(Scope::Servers);
}

// Who has not looked before, and counts its polls. By now the stuck one has been stuck for long.
void tst_Zoo::urgentWithinTwoPolls()
{
    QFETCH(const std::optional<Cli::Observation::Scope>, scope);
    int polls = 0;
    QHash<EndpointAddress, int> firstUrgent;
    const auto watch = [&](const EndpointObserver &observer) {
        connect(&observer, &EndpointObserver::polled, this, [&] { ++polls; });
        connect(&observer, &EndpointObserver::snapshotReady, this, [&](const auto &snapshot) {
            for (const auto &endpoint : snapshot->endpoints) {
                if (needsAttention(*endpoint) && !firstUrgent.contains(endpoint->address))
                    firstUrgent.insert(endpoint->address, polls);
            }
        });
    };
    QList<EndpointAddress> order;
    QSet<EndpointAddress> urgent;
    if (scope) {
        Cli::Observation observation(*scope);
        watch(observation.observer());
        QVERIFY(observation.look());
        for (const Cli::ObservedLine &line : observation.lines()) {
            order.append(line.endpoint->address);
            if (needsAttention(*line.endpoint))
                urgent.insert(line.endpoint->address);
        }
        QCOMPARE(Cli::countNeedingAttention(observation.lines()), urgent.size());
    } else {
        EndpointObserver observer;
        observer.setRegistry(registeredServers(), serversRegisteredElsewhere());
        ActivityTracker tracker(observer);
        const SeriesRecorder series(observer, tracker);
        const EndpointModel model(observer, tracker, series, *m_users, m_pinned);
        watch(observer);
        for (int poll = 1; poll <= 2; ++poll) {
            QVERIFY(pollOnce(observer));
            QTRY_VERIFY_WITH_TIMEOUT(tracker.isSettled() && !observer.isJudging(),
                                     Program::PatienceMs);
        }
        // The answers are shown together, a little later.
        QCoreApplication::processEvents();
        const Judgements judgements = judgementsOf(model, addressesIn(*observer.snapshot()));
        order = judgements.order;
        for (const EndpointAddress &address : std::as_const(order)) {
            if (severityOf(conditionOf(judgements.of[address].state)) >= Severity::Attention)
                urgent.insert(address);
        }
    }
    for (const char *name : {"stopped", "stuck"}) {
        QVERIFY2(urgent.contains(m_runtime->address(name)), name);
        QVERIFY2(firstUrgent.value(m_runtime->address(name)) <= 2, name);
    }
    QVERIFY(
        std::is_partitioned(order.begin(), order.end(), [&urgent](const EndpointAddress &address) {
            return urgent.contains(address);
        }));
}

QTEST_GUILESS_MAIN(tst_Zoo)
#include "tst_zoo.moc"
