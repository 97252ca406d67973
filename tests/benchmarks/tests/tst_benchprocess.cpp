// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/childprocess.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>

using namespace Bench;

class tst_BenchProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void output();
    void exitCode();
    void crash();
    void absent();
    void hangs();
    void neverReady();
    void takesItsChildrenAlong();
    void runsOnItsCpu();
    void placement();

private:
    static Command shell(const char *script)
    {
        return {QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QString::fromLatin1(script)}};
    }

    QTemporaryDir m_folder;
    const QDeadlineTimer m_long = QDeadlineTimer(20'000);
};

void tst_BenchProcess::output()
{
    ChildProcess process(shell("echo ready; echo more"), m_folder.path());
    QCOMPARE(process.start(), Failed());
    QCOMPARE(process.waitForOutput("ready", m_long), Failed());
    QCOMPARE(process.finish(m_long), Failed());
    QCOMPARE(process.output(), "ready\nmore\n");
}

void tst_BenchProcess::exitCode()
{
    ChildProcess process(shell("echo first >&2; echo last >&2; exit 3"), m_folder.path());
    QCOMPARE(process.start(), Failed());
    QCOMPARE(process.finish(m_long), QStringLiteral("exit code 3: last"));
}

void tst_BenchProcess::crash()
{
    ChildProcess process(shell("kill -KILL $$"), m_folder.path());
    QCOMPARE(process.start(), Failed());
    QVERIFY(process.finish(m_long).startsWith(QLatin1String("crashed")));
}

void tst_BenchProcess::absent()
{
    ChildProcess process({m_folder.filePath(QStringLiteral("none")), {}}, m_folder.path());
    QVERIFY(process.start().startsWith(QLatin1String("cannot start")));
}

void tst_BenchProcess::hangs()
{
    ChildProcess process(shell("trap '' TERM; while :; do sleep 1; done"), m_folder.path());
    QCOMPARE(process.start(), Failed());
    QCOMPARE(process.finish(QDeadlineTimer(50)), QStringLiteral("hangs"));
    QVERIFY(!process.isRunning());
}

void tst_BenchProcess::neverReady()
{
    ChildProcess silent(shell("sleep 100"), m_folder.path());
    QCOMPARE(silent.start(), Failed());
    QVERIFY(silent.waitForOutput("ready", QDeadlineTimer(50)).startsWith(QLatin1String("hangs")));

    ChildProcess over(shell("echo no >&2"), m_folder.path());
    QCOMPARE(over.start(), Failed());
    QCOMPARE(over.waitForOutput("ready", m_long), QStringLiteral("ended before it was ready no"));
}

void tst_BenchProcess::takesItsChildrenAlong()
{
    pid_t child = 0;
    {
        ChildProcess process(shell("sleep 100 & echo $!; wait"), m_folder.path());
        QCOMPARE(process.start(), Failed());
        QCOMPARE(process.waitForOutput("\n", m_long), Failed());
        child = process.output().trimmed().toInt();
        QVERIFY(child > 0);
        QCOMPARE(::kill(child, 0), 0);
    }
    QTRY_VERIFY(!QFile::exists(QStringLiteral("/proc/%1/exe").arg(child)));
}

void tst_BenchProcess::runsOnItsCpu()
{
    const QList<int> cpus = usableCpus();
    QVERIFY(!cpus.isEmpty());
    Command command = shell("grep Cpus_allowed_list /proc/self/status");
    command.cpu = cpus.last();
    ChildProcess process(command, m_folder.path());
    QCOMPARE(process.start(), Failed());
    QCOMPARE(process.finish(m_long), Failed());
    QCOMPARE(process.output().simplified(),
             "Cpus_allowed_list: " + QByteArray::number(cpus.last()));
}

void tst_BenchProcess::placement()
{
    const Programs programs(QStringLiteral("/none"), {3, 5, 6});
    Row row;
    row.server = QStringLiteral("ipccore-epoll");
    QCOMPARE(programs.load(row, {}, {}).cpu, std::optional<int>(3));
    QCOMPARE(programs.server(row, {}).cpu, std::optional<int>(5));
    QVERIFY(!Placement::of(row, {3}).client);
    row.connections = 8;
    QVERIFY(!programs.load(row, {}, {}).cpu);
    QVERIFY(!programs.server(row, {}).cpu);
}

QTEST_GUILESS_MAIN(tst_BenchProcess)
#include "tst_benchprocess.moc"
