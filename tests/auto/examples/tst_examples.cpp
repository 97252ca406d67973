// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"

#include <QtCore/qfile.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <memory>

class tst_Examples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blockingClient();
    void blockingClientWithoutServer();
    void serverAndClientsInC();
    void serverInCStopsAtSignal();
    void clientInPython();

private:
    static std::unique_ptr<Program> startServer(const QString &path);
};

void tst_Examples::blockingClient()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("d.sock"));
    Program daemon(QStringLiteral(IPCDEMOD), {QStringLiteral("--endpoint"), path});
    QVERIFY(daemon.start());
    QVERIFY(daemon.waitForLine("listening on "));

    Program client(QStringLiteral(BLOCKINGCLIENT),
                   {path, QStringLiteral("ping"), QStringLiteral("echo hello"),
                    QStringLiteral("fail"), QStringLiteral("ping")});
    QVERIFY(client.start());
    QCOMPARE(client.finish(), 1);
    QCOMPARE(client.output(), QByteArray("pong\nhello\n"));
    QVERIFY2(client.errors().contains("(ConnectionClosed)\nThe server may have done it"),
             client.errors().constData());
}

void tst_Examples::blockingClientWithoutServer()
{
    Program client(QStringLiteral(BLOCKINGCLIENT),
                   {QStringLiteral("/none/such/path"), QStringLiteral("ping")});
    QVERIFY(client.start());
    QCOMPARE(client.finish(), 1);
    QVERIFY2(client.errors().contains("safe to try again"), client.errors().constData());
}

std::unique_ptr<Program> tst_Examples::startServer(const QString &path)
{
    auto server = std::make_unique<Program>(QStringLiteral(C_SERVER), QStringList{path});
    return server->start() && server->waitForLine("listening on ") ? std::move(server) : nullptr;
}

void tst_Examples::serverAndClientsInC()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("s"));
    const auto server = startServer(path);
    QVERIFY(server);

    Program second(QStringLiteral(C_SERVER), {path});
    QVERIFY(second.start());
    QCOMPARE(second.finish(), 1);
    QVERIFY(second.errors().startsWith("Another server has "));

    Program client(QStringLiteral(C_CLIENT),
                   {path, QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("quit")});
    QVERIFY(client.start());
    QCOMPARE(client.finish(), 0);
    QCOMPARE(client.output(), QByteArray("request 1: one\nrequest 2: two\n\n"));
    QCOMPARE(server->finish(), 0);

    Program late(QStringLiteral(C_CLIENT), {path, QStringLiteral("x")});
    QVERIFY(late.start());
    QCOMPARE(late.finish(), 1);
    QVERIFY(late.errors().startsWith("No server runs at "));
}

void tst_Examples::serverInCStopsAtSignal()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("s"));
    const auto server = startServer(path);
    QVERIFY(server);
    QVERIFY(server->sendSignal(SIGTERM));
    QCOMPARE(server->finish(), 0);
    QVERIFY(!QFile::exists(path));
}

void tst_Examples::clientInPython()
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        QSKIP("There is no python3");
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("s"));
    const auto server = startServer(path);
    QVERIFY(server);
    Program client(python,
                   {QStringLiteral(PYTHON_CLIENT), path, QStringLiteral("a"), QStringLiteral("b")});
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_LIBRARY_PATH"), QStringLiteral(LIBRARIES));
    client.process().setProcessEnvironment(environment);
    QVERIFY(client.start());
    const int result = client.finish();
    if (client.errors().contains("runtime does not come first")
        || client.errors().contains("static TLS block"))
        QSKIP("A sanitizer's libraries cannot be loaded into Python");
    QVERIFY2(result == 0, client.errors().constData());
    QCOMPARE(client.output(), QByteArray("request 1: a\nrequest 2: b\n"));
}

QTEST_GUILESS_MAIN(tst_Examples)
#include "tst_examples.moc"
