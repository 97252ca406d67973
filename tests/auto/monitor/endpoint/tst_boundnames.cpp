// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/kernel/sockdiag.h"
#include "core/observer/endpointpoller.h"
#include "socketfixtures.h"
#include "support/program.h"

#include <QtNetwork/qlocalserver.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sched.h>
#include <sys/mount.h>
#endif

using namespace Monitor;
using IpcCore::ActiveState;

// One poll lists every listener under the name by which clients reach it, whatever name it was
// bound to and whatever device numbers its file system gives to files.
class tst_BoundNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void fileSystems_data();
    void fileSystems();
    void equalRelativeNames();
    void longPath();
    void removedDirectory();
    void otherBytes();

private:
    QByteArray path(const QByteArray &name) const { return pathIn(*m_dir, name); }

    bool mountAt(const QByteArray &directory, const QByteArray &kind);
    void watch();
    std::shared_ptr<const ObservedEndpoint> find(const QByteArray &name) const;
    qsizetype countBelow(const QByteArray &directory) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::vector<QByteArray> m_mounts;
    SnapshotPointer m_snapshot;
    bool m_mayMount = false;
};

namespace {

bool makeDirectory(const QByteArray &path)
{
    return ::mkdir(path.constData(), 0700) == 0;
}

} // namespace

// Mounts that nobody else sees, and sockets of this test alone.
void tst_BoundNames::initTestCase()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
#ifdef __linux__
    m_mayMount = ::unshare(CLONE_NEWNS | CLONE_NEWNET) == 0
                 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
#endif
}

void tst_BoundNames::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void tst_BoundNames::cleanup()
{
#ifdef __linux__
    for (auto mount = m_mounts.rbegin(); mount != m_mounts.rend(); ++mount)
        ::umount2(mount->constData(), MNT_DETACH);
#endif
    m_mounts.clear();
}

bool tst_BoundNames::mountAt(const QByteArray &directory, const QByteArray &kind)
{
#ifdef __linux__
    QByteArray options;
    if (kind == "overlay") {
        const QByteArray lower = directory + "-lower";
        const QByteArray upper = directory + "-upper";
        // Two file systems: then files have device numbers that are neither's.
        if (!makeDirectory(lower) || !makeDirectory(upper) || !mountAt(upper, "tmpfs")
            || !makeDirectory(upper + "/files") || !makeDirectory(upper + "/work"))
            return false;
        options = "lowerdir=" + lower + ",upperdir=" + upper + "/files,workdir=" + upper + "/work";
    }
    if (::mount("test", directory.constData(), kind.constData(), 0, options.constData()) != 0)
        return false;
    m_mounts.push_back(directory);
    return true;
#else
    Q_UNUSED(directory)
    Q_UNUSED(kind)
    return false;
#endif
}

void tst_BoundNames::watch()
{
    m_snapshot = EndpointPoller().poll(ObserverPlan());
    QVERIFY(m_snapshot && !m_snapshot->socketsError);
}

std::shared_ptr<const ObservedEndpoint> tst_BoundNames::find(const QByteArray &name) const
{
    return m_snapshot->find(EndpointAddress::ofPath(name));
}

qsizetype tst_BoundNames::countBelow(const QByteArray &directory) const
{
    return std::count_if(m_snapshot->endpoints.begin(), m_snapshot->endpoints.end(),
                         [&directory](const auto &endpoint) {
                             return endpoint->address.key().startsWith(directory);
                         });
}

void tst_BoundNames::fileSystems_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("here") << QByteArray();
    QTest::newRow("tmpfs") << QByteArray("tmpfs");
    QTest::newRow("overlay") << QByteArray("overlay");
}

void tst_BoundNames::fileSystems()
{
    QFETCH(QByteArray, kind);
    const QByteArray directory = path("d");
    QVERIFY(makeDirectory(directory));
    if (!kind.isEmpty() && (!m_mayMount || !mountAt(directory, kind)))
        QSKIP("This process may not mount it");
    const FileDescriptor plain = listeningSocket(path("d/plain"));
    QVERIFY(plain);
    const FileDescriptor linked = listeningSocket(path("d/l"));
    QCOMPARE(::link(path("d/l").constData(), path("d/linked").constData()), 0);
    QCOMPARE(::unlink(path("d/l").constData()), 0);
    QVERIFY(makeDirectory(path("d/temporary")));
    const FileDescriptor renamed = listeningSocket(path("d/temporary/r"));
    QCOMPARE(::rename(path("d/temporary/r").constData(), path("d/renamed").constData()), 0);
    QCOMPARE(::rmdir(path("d/temporary").constData()), 0);
    QLocalServer local;
    local.setSocketOptions(QLocalServer::UserAccessOption);
    QVERIFY(local.listen(QFile::decodeName(path("d/local"))));
    const FileDescriptor client = connectedSocket(path("d/linked"));
    const FileDescriptor server = acceptedSocket(linked);

    watch();
    for (const char *name : {"plain", "linked", "renamed", "local"}) {
        const auto endpoint = find(path("d/") + name);
        QVERIFY2(endpoint, name);
        QVERIFY2(endpoint->status.state == ActiveState::Listening, name);
        QCOMPARE(endpoint->sockets.listeners.size(), 1U);
        QVERIFY2(endpoint->sockets.shadowed.empty(), name);
    }
    QCOMPARE(find(path("d/linked"))->sockets.connections.size(), 1U);
    QCOMPARE(countBelow(directory), 4);
}

// Each in the working directory of its process, even if ours has such a name, too.
void tst_BoundNames::equalRelativeNames()
{
    std::vector<std::unique_ptr<Program>> mates;
    for (const char *name : {"a", "b"}) {
        QVERIFY(makeDirectory(path(name)));
        mates.push_back(std::make_unique<Program>(
            QStringLiteral(SOCKETMATE),
            QStringList{QStringLiteral("listen"), QStringLiteral("same.sock")}));
        mates.back()->process().setWorkingDirectory(QFile::decodeName(path(name)));
        QVERIFY(mates.back()->start() && mates.back()->waitForLine("ready"));
    }
    const FileDescriptor before(::open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    QCOMPARE(::chdir(path("a").constData()), 0);
    watch();
    QCOMPARE(::fchdir(before.get()), 0);
    for (std::size_t i = 0; i < mates.size(); ++i) {
        const auto endpoint = find(path(i == 0 ? "a/same.sock" : "b/same.sock"));
        QVERIFY(endpoint && endpoint->sockets.listeners.size() == 1);
        QCOMPARE(endpoint->sockets.listeners.front().end.owner.process->pid,
                 mates[i]->process().processId());
    }
    QCOMPARE(countBelow(path({})), 2);
}

// Bound through /proc/self/fd, which leads elsewhere in every process, here too.
void tst_BoundNames::longPath()
{
    const QByteArray directory = path(QByteArray(150, 'd'));
    QVERIFY(makeDirectory(directory));
    // The mate inherits this one, after which the number leads to another directory here.
    const int inherited = ::open(directory.constData(), O_PATH | O_DIRECTORY);
    QVERIFY(inherited >= 0);
    Program mate(QStringLiteral(SOCKETMATE),
                 {QStringLiteral("listen"), QStringLiteral("/proc/self/fd/%1/x").arg(inherited)});
    const bool isListening = mate.start() && mate.waitForLine("ready");
    const FileDescriptor elsewhere(inherited);
    QVERIFY(isListening);
    const FileDescriptor here(::open(path({}).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    QCOMPARE(::dup3(here.get(), inherited, O_CLOEXEC), inherited);
    watch();
    QVERIFY(find(directory + "/x"));
    QCOMPARE(countBelow(path({})), 1);
    QCOMPARE(countBelow("/proc/"), 0);
}

// Nobody can reach it any more.
void tst_BoundNames::removedDirectory()
{
    QVERIFY(makeDirectory(path("d")));
    const FileDescriptor listener = listeningSocket(path("d/x"));
    QCOMPARE(::unlink(path("d/x").constData()), 0);
    QCOMPARE(::rmdir(path("d").constData()), 0);
    watch();
    const auto endpoint = find(path("d/x"));
    QVERIFY(endpoint);
    QVERIFY(endpoint->status.state == ActiveState::PathNotFound);
    QCOMPARE(endpoint->path.missing, path("d"));
    QVERIFY(endpoint->sockets.listeners.empty());
    QCOMPARE(endpoint->sockets.shadowed.size(), 1U);
}

void tst_BoundNames::otherBytes()
{
    const FileDescriptor first = listeningSocket(path("\xfe"));
    const FileDescriptor second = listeningSocket(path("\xff"));
    QVERIFY(first && second);
    watch();
    QVERIFY(find(path("\xfe")) && find(path("\xff")));
    QCOMPARE(countBelow(path({})), 2);
}

QTEST_GUILESS_MAIN(tst_BoundNames)
#include "tst_boundnames.moc"
