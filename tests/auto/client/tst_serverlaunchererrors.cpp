// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "launchertest.h"

#include "support/signalstorm.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

using namespace IpcCore;

// Where the standard error of launched programs goes.
class tst_ServerLauncherErrors : public LauncherTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsErrorOutputBounded();
    void keepsErrorsUnderSignals();
    void inheritsErrorOutput_data();
    void inheritsErrorOutput();
    void appendsErrorsToFile();
    void reportsErrorsFromFile();
    void reportsUnusableErrorFile_data();
    void reportsUnusableErrorFile();
    void endsWithoutLeftovers();
};

void tst_ServerLauncherErrors::keepsErrorOutputBounded()
{
    Result<Connection> connection = launcher(QStringLiteral("talk")).connectOrStart();
    QVERIFY(connection);
    struct stat output = {};
    const QByteArray file = "/proc/" + starts().value(0) + "/fd/2";
    QCOMPARE(::stat(file.constData(), &output), 0);
    QVERIFY2(output.st_size < 1'000'000, qPrintable(QString::number(output.st_size)));
    // The launcher is gone. The program still writes, neither blocked nor ended by a signal.
    const Result<QByteArray> written = connection->sendCommand("errors");
    QVERIFY(written);
    QCOMPARE(*written, QByteArray("written"));
    connection->close();
    quitServer();
}

void tst_ServerLauncherErrors::keepsErrorsUnderSignals()
{
    std::optional<SignalStorm> storm(std::in_place, std::chrono::microseconds(50));
    const Result<Connection> connection = launcher(QStringLiteral("fail")).connectOrStart();
    storm.reset();
    QVERIFY(!connection);
    QVERIFY2(connection.error().message.endsWith(QStringLiteral("no luck today")),
             qPrintable(connection.error().message));
}

void tst_ServerLauncherErrors::inheritsErrorOutput_data()
{
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("open") << true;
    QTest::newRow("closed") << false;
}

void tst_ServerLauncherErrors::inheritsErrorOutput()
{
    QFETCH(bool, isOpen);
    const QString file = fileBeside("errors");
    const int before = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
    const int own =
        ::open(QFile::encodeName(file).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    ::dup2(own, STDERR_FILENO);
    ::close(own);
    if (!isOpen)
        ::close(STDERR_FILENO);
    ServerLauncher starter = launcher(QStringLiteral("serve"));
    starter.setErrorOutput(ServerLauncher::ErrorOutput::Inherit);
    Result<Connection> connection = starter.connectOrStart();
    const QByteArray errors =
        connection ? described(*connection, "stderr") : connection.error().message.toUtf8();
    connection = Error();
    ::dup2(before, STDERR_FILENO);
    ::close(before);
    QCOMPARE(errors, isOpen ? QFile::encodeName(file) : QByteArray("/dev/null"));
    quitServer();
}

void tst_ServerLauncherErrors::appendsErrorsToFile()
{
    const QString name = fileBeside("errors");
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write("earlier\n"), 8);
    QVERIFY(file.flush());
    ServerLauncher starter = launcher(QStringLiteral("talk"));
    starter.setErrorOutput(ServerLauncher::ErrorOutput::File, name);
    Result<Connection> connection = starter.connectOrStart();
    QVERIFY(connection);
    QCOMPARE(described(*connection, "stderr"), QFile::encodeName(name));
    const qint64 size = file.size();
    QVERIFY(size > 16'000'000);
    QVERIFY(connection->sendCommand("errors"));
    QVERIFY(file.size() > size);
    QVERIFY(file.seek(0));
    QCOMPARE(file.read(15), QByteArray("earlier\nline 0\n"));
    connection->close();
    quitServer();
}

void tst_ServerLauncherErrors::reportsErrorsFromFile()
{
    const QString name = fileBeside("errors");
    ServerLauncher starter = launcher(QStringLiteral("fail"));
    starter.setErrorOutput(ServerLauncher::ErrorOutput::File, name);
    const Result<Connection> connection = starter.connectOrStart();
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, ErrorCode::LaunchFailed);
    QVERIFY(connection.error().message.endsWith(QStringLiteral("\nno luck today")));
    QCOMPARE(QFile::permissions(name) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);

    // Earlier content is not from this start.
    ServerLauncher crashing = launcher(QStringLiteral("crash"));
    crashing.setErrorOutput(ServerLauncher::ErrorOutput::File, name);
    const Result<Connection> other = crashing.connectOrStart();
    QVERIFY(!other);
    QVERIFY(!other.error().message.contains(QStringLiteral("no luck")));
}

void tst_ServerLauncherErrors::reportsUnusableErrorFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("systemError");
    QTest::newRow("no directory") << QStringLiteral("none/errors") << ENOENT;
    QTest::newRow("a directory") << QStringLiteral(".") << EISDIR;
    QTest::newRow("a pipe that nobody reads") << QStringLiteral("pipe") << ENXIO;
    QTest::newRow("a pipe that somebody reads") << QStringLiteral("read pipe") << ENXIO;
}

void tst_ServerLauncherErrors::reportsUnusableErrorFile()
{
    QFETCH(QString, name);
    QFETCH(int, systemError);
    QCOMPARE(::mkfifo(QFile::encodeName(fileBeside("pipe")).constData(), 0600), 0);
    QCOMPARE(::mkfifo(QFile::encodeName(fileBeside("read pipe")).constData(), 0600), 0);
    const int reader = ::open(QFile::encodeName(fileBeside("read pipe")).constData(),
                              O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    ServerLauncher starter = launcher(QStringLiteral("serve"));
    starter.setErrorOutput(ServerLauncher::ErrorOutput::File,
                           fileBeside(name.toLatin1().constData()));
    const Result<Connection> connection = starter.connectOrStart();
    ::close(reader);
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, ErrorCode::LaunchFailed);
    QCOMPARE(connection.error().systemError, systemError);
    QVERIFY(connection.error().message.contains(starter.errorFile()));
    QVERIFY(!starter.startedProgram());
}

// The program ends as if nobody had started it: no zombie, and no process still reading its
// standard error.
void tst_ServerLauncherErrors::endsWithoutLeftovers()
{
    Result<Connection> connection = launcher(QStringLiteral("serve")).connectOrStart();
    QVERIFY(connection);
    const QByteArray server = starts().value(0);
    QFile file(QStringLiteral("/proc/%1/stat").arg(QString::fromLatin1(server)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray fields = file.readAll();
    const QByteArray reader = fields.mid(fields.lastIndexOf(')') + 2).split(' ').value(1);
    // Signals to a whole process group must not kill the reader of a program's errors.
    const auto nameOfReader = [&reader] {
        QFile name(QStringLiteral("/proc/%1/comm").arg(QString::fromLatin1(reader)));
        return name.open(QIODevice::ReadOnly) ? name.readAll().trimmed() : QByteArray();
    };
    QTRY_COMPARE_WITH_TIMEOUT(nameOfReader(), QByteArray("cat"), 20'000);
    for (const int signal : {SIGTERM, SIGHUP, SIGINT})
        QCOMPARE(::kill(reader.toInt(), signal), 0);
    const Result<QByteArray> written = connection->sendCommand("errors");
    QVERIFY(written);
    QCOMPARE(*written, QByteArray("written"));
    connection->close();
    quitServer();
    const QString processes = QStringLiteral("/proc/");
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(processes + QString::fromLatin1(server)), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(processes + QString::fromLatin1(reader)), 20'000);
}

QTEST_GUILESS_MAIN(tst_ServerLauncherErrors)
#include "tst_serverlaunchererrors.moc"
