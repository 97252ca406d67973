// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/claiminglock.h"
#include "endpoint/endpointclaim.h"

#include "fixtures.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

#include <fcntl.h>
#include <optional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace IpcCore;
using namespace std::chrono_literals;

// The lock that servers of other implementations know.
class tst_ClaimingLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void existsWhileItIsHeld();
    void moves();
    void othersStay_data();
    void othersStay();
    void othersAreWaitedFor();
    void killedServerLeavesNone();
    void thirdNameOfTheLockFile();
    void claimLeavesNone();
    void claimIsRefused();

private:
    EndpointPath path() const { return pathIn(*m_dir, "x"); }

    QByteArray file() const { return pathIn(*m_dir, "x.lock"); }

    Result<EndpointLock> own() const { return EndpointLock::acquire(m_fd.get(), path()); }

    Result<ClaimingLock> acquire(const EndpointLock &lock, std::chrono::milliseconds patience) const
    {
        return ClaimingLock::acquire(m_fd.get(), path(), lock, patience);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    UniqueFd m_fd;
};

void tst_ClaimingLock::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_fd.reset(
        ::open(QFile::encodeName(m_dir->path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    QVERIFY(m_fd);
}

void tst_ClaimingLock::existsWhileItIsHeld()
{
    const Result<EndpointLock> lock = own();
    QVERIFY(lock);
    {
        const Result<ClaimingLock> held = acquire(*lock, 0ms);
        QVERIFY(held);
        QVERIFY(S_ISREG(fileStatus(file()).st_mode));
        // What git's servers try.
        QCOMPARE(::open(file().constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666), -1);
        QCOMPARE(errno, EEXIST);
        // Another server of ours is told the same as ever.
        QCOMPARE(own().error().code, ErrorCode::AddressInUse);
    }
    QVERIFY(!exists(file()));
    QVERIFY(acquire(*lock, 0ms));
}

void tst_ClaimingLock::moves()
{
    const Result<EndpointLock> lock = own();
    QVERIFY(lock);
    {
        Result<ClaimingLock> first = acquire(*lock, 0ms);
        QVERIFY(first);
        {
            const ClaimingLock second = std::move(*first);
            QVERIFY(exists(file()));
        }
        QVERIFY(!exists(file()));
        // Somebody else's by now.
        writeFile(file(), "precious");
    }
    QCOMPARE(readFile(file()), QByteArray("precious"));
}

void tst_ClaimingLock::othersStay_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char *kind : {"empty file", "file", "directory", "link to our lock", "socket"})
        QTest::newRow(kind) << QByteArray(kind);
}

void tst_ClaimingLock::othersStay()
{
    QFETCH(const QByteArray, kind);
    const Result<EndpointLock> lock = own();
    QVERIFY(lock);
    if (kind.endsWith("file"))
        writeFile(file(), kind == "file" ? "precious" : "");
    else if (kind == "directory")
        QCOMPARE(::mkdir(file().constData(), 0700), 0);
    else if (kind == "socket")
        makeDesertedSocket(file());
    else
        QCOMPARE(::symlink("x.flock", file().constData()), 0);
    const struct stat before = fileStatus(file());

    QElapsedTimer timer;
    timer.start();
    const Result<ClaimingLock> refused = acquire(*lock, 50ms);
    QVERIFY(timer.elapsed() >= 50);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::AddressInUse);
    QCOMPARE(refused.error().systemError, EADDRINUSE);
    QVERIFY(refused.error().message.contains(QFile::decodeName(file())));
    QCOMPARE(fileStatus(file()).st_ino, before.st_ino);
    if (kind == "file")
        QCOMPARE(readFile(file()), QByteArray("precious"));
}

void tst_ClaimingLock::othersAreWaitedFor()
{
    const Result<EndpointLock> lock = own();
    QVERIFY(lock);
    writeFile(file(), {});
    std::thread other([name = file()] {
        std::this_thread::sleep_for(30ms);
        ::unlink(name.constData());
    });
    const Result<ClaimingLock> held = acquire(*lock, 20s);
    other.join();
    QVERIFY(held);
    QVERIFY(exists(file()));
}

void tst_ClaimingLock::killedServerLeavesNone()
{
    {
        std::optional<Result<EndpointLock>> lock;
        std::optional<Result<ClaimingLock>> held;
        const StoppedChild child([&] {
            lock = own();
            held.emplace(acquire(**lock, 0ms));
        });
        QVERIFY(child.isStopped());
        QVERIFY(exists(file()));
        QCOMPARE(own().error().code, ErrorCode::AddressInUse);
        QVERIFY2(exists(file()), "it lives");
    }
    QVERIFY(exists(file()));
    const Result<EndpointClaim> claim = EndpointClaim::acquire(path(), {});
    QVERIFY2(claim, claim ? "" : qPrintable(claim.error().message));
    QVERIFY(!exists(file()));
}

void tst_ClaimingLock::thirdNameOfTheLockFile()
{
    QVERIFY(own());
    const QByteArray lockFile = pathIn(*m_dir, "x.flock");
    QCOMPARE(::link(lockFile.constData(), file().constData()), 0);
    QVERIFY(own());
    QCOMPARE(::chmod(lockFile.constData(), 0644), 0);
    QCOMPARE(::link(lockFile.constData(), pathIn(*m_dir, "other").constData()), 0);
    QCOMPARE(own().error().code, ErrorCode::AccessDenied);
    QCOMPARE(fileStatus(lockFile).st_mode & 0777, 0644u);
    QCOMPARE(::unlink(pathIn(*m_dir, "other").constData()), 0);
    QVERIFY(own());
    QCOMPARE(fileStatus(lockFile).st_mode & 0777, 0600u);
}

void tst_ClaimingLock::claimLeavesNone()
{
    const Result<EndpointClaim> claim = EndpointClaim::acquire(path(), {});
    QVERIFY(claim);
    QVERIFY(!exists(file()));
    QCOMPARE(EndpointClaim::acquire(path(), {}).error().code, ErrorCode::AddressInUse);
    QVERIFY(!exists(file()));
}

void tst_ClaimingLock::claimIsRefused()
{
    makeDesertedSocket(path().native());
    writeFile(file(), {});
    const struct stat before = fileStatus(path().native());
    QElapsedTimer timer;
    timer.start();
    const Result<EndpointClaim> claim = EndpointClaim::acquire(path(), {});
    QVERIFY(timer.elapsed() >= ClaimingLock::Patience.count());
    QVERIFY(!claim);
    QCOMPARE(claim.error().code, ErrorCode::AddressInUse);
    QVERIFY(claim.error().message.contains(QFile::decodeName(file())));
    QCOMPARE(fileStatus(path().native()).st_ino, before.st_ino);
    QVERIFY(exists(file()));
    QCOMPARE(::unlink(file().constData()), 0);
    QVERIFY(EndpointClaim::acquire(path(), {}));
}

QTEST_GUILESS_MAIN(tst_ClaimingLock)
#include "tst_claiminglock.moc"
