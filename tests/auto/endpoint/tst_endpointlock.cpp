// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/endpointlock.h"

#include "fixtures.h"

#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

#include <fcntl.h>
#include <optional>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace IpcCore;

class tst_EndpointLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void locksAndReleases();
    void oneHolder();
    void otherProcess();
    void diesWithItsProcess();
    void releasedDespiteForkedChild();
    void closeInChildKeepsIt();
    void moves();
    void oddFiles_data();
    void oddFiles();
    void foreignFile();
    void tightensMode();
    void removedWhileHeld();

private:
    EndpointPath path() const { return pathIn(*m_dir, "x"); }

    QByteArray lockFile() const { return pathIn(*m_dir, "x.flock"); }

    Result<EndpointLock> acquire() const { return EndpointLock::acquire(m_fd.get(), path()); }

    std::unique_ptr<QTemporaryDir> m_dir;
    UniqueFd m_fd;
    QList<int> m_descriptors;
};

void tst_EndpointLock::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_fd.reset(
        ::open(QFile::encodeName(m_dir->path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    QVERIFY(m_fd);
    m_descriptors = openDescriptors();
}

void tst_EndpointLock::cleanup()
{
    QCOMPARE(openDescriptors(), m_descriptors);
}

void tst_EndpointLock::locksAndReleases()
{
    Result<EndpointLock> lock = acquire();
    QVERIFY(lock);
    QVERIFY(lock->isHeld());
    QVERIFY((::fcntl(lock->descriptor(), F_GETFD) & FD_CLOEXEC) != 0);
    QCOMPARE(fileStatus(lockFile()).st_mode & 0777, 0600u);
    lock->release();
    QVERIFY(!lock->isHeld());
    QVERIFY2(exists(lockFile()), "removing it would let two processes hold it");
    QVERIFY(acquire());
}

void tst_EndpointLock::oneHolder()
{
    const Result<EndpointLock> first = acquire();
    QVERIFY(first);
    const Result<EndpointLock> second = acquire();
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::AddressInUse);
}

void tst_EndpointLock::otherProcess()
{
    const Result<EndpointLock> first = acquire();
    QVERIFY(first);
    const int code = runInChild([this] {
        const Result<EndpointLock> second = acquire();
        return second ? 255 : static_cast<int>(second.error().code);
    });
    QCOMPARE(code, static_cast<int>(ErrorCode::AddressInUse));
}

void tst_EndpointLock::diesWithItsProcess()
{
    {
        std::optional<Result<EndpointLock>> lock;
        const StoppedChild child([&] { lock = acquire(); });
        QVERIFY(child.isStopped());
        QVERIFY2(!acquire(), "a stopped process still has its lock");
    }
    QVERIFY(acquire());
}

// A fork in another thread holds copies of all descriptors until it calls exec().
void tst_EndpointLock::releasedDespiteForkedChild()
{
    Result<EndpointLock> lock = acquire();
    QVERIFY(lock);
    const StoppedChild child([] {});
    QVERIFY(child.isStopped());
    lock->release();
    QVERIFY(acquire());
}

void tst_EndpointLock::closeInChildKeepsIt()
{
    Result<EndpointLock> lock = acquire();
    QVERIFY(lock);
    const int open = runInChild([&lock] {
        lock->closeInChild();
        return lock->isHeld() ? 1 : 0;
    });
    QCOMPARE(open, 0);
    QVERIFY(!acquire());
}

void tst_EndpointLock::moves()
{
    EndpointLock lock = std::move(*acquire());
    QVERIFY(!acquire());
    EndpointLock other;
    other = std::move(lock);
    QVERIFY(!lock.isHeld()); // NOLINT(*-use-after-move,*.Move)
    QVERIFY(!acquire());
    other = EndpointLock();
    QVERIFY(acquire());
}

void tst_EndpointLock::oddFiles_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char *kind : {"link", "dangling link", "directory", "hard link", "fifo", "socket"})
        QTest::newRow(kind) << QByteArray(kind);
}

void tst_EndpointLock::oddFiles()
{
    QFETCH(const QByteArray, kind);
    const QByteArray target = pathIn(*m_dir, "target");
    const QByteArray name = lockFile();
    if (kind != "dangling link")
        writeFile(target, "precious");
    if (kind.endsWith("link") && kind != "hard link")
        QCOMPARE(::symlink(target.constData(), name.constData()), 0);
    else if (kind == "hard link")
        QCOMPARE(::link(target.constData(), name.constData()), 0);
    else if (kind == "directory")
        QCOMPARE(::mkdir(name.constData(), 0700), 0);
    else if (kind == "fifo")
        QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    else
        makeDesertedSocket(name);
    const struct stat before = fileStatus(name);

    const Result<EndpointLock> lock = acquire();
    QVERIFY(!lock);
    QCOMPARE(lock.error().code, ErrorCode::AccessDenied);
    QVERIFY(lock.error().message.contains(QStringLiteral(".flock")));
    const struct stat after = fileStatus(name);
    QCOMPARE(after.st_ino, before.st_ino);
    QCOMPARE(after.st_mode, before.st_mode);
    QCOMPARE(exists(target), kind != "dangling link");
    if (kind != "dangling link")
        QCOMPARE(readFile(target), QByteArray("precious"));
}

void tst_EndpointLock::foreignFile()
{
    if (!isRoot())
        QSKIP("Only root can give a file away");
    writeFile(lockFile(), {});
    QCOMPARE(::chown(lockFile().constData(), ForeignUid, ForeignUid), 0);
    const Result<EndpointLock> lock = acquire();
    QVERIFY(!lock);
    QCOMPARE(lock.error().code, ErrorCode::AccessDenied);
}

// Anyone who can open the file could lock it and block the server forever.
void tst_EndpointLock::tightensMode()
{
    writeFile(lockFile(), {});
    QCOMPARE(::chmod(lockFile().constData(), 0666), 0);
    const Result<EndpointLock> lock = acquire();
    QVERIFY(lock);
    QCOMPARE(fileStatus(lockFile()).st_mode & 0777, 0600u);
}

void tst_EndpointLock::removedWhileHeld()
{
    const Result<EndpointLock> lock = acquire();
    QVERIFY(lock);
    QCOMPARE(::unlink(lockFile().constData()), 0);
    // A second file of that name is a second lock; then the socket's own probe has to decide.
    const Result<EndpointLock> second = acquire();
    QVERIFY(second);
}

QTEST_GUILESS_MAIN(tst_EndpointLock)
#include "tst_endpointlock.moc"
