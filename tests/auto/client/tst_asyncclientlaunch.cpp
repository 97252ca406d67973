// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "asyncclienttest.h"
#include "launchertest.h"

#include <QtCore/qthread.h>

/// AsyncClient starting the program of its server.
class tst_AsyncClientLaunch : public LauncherTest
{
    Q_OBJECT

private Q_SLOTS:
    void usesARunningServer();
    void startsOnDemand();
    void keepsTheEventLoopRunning();
    void startsAgainAfterTheServerEnded();
    void startsOnceForManyClients();
    void failureEndsAllThatWait_data();
    void failureEndsAllThatWait();
    void triesAgainAfterAFailure();
    void requestsEndWhileLaunching();
    void destroyedWhileLaunching();
    void movesToAnotherThreadWhileLaunching();
    void badPathStartsNothing();
    void rejectsAnotherPath();

private:
    AsyncClientOptions launching(const char *mode) const
    {
        return {.launch = launcher(QLatin1String(mode))};
    }

    /// Lets a program in mode "late" listen.
    void letListen() const
    {
        QFile file(QFile::decodeName(path() + ".go"));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    /// Stops the server at the path when it has begun to listen.
    void quitLateServer()
    {
        QTRY_VERIFY_WITH_TIMEOUT(RawPeer::connectTo(path()).isOpen(), 20'000);
        quitServer();
    }
};

void tst_AsyncClientLaunch::usesARunningServer()
{
    ScriptedServer server(path(), echo(1, 1));
    AsyncClient client(path(), launching("serve"));
    QCOMPARE(replyOf(client.send("x")), QByteArray("x"));
    QVERIFY(starts().isEmpty());
}

void tst_AsyncClientLaunch::startsOnDemand()
{
    {
        AsyncClient client(path(), launching("serve"));
        QCoreApplication::processEvents();
        QVERIFY(starts().isEmpty());
        QList<AsyncReply> replies;
        for (int i = 0; i < 5; ++i)
            replies << client.send("describe");
        for (const AsyncReply &reply : replies)
            QVERIFY(replyOf(reply).startsWith("ownSession 1\n"));
    }
    QCOMPARE(starts().size(), 1);
    quitServer();
}

void tst_AsyncClientLaunch::keepsTheEventLoopRunning()
{
    {
        AsyncClient client(path(), launching("late"));
        const AsyncReply reply = client.send("describe");
        // The program waits for what this event loop does.
        QTRY_COMPARE_WITH_TIMEOUT(starts().size(), 1, 20'000);
        QVERIFY(!reply.isFinished());
        QVERIFY(!client.isConnected());
        letListen();
        QVERIFY(replyOf(reply).startsWith("ownSession 1\n"));
    }
    quitServer();
}

void tst_AsyncClientLaunch::startsAgainAfterTheServerEnded()
{
    {
        AsyncClient client(path(), launching("serve"));
        QVERIFY(replyOf(client.send("describe")).startsWith("ownSession 1\n"));
        VERIFY_ERROR(outcomeOf(client.send("quit")), ConnectionClosed, Receive, MaybeProcessed);
        QVERIFY(replyOf(client.send("describe")).startsWith("ownSession 1\n"));
    }
    QCOMPARE(starts().size(), 2);
    quitServer();
}

void tst_AsyncClientLaunch::startsOnceForManyClients()
{
    constexpr int Clients = 5;
    std::vector<std::unique_ptr<AsyncClient>> clients;
    int replies = 0;
    for (int i = 0; i < Clients; ++i) {
        clients.push_back(std::make_unique<AsyncClient>(path(), launching("serve")));
        // The program serves one client at a time.
        clients.back()->send("describe").then([&, i](const Outcome &outcome) {
            replies += outcome ? 1 : 0;
            clients[static_cast<std::size_t>(i)]->deleteLater();
            (void)clients[static_cast<std::size_t>(i)].release();
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(replies, Clients, 20'000);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(starts().size(), 1);
    quitServer();
}

void tst_AsyncClientLaunch::failureEndsAllThatWait_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QString>("text");
    QTest::newRow("status") << QByteArray("fail") << QStringLiteral("no luck today");
    QTest::newRow("signal") << QByteArray("crash") << QStringLiteral("signal");
    QTest::newRow("missing") << QByteArray() << QStringLiteral("cannot be started");
}

void tst_AsyncClientLaunch::failureEndsAllThatWait()
{
    QFETCH(const QByteArray, mode);
    QFETCH(const QString, text);
    AsyncClientOptions options = launching(mode.constData());
    if (mode.isEmpty())
        options.launch = ServerLauncher(path(), fileBeside("missing"));
    AsyncClient client(path(), options);
    const AsyncReply first = client.send("first");
    const AsyncReply second = client.send("second");
    for (const AsyncReply &reply : {first, second}) {
        const Outcome outcome = outcomeOf(reply);
        VERIFY_ERROR(outcome, LaunchFailed, Connect, NotSent);
        QVERIFY2(outcome.error().message.contains(text), qPrintable(outcome.error().message));
    }
    QCOMPARE(client.pendingRequests(), 0);
    QVERIFY(starts().size() <= 1);
}

void tst_AsyncClientLaunch::triesAgainAfterAFailure()
{
    AsyncClient client(path(), launching("crash"));
    for (int i = 1; i <= 2; ++i) {
        VERIFY_ERROR(outcomeOf(client.send("x")), LaunchFailed, Connect, NotSent);
        QCOMPARE(starts().size(), i);
    }
}

void tst_AsyncClientLaunch::requestsEndWhileLaunching()
{
    {
        AsyncClient client(path(), launching("late"));
        const AsyncReply late = client.send("late", {.timeout = 50ms});
        const AsyncReply canceled = client.send("canceled");
        QTRY_COMPARE_WITH_TIMEOUT(starts().size(), 1, 20'000);
        VERIFY_ERROR(outcomeOf(late), Timeout, Connect, NotSent);
        QVERIFY(canceled.cancel());
        VERIFY_ERROR(outcomeOf(canceled), Canceled, Connect, NotSent);
        // Uses the program that is being started.
        const AsyncReply next = client.send("next");
        letListen();
        QVERIFY(replyOf(next).startsWith("ownSession 1\n"));
    }
    QCOMPARE(starts().size(), 1);
    quitServer();
}

void tst_AsyncClientLaunch::destroyedWhileLaunching()
{
    auto client = std::make_unique<AsyncClient>(path(), launching("late"));
    const AsyncReply reply = client->send("x");
    QTRY_COMPARE_WITH_TIMEOUT(starts().size(), 1, 20'000);
    client.reset();
    QVERIFY(reply.isFinished());
    VERIFY_ERROR(outcomeOf(reply), Stopped, Connect, NotSent);
    letListen();
    quitLateServer();
}

void tst_AsyncClientLaunch::movesToAnotherThreadWhileLaunching()
{
    QThread thread;
    thread.start();
    auto *const client = new AsyncClient(path(), launching("late"));
    std::atomic<QThread *> calledIn = nullptr;
    client->send("describe").then([&calledIn](const Outcome &outcome) {
        calledIn = outcome ? QThread::currentThread() : nullptr;
    });
    QTRY_COMPARE_WITH_TIMEOUT(starts().size(), 1, 20'000);
    client->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, client, &QObject::deleteLater);
    letListen();
    QTRY_COMPARE_WITH_TIMEOUT(calledIn.load(), &thread, 20'000);
    thread.quit();
    QVERIFY(thread.wait());
    quitServer();
}

void tst_AsyncClientLaunch::badPathStartsNothing()
{
    QFile file(QFile::decodeName(path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    AsyncClient client(path(), launching("serve"));
    VERIFY_ERROR(outcomeOf(client.send("x")), InvalidPath, Connect, NotSent);
    QVERIFY(starts().isEmpty());
}

void tst_AsyncClientLaunch::rejectsAnotherPath()
{
    AsyncClientOptions options;
    options.launch = ServerLauncher(QByteArray(path() + "x"), program());
    AsyncClient client(path(), options);
    VERIFY_ERROR(outcomeOf(client.send("x")), InvalidArgument, None, NotSent);
}

QTEST_GUILESS_MAIN(tst_AsyncClientLaunch)

#include "tst_asyncclientlaunch.moc"
