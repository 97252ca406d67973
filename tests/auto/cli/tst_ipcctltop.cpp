// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"
#include "support/rawpeer.h"
#include "support/terminal.h"

#include <ipccore/endpointstatus.h>
#include <ipccore/serverregistry.h>

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <thread>
#include <unistd.h>

using namespace IpcCore;

namespace {

constexpr int Patience = 20'000; // ms

// Alternate screen, cursor hidden; cursor shown, normal screen.
const QByteArray EnterScreen = "\x1b[?1049h";
const QByteArray LeaveScreen = "\x1b[?1049l";
const QByteArray FirstWords = "\x1b[?1049h\x1b[?25l";
const QByteArray LastWords = "\x1b[?25h\x1b[?1049l";

bool isSame(const termios &left, const termios &right)
{
    return left.c_iflag == right.c_iflag && left.c_oflag == right.c_oflag
           && left.c_cflag == right.c_cflag && left.c_lflag == right.c_lflag
           && std::memcmp(left.c_cc, right.c_cc, sizeof(left.c_cc)) == 0;
}

bool holds(const QStringList &screen, const QString &text)
{
    return screen.join(u'\n').contains(text);
}

} // namespace

// ipcctl top in a terminal, where it belongs.
class tst_IpcctlTop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsServers();
    void showsThatThereIsNone();
    void sortsByKeys_data();
    void sortsByKeys();
    void ignoresCursorKeys();
    void followsTheSize_data();
    void followsTheSize();
    void givesTheTerminalBack_data();
    void givesTheTerminalBack();
    void stopsAndGoesOn();
    void takesTheTerminalBackAfterSigstop();
    void printsRowsOnADumbTerminal_data();
    void printsRowsOnADumbTerminal();
    void countsWhatNeedsAttention();
    void slowWithItsFigure();
    void slowBetweenRequests_data();
    void slowBetweenRequests();
    void failsIfItCannotWrite_data();
    void failsIfItCannotWrite();

private:
    QString path(const char *name) const { return m_runtime->filePath(QLatin1String(name)); }

    bool startDemo(const char *name);
    bool startTop();
    QByteArray stateOfTop();
    qsizetype lineOf(const QString &text);

    void signalTop(int signal) { QVERIFY(m_top->sendSignal(signal)); }

    std::unique_ptr<QTemporaryDir> m_runtime;
    std::vector<std::unique_ptr<Program>> m_demos;
    std::unique_ptr<Terminal> m_terminal;
    std::unique_ptr<Program> m_top;
};

void tst_IpcctlTop::init()
{
    m_runtime = std::make_unique<QTemporaryDir>();
    QVERIFY(m_runtime->isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime->path()));
    qunsetenv("IPCCORE_INTROSPECTION");
    qputenv("TERM", "xterm");
    m_terminal = std::make_unique<Terminal>();
    if (!m_terminal->isOpen())
        QSKIP("The system has no pseudo terminals");
    QVERIFY(m_terminal->resize(160, 24));
}

void tst_IpcctlTop::cleanup()
{
    m_top.reset();
    m_terminal.reset();
    m_demos.clear();
}

bool tst_IpcctlTop::startDemo(const char *name)
{
    m_demos.push_back(std::make_unique<Program>(
        QStringLiteral(IPCDEMOD), QStringList{QStringLiteral("--endpoint"), path(name)}));
    const auto serves = [this, name] { return ServerRegistry::find(path(name)).hasValue(); };
    return m_demos.back()->start() && QTest::qWaitFor(serves, Patience);
}

// Polls once: what is shown later is the effect of the test's actions.
bool tst_IpcctlTop::startTop()
{
    m_top = std::make_unique<Program>(
        QStringLiteral(IPCCTL),
        QStringList{QStringLiteral("top"), QStringLiteral("--interval"), QStringLiteral("3600")});
    m_terminal->attach(m_top->process());
    return m_top->start()
           && QTest::qWaitFor([this] { return !m_terminal->screen().isEmpty(); }, Patience);
}

// As in /proc: 'T' is stopped.
QByteArray tst_IpcctlTop::stateOfTop()
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(m_top->process().processId()));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readAll();
    return line.mid(line.lastIndexOf(") ") + 2, 1);
}

qsizetype tst_IpcctlTop::lineOf(const QString &text)
{
    const QStringList screen = m_terminal->screen();
    const auto found = std::find_if(screen.begin(), screen.end(),
                                    [&text](const QString &line) { return line.contains(text); });
    return found == screen.end() ? -1 : found - screen.begin();
}

void tst_IpcctlTop::showsServers()
{
    QVERIFY(startDemo("d"));
    QVERIFY(startTop());
    const QStringList screen = m_terminal->screen();
    QVERIFY2(screen.constFirst().startsWith(QStringLiteral("STATE"))
                 && screen.constFirst().contains(QStringLiteral("REQ/S")),
             qPrintable(screen.constFirst()));
    QVERIFY2(screen.at(1).startsWith(QStringLiteral("Listening"))
                 && screen.at(1).contains(QStringLiteral("ipcdemod"))
                 && screen.at(1).contains(path("d")),
             qPrintable(screen.at(1)));
    QVERIFY(screen.constLast().startsWith(QStringLiteral("q quit")));
    QVERIFY(m_terminal->output().startsWith(FirstWords));
    // Keys arrive one by one and are not echoed; those that make signals still do.
    QCOMPARE(m_terminal->mode().c_lflag & tcflag_t(ICANON | ECHO | ISIG), tcflag_t(ISIG));
}

void tst_IpcctlTop::showsThatThereIsNone()
{
    QVERIFY(startTop());
    QCOMPARE(m_terminal->screen().constFirst(), QStringLiteral("No servers."));
}

void tst_IpcctlTop::sortsByKeys_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("busierFirst");
    QTest::newRow("latency") << QByteArray("l") << QStringLiteral("[latency]") << false;
    QTest::newRow("connections") << QByteArray("c") << QStringLiteral("[connections]") << true;
    QTest::newRow("busy") << QByteArray("b") << QStringLiteral("[busy]") << true;
    QTest::newRow("waiting") << QByteArray("w") << QStringLiteral("[waiting]") << false;
    QTest::newRow("path") << QByteArray("p") << QStringLiteral("[path]") << false;
    QTest::newRow("back again") << QByteArray("cr") << QStringLiteral("[requests]") << false;
}

void tst_IpcctlTop::sortsByKeys()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, name);
    QFETCH(bool, busierFirst);
    QVERIFY(startDemo("a"));
    QVERIFY(startDemo("b"));
    RawPeer client = RawPeer::connectTo(QFile::encodeName(path("b")));
    QVERIFY(client.send("000fsleep 600000000"));
    QTRY_VERIFY_WITH_TIMEOUT(
        [this] {
            Program stats(QStringLiteral(IPCCTL),
                          {QStringLiteral("stats"), path("b"), QStringLiteral("--json")});
            return stats.start() && stats.finish() == 0
                   && stats.output().contains("\"workersBusy\":1");
        }(),
        Patience);
    QVERIFY(startTop());
    QVERIFY(holds(m_terminal->screen(), QStringLiteral("[requests]")));
    QVERIFY(m_terminal->type(key));
    QTRY_VERIFY_WITH_TIMEOUT(holds(m_terminal->screen(), name), Patience);
    QCOMPARE(m_terminal->screen().constLast().count(u'['), 1);
    const qsizetype idle = lineOf(path("a"));
    const qsizetype busier = lineOf(path("b"));
    QVERIFY(idle > 0 && busier > 0);
    QCOMPARE(busier < idle, busierFirst);
    m_demos.back()->process().kill();
    QVERIFY(m_demos.back()->process().waitForFinished(Patience));
}

// Their escape sequences contain letters.
void tst_IpcctlTop::ignoresCursorKeys()
{
    QVERIFY(startTop());
    QVERIFY(m_terminal->type("\x1bOp\x1bOq"));
    // Repeated, because keys read together with the sequence are ignored, too.
    QTRY_VERIFY_WITH_TIMEOUT(m_terminal->type("l")
                                 && holds(m_terminal->screen(), QStringLiteral("[latency]")),
                             Patience);
    const auto screens = m_terminal->screens();
    for (const QStringList &screen : screens)
        QVERIFY(!holds(screen, QStringLiteral("[path]")));
}

void tst_IpcctlTop::followsTheSize_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("rows");
    QTest::newRow("larger") << 200 << 50;
    QTest::newRow("narrow") << 80 << 24;
    QTest::newRow("tiny") << 20 << 3;
    QTest::newRow("one line") << 160 << 1;
}

void tst_IpcctlTop::followsTheSize()
{
    QFETCH(int, columns);
    QFETCH(int, rows);
    QVERIFY(startDemo("d"));
    QVERIFY(startTop());
    QCOMPARE(m_terminal->screen().size(), 24);
    const qsizetype before = m_terminal->screens().size();
    QVERIFY(m_terminal->resize(columns, rows));
    QTRY_VERIFY_WITH_TIMEOUT(m_terminal->screens().size() > before, Patience);
    const QStringList screen = m_terminal->screen();
    QCOMPARE(screen.size(), rows);
    for (const QString &line : screen)
        QVERIFY2(line.size() <= columns, qPrintable(line));
    // The table uses the available space.
    if (rows > 2)
        QCOMPARE(screen.at(1).contains(path("d")), columns >= 160);
}

void tst_IpcctlTop::givesTheTerminalBack_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("q") << QByteArray("q") << 0 << 0;
    QTest::newRow("Ctrl+C") << QByteArray("\x03") << 0 << 0;
    QTest::newRow("Ctrl+\\") << QByteArray("\x1c") << 0 << 0;
    QTest::newRow("SIGINT") << QByteArray() << SIGINT << 0;
    QTest::newRow("SIGTERM") << QByteArray() << SIGTERM << 0;
    QTest::newRow("SIGHUP") << QByteArray() << SIGHUP << 0;
    QTest::newRow("crash") << QByteArray() << SIGSEGV << -1;
}

void tst_IpcctlTop::givesTheTerminalBack()
{
    QFETCH(QByteArray, keys);
    QFETCH(int, signal);
    QFETCH(int, exitCode);
    const termios before = m_terminal->mode();
    QVERIFY(startDemo("d"));
    QVERIFY(startTop());
    QVERIFY(!isSame(m_terminal->mode(), before));
    if (signal != 0)
        signalTop(signal);
    else
        QVERIFY(m_terminal->type(keys));
    QVERIFY(m_top->process().state() == QProcess::NotRunning
            || m_top->process().waitForFinished(Patience));
    QCOMPARE(m_top->finish(), exitCode);
    QVERIFY(isSame(m_terminal->mode(), before));
    const QByteArray output = m_terminal->output();
    QVERIFY2(output.endsWith(LastWords), output.right(80).toHex(' ').constData());
    QCOMPARE(output.count(EnterScreen), 1);
    QCOMPARE(output.count(LeaveScreen), 1);
}

// Ctrl+Z gives the terminal to the shell, fg takes it back.
void tst_IpcctlTop::stopsAndGoesOn()
{
#ifndef Q_OS_LINUX
    QSKIP("Whether a process is stopped is read from /proc");
#endif
    const termios before = m_terminal->mode();
    QVERIFY(startTop());
    QVERIFY(m_terminal->type("\x1a"));
    QTRY_COMPARE_WITH_TIMEOUT(stateOfTop(), QByteArray("T"), Patience);
    QVERIFY(isSame(m_terminal->mode(), before));
    QVERIFY(m_terminal->output().endsWith(LastWords));
    const qsizetype shown = m_terminal->screens().size();
    signalTop(SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(m_terminal->screens().size() > shown, Patience);
    QCOMPARE(m_terminal->output().count(EnterScreen), 2);
    QVERIFY(!isSame(m_terminal->mode(), before));
    QVERIFY(m_terminal->type("q"));
    QVERIFY(m_top->process().waitForFinished(Patience));
    QCOMPARE(m_top->finish(), 0);
    QVERIFY(isSame(m_terminal->mode(), before));
}

// Nothing can be done before SIGSTOP: the shell changes the terminal's mode, and writes on it.
void tst_IpcctlTop::takesTheTerminalBackAfterSigstop()
{
#ifndef Q_OS_LINUX
    QSKIP("Whether a process is stopped is read from /proc");
#endif
    const termios before = m_terminal->mode();
    QVERIFY(startTop());
    const termios own = m_terminal->mode();
    signalTop(SIGSTOP);
    QTRY_COMPARE_WITH_TIMEOUT(stateOfTop(), QByteArray("T"), Patience);
    m_terminal->setMode(before);
    const qsizetype shown = m_terminal->screens().size();
    signalTop(SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(m_terminal->screens().size() > shown, Patience);
    QVERIFY(isSame(m_terminal->mode(), own));
    QCOMPARE(m_terminal->output().count(EnterScreen), 2);
    QVERIFY(m_terminal->type("q"));
    QVERIFY(m_top->process().waitForFinished(Patience));
    QCOMPARE(m_top->finish(), 0);
    QVERIFY(isSame(m_terminal->mode(), before));
}

void tst_IpcctlTop::printsRowsOnADumbTerminal_data()
{
    QTest::addColumn<QString>("type");
    QTest::newRow("dumb") << QStringLiteral("dumb");
    QTest::newRow("unknown") << QString();
}

void tst_IpcctlTop::printsRowsOnADumbTerminal()
{
    QFETCH(QString, type);
    QVERIFY(startDemo("d"));
    m_top = std::make_unique<Program>(QStringLiteral(IPCCTL),
                                      QStringList{QStringLiteral("top"),
                                                  QStringLiteral("--interval=0.05"),
                                                  QStringLiteral("--count=2")});
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TERM"), type);
    m_top->process().setProcessEnvironment(environment);
    m_terminal->attach(m_top->process());
    QVERIFY(m_top->start());
    QCOMPARE(m_top->finish(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_terminal->output().count("STATE"), 2, Patience);
    QVERIFY(!m_terminal->output().contains('\x1b'));
}

// On the screen, in JSON and in rows.
void tst_IpcctlTop::countsWhatNeedsAttention()
{
    QVERIFY(startDemo("a"));
    QVERIFY(startDemo("b"));
    const auto pid = static_cast<pid_t>(m_demos.back()->process().processId());
    QVERIFY(halt(pid));
    const auto run = [](const char *format) {
        Program top(QStringLiteral(IPCCTL),
                    {QStringLiteral("top"), QStringLiteral("--count=1"),
                     QStringLiteral("--interval=1"), QLatin1String(format)});
        return top.start() && top.finish() == 0 ? top.output() : QByteArray();
    };
    m_top = std::make_unique<Program>(
        QStringLiteral(IPCCTL), QStringList{QStringLiteral("top"), QStringLiteral("--interval=1")});
    m_terminal->attach(m_top->process());
    QVERIFY(m_top->start());
    const QString count = QStringLiteral("Need attention: 1 of 2");
    QTRY_VERIFY_WITH_TIMEOUT(!m_terminal->screen().isEmpty()
                                 && m_terminal->screen().constLast().startsWith(count),
                             Patience);
    QCOMPARE(lineOf(path("b")), 1);
    QCOMPARE(lineOf(path("a")), 2);
    const QByteArray rows = run("--color=never");
    QVERIFY2(rows.contains(count.toLatin1()), rows.constData());
    QVERIFY2(rows.contains(QByteArray(QFile::encodeName(path("b")) + ": ")), rows.constData());
    const QJsonObject json = QJsonDocument::fromJson(run("--json")).object();
    QCOMPARE(json[QLatin1String("needAttention")], QJsonValue(1));
    QCOMPARE(json[QLatin1String("servers")][0][QLatin1String("path")].toString(), path("b"));
    ::kill(pid, SIGCONT);
}

// The state, its reason and the figure are of the same time; `list` judges alike.
void tst_IpcctlTop::slowWithItsFigure()
{
    QVERIFY(startDemo("d"));
    std::jthread client([path = QFile::encodeName(path("d"))](const std::stop_token &end) {
        RawPeer peer = RawPeer::connectTo(path);
        while (!end.stop_requested()
               && peer.send("000dsleep 200"
                            "0000"))
            peer.receiveMessage();
    });
    Program top(QStringLiteral(IPCCTL), {QStringLiteral("top"), QStringLiteral("--json"),
                                         QStringLiteral("--interval=0.05")});
    QVERIFY(top.start());
    for (int slow = 0; slow < 3;) {
        while (!top.process().canReadLine())
            QVERIFY(top.process().waitForReadyRead(Patience));
        const QByteArray line = top.process().readLine();
        const QJsonValue server =
            QJsonDocument::fromJson(line).object()[QLatin1String("servers")][0];
        const bool isSlow = server[QLatin1String("state")] == QLatin1String("Slow");
        const QString reason = server[QLatin1String("reason")].toString();
        QVERIFY2(isSlow == server[QLatin1String("p95Us")].isDouble(), line.constData());
        QVERIFY2(isSlow == reason.startsWith(QStringLiteral("p95 is ")), line.constData());
        slow += isSlow ? 1 : 0;
    }
    const auto outputOf = [](const char *verb) {
        Program program(QStringLiteral(IPCCTL), {QLatin1String(verb)});
        return program.start() && program.finish() == 0 ? program.output() : QByteArray();
    };
    QTRY_VERIFY_WITH_TIMEOUT(outputOf("list").contains("d: p95 is "), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(outputOf("metrics").contains("/d\",condition=\"Slow\"} 1\n"),
                             Patience);
}

void tst_IpcctlTop::slowBetweenRequests_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("list") << QStringList{QStringLiteral("list"), QStringLiteral("--json")}
                          << QByteArray("\"state\":\"Slow\"");
    QTest::newRow("top") << QStringList{QStringLiteral("top"), QStringLiteral("--json"),
                                        QStringLiteral("--count=1"),
                                        QStringLiteral("--interval=0.05")}
                         << QByteArray("\"state\":\"Slow\"");
    QTest::newRow("metrics") << QStringList{QStringLiteral("metrics")}
                             << QByteArray("condition=\"Slow\"} 1");
}

// Whoever looks in a pause sees what those saw who looked before.
void tst_IpcctlTop::slowBetweenRequests()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, told);
    QVERIFY(startDemo("d"));
    RawPeer peer = RawPeer::connectTo(QFile::encodeName(path("d")));
    QVERIFY(peer.send("000dsleep 200"
                      "0000"));
    QCOMPARE(peer.receiveMessage(), QByteArray("0009slept0000"));
    Program ipcctl(QStringLiteral(IPCCTL), arguments);
    QVERIFY(ipcctl.start());
    QCOMPARE(ipcctl.finish(), 0);
    QVERIFY2(ipcctl.output().contains(told), ipcctl.output().constData());
}

void tst_IpcctlTop::failsIfItCannotWrite_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("rows") << QStringLiteral("--interval=0.05");
    QTest::newRow("json") << QStringLiteral("--json");
}

void tst_IpcctlTop::failsIfItCannotWrite()
{
    QFETCH(QString, option);
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("There is no /dev/full");
    Program top(QStringLiteral(IPCCTL),
                {QStringLiteral("top"), QStringLiteral("--count=1"), option});
    top.process().setStandardOutputFile(QStringLiteral("/dev/full"));
    QVERIFY(top.start());
    QCOMPARE(top.finish(), 5);
    QCOMPARE(top.errors(), "ipcctl: cannot write: " + qt_error_string(ENOSPC).toLocal8Bit() + '\n');
}

QTEST_GUILESS_MAIN(tst_IpcctlTop)
#include "tst_ipcctltop.moc"
