// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/endpointclaim.h"

#include "endpoint/endpointconnector.h"
#include "endpoint/socketfile.h"
#include "fixtures.h"

#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

#include <array>
#include <atomic>
#include <fcntl.h>
#include <optional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace IpcCore;

namespace {

using Ownership = EndpointClaim::Ownership;

bool sameFile(const struct stat &a, const struct stat &b)
{
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_mode == b.st_mode
           && a.st_size == b.st_size;
}

ErrorCode codeOf(const Result<EndpointClaim> &claim)
{
    return claim ? ErrorCode::NotSupported : claim.error().code;
}

} // namespace

// Who gets a path, and what happens to the files around it.
class tst_EndpointClaim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void claimsFreePath();
    void takesOverDeserted();
    void takesOverAfterKill();
    void refusesLive_data();
    void refusesLive();
    void refusesWhatMayListenSoon();
    void leavesAlone_data();
    void leavesAlone();
    void oneClaimPerPath();
    void successorWhileDraining();
    void oneWinner();
    void releaseSparesOthers_data();
    void releaseSparesOthers();
    void directoryExchanged();
    void movedFromOwnsNothing();
    void forkedChild();
    void closeInChild();
    void failureLeaksNothing();
    void oddLockFile();
    void accessDeniedIsNotDeserted();
    void squatters();
    void adoptRefuses_data();
    void adoptRefuses();
    void adoptTakesListener();
    void adoptBelievesRelativeAddress();
    void adoptWithoutFile();

private:
    QByteArray path(const char *name = "x") const { return pathIn(*m_dir, name); }

    Result<EndpointClaim> acquire(const char *name = "x") const
    {
        return EndpointClaim::acquire(path(name), {});
    }

    void makeObstacle(const QByteArray &kind);

    std::unique_ptr<QTemporaryDir> m_dir;
    QList<int> m_descriptors;
    RawPeer m_live;
    UniqueFd m_datagram;
};

void tst_EndpointClaim::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_descriptors = openDescriptors();
}

void tst_EndpointClaim::cleanup()
{
    m_live.close();
    m_datagram.reset();
    QCOMPARE(openDescriptors(), m_descriptors);
}

void tst_EndpointClaim::claimsFreePath()
{
    Result<EndpointClaim> claim = acquire();
    QVERIFY2(claim, claim ? "" : qPrintable(claim.error().message));
    const struct stat status = fileStatus(path());
    QVERIFY(S_ISSOCK(status.st_mode));
    QCOMPARE(claim->fileId().inode, status.st_ino);
    QCOMPARE(claim->fileId().device, status.st_dev);
    QCOMPARE(claim->ownership(), Ownership::Held);
    QVERIFY((::fcntl(claim->listener(), F_GETFL) & O_NONBLOCK) != 0);
    const QList<int> open = openDescriptors();
    for (const int fd : open) {
        if (!m_descriptors.contains(fd))
            QVERIFY2((::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0, qPrintable(QString::number(fd)));
    }
    QVERIFY(RawPeer::connectTo(path()).isOpen());

    claim->release();
    QCOMPARE(claim->listener(), -1);
    QVERIFY(!exists(path()));
    QVERIFY(exists(path("x.flock")));
    QCOMPARE(openDescriptors(), m_descriptors);
    claim->release();
}

void tst_EndpointClaim::takesOverDeserted()
{
    makeDesertedSocket(path());
    const Result<EndpointClaim> claim = acquire();
    QVERIFY(claim);
    QCOMPARE(claim->ownership(), Ownership::Held);
    QVERIFY(RawPeer::connectTo(path()).isOpen());
}

void tst_EndpointClaim::takesOverAfterKill()
{
    {
        std::optional<Result<EndpointClaim>> theirs;
        const StoppedChild child([&] { theirs = acquire(); });
        QVERIFY(child.isStopped());
        QCOMPARE(codeOf(acquire()), ErrorCode::AddressInUse);
    }
    QVERIFY2(exists(path()), "a killed server leaves its socket");
    QVERIFY(acquire());
}

void tst_EndpointClaim::refusesLive_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char *kind : {"listening", "stopped", "full", "full and stopped"})
        QTest::newRow(kind) << QByteArray(kind);
}

// Servers that know nothing of our lock.
void tst_EndpointClaim::refusesLive()
{
    QFETCH(const QByteArray, kind);
    std::optional<RawPeer> server;
    std::optional<FullListener> full;
    std::optional<StoppedChild> child;
    const auto listen = [&] { server = RawPeer::listenOn(path()); };
    if (kind == "listening")
        listen();
    else if (kind == "full")
        full.emplace(path());
    else if (kind == "stopped")
        child.emplace(listen);
    else
        child.emplace([&] { full.emplace(path()); });
    const struct stat before = fileStatus(path());

    const Result<EndpointClaim> claim = acquire();
    QCOMPARE(codeOf(claim), ErrorCode::AddressInUse);
    QCOMPARE(claim.error().systemError, EADDRINUSE);
    QVERIFY(sameFile(fileStatus(path()), before));
}

// A server that has not got to listen() yet.
void tst_EndpointClaim::refusesWhatMayListenSoon()
{
    UniqueFd fd = boundSocket(path(), SOCK_STREAM);
    const struct stat before = fileStatus(path());
    if (!mayHaveServer(before))
        QSKIP("The system does not tell which files sockets are bound to");
    QCOMPARE(codeOf(acquire()), ErrorCode::AddressInUse);
    QVERIFY(sameFile(fileStatus(path()), before));
    QCOMPARE(::listen(fd.get(), 1), 0);
    QCOMPARE(codeOf(acquire()), ErrorCode::AddressInUse);
    // What it accepted may outlive it.
    const RawPeer client = RawPeer::connectTo(path());
    const RawPeer accepted(::accept(fd.get(), nullptr, nullptr));
    QVERIFY(accepted.isOpen());
    fd.reset();
    QVERIFY(acquire());
}

void tst_EndpointClaim::makeObstacle(const QByteArray &kind)
{
    const auto link = [this](const QByteArray &target) {
        QCOMPARE(::symlink(target.constData(), path().constData()), 0);
    };
    if (kind == "file") {
        writeFile(path(), "precious");
    } else if (kind == "directory") {
        QCOMPARE(::mkdir(path().constData(), 0700), 0);
    } else if (kind == "fifo") {
        QCOMPARE(::mkfifo(path().constData(), 0600), 0);
    } else if (kind == "datagram socket") {
        m_datagram = boundSocket(path(), SOCK_DGRAM);
    } else if (kind == "link to a server") {
        m_live = RawPeer::listenOn(path("target"));
        link(path("target"));
    } else if (kind == "link to a deserted socket") {
        makeDesertedSocket(path("target"));
        link(path("target"));
    } else if (kind == "link to a file") {
        writeFile(path("target"), "precious");
        link(path("target"));
    } else if (kind == "dangling link") {
        link(path("target"));
    } else {
        link(path());
    }
}

void tst_EndpointClaim::leavesAlone_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<StateReason>("reason");
    for (const char *kind : {"file", "directory", "fifo"})
        QTest::newRow(kind) << QByteArray(kind) << StateReason::NotASocket;
    QTest::newRow("datagram socket") << QByteArray("datagram socket") << StateReason::WrongType;
    for (const char *kind : {"link to a server", "link to a deserted socket", "link to a file",
                             "dangling link", "link to itself"})
        QTest::newRow(kind) << QByteArray(kind) << StateReason::SymbolicLink;
}

void tst_EndpointClaim::leavesAlone()
{
    QFETCH(const QByteArray, kind);
    makeObstacle(kind);
    const struct stat before = fileStatus(path());
    const bool hadTarget = exists(path("target"));

    const Result<EndpointClaim> claim = acquire();
    QCOMPARE(codeOf(claim), ErrorCode::InvalidPath);
    QCOMPARE(claim.error().state, ActiveState::InvalidPath);
    QTEST(claim.error().reason, "reason");
    QVERIFY(sameFile(fileStatus(path()), before));
    QCOMPARE(exists(path("target")), hadTarget);
    if (kind.endsWith("file"))
        QCOMPARE(readFile(path()), QByteArray("precious"));
    if (m_live.isOpen())
        QVERIFY(RawPeer::connectTo(path("target")).isOpen());
}

void tst_EndpointClaim::oneClaimPerPath()
{
    Result<EndpointClaim> first = acquire();
    QVERIFY(first);
    QCOMPARE(codeOf(acquire()), ErrorCode::AddressInUse);
    QCOMPARE(first->ownership(), Ownership::Held);
    QVERIFY(acquire("y"));
    first->release();
    QVERIFY(acquire());
}

void tst_EndpointClaim::successorWhileDraining()
{
    Result<EndpointClaim> first = acquire();
    QVERIFY(first);
    const RawPeer waiting = RawPeer::connectTo(path());
    first->releasePath();
    QVERIFY(first->listener() >= 0);
    QVERIFY(RawPeer(::accept(first->listener(), nullptr, nullptr)).isOpen());
    const Result<EndpointClaim> second = acquire();
    QVERIFY(second);
    first->closeListener();
    first->release();
    QCOMPARE(second->ownership(), Ownership::Held);
    QVERIFY(RawPeer::connectTo(path()).isOpen());
}

// If many start over a stale socket at the same time, exactly one wins.
void tst_EndpointClaim::oneWinner()
{
    constexpr int Rounds = 50;
    constexpr int Starters = 8;
    for (int round = 0; round < Rounds; ++round) {
        ::unlink(path().constData());
        makeDesertedSocket(path());
        std::array<std::optional<Result<EndpointClaim>>, Starters> claims;
        std::atomic<int> ready = 0;
        std::vector<std::thread> threads;
        for (auto &claim : claims) {
            threads.emplace_back([&claim, &ready, this] {
                ++ready;
                while (ready < Starters)
                    std::this_thread::yield();
                claim = acquire();
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        int winners = 0;
        for (const auto &claim : claims) {
            winners += claim->hasValue();
            QVERIFY(claim->hasValue() || codeOf(*claim) == ErrorCode::AddressInUse);
        }
        QCOMPARE(winners, 1);
        QVERIFY(RawPeer::connectTo(path()).isOpen());
    }
}

void tst_EndpointClaim::releaseSparesOthers_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<Ownership>("ownership");
    QTest::newRow("removed") << QByteArray("removed") << Ownership::Missing;
    QTest::newRow("renamed") << QByteArray("renamed") << Ownership::Missing;
    QTest::newRow("file instead") << QByteArray("file") << Ownership::Replaced;
    QTest::newRow("other socket") << QByteArray("socket") << Ownership::Replaced;
    QTest::newRow("renamed over") << QByteArray("renamed over") << Ownership::Replaced;
    QTest::newRow("link to it") << QByteArray("link") << Ownership::Replaced;
}

void tst_EndpointClaim::releaseSparesOthers()
{
    QFETCH(const QByteArray, kind);
    Result<EndpointClaim> claim = acquire();
    QVERIFY(claim);
    if (kind == "renamed over") {
        m_live = RawPeer::listenOn(path("other"));
        QCOMPARE(::rename(path("other").constData(), path().constData()), 0);
    } else if (kind == "renamed" || kind == "link") {
        QCOMPARE(::rename(path().constData(), path("moved").constData()), 0);
    } else {
        QCOMPARE(::unlink(path().constData()), 0);
    }
    if (kind == "file")
        writeFile(path(), "precious");
    else if (kind == "socket")
        m_live = RawPeer::listenOn(path());
    else if (kind == "link")
        QCOMPARE(::symlink(path("moved").constData(), path().constData()), 0);
    const struct stat before = fileStatus(path());

    QTEST(claim->ownership(), "ownership");
    claim->release();
    QVERIFY(sameFile(fileStatus(path()), before));
    QCOMPARE(exists(path("moved")), kind == "renamed" || kind == "link");
    QCOMPARE(claim->ownership(), Ownership::Held);
}

void tst_EndpointClaim::directoryExchanged()
{
    QCOMPARE(::mkdir(path("dir").constData(), 0700), 0);
    Result<EndpointClaim> claim = acquire("dir/x");
    QVERIFY(claim);
    QCOMPARE(::rename(path("dir").constData(), path("old").constData()), 0);
    QCOMPARE(claim->ownership(), Ownership::Missing);
    writeFile(path("dir"), "precious");
    QCOMPARE(claim->ownership(), Ownership::Missing);
    ::unlink(path("dir").constData());
    QCOMPARE(::mkdir(path("dir").constData(), 0700), 0);
    m_live = RawPeer::listenOn(path("dir/x"));
    QCOMPARE(claim->ownership(), Ownership::Replaced);
    claim->release();
    QVERIFY(exists(path("dir/x")));
    QVERIFY2(!exists(path("old/x")), "ours is found through the directory's descriptor");
}

void tst_EndpointClaim::movedFromOwnsNothing()
{
    EndpointClaim first = *acquire();
    EndpointClaim second(std::move(first));
    QCOMPARE(first.listener(), -1); // NOLINT(*-use-after-move,*.Move)
    QCOMPARE(first.ownership(), Ownership::Held);
    first.release();
    QCOMPARE(second.ownership(), Ownership::Held);

    EndpointClaim other = *acquire("y");
    second = std::move(other);
    QVERIFY2(!exists(path()), "assigning releases");
    QVERIFY(exists(path("y")));
    QVERIFY(acquire());
}

// A copy of the descriptors in a child must not block the next start.
void tst_EndpointClaim::forkedChild()
{
    Result<EndpointClaim> claim = acquire();
    QVERIFY(claim);
    const StoppedChild child([] {});
    QVERIFY(child.isStopped());
    claim->release();
    QVERIFY(acquire());
}

void tst_EndpointClaim::closeInChild()
{
    Result<EndpointClaim> claim = acquire();
    QVERIFY(claim);
    const int inChild = runInChild([&] {
        claim->closeInChild();
        const bool closed = openDescriptors() == m_descriptors;
        claim->release();
        return closed ? 0 : 1;
    });
    QCOMPARE(inChild, 0);
    QCOMPARE(claim->ownership(), Ownership::Held);
    QVERIFY(RawPeer::connectTo(path()).isOpen());
    QCOMPARE(codeOf(acquire()), ErrorCode::AddressInUse);
}

void tst_EndpointClaim::failureLeaksNothing()
{
    {
        const NoMoreDescriptors none;
        QCOMPARE(codeOf(acquire()), ErrorCode::SystemResources);
    }
    QVERIFY(!exists(path()));
    QCOMPARE(codeOf(acquire("missing/x")), ErrorCode::PathNotFound);
    writeFile(path("file"), "precious");
    QCOMPARE(codeOf(acquire("file/x")), ErrorCode::InvalidPath);
    QCOMPARE(codeOf(acquire("file/")), ErrorCode::InvalidPath);
    QCOMPARE(codeOf(EndpointClaim::acquire({}, {})), ErrorCode::InvalidPath);
    QCOMPARE(openDescriptors(), m_descriptors);
}

void tst_EndpointClaim::oddLockFile()
{
    QCOMPARE(::symlink(path("target").constData(), path("x.flock").constData()), 0);
    QCOMPARE(codeOf(acquire()), ErrorCode::AccessDenied);
    QVERIFY(!exists(path()));
    QVERIFY(!exists(path("target")));
}

// A socket we may not connect to may be alive: it is not ours to remove.
void tst_EndpointClaim::accessDeniedIsNotDeserted()
{
    if (!isRoot())
        QSKIP("Only root can become another user");
    QCOMPARE(::chmod(QFile::encodeName(m_dir->path()).constData(), 0777), 0);
    const RawPeer server = RawPeer::listenOn(path());
    QCOMPARE(::chmod(path().constData(), 0600), 0);
    const struct stat before = fileStatus(path());
    const int code = runInChild([this] {
        if (::setresuid(ForeignUid, ForeignUid, ForeignUid) != 0)
            return 255;
        return static_cast<int>(
            codeOf(EndpointClaim::acquire(path(), {.allowSharedDirectory = true})));
    });
    QCOMPARE(code, static_cast<int>(ErrorCode::AccessDenied));
    QVERIFY(sameFile(fileStatus(path()), before));
}

// Another user in a shared directory can occupy the name, but gets nothing of ours.
void tst_EndpointClaim::squatters()
{
    if (!isRoot())
        QSKIP("Only root can become another user");
    QCOMPARE(::chmod(QFile::encodeName(m_dir->path()).constData(), 0777), 0);
    const auto asOther = [](const std::function<void()> &function) {
        return runInChild([&function] {
            if (::setresuid(ForeignUid, ForeignUid, ForeignUid) != 0)
                return 1;
            function();
            return 0;
        });
    };
    QCOMPARE(codeOf(acquire()), ErrorCode::AccessDenied);
    const ClaimOptions shared{.allowSharedDirectory = true};

    QCOMPARE(asOther([this] { writeFile(path("x.flock"), {}); }), 0);
    QCOMPARE(codeOf(EndpointClaim::acquire(path(), shared)), ErrorCode::AccessDenied);

    std::optional<RawPeer> squatter;
    const StoppedChild child([&] {
        if (::setresuid(ForeignUid, ForeignUid, ForeignUid) == 0)
            squatter = RawPeer::listenOn(path("y"));
    });
    QVERIFY(child.isStopped());
    QCOMPARE(codeOf(EndpointClaim::acquire(path("y"), shared)), ErrorCode::AddressInUse);
    QCOMPARE(fileStatus(path("y")).st_uid, ForeignUid);
}

void tst_EndpointClaim::adoptRefuses_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char *kind : {"nothing", "file", "datagram", "not listening", "connected", "TCP"})
        QTest::newRow(kind) << QByteArray(kind);
}

void tst_EndpointClaim::adoptRefuses()
{
    QFETCH(const QByteArray, kind);
    UniqueFd fd;
    std::array<int, 2> pair{-1, -1};
    if (kind == "file") {
        fd = UniqueFd(::open("/dev/null", O_RDWR | O_CLOEXEC));
    } else if (kind == "datagram") {
        fd = boundSocket(path(), SOCK_DGRAM);
    } else if (kind == "not listening") {
        fd = boundSocket(path(), SOCK_STREAM);
    } else if (kind == "connected") {
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM, 0, pair.data()), 0);
        fd = UniqueFd(pair[0]);
    } else if (kind == "TCP") {
        fd = UniqueFd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        QVERIFY(!fd || ::listen(fd.get(), 1) == 0);
    }
    const UniqueFd other(pair[1]);
    const Result<EndpointClaim> claim = EndpointClaim::adopt(std::move(fd), path());
    QCOMPARE(codeOf(claim), ErrorCode::InvalidArgument);
}

void tst_EndpointClaim::adoptTakesListener()
{
    UniqueFd fd = boundSocket(path(), SOCK_STREAM);
    QCOMPARE(::listen(fd.get(), 4), 0);
    QCOMPARE(::fcntl(fd.get(), F_SETFD, 0), 0);
    const int number = fd.get();
    Result<EndpointClaim> claim = EndpointClaim::adopt(std::move(fd), path());
    QVERIFY(claim);
    QCOMPARE(claim->listener(), number);
    QVERIFY((::fcntl(number, F_GETFD) & FD_CLOEXEC) != 0);
    QVERIFY((::fcntl(number, F_GETFL) & O_NONBLOCK) != 0);
    QCOMPARE(claim->fileId().inode, fileStatus(path()).st_ino);
    QCOMPARE(claim->ownership(), Ownership::Held);
    EndpointClaim moved = std::move(*claim);
    QCOMPARE(moved.fileId().inode, fileStatus(path()).st_ino);
    claim->release();
    QVERIFY(RawPeer::connectTo(path()).isOpen());
    moved.release();
    QVERIFY2(exists(path()), "the file is somebody else's");
}

void tst_EndpointClaim::adoptBelievesRelativeAddress()
{
    UniqueFd fd;
    {
        const ScopedDirectory inside(QFile::encodeName(m_dir->path()));
        fd = boundSocket("x", SOCK_STREAM);
    }
    QCOMPARE(::listen(fd.get(), 4), 0);
    const Result<EndpointClaim> claim = EndpointClaim::adopt(std::move(fd), path());
    QVERIFY(claim);
    QCOMPARE(claim->fileId().inode, fileStatus(path()).st_ino);
    QCOMPARE(claim->ownership(), Ownership::Held);
}

void tst_EndpointClaim::adoptWithoutFile()
{
    UniqueFd fd = boundSocket(path(), SOCK_STREAM);
    QCOMPARE(::listen(fd.get(), 4), 0);
    QCOMPARE(::unlink(path().constData()), 0);
    const Result<EndpointClaim> claim = EndpointClaim::adopt(std::move(fd), path());
    QVERIFY(claim);
    QCOMPARE(claim->fileId(), EndpointClaim::FileId());
    QCOMPARE(claim->ownership(), Ownership::Unknown);
}

QTEST_GUILESS_MAIN(tst_EndpointClaim)
#include "tst_endpointclaim.moc"
