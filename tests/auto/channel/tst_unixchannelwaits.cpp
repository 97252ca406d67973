// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "channel/unixchannel.h"

#include "support/rawpeer.h"

#include <QtCore/qelapsedtimer.h>
#include <QtTest/qtest.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <memory>
#include <sys/socket.h>
#include <sys/time.h>
#include <thread>

using namespace IpcCore;
using namespace std::chrono_literals;

namespace {

using Status = Channel::Status;

// Sends SIGALRM once or repeatedly to the waiting thread.
class Alarm
{
public:
    explicit Alarm(std::chrono::milliseconds first, std::chrono::milliseconds each = 0ms)
    {
        struct sigaction action = {};
        action.sa_handler = [](int) { s_count = s_count + 1; };
        s_count = 0;
        ::sigaction(SIGALRM, &action, &m_before);
        const itimerval timer = {.it_interval = {0, each.count() * 1000},
                                 .it_value = {0, first.count() * 1000}};
        ::setitimer(ITIMER_REAL, &timer, nullptr);
    }

    ~Alarm()
    {
        const itimerval off = {};
        ::setitimer(ITIMER_REAL, &off, nullptr);
        ::sigaction(SIGALRM, &m_before, nullptr);
    }

    Alarm(const Alarm &) = delete;
    Alarm &operator=(const Alarm &) = delete;

    static int count() { return s_count; }

private:
    static inline volatile std::sig_atomic_t s_count = 0;
    struct sigaction m_before = {};
};

} // namespace

/// Blocking reads, and reads into two buffers.
class tst_UnixChannelWaits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void scattered_data();
    void scattered();
    void scatteredEnds();
    void waitsForBytes();
    void waitEnds();
    void waitIsInterrupted();
    void onlyReadOrWaitWaits();
    void awaitsInput();

private:
    static constexpr std::chrono::seconds Patience{20};

    Channel::IoResult readOrWait() { return m_channel->readOrWait(m_buffer); }

    std::unique_ptr<UnixChannel> m_channel;
    RawPeer m_peer;
    std::array<char, 100> m_buffer{};
};

void tst_UnixChannelWaits::init()
{
    std::array<int, 2> pair{-1, -1};
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()), 0);
    QCOMPARE(::fcntl(pair[0], F_SETFL, O_NONBLOCK), 0);
    m_channel = std::make_unique<UnixChannel>(UniqueFd(pair[0]));
    m_peer = RawPeer(pair[1]);
}

void tst_UnixChannelWaits::scattered_data()
{
    QTest::addColumn<int>("sent");
    for (const int sent : {1, 9, 10, 11, 14, 15, 16})
        QTest::addRow("%d bytes", sent) << sent;
}

void tst_UnixChannelWaits::scattered()
{
    QFETCH(const int, sent);
    const QByteArray bytes = QByteArray("0123456789abcdefgh").first(sent);
    QVERIFY(m_peer.send(bytes));
    QByteArray first(10, '#');
    QByteArray second(5, '#');
    const Channel::IoResult result =
        m_channel->readScattered({first.data(), 10}, {second.data(), 5});
    QCOMPARE(result.status, Status::Ok);
    QCOMPARE(result.bytes, std::min(sent, 15));
    const QByteArray expected = bytes.leftJustified(15, '#').first(15);
    QCOMPARE(first, expected.first(10));
    QCOMPARE(second, expected.sliced(10));
    // The rest is still there.
    const Channel::IoResult rest = m_channel->read(m_buffer);
    QCOMPARE(rest.status, sent > 15 ? Status::Ok : Status::WouldBlock);
    if (sent > 15)
        QCOMPARE(QByteArray(m_buffer.data(), rest.bytes), bytes.sliced(15));
}

void tst_UnixChannelWaits::scatteredEnds()
{
    std::array<char, 10> first{};
    std::array<char, 10> second{};
    QCOMPARE(m_channel->readScattered(first, second).status, Status::WouldBlock);
    QVERIFY(m_peer.send("last"));
    m_peer.shutdownWriting();
    QCOMPARE(m_channel->readScattered(first, second).bytes, 4);
    QCOMPARE(m_channel->readScattered(first, second).status, Status::Closed);
}

void tst_UnixChannelWaits::waitsForBytes()
{
    for (const auto timeout : {std::chrono::milliseconds(0), std::chrono::milliseconds(Patience)}) {
        QVERIFY(m_channel->setReadTimeout(timeout));
        // Sends each one when the one before has been read.
        std::thread sender([this] {
            for (int i = 0; i < 50; ++i)
                m_peer.send(m_peer.receive(1));
        });
        int right = 0;
        for (int i = 0; i < 50; ++i) {
            const QByteArray byte(1, static_cast<char>('a' + i % 26));
            const std::array<QByteArrayView, 1> parts{byte};
            static_cast<void>(m_channel->write(parts));
            const Channel::IoResult result = readOrWait();
            right += result.status == Status::Ok && result.bytes == 1 && m_buffer[0] == byte[0];
        }
        sender.join();
        QCOMPARE(right, 50);
    }
    m_peer.close();
    QCOMPARE(readOrWait().status, Status::Closed);
}

void tst_UnixChannelWaits::waitEnds()
{
    QVERIFY(m_channel->setReadTimeout(100ms));
    for (int i = 0; i < 2; ++i) {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(readOrWait().status, Status::WouldBlock);
        QVERIFY(timer.elapsed() >= 90);
        QVERIFY(std::chrono::nanoseconds(timer.nsecsElapsed()) < Patience);
    }
    QVERIFY(m_peer.send("x"));
    QCOMPARE(readOrWait().bytes, 1);
}

// Even if it would wait for much longer.
void tst_UnixChannelWaits::waitIsInterrupted()
{
    for (const auto timeout : {0ms, 60'000ms}) {
        QVERIFY(m_channel->setReadTimeout(timeout));
        const Alarm alarm(20ms, 20ms);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(readOrWait().status, Status::WouldBlock);
        QVERIFY(Alarm::count() > 0);
        QVERIFY(std::chrono::nanoseconds(timer.nsecsElapsed()) < Patience);
    }
}

void tst_UnixChannelWaits::onlyReadOrWaitWaits()
{
    QVERIFY(m_channel->setReadTimeout(0ms));
    const Alarm alarm(500ms, 500ms); // ends what should not block
    std::array<char, 10> second{};
    QCOMPARE(m_channel->read(m_buffer).status, Status::WouldBlock);
    QCOMPARE(m_channel->readScattered(m_buffer, second).status, Status::WouldBlock);
    m_channel->discardInput(10);
    const QByteArray bytes(1'000'000, 'x');
    const std::array<QByteArrayView, 2> parts{QByteArrayView(bytes), QByteArrayView(bytes)};
    for (const std::size_t count : {std::size_t(1), std::size_t(2)}) {
        Channel::IoResult result = {.status = Status::Ok};
        for (int i = 0; i < 100 && result.status == Status::Ok; ++i)
            result = m_channel->write(std::span(parts).first(count));
        QCOMPARE(result.status, Status::WouldBlock);
    }
}

void tst_UnixChannelWaits::awaitsInput()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!m_channel->awaitInput(10ms));
#if IPCCORE_LINUX
    QVERIFY(std::chrono::nanoseconds(timer.nsecsElapsed()) >= 9ms);
#endif
    QVERIFY(m_peer.send("x"));
    QVERIFY(m_channel->awaitInput(999ms));
    QVERIFY(m_channel->awaitInput(0us));
    QCOMPARE(m_channel->read(m_buffer).bytes, 1);
    QVERIFY(!m_channel->awaitInput(0us));
    m_peer.close();
    QVERIFY(m_channel->awaitInput(999ms));
}

QTEST_GUILESS_MAIN(tst_UnixChannelWaits)
#include "tst_unixchannelwaits.moc"
