// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "launchertest.h"

#include <QtCore/qdir.h>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <future>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace IpcCore;
using namespace std::chrono_literals;

namespace {

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd"))
        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
        .size();
}

bool hasChildren()
{
    return ::waitpid(-1, nullptr, WNOHANG) != -1 || errno != ECHILD;
}

} // namespace

class tst_ServerLauncher : public LauncherTest
{
    Q_OBJECT

private Q_SLOTS:
    void usesRunningServer();
    void startsProgram_data();
    void startsProgram();
    void detachesProgram();
    void leavesNothingBehind();
    void startsOnceForManyClients();
    void acceptsBackgroundServer_data();
    void acceptsBackgroundServer();
    void reportsFailure_data();
    void reportsFailure();
    void reportsMissingProgram_data();
    void reportsMissingProgram();
    void closedDirectoryInPath();
    void reportsWhyProgramDoesNotRun_data();
    void reportsWhyProgramDoesNotRun();
    void findsProgramInPath();
    void changesDirectory();
    void reportsUnusableDirectory();
    void startsRelativeProgram();
    void timesOut_data();
    void timesOut();
    void neverStartsForBadPath_data();
    void neverStartsForBadPath();

    void hugeStartTimeout_data() { addHugeTimes(); }

    void hugeStartTimeout();
    void rejectsSettings_data();
    void rejectsSettings();
};

void tst_ServerLauncher::usesRunningServer()
{
    const RawPeer listener = RawPeer::listenOn(path());
    ServerLauncher starter = launcher(QStringLiteral("serve"));
    QVERIFY(starter.connectOrStart());
    QVERIFY(!starter.startedProgram());
    QVERIFY(starts().isEmpty());
}

void tst_ServerLauncher::startsProgram_data()
{
    QTest::addColumn<bool>("deserted");
    QTest::newRow("path is missing") << false;
    QTest::newRow("socket is deserted") << true;
}

void tst_ServerLauncher::startsProgram()
{
    QFETCH(bool, deserted);
    if (deserted)
        QVERIFY(RawPeer::listenOn(path()).isOpen());
    ServerLauncher starter = launcher(QStringLiteral("serve"));
    {
        Result<Connection> connection = starter.connectOrStart();
        QVERIFY(connection);
        QVERIFY(starter.startedProgram());
        QVERIFY(connection->sendCommand("hello"));
        QCOMPARE(connection->serverCredentials().pid, starts().value(0).toLongLong());
    }
    QVERIFY(starter.connectOrStart());
    QVERIFY(!starter.startedProgram());
    QCOMPARE(starts().size(), 1);
    quitServer();
    QVERIFY(starter.connectOrStart());
    QVERIFY(starter.startedProgram());
    QCOMPARE(starts().size(), 2);
    quitServer();
}

void tst_ServerLauncher::detachesProgram()
{
    const int stray = ::open("/dev/null", O_RDONLY); // as a careless host might leave it
    ::signal(SIGPIPE, SIG_IGN);
    sigset_t blocked;
    sigset_t before;
    ::sigemptyset(&blocked);
    ::sigaddset(&blocked, SIGUSR1);
    ::pthread_sigmask(SIG_BLOCK, &blocked, &before);
    Result<Connection> connection = launcher(QStringLiteral("serve")).connectOrStart();
    sigset_t after;
    ::pthread_sigmask(SIG_SETMASK, &before, &after);
    ::signal(SIGPIPE, SIG_DFL);
    ::close(stray);
    QVERIFY(connection);
    QCOMPARE(::sigismember(&after, SIGUSR1), 1);
    QCOMPARE(::sigismember(&after, SIGUSR2), 0);

    const Result<QByteArray> description = connection->sendCommand("describe");
    QVERIFY(description);
    QCOMPARE(*description, QByteArray("ownSession 1\n"
                                      "stdin /dev/null\n"
                                      "stdout /dev/null\n"
                                      "stderr pipe\n"
                                      "directory /\n"
                                      "strayDescriptors 0\n"
                                      "blocked 0000000000000000\n"
                                      "ignored 0000000000000000\n"));
    connection->close();
    quitServer();
}

void tst_ServerLauncher::leavesNothingBehind()
{
    const qsizetype before = openDescriptors();
    {
        Result<Connection> connection = launcher(QStringLiteral("serve")).connectOrStart();
        QVERIFY(connection);
        QVERIFY(!hasChildren());
        QCOMPARE(openDescriptors(), before + 1);
    }
    quitServer();
    QVERIFY(!launcher(QStringLiteral("fail")).connectOrStart());
    QVERIFY(!hasChildren());
    QCOMPARE(openDescriptors(), before);
}

void tst_ServerLauncher::startsOnceForManyClients()
{
    constexpr int clients = 8;
    std::vector<std::future<bool>> started;
    std::promise<void> begin;
    const std::shared_future<void> signal = begin.get_future().share();
    std::atomic<int> answered = 0;
    for (int i = 0; i < clients; ++i) {
        started.push_back(std::async(std::launch::async, [&] {
            ServerLauncher starter = launcher(QStringLiteral("serve"));
            signal.wait();
            Result<Connection> connection = starter.connectOrStart();
            if (connection && connection->sendCommand("hello"))
                ++answered;
            return starter.startedProgram();
        }));
    }
    begin.set_value();
    int starters = 0;
    for (std::future<bool> &one : started)
        starters += one.get() ? 1 : 0;
    QCOMPARE(answered.load(), clients);
    QCOMPARE(starters, 1);
    QCOMPARE(starts().size(), 1);
    quitServer();
}

void tst_ServerLauncher::acceptsBackgroundServer_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("a daemon that leaves the foreground") << QStringLiteral("background");
    QTest::newRow("a program that lost against another") << QStringLiteral("lose");
}

void tst_ServerLauncher::acceptsBackgroundServer()
{
    QFETCH(QString, mode);
    Result<Connection> connection = launcher(mode).connectOrStart();
    QVERIFY(connection);
    QVERIFY(connection->sendCommand("hello"));
    connection->close();
    quitServer();
}

void tst_ServerLauncher::reportsFailure_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("output");
    QTest::newRow("status") << QStringLiteral("fail") << QStringLiteral("ended with status 3")
                            << QStringLiteral("\nline 1048572\nno luck today");
    QTest::newRow("signal") << QStringLiteral("crash") << QStringLiteral("ended by signal 15")
                            << QString();
}

void tst_ServerLauncher::reportsFailure()
{
    QFETCH(QString, mode);
    QFETCH(QString, end);
    QFETCH(QString, output);
    QElapsedTimer timer;
    timer.start();
    ServerLauncher starter = launcher(mode);
    starter.setStartTimeout(20s);
    const Result<Connection> connection = starter.connectOrStart();
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, ErrorCode::LaunchFailed);
    QVERIFY2(connection.error().message.contains(end), qPrintable(connection.error().message));
    QVERIFY2(connection.error().message.endsWith(output), qPrintable(connection.error().message));
    QVERIFY(connection.error().message.size() < 5'000);
    QCOMPARE(connection.error().state, ActiveState::PathNotFound);
    QVERIFY(starter.startedProgram());
    QVERIFY(timer.elapsed() < 15'000);
}

void tst_ServerLauncher::reportsMissingProgram_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("systemError");
    QTest::newRow("path") << QStringLiteral("/nonexistent/program") << ENOENT;
    QTest::newRow("name") << QStringLiteral("ipccore-no-such-program") << ENOENT;
    QTest::newRow("not executable") << QStringLiteral("/etc/passwd") << EACCES;
    QTest::newRow("directory") << QStringLiteral("/") << EACCES;
}

void tst_ServerLauncher::reportsMissingProgram()
{
    QFETCH(QString, name);
    QFETCH(int, systemError);
    ServerLauncher starter(path(), name);
    const Result<Connection> connection = starter.connectOrStart();
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, ErrorCode::LaunchFailed);
    QCOMPARE(connection.error().systemError, systemError);
    QVERIFY(connection.error().message.contains(name));
    QVERIFY(!starter.startedProgram());
}

// Users inherit PATH from others. What is in such a directory is unknown, and root may look.
void tst_ServerLauncher::closedDirectoryInPath()
{
    const QByteArray closed = directory() + "/closed";
    QCOMPARE(::mkdir(closed.constData(), 0), 0);
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", before + ':' + closed);
    ServerLauncher starter(path(), QStringLiteral("ipccore-no-such-program"));
    const Result<Connection> connection = starter.connectOrStart();
    qputenv("PATH", before);
    QVERIFY(!connection);
    QCOMPARE(connection.error().systemError, ENOENT);
}

void tst_ServerLauncher::reportsWhyProgramDoesNotRun_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("mode");
    QTest::addColumn<qsizetype>("argumentSize");
    QTest::addColumn<bool>("byName");
    QTest::addColumn<int>("systemError");
    const QByteArray script = "#!/bin/sh\nexit 3\n";
    QTest::newRow("no format") << QByteArray("hello\n") << 0700 << qsizetype(1) << false << ENOEXEC;
    QTest::newRow("empty") << QByteArray() << 0700 << qsizetype(1) << false << ENOEXEC;
    QTest::newRow("no interpreter")
        << QByteArray("#!/nonexistent/shell\n") << 0700 << qsizetype(1) << false << ENOENT;
    QTest::newRow("too long an argument")
        << script << 0700 << qsizetype(8'000'000) << false << E2BIG;
    QTest::newRow("not executable") << script << 0600 << qsizetype(1) << false << EACCES;
    QTest::newRow("not executable, in PATH") << script << 0600 << qsizetype(1) << true << EACCES;
    QTest::newRow("no format, in PATH")
        << QByteArray("hello\n") << 0700 << qsizetype(1) << true << ENOEXEC;
}

void tst_ServerLauncher::reportsWhyProgramDoesNotRun()
{
    QFETCH(QByteArray, content);
    QFETCH(int, mode);
    QFETCH(qsizetype, argumentSize);
    QFETCH(bool, byName);
    QFETCH(int, systemError);
    const QString name = QStringLiteral("ipccore-test-program");
    const QString file = QFile::decodeName(directory()) + u'/' + name;
    {
        QFile written(file);
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(content);
    }
    QCOMPARE(::chmod(QFile::encodeName(file).constData(), static_cast<mode_t>(mode)), 0);

    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", before + ":/dev/null:" + directory());
    ServerLauncher starter(path(), byName ? name : file, {QString(argumentSize, u'x')});
    const Result<Connection> connection = starter.connectOrStart();
    qputenv("PATH", before);
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, ErrorCode::LaunchFailed);
    QCOMPARE(connection.error().systemError, systemError);
    QVERIFY2(connection.error().message.contains(qt_error_string(systemError)),
             qPrintable(connection.error().message));
    QCOMPARE(connection.error().state, ActiveState::PathNotFound);
    QVERIFY(!starter.startedProgram());
}

void tst_ServerLauncher::changesDirectory()
{
    ServerLauncher starter = launcher(QStringLiteral("serve"));
    QCOMPARE(starter.workingDirectory(), QStringLiteral("/"));
    starter.setWorkingDirectory(QFile::decodeName(directory()));
    Result<Connection> connection = starter.connectOrStart();
    QVERIFY(connection);
    QCOMPARE(described(*connection, "directory"), directory());
    connection->close();
    quitServer();
}

void tst_ServerLauncher::reportsUnusableDirectory()
{
    ServerLauncher starter = launcher(QStringLiteral("serve"));
    starter.setWorkingDirectory(fileBeside("none"));
    const Result<Connection> connection = starter.connectOrStart();
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, ErrorCode::LaunchFailed);
    QCOMPARE(connection.error().systemError, ENOENT);
    QVERIFY(connection.error().message.contains(starter.workingDirectory()));
    QVERIFY(!starter.startedProgram());
}

// Relative to the caller's directory, not the program's.
void tst_ServerLauncher::startsRelativeProgram()
{
    const QString relative = QDir::current().relativeFilePath(program());
    QVERIFY(relative.contains(u'/') && !relative.startsWith(u'/'));
    ServerLauncher starter(path(), relative, {QFile::decodeName(path()), QStringLiteral("serve")});
    Result<Connection> connection = starter.connectOrStart();
    QVERIFY(connection);
    connection->close();
    quitServer();
}

void tst_ServerLauncher::findsProgramInPath()
{
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", QFileInfo(program()).absolutePath().toLocal8Bit() + ":" + before);
    ServerLauncher starter(path(), QFileInfo(program()).fileName(),
                           {QFile::decodeName(path()), QStringLiteral("serve")});
    Result<Connection> connection = starter.connectOrStart();
    qputenv("PATH", before);
    QVERIFY(connection);
    connection->close();
    quitServer();
}

void tst_ServerLauncher::timesOut_data()
{
    QTest::addColumn<int>("timeout");
    QTest::newRow("later") << 4000;
    QTest::newRow("at once") << 0;
}

void tst_ServerLauncher::timesOut()
{
    QFETCH(int, timeout);
    ServerLauncher starter = launcher(QStringLiteral("mute"));
    starter.setStartTimeout(std::chrono::milliseconds(timeout));
    QElapsedTimer timer;
    timer.start();
    const Result<Connection> connection = starter.connectOrStart();
    const qint64 elapsed = timer.elapsed();
    QTRY_COMPARE_WITH_TIMEOUT(starts().size(), 1, 20'000);
    const auto pid = static_cast<pid_t>(starts().value(0).toInt());
    QCOMPARE(::kill(pid, SIGKILL), 0);
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, ErrorCode::Timeout);
    QCOMPARE(connection.error().state, ActiveState::PathNotFound);
    if (timeout > 0)
        QVERIFY(connection.error().message.endsWith(QStringLiteral(": still thinking")));
    QVERIFY(starter.startedProgram());
    QVERIFY(elapsed >= timeout);
    QVERIFY(elapsed < timeout + 10'000);
}

void tst_ServerLauncher::neverStartsForBadPath_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("file") << QStringLiteral("file") << ErrorCode::InvalidPath;
    QTest::newRow("directory") << QStringLiteral("directory") << ErrorCode::InvalidPath;
    QTest::newRow("link in a shared directory")
        << QStringLiteral("link") << ErrorCode::AccessDenied;
}

void tst_ServerLauncher::neverStartsForBadPath()
{
    QFETCH(QString, kind);
    QFETCH(ErrorCode, code);
    if (kind == QStringLiteral("file")) {
        QFile file(QFile::decodeName(path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
    } else if (kind == QStringLiteral("directory")) {
        QVERIFY(QDir().mkdir(QFile::decodeName(path())));
    } else {
        QCOMPARE(::symlink("elsewhere", path().constData()), 0);
        QCOMPARE(::chmod(directory().constData(), 0777), 0);
    }
    ServerLauncher starter = launcher(QStringLiteral("serve"));
    const Result<Connection> connection = starter.connectOrStart();
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, code);
    QVERIFY(!starter.startedProgram());
    QVERIFY(starts().isEmpty());
}

// Means longer than any start, not zero.
void tst_ServerLauncher::hugeStartTimeout()
{
    QFETCH(const std::chrono::milliseconds, time);
    ServerLauncher starter = launcher(QStringLiteral("serve"));
    starter.setStartTimeout(time);
    const Result<Connection> connection = starter.connectOrStart();
    QVERIFY2(connection, connection ? "" : qPrintable(connection.error().message));
}

void tst_ServerLauncher::rejectsSettings_data()
{
    using Output = ServerLauncher::ErrorOutput;
    QTest::addColumn<std::function<void(ServerLauncher &)>>("set");
    const auto add = [](const char *name, const std::function<void(ServerLauncher &)> &set) {
        QTest::newRow(name) << set;
    };
    const QString nul = QStringLiteral("a") + QChar(u'\0');
    add("timeout", [](ServerLauncher &starter) { starter.setStartTimeout(-2ms); });
    add("no file", [](ServerLauncher &starter) { starter.setErrorOutput(Output::File); });
    add("file without use", [](ServerLauncher &starter) {
        starter.setErrorOutput(Output::Inherit, QStringLiteral("/tmp/x"));
    });
    add("no such output",
        [](ServerLauncher &starter) { starter.setErrorOutput(static_cast<Output>(77)); });
    add("NUL in a file",
        [nul](ServerLauncher &starter) { starter.setErrorOutput(Output::File, nul); });
    add("NUL in a directory", [nul](ServerLauncher &starter) { starter.setWorkingDirectory(nul); });
    add("NUL in an argument", [this, nul](ServerLauncher &starter) {
        starter = ServerLauncher(path(), program(), {nul});
    });
}

void tst_ServerLauncher::rejectsSettings()
{
    QFETCH(std::function<void(ServerLauncher &)>, set);
    ServerLauncher starter = launcher(QStringLiteral("serve"));
    QCOMPARE(starter.startTimeout(), 10s);
    set(starter);
    const Result<Connection> connection = starter.connectOrStart();
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, ErrorCode::InvalidArgument);
    QVERIFY(starts().isEmpty());
}

QTEST_GUILESS_MAIN(tst_ServerLauncher)
#include "tst_serverlauncher.moc"
