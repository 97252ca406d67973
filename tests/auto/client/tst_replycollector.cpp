// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/replycollector.h"

#include "client/clientprotocol.h"
#include "support/sanitizer.h"

#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <new>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace IpcCore;

namespace {

constexpr qsizetype KiB = 1024;
constexpr qsizetype MiB = 1024 * KiB;
constexpr qint64 Limit = 256 * MiB;

QByteArray pattern(qsizetype size, int seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(seed + i * 7 + i / 251);
    return bytes;
}

QByteArray framed(const QByteArray &message, qsizetype packet)
{
    QByteArray bytes;
    for (qsizetype done = 0; done < message.size(); done += packet) {
        const QByteArray payload = message.mid(done, packet);
        bytes += QByteArray::number(payload.size() + 4, 16).rightJustified(4, '0') + payload;
    }
    return bytes + "0000";
}

// This process's address space in use; 0 if unknown.
rlim_t mappedBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto pages = file.readAll().split(' ').value(0).toULongLong();
    return pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
}

/// Delivers `input` in pieces of at most `piece` bytes, as a socket does.
class FakeChannel final : public Channel
{
public:
    FakeChannel(QByteArray input, qsizetype piece)
        : m_input(std::move(input))
        , m_piece(piece)
    {}

    /// Bytes that were read directly into a reply.
    qsizetype direct() const { return m_direct; }

    IoResult read(std::span<char> buffer) override { return deliver(buffer); }

    IoResult readScattered(std::span<char> first, std::span<char> second) override
    {
        IoResult result = deliver(first);
        m_direct += result.bytes;
        if (result.bytes == std::ssize(first) && m_read < m_input.size())
            result.bytes += deliver(second).bytes;
        return result;
    }

    IoResult write(std::span<const QByteArrayView> parts) override
    {
        qsizetype size = 0;
        for (const QByteArrayView part : parts)
            size += part.size();
        return {.status = Status::Ok, .bytes = size};
    }

    bool peerGone() const override { return false; }

    bool hasInput() const override { return m_read < m_input.size(); }

    quint64 inode() const override { return 0; }

    void shutdownReading() override {}

    void shutdown() override {}

    void discardInput(qsizetype) override {}

private:
    IoResult deliver(std::span<char> buffer)
    {
        const qsizetype size =
            std::min<qsizetype>({std::ssize(buffer), m_piece, m_input.size() - m_read});
        if (size == 0)
            return {.status = Status::Closed};
        const QByteArrayView piece = QByteArrayView(m_input).sliced(m_read, size);
        std::copy(piece.begin(), piece.end(), buffer.begin());
        m_read += size;
        return {.status = Status::Ok, .bytes = size};
    }

    const QByteArray m_input;
    const qsizetype m_piece;
    qsizetype m_read = 0;
    qsizetype m_direct = 0;
};

} // namespace

class tst_ReplyCollector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void collects_data();
    void collects();
    void dropsWhatBreaksOff();
    void worksWithLittleMemory();

private:
    // Runs one request to the end or until it fails.
    static ClientProtocol::Action receive(ReplyCollector &collector, Channel &channel,
                                          ClientProtocol &protocol);
};

ClientProtocol::Action tst_ReplyCollector::receive(ReplyCollector &collector, Channel &channel,
                                                   ClientProtocol &protocol)
{
    using Action = ClientProtocol::Action;
    const ChunkHandler collect = [&collector](QByteArrayView chunk) {
        collector.append(chunk);
        return true;
    };
    protocol.begin("request", collect, Limit);
    while (protocol.hasOutput())
        protocol.written(channel.write(protocol.output()));
    std::vector<char> buffer(ClientProtocol::ReadSize);
    Action action = Action::Continue;
    while (action == Action::Continue) {
        const Channel::IoResult result = collector.read(channel, protocol, buffer);
        action = protocol.received(result, buffer, std::chrono::steady_clock::time_point());
    }
    return action;
}

void tst_ReplyCollector::collects_data()
{
    QTest::addColumn<QList<qsizetype>>("sizes");
    QTest::addColumn<qsizetype>("packet");
    QTest::addColumn<qsizetype>("piece");
    constexpr qsizetype Full = 65'516;
    QTest::newRow("empty") << QList<qsizetype>{0, 0} << Full << MiB;
    QTest::newRow("small") << QList<qsizetype>{1, 100, 4096, 65'000} << Full << MiB;
    QTest::newRow("medium") << QList<qsizetype>{65 * KiB, MiB - 1, MiB, MiB + 1} << Full << MiB;
    QTest::newRow("large") << QList<qsizetype>{5 * MiB, 64 * MiB, 65 * MiB} << Full << MiB;
    QTest::newRow("smaller each time")
        << QList<qsizetype>{9 * MiB, 2 * MiB, 100 * KiB, 7} << Full << MiB;
    QTest::newRow("small packets") << QList<qsizetype>{2 * MiB, 3 * MiB} << qsizetype(5000) << MiB;
    QTest::newRow("tiny packets") << QList<qsizetype>{300 * KiB} << qsizetype(10) << MiB;
    QTest::newRow("small pieces") << QList<qsizetype>{3 * MiB, 100 * KiB} << Full
                                  << qsizetype(1000);
    QTest::newRow("headers in two") << QList<qsizetype>{2 * MiB} << Full << qsizetype(65'518);
}

void tst_ReplyCollector::collects()
{
    QFETCH(const QList<qsizetype>, sizes);
    QFETCH(const qsizetype, packet);
    QFETCH(const qsizetype, piece);
    ReplyCollector collector(Limit);
    ClientProtocol protocol;
    for (const qsizetype size : sizes) {
        const QByteArray message = pattern(size, static_cast<int>(size));
        FakeChannel channel(framed(message, packet), piece);
        protocol.connected();
        QCOMPARE(receive(collector, channel, protocol), ClientProtocol::Action::Deliver);
        const QByteArray reply = collector.take();
        QVERIFY(reply == message);
        QCOMPARE(reply.constData()[reply.size()], '\0');
        QCOMPARE(protocol.replySize(), size);
        QVERIFY2(reply.capacity() <= std::max<qsizetype>(size + 64 * KiB, 2 * size),
                 qPrintable(QString::number(reply.capacity())));
        if (packet > 4096 && piece == MiB && size >= 2 * MiB)
            QVERIFY2(channel.direct() > size / 2, qPrintable(QString::number(channel.direct())));
    }
}

void tst_ReplyCollector::dropsWhatBreaksOff()
{
    ReplyCollector collector(Limit);
    ClientProtocol protocol;
    const QByteArray bytes = framed(pattern(3 * MiB, 1), 65'516);
    FakeChannel broken(bytes.first(2 * MiB + 1), MiB);
    protocol.connected();
    QCOMPARE(receive(collector, broken, protocol), ClientProtocol::Action::Fail);
    QCOMPARE(protocol.error().code, ErrorCode::ReplyTruncated);
    collector.clear();

    const QByteArray message = pattern(2 * MiB, 2);
    FakeChannel channel(framed(message, 65'516), MiB);
    protocol.connected();
    QCOMPARE(receive(collector, channel, protocol), ClientProtocol::Action::Deliver);
    QVERIFY(collector.take() == message);
    QVERIFY(collector.take().isEmpty());
}

// A process that may not have the reply, and then one that may, but without room to spare.
void tst_ReplyCollector::worksWithLittleMemory()
{
    if (UnderSanitizer)
        QSKIP("The sanitizer needs addresses of its own");
    if (mappedBytes() == 0)
        QSKIP("The system does not tell how much address space is in use");
    const QByteArray message = pattern(40 * MiB, 3);
    const QByteArray bytes = framed(message, 65'516);
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        const auto allow = [](qsizetype more) {
            const rlim_t all = mappedBytes() + static_cast<rlim_t>(more);
            const rlimit limit = {.rlim_cur = all, .rlim_max = RLIM_INFINITY};
            return ::setrlimit(RLIMIT_AS, &limit) == 0;
        };
        ReplyCollector collector(Limit);
        ClientProtocol protocol;
        FakeChannel tooMuch(bytes, MiB);
        protocol.connected();
        if (!allow(20 * MiB))
            ::_exit(1);
        try {
            receive(collector, tooMuch, protocol);
            ::_exit(2);
        } catch (const std::bad_alloc &) {
            collector.clear();
        }
        FakeChannel enough(bytes, MiB);
        protocol.connected();
        if (!allow(50 * MiB))
            ::_exit(3);
        if (receive(collector, enough, protocol) != ClientProtocol::Action::Deliver)
            ::_exit(4);
        if (collector.take() != message)
            ::_exit(5);
        ::_exit(0);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

QTEST_APPLESS_MAIN(tst_ReplyCollector)
#include "tst_replycollector.moc"
