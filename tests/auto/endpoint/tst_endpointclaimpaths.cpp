// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/endpointclaim.h"

#include "endpoint/endpointconnector.h"
#include "fixtures.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qscopeguard.h>
#include <QtTest/qtest.h>

#include <atomic>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace IpcCore;

// Where an endpoint can be: lengths, names, directories, modes.
class tst_EndpointClaimPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void lengths_data();
    void lengths();
    void oddNames_data();
    void oddNames();
    void desertedAtLongPath();
    void kernelKnowsShortPath();
    void modes_data();
    void modes();
    void neverWider_data();
    void neverWider();
    void sharedDirectory_data();
    void sharedDirectory();
    void foreignDirectory();

private:
    QByteArray base() const { return QFile::encodeName(m_dir->path()); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void tst_EndpointClaimPaths::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void tst_EndpointClaimPaths::lengths_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("nameLength");
    QTest::addColumn<bool>("chdirAllowed");
    for (const bool chdirAllowed : {false, true}) {
        const char *how = chdirAllowed ? "chdir allowed" : "no chdir";
        for (int length = 100; length <= 112; ++length)
            QTest::addRow("path %d, %s", length, how) << length << 10 << chdirAllowed;
        for (const int length : {300, 4000, 4095})
            QTest::addRow("path %d, %s", length, how) << length << 20 << chdirAllowed;
        for (const int name : {86, 87, 88, 89, 106, 107, 108, 249, 250})
            QTest::addRow("name %d, %s", name, how) << 400 << name << chdirAllowed;
    }
}

void tst_EndpointClaimPaths::lengths()
{
    QFETCH(const int, length);
    QFETCH(const int, nameLength);
    QFETCH(const bool, chdirAllowed);
    const bool fits = length <= 107;
    const bool works = fits || ((IPCCORE_LINUX || chdirAllowed) && nameLength <= 107);
    const QByteArray path = deepPath(base(), length, nameLength);
    QCOMPARE(path.size(), length);
    const QString before = QDir::currentPath();

    const ClaimOptions options{.disallowChdir = !chdirAllowed};
    Result<EndpointClaim> claim = EndpointClaim::acquire(path, options);
    QCOMPARE(QDir::currentPath(), before);
    const auto removeLockFile = qScopeGuard([&path] { // its full path may be too long to remove
        const ScopedDirectory inside(path.left(path.lastIndexOf('/')));
        ::unlink(QByteArray(path.mid(path.lastIndexOf('/') + 1) + ".flock").constData());
    });
    QCOMPARE(claim.hasValue(), works);
    if (!works) {
        QCOMPARE(claim.error().code, ErrorCode::PathTooLong);
        QVERIFY(!exists(path));
        return;
    }
    QCOMPARE(claim->ownership(), EndpointClaim::Ownership::Held);
    const ConnectAttempt attempt = connectOnce(path, !chdirAllowed);
    QCOMPARE(attempt.status.state, ActiveState::Listening);
    const Result<EndpointClaim> second = EndpointClaim::acquire(path, options);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::AddressInUse);
    claim->release();
    QVERIFY(!exists(path));
    QCOMPARE(connectOnce(path, !chdirAllowed).status.state, ActiveState::PathNotFound);
    QCOMPARE(QDir::currentPath(), before);
}

void tst_EndpointClaimPaths::oddNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("blank") << QByteArray(" ");
    QTest::newRow("newline") << QByteArray("a\nb");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe");
    QTest::newRow("at sign") << QByteArray("@x");
    QTest::newRow("hyphen") << QByteArray("-x");
    QTest::newRow("percent") << QByteArray("%1%n");
    QTest::newRow("like a lock file") << QByteArray("x.flock");
}

void tst_EndpointClaimPaths::oddNames()
{
    QFETCH(const QByteArray, name);
    const QByteArray path = pathIn(*m_dir, name);
    const Result<EndpointClaim> claim = EndpointClaim::acquire(path, {});
    QVERIFY(claim);
    QVERIFY(exists(path));
    QVERIFY(RawPeer::connectTo(path).isOpen());
    // QTemporaryDir cannot remove names that are not valid text.
    ::unlink(path.constData());
    ::unlink(QByteArray(path + ".flock").constData());
}

void tst_EndpointClaimPaths::desertedAtLongPath()
{
    if (!IPCCORE_LINUX)
        QSKIP("This build reaches long paths by changing the working directory only");
    const QByteArray path = deepPath(base(), 300, 10);
    {
        const ScopedDirectory inside(path.left(path.lastIndexOf('/')));
        makeDesertedSocket(path.mid(path.lastIndexOf('/') + 1));
    }
    QVERIFY(exists(path));
    QVERIFY(EndpointClaim::acquire(path, {}));
}

// Cleaners of temporary directories spare sockets that the kernel lists by name.
void tst_EndpointClaimPaths::kernelKnowsShortPath()
{
#ifdef Q_OS_LINUX
    const QByteArray path = deepPath(base(), 107, 10);
    const Result<EndpointClaim> claim = EndpointClaim::acquire(path, {});
    QVERIFY(claim);
    QVERIFY(readFile("/proc/net/unix").contains(QByteArray(' ' + path + '\n')));
#else
    QSKIP("Linux lists its sockets in /proc/net/unix");
#endif
}

void tst_EndpointClaimPaths::modes_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("mask");
    for (const int mode : {0600, 0660, 0666, 0622, 0}) {
        for (const int mask : {0, 022, 077, 0777})
            QTest::addRow("%o under %o", mode, mask) << mode << mask;
    }
}

void tst_EndpointClaimPaths::modes()
{
    QFETCH(const int, mode);
    QFETCH(const int, mask);
    const ScopedUmask scoped(static_cast<mode_t>(mask));
    const QByteArray path = pathIn(*m_dir, "x");
    const ClaimOptions options{.mode = static_cast<mode_t>(mode)};
    for (int i = 0; i < 2; ++i) { // the second round finds the first one's lock file
        const Result<EndpointClaim> claim = EndpointClaim::acquire(path, options);
        QVERIFY2(claim, claim ? "" : qPrintable(claim.error().message));
        QCOMPARE(fileStatus(path).st_mode & 07777, options.mode);
        QCOMPARE(fileStatus(path + ".flock").st_mode & 0777, 0600u);
    }
    QCOMPARE(::umask(static_cast<mode_t>(mask)), static_cast<mode_t>(mask));
}

void tst_EndpointClaimPaths::neverWider_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("0600") << 0600;
    QTest::newRow("0660") << 0660;
}

// Not for an instant: a constant observer sees only the requested mode.
void tst_EndpointClaimPaths::neverWider()
{
#ifdef Q_OS_LINUX
    QFETCH(const int, mode);
    const ScopedUmask scoped(0);
    const QByteArray path = pathIn(*m_dir, "x");
    std::atomic<bool> stop = false;
    std::atomic<mode_t> seen = 0;
    std::atomic<int> looks = 0;
    std::thread watcher([&] {
        while (!stop) {
            const mode_t now = fileStatus(path).st_mode & 0777;
            seen = seen | now;
            looks += now != 0;
        }
    });
    bool all = true;
    for (int i = 0; i < 300 || looks < 10; ++i)
        all = EndpointClaim::acquire(path, {.mode = static_cast<mode_t>(mode)}) && all;
    stop = true;
    watcher.join();
    QVERIFY(all);
    QCOMPARE(seen.load(), static_cast<mode_t>(mode));
#else
    QSKIP("Only Linux gives a socket file the mode of the unbound socket");
#endif
}

void tst_EndpointClaimPaths::sharedDirectory_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("shared");
    for (const int mode : {0700, 0711, 0755, 0750})
        QTest::addRow("%o", mode) << mode << false;
    for (const int mode : {0777, 01777, 0770, 0720, 0702})
        QTest::addRow("%o", mode) << mode << true;
}

void tst_EndpointClaimPaths::sharedDirectory()
{
    QFETCH(const int, mode);
    QFETCH(const bool, shared);
    const QByteArray path = pathIn(*m_dir, "x");
    QCOMPARE(::chmod(base().constData(), static_cast<mode_t>(mode)), 0);
    {
        const Result<EndpointClaim> claim = EndpointClaim::acquire(path, {});
        QCOMPARE(claim.hasValue(), !shared);
        if (shared)
            QCOMPARE(claim.error().code, ErrorCode::AccessDenied);
        QCOMPARE(exists(path + ".flock"), !shared);
    }
    QVERIFY(EndpointClaim::acquire(path, {.allowSharedDirectory = true}));
}

void tst_EndpointClaimPaths::foreignDirectory()
{
    if (!isRoot())
        QSKIP("Only root can give a directory away");
    QCOMPARE(::chown(base().constData(), ForeignUid, ForeignUid), 0);
    const QByteArray path = pathIn(*m_dir, "x");
    const Result<EndpointClaim> claim = EndpointClaim::acquire(path, {});
    QVERIFY(!claim);
    QCOMPARE(claim.error().code, ErrorCode::AccessDenied);
    QVERIFY(!exists(path + ".flock"));
}

QTEST_GUILESS_MAIN(tst_EndpointClaimPaths)
#include "tst_endpointclaimpaths.moc"
