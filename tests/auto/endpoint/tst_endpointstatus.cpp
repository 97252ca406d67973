// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/endpointstatus.h>

#include "fixtures.h"

#include <QtTest/qtest.h>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace IpcCore;

// Produces every state for real and checks it with a connection attempt.
class tst_EndpointStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listening();
    void deserted();
    void boundOnly();
    void notSockets_data();
    void notSockets();
    void datagramSocket();
    void fullBacklog();
    void stoppedServer();
    void missing_data();
    void missing();
    void links();
    void linkInSharedDirectory();
    void badPaths_data();
    void badPaths();
    void accessDenied_data();
    void accessDenied();
    void outOfDescriptors();

private:
    QByteArray path(const char *name = "x") const { return pathIn(*m_dir, name); }

    void verify(const QByteArray &path, ActiveState state, StateReason reason, int systemError);

    std::unique_ptr<QTemporaryDir> m_dir;
    QList<int> m_descriptors;
};

void tst_EndpointStatus::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_descriptors = openDescriptors();
}

void tst_EndpointStatus::cleanup()
{
    QCOMPARE(openDescriptors(), m_descriptors);
}

void tst_EndpointStatus::verify(const QByteArray &path, ActiveState state, StateReason reason,
                                int systemError)
{
    const EndpointStatus status = endpointStatus(path);
    QCOMPARE(nameOf(status.state), nameOf(state));
    QCOMPARE(nameOf(status.reason), nameOf(reason));
    QCOMPARE(status.systemError, systemError);
    QVERIFY(!status.message.isEmpty());
    QCOMPARE(nameOf(activeState(path)), nameOf(state));
}

void tst_EndpointStatus::listening()
{
    const RawPeer server = RawPeer::listenOn(path());
    verify(path(), ActiveState::Listening, StateReason::None, 0);
}

void tst_EndpointStatus::deserted()
{
    makeDesertedSocket(path());
    verify(path(), ActiveState::NotListening, StateReason::None, ECONNREFUSED);
    QVERIFY2(exists(path()), "asking removes nothing");
}

void tst_EndpointStatus::boundOnly()
{
    const UniqueFd bound = boundSocket(path(), SOCK_STREAM);
    verify(path(), ActiveState::NotListening, StateReason::None, ECONNREFUSED);
}

void tst_EndpointStatus::notSockets_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char *kind : {"file", "directory", "fifo"})
        QTest::newRow(kind) << QByteArray(kind);
}

void tst_EndpointStatus::notSockets()
{
    QFETCH(const QByteArray, kind);
    if (kind == "file")
        writeFile(path(), "precious");
    else if (kind == "directory")
        QCOMPARE(::mkdir(path().constData(), 0700), 0);
    else
        QCOMPARE(::mkfifo(path().constData(), 0600), 0);
    verify(path(), ActiveState::InvalidPath, StateReason::NotASocket, ECONNREFUSED);
    if (kind == "file")
        QCOMPARE(readFile(path()), QByteArray("precious"));
}

void tst_EndpointStatus::datagramSocket()
{
    const UniqueFd datagram = boundSocket(path(), SOCK_DGRAM);
    verify(path(), ActiveState::InvalidPath, StateReason::WrongType, EPROTOTYPE);
}

void tst_EndpointStatus::fullBacklog()
{
    const FullListener full(path());
    verify(path(), ActiveState::NotListening, StateReason::Busy, EAGAIN);
}

// A hanging server is still a server.
void tst_EndpointStatus::stoppedServer()
{
    RawPeer server;
    const StoppedChild child([&] { server = RawPeer::listenOn(path()); });
    QVERIFY(child.isStopped());
    verify(path(), ActiveState::Listening, StateReason::None, 0);
}

void tst_EndpointStatus::missing_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("no file") << QByteArray("x");
    QTest::newRow("no directory") << QByteArray("missing/x");
    QTest::newRow("no directory, long") << QByteArray("missing/" + QByteArray(85, 'x'));
    QTest::newRow("long") << QByteArray(101, 'x');
}

void tst_EndpointStatus::missing()
{
    QFETCH(const QByteArray, name);
#if !IPCCORE_LINUX
    if (pathIn(*m_dir, name).size() > 107) {
        verify(pathIn(*m_dir, name),
               name.startsWith("missing") ? ActiveState::PathNotFound : ActiveState::InvalidPath,
               name.startsWith("missing") ? StateReason::None : StateReason::PathTooLong,
               name.startsWith("missing") ? ENOENT : ENAMETOOLONG);
        return;
    }
#endif
    verify(pathIn(*m_dir, name), ActiveState::PathNotFound, StateReason::None, ENOENT);
}

void tst_EndpointStatus::links()
{
    const QByteArray link = path("link");
    const auto pointTo = [&link](const QByteArray &target) {
        ::unlink(link.constData());
        QCOMPARE(::symlink(target.constData(), link.constData()), 0);
    };
    const RawPeer server = RawPeer::listenOn(path("live"));
    pointTo(path("live"));
    verify(link, ActiveState::Listening, StateReason::None, 0);
    makeDesertedSocket(path("deserted"));
    pointTo(path("deserted"));
    verify(link, ActiveState::NotListening, StateReason::None, ECONNREFUSED);
    pointTo(path("missing"));
    verify(link, ActiveState::PathNotFound, StateReason::None, ENOENT);
    pointTo(m_dir->path().toLocal8Bit());
    verify(link, ActiveState::InvalidPath, StateReason::NotASocket, ECONNREFUSED);
    pointTo(link);
    verify(link, ActiveState::InvalidPath, StateReason::None, ELOOP);
}

// A link there may be a trap.
void tst_EndpointStatus::linkInSharedDirectory()
{
    const RawPeer server = RawPeer::listenOn(path("live"));
    QCOMPARE(::mkdir(path("shared").constData(), 0700), 0);
    QCOMPARE(::chmod(path("shared").constData(), 01777), 0);
    QCOMPARE(::symlink(path("live").constData(), path("shared/x").constData()), 0);
    QVERIFY(isForeignLink(path("shared/x")));
    verify(path("shared/x"), ActiveState::OtherError, StateReason::AccessDenied, EACCES);
    QVERIFY(!isForeignLink(path("live")) && !isForeignLink(path("shared/missing")));
    QCOMPARE(::chmod(path("shared").constData(), 0755), 0);
    QVERIFY(!isForeignLink(path("shared/x")));
    verify(path("shared/x"), ActiveState::Listening, StateReason::None, 0);
}

void tst_EndpointStatus::badPaths_data()
{
    QTest::addColumn<QByteArray>("below");
    QTest::addColumn<StateReason>("reason");
    QTest::addColumn<int>("systemError");
    QTest::newRow("behind a file") << QByteArray("/file/x") << StateReason::None << ENOTDIR;
    QTest::newRow("behind a file, long")
        << QByteArray("/file/" + QByteArray(90, 'x')) << StateReason::None << ENOTDIR;
    QTest::newRow("name of 250") << QByteArray('/' + QByteArray(250, 'x'))
                                 << StateReason::PathTooLong << 0;
    QTest::newRow("name of 249") << QByteArray('/' + QByteArray(249, 'x'))
                                 << StateReason::PathTooLong << ENAMETOOLONG;
    QTest::newRow("directory of 256") << QByteArray('/' + QByteArray(256, 'x') + "/x")
                                      << StateReason::PathTooLong << ENAMETOOLONG;
    QTest::newRow("path of 5000") << QByteArray("/x").repeated(2500) << StateReason::PathTooLong
                                  << 0;
    QTest::newRow("slash at the end") << QByteArray("/x/") << StateReason::None << 0;
    QTest::newRow("NUL") << QByteArray("/x\0y", 4) << StateReason::None << 0;
}

void tst_EndpointStatus::badPaths()
{
    QFETCH(const QByteArray, below);
    QFETCH(const StateReason, reason);
    QFETCH(const int, systemError);
    writeFile(path("file"), "precious");
    verify(m_dir->path().toLocal8Bit() + below, ActiveState::InvalidPath, reason, systemError);
    QCOMPARE(endpointStatus(QByteArray()).state, ActiveState::InvalidPath);
}

void tst_EndpointStatus::accessDenied_data()
{
    QTest::addColumn<int>("directoryMode");
    QTest::addColumn<int>("socketMode");
    QTest::newRow("socket closed") << 0711 << 0600;
    QTest::newRow("socket readable only") << 0711 << 0644;
    QTest::newRow("directory closed") << 0700 << 0666;
}

void tst_EndpointStatus::accessDenied()
{
    if (!isRoot())
        QSKIP("Only root can become another user");
    QFETCH(const int, directoryMode);
    QFETCH(const int, socketMode);
    const RawPeer server = RawPeer::listenOn(path());
    QCOMPARE(::chmod(path().constData(), static_cast<mode_t>(socketMode)), 0);
    QCOMPARE(::chmod(m_dir->path().toLocal8Bit().constData(), static_cast<mode_t>(directoryMode)),
             0);
    const QByteArray endpoint = path();
    const int answer = runInChild([&endpoint] {
        if (::setresuid(ForeignUid, ForeignUid, ForeignUid) != 0)
            return 10;
        const EndpointStatus status = endpointStatus(endpoint);
        if (status.state != ActiveState::OtherError)
            return 20 + static_cast<int>(status.state);
        return status.reason == StateReason::AccessDenied && status.systemError == EACCES ? 0 : 30;
    });
    QCOMPARE(answer, 0);
}

void tst_EndpointStatus::outOfDescriptors()
{
    const RawPeer server = RawPeer::listenOn(path());
    EndpointStatus status;
    {
        const NoMoreDescriptors none;
        status = endpointStatus(path());
    }
    QCOMPARE(status.state, ActiveState::OtherError);
    QCOMPARE(status.reason, StateReason::Resources);
    QCOMPARE(status.systemError, EMFILE);
}

QTEST_GUILESS_MAIN(tst_EndpointStatus)
#include "tst_endpointstatus.moc"
