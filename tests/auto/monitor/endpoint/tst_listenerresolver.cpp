// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/listenerresolver.h"

#include "core/kernel/processtable.h"
#include "core/kernel/sockdiag.h"
#include "socketfixtures.h"

#include <QtNetwork/qlocalserver.h>
#include <QtTest/qtest.h>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Monitor;

// Where clients reach a listener, whatever name it was bound to.
class tst_ListenerResolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void plainPath();
    void abstractName();
    void renamedLocalServer();
    void renamedAgain();
    void relativeName();
    void removedFile();

private:
    QByteArray path(const QByteArray &name = "x") const { return pathIn(*m_dir, name); }

    EndpointAddress resolve(quint32 inode);
    EndpointAddress resolve(FileKey file);

    std::unique_ptr<QTemporaryDir> m_dir;
    ListenerResolver m_resolver;
    SockDiag m_diag;
};

void tst_ListenerResolver::init()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

EndpointAddress tst_ListenerResolver::resolve(quint32 inode)
{
    auto table = m_diag.dump();
    if (!table)
        return {};
    const SocketSnapshot snapshot(std::move(*table));
    const UnixSocket *listener = snapshot.byInode(inode);
    if (!listener)
        return {};
    ProcessTable processes;
    processes.update(std::vector{inode});
    m_resolver.beginPoll();
    const auto [address, look] = m_resolver.resolve(snapshot, *listener, processes.ownerOf(inode));
    m_resolver.endPoll();
    // Only the listener's own file may pass for what is there.
    return !look || look->file.key == listener->file ? address : EndpointAddress();
}

EndpointAddress tst_ListenerResolver::resolve(FileKey file)
{
    auto table = m_diag.dump();
    if (!table)
        return {};
    const SocketSnapshot snapshot(std::move(*table));
    const std::vector<quint32> places = snapshot.byFile(file);
    return places.empty() ? EndpointAddress() : resolve(snapshot.at(places.front()).inode);
}

void tst_ListenerResolver::plainPath()
{
    const FileDescriptor listener = listeningSocket(path());
    QCOMPARE(resolve(inodeOf(listener)).key(), path());
}

void tst_ListenerResolver::abstractName()
{
    const QByteArray name = '\0' + path();
    const FileDescriptor listener = listeningSocket(name);
    QCOMPARE(resolve(inodeOf(listener)).key(), name);
}

// Its name in the kernel leads into a directory that no longer exists.
void tst_ListenerResolver::renamedLocalServer()
{
    QLocalServer server;
    server.setSocketOptions(QLocalServer::UserAccessOption);
    QVERIFY(server.listen(QFile::decodeName(path())));
    QCOMPARE(resolve(fileKeyAt(path())).key(), path());
}

void tst_ListenerResolver::renamedAgain()
{
    const FileDescriptor listener = listeningSocket(path("a"));
    QCOMPARE(::rename(path("a").constData(), path("b").constData()), 0);
    QCOMPARE(resolve(inodeOf(listener)).key(), path("b"));
    QCOMPARE(::rename(path("b").constData(), path("c").constData()), 0);
    QCOMPARE(resolve(inodeOf(listener)).key(), path("c"));
    QCOMPARE(::rename(path("c").constData(), path("a").constData()), 0);
    QCOMPARE(resolve(inodeOf(listener)).key(), path("a"));
}

void tst_ListenerResolver::relativeName()
{
    const FileDescriptor before(::open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    QCOMPARE(::chdir(QFile::encodeName(m_dir->path()).constData()), 0);
    const FileDescriptor listener = listeningSocket("relative");
    const EndpointAddress address = resolve(inodeOf(listener));
    QCOMPARE(::fchdir(before.get()), 0);
    QCOMPARE(address.key(), path("relative"));
    QVERIFY2(resolve(inodeOf(listener)).isEmpty()
                 || resolve(inodeOf(listener)).key() == path("relative"),
             "never a path in our own directory");
}

// Nobody can reach it any more; it is shown under its old name.
void tst_ListenerResolver::removedFile()
{
    const FileDescriptor listener = listeningSocket(path());
    QCOMPARE(::unlink(path().constData()), 0);
    QCOMPARE(resolve(inodeOf(listener)).key(), path());
}

QTEST_GUILESS_MAIN(tst_ListenerResolver)
#include "tst_listenerresolver.moc"
