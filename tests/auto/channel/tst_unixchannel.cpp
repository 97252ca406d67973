// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "channel/unixchannel.h"

#include "support/rawpeer.h"

#include <QtCore/qlist.h>
#include <QtTest/qtest.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace IpcCore;

namespace {

using Status = Channel::Status;

int openDescriptorCount()
{
    int count = 0;
    for (int fd = 0; fd < 1024; ++fd)
        count += ::fcntl(fd, F_GETFD) >= 0;
    return count;
}

QByteArray patternOfSize(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 13 + i / 1000);
    return bytes;
}

// Sends one byte together with copies of `fd`.
bool sendWithDescriptors(int socket, int fd, std::size_t count)
{
    char byte = 'x';
    iovec part = {.iov_base = &byte, .iov_len = 1};
    std::vector<char> control(CMSG_SPACE(count * sizeof(int)));
    msghdr message = {};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(count * sizeof(int));
    const std::vector<int> descriptors(count, fd);
    std::memcpy(CMSG_DATA(header), descriptors.data(), count * sizeof(int));
    return ::sendmsg(socket, &message, MSG_NOSIGNAL) == 1;
}

} // namespace

class tst_UnixChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void reads();
    void endOfInput();
    void halfClose();
    void fullClose();
    void dataBeforeHangUp();
    void shortWrites();
    void manyParts();
    void emptyParts();
    void writeToNobody();
    void resetByPeer();
    void descriptorsSentAlong();
    void shutdownReading();
    void shutdownBothWays();
    void discardsUpToLimit();

private:
    Channel::IoResult read(qsizetype size = 4096);
    Channel::IoResult write(const QByteArray &bytes);

    std::unique_ptr<UnixChannel> m_channel;
    RawPeer m_peer;
    QByteArray m_read;
    int m_descriptors = 0;
};

void tst_UnixChannel::init()
{
    m_descriptors = openDescriptorCount();
    std::array<int, 2> pair{-1, -1};
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()), 0);
    QCOMPARE(::fcntl(pair[0], F_SETFL, O_NONBLOCK), 0);
    m_channel = std::make_unique<UnixChannel>(UniqueFd(pair[0]));
    m_peer = RawPeer(pair[1]);
    m_read.clear();
}

void tst_UnixChannel::cleanup()
{
    m_channel.reset();
    m_peer.close();
    QCOMPARE(openDescriptorCount(), m_descriptors);
}

Channel::IoResult tst_UnixChannel::read(qsizetype size)
{
    QByteArray buffer(size, Qt::Uninitialized);
    const Channel::IoResult result =
        m_channel->read({buffer.data(), static_cast<std::size_t>(size)});
    m_read += buffer.left(result.bytes);
    return result;
}

Channel::IoResult tst_UnixChannel::write(const QByteArray &bytes)
{
    const std::array<QByteArrayView, 1> parts{bytes};
    return m_channel->write(parts);
}

void tst_UnixChannel::reads()
{
    QCOMPARE(read().status, Status::WouldBlock);
    QVERIFY(!m_channel->hasInput());
    QVERIFY(m_peer.send("abcdef"));
    QVERIFY(m_channel->hasInput());
    const Channel::IoResult first = read(4);
    QCOMPARE(first.status, Status::Ok);
    QCOMPARE(first.bytes, 4);
    QCOMPARE(read(4).bytes, 2);
    QCOMPARE(m_read, QByteArray("abcdef"));
    QCOMPARE(read().status, Status::WouldBlock);
    QVERIFY(!m_channel->peerGone());
}

void tst_UnixChannel::endOfInput()
{
    m_peer.close();
    QVERIFY(m_channel->hasInput());
    QCOMPARE(read().status, Status::Closed);
    QCOMPARE(read().status, Status::Closed);
}

// A client that has finished sending still waits for its reply.
void tst_UnixChannel::halfClose()
{
    QVERIFY(m_peer.send("request"));
    m_peer.shutdownWriting();
    QVERIFY(!m_channel->peerGone());
    QCOMPARE(read().status, Status::Ok);
    QCOMPARE(read().status, Status::Closed);
    QVERIFY(!m_channel->peerGone());
    QCOMPARE(write("reply").bytes, 5);
    QCOMPARE(m_peer.receive(5), QByteArray("reply"));
}

void tst_UnixChannel::fullClose()
{
    QVERIFY(!m_channel->peerGone());
    m_peer.close();
    QVERIFY(m_channel->peerGone());
}

void tst_UnixChannel::dataBeforeHangUp()
{
    QVERIFY(m_peer.send("last words"));
    m_peer.close();
    QVERIFY(m_channel->peerGone());
    QCOMPARE(read().status, Status::Ok);
    QCOMPARE(m_read, QByteArray("last words"));
    QCOMPARE(read().status, Status::Closed);
}

void tst_UnixChannel::shortWrites()
{
    const QByteArray bytes = patternOfSize(4 << 20);
    qsizetype written = 0;
    bool wasFull = false;
    QByteArray received;
    while (written < bytes.size()) {
        const Channel::IoResult result = write(bytes.mid(written));
        if (result.status == Status::WouldBlock) {
            wasFull = true;
            received += m_peer.receive(written - received.size());
            continue;
        }
        QCOMPARE(result.status, Status::Ok);
        QVERIFY(result.bytes > 0);
        written += result.bytes;
    }
    received += m_peer.receive(bytes.size() - received.size());
    QVERIFY(wasFull);
    QVERIFY(received == bytes);
}

void tst_UnixChannel::manyParts()
{
    constexpr std::size_t Parts = 200;
    const QByteArray bytes = patternOfSize(Parts);
    std::vector<QByteArrayView> parts;
    for (std::size_t i = 0; i < Parts; ++i)
        parts.push_back(QByteArrayView(bytes).sliced(static_cast<qsizetype>(i), 1));
    std::size_t written = 0;
    while (written < Parts) {
        const auto result = m_channel->write(std::span(parts).subspan(written));
        QCOMPARE(result.status, Status::Ok);
        QVERIFY(result.bytes > 1); // gathered
        written += static_cast<std::size_t>(result.bytes);
    }
    QVERIFY(m_peer.receive(Parts) == bytes);
}

void tst_UnixChannel::emptyParts()
{
    const std::array<QByteArrayView, 4> parts{QByteArrayView(), "ab", "", "c"};
    QCOMPARE(m_channel->write(parts).bytes, 3);
    QCOMPARE(m_peer.receive(3), QByteArray("abc"));
}

// The default action of SIGPIPE would end the process.
void tst_UnixChannel::writeToNobody()
{
    struct sigaction deadly = {};
    deadly.sa_handler = SIG_DFL;
    struct sigaction before = {};
    ::sigaction(SIGPIPE, &deadly, &before);
    m_peer.close();
    const Channel::IoResult result = write("x");
    QCOMPARE(result.status, Status::Closed);
    QCOMPARE(result.systemError, EPIPE);
    QCOMPARE(write("x").status, Status::Closed);
    struct sigaction after = {};
    ::sigaction(SIGPIPE, &before, &after);
    QVERIFY2(after.sa_handler == SIG_DFL, "the program's disposition is left alone");
}

void tst_UnixChannel::resetByPeer()
{
    QCOMPARE(write("unread").status, Status::Ok);
    m_peer.close();
    const Channel::IoResult result = read();
    QCOMPARE(result.status, Status::Closed);
    QCOMPARE(result.systemError, ECONNRESET);
}

void tst_UnixChannel::descriptorsSentAlong()
{
    const int before = openDescriptorCount();
    constexpr int Times = 100;
    for (int i = 0; i < Times; ++i) {
        QVERIFY(sendWithDescriptors(m_peer.descriptor(), m_peer.descriptor(), 10));
        QCOMPARE(read().bytes, 1);
    }
    QCOMPARE(openDescriptorCount(), before);
    QCOMPARE(m_read, QByteArray(Times, 'x'));
}

void tst_UnixChannel::shutdownReading()
{
    QVERIFY(m_peer.send("before"));
    m_channel->shutdownReading();
    QVERIFY(!m_peer.send("after"));
    QCOMPARE(read().status, Status::Ok);
    QCOMPARE(m_read, QByteArray("before"));
    QCOMPARE(read().status, Status::Closed);
    QCOMPARE(write("reply").status, Status::Ok);
    QCOMPARE(m_peer.receive(5), QByteArray("reply"));
}

void tst_UnixChannel::shutdownBothWays()
{
    m_channel->shutdown();
    QVERIFY(m_peer.waitForClosed());
    QCOMPARE(write("x").status, Status::Closed);
    QCOMPARE(read().status, Status::Closed);
    QVERIFY(m_channel->descriptor() >= 0);
}

void tst_UnixChannel::discardsUpToLimit()
{
    const QByteArray bytes = patternOfSize(10'000);
    QVERIFY(m_peer.send(bytes));
    m_channel->discardInput(5000);
    QCOMPARE(read(20'000).bytes, 5000);
    QVERIFY(m_read == bytes.mid(5000));
    m_channel->discardInput(5000); // returns although there is nothing
}

QTEST_GUILESS_MAIN(tst_UnixChannel)
#include "tst_unixchannel.moc"
