// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"

#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;

/// The example with the demo daemon.
class tst_CoroutineClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksInOrder();
    void goesOnAfterFailures();
    void withoutServer();
    void withoutRequest();
};

void tst_CoroutineClient::asksInOrder()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"d"_s);
    const auto daemon = startDemo(QStringLiteral(IPCDEMOD), path);
    QVERIFY(daemon);
    Program client(QStringLiteral(COROUTINE_CLIENT), {path, u"sleep 50"_s, u"echo a"_s, u"ping"_s});
    QVERIFY(client.start());
    QCOMPARE(client.finish(), 0);
    QCOMPARE(client.output(), QByteArray("sleep 50: slept\necho a: a\nping: pong\n"));
}

void tst_CoroutineClient::goesOnAfterFailures()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"d"_s);
    const auto daemon = startDemo(QStringLiteral(IPCDEMOD), path);
    QVERIFY(daemon);
    Program client(QStringLiteral(COROUTINE_CLIENT), {path, u"fail"_s, u"echo a"_s});
    QVERIFY(client.start());
    QCOMPARE(client.finish(), 1);
    QVERIFY2(client.errors().startsWith("fail: "), client.errors().constData());
    QVERIFY2(client.errors().contains("(ConnectionClosed)\n"), client.errors().constData());
    // Both were under way on the connection that ended.
    QVERIFY2(client.output() == "echo a: a\n" || client.errors().contains("\necho a: "),
             client.errors().constData());
}

void tst_CoroutineClient::withoutServer()
{
    const QTemporaryDir directory;
    Program client(QStringLiteral(COROUTINE_CLIENT), {directory.filePath(u"d"_s), u"echo a"_s});
    QVERIFY(client.start());
    QCOMPARE(client.finish(), 1);
    QVERIFY2(client.errors().startsWith("ping: ") && client.errors().endsWith("(PathNotFound)\n"),
             client.errors().constData());
    QCOMPARE(client.output(), QByteArray());
}

void tst_CoroutineClient::withoutRequest()
{
    Program client(QStringLiteral(COROUTINE_CLIENT), {u"path"_s});
    QVERIFY(client.start());
    QCOMPARE(client.finish(), 64);
}

QTEST_GUILESS_MAIN(tst_CoroutineClient)
#include "tst_coroutineclient.moc"
