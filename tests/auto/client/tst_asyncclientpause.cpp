// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "asyncclienttest.h"

#include <atomic>
#include <poll.h>

namespace {

const QByteArray Piece = "fff0" + QByteArray(0xfff0 - 4, 'x');
constexpr int Pieces = 200; // far more than the system buffers
constexpr qsizetype Size = Pieces * (0xfff0 - 4);
constexpr qsizetype LargestRead = 64 * 1024;

bool hasRoom(const RawPeer &peer)
{
    pollfd entry = {.fd = peer.descriptor(), .events = POLLOUT, .revents = 0};
    return ::poll(&entry, 1, 0) == 1;
}

} // namespace

/// AsyncClient::pause() and resume().
class tst_AsyncClientPause : public ClientTest
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheServerWait();
    void othersGoOn();
    void pausedBeforeItIsSent();
    void noStallIsCounted();
    void deadlinePasses();
    void cancel();
    void serverIsGone();
    void unknownRequest();

private:
    /// Answers one request with a large reply; tells when the client takes no more.
    ScriptedServer::Script largeReply()
    {
        return [this](ScriptedServer &server) {
            RawPeer peer = server.accept();
            peer.receiveMessage();
            for (int i = 0; i < Pieces; ++i) {
                m_isFull = !hasRoom(peer);
                if (!peer.send(Piece))
                    return;
            }
            m_isFull = false;
            peer.send("0000");
            peer.waitForClosed();
        };
    }

    /// Sends a request whose first piece pauses it.
    AsyncReply sendPaused(AsyncClient &client, RequestOptions options = {})
    {
        options.onChunk = [this, &client](QByteArrayView chunk) {
            if (std::exchange(m_received, m_received + chunk.size()) == 0)
                client.pause(1);
            return true;
        };
        return client.send("x", options);
    }

    bool waitUntilFull()
    {
        return QTest::qWaitFor([this] { return m_received > 0 && m_isFull; }, 20'000);
    }

    std::atomic<bool> m_isFull = false;
    qsizetype m_received = 0;
};

void tst_AsyncClientPause::makesTheServerWait()
{
    ScriptedServer server(path(), largeReply());
    AsyncClient client(path());
    m_received = 0;
    const AsyncReply reply = sendPaused(client);
    QVERIFY(waitUntilFull());
    QCOMPARE_LE(m_received, LargestRead);
    QVERIFY(!reply.isFinished());
    QVERIFY(client.resume(reply.id()));
    QCOMPARE(replyOf(reply), QByteArray());
    QCOMPARE(m_received, Size);
}

void tst_AsyncClientPause::othersGoOn()
{
    ScriptedServer server(path(), [this](ScriptedServer &self) {
        RawPeer slow = self.accept();
        slow.receiveMessage();
        slow.send(Piece);
        slow.send(Piece);
        self.echo(1, 10);
        slow.send("0000");
        slow.waitForClosed();
    });
    AsyncClient client(path(), {.connections = 2});
    m_received = 0;
    const AsyncReply slow = sendPaused(client);
    QTRY_VERIFY_WITH_TIMEOUT(m_received > 0, 20'000);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(replyOf(client.send("quick")), QByteArray("quick"));
    QVERIFY(!slow.isFinished());
    client.resume(slow.id());
    QCOMPARE(replyOf(slow), QByteArray());
    QCOMPARE(m_received, 2 * (Piece.size() - 4));
}

void tst_AsyncClientPause::pausedBeforeItIsSent()
{
    ScriptedServer server(path(), echo(1, 2));
    AsyncClient client(path());
    const AsyncReply paused = client.send("paused");
    QVERIFY(client.pause(paused.id()));
    // Its reply has arrived by then, but nobody reads it.
    QVERIFY(!QTest::qWaitFor([&] { return paused.isFinished(); }, 50));
    client.resume(paused.id());
    QCOMPARE(replyOf(paused), QByteArray("paused"));
    QCOMPARE(replyOf(client.send("next")), QByteArray("next"));
}

void tst_AsyncClientPause::noStallIsCounted()
{
    ScriptedServer server(path(), largeReply());
    AsyncClient client(path());
    m_received = 0;
    const AsyncReply reply = sendPaused(client, {.stallTimeout = 3s});
    QVERIFY(waitUntilFull());
    QVERIFY(!QTest::qWaitFor([&] { return reply.isFinished(); }, 3'500));
    client.resume(reply.id());
    QCOMPARE(replyOf(reply), QByteArray());
    QCOMPARE(m_received, Size);
}

void tst_AsyncClientPause::deadlinePasses()
{
    ScriptedServer server(path(), largeReply());
    AsyncClient client(path());
    m_received = 0;
    const AsyncReply reply = sendPaused(client, {.timeout = 1s});
    VERIFY_ERROR(outcomeOf(reply), Timeout, Receive, MaybeProcessed);
    QVERIFY(!client.resume(reply.id()));
}

// Closes the connection, as for any request that is under way.
void tst_AsyncClientPause::cancel()
{
    ScriptedServer server(path(), largeReply());
    AsyncClient client(path());
    m_received = 0;
    const AsyncReply reply = sendPaused(client);
    QVERIFY(waitUntilFull());
    QVERIFY(client.cancel(reply.id()));
    VERIFY_ERROR(outcomeOf(reply), Canceled, Receive, MaybeProcessed);
    QVERIFY(!client.isConnected());
    server.finish();
}

void tst_AsyncClientPause::serverIsGone()
{
    std::binary_semaphore goOn(0);
    ScriptedServer server(path(), [&](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send(Piece);
        goOn.try_acquire_for(20s);
    });
    AsyncClient client(path());
    m_received = 0;
    const AsyncReply reply = sendPaused(client);
    QTRY_VERIFY_WITH_TIMEOUT(m_received > 0, 20'000);
    goOn.release();
    server.finish();
    QVERIFY(!reply.isFinished());
    client.resume(reply.id());
    VERIFY_ERROR(outcomeOf(reply), ReplyTruncated, Receive, MaybeProcessed);
}

void tst_AsyncClientPause::unknownRequest()
{
    AsyncClient client(path());
    QVERIFY(!client.pause(1));
    QVERIFY(!client.resume(1));
}

QTEST_GUILESS_MAIN(tst_AsyncClientPause)
#include "tst_asyncclientpause.moc"
