// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/connectionsfeed.h"

#include "core/base/runinpool.h"
#include "core/kernel/sockdiag.h"
#include "core/server/registeredservers.h"
#include "observerfixtures.h"
#include "runtimedirectory.h"
#include "socketfixtures.h"
#include "support/program.h"
#include "support/rawpeer.h"
#include "support/semaphore.h"

#include <ipccore/asyncclient.h>
#include <ipccore/introspection.h>
#include <ipccore/testing/fakeserver.h>

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <csignal>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::ConnectionInfo;
using IpcCore::ErrorCode;
using IpcCore::Testing::Answer;
using IpcCore::Testing::FakeServer;

// Uses the daemon where real servers do; where one must be silent or late, the test plays its
// control endpoint.
class tst_ConnectionsFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void bothSources();
    void kernelOnly();
    void stoppedServer();
    void waitsForAnswersInTime();
    void silentServer();
    void lateAnswer();
    void anotherHostTells();
    void switchingDropsLateAnswers();
    void switchingDropsWhatIsRead_data();
    void switchingDropsWhatIsRead();
    void switchesInItsOwnSignal();
    void endWithQuestionsUnderWay();
    void asksNobodyWhileNobodyLooks();
    void disconnects();
    void disconnectsNobody();

private:
    bool startDaemon();
    void play();
    void poll();
    /// The next report; null if none comes.
    ConnectionsReportPointer next();

    QByteArray path(const QByteArray &name = "x") const { return m_runtime->path(name); }

    EndpointAddress address() const { return EndpointAddress::ofPath(path()); }

    std::unique_ptr<RuntimeDirectory> m_runtime;
    std::unique_ptr<Program> m_daemon;
    std::unique_ptr<FakeServer> m_control;
    std::unique_ptr<EndpointObserver> m_observer;
    std::unique_ptr<ConnectionsFeed> m_feed;
    QList<ConnectionsReportPointer> m_reports;
};

namespace {

constexpr int PatienceMs = 20'000;

QByteArray connectionsJson(const QList<ConnectionInfo> &connections)
{
    QJsonArray array;
    for (const ConnectionInfo &connection : connections)
        array.append(toJson(connection));
    return QJsonDocument(
               QJsonObject{{QStringLiteral("introspection"), IpcCore::IntrospectionVersion},
                           {QStringLiteral("connections"), array}})
        .toJson(QJsonDocument::Compact);
}

/// Blocks the jobPool().
class PoolGate
{
public:
    PoolGate() { pool().setMaxThreadCount(1); }

    ~PoolGate()
    {
        open();
        pool().waitForDone();
        pool().setMaxThreadCount(m_threads);
    }

    Q_DISABLE_COPY_MOVE(PoolGate)

    /// Returns once nothing else runs.
    bool close()
    {
        ++m_closed;
        pool().start([this] {
            m_arrived.release();
            m_open.acquire();
        });
        return m_arrived.acquire();
    }

    /// Lets through what is waiting now, and nothing after it.
    bool closeBehind()
    {
        pool().start([this] {
            m_arrived.release();
            m_open.acquire();
        });
        m_open.release();
        return m_arrived.acquire();
    }

    void open()
    {
        m_open.release(m_closed);
        m_closed = 0;
    }

private:
    static QThreadPool &pool() { return jobPool(); }

    const int m_threads = pool().maxThreadCount();
    int m_closed = 0;
    Semaphore m_arrived;
    Semaphore m_open;
};

QByteArray oneConnection()
{
    ConnectionInfo connection;
    connection.id = 3;
    return connectionsJson({connection});
}

} // namespace

void tst_ConnectionsFeed::init()
{
    m_runtime = std::make_unique<RuntimeDirectory>();
    m_observer = std::make_unique<EndpointObserver>();
    m_observer->setFindsListeners(false);
    m_observer->addEndpoint(address());
    m_observer->setRegistry(registeredServers());
    m_feed = std::make_unique<ConnectionsFeed>(*m_observer);
    m_feed->setPatience(std::chrono::milliseconds(PatienceMs));
    connect(m_feed.get(), &ConnectionsFeed::connectionsReady, this,
            [this](const ConnectionsReportPointer &report) { m_reports.append(report); });
}

void tst_ConnectionsFeed::cleanup()
{
    m_feed.reset();
    m_observer.reset();
    m_control.reset();
    m_daemon.reset();
    m_reports.clear();
}

bool tst_ConnectionsFeed::startDaemon()
{
    m_daemon = startDemo(QStringLiteral(IPCDEMOD), QFile::decodeName(path()));
    return m_daemon != nullptr;
}

// Plays a control endpoint for whoever listens at path().
void tst_ConnectionsFeed::play()
{
    m_control = std::make_unique<FakeServer>();
    QVERIFY(m_control->start());
    m_observer->setRegistry(registryOf(path(), m_control->path()));
}

void tst_ConnectionsFeed::poll()
{
    QVERIFY(pollOnce(*m_observer));
}

ConnectionsReportPointer tst_ConnectionsFeed::next()
{
    if (!QTest::qWaitFor([this] { return !m_reports.isEmpty(); }, PatienceMs))
        return {};
    return m_reports.takeFirst();
}

void tst_ConnectionsFeed::bothSources()
{
    QVERIFY(startDaemon());
    const RawPeer client = RawPeer::connectTo(path());
    QVERIFY(client.isOpen());
    m_feed->setEndpoint(address());
    // When it is accepted is up to the server.
    QVERIFY(QTest::qWaitFor(
        [this] {
            poll();
            const auto report = next();
            return report && report->merged.connections.size() == 1
                   && report->merged.connections[0].server;
        },
        PatienceMs));
    poll();
    const auto report = next();
    QVERIFY(report);
    QCOMPARE(report->endpoint, address());
    QVERIFY(!report->serverError);
    QVERIFY(report->merged.serverTells);
    const MergedConnection &connection = report->merged.connections[0];
    QCOMPARE(connection.server->peer.pid, QCoreApplication::applicationPid());
    QCOMPARE(report->merged.kernelTells, SockDiag::isSupported());
    QCOMPARE(report->kernelError.has_value(), !SockDiag::isSupported());
    if (SockDiag::isSupported())
        QCOMPARE(quint64(connection.kernel->server.inode), connection.server->inode);
}

void tst_ConnectionsFeed::kernelOnly()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
    const FileDescriptor listener = listeningSocket(path());
    const FileDescriptor client = connectedSocket(path());
    const FileDescriptor accepted = acceptedSocket(listener);
    const FileDescriptor waiting = connectedSocket(path());
    // Starts from the current snapshot.
    poll();
    QVERIFY(m_reports.isEmpty());
    m_feed->setEndpoint(address());
    const auto report = next();
    QVERIFY(report);
    QCOMPARE(report->serverError->code, ErrorCode::NotSupported);
    QVERIFY(!report->merged.serverTells);
    QCOMPARE(report->merged.connections.size(), 2U);
    QVERIFY(report->merged.connections[0].accepted);
    QVERIFY(!report->merged.connections[1].accepted);
    // And no report of an endpoint that is no longer followed.
    m_feed->setEndpoint({});
    poll();
    QVERIFY(m_reports.isEmpty());
}

// By SIGSTOP: it takes connections and questions, but never answers.
void tst_ConnectionsFeed::stoppedServer()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
    QVERIFY(startDaemon());
    m_feed->setPatience(100ms);
    const auto pid = static_cast<pid_t>(m_daemon->process().processId());
    QVERIFY(halt(pid));
    const RawPeer client = RawPeer::connectTo(path());
    QVERIFY(client.isOpen());
    m_feed->setEndpoint(address());
    poll();
    const auto isSilent = [](const ConnectionsReportPointer &report) {
        return report && report->serverError && report->serverError->code == ErrorCode::Timeout
               && report->merged.connections.size() == 1 && !report->merged.connections[0].accepted;
    };
    QVERIFY(isSilent(next()));
    // Then at each snapshot, also while the next question is pending.
    poll();
    QVERIFY(isSilent(next()));
    QCOMPARE(::kill(pid, SIGCONT), 0);
    QVERIFY(QTest::qWaitFor(
        [this] {
            poll();
            const auto report = next();
            return report && !report->serverError && report->merged.connections.size() == 1
                   && report->merged.connections[0].server;
        },
        PatienceMs));
}

void tst_ConnectionsFeed::waitsForAnswersInTime()
{
    play();
    m_control->answer("connections", Answer::reply(oneConnection()).onRelease());
    m_feed->setEndpoint(address());
    poll();
    QVERIFY(m_control->waitForRequests(1));
    for (int i = 0; i < 5; ++i)
        poll();
    QVERIFY(m_reports.isEmpty());
    QCOMPARE(m_control->requests().size(), 1);
    m_control->reply("connections", oneConnection());
    m_control->release();
    const auto report = next();
    QVERIFY(report && !report->serverError);
    QCOMPARE(report->merged.connections.size(), 1U);
    QCOMPARE(report->merged.connections[0].server->id, quint64(3));
    // And no questions were queued meanwhile.
    poll();
    QVERIFY(next());
    QVERIFY(m_reports.isEmpty());
    QCOMPARE(m_control->requests().size(), 2);
}

void tst_ConnectionsFeed::silentServer()
{
    play();
    m_feed->setPatience(10ms);
    m_control->answer("connections", Answer::never());
    m_feed->setEndpoint(address());
    poll();
    // Without another snapshot.
    const auto first = next();
    QVERIFY(first);
    QCOMPARE(first->serverError->code, ErrorCode::Timeout);
    for (int i = 0; i < 5; ++i) {
        poll();
        const auto report = next();
        QVERIFY(report);
        QCOMPARE(report->serverError->code, ErrorCode::Timeout);
        QVERIFY(m_reports.isEmpty());
    }
    // Each further one would leave a connection in the queue of a server that hangs.
    QCOMPARE(m_control->requests().size(), 1);
}

// Merged with the latest snapshot, not with the one at the time of the question: nothing returns
// from the dead.
void tst_ConnectionsFeed::lateAnswer()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
    play();
    const FileDescriptor listener = listeningSocket(path());
    m_feed->setPatience(10ms);
    m_control->answer("connections", Answer::reply(connectionsJson({})).onRelease());
    m_feed->setEndpoint(address());
    FileDescriptor client = connectedSocket(path());
    poll();
    auto report = next();
    QVERIFY(report);
    QCOMPARE(report->merged.connections.size(), 1U);
    QVERIFY(m_control->waitForRequests(1));
    acceptedSocket(listener).reset();
    client.reset();
    poll();
    report = next();
    QVERIFY(report && report->merged.connections.empty());
    m_control->release();
    report = next();
    QVERIFY(report && !report->serverError);
    QVERIFY(report->merged.connections.empty());
}

// Once each, and without asking the server as well, which would tell of another moment.
void tst_ConnectionsFeed::anotherHostTells()
{
    m_control = std::make_unique<FakeServer>();
    QVERIFY(m_control->start());
    const auto remote = EndpointAddress::onHost("box", "/run/it.sock");
    const auto tell = [&](const ConnectionsReportPointer &report) {
        auto endpoint = std::make_shared<ObservedEndpoint>();
        endpoint->address = remote;
        endpoint->controlPath = m_control->path().native();
        endpoint->connections = report;
        m_observer->setTold("box", {endpoint});
        poll();
    };
    auto report = std::make_shared<ConnectionsReport>();
    report->endpoint = remote;
    report->merged.kernelTells = true;
    m_feed->setEndpoint(remote);
    tell(report);
    QCOMPARE(next(), ConnectionsReportPointer(report));
    tell(report);
    QVERIFY(m_reports.isEmpty());
    QVERIFY(m_control->requests().isEmpty());
    // Without its host's list, the server is asked, and the reason is that of the host.
    auto failed = std::make_shared<ConnectionsReport>();
    failed->endpoint = remote;
    failed->kernelError =
        IpcCore::Error(IpcCore::ErrorCode::NotSupported, QStringLiteral("no ipcctl"));
    m_control->answer("connections", Answer::reply(oneConnection()));
    tell(failed);
    const auto asked = next();
    QVERIFY(asked);
    QVERIFY(asked->merged.serverTells && !asked->merged.kernelTells);
    QCOMPARE(asked->kernelError->message, QStringLiteral("no ipcctl"));
}

void tst_ConnectionsFeed::switchingDropsLateAnswers()
{
    play();
    m_observer->addEndpoint(EndpointAddress::ofPath(path("other")));
    m_control->answer("connections", Answer::reply(oneConnection()).onRelease());
    const auto other = EndpointAddress::ofPath(path("other"));
    for (int i = 1; i <= 20; ++i) {
        m_feed->setEndpoint(address());
        poll();
        QVERIFY(m_control->waitForRequests(i));
        // The answer may be anywhere on its way when the user switches.
        m_control->release();
        if (i % 2 == 0)
            QCoreApplication::processEvents();
        m_feed->setEndpoint(other);
        m_reports.clear();
        poll();
        QVERIFY(!m_reports.isEmpty());
        for (const ConnectionsReportPointer &report : std::as_const(m_reports))
            QCOMPARE(report->endpoint, other);
        m_reports.clear();
    }
}

void tst_ConnectionsFeed::switchingDropsWhatIsRead_data()
{
    QTest::addColumn<bool>("isMerged");
    QTest::addColumn<QByteArray>("next"); // endpoint; empty for none
    QTest::newRow("being parsed") << false << QByteArrayLiteral("other");
    QTest::newRow("being merged") << true << QByteArrayLiteral("other");
    QTest::newRow("being parsed, nothing next") << false << QByteArray();
    QTest::newRow("being merged, nothing next") << true << QByteArray();
}

// In the pool's only thread, which the test blocks before it gets to the answer.
void tst_ConnectionsFeed::switchingDropsWhatIsRead()
{
    QFETCH(const bool, isMerged);
    QFETCH(const QByteArray, next);
    play();
    m_control->reply("connections", oneConnection());
    const auto other = next.isEmpty() ? EndpointAddress() : EndpointAddress::ofPath(path(next));
    PoolGate gate;
    QVERIFY(gate.close());
    m_feed->setEndpoint(address());
    poll();
    // Questions are answered in order.
    IpcCore::AsyncClient later(m_control->path());
    const auto answered = later.send("later");
    QTRY_VERIFY_WITH_TIMEOUT(answered.isFinished(), PatienceMs);
    if (isMerged) {
        QVERIFY(gate.closeBehind());
        QCoreApplication::processEvents();
    }
    m_feed->setEndpoint(other);
    gate.open();
    QVERIFY(jobPool().waitForDone(PatienceMs));
    QCoreApplication::processEvents();
    poll();
    for (const ConnectionsReportPointer &report : std::as_const(m_reports))
        QCOMPARE(report->endpoint, other);
    QCOMPARE(m_reports.isEmpty(), other.isEmpty());
}

void tst_ConnectionsFeed::switchesInItsOwnSignal()
{
    play();
    const auto other = EndpointAddress::ofPath(path("other"));
    m_observer->addEndpoint(other);
    m_control->reply("connections", oneConnection());
    connect(m_feed.get(), &ConnectionsFeed::connectionsReady, m_feed.get(),
            [&](const ConnectionsReportPointer &report) {
                if (report->endpoint == address())
                    m_feed->setEndpoint(other);
            });
    m_feed->setEndpoint(address());
    poll();
    QTRY_COMPARE_WITH_TIMEOUT(m_reports.size(), 2, PatienceMs);
    QCOMPARE(m_feed->endpoint(), other);
}

void tst_ConnectionsFeed::endWithQuestionsUnderWay()
{
    play();
    m_control->answer("connections", Answer::reply(oneConnection()).onRelease());
    m_feed->setEndpoint(address());
    poll();
    QVERIFY(m_control->waitForRequests(1));
    m_feed.reset();
    m_control->release();
    poll();
    QVERIFY(m_reports.isEmpty());
}

void tst_ConnectionsFeed::asksNobodyWhileNobodyLooks()
{
    play();
    m_control->reply("connections", oneConnection());
    m_feed->setEndpoint(address());
    poll();
    QVERIFY(next());
    m_feed->setFollowing(false);
    const auto asked = m_control->requests().size();
    m_reports.clear();
    for (int i = 0; i < 3; ++i)
        poll();
    QCOMPARE(m_control->requests().size(), asked);
    QVERIFY(m_reports.isEmpty());
    // Without another poll.
    m_feed->setFollowing(true);
    const auto report = next();
    QVERIFY(report);
    QCOMPARE(report->merged.knownToServer, 1);
    // An answer in transit when the user switches.
    poll();
    m_feed->setFollowing(false);
    m_reports.clear();
    poll();
    QVERIFY(m_reports.isEmpty());
}

void tst_ConnectionsFeed::disconnects()
{
    QVERIFY(startDaemon());
    RawPeer client = RawPeer::connectTo(path());
    QVERIFY(client.send("0008ping0000"));
    QVERIFY(client.receiveMessage().endsWith("0000"));
    m_feed->setEndpoint(address());
    ConnectionsReportPointer report;
    // Where the kernel does not list sockets, the poll's own connection may still be there.
    QVERIFY(QTest::qWaitFor(
        [&] {
            poll();
            report = next();
            return report && report->merged.connections.size() == 1;
        },
        PatienceMs));
    const auto cut = m_feed->disconnectClient(report->merged.connections[0].server->id);
    QTRY_VERIFY_WITH_TIMEOUT(cut.isFinished(), PatienceMs);
    QVERIFY(cut.result());
    QVERIFY(client.waitForClosed());
}

void tst_ConnectionsFeed::disconnectsNobody()
{
    const auto refused = m_feed->disconnectClient(1);
    QVERIFY(refused.isFinished());
    QCOMPARE(refused.result().error().code, ErrorCode::NotSupported);
}

QTEST_GUILESS_MAIN(tst_ConnectionsFeed)
#include "tst_connectionsfeed.moc"
