// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "channel/localsocketchannel.h"

#include "support/rawpeer.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <array>
#include <fcntl.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace IpcCore;

namespace {

using Status = Channel::Status;

} // namespace

// Runs functions on the thread that has made it.
class HereExecutor : public Executor
{
public:
    void post(std::function<void()> function) override
    {
        QMetaObject::invokeMethod(&m_context, std::move(function), Qt::QueuedConnection);
    }

private:
    QObject m_context;
};

class tst_LocalSocketChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsAndWrites();
    void boundedBuffer();
    void emptyParts();
    void peerLeaves();
    void shutdownFromOtherThread();
    void shutdownSparesReusedNumber();

private:
    HereExecutor m_thread;
    std::unique_ptr<LocalSocketChannel> m_channel;
    RawPeer m_peer;
};

void tst_LocalSocketChannel::init()
{
    std::array<int, 2> pair{-1, -1};
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()), 0);
    auto socket = std::make_unique<QLocalSocket>();
    QVERIFY(socket->setSocketDescriptor(pair[0]));
    m_channel = std::make_unique<LocalSocketChannel>(std::move(socket), m_thread);
    m_peer = RawPeer(pair[1]);
}

void tst_LocalSocketChannel::cleanup()
{
    m_channel.reset();
    // Deletes the socket.
    QCoreApplication::sendPostedEvents();
    m_peer.close();
}

void tst_LocalSocketChannel::readsAndWrites()
{
    std::array<char, 64> buffer{};
    QCOMPARE(m_channel->read(buffer).status, Status::WouldBlock);
    QVERIFY(m_peer.send("request"));
    QTRY_COMPARE(m_channel->socket()->bytesAvailable(), 7);
    QVERIFY(!m_channel->hasInput());
    const Channel::IoResult result = m_channel->read(buffer);
    QCOMPARE(result.status, Status::Ok);
    QCOMPARE(QByteArray(buffer.data(), result.bytes), QByteArray("request"));
    const std::array<QByteArrayView, 2> parts{"re", "ply"};
    QCOMPARE(m_channel->write(parts).bytes, 5);
    QTRY_COMPARE(m_channel->socket()->bytesToWrite(), 0);
    QCOMPARE(m_peer.receive(5), QByteArray("reply"));
}

// Qt itself would accept any amount.
void tst_LocalSocketChannel::boundedBuffer()
{
    const QByteArray bytes(1 << 20, 'x');
    const std::array<QByteArrayView, 1> parts{bytes};
    const Channel::IoResult first = m_channel->write(parts);
    QCOMPARE(first.status, Status::Ok);
    QVERIFY(first.bytes <= LocalSocketChannel::MaxBuffered);
    while (m_channel->write(parts).status == Status::Ok) {
    }
    QCOMPARE(m_channel->write(parts).status, Status::WouldBlock);
    QVERIFY(m_channel->socket()->bytesToWrite() <= LocalSocketChannel::MaxBuffered);
}

void tst_LocalSocketChannel::emptyParts()
{
    const std::array<QByteArrayView, 3> parts{QByteArrayView(), "a", "b"};
    QCOMPARE(m_channel->write(parts).bytes, 2);
}

void tst_LocalSocketChannel::peerLeaves()
{
    QVERIFY(m_peer.send("last words"));
    m_peer.close();
    QTRY_COMPARE(m_channel->socket()->state(), QLocalSocket::UnconnectedState);
    std::array<char, 64> buffer{};
    QCOMPARE(m_channel->read(buffer).bytes, 10);
    QCOMPARE(m_channel->read(buffer).status, Status::Closed);
    const std::array<QByteArrayView, 1> parts{"x"};
    QCOMPARE(m_channel->write(parts).status, Status::Closed);
    m_channel->shutdown();
}

void tst_LocalSocketChannel::shutdownFromOtherThread()
{
    QSignalSpy disconnected(m_channel->socket(), &QLocalSocket::disconnected);
    std::thread([this] { m_channel->shutdown(); }).join();
    QTRY_COMPARE(disconnected.size(), 1);
    QVERIFY(m_peer.waitForClosed());
}

// QLocalSocket closes its descriptor by itself; the next one opened reuses the number.
void tst_LocalSocketChannel::shutdownSparesReusedNumber()
{
    const int number = static_cast<int>(m_channel->socket()->socketDescriptor());
    m_peer.close();
    QTRY_COMPARE(m_channel->socket()->state(), QLocalSocket::UnconnectedState);
    QVERIFY(::fcntl(number, F_GETFD) < 0);
    std::array<int, 2> pair{-1, -1};
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()), 0);
    RawPeer one(pair[0]);
    RawPeer other(pair[1]);
    QVERIFY(pair[0] == number || pair[1] == number);
    m_channel->shutdown();
    QCoreApplication::processEvents();
    QVERIFY(one.send("x"));
    QCOMPARE(other.receive(1), QByteArray("x"));
}

QTEST_GUILESS_MAIN(tst_LocalSocketChannel)
#include "tst_localsocketchannel.moc"
