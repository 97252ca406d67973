// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "channel/peergroups.h"

#include "base/uniquefd.h"
#include "support/rawpeer.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <fcntl.h>
#include <grp.h>
#include <numeric>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace IpcCore;

class tst_PeerGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ours();
    void anyNumber_data();
    void anyNumber();
    void noPeer();
};

// What the system reports, or none where it is not asked.
static QList<quint32> expected(const QList<quint32> &groups)
{
    return IPCCORE_LINUX ? groups : QList<quint32>();
}

static QList<quint32> sorted(QList<quint32> groups)
{
    std::sort(groups.begin(), groups.end());
    return groups;
}

void tst_PeerGroups::ours()
{
    QList<quint32> own(::getgroups(0, nullptr));
    QCOMPARE(::getgroups(static_cast<int>(own.size()), own.data()), own.size());
    const QTemporaryDir dir;
    const QByteArray path = QFile::encodeName(dir.filePath(QStringLiteral("x")));
    RawPeer server = RawPeer::listenOn(path);
    const RawPeer client = RawPeer::connectTo(path);
    const RawPeer accepted = server.accept();
    for (const RawPeer *end : {&client, &accepted})
        QCOMPARE(sorted(peerGroups(end->descriptor())), expected(sorted(own)));
}

void tst_PeerGroups::anyNumber_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 63, 64, 65, 5000})
        QTest::addRow("%d", count) << count;
}

// As recorded at connect(): later changes of the client do not show.
void tst_PeerGroups::anyNumber()
{
    if (::geteuid() != 0)
        QSKIP("Only root can change its groups");
    QFETCH(const int, count);
    std::vector<gid_t> groups(static_cast<std::size_t>(count));
    std::iota(groups.begin(), groups.end(), 1000u);
    const QTemporaryDir dir;
    const QByteArray path = QFile::encodeName(dir.filePath(QStringLiteral("x")));
    RawPeer server = RawPeer::listenOn(path);
    const pid_t child = ::fork();
    if (child == 0) {
        if (::setgroups(groups.size(), groups.data()) != 0)
            ::_exit(1);
        RawPeer peer = RawPeer::connectTo(path);
        if (::setgroups(0, nullptr) != 0)
            ::_exit(2);
        peer.send("x");
        peer.waitForClosed();
        ::_exit(0);
    }
    {
        RawPeer peer = server.accept();
        QCOMPARE(peer.receive(1), QByteArray("x"));
        QCOMPARE(sorted(peerGroups(peer.descriptor())),
                 expected(QList<quint32>(groups.begin(), groups.end())));
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
}

void tst_PeerGroups::noPeer()
{
    const UniqueFd unconnected(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const UniqueFd file(::open("/dev/null", O_RDWR | O_CLOEXEC));
    for (const int number : {unconnected.get(), file.get(), -1})
        QCOMPARE(peerGroups(number), QList<quint32>());
}

QTEST_GUILESS_MAIN(tst_PeerGroups)
#include "tst_peergroups.moc"
