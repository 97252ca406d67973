// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/childprogram.h"
#include "core/remote/sshcommand.h"

#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace Monitor;

class tst_SshCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void program_data();
    void program();
    void hosts_data();
    void hosts();
    void forwards_data();
    void forwards();
    void configuredControl_data();
    void configuredControl();
    void shellTakesWordsAsTheyAre();
};

void tst_SshCommand::program_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArrayList>("words");
    QTest::newRow("none") << QByteArray() << QByteArrayList{"ssh"};
    QTest::newRow("blank") << QByteArray("  ") << QByteArrayList{"ssh"};
    QTest::newRow("other") << QByteArray("/opt/ssh -F \"my file\"")
                           << QByteArrayList{"/opt/ssh", "-F", "my file"};
}

void tst_SshCommand::program()
{
    QFETCH(const QByteArray, variable);
    qputenv("IPCCORE_SSH", variable);
    QTEST(sshProgram(), "words");
}

void tst_SshCommand::hosts_data()
{
    QTest::addColumn<bool>("isValid");
    for (const char *host : {"box", "me@box", "box.example.org", "10.0.0.1", "::1", "fe80::1",
                             "ssh://me@box:2222", "b_x-1", "me@work@box", "b\xc3\xa4r"})
        QTest::addRow("valid %s", host) << true;
    for (const char *host : {"",        "-oProxyCommand=id",
                             "me@",     "@box",
                             "me@-box", "-l@box",
                             "a b",     "a\nb",
                             "a\tb",    "a;b",
                             "$(id)",   "`id`",
                             "a|b",     "a&b",
                             "a'b",     "a\"b",
                             "a\\b",    "%h",
                             "a>b",     "{a}",
                             "a\x7f",   "~",
                             "*"})
        QTest::addRow("invalid %s", host) << false;
}

void tst_SshCommand::hosts()
{
    QFETCH(const bool, isValid);
    const QByteArray row = QTest::currentDataTag();
    const QByteArray host = row.sliced(row.indexOf(' ') + 1);
    const auto result = checkHost(host);
    QCOMPARE(result.hasValue(), isValid);
    if (!isValid)
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
}

void tst_SshCommand::forwards_data()
{
    QTest::addColumn<QByteArray>("remote");
    QTest::addColumn<QByteArray>("word"); // empty: an error
    QTest::newRow("plain") << QByteArray("/run/a.sock") << QByteArray("/l:/run/a.sock");
    QTest::newRow("colon") << QByteArray("/a:b") << QByteArray("/l:/a\\:b");
    QTest::newRow("backslash") << QByteArray("/a\\:b") << QByteArray("/l:/a\\\\\\:b");
    QTest::newRow("token") << QByteArray("/%h%%") << QByteArray("/l:/%%h%%%%");
    QTest::newRow("variable") << QByteArray("/$HOME${HOME}")
                              << QByteArray("/l:/$HOME${IPCCORE_DOLLAR}{HOME}");
    QTest::newRow("longest") << QByteArray("/").leftJustified(107, 'a')
                             << QByteArray("/l:/").leftJustified(110, 'a');
    QTest::newRow("too long") << QByteArray("/").leftJustified(108, 'a') << QByteArray();
    QTest::newRow("relative") << QByteArray("a.sock") << QByteArray();
    QTest::newRow("port") << QByteArray("localhost:80") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void tst_SshCommand::forwards()
{
    QFETCH(const QByteArray, remote);
    QFETCH(const QByteArray, word);
    const auto result = forwardWord("/l", remote);
    QCOMPARE(result.hasValue(), !word.isEmpty());
    if (result)
        QCOMPARE(*result, word);
}

void tst_SshCommand::configuredControl_data()
{
    QTest::addColumn<QByteArray>("configuration");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("not set") << QByteArray("user me\ncontrolmaster false\nport 22\n")
                             << QByteArray();
    QTest::newRow("none") << QByteArray("controlpath none\n") << QByteArray();
    QTest::newRow("a path") << QByteArray("user me\ncontrolpath /home/me/a b\nport 22\n")
                            << QByteArray("/home/me/a b");
}

void tst_SshCommand::configuredControl()
{
    QFETCH(const QByteArray, configuration);
    QTEST(Monitor::configuredControl(configuration), "path");
}

void tst_SshCommand::shellTakesWordsAsTheyAre()
{
    QByteArray allBytes;
    for (int byte = 1; byte < 256; ++byte)
        allBytes.append(static_cast<char>(byte));
    const QByteArrayList words{"",   "a b",      "it's", "$(id)", "`id`", "\\",    "a\nb",
                               "-n", "$HOME;ls", "'",    "''",    "~",    allBytes};
    QByteArray output;
    bool hasEnded = false;
    runCommand(
        {.words = {"/bin/sh", "-c", shellCommand(QByteArrayList{"printf", "<%s>\\n"} + words)},
         .environment = {}},
        std::chrono::seconds(60), this, [&](const CommandResult &result) {
            output = result.output;
            hasEnded = true;
        });
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded, 60'000);
    QByteArray expected;
    for (const QByteArray &word : words)
        expected += '<' + word + ">\n";
    QCOMPARE(output, expected);
}

QTEST_GUILESS_MAIN(tst_SshCommand)
#include "tst_sshcommand.moc"
