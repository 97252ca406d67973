// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/kernel/sockdiag.h"

#include "core/kernel/socketsnapshot.h"
#include "socketfixtures.h"
#include "support/descriptorlimit.h"
#include "support/ownnetwork.h"

#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

using namespace Monitor;

// Compares the kernel's list with sockets made here.
class tst_SockDiag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listenerAndConnection();
    void waitingClients();
    void abstractSocket();
    void otherTypes();
    void closedSocketsAreGone();
    void thousandsOfSockets();
    void queuesTooLongToName();
    void longestQueue();
    void acceptsNothing();
    void signalsDoNotHurt();
    void outOfDescriptors();
    void deadline();

private:
    QByteArray path(const char *name = "x") const { return pathIn(*m_dir, name); }

    SocketSnapshot look();

    std::unique_ptr<QTemporaryDir> m_dir;
    SockDiag m_diag;
};

void tst_SockDiag::init()
{
    if (!SockDiag::isSupported()) {
        const auto table = m_diag.dump();
        QCOMPARE(table.error().code, IpcCore::ErrorCode::NotSupported);
        QSKIP("Not available on this system");
    }
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

SocketSnapshot tst_SockDiag::look()
{
    auto table = m_diag.dump();
    if (!table) {
        QTest::qFail(qPrintable(table.error().message), __FILE__, __LINE__);
        return {};
    }
    return SocketSnapshot(std::move(*table));
}

void tst_SockDiag::listenerAndConnection()
{
    const FileDescriptor listener = listeningSocket(path(), 5);
    const FileDescriptor client = connectedSocket(path());
    const FileDescriptor server = acceptedSocket(listener);
    QVERIFY(server);
    QCOMPARE(::send(client.get(), "0123456789", 10, 0), 10);

    const SocketSnapshot snapshot = look();
    const UnixSocket *listening = snapshot.byInode(inodeOf(listener));
    const UnixSocket *accepted = snapshot.byInode(inodeOf(server));
    const UnixSocket *connected = snapshot.byInode(inodeOf(client));
    QVERIFY(listening && accepted && connected);
    QVERIFY(listening->state == UnixSocket::State::Listening);
    QVERIFY(listening->type == UnixSocket::Type::Stream);
    QCOMPARE(listening->receiveQueue, 0U);
    QCOMPARE(listening->sendQueue, 5U);
    QVERIFY(!listening->file.isNull());
    QVERIFY(listening->file == fileKeyAt(path()));
    QCOMPARE(snapshot.table().displayName(*listening), path());
    QVERIFY(listening->uid == ::geteuid());

    QVERIFY(accepted->state == UnixSocket::State::Connected);
    QVERIFY(accepted->file == listening->file);
    QCOMPARE(accepted->peerInode, connected->inode);
    QCOMPARE(connected->peerInode, accepted->inode);
    QVERIFY(connected->file.isNull());
    QCOMPARE(accepted->receiveQueue, 10U);
    QVERIFY(connected->sendQueue > 0);
    QVERIFY(accepted->cookie != connected->cookie && accepted->cookie != 0);
    QCOMPARE(snapshot.byFile(listening->file).size(), 2U);
}

void tst_SockDiag::waitingClients()
{
    const FileDescriptor listener = listeningSocket(path(), 5);
    const FileDescriptor first = connectedSocket(path());
    const FileDescriptor second = connectedSocket(path());
    QVERIFY(second);
    const SocketSnapshot snapshot = look();
    const UnixSocket *listening = snapshot.byInode(inodeOf(listener));
    QVERIFY(listening);
    QCOMPARE(listening->receiveQueue, 2U);
    const auto pending = snapshot.table().pending(*listening);
    QCOMPARE(std::vector<quint32>(pending.begin(), pending.end()),
             (std::vector<quint32>{inodeOf(first), inodeOf(second)}));
}

void tst_SockDiag::abstractSocket()
{
    const QByteArray name = '\0' + path("abstract") + '\0' + "end";
    const FileDescriptor listener = listeningSocket(name);
    QVERIFY(listener);
    const SocketSnapshot snapshot = look();
    const UnixSocket *listening = snapshot.byInode(inodeOf(listener));
    QVERIFY(listening);
    QVERIFY(listening->file.isNull());
    QCOMPARE(snapshot.table().name(*listening).toByteArray(), name);
    QCOMPARE(snapshot.byName(name).size(), 1U);
    QVERIFY(snapshot.byName(name.chopped(1)).empty());
}

void tst_SockDiag::otherTypes()
{
    const FileDescriptor datagram = boundSocket(path("datagram"), SOCK_DGRAM);
    const FileDescriptor packets = boundSocket(path("packets"), SOCK_SEQPACKET);
    QCOMPARE(::listen(packets.get(), 1), 0);
    const SocketSnapshot snapshot = look();
    const UnixSocket *first = snapshot.byInode(inodeOf(datagram));
    const UnixSocket *second = snapshot.byInode(inodeOf(packets));
    QVERIFY(first && second);
    QVERIFY(first->type == UnixSocket::Type::Datagram);
    QVERIFY(first->state == UnixSocket::State::Unconnected);
    QVERIFY(second->type == UnixSocket::Type::SequencedPacket);
    QVERIFY(second->state == UnixSocket::State::Listening);
}

void tst_SockDiag::closedSocketsAreGone()
{
    FileDescriptor listener = listeningSocket(path());
    const quint32 inode = inodeOf(listener);
    QVERIFY(look().byInode(inode));
    listener.reset();
    const SocketSnapshot snapshot = look();
    QVERIFY(!snapshot.byInode(inode));
    QVERIFY(snapshot.byFile(fileKeyAt(path())).empty());
}

// An answer in many pieces loses nothing.
void tst_SockDiag::thousandsOfSockets()
{
    const std::size_t wanted = 10'000;
    const std::size_t count = std::min(wanted, raiseDescriptorLimit() - 100) / 2;
    const FileDescriptor listener = listeningSocket(path());
    std::vector<FileDescriptor> clients;
    std::vector<FileDescriptor> servers;
    for (std::size_t i = 0; i < count; ++i) {
        clients.push_back(connectedSocket(path()));
        QVERIFY(clients.back());
        servers.push_back(acceptedSocket(listener));
        QVERIFY(servers.back());
    }
    const SocketSnapshot snapshot = look();
    QVERIFY(!snapshot.table().isIncomplete());
    QCOMPARE(snapshot.byFile(fileKeyAt(path())).size(), count + 1);
    for (std::size_t i = 0; i < count; ++i) {
        const UnixSocket *client = snapshot.byInode(inodeOf(clients[i]));
        QVERIFY(client);
        QCOMPARE(client->peerInode, inodeOf(servers[i]));
    }
    if (count < wanted / 2)
        QSKIP("The descriptor limit permits fewer than 10000 sockets");
}

// With one client more than the kernel can list, only the list is missing.
void tst_SockDiag::queuesTooLongToName()
{
    SockDiag diag(2);
    const FileDescriptor listener = listeningSocket(path());
    const FileDescriptor other = listeningSocket(path("y"));
    std::vector<FileDescriptor> clients;
    for (int i = 0; i < 3; ++i)
        clients.push_back(connectedSocket(path()));
    const auto tooLong = diag.dump();
    QVERIFY(tooLong);
    const SocketSnapshot snapshot(*tooLong);
    QVERIFY(snapshot.table().lacksPending() && !snapshot.table().isIncomplete());
    QVERIFY(snapshot.byInode(inodeOf(other)) && snapshot.byInode(inodeOf(clients[2])));
    const UnixSocket *listening = snapshot.byInode(inodeOf(listener));
    QVERIFY(listening);
    QCOMPARE(listening->receiveQueue, 3U);
    QVERIFY(snapshot.table().pending(*listening).empty());

    const FileDescriptor accepted = acceptedSocket(listener);
    const auto named = diag.dump();
    QVERIFY(named);
    if (named->lacksPending() && !hasOwnNetwork())
        QSKIP("Too many clients wait for other programs' listeners, too");
    QVERIFY(!named->lacksPending());
    const SocketSnapshot later(*named);
    QCOMPARE(later.table().pending(*later.byInode(inodeOf(listener))).size(), 2U);
}

// As many clients as the system allows: listed, or reported as too many.
void tst_SockDiag::longestQueue()
{
    QFile setting(QStringLiteral("/proc/sys/net/core/somaxconn"));
    QVERIFY(setting.open(QIODevice::ReadOnly));
    const std::size_t backlog = setting.readAll().trimmed().toUInt();
    const std::size_t wanted = 9'000;
    const std::size_t count =
        std::min({wanted, backlog, std::max<std::size_t>(raiseDescriptorLimit(), 200) - 100});
    const FileDescriptor listener = listeningSocket(path(), static_cast<int>(count));
    std::vector<FileDescriptor> clients;
    for (std::size_t i = 0; i < count; ++i) {
        clients.push_back(connectedSocket(path()));
        QVERIFY(clients.back());
    }
    // A fresh socket, for which the kernel starts with a small datagram.
    const auto table = SockDiag().dump();
    QVERIFY(table);
    const SocketSnapshot snapshot(*table);
    const UnixSocket *listening = snapshot.byInode(inodeOf(listener));
    QVERIFY(listening);
    QCOMPARE(listening->receiveQueue, count);
    QCOMPARE(table->lacksPending(), count > SockDiag::MostNamed);
    QCOMPARE(snapshot.table().pending(*listening).size(), table->lacksPending() ? 0U : count);
    for (const FileDescriptor &client : clients)
        QVERIFY(snapshot.byInode(inodeOf(client)));
    if (count < wanted)
        QSKIP("The system's settings let fewer than 9000 clients wait");
}

// Observing does not connect.
void tst_SockDiag::acceptsNothing()
{
    const FileDescriptor listener = listeningSocket(path());
    QCOMPARE(::fcntl(listener.get(), F_SETFL, O_NONBLOCK), 0);
    for (int i = 0; i < 1'000; ++i)
        QVERIFY(m_diag.dump());
    QCOMPARE(::accept(listener.get(), nullptr, nullptr), -1);
    QCOMPARE(errno, EAGAIN);
}

void tst_SockDiag::signalsDoNotHurt()
{
    struct sigaction before = {};
    struct sigaction action = {};
    action.sa_handler = [](int) {};
    ::sigaction(SIGALRM, &action, &before);
    const itimerval often = {.it_interval = {.tv_sec = 0, .tv_usec = 200},
                             .it_value = {.tv_sec = 0, .tv_usec = 200}};
    ::setitimer(ITIMER_REAL, &often, nullptr);
    bool whole = true;
    for (int i = 0; i < 1'000; ++i)
        whole = whole && m_diag.dump();
    const itimerval off = {};
    ::setitimer(ITIMER_REAL, &off, nullptr);
    ::sigaction(SIGALRM, &before, nullptr);
    QVERIFY(whole);
}

void tst_SockDiag::outOfDescriptors()
{
    std::vector<FileDescriptor> fillers;
    rlimit limit = {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    const rlimit few = {.rlim_cur = 64, .rlim_max = limit.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &few);
    for (int fd = ::dup(0); fd >= 0; fd = ::dup(0))
        fillers.emplace_back(fd);
    SockDiag diag;
    const auto denied = diag.dump();
    fillers.clear();
    ::setrlimit(RLIMIT_NOFILE, &limit);
    QVERIFY(!denied);
    QCOMPARE(denied.error().code, IpcCore::ErrorCode::SystemResources);
    QCOMPARE(denied.error().systemError, EMFILE);
    QVERIFY2(diag.dump(), "it recovers");
}

// With no time at all, the result is either complete or an error.
void tst_SockDiag::deadline()
{
    const FileDescriptor listener = listeningSocket(path());
    const auto table = m_diag.dump(std::chrono::milliseconds(0));
    if (table)
        QVERIFY(SocketSnapshot(*table).byInode(inodeOf(listener)));
    else
        QCOMPARE(table.error().code, IpcCore::ErrorCode::Timeout);
    QVERIFY(look().byInode(inodeOf(listener)));
}

QTEST_GUILESS_MAIN(tst_SockDiag)
#include "tst_sockdiag.moc"
