// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"

#include <QtCore/qdir.h>
#include <QtTest/qsignalspy.h>

#include <atomic>
#include <cerrno>
#include <dlfcn.h>
#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>
#if IPCCORE_LINUX
#include <sys/epoll.h>
#endif

using namespace IpcCore;
using namespace std::chrono_literals;

namespace {

// What the system refuses, for this whole process. The functions below replace the C library's, in
// the library under test, too.
std::atomic<bool> epollSetFull = false;
std::atomic<int> acceptError = 0;
std::atomic<int> bindError = 0;
std::atomic<int> threadsLeft = -1; // -1 for any number

template <typename Function>
Function *systems(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

#if IPCCORE_LINUX
int epoll_ctl(int set, int operation, int descriptor, epoll_event *event) noexcept
{
    if (operation == EPOLL_CTL_ADD && epollSetFull.load()) {
        errno = ENOSPC;
        return -1;
    }
    static const auto real = systems<int(int, int, int, epoll_event *)>("epoll_ctl");
    return real(set, operation, descriptor, event);
}

int accept4(int listener, sockaddr *address, socklen_t *size, int flags)
{
    if (const int error = acceptError.load(); error != 0) {
        errno = error;
        return -1;
    }
    static const auto real = systems<int(int, sockaddr *, socklen_t *, int)>("accept4");
    return real(listener, address, size, flags);
}
#endif

int bind(int socket, const sockaddr *address, socklen_t size) noexcept
{
    if (const int error = bindError.load(); error != 0) {
        errno = error;
        return -1;
    }
    static const auto real = systems<int(int, const sockaddr *, socklen_t)>("bind");
    return real(socket, address, size);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*main)(void *),
                   void *argument) noexcept
{
    if (threadsLeft.load() == 0)
        return EAGAIN;
    if (threadsLeft.load() > 0)
        --threadsLeft;
    static const auto real =
        systems<int(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *)>(
            "pthread_create");
    return real(thread, attributes, main, argument);
}

} // extern "C"

// When the system refuses something, the server says so, and continues or ends, but never hangs.
class tst_ServerFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void cleanup();
    void unwatchedConnectionIsClosed_data();
    void unwatchedConnectionIsClosed();
    void acceptFailsForAWhile_data();
    void acceptFailsForAWhile();
    void listenerWasShutDown();
    void noThreads_data();
    void noThreads();
    void noRoomInTheRegistry();
};

void tst_ServerFailures::cleanup()
{
    epollSetFull = false;
    acceptError = 0;
    bindError = 0;
    threadsLeft = -1;
}

void tst_ServerFailures::unwatchedConnectionIsClosed_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("silent") << QByteArray();
    QTest::newRow("half a request") << QByteArray("0005");
    QTest::newRow("a request") << QByteArray("0008echo0000");
    QTest::newRow("a deferred reply") << QByteArray("0009defer0000");
}

void tst_ServerFailures::unwatchedConnectionIsClosed()
{
#if IPCCORE_LINUX
    if (ServerTest::engine() != EngineKind::Epoll)
        QSKIP("This engine has no epoll set");
    QFETCH(const QByteArray, request);
    const ServerTest test;
    DeferredReply deferred;
    const auto server = test.serve(
        [&deferred](const Request &received, Reply &reply) {
            if (received.message() != QByteArrayView("defer"))
                return ServerTest::echo(received, reply);
            deferred = reply.defer();
            return HandlerResult::Done;
        },
        ServerTest::options());
    QVERIFY(server);
    epollSetFull = true;
    RawPeer client = test.connectPeer();
    // Fails if the server is faster.
    static_cast<void>(client.send(request));
    QVERIFY(client.waitForClosed());
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, 0, ServerTest::Patience);
    QCOMPARE(server->stats().acceptFailures, quint64(1));
    epollSetFull = false;
    RawPeer next = test.connectPeer();
    QCOMPARE(ServerTest::exchange(next, "0008echo0000"), QByteArray("0008echo0000"));
    server->stop();
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
#else
    QSKIP("This build has no epoll set");
#endif
}

void tst_ServerFailures::acceptFailsForAWhile_data()
{
    QTest::addColumn<int>("error");
    QTest::newRow("not permitted") << EPERM;
    QTest::newRow("out of descriptors") << EMFILE;
    QTest::newRow("out of memory") << ENOMEM;
}

// With back-off: hundreds of thousands of failures would fit into that time.
void tst_ServerFailures::acceptFailsForAWhile()
{
#if IPCCORE_LINUX
    QFETCH(const int, error);
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    acceptError = error;
    RawPeer client = test.connectPeer();
    QVERIFY(client.send("0008echo0000"));
    QTRY_VERIFY_WITH_TIMEOUT(server->stats().acceptFailures >= 4, ServerTest::Patience);
    acceptError = 0;
    QCOMPARE(client.receiveMessage(), QByteArray("0008echo0000"));
    QVERIFY2(server->stats().acceptFailures < 30,
             qPrintable(QString::number(server->stats().acceptFailures)));
#else
    QSKIP("The portable build accepts by another function");
#endif
}

void tst_ServerFailures::listenerWasShutDown()
{
    const ServerTest test;
    const RawPeer listener = RawPeer::listenOn(test.path());
    QVERIFY(listener.isOpen());
    ServerOptions options = ServerTest::options();
    options.ownershipCheck = 100ms;
    Server server(test.path(), ServerTest::echo, options);
    QSignalSpy lost(&server, &Server::endpointLost);
    QVERIFY(server.listen(::dup(listener.descriptor())));
    QVERIFY(server.start());
    RawPeer client = test.connectPeer();
    QCOMPARE(ServerTest::exchange(client, "0008echo0000"), QByteArray("0008echo0000"));
    QCOMPARE(::shutdown(listener.descriptor(), SHUT_RDWR), 0);
    QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 1, ServerTest::Patience);
    QVERIFY(server.waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
    QVERIFY(server.stats().acceptFailures > 0);
    QVERIFY2(server.stats().acceptFailures < 100,
             qPrintable(QString::number(server.stats().acceptFailures)));
}

void tst_ServerFailures::noThreads_data()
{
    QTest::addColumn<int>("threads");
    for (int threads = 0; threads < 12; ++threads)
        QTest::addRow("%d", threads) << threads;
}

void tst_ServerFailures::noThreads()
{
    QFETCH(const int, threads);
    const ServerTest test;
    Server server(test.path(), ServerTest::echo, ServerTest::options());
    QVERIFY(server.listen());
    threadsLeft = threads;
    const Result<void> started = server.start();
    threadsLeft = -1;
    if (started) {
        RawPeer client = test.connectPeer();
        QCOMPARE(ServerTest::exchange(client, "0008echo0000"), QByteArray("0008echo0000"));
        server.stop();
    } else {
        QCOMPARE(started.error().code, ErrorCode::SystemResources);
    }
    QVERIFY(server.waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
}

// As on a full disk: what is left of the attempt takes even more of it.
void tst_ServerFailures::noRoomInTheRegistry()
{
    const ServerTest test;
    const QTemporaryDir runtime;
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    Server server(test.path(), ServerTest::echo, ServerTest::options());
    QVERIFY(server.listen());
    bindError = ENOSPC;
    QVERIFY(server.start());
    bindError = 0;
    before.isNull() ? qunsetenv("XDG_RUNTIME_DIR") : qputenv("XDG_RUNTIME_DIR", before);
    QVERIFY(!server.controlEndpoint());
    const QDir registry(runtime.filePath(QStringLiteral("ipccore")));
    QCOMPARE(registry.entryList(QDir::Files | QDir::System | QDir::Hidden), QStringList());
    RawPeer client = test.connectPeer();
    QCOMPARE(ServerTest::exchange(client, "0008echo0000"), QByteArray("0008echo0000"));
}

QTEST_GUILESS_MAIN(tst_ServerFailures)
#include "tst_serverfailures.moc"
