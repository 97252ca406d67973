// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "clienttest.h"

#include "support/rawpeer.h"

#include <ipccore/serverlauncher.h>

#include <QtCore/qdir.h>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <future>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace IpcCore;
using namespace std::chrono_literals;

namespace {

const QString program = QStringLiteral(LAUNCHEE);

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

class tst_ServerLauncher : public ClientTest
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
    void findsProgramInPath();
    void timesOut_data();
    void timesOut();
    void neverStartsForBadPath_data();
    void neverStartsForBadPath();
    void rejectsTimeout();

private:
    ServerLauncher launcher(const QString &mode) const
    {
        return {path(), program, {QFile::decodeName(path()), mode}};
    }

    QList<QByteArray> starts() const
    {
        QFile file(QFile::decodeName(path() + ".starts"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QList<QByteArray> lines = file.readAll().split('\n');
        lines.removeLast();
        return lines;
    }

    // Stops the server at the path, and waits until it has released it.
    void quitServer()
    {
        RawPeer peer = RawPeer::connectTo(path());
        QVERIFY(peer.send("0008quit0000"));
        QVERIFY(peer.waitForClosed());
    }
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
                            << QStringLiteral("line 499\nline 500\nno luck today");
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
    QVERIFY(!connection.error().message.contains(QStringLiteral("line 480\n")));
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

void tst_ServerLauncher::findsProgramInPath()
{
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", QFileInfo(program).absolutePath().toLocal8Bit() + ":" + before);
    ServerLauncher starter(path(), QFileInfo(program).fileName(),
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
    QTest::newRow("later") << 200;
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

void tst_ServerLauncher::rejectsTimeout()
{
    ServerLauncher starter = launcher(QStringLiteral("serve"));
    QCOMPARE(starter.startTimeout(), 10s);
    starter.setStartTimeout(-2ms);
    QCOMPARE(starter.startTimeout(), -2ms);
    const Result<Connection> connection = starter.connectOrStart();
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, ErrorCode::InvalidArgument);
    QVERIFY(starts().isEmpty());
}

QTEST_GUILESS_MAIN(tst_ServerLauncher)
#include "tst_serverlauncher.moc"
