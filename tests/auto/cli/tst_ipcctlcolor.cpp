// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"
#include "support/terminal.h"

#include <ipccore/server.h>

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace IpcCore;

// States are colored for people, and only for them.
class tst_IpcctlColor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void colors_data();
    void colors();

private:
    QTemporaryDir m_runtime;
    std::unique_ptr<Server> m_server;
};

void tst_IpcctlColor::initTestCase()
{
    QVERIFY(m_runtime.isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime.path()));
    qunsetenv("IPCCORE_INTROSPECTION");
    m_server =
        std::make_unique<Server>(QFile::encodeName(m_runtime.filePath(QStringLiteral("s"))),
                                 [](const Request &, Reply &) { return HandlerResult::Done; });
    QVERIFY(m_server->listen());
    QVERIFY(m_server->start());
}

void tst_IpcctlColor::colors_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("onTerminal");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<bool>("isColored");
    for (const char *verb : {"state %1", "list", "top --count=1 --interval=0.05"}) {
        const auto add = [verb](const char *name, bool onTerminal, const char *environment,
                                const char *option, bool isColored) {
            QTest::addRow("%s, %s", verb, name)
                << QString::fromLatin1(verb) + QString::fromLatin1(option) << onTerminal
                << QString::fromLatin1(environment) << isColored;
        };
        add("pipe", false, "", "", false);
        add("pipe, always", false, "", " --color=always", true);
        add("terminal", true, "", "", true);
        add("terminal, never", true, "", " --color=never", false);
        add("terminal, NO_COLOR", true, "NO_COLOR=1", "", false);
        add("terminal, empty NO_COLOR", true, "NO_COLOR=", "", true);
        add("terminal, NO_COLOR, always", true, "NO_COLOR=1", " --color always", true);
        add("dumb terminal", true, "TERM=dumb", "", false);
        add("unknown terminal", true, "TERM=", "", false);
    }
}

void tst_IpcctlColor::colors()
{
    QFETCH(QString, line);
    QFETCH(bool, onTerminal);
    QFETCH(QString, environment);
    QFETCH(bool, isColored);
    Program ipcctl(QStringLiteral(IPCCTL),
                   line.replace(QStringLiteral("%1"), m_server->path().toString()).split(u' '));
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.remove(QStringLiteral("NO_COLOR"));
    variables.insert(QStringLiteral("TERM"), QStringLiteral("xterm"));
    if (!environment.isEmpty())
        variables.insert(environment.section(u'=', 0, 0), environment.section(u'=', 1));
    ipcctl.process().setProcessEnvironment(variables);
    Terminal terminal;
    if (onTerminal) {
        if (!terminal.isOpen() || !terminal.resize(160, 24))
            QSKIP("The system has no pseudo terminals");
        terminal.attach(ipcctl.process());
    }
    QVERIFY(ipcctl.start());
    QCOMPARE(ipcctl.finish(), 0);
    const auto shown = [&] { return onTerminal ? terminal.output() : ipcctl.output(); };
    const auto isShown = [&] { return shown().contains("Listening"); };
    QVERIFY2(QTest::qWaitFor(isShown, Program::PatienceMs), shown().constData());
    QCOMPARE(shown().contains("\x1b[32mListening\x1b[0m"), isColored);
}

QTEST_GUILESS_MAIN(tst_IpcctlColor)
#include "tst_ipcctlcolor.moc"
