// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "reports.h"
#include "support/rawpeer.h"

#include <ipccore/simple_ipc_strbuf.h>
#include <ipccore/testing/fakeserver.h>

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>

using namespace IpcCore;
using IpcCore::Testing::FakeServer;

Q_DECLARE_METATYPE(ipc_active_state)

class tst_SimpleIpcClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesOfPaths_data();
    void statesOfPaths();
    void waitsWhereWanted_data();
    void waitsWhereWanted();
    void exchangesManyOnOneConnection();
    void connectsAgain();
    void passesPiecesOn();
    void cancels();
    void failuresAreReported_data();
    void failuresAreReported();
    void lostServerIsReported();
    void connectFailureIsReported();
    void replyReplacesWhatWasThere();
    void nullPointersAreRefused();
};

namespace {

using ConnectionPointer =
    std::unique_ptr<ipc_client_connection, decltype(&ipc_client_close_connection)>;

ConnectionPointer connectTo(const QByteArray &path)
{
    ipc_client_connection *connection = nullptr;
    const ipc_client_connect_options options = IPC_CLIENT_CONNECT_OPTIONS_INIT;
    if (ipc_client_try_connect(path.constData(), &options, &connection) != IPC_STATE__LISTENING)
        connection = nullptr;
    return {connection, &ipc_client_close_connection};
}

struct Received
{
    Received() = default;

    ~Received() { strbuf_release(&buffer); }
    Q_DISABLE_COPY_MOVE(Received)

    QByteArray bytes() const { return {buffer.buf, static_cast<qsizetype>(buffer.len)}; }

    strbuf buffer = STRBUF_INIT;
};

int send(ipc_client_connection *connection, QByteArrayView message, Received &answer)
{
    return ipc_client_send_command_to_connection(
        connection, message.data(), static_cast<size_t>(message.size()), &answer.buffer);
}

bool isSocket(int fd)
{
    struct stat status = {};
    return ::fstat(fd, &status) == 0 && S_ISSOCK(status.st_mode);
}

} // namespace

void tst_SimpleIpcClient::statesOfPaths_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<ipc_active_state>("state");
    QTest::addColumn<int>("error");
    QTest::newRow("missing") << QByteArray("missing") << IPC_STATE__PATH_NOT_FOUND << ENOENT;
    QTest::newRow("no directory") << QByteArray("none/s") << IPC_STATE__PATH_NOT_FOUND << ENOENT;
    QTest::newRow("file") << QByteArray("file") << IPC_STATE__INVALID_PATH << ENOTSOCK;
    QTest::newRow("too long") << QByteArray(5000, 'x') << IPC_STATE__INVALID_PATH << ENAMETOOLONG;
    QTest::newRow("abandoned") << QByteArray("abandoned") << IPC_STATE__NOT_LISTENING
                               << ECONNREFUSED;
    QTest::newRow("listening") << QByteArray("listening") << IPC_STATE__LISTENING << 0;
}

void tst_SimpleIpcClient::statesOfPaths()
{
    QFETCH(const QByteArray, name);
    QFETCH(const ipc_active_state, state);
    QFETCH(const int, error);
    const QTemporaryDir directory;
    const QByteArray base = QFile::encodeName(directory.path()) + '/';
    QFile file(directory.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    RawPeer::listenOn(base + "abandoned").close();
    const RawPeer listener = RawPeer::listenOn(base + "listening");
    QVERIFY(listener.isOpen());
    const QByteArray path = base + name;

    errno = 0;
    QCOMPARE(ipc_get_active_state(path.constData()), state);
    if (error != 0)
        QCOMPARE(errno, error);
    int marker = 0;
    auto *connection = reinterpret_cast<ipc_client_connection *>(&marker);
    errno = 0;
    QCOMPARE(ipc_client_try_connect(path.constData(), nullptr, &connection), state);
    if (error != 0) {
        QCOMPARE(errno, error);
        QCOMPARE(connection, nullptr);
    } else {
        QVERIFY(connection);
        QVERIFY(isSocket(connection->fd));
    }
    ipc_client_close_connection(connection);
}

void tst_SimpleIpcClient::waitsWhereWanted_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("missing") << QByteArray("missing");
    QTest::newRow("abandoned") << QByteArray("abandoned");
}

void tst_SimpleIpcClient::waitsWhereWanted()
{
    QFETCH(const QByteArray, name);
    const QTemporaryDir directory;
    const QByteArray path = QFile::encodeName(directory.filePath(QString::fromLatin1(name)));
    if (name == "abandoned")
        RawPeer::listenOn(path).close();
    ipc_client_connect_options options = IPC_CLIENT_CONNECT_OPTIONS_INIT;
    options.wait_if_busy = name == "abandoned";
    options.wait_if_not_found = name == "missing";
    ipc_client_connection *connection = nullptr;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(ipc_client_try_connect(path.constData(), &options, &connection)
            != IPC_STATE__LISTENING);
    QVERIFY(timer.elapsed() >= 900);
}

void tst_SimpleIpcClient::exchangesManyOnOneConnection()
{
    FakeServer server;
    server.setHandler([](const QByteArray &request) { return Testing::Answer::reply(request); });
    QVERIFY(server.start());
    const ConnectionPointer connection = connectTo(server.path().native());
    QVERIFY(connection);
    Received answer;
    for (const QByteArray &message :
         {QByteArray("one"), QByteArray(), QByteArray("a\0b", 3), QByteArray(1'000'000, 'x')}) {
        QCOMPARE(send(connection.get(), message, answer), 0);
        QCOMPARE(answer.bytes(), message);
        QVERIFY(isSocket(connection->fd));
    }
}

// git's servers close after each reply.
void tst_SimpleIpcClient::connectsAgain()
{
    FakeServer server;
    server.reply("a", "b");
    QVERIFY(server.start());
    const ConnectionPointer connection = connectTo(server.path().native());
    QVERIFY(connection);
    Received answer;
    QCOMPARE(send(connection.get(), "a", answer), 0);
    server.stop();
    QVERIFY(server.start());
    QCOMPARE(send(connection.get(), "a", answer), 0);
    QCOMPARE(answer.bytes(), QByteArray("b"));
    QVERIFY(isSocket(connection->fd));
}

void tst_SimpleIpcClient::passesPiecesOn()
{
    FakeServer server;
    const QByteArray reply(1'000'000, 'r');
    server.reply("get", reply);
    QVERIFY(server.start());
    const ConnectionPointer connection = connectTo(server.path().native());
    QVERIFY(connection);
    QByteArray received;
    const auto collect = [](void *context, const char *bytes, size_t length) {
        static_cast<QByteArray *>(context)->append(bytes, static_cast<qsizetype>(length));
        return 0;
    };
    QCOMPARE(ipc_client_send_command_chunks(connection.get(), "get", 3, collect, &received), 0);
    QVERIFY(received == reply);
}

void tst_SimpleIpcClient::cancels()
{
    const Reports reports;
    FakeServer server;
    server.reply("get", "reply");
    QVERIFY(server.start());
    const ConnectionPointer connection = connectTo(server.path().native());
    QVERIFY(connection);
    const auto refuse = [](void *, const char *, size_t) { return 7; };
    errno = 0;
    QCOMPARE(ipc_client_send_command_chunks(connection.get(), "get", 3, refuse, nullptr), -1);
    QCOMPARE(errno, ECANCELED);
    QCOMPARE(connection->fd, -1);
    QCOMPARE(reports.texts(), QByteArrayList());

    Received answer;
    QCOMPARE(send(connection.get(), "get", answer), 0);
    QCOMPARE(answer.bytes(), QByteArray("reply"));
}

void tst_SimpleIpcClient::failuresAreReported_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("error");
    QTest::newRow("truncated") << QByteArray("truncated") << ECONNRESET;
    QTest::newRow("hang up") << QByteArray("hang up") << ECONNRESET;
}

void tst_SimpleIpcClient::failuresAreReported()
{
    QFETCH(const QByteArray, request);
    QFETCH(const int, error);
    const Reports reports;
    FakeServer server;
    server.answer("truncated", Testing::Answer::truncated("Hel"));
    server.answer("hang up", Testing::Answer::hangUp());
    QVERIFY(server.start());
    const ConnectionPointer connection = connectTo(server.path().native());
    QVERIFY(connection);
    Received answer;
    errno = 0;
    QCOMPARE(send(connection.get(), request, answer), -1);
    QCOMPARE(errno, error);
    QCOMPARE(reports.texts().size(), 1);
    const QByteArray text = reports.texts().constFirst();
    const QByteArray start = "cannot read the reply of '" + server.path().native() + "': ";
    QVERIFY2(text.startsWith(start), text.constData());
    QVERIFY(!text.contains('\n'));
}

void tst_SimpleIpcClient::lostServerIsReported()
{
    const Reports reports;
    FakeServer server;
    QVERIFY(server.start());
    const ConnectionPointer connection = connectTo(server.path().native());
    QVERIFY(connection);
    server.stop();
    Received answer;
    errno = 0;
    QCOMPARE(send(connection.get(), "x", answer), -1);
    QCOMPARE(errno, ENOENT);
    QCOMPARE(connection->fd, -1);
    QCOMPARE(reports.texts().size(), 1);
    QVERIFY(reports.texts().constFirst().startsWith("cannot connect to '"));
}

void tst_SimpleIpcClient::connectFailureIsReported()
{
    const Reports reports;
    Received answer;
    errno = 0;
    QCOMPARE(ipc_client_send_command("/none/such", nullptr, "x", 1, &answer.buffer), -1);
    QCOMPARE(errno, ENOENT);
    QCOMPARE(reports.texts(),
             QByteArrayList{"cannot connect to '/none/such': No such file or directory"});
}

void tst_SimpleIpcClient::replyReplacesWhatWasThere()
{
    FakeServer server;
    server.reply("get", "reply");
    server.answer("truncated", Testing::Answer::truncated("Hel"));
    QVERIFY(server.start());
    const Reports reports;
    Received answer;
    strbuf_add(&answer.buffer, "something longer", 16);
    QCOMPARE(ipc_client_send_command(server.path().native().constData(), nullptr, "get", 3,
                                     &answer.buffer),
             0);
    QCOMPARE(answer.bytes(), QByteArray("reply"));
    QCOMPARE(answer.buffer.buf[5], '\0');
    QCOMPARE(ipc_client_send_command(server.path().native().constData(), nullptr, "truncated", 9,
                                     &answer.buffer),
             -1);
    QVERIFY(answer.bytes() != "reply");
}

void tst_SimpleIpcClient::nullPointersAreRefused()
{
    ipc_client_connection *connection = nullptr;
    Received answer;
    const auto ignore = [](void *, const char *, size_t) { return 0; };
    const auto isRefused = [](int result) {
        const bool refused = result == -1 && errno == EINVAL;
        errno = 0;
        return refused;
    };
    errno = 0;
    QCOMPARE(ipc_get_active_state(nullptr), IPC_STATE__INVALID_PATH);
    QVERIFY(isRefused(-1));
    QCOMPARE(ipc_client_try_connect(nullptr, nullptr, &connection), IPC_STATE__INVALID_PATH);
    QVERIFY(isRefused(-1));
    QCOMPARE(ipc_client_try_connect("/x", nullptr, nullptr), IPC_STATE__OTHER_ERROR);
    QVERIFY(isRefused(-1));
    QVERIFY(isRefused(ipc_client_send_command_chunks(nullptr, "x", 1, ignore, nullptr)));
    QVERIFY(isRefused(ipc_client_send_command_to_connection(nullptr, "x", 1, &answer.buffer)));
    ipc_client_close_connection(nullptr);

    FakeServer server;
    QVERIFY(server.start());
    const ConnectionPointer opened = connectTo(server.path().native());
    QVERIFY(opened);
    QVERIFY(isRefused(ipc_client_send_command_chunks(opened.get(), "x", 1, nullptr, nullptr)));
    QVERIFY(isRefused(ipc_client_send_command_chunks(opened.get(), nullptr, 1, ignore, nullptr)));
    QVERIFY(isRefused(ipc_client_send_command_to_connection(opened.get(), "x", 1, nullptr)));
    // What a call that failed returned.
    QVERIFY(isRefused(ipc_client_send_command_chunks(opened.get(), "x", static_cast<size_t>(-1),
                                                     ignore, nullptr)));
}

QTEST_GUILESS_MAIN(tst_SimpleIpcClient)
#include "tst_simpleipcclient.moc"
