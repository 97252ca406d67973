// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"

#include <QtCore/qpointer.h>

#include <csignal>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace IpcCore;
using namespace std::chrono_literals;

/// Servers that are deleted in a slot of their own signals.
class tst_ServerDeletion : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void deleteLater_data() { addSignals(); }

    void deleteLater();

    void inQueuedSlot_data() { addSignals(); }

    void inQueuedSlot();
    void inDirectSlot_data();
    void inDirectSlot();
    void runEndsWithItsServer();
    void inSlotOfItsContext();
    void inForeignThreadEndsTheProcess_data();
    void inForeignThreadEndsTheProcess();
    void destructorStopsSilentlyBeforeStart();

private:
    using Slot = std::function<void()>;
    using Connect = std::function<void(Server *, const QObject *, Slot, Qt::ConnectionType)>;
    using Provoke = std::function<void(const tst_ServerDeletion &, Server *)>;

    /// A row: how to connect to the signal, and what makes a server that listens emit it.
    template <typename Signal>
    static void addSignal(const char *name, Signal signal, const Provoke &provoke)
    {
        const Connect connectSlot = [signal](Server *server, const QObject *context, Slot slot,
                                             Qt::ConnectionType type) {
            QObject::connect(
                server, signal, context, [slot = std::move(slot)] { slot(); }, type);
        };
        QTest::newRow(name) << connectSlot << provoke;
    }

    static void addColumns()
    {
        QTest::addColumn<Connect>("connectSlot");
        QTest::addColumn<Provoke>("provoke");
    }

    static void addSignals();
    static void addSignalsOfTheCaller();
    static void addSignalsOfThreads();

    /// Fails every request.
    QPointer<Server> listen(const QObject *context = nullptr) const
    {
        ServerOptions given = options();
        given.ownershipCheck = 20ms;
        given.drainTimeout = 1h;
        const Handler fail = [](const Request &, Reply &) { return HandlerResult::Failed; };
        auto *const server =
            context ? new Server(path(), context, fail, given) : new Server(path(), fail, given);
        if (!server->listen())
            QTest::qFail("The server does not listen", __FILE__, __LINE__);
        return server;
    }
};

void tst_ServerDeletion::addSignals()
{
    addColumns();
    addSignalsOfTheCaller();
    addSignalsOfThreads();
}

void tst_ServerDeletion::addSignalsOfTheCaller()
{
    addSignal("started", &Server::started, [](const tst_ServerDeletion &, Server *server) {
        static_cast<void>(server->start());
    });
    addSignal("stopped before start", &Server::stopped,
              [](const tst_ServerDeletion &, Server *server) { server->stop(); });
}

void tst_ServerDeletion::addSignalsOfThreads()
{
    const auto row = [](const char *name, auto signal, auto provoke) {
        addSignal(name, signal, [provoke](const tst_ServerDeletion &test, Server *server) {
            if (server->start())
                provoke(test, server);
        });
    };
    row("stopped", &Server::stopped,
        [](const tst_ServerDeletion &, Server *server) { server->stop(); });
    row("stopping", &Server::stopping,
        [](const tst_ServerDeletion &, Server *server) { server->stop(); });
    row("connectionOpened", &Server::connectionOpened,
        [](const tst_ServerDeletion &test, Server *) { test.connectPeer(); });
    row("connectionClosed", &Server::connectionClosed,
        [](const tst_ServerDeletion &test, Server *) { test.connectPeer(); });
    row("endpointLost", &Server::endpointLost,
        [](const tst_ServerDeletion &test, Server *) { ::unlink(test.path().constData()); });
    row("handlerError", &Server::handlerError, [](const tst_ServerDeletion &test, Server *) {
        RawPeer peer = test.connectPeer();
        static_cast<void>(peer.send("0000"));
        peer.waitForClosed();
    });
}

void tst_ServerDeletion::deleteLater()
{
    QFETCH(const Connect, connectSlot);
    QFETCH(const Provoke, provoke);
    for (const Qt::ConnectionType type : {Qt::DirectConnection, Qt::QueuedConnection}) {
        const QPointer<Server> server = listen();
        Server *const raw = server;
        connectSlot(
            server, this, [raw] { raw->deleteLater(); }, type);
        provoke(*this, server);
        QTRY_VERIFY_WITH_TIMEOUT(!server, Patience);
    }
}

void tst_ServerDeletion::inQueuedSlot()
{
    QFETCH(const Connect, connectSlot);
    QFETCH(const Provoke, provoke);
    const QPointer<Server> server = listen();
    connectSlot(
        server, this, [&server] { delete server; }, Qt::QueuedConnection);
    provoke(*this, server);
    QTRY_VERIFY_WITH_TIMEOUT(!server, Patience);
}

void tst_ServerDeletion::inDirectSlot_data()
{
    addColumns();
    addSignalsOfTheCaller();
}

void tst_ServerDeletion::inDirectSlot()
{
    QFETCH(const Connect, connectSlot);
    QFETCH(const Provoke, provoke);
    const QPointer<Server> server = listen();
    connectSlot(
        server, this, [&server] { delete server; }, Qt::DirectConnection);
    provoke(*this, server);
    QVERIFY(!server);
    QVERIFY(!QFile::exists(QFile::decodeName(path())));
}

void tst_ServerDeletion::runEndsWithItsServer()
{
    const QPointer<Server> server = listen();
    connect(server, &Server::started, this, [&server] { delete server; });
    QVERIFY(server->run());
    QVERIFY(!server);
}

// The handler has returned by then, and its reply is cut off.
void tst_ServerDeletion::inSlotOfItsContext()
{
    const QPointer<Server> server = listen(this);
    connect(server, &Server::handlerError, this, [&server] { delete server; });
    QVERIFY(server->start());
    RawPeer peer = connectPeer();
    QVERIFY(peer.send("0000"));
    QTRY_VERIFY_WITH_TIMEOUT(!server, Patience);
    QVERIFY(peer.waitForClosed());
}

void tst_ServerDeletion::inForeignThreadEndsTheProcess_data()
{
    addColumns();
    addSignalsOfThreads();
}

void tst_ServerDeletion::inForeignThreadEndsTheProcess()
{
    QFETCH(const Connect, connectSlot);
    QFETCH(const Provoke, provoke);
    int errors[2] = {-1, -1};
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM, 0, errors), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit none = {.rlim_cur = 0, .rlim_max = 0};
        ::setrlimit(RLIMIT_CORE, &none);
        ::signal(SIGABRT, SIG_DFL);
        ::dup2(errors[1], STDERR_FILENO);
        qInstallMessageHandler(nullptr);
        ::alarm(20);
        const QPointer<Server> server = listen();
        connectSlot(
            server, this, [&server] { delete server; }, Qt::DirectConnection);
        provoke(*this, server);
        for (;;)
            ::pause();
    }
    ::close(errors[1]);
    const QByteArray text = RawPeer(errors[0]).receiveAll();
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGABRT);
    QVERIFY2(text.contains("deleteLater()"), text.constData());
}

// Whoever deletes the server needs no signal, and a slot might delete it again.
void tst_ServerDeletion::destructorStopsSilentlyBeforeStart()
{
    const QPointer<Server> server = listen();
    int stopped = 0;
    connect(server, &Server::stopped, this, [&stopped] { ++stopped; });
    delete server;
    QCOMPARE(stopped, 0);
}

QTEST_GUILESS_MAIN(tst_ServerDeletion)
#include "tst_serverdeletion.moc"
