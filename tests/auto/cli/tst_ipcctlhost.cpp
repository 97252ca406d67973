// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/rawpeer.h"
#include "support/terminal.h"
#include "support/twohosts.h"

#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <csignal>
#include <pwd.h>
#include <unistd.h>

// ipcctl --host, with OpenSSH's own server.
class tst_IpcctlHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void wrongHost_data();
    void wrongHost();
    void helpNeedsNoHost();
    void runsThere_data();
    void runsThere();
    void hostilePaths_data();
    void hostilePaths();
    void argumentsNeedNotBeText();
    void onATerminal();
    void inputIsLeftToTheScript();
    void sendsHere();
    void options();
    void nobodyListens();
    void withoutIpcctlThere_data();
    void withoutIpcctlThere();
    void waitsWithoutIpcctlThere();
    void cannotConnect_data();
    void cannotConnect();
    void killedInTheMiddleOfAReply();
    void frozen_data();
    void frozen();
    void interrupted_data();
    void interrupted();
    void killedItself();

private:
    static constexpr int PatienceMs = 120'000;

    QString path(const char *name) const { return m_hosts->path(name); }

    std::unique_ptr<Program> ipcctl(const QStringList &arguments) const;
    static std::unique_ptr<Program> started(const QString &program, const QStringList &arguments);

    static int finish(Program &program)
    {
        program.process().closeWriteChannel();
        return program.process().waitForFinished(PatienceMs) || program.process().exitCode() != 0
                   ? program.finish()
                   : -1;
    }

    QStringList leftovers() const { return m_hosts->leftovers(); }

    std::unique_ptr<TwoHosts> m_hosts;
    std::unique_ptr<SshServer> m_server;
    std::unique_ptr<SshServer> m_bare; ///< Without ipcctl.
    std::unique_ptr<Program> m_demo;
};

void tst_IpcctlHost::initTestCase()
{
    if (const QString reason = SshServer::whyNot(); !reason.isEmpty())
        QSKIP(qPrintable(reason));
}

void tst_IpcctlHost::init()
{
    m_demo.reset();
    m_hosts = std::make_unique<TwoHosts>();
    QVERIFY(m_hosts->isValid());
    m_server = m_hosts->makeServer(QFileInfo(QStringLiteral(IPCCTL)).path());
    m_bare = m_hosts->makeServer(QStringLiteral("/no-ipcctl"));
    QVERIFY(m_server && m_bare);
    TwoHosts::use(*m_server);
    m_demo = m_hosts->startDemoThere(QStringLiteral(IPCDEMOD));
    QVERIFY(m_demo);
}

std::unique_ptr<Program> tst_IpcctlHost::started(const QString &program,
                                                 const QStringList &arguments)
{
    auto process = std::make_unique<Program>(program, arguments);
    return process->start() ? std::move(process) : nullptr;
}

std::unique_ptr<Program> tst_IpcctlHost::ipcctl(const QStringList &arguments) const
{
    return started(QStringLiteral(IPCCTL),
                   QStringList{QStringLiteral("--host"), QStringLiteral("box")} + arguments);
}

void tst_IpcctlHost::wrongHost_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const QStringList &arguments) {
        QTest::newRow(name) << arguments;
    };
    row("missing", {QStringLiteral("--host")});
    row("empty", {QStringLiteral("--host="), QStringLiteral("list")});
    row("option",
        {QStringLiteral("--host"), QStringLiteral("-oProxyCommand=id"), QStringLiteral("list")});
    row("command", {QStringLiteral("--host=$(id)"), QStringLiteral("list")});
    row("line feed", {QStringLiteral("--host=a\nb"), QStringLiteral("list")});
    row("no verb", {QStringLiteral("--host"), QStringLiteral("box")});
    row("wrong verb", {QStringLiteral("--host"), QStringLiteral("box"), QStringLiteral("lst")});
    row("wrong option", {QStringLiteral("--host"), QStringLiteral("box"), QStringLiteral("list"),
                         QStringLiteral("--no-such")});
}

void tst_IpcctlHost::wrongHost()
{
    QFETCH(const QStringList, arguments);
    const auto program = started(QStringLiteral(IPCCTL), arguments);
    QVERIFY(program);
    QCOMPARE(finish(*program), 64);
    QVERIFY(program->errors().startsWith("ipcctl: "));
    QCOMPARE(leftovers(), QStringList());
}

void tst_IpcctlHost::helpNeedsNoHost()
{
    const auto program =
        started(QStringLiteral(IPCCTL), {QStringLiteral("--host=no-such-host.invalid"),
                                         QStringLiteral("send"), QStringLiteral("--help")});
    QVERIFY(program);
    QCOMPARE(finish(*program), 0);
    QVERIFY(program->output().contains("Usage: ipcctl send"));
}

void tst_IpcctlHost::runsThere_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("output"); // a part of it
    const auto row = [](const char *name, const QStringList &arguments, int exitCode,
                        const char *output) {
        QTest::newRow(name) << arguments << exitCode << QByteArray(output);
    };
    row("list", {QStringLiteral("list"), QStringLiteral("--json")}, 0, "demo.sock");
    row("top", {QStringLiteral("top"), QStringLiteral("--json"), QStringLiteral("--count=1")}, 0,
        "demo.sock");
    row("metrics", {QStringLiteral("metrics")}, 0, "ipccore_up");
    row("info", {QStringLiteral("info"), QStringLiteral("DEMO"), QStringLiteral("--json")}, 0,
        "ipcdemod");
    row("connections",
        {QStringLiteral("connections"), QStringLiteral("DEMO"), QStringLiteral("--json")}, 0,
        "connections");
    row("state", {QStringLiteral("state"), QStringLiteral("DEMO")}, 0, "Listening");
    row("state of nothing", {QStringLiteral("state"), QStringLiteral("/no/such/path")}, 3,
        "PathNotFound");
    row("stats of nothing", {QStringLiteral("stats"), QStringLiteral("/no/such/path")}, 5, "");
    row("stop", {QStringLiteral("stop"), QStringLiteral("DEMO")}, 0, "");
}

void tst_IpcctlHost::runsThere()
{
    QFETCH(QStringList, arguments);
    QFETCH(const QByteArray, output);
    arguments.replaceInStrings(QStringLiteral("DEMO"), path("demo.sock"));
    const auto program = ipcctl(arguments);
    QVERIFY(program);
    const int exitCode = finish(*program);
    QVERIFY2(program->output().contains(output),
             QByteArray(program->output() + program->errors()).constData());
    QTEST(exitCode, "exitCode");
    QCOMPARE(leftovers(), QStringList());
    if (arguments.constFirst() == QStringLiteral("stop"))
        QCOMPARE(m_demo->finish(), 0);
}

void tst_IpcctlHost::hostilePaths_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"/a b", "it's", "\"", "$(id)", "`id`", "/a;id", "a\\nb", "a\nb", "~",
                             "*", "", "-n", "/\xc3\xa4", "%h", "!!", "# a", "<b>", "\t"})
        QTest::newRow(path) << QString::fromUtf8(path);
}

// The command there gets them as the one here does.
void tst_IpcctlHost::hostilePaths()
{
    QFETCH(const QString, path);
    const QStringList arguments{QStringLiteral("state"), QStringLiteral("--json"),
                                QStringLiteral("--"), path};
    // Where commands start that ssh runs.
    Program here(QStringLiteral(IPCCTL), arguments);
    here.process().setWorkingDirectory(QFile::decodeName(::getpwuid(::geteuid())->pw_dir));
    QVERIFY(here.start());
    const auto there = ipcctl(arguments);
    QVERIFY(there);
    QCOMPARE(finish(*there), finish(here));
    QCOMPARE(there->output(), here.output());
}

void tst_IpcctlHost::argumentsNeedNotBeText()
{
    const QString script =
        QStringLiteral("exec \"$0\" $1 state --json \"$(printf '/\\377\\376')\"");
    const auto here =
        started(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script, QStringLiteral(IPCCTL)});
    const auto there =
        started(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script, QStringLiteral(IPCCTL),
                                            QStringLiteral("--host=box")});
    QVERIFY(here && there);
    QCOMPARE(finish(*there), finish(*here));
    QVERIFY(!here->output().isEmpty());
    QCOMPARE(there->output(), here->output());
}

// It looks there as it does here: top has its screen, and keys reach it.
void tst_IpcctlHost::onATerminal()
{
    if (::geteuid() != 0)
        QSKIP("Only root's sshd can give out terminals");
    Terminal terminal;
    QVERIFY(terminal.isOpen());
    QVERIFY(terminal.resize(80, 24));
    qputenv("TERM", "xterm");
    Program program(QStringLiteral(IPCCTL),
                    {QStringLiteral("--host"), QStringLiteral("box"), QStringLiteral("top")});
    terminal.attach(program.process());
    QVERIFY(program.start());
    QTRY_VERIFY_WITH_TIMEOUT(
        terminal.screen().join(QString()).contains(QStringLiteral("demo.sock")), PatienceMs);
    const termios before = terminal.mode();
    QVERIFY((before.c_lflag & ICANON) == 0);
    QVERIFY(terminal.type("q"));
    QVERIFY(program.process().waitForFinished(PatienceMs));
    QCOMPARE(program.process().exitCode(), 0);
    QVERIFY((terminal.mode().c_lflag & ICANON) != 0);
}

void tst_IpcctlHost::inputIsLeftToTheScript()
{
    const auto program =
        started(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), QStringLiteral("\"$0\" --host box list >&2; cat"),
                 QStringLiteral(IPCCTL)});
    QVERIFY(program);
    program->process().write("left");
    QCOMPARE(finish(*program), 0);
    QCOMPARE(program->output(), QByteArray("left"));
}

void tst_IpcctlHost::sendsHere()
{
    QByteArray request;
    for (int i = 0; i < 100'000; ++i)
        request.append(static_cast<char>(i * 7));
    const auto program = ipcctl({QStringLiteral("send"), path("demo.sock"), QStringLiteral("-")});
    QVERIFY(program);
    program->process().write("echo " + request);
    QCOMPARE(finish(*program), 0);
    QCOMPARE(program->output(), request);
    QCOMPARE(leftovers(), QStringList());
}

// All of them reach the verb that runs here, and words that look like options stay words.
void tst_IpcctlHost::options()
{
    RawPeer listener = RawPeer::listenOn(QFile::encodeName(path("raw.sock")));
    QVERIFY(listener.isOpen());
    const auto program =
        ipcctl({QStringLiteral("send"), QStringLiteral("--repeat=2"), QStringLiteral("--hex"),
                QStringLiteral("--interval"), QStringLiteral("1ms"), path("raw.sock"),
                QStringLiteral("--"), QStringLiteral("--hex"), QStringLiteral("a  b")});
    QVERIFY(program);
    RawPeer server = listener.accept();
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(server.receiveMessage(), QByteArray("000e--hex a  b0000"));
        QVERIFY(server.send("0006ok0000"));
    }
    QCOMPARE(finish(*program), 0);
    QCOMPARE(program->output().count("|ok|"), 2);
}

void tst_IpcctlHost::nobodyListens()
{
    const auto program = ipcctl({QStringLiteral("send"), path("nothing"), QStringLiteral("ping")});
    QVERIFY(program);
    QCOMPARE(finish(*program), 5);
    QVERIFY2(program->errors().contains("box could not connect to the path"),
             program->errors().constData());
}

void tst_IpcctlHost::withoutIpcctlThere_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("errors"); // a part of it
    const auto row = [](const char *name, const QStringList &arguments, int exitCode,
                        const char *output, const char *errors) {
        QTest::newRow(name) << arguments << exitCode << QByteArray(output) << QByteArray(errors);
    };
    row("list", {QStringLiteral("list")}, 5, "", "box has no ipcctl, which list needs there");
    row("info", {QStringLiteral("info"), QStringLiteral("DEMO")}, 5, "",
        "only tells: a server listens");
    row("info of nothing", {QStringLiteral("info"), QStringLiteral("/no/such/path")}, 5, "",
        "could not connect");
    row("state", {QStringLiteral("state"), QStringLiteral("DEMO")}, 0, "Listening\n",
        "what a forwarded socket tells");
    row("state of nothing", {QStringLiteral("state"), QStringLiteral("/no/such/path")}, 4,
        "OtherError\nssh could not connect to it: there is no socket, nobody listens, or access is "
        "denied\n",
        "what a forwarded socket tells");
    row("send", {QStringLiteral("send"), QStringLiteral("DEMO"), QStringLiteral("ping")}, 0, "pong",
        "");
}

void tst_IpcctlHost::withoutIpcctlThere()
{
    QFETCH(QStringList, arguments);
    QFETCH(const QByteArray, errors);
    qputenv("IPCCORE_SSH", m_bare->sshCommand().toLocal8Bit());
    arguments.replaceInStrings(QStringLiteral("DEMO"), path("demo.sock"));
    const auto program = ipcctl(arguments);
    QVERIFY(program);
    QTEST(finish(*program), "exitCode");
    QTEST(program->output(), "output");
    QVERIFY2(program->errors().contains(errors), program->errors().constData());
}

void tst_IpcctlHost::waitsWithoutIpcctlThere()
{
    qputenv("IPCCORE_SSH", m_bare->sshCommand().toLocal8Bit());
    const auto program = ipcctl({QStringLiteral("state"), path("later.sock"),
                                 QStringLiteral("--wait"), QStringLiteral("3600")});
    QVERIFY(program);
    QTRY_VERIFY_WITH_TIMEOUT(program->errors().contains("forwarded socket"), PatienceMs);
    const RawPeer listener = RawPeer::listenOn(QFile::encodeName(path("later.sock")));
    QVERIFY(listener.isOpen());
    QCOMPARE(finish(*program), 0);
    QCOMPARE(program->output(), QByteArray("Listening\n"));
}

void tst_IpcctlHost::cannotConnect_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("errors"); // a part of it
    QTest::newRow("password") << QStringLiteral("guarded")
                              << QByteArray("nobody is asked for a password");
    QTest::newRow("other key") << QStringLiteral("changed") << QByteArray("key has changed");
    QTest::newRow("no host") << QStringLiteral("no-such-host.invalid")
                             << QByteArray("there is no such host");
}

void tst_IpcctlHost::cannotConnect()
{
    QFETCH(const QString, host);
    QFETCH(const QByteArray, errors);
    const auto list =
        started(QStringLiteral(IPCCTL), {QStringLiteral("--host"), host, QStringLiteral("list")});
    QVERIFY(list);
    QCOMPARE(finish(*list), 5);
    QVERIFY2(list->errors().contains(errors), list->errors().constData());
    // It cannot be determined.
    const auto state =
        started(QStringLiteral(IPCCTL),
                {QStringLiteral("--host"), host, QStringLiteral("state"), QStringLiteral("/a")});
    QVERIFY(state);
    QCOMPARE(finish(*state), 4);
    QVERIFY2(state->output().startsWith("OtherError\n") && state->output().contains(errors),
             state->output().constData());
    QCOMPARE(leftovers(), QStringList());
}

void tst_IpcctlHost::killedInTheMiddleOfAReply()
{
    RawPeer listener = RawPeer::listenOn(QFile::encodeName(path("raw.sock")));
    const auto program = ipcctl({QStringLiteral("send"), path("raw.sock"), QStringLiteral("ping")});
    QVERIFY(program);
    RawPeer server = listener.accept();
    QCOMPARE(server.receiveMessage(), QByteArray("0008ping0000"));
    QVERIFY(server.send("0009start"));
    QVERIFY(program->waitForOutput("start"));
    QVERIFY(m_server->signalAll(SIGKILL));
    QCOMPARE(finish(*program), 5);
    QVERIFY2(program->errors().contains("ReplyTruncated"), program->errors().constData());
    QVERIFY2(program->errors().contains("ConnectionClosed: box: "), program->errors().constData());
    QCOMPARE(leftovers(), QStringList());
}

void tst_IpcctlHost::frozen_data()
{
    QTest::addColumn<bool>("runsThere");
    QTest::newRow("there") << true;
    QTest::newRow("here") << false;
}

// It is a reason within a bounded time, and what ran there ends as well.
void tst_IpcctlHost::frozen()
{
    QFETCH(const bool, runsThere);
    TwoHosts::use(*m_server, SshServer::NoticeFreezeSoon);
    const auto program = runsThere ? ipcctl({QStringLiteral("trace"), path("demo.sock")})
                                   : ipcctl({QStringLiteral("send"), path("demo.sock"),
                                             QStringLiteral("sleep"), QStringLiteral("3600000")});
    QVERIFY(program);
    const auto isBusy = [this] {
        Program stats(QStringLiteral(IPCCTL),
                      {QStringLiteral("connections"), path("demo.sock"), QStringLiteral("--json")});
        m_hosts->goThere();
        const bool ran = stats.start() && stats.finish() == 0;
        m_hosts->goHere();
        return ran && stats.output().contains("sleep");
    };
    if (runsThere)
        QVERIFY(program->waitForOutput("TIME"));
    else
        QTRY_VERIFY_WITH_TIMEOUT(isBusy(), PatienceMs);
    const QList<pid_t> there = m_server->processes();
    QVERIFY(m_server->signalAll(SIGSTOP));
    QCOMPARE(finish(*program), 5);
    QVERIFY2(program->errors().contains("box: it no longer answers"),
             program->errors().constData());
    QCOMPARE(leftovers(), QStringList());

    m_server->signalAll(SIGCONT);
    const auto isLeft = [&there] {
        return std::any_of(there.begin(), there.end(), [](pid_t process) {
            // Those that have ended have no words left.
            QFile file(QStringLiteral("/proc/%1/cmdline").arg(process));
            return file.open(QIODevice::ReadOnly) && !file.readAll().isEmpty();
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(!isLeft(), PatienceMs);
}

void tst_IpcctlHost::interrupted_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("signal");
    QTest::newRow("connecting") << QStringList{QStringLiteral("--host"), QStringLiteral("mute"),
                                               QStringLiteral("list")}
                                << SIGTERM;
    QTest::newRow("here") << QStringList{QStringLiteral("--host"), QStringLiteral("box"),
                                         QStringLiteral("send"), QStringLiteral("RAW"),
                                         QStringLiteral("ping")}
                          << SIGINT;
}

void tst_IpcctlHost::interrupted()
{
    QFETCH(QStringList, arguments);
    QFETCH(const int, signal);
    qputenv("IPCCORE_SSH", m_server->sshCommand().toLocal8Bit());
    RawPeer listener = RawPeer::listenOn(QFile::encodeName(path("raw.sock")));
    arguments.replaceInStrings(QStringLiteral("RAW"), path("raw.sock"));
    const auto program = started(QStringLiteral(IPCCTL), arguments);
    QVERIFY(program);
    RawPeer server;
    if (arguments.contains(QStringLiteral("send"))) {
        server = listener.accept();
        QCOMPARE(server.receiveMessage(), QByteArray("0008ping0000"));
    } else {
        QTRY_VERIFY_WITH_TIMEOUT(!leftovers().isEmpty(), PatienceMs);
    }
    QVERIFY(program->sendSignal(signal));
    QVERIFY(program->process().waitForFinished(PatienceMs));
    QCOMPARE(program->process().exitStatus(), QProcess::CrashExit);
    QCOMPARE(program->process().exitCode(), signal);
    QCOMPARE(leftovers(), QStringList());
}

// What it leaves is gone after the next start; its ssh at once.
void tst_IpcctlHost::killedItself()
{
    RawPeer listener = RawPeer::listenOn(QFile::encodeName(path("raw.sock")));
    const auto program = ipcctl({QStringLiteral("send"), path("raw.sock"), QStringLiteral("ping")});
    QVERIFY(program);
    RawPeer server = listener.accept();
    QCOMPARE(server.receiveMessage(), QByteArray("0008ping0000"));
    QVERIFY(!m_server->processes().isEmpty());
    QVERIFY(program->sendSignal(SIGKILL));
    QVERIFY(program->process().waitForFinished(PatienceMs));
#if IPCCORE_LINUX
    QTRY_COMPARE_WITH_TIMEOUT(m_server->processes(), QList<pid_t>(), PatienceMs);
#else
    QVERIFY(m_server->signalAll(SIGKILL));
#endif
    QVERIFY(server.waitForClosed());
    QCOMPARE(leftovers().size(), 1);

    const auto next = ipcctl({QStringLiteral("list")});
    QVERIFY(next);
    QCOMPARE(finish(*next), 0);
    QCOMPARE(leftovers(), QStringList());
}

QTEST_GUILESS_MAIN(tst_IpcctlHost)
#include "tst_ipcctlhost.moc"
