// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "processtest.h"

#include <ipccore/server.h>

#include <functional>
#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace IpcCore;

// Whatever occupies the path already, by mistake or by malice: it is refused and left as it is.
class tst_Squatters : public QObject, private ProcessTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void init();
    void inTheWay_data();
    void inTheWay();
    void strangeLockFile_data();
    void strangeLockFile();
    void otherUserCannotConnect();
    void otherUserCannotTakeOver();
    void otherUsersServerGetsNothing();

private:
    QByteArray inDirectory(const char *name) const
    {
        return QFile::encodeName(directory()) + '/' + name;
    }

    void refuses(const QByteArray &complaint) const;
};

namespace {

constexpr uid_t Nobody = 65533;

void write(const QByteArray &path, const QByteArray &content)
{
    QFile file(QFile::decodeName(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray read(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

struct FileState
{
    ino_t inode;
    mode_t mode;
    timespec changed;

    static FileState of(const QByteArray &path)
    {
        struct stat status = {};
        ::lstat(path.constData(), &status);
        return {.inode = status.st_ino, .mode = status.st_mode, .changed = status.st_ctim};
    }

    bool operator==(const FileState &other) const
    {
        return inode == other.inode && mode == other.mode && changed.tv_sec == other.changed.tv_sec
               && changed.tv_nsec == other.changed.tv_nsec;
    }
};

// Runs `function` in a child with the rights of nobody.
pid_t forkAsNobody(const std::function<int()> &function)
{
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    const bool changed =
        ::setgroups(0, nullptr) == 0 && ::setgid(Nobody) == 0 && ::setuid(Nobody) == 0;
    ::_exit(changed ? function() : 100);
}

// The child's exit code; -1 if it crashed.
int resultOf(pid_t child)
{
    int status = 0;
    const bool exited = ::waitpid(child, &status, 0) == child && WIFEXITED(status);
    return exited ? WEXITSTATUS(status) : -1;
}

} // namespace

void tst_Squatters::init()
{
    renew();
    // Others may search it, as in /run or /tmp.
    QCOMPARE(::chmod(QFile::encodeName(directory()).constData(), 0755), 0);
}

void tst_Squatters::refuses(const QByteArray &complaint) const
{
    const auto daemon = makeDaemon();
    QVERIFY(daemon->start());
    QCOMPARE(daemon->finish(), 1);
    QCOMPARE(daemon->output(), QByteArray());
    const QByteArray errors = daemon->errors();
    QVERIFY2(errors.startsWith("ipcdemod: ") && errors.contains(complaint), errors.constData());
}

void tst_Squatters::inTheWay_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"file", "directory", "FIFO", "link to a file", "link to a live socket",
                             "link to nothing", "link to itself"})
        QTest::newRow(what) << QByteArray(what);
}

void tst_Squatters::inTheWay()
{
    QFETCH(QByteArray, what);
    const QByteArray target = inDirectory("target");
    RawPeer live;
    QByteArray complaint = "is not a socket; it is left alone";
    if (what == "file")
        write(nativePath(), "precious");
    else if (what == "directory")
        QCOMPARE(::mkdir(nativePath().constData(), 0700), 0);
    else if (what == "FIFO")
        QCOMPARE(::mkfifo(nativePath().constData(), 0600), 0);
    else
        complaint = "is a symbolic link; it is left alone";
    if (what == "link to a file")
        write(target, "precious");
    if (what == "link to a live socket")
        live = RawPeer::listenOn(target);
    if (what.startsWith("link"))
        QCOMPARE(::symlink(what.endsWith("itself") ? "s" : "target", nativePath().constData()), 0);
    const FileState before = FileState::of(nativePath());
    const FileState targetBefore = FileState::of(target);

    refuses(complaint);
    QVERIFY(FileState::of(nativePath()) == before);
    QVERIFY(FileState::of(target) == targetBefore);
    if (what.endsWith("file"))
        QCOMPARE(read(nativePath()), QByteArray("precious"));
    if (what == "link to a live socket")
        QCOMPARE(activeState(target), ActiveState::Listening);
}

// The lock's name, beside the socket's, can be occupied too.
void tst_Squatters::strangeLockFile_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"directory", "FIFO", "link to a file", "link to nothing"})
        QTest::newRow(what) << QByteArray(what);
}

void tst_Squatters::strangeLockFile()
{
    QFETCH(QByteArray, what);
    const QByteArray lock = nativePath() + ".flock";
    const QByteArray target = inDirectory("target");
    if (what == "directory")
        QCOMPARE(::mkdir(lock.constData(), 0700), 0);
    else if (what == "FIFO")
        QCOMPARE(::mkfifo(lock.constData(), 0600), 0);
    else
        QCOMPARE(::symlink("target", lock.constData()), 0);
    if (what == "link to a file")
        write(target, "precious");
    const FileState before = FileState::of(lock);
    const FileState targetBefore = FileState::of(target);

    refuses(lock);
    QVERIFY(FileState::of(lock) == before);
    QVERIFY(FileState::of(target) == targetBefore);
    QVERIFY(!QFileInfo::exists(path()));
}

void tst_Squatters::otherUserCannotConnect()
{
    if (::geteuid() != 0)
        QSKIP("Two users are needed, and only root can be both");
    const auto daemon = startDaemon();
    QVERIFY(daemon);
    QCOMPARE(FileState::of(nativePath()).mode & 0777U, 0600U);
    const pid_t child = forkAsNobody([this] {
        const auto connection = Connection::tryConnect(nativePath());
        if (connection)
            return 1;
        if (connection.error().code != ErrorCode::AccessDenied)
            return 2;
        return endpointStatus(nativePath()).reason == StateReason::AccessDenied ? 0 : 3;
    });
    QCOMPARE(resultOf(child), 0);
    QCOMPARE(ask("ping"), QByteArray("pong"));
}

// Although the directory would let it create files, and although it cannot tell that somebody
// listens.
void tst_Squatters::otherUserCannotTakeOver()
{
    if (::geteuid() != 0)
        QSKIP("Two users are needed, and only root can be both");
    QCOMPARE(::chmod(QFile::encodeName(directory()).constData(), 0777), 0);
    const auto daemon = startDaemon();
    QVERIFY(daemon);
    const FileState before = FileState::of(nativePath());
    const auto tryToListen = [this] {
        ServerOptions options;
        options.allowSharedDirectory = true;
        Server server(
            nativePath(), [](const Request &, Reply &) { return HandlerResult::Done; }, options);
        return server.listen() ? 1 : 0;
    };
    QCOMPARE(resultOf(forkAsNobody(tryToListen)), 0);
    // The lock is not all that keeps it away.
    const QByteArray lock = nativePath() + ".flock";
    QCOMPARE(::unlink(lock.constData()), 0);
    QCOMPARE(resultOf(forkAsNobody(tryToListen)), 0);
    QVERIFY(FileState::of(nativePath()) == before);
    QCOMPARE(ask("ping"), QByteArray("pong"));
}

void tst_Squatters::otherUsersServerGetsNothing()
{
    if (::geteuid() != 0)
        QSKIP("Two users are needed, and only root can be both");
    QCOMPARE(::chmod(QFile::encodeName(directory()).constData(), 0777), 0);
    int ready[2] = {-1, -1};
    QCOMPARE(::pipe(ready), 0);
    const pid_t child = forkAsNobody([this, &ready] {
        RawPeer listener = RawPeer::listenOn(nativePath());
        if (!listener.isOpen() || ::write(ready[1], "!", 1) != 1)
            return 1;
        RawPeer victim = listener.accept();
        return victim.isOpen() && victim.receiveAll().isEmpty() ? 0 : 2;
    });
    ::close(ready[1]);
    char byte = 0;
    QCOMPARE(::read(ready[0], &byte, 1), 1);
    ::close(ready[0]);

    const auto reply = sendCommand(nativePath(), {}, "secret");
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::UntrustedServer);
    QCOMPARE(reply.error().delivery, Delivery::NotSent);
    QCOMPARE(resultOf(child), 0);
}

QTEST_GUILESS_MAIN(tst_Squatters)
#include "tst_squatters.moc"
