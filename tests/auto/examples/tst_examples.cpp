// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

class tst_Examples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blockingClient();
    void blockingClientWithoutServer();
    void singleInstance();
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

void tst_Examples::singleInstance()
{
    const QTemporaryDir directory;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), directory.path());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));

    Program first(QStringLiteral(SINGLEINSTANCE), {QStringLiteral("one")});
    first.process().setProcessEnvironment(environment);
    QVERIFY(first.start());
    QVERIFY2(first.waitForLine("shown: one"), first.errors().constData());

    for (const QString &argument : {QStringLiteral("two words"), QStringLiteral("--quit")}) {
        Program second(QStringLiteral(SINGLEINSTANCE), {QStringLiteral("more"), argument});
        second.process().setProcessEnvironment(environment);
        QVERIFY(second.start());
        QCOMPARE(second.finish(), 0);
        QCOMPARE(second.output(), QByteArray());
        QVERIFY(first.waitForLine(QByteArray("shown: more " + argument.toUtf8())));
    }
    QCOMPARE(first.finish(), 0);
}

QTEST_GUILESS_MAIN(tst_Examples)
#include "tst_examples.moc"
