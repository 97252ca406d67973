// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "processinfo.h"
#include "processtest.h"

#include <ipccore/server.h>

#include <unistd.h>

using namespace IpcCore;

// Two processes share memory, until one of them dies.
class tst_SharedProcesses : public QObject, private ProcessTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void init() { renew(); }

    void passMessagesInPlace();
    void serverDiesWhileItsReplyIsRead();
    void clientDiesWhileItsRequestIsRead();
    void childrenInheritNothing();

private:
    std::unique_ptr<Program> startServer() const
    {
        auto server = std::make_unique<Program>(
            QStringLiteral(SHARED_PEER), QStringList{QStringLiteral("serve"), path(), engine()});
        return server->start() && server->waitForLine("listening") ? std::move(server) : nullptr;
    }

    Result<Connection> connect() const
    {
        ConnectOptions options;
        options.connectTimeout = options.replyTimeout = std::chrono::milliseconds(Patience);
        options.sharedMemory = 16LL * 1024 * 1024;
        return Connection::tryConnect(EndpointPath(nativePath()), options);
    }
};

namespace {

constexpr qsizetype Size = 2'000'000;

Result<SharedBytes> send(Connection &connection, char fill)
{
    Result<MessageBuffer> buffer = connection.allocateMessage(Size);
    if (!buffer)
        return buffer.error();
    memset(buffer->data(), fill, std::size_t(Size));
    return connection.sendMessage(std::move(*buffer));
}

// Whether memory is shared at all in this build.
bool isPossible(Connection &connection)
{
    return connection.allocateMessage(Size)->isShared();
}

} // namespace

void tst_SharedProcesses::passMessagesInPlace()
{
    const auto server = startServer();
    QVERIFY(server);
    Result<Connection> connection = connect();
    QVERIFY(connection);
    const bool shares = isPossible(*connection);
    for (int i = 0; i < 100; ++i) {
        const char fill = char('a' + i % 26);
        const Result<SharedBytes> reply = send(*connection, fill);
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().message));
        QCOMPARE(reply->isShared(), shares);
        QCOMPARE(reply->toByteArray(), QByteArray(Size, fill));
    }
    QCOMPARE(shares, QFile::exists(path() + QStringLiteral(".shmem")));
    QVERIFY(connection->sendCommand("quit"));
    QCOMPARE(server->finish(), 0);
    QVERIFY(!QFile::exists(path() + QStringLiteral(".shmem")));
}

void tst_SharedProcesses::serverDiesWhileItsReplyIsRead()
{
    auto server = startServer();
    QVERIFY(server);
    Result<Connection> connection = connect();
    QVERIFY(connection);
    if (!isPossible(*connection))
        QSKIP("This build does not share memory");
    const Result<SharedBytes> reply = send(*connection, 'x');
    QVERIFY(reply);
    QVERIFY(killAtOnce(*server));
    QVERIFY(!send(*connection, 'y'));
    QCOMPARE(reply->toByteArray(), QByteArray(Size, 'x'));
    // The successor takes over what it left behind.
    server = startServer();
    QVERIFY(server);
    const Result<SharedBytes> other = send(*connection, 'z');
    QVERIFY(other);
    QVERIFY(isPossible(*connection));
    QCOMPARE(reply->toByteArray(), QByteArray(Size, 'x'));
    QCOMPARE(other->toByteArray(), QByteArray(Size, 'z'));
}

void tst_SharedProcesses::clientDiesWhileItsRequestIsRead()
{
    std::mutex mutex;
    SharedBytes request;
    ServerOptions options;
    options.engine = engine() == QStringLiteral("qt") ? EngineKind::Qt : EngineKind::Auto;
    options.sharedMemory = 16LL * 1024 * 1024;
    Server server(
        nativePath(),
        [&](const Request &got, Reply &reply) {
            const std::lock_guard lock(mutex);
            request = got.sharedMessage();
            Result<MessageBuffer> buffer = reply.allocate(request.size());
            memset(buffer->data(), 'r', std::size_t(buffer->size()));
            return reply.finish(std::move(*buffer)) ? HandlerResult::Done : HandlerResult::Failed;
        },
        options);
    QVERIFY(server.listen() && server.start());
    Program client(QStringLiteral(SHARED_PEER), {QStringLiteral("ask"), path()});
    QVERIFY(client.start());
    QVERIFY(client.waitForOutput("shared\n"));
    if (client.output().startsWith("not"))
        QSKIP("This build does not share memory");
    QVERIFY(killAtOnce(client));
    QTRY_COMPARE_WITH_TIMEOUT(server.stats().connectionsOpen, qint64(0), Patience);
    const std::lock_guard lock(mutex);
    QVERIFY(request.isShared());
    QCOMPARE(request.toByteArray(), QByteArray(Size, 'c'));
}

void tst_SharedProcesses::childrenInheritNothing()
{
    const auto server = startServer();
    QVERIFY(server);
    qsizetype before = -1;
    {
        Program child(QStringLiteral("/bin/cat"), {});
        QVERIFY(child.start() && child.process().write("x\n") == 2 && child.waitForOutput("x\n"));
        before = descriptorsOf(pidOf(child)).size();
    }
    Result<Connection> connection = connect();
    QVERIFY(connection);
    QVERIFY(send(*connection, 'x'));
    Program child(QStringLiteral("/bin/cat"), {});
    QVERIFY(child.start() && child.process().write("x\n") == 2 && child.waitForOutput("x\n"));
    QCOMPARE(descriptorsOf(pidOf(child)).size(), before);
    QVERIFY(descriptorsOf(pidOf(child)).filter(QStringLiteral("memfd")).isEmpty());
    // Nor does either side keep the descriptors.
    QVERIFY(descriptorsOf(pidOf(*server)).filter(QStringLiteral("memfd")).isEmpty());
    QVERIFY(descriptorsOf(::getpid()).filter(QStringLiteral("memfd")).isEmpty());
}

QTEST_GUILESS_MAIN(tst_SharedProcesses)
#include "tst_sharedprocesses.moc"
