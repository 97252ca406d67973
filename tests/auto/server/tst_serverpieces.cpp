// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qscopeguard.h>

#include <array>
#include <atomic>
#include <functional>
#include <random>
#include <thread>
#include <vector>

using namespace IpcCore;

namespace {

// The pieces of one reply, always the same: sizes of all kinds, and bytes that show where they
// belong.
class Pieces
{
public:
    static constexpr int Count = 100'000;

    Pieces()
        : m_bytes(200'003, Qt::Uninitialized)
    {
        for (qsizetype i = 0; i < m_bytes.size(); ++i)
            m_bytes[i] = static_cast<char>(i * 7 + i / 251);
    }

    bool atEnd() const { return m_given == Count; }

    QByteArrayView next()
    {
        ++m_given;
        const qsizetype size = nextSize();
        if (m_place + size > m_bytes.size())
            m_place %= 1009;
        const QByteArrayView piece = QByteArrayView(m_bytes).sliced(m_place, size);
        m_place += size;
        return piece;
    }

    bool mayFlush() { return m_random() % 100 == 0; }

private:
    qsizetype nextSize()
    {
        const auto kind = m_random() % 1000;
        const auto number = static_cast<qsizetype>(m_random());
        if (kind < 2)
            return 65'500 + number % 40; // almost one packet
        if (kind < 3)
            return number % 70'001;
        if (kind < 50)
            return number % 5000;
        return number % 60;
    }

    std::minstd_rand m_random;
    QByteArray m_bytes;
    qsizetype m_place = 0;
    int m_given = 0;
};

QByteArray expectedDigest()
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (Pieces pieces; !pieces.atEnd();) {
        const QByteArrayView piece = pieces.next();
        hash.addData(QByteArray::fromRawData(piece.data(), piece.size()));
        pieces.mayFlush();
    }
    return hash.result().toHex();
}

// Of the payload of the next reply; reports framing errors.
QByteArray digestOfReply(RawPeer &peer)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (;;) {
        const QByteArray header = peer.receive(4);
        bool ok = false;
        const int length = header.toInt(&ok, 16);
        if (header.size() == 4 && ok && length == 0)
            return hash.result().toHex();
        if (header.size() < 4 || !ok || length <= 4 || length > 65'520)
            return "bad header: " + header;
        const QByteArray payload = peer.receive(length - 4);
        if (payload.size() != length - 4)
            return "too short";
        hash.addData(payload);
    }
}

// Retries, for writes that never block.
bool insist(const std::function<Result<void>()> &write)
{
    for (;;) {
        const Result<void> result = write();
        if (result || result.error().code != ErrorCode::WouldBlock)
            return bool(result);
        std::this_thread::yield();
    }
}

template <typename AnyReply>
bool writeAll(AnyReply &reply, Pieces &pieces, int count)
{
    for (int i = 0; i < count && !pieces.atEnd(); ++i) {
        const QByteArrayView piece = pieces.next();
        if (!insist([&] { return reply.write(piece); }))
            return false;
        if (pieces.mayFlush() && !insist([&] { return reply.flush(); }))
            return false;
    }
    return true;
}

} // namespace

// Replies in very many pieces.
class tst_ServerPieces : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void initTestCase() { m_expected = expectedDigest(); }

    void arriveInOrder_data() { addWays(); }

    void arriveInOrder();

    void deferredAtAnyPlace_data() { addWays(); }

    void deferredAtAnyPlace();

private:
    static void addWays()
    {
        QTest::addColumn<bool>("inContext");
        QTest::newRow("in workers") << false;
        QTest::newRow("in a context") << true;
    }

    // Asks `times` times, in a thread of its own, and compares.
    void compareReplies(const Handler &handler, int times) const;

    QByteArray m_expected;
};

void tst_ServerPieces::compareReplies(const Handler &handler, int times) const
{
    QFETCH(const bool, inContext);
    const ServerTest test;
    QObject context;
    ServerOptions options = ServerTest::options();
    options.replyBuffer = 256 * 1024;
    const auto server = inContext
                            ? std::make_unique<Server>(test.path(), &context, handler, options)
                            : std::make_unique<Server>(test.path(), handler, options);
    QVERIFY(server->listen());
    QVERIFY(server->start());
    QList<QByteArray> digests;
    std::atomic<bool> over = false;
    std::thread client([&] {
        RawPeer peer = test.connectPeer();
        for (int i = 0; i < times && peer.send("0008ping0000"); ++i)
            digests += digestOfReply(peer);
        over = true;
    });
    const auto joined = qScopeGuard([&client] { client.join(); });
    QTRY_VERIFY_WITH_TIMEOUT(over, 3 * ServerTest::Patience);
    QCOMPARE(digests, QList<QByteArray>(times, m_expected));
}

void tst_ServerPieces::arriveInOrder()
{
    const auto handler = [](const Request &, Reply &reply) {
        Pieces pieces;
        return writeAll(reply, pieces, Pieces::Count) ? HandlerResult::Done : HandlerResult::Failed;
    };
    compareReplies(handler, 2);
}

// What was written before comes first.
void tst_ServerPieces::deferredAtAnyPlace()
{
    std::atomic<int> calls = 0;
    std::vector<std::thread> others;
    const auto joined = qScopeGuard([&others] {
        for (std::thread &other : others)
            other.join();
    });
    const auto handler = [&](const Request &, Reply &reply) {
        static constexpr std::array<int, 4> places{0, 1, 1237, Pieces::Count};
        Pieces pieces;
        if (!writeAll(reply, pieces, places.at(static_cast<std::size_t>(calls++))))
            return HandlerResult::Failed;
        auto rest = [pieces = std::move(pieces), deferred = reply.defer()]() mutable {
            if (writeAll(deferred, pieces, Pieces::Count))
                static_cast<void>(deferred.finish());
        };
        others.emplace_back(std::move(rest));
        return HandlerResult::Done;
    };
    compareReplies(handler, 4);
}

QTEST_GUILESS_MAIN(tst_ServerPieces)
#include "tst_serverpieces.moc"
