// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/endpointobserver.h"

#include "core/kernel/sockdiag.h"
#include "observerfixtures.h"
#include "socketfixtures.h"
#include "support/semaphore.h"

#include <QtNetwork/qlocalserver.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <atomic>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::ActiveState;

// Where endpoints are found, which changes are signalled, and that nothing ever waits for the
// observer.
class tst_EndpointObserver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void added();
    void registered();
    void listeners();
    void hidesWhatBelongsToAServer();
    void severalSources();
    void removed();
    void verdictsCountForRegisteredServers();
    void changes();
    void seesServersEnd();
    void acceptsNothing();
    void probeOnRequest();
    void interval();
    void onePollAtATime();
    void stuckWorker();
    void endWhilePolling();
    void endOfStuckWorker();

private:
    QByteArray path(const QByteArray &name = "x") const { return pathIn(*m_dir, name); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

constexpr int PatienceMs = 20'000;

EndpointAddress at(const QByteArray &path)
{
    return EndpointAddress::ofPath(path);
}

// An observer that looks only where told, and polls only when told.
class QuietObserver : public EndpointObserver
{
public:
    explicit QuietObserver(const Limits &limits = {})
        : EndpointObserver(limits)
    {
        setFindsListeners(false);
    }

    /// The next snapshot; null if none comes.
    SnapshotPointer poll()
    {
        QSignalSpy spy(this, &EndpointObserver::polled);
        pollNow();
        return spy.wait(PatienceMs) ? snapshot() : SnapshotPointer();
    }
};

// A registry that lets the test decide when the worker continues.
struct Gate
{
    Semaphore arrived;
    Semaphore open;
    std::atomic<int> calls = 0;

    static RegistrySource source(const std::shared_ptr<Gate> &gate)
    {
        return [gate]() -> std::vector<RegisteredEndpoint> {
            ++gate->calls;
            gate->arrived.release();
            gate->open.acquire();
            return {};
        };
    }
};

} // namespace

void tst_EndpointObserver::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void tst_EndpointObserver::added()
{
    QuietObserver observer;
    observer.addEndpoint(at(path()));
    SnapshotPointer snapshot = observer.poll();
    QCOMPARE(snapshot->number, quint64(1));
    QCOMPARE(snapshot->endpoints.size(), 1U);
    QVERIFY(snapshot->endpoints[0]->sources == EndpointSource::Added);
    QCOMPARE(snapshot->endpoints[0]->status.state, ActiveState::PathNotFound);
    const FileDescriptor listener = listeningSocket(path());
    snapshot = observer.poll();
    QCOMPARE(snapshot->number, quint64(2));
    QCOMPARE(snapshot->endpoints[0]->status.state, ActiveState::Listening);
    QVERIFY(snapshot->duration > 0ns);
    QCOMPARE(snapshot->socketsError.has_value(), !SockDiag::isSupported());
}

void tst_EndpointObserver::registered()
{
    QuietObserver observer;
    observer.setRegistry([name = path()] {
        return std::vector<RegisteredEndpoint>{
            {.path = name, .control = "/c", .program = QStringLiteral("p"), .pid = 4711}};
    });
    const auto endpoint = observer.poll()->find(at(path()));
    QVERIFY(endpoint);
    QVERIFY(endpoint->sources == EndpointSource::Registered);
    QCOMPARE(endpoint->registeredPid, 4711);
    QCOMPARE(endpoint->controlPath, "/c");
    QCOMPARE(endpoint->program, QStringLiteral("p"));
    observer.setRegistry({});
    QVERIFY(observer.poll()->endpoints.empty());
}

void tst_EndpointObserver::listeners()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
    const QByteArray name = path("abstract");
    const FileDescriptor listener = listeningSocket(path());
    const FileDescriptor abstractListener = listeningSocket('\0' + name);
    QLocalServer renamed;
    renamed.setSocketOptions(QLocalServer::UserAccessOption);
    QVERIFY(renamed.listen(QFile::decodeName(path("renamed"))));
    QuietObserver observer;
    observer.setFindsListeners(true);
    const SnapshotPointer snapshot = observer.poll();
    const std::vector<EndpointAddress> own{at(path()), at(path("renamed")),
                                           EndpointAddress::ofAbstractName(name)};
    for (const EndpointAddress &address : own) {
        const auto endpoint = snapshot->find(address);
        QVERIFY2(endpoint, qPrintable(address.toString()));
        QVERIFY(endpoint->sources == EndpointSource::Kernel);
        QCOMPARE(endpoint->status.state, ActiveState::Listening);
        QCOMPARE(endpoint->sockets.listeners[0].end.owner.process->pid, ::getpid());
    }
    // Others may appear at any time.
    const std::vector<EndpointAddress> opened = observer.poll()->changes.openedEndpoints;
    for (const EndpointAddress &address : own)
        QVERIFY(std::find(opened.begin(), opened.end(), address) == opened.end());
}

void tst_EndpointObserver::hidesWhatBelongsToAServer()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
    const FileDescriptor control = listeningSocket(path("control"));
    const FileDescriptor offers = listeningSocket(path("x.shmem"));
    QuietObserver observer;
    observer.setFindsListeners(true);
    SnapshotPointer snapshot = observer.poll();
    QVERIFY(snapshot->find(at(path("control"))));
    QVERIFY(snapshot->find(at(path("x.shmem"))));
    observer.setRegistry(registryOf(path("x"), path("control")));
    snapshot = observer.poll();
    QVERIFY(snapshot->find(at(path("x"))));
    QVERIFY(!snapshot->find(at(path("control"))));
    QVERIFY(!snapshot->find(at(path("x.shmem"))));
    observer.addEndpoint(at(path("x.shmem")));
    QVERIFY(observer.poll()->find(at(path("x.shmem"))));
}

void tst_EndpointObserver::severalSources()
{
    const FileDescriptor listener = listeningSocket(path());
    QuietObserver observer;
    observer.addEndpoint(at(path()));
    observer.setRegistry(registryOfSocketsIn(QFile::encodeName(m_dir->path())));
    const SnapshotPointer snapshot = observer.poll();
    QCOMPARE(snapshot->endpoints.size(), 1U);
    QVERIFY(snapshot->endpoints[0]->sources
            == (EndpointSource::Added | EndpointSource::Registered));
}

void tst_EndpointObserver::removed()
{
    QuietObserver observer;
    observer.addEndpoint(at(path()));
    QCOMPARE(observer.poll()->endpoints.size(), 1U);
    observer.removeEndpoint(at(path()));
    const SnapshotPointer snapshot = observer.poll();
    QCOMPARE(snapshot->endpoints.size(), 0U);
    QCOMPARE(snapshot->changes.closedEndpoints.size(), 1U);
}

void tst_EndpointObserver::verdictsCountForRegisteredServers()
{
    QuietObserver observer;
    const FileDescriptor listener = listeningSocket(path());
    observer.addEndpoint(at(path()));
    for (const SubState told :
         {SubState::Slow, SubState::Silent, SubState::Stuck, SubState::Stopping, SubState::None}) {
        ServerVerdict verdict;
        verdict.subState = told;
        observer.setVerdict(at(path()), verdict);
        observer.setRegistry(registryOf(path(), path("control")));
        const auto registered = observer.poll()->find(at(path()));
        QVERIFY(registered->subState == told);
        QVERIFY(registered->verdict == verdict);
        observer.setRegistry({});
        QVERIFY(observer.poll()->find(at(path()))->subState == SubState::None);
    }
}

void tst_EndpointObserver::changes()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
    QuietObserver observer;
    observer.setRegistry(registryOfSocketsIn(QFile::encodeName(m_dir->path())));
    QVERIFY(observer.poll()->changes.isEmpty());
    FileDescriptor listener = listeningSocket(path());
    SnapshotChanges changes = observer.poll()->changes;
    QCOMPARE(changes.openedEndpoints, std::vector{at(path())});

    const FileDescriptor client = connectedSocket(path());
    FileDescriptor server = acceptedSocket(listener);
    SnapshotPointer snapshot = observer.poll();
    QCOMPARE(snapshot->changes.openedConnections.size(), 1U);
    const ConnectionChange connection = snapshot->changes.openedConnections[0];
    QVERIFY(connection.endpoint == at(path()) && connection.cookie != 0);
    QVERIFY(observer.poll()->changes.isEmpty());

    QCOMPARE(::send(client.get(), "x", 1, 0), 1);
    QCOMPARE(observer.poll()->changes.changedConnections, std::vector{connection});
    server.reset();
    QCOMPARE(observer.poll()->changes.closedConnections, std::vector{connection});
    listener.reset();
    QCOMPARE(observer.poll()->changes.changedEndpoints, std::vector{at(path())});
    QCOMPARE(::unlink(path().constData()), 0);
    QCOMPARE(observer.poll()->changes.closedEndpoints, std::vector{at(path())});
}

void tst_EndpointObserver::seesServersEnd()
{
    FileDescriptor listener = listeningSocket(path());
    QuietObserver observer;
    QVERIFY(observer.setInterval(EndpointObserver::ShortestInterval));
    observer.setRegistry(registryOfSocketsIn(QFile::encodeName(m_dir->path())));
    observer.start();
    const auto state = [&] {
        const auto endpoint = observer.snapshot() ? observer.snapshot()->find(at(path())) : nullptr;
        return endpoint ? endpoint->status.state : ActiveState::OtherError;
    };
    QTRY_COMPARE_WITH_TIMEOUT(state(), ActiveState::Listening, PatienceMs);
    listener.reset();
    QTRY_COMPARE_WITH_TIMEOUT(state(), ActiveState::NotListening, PatienceMs);
    observer.stop();
    QVERIFY(!observer.isRunning());
}

void tst_EndpointObserver::acceptsNothing()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
    const FileDescriptor listener = listeningSocket(path());
    QCOMPARE(::fcntl(listener.get(), F_SETFL, O_NONBLOCK), 0);
    QuietObserver observer;
    observer.setFindsListeners(true);
    observer.addEndpoint(at(path()));
    observer.setRegistry(registryOfSocketsIn(QFile::encodeName(m_dir->path())));
    for (int i = 0; i < 1'000; ++i)
        QVERIFY(observer.poll());
    QCOMPARE(observer.snapshot()->find(at(path()))->status.state, ActiveState::Listening);
    QCOMPARE(::accept(listener.get(), nullptr, nullptr), -1);
    QCOMPARE(errno, EAGAIN);
}

void tst_EndpointObserver::probeOnRequest()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
    const FileDescriptor listener = listeningSocket(path());
    QuietObserver observer;
    observer.addEndpoint(at(path()));
    QVERIFY(!observer.poll()->find(at(path()))->wasProbed);
    QSignalSpy spy(&observer, &EndpointObserver::snapshotReady);
    observer.probe(at(path()));
    QVERIFY(spy.wait(PatienceMs));
    QVERIFY(observer.snapshot()->find(at(path()))->wasProbed);
    QVERIFY(!observer.snapshot()->find(at(path()))->isElsewhere);
    QVERIFY(acceptedSocket(listener));
    QVERIFY(!observer.poll()->find(at(path()))->wasProbed);
}

void tst_EndpointObserver::interval()
{
    QuietObserver observer;
    QCOMPARE(observer.interval(), 1'000ms);
    for (const auto bad : {0ms, -1ms, 199ms, 60'001ms}) {
        const auto result = observer.setInterval(bad);
        QVERIFY(!result);
        QCOMPARE(result.error().code, IpcCore::ErrorCode::InvalidArgument);
    }
    QCOMPARE(observer.interval(), 1'000ms);
    QVERIFY(observer.setInterval(200ms));
    QVERIFY(observer.setInterval(60'000ms));
    QCOMPARE(observer.interval(), 60'000ms);
}

// However many are requested meanwhile.
void tst_EndpointObserver::onePollAtATime()
{
    const auto gate = std::make_shared<Gate>();
    QuietObserver observer;
    observer.setRegistry(Gate::source(gate));
    QVERIFY(observer.setInterval(EndpointObserver::ShortestInterval));
    observer.start();
    QVERIFY(gate->arrived.acquire());
    for (int i = 0; i < 100; ++i)
        observer.pollNow();
    QTRY_VERIFY_WITH_TIMEOUT(observer.skippedPolls() >= 2, PatienceMs);
    QCOMPARE(gate->calls, 1);
    observer.stop();
    observer.pollNow();
    observer.pollNow();
    QSignalSpy spy(&observer, &EndpointObserver::snapshotReady);
    gate->open.release(2);
    QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 2, PatienceMs);
    QCOMPARE(gate->calls, 2);
}

// As with a hanging file system: everything else continues, and the stall is reported.
void tst_EndpointObserver::stuckWorker()
{
    const auto gate = std::make_shared<Gate>();
    EndpointObserver::Limits limits;
    limits.stallTime = 300ms;
    QuietObserver observer(limits);
    observer.setRegistry(Gate::source(gate));
    QVERIFY(observer.setInterval(EndpointObserver::ShortestInterval));
    QSignalSpy spy(&observer, &EndpointObserver::stalledChanged);
    observer.start();
    QVERIFY(gate->arrived.acquire());
    QTRY_VERIFY_WITH_TIMEOUT(observer.isStalled(), PatienceMs);
    QVERIFY(!observer.snapshot());
    observer.addEndpoint(at(path()));
    observer.stop();
    gate->open.release();
    QTRY_VERIFY_WITH_TIMEOUT(!observer.isStalled(), PatienceMs);
    QVERIFY(observer.snapshot());
    QCOMPARE(spy.size(), 2);
}

void tst_EndpointObserver::endWhilePolling()
{
    const FileDescriptor listener = listeningSocket(path());
    for (int i = 0; i < 100; ++i) {
        QuietObserver observer;
        observer.addEndpoint(at(path()));
        observer.setRegistry(registryOfSocketsIn(QFile::encodeName(m_dir->path())));
        observer.start();
        if (i % 3 == 0)
            QVERIFY(observer.poll());
        if (i % 3 == 1)
            QCoreApplication::processEvents();
    }
}

// The thread is abandoned, and cleans up if it ever continues.
void tst_EndpointObserver::endOfStuckWorker()
{
    auto gate = std::make_shared<Gate>();
    const std::weak_ptr<Gate> alive = gate;
    {
        EndpointObserver::Limits limits;
        limits.endPatience = 50ms;
        QuietObserver observer(limits);
        observer.setRegistry(Gate::source(gate));
        observer.start();
        QVERIFY(gate->arrived.acquire());
    }
    gate->open.release();
    gate.reset();
    QTRY_VERIFY_WITH_TIMEOUT(alive.expired(), PatienceMs);
}

QTEST_GUILESS_MAIN(tst_EndpointObserver)
#include "tst_endpointobserver.moc"
