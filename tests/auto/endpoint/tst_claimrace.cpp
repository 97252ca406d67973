// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/endpointclaim.h"

#include "fixtures.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qscopeguard.h>
#include <QtTest/qtest.h>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <random>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace IpcCore;
using namespace std::chrono_literals;

/// Our servers against one of another implementation, which knows nothing of our lock file.
///
/// IPCCORE_RACE_SECONDS is how long each row takes; by default a second or two. For more than a
/// minute, QTEST_FUNCTION_TIMEOUT (ms) has to be more than that of all rows.
class tst_ClaimRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverTwo_data();
    void neverTwo();

private:
    void race(const QByteArray &path, bool usesLock, std::mt19937 &random);
};

namespace {

using std::chrono::microseconds;

void wait(microseconds time)
{
    if (time.count() > 0)
        std::this_thread::sleep_for(time);
}

/// What the other implementation does, in a process of its own.
class Rival
{
public:
    /// @param before the time until it begins; @param between from bind() to listen().
    Rival(const QByteArray &path, bool usesLock, microseconds before, microseconds between)
    {
        std::array<int, 2> ends{-1, -1};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            return;
        m_pid = ::fork();
        if (m_pid == 0) {
            wait(before);
            const bool serves = usesLock ? serveUnderLock(path, between) : serve(path, between);
            const char told = serves ? 'y' : 'n';
            static_cast<void>(::write(ends[1], &told, 1));
            for (;;)
                ::pause();
        }
        ::close(ends[1]);
        m_report = UniqueFd(ends[0]);
    }

    ~Rival()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }

    Q_DISABLE_COPY_MOVE(Rival)

    pid_t pid() const { return m_pid; }

    /// Whether it serves the path.
    bool serves() const
    {
        char told = '?';
        return retryOnInterrupt([&] { return ::read(m_report.get(), &told, 1); }) == 1
               && told == 'y';
    }

private:
    // As git does.
    static bool serveUnderLock(const QByteArray &path, microseconds between)
    {
        const QByteArray lock = path + ".lock";
        int fd = -1;
        do
            fd = ::open(lock.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        while (fd < 0 && errno == EEXIST && ::usleep(200) == 0);
        const bool isAlive = RawPeer::connectTo(path).isOpen();
        if (!isAlive)
            ::unlink(path.constData());
        const bool serves = !isAlive && serve(path, between);
        ::unlink(lock.constData());
        ::close(fd);
        return serves;
    }

    static bool serve(const QByteArray &path, microseconds between)
    {
        UniqueFd fd = boundSocket(path, SOCK_STREAM);
        wait(between);
        return fd && ::listen(fd.release(), 5) == 0;
    }

    pid_t m_pid = -1;
    UniqueFd m_report;
};

/// Who listens at `path`; 0 if nobody does.
pid_t ownerOf(const QByteArray &path)
{
    const RawPeer peer = RawPeer::connectTo(path);
    ucred credentials = {};
    socklen_t size = sizeof(credentials);
    return peer.isOpen()
                   && ::getsockopt(peer.descriptor(), SOL_SOCKET, SO_PEERCRED, &credentials, &size)
                          == 0
               ? credentials.pid
               : 0;
}

} // namespace

void tst_ClaimRace::neverTwo_data()
{
    QTest::addColumn<bool>("usesLock");
    QTest::addColumn<bool>("stale");
    QTest::newRow("with .lock, new path") << true << false;
    QTest::newRow("with .lock, stale socket") << true << true;
#if IPCCORE_LINUX
    // Other systems do not tell that its socket is bound.
    QTest::newRow("without .lock") << false << false;
#endif
}

void tst_ClaimRace::neverTwo()
{
#ifndef SO_PEERCRED
    QSKIP("The system does not tell who listens");
#endif
    QFETCH(const bool, usesLock);
    QFETCH(const bool, stale);
    const QTemporaryDir dir;
    const QByteArray path = pathIn(dir, "x");
    const std::chrono::milliseconds limit =
        1s * qEnvironmentVariableIntValue("IPCCORE_RACE_SECONDS");
    std::mt19937 random(1);
    QElapsedTimer timer;
    timer.start();
    int rounds = 0;
    for (; rounds < 300 || timer.elapsed() < limit.count(); ++rounds) {
        if (!stale)
            ::unlink(path.constData());
        else if (!exists(path))
            makeDesertedSocket(path);
        race(path, usesLock, random);
        if (QTest::currentTestFailed())
            break;
    }
    qInfo("%d rounds", rounds);
}

void tst_ClaimRace::race(const QByteArray &path, bool usesLock, std::mt19937 &random)
{
    const auto some = [&random](unsigned most) { return microseconds(random() % most); };
    const Rival rival(path, usesLock, some(1500), some(1000));
    wait(some(2500));
    Result<EndpointClaim> claim = EndpointClaim::acquire(path, {});
    QVERIFY2(claim || claim.error().code == ErrorCode::AddressInUse,
             claim ? "" : qPrintable(claim.error().message));
    const bool rivalServes = rival.serves();
    QVERIFY2(!claim || !rivalServes, "two serve");
    QVERIFY2(claim || rivalServes, "nobody serves");
    QCOMPARE(ownerOf(path), claim ? ::getpid() : rival.pid());
    if (claim)
        QCOMPARE(claim->ownership(), EndpointClaim::Ownership::Held);
    claim = Error(ErrorCode::Canceled, QString());
    QCOMPARE(ownerOf(path), rivalServes ? rival.pid() : 0);
    QCOMPARE(exists(path), rivalServes);
    QVERIFY(!exists(path + ".lock"));
}

QTEST_GUILESS_MAIN(tst_ClaimRace)
#include "tst_claimrace.moc"
