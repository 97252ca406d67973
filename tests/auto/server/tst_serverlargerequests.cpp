// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"
#include "support/sanitizer.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qfile.h>

#include <atomic>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace IpcCore;

namespace {

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(size + i * 7 + i / 251);
    return bytes;
}

QByteArray framed(const QByteArray &message, qsizetype packetSize)
{
    QByteArray bytes;
    for (qsizetype done = 0; done < message.size(); done += packetSize) {
        const QByteArray payload = message.mid(done, packetSize);
        bytes += QByteArray::number(payload.size() + 4, 16).rightJustified(4, '0') + payload;
    }
    return bytes + "0000";
}

// This process's resident memory in bytes.
[[maybe_unused]] qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

QByteArray digest(QByteArrayView message)
{
    const QByteArray bytes = QByteArray::fromRawData(message.data(), message.size());
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex();
}

// Whether C functions can take it.
bool endsWithNul(const Request &request)
{
    const QByteArrayView message = request.message();
    return message.data() && message.data()[message.size()] == '\0';
}

} // namespace

// Requests of every size arrive intact, however they are split.
class tst_ServerLargeRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aNulByteFollows_data();
    void aNulByteFollows();

    void initTestCase_data() { ServerTest::addEngines(); }

    void splitAtAwkwardPlaces_data();
    void splitAtAwkwardPlaces();
    void pipelined_data();
    void pipelined();
    void manyClientsAtOnce();
    void oneAfterTheOther_data();
    void oneAfterTheOther();
    void memoryIsGivenBack();

private:
    static HandlerResult answerDigest(const Request &request, Reply &reply)
    {
        return reply.write(digest(request.message())) ? HandlerResult::Done : HandlerResult::Failed;
    }

    static QByteArray answerTo(const QByteArray &message) { return framed(digest(message), 100); }
};

void tst_ServerLargeRequests::aNulByteFollows_data()
{
    QTest::addColumn<bool>("quick");
    QTest::addColumn<bool>("inContext");
    QTest::newRow("pool") << false << false;
    QTest::newRow("quick handlers") << true << false;
    QTest::newRow("context") << false << true;
}

// Up to the largest request, in memory of every kind, alone and with others behind it.
void tst_ServerLargeRequests::aNulByteFollows()
{
    QFETCH(const bool, quick);
    QFETCH(const bool, inContext);
    constexpr qsizetype MiB = 1024 * 1024;
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.quickHandlers = quick;
    options.maxRequestSize = 4 * MiB;
    const auto handler = [](const Request &request, Reply &reply) {
        return reply.write(endsWithNul(request) ? "yes" : "no") ? HandlerResult::Done
                                                                : HandlerResult::Failed;
    };
    const QObject context;
    const auto server = inContext
                            ? std::make_unique<Server>(test.path(), &context, handler, options)
                            : std::make_unique<Server>(test.path(), handler, options);
    QVERIFY(server->listen());
    QVERIFY(server->start());
    QByteArray replies;
    std::atomic<bool> received = false;
    std::thread client([&] {
        RawPeer peer = test.connectPeer();
        QByteArray all;
        for (const qsizetype size :
             {qsizetype(0), qsizetype(1), qsizetype(4096), qsizetype(60'000), qsizetype(65'516),
              qsizetype(65'517), qsizetype(65'536), MiB, MiB + 1, 2 * MiB, 4 * MiB - 1, 4 * MiB}) {
            const QByteArray request = framed(QByteArray(size, 'x'), 65'516);
            // Its end alone, then byte by byte.
            for (const qsizetype last : {0, 1, 4, 5}) {
                const qsizetype cut = std::max<qsizetype>(request.size() - last, 0);
                bool sent = peer.send(request.first(cut));
                for (qsizetype i = cut; i < request.size(); ++i)
                    sent = sent && peer.send(request.sliced(i, 1));
                replies += sent ? peer.receiveMessage() : QByteArray("not sent");
            }
            all += request.size() > 100'000 ? QByteArray() : request;
        }
        replies += peer.send(all) ? peer.receive(7 * 11) : QByteArray("not sent");
        received = true;
    });
    QTRY_VERIFY_WITH_TIMEOUT(received, ServerTest::Patience);
    client.join();
    QCOMPARE(replies, QByteArray("0007yes0000").repeated(12 * 4 + 7));
}

void tst_ServerLargeRequests::splitAtAwkwardPlaces_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 4095, 4097, 65'515, 65'516, 65'517, 65'516 + 4096, 200'000,
                           1024 * 1024 + 1, 5 * 1024 * 1024})
        QTest::addRow("%d bytes", size) << size;
}

// Sends the second part once the server has read the first.
void tst_ServerLargeRequests::splitAtAwkwardPlaces()
{
    QFETCH(const int, size);
    const ServerTest test;
    const auto server = test.serve(answerDigest, ServerTest::options());
    QVERIFY(server);
    const QByteArray message = pattern(size);
    const QByteArray stream = framed(message, 65'516);
    const qsizetype line = 65'520;
    const QByteArray expected = answerTo(message);
    RawPeer peer = test.connectPeer();
    quint64 before = 0;
    for (const qsizetype cut :
         {qsizetype(1), qsizetype(4), qsizetype(5), qsizetype(20'000), line - 1, line, line + 1,
          line + 4, line + 5, line + 508, line + 512, line + 513, 2 * line - 1, 2 * line + 1,
          stream.size() - 5, stream.size() - 4, stream.size() - 1, stream.size()}) {
        if (cut <= 0 || cut > stream.size())
            continue;
        QVERIFY(peer.send(stream.first(cut)));
        const quint64 now = before + static_cast<quint64>(cut);
        // Not QTRY_VERIFY(), which checks only twenty times a second.
        const QDeadlineTimer deadline(ServerTest::Patience);
        while (server->stats().bytesIn < now && !deadline.hasExpired())
            std::this_thread::yield();
        QCOMPARE(server->stats().bytesIn, now);
        QVERIFY(peer.send(stream.sliced(cut)));
        QCOMPARE(peer.receiveMessage(), expected);
        before += static_cast<quint64>(stream.size());
        QCOMPARE(server->stats().bytesIn, before);
    }
}

void tst_ServerLargeRequests::pipelined_data()
{
    QTest::addColumn<int>("packetSize");
    QTest::addColumn<int>("pieceSize");
    for (const int packetSize : {65'516, 65'000, 5000}) {
        for (const int pieceSize : {10'000'000, 65'520, 65'519, 65'536, 66'032, 9999})
            QTest::addRow("packets of %d, pieces of %d", packetSize, pieceSize)
                << packetSize << pieceSize;
    }
}

// Small requests arrive in the same read as the end of a large one.
void tst_ServerLargeRequests::pipelined()
{
    QFETCH(const int, packetSize);
    QFETCH(const int, pieceSize);
    const ServerTest test;
    const auto server = test.serve(answerDigest, ServerTest::options());
    QVERIFY(server);
    QByteArray stream;
    QByteArray expected;
    for (const int size : {70'000, 1, 65'516, 400, 504, 505, 300'000, 20, 0, 20, 2'000'000, 5,
                           65'516, 490, 100'000}) {
        stream += framed(pattern(size), packetSize);
        expected += answerTo(pattern(size));
    }
    RawPeer peer = test.connectPeer();
    for (qsizetype done = 0; done < stream.size(); done += pieceSize)
        QVERIFY(peer.send(stream.mid(done, pieceSize)));
    QVERIFY(peer.receive(expected.size()) == expected);
    QCOMPARE(server->stats().bytesIn, static_cast<quint64>(stream.size()));
    peer.shutdownWriting();
    QVERIFY(peer.waitForClosed());
}

// They are assembled concurrently, and the budget only covers some of them.
void tst_ServerLargeRequests::manyClientsAtOnce()
{
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.maxRequestSize = 3'000'000;
    options.requestBudget = 6'000'000;
    const auto server = test.serve(answerDigest, options);
    QVERIFY(server);
    constexpr int Clients = 8;
    std::vector<RawPeer> peers;
    std::vector<QByteArray> messages;
    std::vector<std::thread> senders;
    peers.reserve(Clients);
    for (int i = 0; i < Clients; ++i) {
        peers.push_back(test.connectPeer());
        messages.push_back(pattern(2'000'000 + 1000 * i));
    }
    std::atomic<int> right = 0;
    for (std::size_t i = 0; i < Clients; ++i)
        senders.emplace_back([&, i] {
            for (int k = 0; k < 5; ++k)
                right += peers[i].send(framed(messages[i], 65'516))
                                 && peers[i].receiveMessage() == answerTo(messages[i])
                             ? 1
                             : 0;
        });
    for (std::thread &sender : senders)
        sender.join();
    QCOMPARE(right.load(), Clients * 5);
}

void tst_ServerLargeRequests::oneAfterTheOther_data()
{
    QTest::addColumn<qint64>("kept");
    for (const qint64 mebibytes : {0, 1, 3, 64})
        QTest::addRow("%lld MiB kept", mebibytes) << mebibytes * 1024 * 1024;
}

// Each handler gets its own request, whatever was in that memory before.
void tst_ServerLargeRequests::oneAfterTheOther()
{
    QFETCH(const qint64, kept);
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.keptRequestMemory = kept;
    const auto server = test.serve(answerDigest, options);
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    for (const int size : {5'000'000, 70'000, 300'000, 3'000'000, 10, 1'500'000, 8'000'000, 100'000,
                           4'000'000, 66'000}) {
        QVERIFY(peer.send(framed(pattern(size), 65'516)));
        QCOMPARE(peer.receiveMessage(), answerTo(pattern(size)));
    }
}

// A server keeps the memory of a large request for a moment, not for good.
void tst_ServerLargeRequests::memoryIsGivenBack()
{
#if !IPCCORE_LINUX
    QSKIP("No memory is kept here");
#endif
    if (UnderSanitizer)
        QSKIP("The sanitizer has memory of its own");
    constexpr qint64 MiB = 1024 * 1024;
    constexpr int Size = 15 * MiB;
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    const auto server = test.serve(answerDigest, options);
    QVERIFY(server);
    const QByteArray stream = framed(pattern(Size), 65'516);
    const QByteArray expected = answerTo(pattern(Size));
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0005x0000"));
    QCOMPARE(peer.receiveMessage(), answerTo("x"));
    const qint64 before = residentBytes();
    QVERIFY(peer.send(stream));
    QCOMPARE(peer.receiveMessage(), expected);
    QTRY_VERIFY_WITH_TIMEOUT(residentBytes() - before < 8 * MiB, ServerTest::Patience);
    QVERIFY(peer.send(stream));
    QCOMPARE(peer.receiveMessage(), expected);
}

QTEST_GUILESS_MAIN(tst_ServerLargeRequests)
#include "tst_serverlargerequests.moc"
