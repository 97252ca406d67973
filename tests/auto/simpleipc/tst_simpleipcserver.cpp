// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "../server/servertest.h"
#include "reports.h"
#include "support/semaphore.h"

#include <ipccore/simple_ipc_strbuf.h>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <cerrno>
#include <csignal>
#include <functional>
#include <string_view>
#include <thread>

using namespace IpcCore;

namespace {

using Callback = std::function<int(QByteArrayView, ipc_server_reply_cb *, ipc_server_reply_data *)>;

int call(void *context, const char *request, size_t length, ipc_server_reply_cb *reply,
         ipc_server_reply_data *data)
{
    const QByteArrayView message(request, static_cast<qsizetype>(length));
    return (*static_cast<Callback *>(context))(message, reply, data);
}

/// Echoes; the request "quit" stops the server.
int echoBack(QByteArrayView message, ipc_server_reply_cb *reply, ipc_server_reply_data *data)
{
    if (message == "quit")
        return SIMPLE_IPC_QUIT;
    return reply(data, message.data(), static_cast<size_t>(message.size()));
}

QByteArray framed(const QByteArray &message)
{
    return QByteArray::number(message.size() + 4, 16).rightJustified(4, '0') + message + "0000";
}

/// A server, freed at the end of a test.
class CServer
{
public:
    explicit CServer(const QByteArray &path, Callback callback = echoBack, int threads = 4)
        : m_callback(std::move(callback))
    {
        const ipc_server_opts opts = {threads, 0};
        m_result = ipc_server_init_async(&m_server, path.constData(), &opts, call, &m_callback);
    }

    ~CServer() { free(); }

    Q_DISABLE_COPY_MOVE(CServer)

    void free()
    {
        ipc_server_free(m_server);
        m_server = nullptr;
    }

    int result() const { return m_result; }

    ipc_server_data *get() const { return m_server; }

private:
    Callback m_callback;
    ipc_server_data *m_server = nullptr;
    int m_result = -1;
};

} // namespace

class tst_SimpleIpcServer : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void init() { qputenv("IPCCORE_ENGINE", lowerNameOf(engine()).toLatin1()); }

    void answersInPieces();
    void requestIsFollowedByNul();
    void secondServerOfPathIsRefused();
    void initFails_data();
    void initFails();
    void nullPointersAreRefused();
    void threadsAreClamped_data();
    void threadsAreClamped();
    void unknownEngineIsRefused();
    void clientsMayWaitForStart();
    void startsInAnotherThread();
    void secondStartDoesNothing();
    void quitStops();
    void stopsWithoutStart();
    void stopDropsWhatNoCallbackBegan();
    void awaitInCallbackFails();
    void freeInCallbackIsReported();
    void freesWithoutStop();
    void runsUntilStopped();
    void hooksAreCounted();
    void sigpipeIsBlockedInWorkers();
    void replyFailsWhenClientLeft();
    void replyOfImpossibleLengthFails();
    void sharedDirectoryIsAccepted();
    void hugeMessages();
};

void tst_SimpleIpcServer::answersInPieces()
{
    CServer server(path(), [](auto message, auto *reply, auto *data) {
        for (const char byte : message)
            reply(data, &byte, 1);
        return reply(data, nullptr, 0);
    });
    QCOMPARE(server.result(), 0);
    ipc_server_start_async(server.get());
    RawPeer peer = connectPeer();
    QCOMPARE(exchange(peer, framed("abc")), framed("abc"));
    QCOMPARE(exchange(peer, "0000"), QByteArray("0000"));
}

void tst_SimpleIpcServer::requestIsFollowedByNul()
{
    CServer server(path(), [](auto message, auto *reply, auto *data) {
        const char answer = message.data()[message.size()] == '\0' ? 'y' : 'n';
        return reply(data, &answer, 1);
    });
    QCOMPARE(server.result(), 0);
    ipc_server_start_async(server.get());
    RawPeer peer = connectPeer();
    for (const qsizetype size : {40, 3, 0, 7, 60'000})
        QCOMPARE(exchange(peer, size == 0 ? QByteArray("0000") : framed(QByteArray(size, 'x'))),
                 framed("y"));
}

void tst_SimpleIpcServer::secondServerOfPathIsRefused()
{
    const Reports reports;
    const CServer first(path());
    QCOMPARE(first.result(), 0);
    errno = 0;
    const CServer second(path());
    QCOMPARE(second.result(), -2);
    QCOMPARE(errno, EADDRINUSE);
    QCOMPARE(second.get(), nullptr);
    errno = 0;
    QCOMPARE(ipc_server_run(path().constData(), nullptr, call, nullptr), -2);
    QCOMPARE(errno, EADDRINUSE);
    QCOMPARE(reports.texts(), QByteArrayList());
}

void tst_SimpleIpcServer::initFails_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<int>("error");
    QTest::newRow("file") << path() + "file" << ENOTSOCK;
    QTest::newRow("no directory") << QByteArray("/none/such") << ENOENT;
    QTest::newRow("lines") << QByteArray("/none/su\nch\x1b[31m\x7f") << ENOENT;
    QTest::newRow("too long") << path() + QByteArray(5000, 'x') << ENAMETOOLONG;
}

void tst_SimpleIpcServer::initFails()
{
    QFETCH(const QByteArray, place);
    QFETCH(const int, error);
    const Reports reports;
    QFile file(QFile::decodeName(path() + "file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    errno = 0;
    const CServer server(place);
    QCOMPARE(server.result(), -1);
    QCOMPARE(errno, error);
    QCOMPARE(server.get(), nullptr);
    QCOMPARE(reports.texts().size(), 1);
    const QByteArray text = reports.texts().constFirst();
    QVERIFY(text.startsWith("cannot listen on '"));
    QVERIFY2(std::none_of(text.begin(), text.end(), [](uchar c) { return std::iscntrl(c) != 0; }),
             text.constData());
    QVERIFY(file.exists());
}

void tst_SimpleIpcServer::nullPointersAreRefused()
{
    ipc_server_data *server = nullptr;
    errno = 0;
    QCOMPARE(ipc_server_init_async(nullptr, path().constData(), nullptr, call, nullptr), -1);
    QCOMPARE(errno, EINVAL);
    errno = 0;
    QCOMPARE(ipc_server_init_async(&server, nullptr, nullptr, call, nullptr), -1);
    QCOMPARE(errno, EINVAL);
    errno = 0;
    QCOMPARE(ipc_server_run(path().constData(), nullptr, nullptr, nullptr), -1);
    QCOMPARE(errno, EINVAL);
    ipc_server_start_async(nullptr);
    QCOMPARE(ipc_server_stop_async(nullptr), 0);
    QCOMPARE(ipc_server_await(nullptr), 0);
    ipc_server_free(nullptr);
}

void tst_SimpleIpcServer::threadsAreClamped_data()
{
    QTest::addColumn<int>("threads");
    QTest::newRow("negative") << -5;
    QTest::newRow("none") << 0;
    QTest::newRow("too many") << 100'000;
}

void tst_SimpleIpcServer::threadsAreClamped()
{
    QFETCH(const int, threads);
    const CServer server(path(), echoBack, threads);
    QCOMPARE(server.result(), 0);
    ipc_server_start_async(server.get());
    RawPeer peer = connectPeer();
    QCOMPARE(exchange(peer, framed("x")), framed("x"));
}

void tst_SimpleIpcServer::unknownEngineIsRefused()
{
    const Reports reports;
    qputenv("IPCCORE_ENGINE", "steam");
    errno = 0;
    const CServer server(path());
    QCOMPARE(server.result(), -1);
    QCOMPARE(errno, EINVAL);
    QVERIFY(reports.texts().value(0).contains("steam"));
}

void tst_SimpleIpcServer::clientsMayWaitForStart()
{
    const CServer server(path());
    QCOMPARE(server.result(), 0);
    QCOMPARE(ipc_get_active_state(path().constData()), IPC_STATE__LISTENING);
    RawPeer peer = connectPeer();
    QVERIFY(peer.send(framed("early")));
    ipc_server_start_async(server.get());
    QCOMPARE(peer.receiveMessage(), framed("early"));
}

void tst_SimpleIpcServer::startsInAnotherThread()
{
    const CServer server(path());
    QCOMPARE(server.result(), 0);
    std::thread([&] { ipc_server_start_async(server.get()); }).join();
    RawPeer peer = connectPeer();
    QCOMPARE(exchange(peer, framed("x")), framed("x"));
}

void tst_SimpleIpcServer::secondStartDoesNothing()
{
    const Reports reports;
    const CServer server(path());
    QCOMPARE(server.result(), 0);
    ipc_server_start_async(server.get());
    ipc_server_start_async(server.get());
    RawPeer peer = connectPeer();
    QCOMPARE(exchange(peer, framed("x")), framed("x"));
    QCOMPARE(ipc_server_stop_async(server.get()), 0);
    ipc_server_start_async(server.get());
    QCOMPARE(ipc_server_await(server.get()), 0);
    QCOMPARE(reports.texts(), QByteArrayList());
}

void tst_SimpleIpcServer::quitStops()
{
    const CServer server(path());
    QCOMPARE(server.result(), 0);
    ipc_server_start_async(server.get());
    RawPeer peer = connectPeer();
    QCOMPARE(exchange(peer, framed("quit")), QByteArray("0000"));
    QCOMPARE(ipc_server_await(server.get()), 0);
    QCOMPARE(ipc_server_await(server.get()), 0);
    QCOMPARE(ipc_get_active_state(path().constData()), IPC_STATE__PATH_NOT_FOUND);
}

void tst_SimpleIpcServer::stopsWithoutStart()
{
    const Reports reports;
    CServer server(path());
    QCOMPARE(server.result(), 0);
    QCOMPARE(ipc_server_stop_async(server.get()), 0);
    QCOMPARE(ipc_server_stop_async(server.get()), 0);
    ipc_server_start_async(server.get());
    QCOMPARE(ipc_server_await(server.get()), 0);
    server.free();
    QCOMPARE(reports.texts(), QByteArrayList());

    CServer unused(path());
    QCOMPARE(unused.result(), 0);
}

// A program may tear down what callbacks begin with once it has called stop.
void tst_SimpleIpcServer::stopDropsWhatNoCallbackBegan()
{
    Semaphore begun;
    Semaphore mayEnd;
    std::atomic<int> calls = 0;
    const Callback callback = [&](QByteArrayView message, auto *reply, auto *data) {
        ++calls;
        begun.release();
        return mayEnd.acquire() ? echoBack(message, reply, data) : -1;
    };
    const CServer server(path(), callback, 1);
    QCOMPARE(server.result(), 0);
    ipc_server_start_async(server.get());
    RawPeer running = connectPeer();
    QVERIFY(running.send(framed("running")));
    QVERIFY(begun.acquire());
    RawPeer waiting = connectPeer();
    QVERIFY(waiting.send(framed("waiting")));
    QCOMPARE(ipc_server_stop_async(server.get()), 0);
    mayEnd.release(2);
    QCOMPARE(ipc_server_await(server.get()), 0);
    QCOMPARE(running.receiveMessage(), framed("running"));
    QCOMPARE(waiting.receiveAll(), QByteArray());
    QCOMPARE(calls.load(), 1);
}

void tst_SimpleIpcServer::awaitInCallbackFails()
{
    ipc_server_data *self = nullptr;
    const Callback callback = [&](QByteArrayView, auto *reply, auto *data) {
        errno = 0;
        const bool failed = ipc_server_await(self) == -1 && errno == EDEADLK;
        return reply(data, failed ? "yes" : "no", failed ? 3 : 2);
    };
    const CServer server(path(), callback);
    QCOMPARE(server.result(), 0);
    self = server.get();
    ipc_server_start_async(server.get());
    RawPeer peer = connectPeer();
    QCOMPARE(exchange(peer, framed("x")), framed("yes"));
}

void tst_SimpleIpcServer::freeInCallbackIsReported()
{
    const Reports reports;
    ipc_server_data *self = nullptr;
    const Callback callback = [&](QByteArrayView message, auto *reply, auto *data) {
        ipc_server_free(self);
        return echoBack(message, reply, data);
    };
    const CServer server(path(), callback);
    QCOMPARE(server.result(), 0);
    self = server.get();
    ipc_server_start_async(server.get());
    RawPeer peer = connectPeer();
    QCOMPARE(exchange(peer, framed("x")), framed("x"));
    QCOMPARE(ipc_server_await(server.get()), 0);
    QVERIFY(reports.texts().value(0).startsWith("cannot free the server of '"));
}

void tst_SimpleIpcServer::freesWithoutStop()
{
    Semaphore begun;
    Semaphore mayEnd;
    const Callback callback = [&](QByteArrayView message, auto *reply, auto *data) {
        begun.release();
        return mayEnd.acquire() ? echoBack(message, reply, data) : -1;
    };
    CServer server(path(), callback);
    QCOMPARE(server.result(), 0);
    ipc_server_start_async(server.get());
    RawPeer peer = connectPeer();
    QVERIFY(peer.send(framed("x")));
    QVERIFY(begun.acquire());
    std::thread freeing([&] { server.free(); });
    mayEnd.release();
    freeing.join();
    QCOMPARE(peer.receiveMessage(), framed("x"));
    QCOMPARE(peer.receiveAll(), QByteArray());
}

void tst_SimpleIpcServer::runsUntilStopped()
{
    Callback callback = echoBack;
    int result = -1;
    std::thread running(
        [&] { result = ipc_server_run(path().constData(), nullptr, call, &callback); });
    strbuf answer = STRBUF_INIT;
    QTRY_COMPARE_WITH_TIMEOUT(ipc_get_active_state(path().constData()), IPC_STATE__LISTENING,
                              Patience);
    QCOMPARE(ipc_client_send_command(path().constData(), nullptr, "quit", 4, &answer), 0);
    running.join();
    QCOMPARE(result, 0);
    strbuf_release(&answer);
}

void tst_SimpleIpcServer::hooksAreCounted()
{
    struct Counts
    {
        std::atomic<int> started = 0;
        std::atomic<int> finished = 0;
    } counts;

    ipc_set_thread_cb([](void *context) { ++static_cast<Counts *>(context)->started; },
                      [](void *context) { ++static_cast<Counts *>(context)->finished; }, &counts);
    CServer server(path(), echoBack, 3);
    ipc_set_thread_cb(nullptr, nullptr, nullptr);
    QCOMPARE(server.result(), 0);
    ipc_server_start_async(server.get());
    RawPeer peer = connectPeer();
    QCOMPARE(exchange(peer, framed("x")), framed("x"));
    QVERIFY(counts.started >= 1);
    QCOMPARE(ipc_server_stop_async(server.get()), 0);
    QCOMPARE(ipc_server_await(server.get()), 0);
    QCOMPARE(counts.finished.load(), counts.started.load());
    server.free();
}

void tst_SimpleIpcServer::sigpipeIsBlockedInWorkers()
{
    const CServer server(path(), [](auto, auto *reply, auto *data) {
        sigset_t blocked;
        sigemptyset(&blocked);
        pthread_sigmask(SIG_BLOCK, nullptr, &blocked);
        return reply(data, sigismember(&blocked, SIGPIPE) == 1 ? "blocked" : "allowed", 7);
    });
    QCOMPARE(server.result(), 0);
    ipc_server_start_async(server.get());
    RawPeer peer = connectPeer();
    QCOMPARE(exchange(peer, framed("x")), framed("blocked"));
}

// As from a callback that adds what snprintf() or read() returned, without a look.
void tst_SimpleIpcServer::replyOfImpossibleLengthFails()
{
    CServer server(path(), [](auto, auto *reply, auto *data) {
        errno = 0;
        const bool refused = reply(data, "x", static_cast<size_t>(-1)) == -1 && errno == EINVAL;
        return reply(data, refused ? "y" : "n", 1);
    });
    QCOMPARE(server.result(), 0);
    ipc_server_start_async(server.get());
    RawPeer peer = connectPeer();
    QCOMPARE(exchange(peer, framed("x")), framed("y"));
}

void tst_SimpleIpcServer::replyFailsWhenClientLeft()
{
    Semaphore failed;
    std::atomic<int> error = 0;
    const CServer server(path(), [&](auto, auto *reply, auto *data) {
        const QByteArray piece(100'000, 'x');
        while (reply(data, piece.constData(), 100'000) == 0) {
        }
        error = errno;
        failed.release();
        return -1;
    });
    QCOMPARE(server.result(), 0);
    ipc_server_start_async(server.get());
    RawPeer peer = connectPeer();
    QVERIFY(peer.send(framed("x")));
    QVERIFY(!peer.receive(1000).isEmpty());
    peer.close();
    QVERIFY(failed.acquire());
    QVERIFY2(error == EPIPE || error == ECONNRESET, qPrintable(qt_error_string(error)));
}

void tst_SimpleIpcServer::sharedDirectoryIsAccepted()
{
    const QTemporaryDir directory;
    QVERIFY(QFile::setPermissions(directory.path(), QFileDevice::Permissions(0x7777)));
    const CServer server(QFile::encodeName(directory.filePath(QStringLiteral("s"))));
    QCOMPARE(server.result(), 0);
}

void tst_SimpleIpcServer::hugeMessages()
{
    constexpr qsizetype Size = 300LL * 1024 * 1024;
    const CServer server(path());
    QCOMPARE(server.result(), 0);
    ipc_server_start_async(server.get());

    struct Received
    {
        qsizetype size = 0;
        bool isRight = true;
    } received;

    ipc_client_connection *connection = nullptr;
    QCOMPARE(ipc_client_try_connect(path().constData(), nullptr, &connection),
             IPC_STATE__LISTENING);
    const QByteArray message(Size, 'm');
    const auto check = [](void *context, const char *bytes, size_t length) {
        auto *const sum = static_cast<Received *>(context);
        sum->size += static_cast<qsizetype>(length);
        sum->isRight &=
            std::string_view(bytes, length).find_first_not_of('m') == std::string_view::npos;
        return 0;
    };
    QCOMPARE(
        ipc_client_send_command_chunks(connection, message.constData(), Size, check, &received), 0);
    ipc_client_close_connection(connection);
    QCOMPARE(received.size, Size);
    QVERIFY(received.isRight);
}

QTEST_GUILESS_MAIN(tst_SimpleIpcServer)
#include "tst_simpleipcserver.moc"
