// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "channel/peeridentity.h"

#include "base/uniquefd.h"
#include "support/rawpeer.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <array>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace IpcCore;

class tst_PeerIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSides();
    void otherUser();
    void noPeer();
    void noSocket();
};

void tst_PeerIdentity::bothSides()
{
    const QTemporaryDir dir;
    const QByteArray path = QFile::encodeName(dir.filePath(QStringLiteral("x")));
    RawPeer server = RawPeer::listenOn(path);
    const RawPeer client = RawPeer::connectTo(path);
    const RawPeer accepted = server.accept();
    for (const RawPeer *end : {&client, &accepted}) {
        const Result<PeerCredentials> peer = peerIdentity(end->descriptor());
        QVERIFY(peer);
        QCOMPARE(peer->uid, ::geteuid());
        QCOMPARE(peer->gid, ::getegid());
        QVERIFY(peer->pid == ::getpid() || peer->pid == 0);
    }
}

// As recorded at connect(): later changes of the client do not show.
void tst_PeerIdentity::otherUser()
{
    if (::geteuid() != 0)
        QSKIP("Only root can become another user");
    constexpr uid_t other = 65534;
    const QTemporaryDir dir;
    const QByteArray path = QFile::encodeName(dir.filePath(QStringLiteral("x")));
    RawPeer server = RawPeer::listenOn(path);
    QCOMPARE(::chmod(path.constData(), 0666), 0);
    QCOMPARE(::chmod(QFile::encodeName(dir.path()).constData(), 0711), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        RawPeer before = RawPeer::connectTo(path);
        if (::setgid(other) != 0 || ::setuid(other) != 0)
            ::_exit(1);
        RawPeer after = RawPeer::connectTo(path);
        before.waitForClosed();
        after.waitForClosed();
        ::_exit(0);
    }
    {
        const RawPeer first = server.accept();
        const RawPeer second = server.accept();
        const Result<PeerCredentials> root = peerIdentity(first.descriptor());
        const Result<PeerCredentials> nobody = peerIdentity(second.descriptor());
        QVERIFY(root && nobody);
        QCOMPARE(root->uid, 0u);
        QCOMPARE(nobody->uid, other);
        QCOMPARE(nobody->gid, other);
        QVERIFY(nobody->pid == child || nobody->pid == 0);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
}

// A socket without a peer has no credentials, and must not seem to have any.
void tst_PeerIdentity::noPeer()
{
    const UniqueFd fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const Result<PeerCredentials> peer = peerIdentity(fd.get());
    QVERIFY(!peer);
    QCOMPARE(peer.error().code, ErrorCode::SystemError);
    QCOMPARE(peer.error().systemError, ENOTCONN);
}

void tst_PeerIdentity::noSocket()
{
    const UniqueFd fd(::open("/dev/null", O_RDWR | O_CLOEXEC));
    for (const int number : {fd.get(), -1}) {
        const Result<PeerCredentials> peer = peerIdentity(number);
        QVERIFY(!peer);
        QVERIFY(peer.error().systemError != 0);
        QVERIFY(!peer.error().message.isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_PeerIdentity)
#include "tst_peeridentity.moc"
