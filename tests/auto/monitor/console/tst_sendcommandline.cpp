// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/sendcommandline.h"

#include "support/program.h"

#include <ipccore/testing/fakeserver.h>

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <filesystem>

using namespace Monitor;
using IpcCore::ErrorCode;
using IpcCore::Testing::Answer;
using IpcCore::Testing::FakeServer;

// Runs the commands in a real shell with the real ipcctl; a server records what arrives.
class tst_SendCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void sendsTheSameBytes_data();
    void sendsTheSameBytes();
    void oddPaths_data();
    void oddPaths();
    void file();
    void impossible();
};

namespace {

// The standard output of `line`.
QByteArray runInShell(const QString &line)
{
    Program shell(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), line});
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"),
                       QFileInfo(QStringLiteral(IPCCTL)).path() + QStringLiteral(":/usr/bin:/bin"));
    shell.process().setProcessEnvironment(environment);
    if (!shell.start() || shell.finish() != 0)
        return "failed: " + shell.errors();
    return shell.output();
}

} // namespace

void tst_SendCommandLine::lines_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("line");
    const auto add = [](const char *name, const QByteArray &request, const char *line) {
        QTest::newRow(name) << request << QString::fromLatin1(line);
    };
    add("word", "ping", "ipcctl send '/x' 'ping'");
    add("nothing", "", "ipcctl send '/x'");
    add("quote", "it's", "ipcctl send '/x' 'it'\\''s'");
    add("dash first", "-v", "ipcctl send '/x' -- '-v'");
    add("lone dash", "-", "printf '\\055' | ipcctl send '/x' -");
    add("line feed", "a\n%", "printf 'a\\012\\045' | ipcctl send '/x' -");
}

void tst_SendCommandLine::lines()
{
    QFETCH(QByteArray, request);
    QFETCH(QString, line);
    const auto result = sendCommandLine(EndpointAddress::ofPath("/x"), request);
    QVERIFY(result);
    QCOMPARE(*result, line);
}

void tst_SendCommandLine::sendsTheSameBytes_data()
{
    QTest::addColumn<QByteArray>("request");
    QByteArray all;
    QByteArray backwards;
    for (int byte = 0; byte < 256; ++byte) {
        all += static_cast<char>(byte);
        backwards.prepend(static_cast<char>(byte));
    }
    QTest::newRow("word") << QByteArray("ping");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("spaces") << QByteArray("  a   b ");
    QTest::newRow("shell's own") << QByteArray("$HOME `id` \"x\" 'y' \\ !! * ~ ; & | < > ( ) #");
    QTest::newRow("dash") << QByteArray("-");
    QTest::newRow("option") << QByteArray("--hex");
    QTest::newRow("option with a line feed") << QByteArray("-n\n");
    QTest::newRow("printf's own") << QByteArray("%s %% %d \\n \\0 \\c\n");
    QTest::newRow("digits after an escape") << QByteArray("\n123\0"
                                                          "456",
                                                          8);
    QTest::newRow("UTF-8") << QByteArray("gr\xc3\xbc\xc3\x9f \xf0\x9f\x8c\x8d");
    QTest::newRow("all bytes") << all;
    QTest::newRow("all bytes, backwards") << backwards;
    QTest::newRow("long word") << QByteArray(16 * 1024, 'x');
    QTest::newRow("longer than an argument may be") << QByteArray(200 * 1024, 'x');
}

void tst_SendCommandLine::sendsTheSameBytes()
{
    QFETCH(QByteArray, request);
    FakeServer server;
    server.setDefaultAnswer(Answer::reply("ok"));
    QVERIFY(server.start());
    const auto line = sendCommandLine(EndpointAddress::ofPath(server.path().native()), request);
    QVERIFY(line);
    // A shell argument has a limit too; feed longer commands to standard input.
    if (line->size() > 100'000) {
        QTemporaryDir directory;
        QFile script(directory.filePath(QStringLiteral("script")));
        QVERIFY(script.open(QFile::WriteOnly));
        script.write(line->toUtf8());
        script.close();
        QCOMPARE(runInShell(QStringLiteral(". '%1'").arg(script.fileName())), QByteArray("ok"));
    } else {
        QCOMPARE(runInShell(*line), QByteArray("ok"));
    }
    QCOMPARE(server.requests(), QList<QByteArray>{request});
}

void tst_SendCommandLine::oddPaths_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("space and quote") << QByteArray("it's mine");
    QTest::newRow("not UTF-8") << QByteArray("a\xff'\"$x");
    QTest::newRow("line feed") << QByteArray("a\n");
}

void tst_SendCommandLine::oddPaths()
{
    QFETCH(QByteArray, name);
    const QTemporaryDir directory;
    FakeServer server(IpcCore::EndpointPath(QFile::encodeName(directory.path()) + '/' + name));
    server.setDefaultAnswer(Answer::reply("ok"));
    QVERIFY(server.start());
    const auto line = sendCommandLine(EndpointAddress::ofPath(server.path().native()), "ping");
    QVERIFY(line);
    QCOMPARE(runInShell(*line), QByteArray("ok"));
    server.stop();
    // QTemporaryDir cannot remove names that are not valid text.
    std::filesystem::remove_all(QFile::encodeName(directory.path()).toStdString());
}

void tst_SendCommandLine::file()
{
    FakeServer server;
    server.setDefaultAnswer(Answer::reply("ok"));
    QVERIFY(server.start());
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("a file")));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("from a file\n");
    file.close();
    const auto line = sendFileCommandLine(EndpointAddress::ofPath(server.path().native()),
                                          QFile::encodeName(file.fileName()));
    QVERIFY(line);
    QCOMPARE(runInShell(*line), QByteArray("ok"));
    QCOMPARE(server.requests(), QList<QByteArray>{"from a file\n"});
}

void tst_SendCommandLine::impossible()
{
    const auto codeOf = [](const EndpointAddress &endpoint) {
        return sendCommandLine(endpoint, "ping").error().code;
    };
    QCOMPARE(codeOf({}), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf(EndpointAddress::ofAbstractName("x")), ErrorCode::NotSupported);
    QCOMPARE(codeOf(EndpointAddress::ofPath("/\xff\n")), ErrorCode::NotSupported);
}

QTEST_GUILESS_MAIN(tst_SendCommandLine)
#include "tst_sendcommandline.moc"
