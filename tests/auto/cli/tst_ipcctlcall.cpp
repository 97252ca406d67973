// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "playedservice.h"
#include "support/program.h"
#include "support/terminal.h"

#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace IpcCore;

class tst_IpcctlCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void results_data();
    void results();
    void argumentErrors_data();
    void argumentErrors();
    void refused();
    void dangerous();
    void asksOnATerminal_data();
    void asksOnATerminal();
    void progressOnATerminal();
    void noServer();

private:
    std::unique_ptr<Program> call(const QStringList &arguments) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
    std::unique_ptr<PlayedService> m_service;
};

void tst_IpcctlCall::init()
{
    m_service.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    m_path = m_directory->filePath(QStringLiteral("s"));
    m_service = std::make_unique<PlayedService>(m_path);
    QVERIFY(m_service->start());
}

std::unique_ptr<Program> tst_IpcctlCall::call(const QStringList &arguments) const
{
    return std::make_unique<Program>(QStringLiteral(IPCCTL),
                                     QStringList{QStringLiteral("call"), m_path} + arguments);
}

void tst_IpcctlCall::results_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("output");
    const auto row = [](const char *words, const QByteArray &output) {
        QTest::newRow(words) << QString::fromUtf8(words).split(u'|') << output;
    };
    row("set|key=size|value=3", R"({"key":"size","value":3})"
                                "\n");
    row("set|value=[1,\"x\"]|key=size", R"({"key":"size","value":[1,"x"]})"
                                        "\n");
    row("set|size|9007199254740993", R"({"key":"size","value":9007199254740993})"
                                     "\n");
    row("set|value=3|size|yes", R"({"key":"size","value":3,"force":true})"
                                "\n");
    row("set|--args|{\"key\":\"color\",\"value\":{\"r\":1}}", R"({"key":"color","value":{"r":1}})"
                                                              "\n");
    // Bytes as they are, without an end of line.
    row("raw", QByteArray("\0\xff", 2));
    row("echo|grün = green", QByteArray("grün = green"));
    row("echo|two|words", QByteArray("two words"));
    row("echo|what=two words", QByteArray("two words"));
    row("count|3", "0\n1\n2\n");
    row("count|limit=0", "");
    row("jobs.start", "7\n");
    row("quit|--yes", "");
}

void tst_IpcctlCall::results()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, output);
    const auto program = call(arguments);
    QVERIFY(program->start());
    QCOMPARE(program->finish(), 0);
    QCOMPARE(program->output(), output);
    // In particular no progress, which is for terminals.
    QCOMPARE(program->errors(), QByteArray());
}

void tst_IpcctlCall::argumentErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("place"); // below the message
    const auto row = [](const char *words, const char *kind, const char *place) {
        QTest::newRow(words) << QString::fromUtf8(words).split(u'|') << QByteArray(kind)
                             << QByteArray(place);
    };
    row("set|key=colour|value=red", "invalid-argument",
        "  set key=colour value=red\n"
        "          ^~~~~~\n");
    row("set|colour|red", "invalid-argument",
        "  set colour red\n"
        "      ^~~~~~\n");
    row("count|11", "invalid-argument",
        "  count 11\n"
        "        ^~\n");
    row("count|limit=", "invalid-argument",
        "  count limit=\n"
        "              ^\n");
    row("set|key=size", "missing-argument",
        "  set key=size\n"
        "               ^\n");
    row("set|key=size|key=color|1", "invalid-argument",
        "  set key=size key=color 1\n"
        "                   ^~~~~\n");
    row("set|size|1|yes|more", "invalid-argument",
        "  set size 1 yes more\n"
        "                 ^~~~\n");
    row("set|größe gibt's nicht|1", "invalid-argument",
        "  set 'größe gibt'\\''s nicht' 1\n"
        "      ^~~~~~~~~~~~~~~~~~~~~~~\n");
    // The service's own check.
    row("set|color|plaid", "invalid-argument",
        "  set color plaid\n"
        "            ^~~~~\n");
}

void tst_IpcctlCall::argumentErrors()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, place);
    const auto program = call(arguments);
    QVERIFY(program->start());
    QCOMPARE(program->finish(), 5);
    QCOMPARE(program->output(), QByteArray());
    const QByteArray errors = program->errors();
    QVERIFY2(errors.startsWith(QByteArray("ipcctl: " + kind + ": ")), errors.constData());
    QCOMPARE(errors.mid(errors.indexOf('\n') + 1), place);
    // Nothing that is wrong was sent.
    QCOMPARE(m_service->calls().size(), arguments.contains(QStringLiteral("plaid")) ? 1 : 0);
}

void tst_IpcctlCall::refused()
{
    const auto failed = call({QStringLiteral("fail")});
    QVERIFY(failed->start());
    QCOMPARE(failed->finish(), 5);
    QCOMPARE(failed->errors(), QByteArray("ipcctl: failed: no room is left (disk-full)\n"));

    const auto unknown = call({QStringLiteral("ecko"), QStringLiteral("x")});
    QVERIFY(unknown->start());
    QCOMPARE(unknown->finish(), 5);
    QCOMPARE(unknown->errors(), QByteArray("ipcctl: unknown command: ecko; did you mean echo?\n"));

    const auto list = call({QStringLiteral("set"), QStringLiteral("--args"), QStringLiteral("[]")});
    QVERIFY(list->start());
    QCOMPARE(list->finish(), 5);
    QVERIFY2(list->errors().startsWith("ipcctl: invalid-argument: "), list->errors().constData());

    const auto both = call({QStringLiteral("set"), QStringLiteral("key=size"),
                            QStringLiteral("--args"), QStringLiteral("{}")});
    QVERIFY(both->start());
    QCOMPARE(both->finish(), 64);
}

// Without anybody to ask.
void tst_IpcctlCall::dangerous()
{
    const auto program = call({QStringLiteral("quit")});
    QVERIFY(program->start());
    QCOMPARE(program->finish(), 64);
    QVERIFY2(program->errors().startsWith("ipcctl: quit is dangerous: it needs --yes\n"),
             program->errors().constData());
    QCOMPARE(m_service->calls(), QStringList());
}

void tst_IpcctlCall::asksOnATerminal_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("yes") << QByteArray("y\n") << 0;
    QTest::newRow("no") << QByteArray("n\n") << 5;
    QTest::newRow("nothing") << QByteArray("\n") << 5;
    QTest::newRow("end") << QByteArray("\x04") << 5;
}

void tst_IpcctlCall::asksOnATerminal()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, exitCode);
    Terminal terminal;
    if (!terminal.isOpen())
        QSKIP("There are no pseudo-terminals");
    const auto program = call({QStringLiteral("quit")});
    terminal.attach(program->process());
    QVERIFY(program->start());
    QTRY_VERIFY_WITH_TIMEOUT(terminal.output().contains("[y/N]"), Program::PatienceMs);
    QVERIFY(terminal.output().contains("quit cannot be undone: Ends everything. Go on?"));
    QCOMPARE(m_service->calls(), QStringList());
    QVERIFY(terminal.type(answer));
    QCOMPARE(program->finish(), exitCode);
    QCOMPARE(m_service->calls().size(), exitCode == 0 ? 1 : 0);
}

void tst_IpcctlCall::progressOnATerminal()
{
    Terminal terminal;
    if (!terminal.isOpen())
        QSKIP("There are no pseudo-terminals");
    const auto program = call({QStringLiteral("jobs.start")});
    terminal.attach(program->process());
    QVERIFY(program->start());
    QCOMPARE(program->finish(), 0);
    // Replaced by the result.
    QCOMPARE(terminal.output(), QByteArray("\r\x1b[K1 of 2: halfway\r\x1b[K7\r\n"));
}

void tst_IpcctlCall::noServer()
{
    m_service.reset();
    const auto program = call({QStringLiteral("echo"), QStringLiteral("x")});
    QVERIFY(program->start());
    QCOMPARE(program->finish(), 5);
    QVERIFY2(program->errors().startsWith("ipcctl: PathNotFound: "), program->errors().constData());
}

QTEST_GUILESS_MAIN(tst_IpcctlCall)
#include "tst_ipcctlcall.moc"
