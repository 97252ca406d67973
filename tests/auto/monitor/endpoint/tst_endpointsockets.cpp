// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/endpointsockets.h"

#include "core/kernel/sockdiag.h"
#include "socketfixtures.h"
#include "support/program.h"

#include <QtCore/qfile.h>
#include <QtNetwork/qlocalserver.h>
#include <QtNetwork/qlocalsocket.h>
#include <QtTest/qtest.h>

#include <sys/socket.h>
#include <unistd.h>

using namespace Monitor;

// Real endpoints, and what is found about them.
class tst_EndpointSockets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bothEnds();
    void waitingClient();
    void saturated();
    void renamedLocalServer();
    void abstractName();
    void shadowedListener();
    void connectionsOutliveTheirListener();
    void sharedListener();
    void sameNameElsewhere();
    void boundOnly();
    void nameOnAnotherDevice();

private:
    QByteArray path(const char *name = "x") const { return pathIn(*m_dir, name); }

    EndpointSockets look(const EndpointAddress &address, FileKey file);

    EndpointSockets lookAt(const QByteArray &file)
    {
        return look(EndpointAddress::ofPath(file), fileKeyAt(file));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    SockDiag m_diag;
};

namespace {

// Without pauses: looks up everything at once.
ProcessTable eagerTable()
{
    ProcessTable::Limits limits;
    limits.pause = 0;
    return ProcessTable(ProcessSource::ofSystem(), limits);
}

EndpointSockets join(const SocketSnapshot &snapshot, const EndpointPlaces &places)
{
    ProcessTable processes = eagerTable();
    std::vector<quint32> inodes;
    collectInodes(snapshot, places, inodes);
    processes.update(inodes);
    return joinEndpoint(snapshot, places, processes);
}

qint64 pidOf(const SocketEnd &end)
{
    return end.owner.process ? end.owner.process->pid : -1;
}

} // namespace

void tst_EndpointSockets::init()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

EndpointSockets tst_EndpointSockets::look(const EndpointAddress &address, FileKey file)
{
    auto table = m_diag.dump();
    if (!table)
        return {};
    const SocketSnapshot snapshot(std::move(*table));
    return join(snapshot, findEndpoint(snapshot, address, file));
}

void tst_EndpointSockets::bothEnds()
{
    const FileDescriptor listener = listeningSocket(path(), 5);
    Program mate(QStringLiteral(SOCKETMATE),
                 {QStringLiteral("connect"), QFile::decodeName(path())});
    QVERIFY(mate.start());
    QVERIFY(mate.waitForLine("ready"));
    const FileDescriptor server = acceptedSocket(listener);
    const EndpointSockets sockets = lookAt(path());
    QCOMPARE(sockets.listeners.size(), 1U);
    QCOMPARE(pidOf(sockets.listeners[0].end), ::getpid());
    QCOMPARE(sockets.listeners[0].end.owner.descriptor, listener.get());
    QCOMPARE(sockets.listeners[0].queueSize, 5U);
    QCOMPARE(sockets.connections.size(), 1U);
    const LiveConnection &connection = sockets.connections[0];
    QCOMPARE(connection.server.inode, inodeOf(server));
    QCOMPARE(pidOf(connection.server), ::getpid());
    QCOMPARE(pidOf(connection.client), mate.process().processId());
    QCOMPARE(connection.client.owner.process->name, QByteArray("socketmate"));
    QVERIFY(connection.client.owner.process->commandLine.contains("socketmate"));
    QVERIFY(connection.client.uid == ::geteuid());
    QVERIFY(sockets.pending.empty() && sockets.shadowed.empty() && sockets.others.empty());
}

void tst_EndpointSockets::waitingClient()
{
    const FileDescriptor listener = listeningSocket(path(), 5);
    Program mate(QStringLiteral(SOCKETMATE),
                 {QStringLiteral("connect"), QFile::decodeName(path())});
    QVERIFY(mate.start());
    QVERIFY(mate.waitForLine("ready"));
    const EndpointSockets sockets = lookAt(path());
    QCOMPARE(sockets.connections.size(), 0U);
    QCOMPARE(sockets.listeners[0].pending, 1U);
    QCOMPARE(sockets.pending.size(), 1U);
    QCOMPARE(pidOf(sockets.pending[0]), mate.process().processId());
    QVERIFY(sockets.pending[0].uid == ::geteuid());
}

void tst_EndpointSockets::saturated()
{
    const FileDescriptor listener = listeningSocket(path(), 1);
    std::vector<FileDescriptor> clients;
    QVERIFY(!lookAt(path()).listeners[0].isSaturated());
    clients.push_back(connectedSocket(path()));
    QVERIFY(!lookAt(path()).listeners[0].isSaturated());
    clients.push_back(connectedSocket(path()));
    QVERIFY(lookAt(path()).listeners[0].isSaturated());
    QVERIFY2(!connectedSocket(path()), "and there is no room");
    QCOMPARE(errno, EAGAIN);
}

// Binds under another name and renames.
void tst_EndpointSockets::renamedLocalServer()
{
    QLocalServer server;
    server.setSocketOptions(QLocalServer::UserAccessOption);
    QVERIFY(server.listen(QFile::decodeName(path())));
    QLocalSocket client;
    client.connectToServer(QFile::decodeName(path()));
    QVERIFY(client.waitForConnected());
    QVERIFY(server.waitForNewConnection(20'000));
    const EndpointSockets sockets = lookAt(path());
    QCOMPARE(sockets.listeners.size(), 1U);
    QCOMPARE(sockets.connections.size(), 1U);
    QCOMPARE(sockets.connections[0].client.owner.descriptor, int(client.socketDescriptor()));
}

void tst_EndpointSockets::abstractName()
{
    const QByteArray name = path("abstract");
    const FileDescriptor listener = listeningSocket('\0' + name);
    const FileDescriptor client = connectedSocket('\0' + name);
    const FileDescriptor server = acceptedSocket(listener);
    const EndpointAddress address = EndpointAddress::ofAbstractName(name);
    QCOMPARE(address.toString(), u'@' + QFile::decodeName(name));
    const EndpointSockets sockets = look(address, {});
    QCOMPARE(sockets.listeners.size(), 1U);
    QCOMPARE(sockets.connections.size(), 1U);
    QCOMPARE(sockets.connections[0].client.inode, inodeOf(client));
    QVERIFY(look(EndpointAddress::ofPath(name), {}).listeners.empty());
}

// Removing the file took the endpoint away from the first server.
void tst_EndpointSockets::shadowedListener()
{
    const FileDescriptor first = listeningSocket(path());
    // Kept under another name, so that the second file cannot reuse the inode.
    QCOMPARE(::link(path().constData(), path("kept").constData()), 0);
    QCOMPARE(::unlink(path().constData()), 0);
    const FileDescriptor second = listeningSocket(path());
    const EndpointSockets sockets = lookAt(path());
    QCOMPARE(sockets.listeners.size(), 1U);
    QCOMPARE(sockets.listeners[0].end.inode, inodeOf(second));
    QCOMPARE(sockets.shadowed.size(), 1U);
    QCOMPARE(sockets.shadowed[0].inode, inodeOf(first));
    QCOMPARE(sockets.shadowed[0].owner.descriptor, first.get());
}

void tst_EndpointSockets::connectionsOutliveTheirListener()
{
    FileDescriptor listener = listeningSocket(path());
    const FileDescriptor client = connectedSocket(path());
    const FileDescriptor server = acceptedSocket(listener);
    listener.reset();
    const EndpointSockets sockets = lookAt(path());
    QVERIFY(sockets.listeners.empty());
    QCOMPARE(sockets.connections.size(), 1U);
}

// As after fork(): one socket, several descriptors.
void tst_EndpointSockets::sharedListener()
{
    const FileDescriptor listener = listeningSocket(path());
    const FileDescriptor copy(::dup(listener.get()));
    const EndpointSockets sockets = lookAt(path());
    QCOMPARE(sockets.listeners.size(), 1U);
    QCOMPARE(pidOf(sockets.listeners[0].end), ::getpid());
}

// The same name and device but another file: not this endpoint.
void tst_EndpointSockets::sameNameElsewhere()
{
    const FileDescriptor listener = listeningSocket(path());
    // A file of ours, since any other number may be that of a socket of somebody else.
    QFile other(QFile::decodeName(path("other")));
    QVERIFY(other.open(QIODevice::WriteOnly));
    const FileKey file = fileKeyAt(path("other"));
    const EndpointSockets sockets = look(EndpointAddress::ofPath(path()), file);
    QVERIFY(sockets.listeners.empty());
    QCOMPARE(sockets.shadowed.size(), 1U);
}

void tst_EndpointSockets::boundOnly()
{
    const FileDescriptor datagram = boundSocket(path("datagram"), SOCK_DGRAM);
    const EndpointSockets sockets = lookAt(path("datagram"));
    QVERIFY(sockets.listeners.empty() && sockets.connections.empty());
    QCOMPARE(sockets.others, std::vector<UnixSocket::Type>{UnixSocket::Type::Datagram});
}

// A listener found by its file is not replaced by one that only shares the name.
void tst_EndpointSockets::nameOnAnotherDevice()
{
    const auto listener = [](quint32 inode, FileKey file) {
        UnixSocket socket;
        socket.state = UnixSocket::State::Listening;
        socket.inode = inode;
        socket.file = file;
        return socket;
    };
    const FileKey here{.inode = 11, .device = 1};
    SocketTable table;
    table.add(listener(1, here), "/run/renamed", {});
    table.add(listener(2, {.inode = 12, .device = 2}), "/run/x", {});
    const SocketSnapshot snapshot(std::move(table));
    const EndpointSockets sockets =
        join(snapshot, findEndpoint(snapshot, EndpointAddress::ofPath("/run/x"), here));
    QCOMPARE(sockets.listeners.size(), 1U);
    QCOMPARE(sockets.listeners[0].end.inode, 1U);
    QCOMPARE(sockets.shadowed.size(), 1U);
    QCOMPARE(sockets.shadowed[0].inode, 2U);
}

QTEST_GUILESS_MAIN(tst_EndpointSockets)
#include "tst_endpointsockets.moc"
