// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>

// Alerts on the command line, about a real server.
class tst_IpcctlWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsOfAStoppedServer();
    void watchesWhatIsNotThereYet();
    void tellsOfARestart();
    void runsACommandForEach();
    void testsRules();
    void endsAfterACount();
    void saysWhyItCannot_data();
    void saysWhyItCannot();
    void failsIfItCannotWrite();
    void endsWithItsReader();

private:
    QString path(const char *name) const { return m_runtime->filePath(QLatin1String(name)); }

    bool write(const QByteArray &rules) const
    {
        QFile file(path("rules.json"));
        return file.open(QFile::WriteOnly) && file.write(rules) == rules.size();
    }

    std::unique_ptr<Program> watch(const QStringList &options = {}) const;

    std::unique_ptr<QTemporaryDir> m_runtime;
};

void tst_IpcctlWatch::init()
{
    m_runtime = std::make_unique<QTemporaryDir>();
    QVERIFY(m_runtime->isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime->path()));
    qunsetenv("IPCCORE_INTROSPECTION");
}

std::unique_ptr<Program> tst_IpcctlWatch::watch(const QStringList &options) const
{
    const QStringList arguments = {QStringLiteral("watch"), path("rules.json"),
                                   QStringLiteral("--interval"), QStringLiteral("50ms")};
    auto program = std::make_unique<Program>(QStringLiteral(IPCCTL), arguments + options);
    return program->start() ? std::move(program) : nullptr;
}

void tst_IpcctlWatch::tellsOfAStoppedServer()
{
#if !IPCCORE_LINUX
    QSKIP("The state of a process is not known here");
#endif
    QVERIFY(write(R"({"rules": [{"name": "mine", "endpoint": "*/demo.sock"}]})"));
    auto demo = startDemo(QStringLiteral(IPCDEMOD), path("demo.sock"));
    QVERIFY(demo);
    const auto watching = watch();
    QVERIFY(watching);
    QVERIFY(demo->sendSignal(SIGSTOP));
    QVERIFY(watching->waitForLine("{\"alert\":\"raised\""));
    QVERIFY(demo->sendSignal(SIGCONT));
    QVERIFY(watching->waitForLine("{\"alert\":\"cleared\""));
    const auto first =
        QJsonDocument::fromJson(watching->output().split('\n').constFirst()).object();
    QCOMPARE(first.value(QStringLiteral("rule")).toString(), QStringLiteral("mine"));
    QCOMPARE(first.value(QStringLiteral("path")).toString(), path("demo.sock"));
    QVERIFY(QStringList({QStringLiteral("Stopped"), QStringLiteral("Silent")})
                .contains(first.value(QStringLiteral("state")).toString()));
    QVERIFY(!first.value(QStringLiteral("reason")).toString().isEmpty());
    QVERIFY(watching->sendSignal(SIGTERM));
    QCOMPARE(watching->finish(), 0);
}

void tst_IpcctlWatch::watchesWhatIsNotThereYet()
{
    QVERIFY(write(R"({"rules": [{"endpoint": ")" + path("demo.sock").toUtf8()
                  + R"(", "state": "PathNotFound"}]})"));
    const auto watching = watch();
    QVERIFY(watching);
    QVERIFY(watching->waitForLine("{\"alert\":\"raised\""));
    auto demo = startDemo(QStringLiteral(IPCDEMOD), path("demo.sock"));
    QVERIFY(demo);
    QVERIFY(watching->waitForLine("{\"alert\":\"cleared\""));
}

void tst_IpcctlWatch::tellsOfARestart()
{
    QVERIFY(write(R"({"rules": [{"endpoint": "*/demo.sock", "figure": "restarts"},
                                {"endpoint": "*/demo.sock", "figure": "connections",
                                 "above": 0, "polls": 1}]})"));
    auto demo = startDemo(QStringLiteral(IPCDEMOD), path("demo.sock"));
    QVERIFY(demo);
    const auto watching = watch();
    QVERIFY(watching);
    // A connection shows that the server was seen.
    Program client(QStringLiteral(IPCCTL),
                   {QStringLiteral("send"), path("demo.sock"), QStringLiteral("sleep 600000")});
    QVERIFY(client.start());
    QVERIFY(watching->waitForOutput("\"rule\":\"connections above 0\""));
    demo.reset();
    demo = startDemo(QStringLiteral(IPCDEMOD), path("demo.sock"));
    QVERIFY(demo);
    QVERIFY(watching->waitForOutput("\"rule\":\"restarts above 0\""));
}

void tst_IpcctlWatch::runsACommandForEach()
{
    QVERIFY(write(R"({"rules": [{"name": "a"}, {"name": "b"}]})"));
    const auto watching = watch({QStringLiteral("--test"), QStringLiteral("--run"),
                                 QStringLiteral("sh -c \"cat; echo said\"")});
    QVERIFY(watching);
    QCOMPARE(watching->finish(), 0);
    QCOMPARE(watching->output().count('\n'), 4);
    // What it got is what was printed, in order.
    QCOMPARE(watching->errors().replace("said\n", ""), watching->output());
    QCOMPARE(watching->errors().count("said\n"), 4);
}

void tst_IpcctlWatch::testsRules()
{
    QVERIFY(write(R"({"rules": [{"name": "a"}]})"));
    const auto watching = watch(
        {QStringLiteral("--test"), QStringLiteral("--run"), QStringLiteral("/no/such/program")});
    QVERIFY(watching);
    QCOMPARE(watching->finish(), 0);
    const auto lines = watching->output().split('\n');
    QCOMPARE(lines.size(), 3);
    const auto raised = QJsonDocument::fromJson(lines.constFirst()).object();
    QCOMPARE(raised.value(QStringLiteral("alert")).toString(), QStringLiteral("raised"));
    QVERIFY(raised.value(QStringLiteral("test")).toBool());
    QVERIFY(watching->errors().contains("/no/such/program did not start: "));
}

void tst_IpcctlWatch::endsAfterACount()
{
    QVERIFY(write(R"({"rules": [{"endpoint": "/nowhere"}]})"));
    const auto watching = watch({QStringLiteral("--count"), QStringLiteral("2")});
    QVERIFY(watching);
    QCOMPARE(watching->finish(), 0);
    QCOMPARE(watching->output().count("\"raised\""), 1);
}

void tst_IpcctlWatch::saysWhyItCannot_data()
{
    QTest::addColumn<QByteArray>("rules"); // null for no file
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("text");
    const QByteArray rules = R"({"rules": []})";
    const QByteArray misspelt = R"({"rules": [{"figure": "error"}]})";
    QTest::newRow("no file") << QByteArray() << QStringList() << 5
                             << QByteArray("rules.json: No such file or directory");
    QTest::newRow("misspelt") << misspelt << QStringList() << 5
                              << QByteArray("rules.json: rule 1: no figure \"error\"; did you");
    QTest::newRow("no command") << rules
                                << QStringList({QStringLiteral("--run"), QStringLiteral(" ")}) << 64
                                << QByteArray("--run takes a command");
    QTest::newRow("no interval") << rules
                                 << QStringList(
                                        {QStringLiteral("--interval"), QStringLiteral("1ms")})
                                 << 64 << QByteArray("--interval takes a time");
}

void tst_IpcctlWatch::saysWhyItCannot()
{
    QFETCH(const QByteArray, rules);
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, text);
    if (!rules.isNull())
        QVERIFY(write(rules));
    const auto watching = watch(options);
    QVERIFY(watching);
    QTEST(watching->finish(), "exitCode");
    QVERIFY2(watching->errors().contains(text), watching->errors().constData());
}

void tst_IpcctlWatch::failsIfItCannotWrite()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("The system has no /dev/full");
    QVERIFY(write(R"({"rules": [{"endpoint": "/nowhere"}]})"));
    Program watching(QStringLiteral(IPCCTL), {QStringLiteral("watch"), path("rules.json")});
    watching.process().setStandardOutputFile(QStringLiteral("/dev/full"));
    QVERIFY(watching.start());
    QCOMPARE(watching.finish(), 5);
}

// Though it has nothing to say.
void tst_IpcctlWatch::endsWithItsReader()
{
    QVERIFY(write(R"({"rules": []})"));
    Program shell(QStringLiteral("/bin/sh"),
                  {QStringLiteral("-c"),
                   QStringLiteral("{ \"$0\" watch \"$1\"; echo $? >&2; } | :"),
                   QStringLiteral(IPCCTL), path("rules.json")});
    QVERIFY(shell.start());
    QCOMPARE(shell.finish(), 0);
    QCOMPARE(shell.errors(), QByteArray("5\n"));
}

QTEST_GUILESS_MAIN(tst_IpcctlWatch)
#include "tst_ipcctlwatch.moc"
