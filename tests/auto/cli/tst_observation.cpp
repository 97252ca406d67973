// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "cli/observation.h"
#include "support/rawpeer.h"
#include "support/semaphore.h"

#include <core/kernel/sockdiag.h>
#include <ipccore/server.h>

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <cstdio>
#include <poll.h>
#include <unistd.h>

using namespace Cli;
using namespace IpcCore;
using Monitor::EndpointAddress;
using State = Monitor::EndpointCondition;

// What `ipcctl list`, `top` and `metrics` show, in this process.
class tst_Observation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void foreignListeners_data();
    void foreignListeners();
    void leavesThemOutByDefault();
    void ownServer();
    void ownServerWithoutItsPath();
    void worstFirst();
    void leavesServersAlone();

private:
    QByteArray path(const char *name = "x") const
    {
        return QFile::encodeName(m_directory->filePath(QLatin1String(name)));
    }

    // An echo server; "stuck" first waits for m_goOn.
    std::unique_ptr<Server> serve();

    std::optional<ObservedLine> look(const EndpointAddress &address,
                                     Observation::Scope scope = Observation::Scope::All);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Observation> m_observation; // of the last look; its lines refer to it
    Semaphore m_goOn;
};

namespace {

constexpr int Patience = 20'000; // ms

bool isSomebodyWaiting(const RawPeer &listener)
{
    pollfd entry = {.fd = listener.descriptor(), .events = POLLIN, .revents = 0};
    return ::poll(&entry, 1, 0) == 1;
}

} // namespace

void tst_Observation::init()
{
    if (!Monitor::SockDiag::isSupported())
        QSKIP("Who cannot ask the kernel has to connect");
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_directory->path()));
}

std::unique_ptr<Server> tst_Observation::serve()
{
    auto server = std::make_unique<Server>(path("s"), [this](const Request &request, Reply &reply) {
        if (request.message() == "stuck")
            m_goOn.acquire();
        return reply.write(request.message()) ? HandlerResult::Done : HandlerResult::Failed;
    });
    return server->listen() && server->start() ? std::move(server) : nullptr;
}

std::optional<ObservedLine> tst_Observation::look(const EndpointAddress &address,
                                                  Observation::Scope scope)
{
    m_observation = std::make_unique<Observation>(scope);
    if (!m_observation->look())
        return std::nullopt;
    // Other programs run servers meanwhile; only this one counts.
    const QList<ObservedLine> lines = m_observation->lines();
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&address](const ObservedLine &line) {
            return line.endpoint->address == address;
        });
    return found == lines.end() ? std::nullopt : std::optional(*found);
}

void tst_Observation::foreignListeners_data()
{
    QTest::addColumn<int>("clients");
    QTest::addColumn<int>("accepted");
    QTest::addColumn<QByteArray>("afterwards");
    QTest::addColumn<int>("state");
    const auto row = [](const char *name, int clients, int accepted, const char *afterwards,
                        State state) {
        QTest::newRow(name) << clients << accepted << QByteArray(afterwards) << int(state);
    };
    row("nobody there", 0, 0, "", State::Listening);
    row("clients", 2, 2, "", State::Listening);
    row("one waits", 2, 1, "", State::NotAccepting);
    row("no room", 3, 0, "", State::Busy);
    row("its file is gone", 2, 1, "remove", State::PathNotFound);
    row("its file is another's", 2, 1, "replace", State::PathTaken);
}

void tst_Observation::foreignListeners()
{
    QFETCH(int, clients);
    QFETCH(int, accepted);
    QFETCH(QByteArray, afterwards);
    QFETCH(int, state);
    RawPeer listener = RawPeer::listenOn(path(), 2);
    std::vector<RawPeer> ends;
    for (int i = 0; i < clients; ++i) {
        ends.push_back(RawPeer::connectTo(path()));
        QVERIFY(ends.back().isOpen());
        if (i < accepted)
            ends.push_back(listener.accept());
    }
    if (!afterwards.isEmpty())
        QCOMPARE(::unlink(path().constData()), 0);
    // Leaves a socket file behind.
    if (afterwards == "replace")
        QVERIFY(RawPeer::listenOn(path()).isOpen());
    const auto endpoint = look(EndpointAddress::ofPath(path()));
    QVERIFY(endpoint);
    QCOMPARE(int(endpoint->condition()), state);
    QCOMPARE(endpoint->owner.uid, std::optional<quint32>(::geteuid()));
    QVERIFY(!endpoint->activity);
    if (state != int(State::PathNotFound) && state != int(State::PathTaken)) {
        QCOMPARE(endpoint->owner.pid, QCoreApplication::applicationPid());
        QCOMPARE(endpoint->clients.connections, std::optional<qint64>(accepted));
        QCOMPARE(endpoint->clients.waiting, std::optional<qint64>(clients - accepted));
    }
}

void tst_Observation::leavesThemOutByDefault()
{
    const RawPeer here = RawPeer::listenOn(path());
    QVERIFY(here.isOpen());
    const auto server = serve();
    QVERIFY(server);
    const auto control = EndpointAddress::ofPath(server->controlEndpoint()->native());
    using Scope = Observation::Scope;
    for (const Scope scope : {Scope::Servers, Scope::Mine, Scope::All}) {
        QCOMPARE(look(EndpointAddress::ofPath(path()), scope).has_value(), scope != Scope::Servers);
        QVERIFY(look(EndpointAddress::ofPath(path("s")), scope));
        QCOMPARE(look(control, scope).has_value(), scope == Scope::All);
    }
}

// Both the server's and the kernel's data.
void tst_Observation::ownServer()
{
    const auto server = serve();
    QVERIFY(server);
    const auto address = EndpointAddress::ofPath(path("s"));
    RawPeer client = RawPeer::connectTo(path("s"));
    QVERIFY(client.send("0008ping0000"));
    QCOMPARE(client.receiveMessage(), QByteArray("0008ping0000"));
    const auto line = look(address);
    QVERIFY(line && line->stats());
    QCOMPARE(line->condition(), State::Listening);
    QCOMPARE(line->clients.connections, std::optional<qint64>(1));
    QCOMPARE(line->clients.waiting, std::optional<qint64>(0));
    QCOMPARE(line->stats()->stats.requests, quint64(1));
    QCOMPARE(line->owner.pid, QCoreApplication::applicationPid());

    // The only worker is stuck in this request and takes no other.
    QVERIFY(client.send("0009stuck0000"));
    const auto busy = [&] {
        const auto now = look(address);
        return now && now->stats() && now->stats()->workersBusy == 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(busy(), Patience);
    server->stop();
    const auto stopping = look(address);
    QVERIFY(stopping);
    QCOMPARE(stopping->condition(), State::Stopping);
    m_goOn.release();
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(Patience)));
    QVERIFY(!look(address));
}

// Clients reach another server; nothing of that one may be shown as this server's.
void tst_Observation::ownServerWithoutItsPath()
{
    const auto server = serve();
    QVERIFY(server);
    const RawPeer other = RawPeer::listenOn(path("t"));
    QVERIFY(other.isOpen());
    // The server's own file exists until then, so this one has another inode.
    QCOMPARE(::rename(path("t").constData(), path("s").constData()), 0);
    const auto endpoint = look(EndpointAddress::ofPath(path("s")));
    QVERIFY(endpoint && endpoint->activity);
    QCOMPARE(endpoint->condition(), State::PathTaken);
    QVERIFY(!endpoint->clients.waiting);
}

void tst_Observation::worstFirst()
{
    const RawPeer good = RawPeer::listenOn(path("a"));
    const RawPeer full = RawPeer::listenOn(path("b"), 0);
    const RawPeer gone = RawPeer::listenOn(path("c"));
    const RawPeer waits = RawPeer::connectTo(path("b"));
    QCOMPARE(::unlink(path("c").constData()), 0);
    Observation observation(Observation::Scope::Mine);
    QVERIFY(observation.look());
    QByteArrayList mine;
    for (const ObservedLine &line : observation.lines()) {
        if (line.endpoint->address.key().startsWith(path("")))
            mine.append(line.endpoint->address.key());
    }
    QCOMPARE(mine, QByteArrayList({path("c"), path("b"), path("a")}));
}

// After hundreds of looks, nobody has connected to the server.
void tst_Observation::leavesServersAlone()
{
    constexpr int Looks = 300;
    RawPeer listener = RawPeer::listenOn(path(), Looks);
    Observation observation(Observation::Scope::Mine);
    for (int i = 0; i < Looks; ++i)
        QVERIFY(observation.look());
    const auto endpoint = observation.observer().snapshot()->find(EndpointAddress::ofPath(path()));
    QVERIFY(endpoint);
    QCOMPARE(conditionOf(*endpoint), State::Listening);
    // A client that connected and left at once would still be in the queue.
    QVERIFY(!isSomebodyWaiting(listener));
    QVERIFY(RawPeer::connectTo(path()).isOpen());
    QVERIFY(isSomebodyWaiting(listener));
}

QTEST_GUILESS_MAIN(tst_Observation)
#include "tst_observation.moc"
