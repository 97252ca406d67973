// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/pipe.h"
#include "shared/sharedconnector.h"
#include "shared/sharedhandshake.h"
#include "shared/sharedoffers.h"
#include "support/rawpeer.h"

#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <unistd.h>

using namespace IpcCore;

class tst_SharedOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithAClient();
    void usesTheSmallerPool();
    void isTakenOnceAndOnlyByWhoMadeIt();
    void endsWithItsConnection();
    void saysNothingToStrangers_data();
    void saysNothingToStrangers();
    void asksOnlyTheServerItself();
    void refusesInvalidAcceptances_data();
    void refusesInvalidAcceptances();
    void hasALimitForAllPools();
    void leavesNothingBehind();
};

namespace {

constexpr qint64 Pool = SharedLink::MinPool;
constexpr std::chrono::seconds Patience{20};

PeerCredentials self()
{
    return {.pid = ::getpid(), .uid = ::geteuid(), .gid = ::getegid()};
}

struct Offering
{
    explicit Offering(SharedOffers::Limits limits = {.perConnection = Pool, .total = 100 * Pool})
        : offers(limits, [this] { ++refused; })
        , started(offers.start(path(), {}))
    {}

    EndpointPath path() const { return EndpointPath(directory.filePath(QStringLiteral("s"))); }

    SharedAgreement agree(qint64 poolSize = Pool) const
    {
        return agreeToShare(path(), true, self(), poolSize, QDeadlineTimer(Patience));
    }

    RawPeer connectPeer() const
    {
        return RawPeer::connectTo(SharedHandshake::endpoint(path()).native());
    }

    QTemporaryDir directory;
    std::atomic<int> refused = 0;
    SharedOffers offers;
    Result<void> started;
};

} // namespace

void tst_SharedOffers::initTestCase()
{
    if (!makeSharedMemory(Pool)) {
        const Offering offering;
        QVERIFY(!offering.started);
        QCOMPARE(offering.started.error().code, ErrorCode::NotSupported);
        QVERIFY(!offering.agree().link);
        QSKIP("This system does not share memory");
    }
}

void tst_SharedOffers::agreesWithAClient()
{
    Offering offering;
    QVERIFY(offering.started);
    const SharedAgreement agreement = offering.agree();
    QVERIFY(agreement.link);
    const auto server = offering.offers.take(agreement.link->greeting(), self());
    QVERIFY(server);
    auto buffer = agreement.link->copy(QByteArray(100'000, 'x'));
    QVERIFY(buffer);
    const Result<SharedBytes> there = server->open(agreement.link->send(*buffer), Pool);
    QVERIFY(there);
    QCOMPARE(there->toByteArray(), QByteArray(100'000, 'x'));
    buffer = server->copy(QByteArray(100'000, 'y'));
    const Result<SharedBytes> here = agreement.link->open(server->send(*buffer), Pool);
    QVERIFY(here);
    QCOMPARE(here->toByteArray(), QByteArray(100'000, 'y'));
}

void tst_SharedOffers::usesTheSmallerPool()
{
    Offering offering({.perConnection = 8 * Pool, .total = 100 * Pool});
    QVERIFY(offering.started);
    const SharedAgreement agreement = offering.agree(2 * Pool);
    QVERIFY(agreement.link);
    QVERIFY(!agreement.link->allocate(2 * Pool)->isShared());
    QVERIFY(agreement.link->allocate(2 * Pool - 4096)->isShared());
    const auto server = offering.offers.take(agreement.link->greeting(), self());
    QVERIFY(!server->allocate(2 * Pool)->isShared());
}

void tst_SharedOffers::isTakenOnceAndOnlyByWhoMadeIt()
{
    Offering offering;
    QVERIFY(offering.started);
    const SharedAgreement agreement = offering.agree();
    QVERIFY(agreement.link);
    PeerCredentials other = self();
    ++other.pid;
    const QByteArray greeting = agreement.link->greeting();
    QVERIFY(!offering.offers.take(greeting, other));
    QVERIFY(!offering.offers.take(QByteArray(40, 'x'), self()));
    QVERIFY(offering.offers.take(greeting, self()));
    QVERIFY(!offering.offers.take(greeting, self()));
}

void tst_SharedOffers::endsWithItsConnection()
{
    Offering offering({.perConnection = Pool, .total = 2 * Pool});
    QVERIFY(offering.started);
    QByteArray greeting;
    {
        const SharedAgreement agreement = offering.agree();
        QVERIFY(agreement.link);
        greeting = agreement.link->greeting();
    }
    // Only then is there memory for another one.
    QTRY_VERIFY_WITH_TIMEOUT(offering.agree().link, 20'000);
    QVERIFY(!offering.offers.take(greeting, self()));
}

void tst_SharedOffers::saysNothingToStrangers_data()
{
    QTest::addColumn<QByteArray>("offer");
    const QByteArray valid = SharedHandshake::toBytes({.marker = {}, .size = Pool});
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a reply") << QByteArray("0008pong0000");
    QTest::newRow("too short") << valid.chopped(1);
    QTest::newRow("another version") << QByteArray(valid).replace("shared 1", "shared 2");
    QTest::newRow("small pool") << valid.chopped(8) + QByteArray(7, '\0') + '\1';
    QTest::newRow("negative pool") << valid.chopped(8) + QByteArray(8, '\xff');
}

// Whoever listens there gets no byte before it has made an offer.
void tst_SharedOffers::saysNothingToStrangers()
{
    QFETCH(const QByteArray, offer);
    const QTemporaryDir directory;
    const EndpointPath path(directory.filePath(QStringLiteral("s")));
    RawPeer listener = RawPeer::listenOn(SharedHandshake::endpoint(path).native());
    SharedAgreement agreement;
    std::thread client([&] {
        const QDeadlineTimer deadline(offer.isEmpty() ? std::chrono::milliseconds(1) : Patience);
        agreement = agreeToShare(path, true, self(), Pool, deadline);
    });
    RawPeer peer = listener.accept();
    const bool sent = offer.isEmpty() || peer.send(offer);
    const QByteArray got = peer.receiveAll();
    client.join();
    QVERIFY(sent || peer.lastError() == EPIPE);
    QCOMPARE(got, QByteArray());
    QVERIFY(!agreement.link);
}

void tst_SharedOffers::asksOnlyTheServerItself()
{
    Offering offering;
    QVERIFY(offering.started);
    const auto asks = [&](const PeerCredentials &server) {
        return agreeToShare(offering.path(), true, server, Pool, QDeadlineTimer(Patience)).link
               != nullptr;
    };
    PeerCredentials other = self();
    QVERIFY(asks(other));
    other.pid += 1;
    QVERIFY(!asks(other));
    other = self();
    other.uid += 1;
    QVERIFY(!asks(other));
    other = self();
    other.pid = 0;
    QVERIFY(!asks(other));
}

void tst_SharedOffers::refusesInvalidAcceptances_data()
{
    QTest::addColumn<QByteArray>("acceptance");
    QTest::addColumn<qint64>("memory");
    QTest::newRow("no descriptor") << SharedHandshake::acceptance(Pool) << qint64(0);
    QTest::newRow("a pipe") << SharedHandshake::acceptance(Pool) << qint64(-1);
    QTest::newRow("a smaller one") << SharedHandshake::acceptance(2 * Pool) << Pool;
    QTest::newRow("more than offered") << SharedHandshake::acceptance(8 * Pool) << 8 * Pool;
    QTest::newRow("tiny") << SharedHandshake::acceptance(4096) << qint64(4096);
    QTest::newRow("negative") << SharedHandshake::acceptance(-1) << Pool;
    QTest::newRow("truncated") << SharedHandshake::acceptance(Pool).chopped(1) << Pool;
    QTest::newRow("something else") << QByteArray(24, 'x') << Pool;
}

void tst_SharedOffers::refusesInvalidAcceptances()
{
    QFETCH(const QByteArray, acceptance);
    QFETCH(const qint64, memory);
    Offering offering({.perConnection = 4 * Pool, .total = 100 * Pool});
    QVERIFY(offering.started);
    RawPeer peer = offering.connectPeer();
    QCOMPARE(peer.receive(SharedHandshake::OfferSize).size(), SharedHandshake::OfferSize);
    Result<OwnMemory> own = makeSharedMemory(std::max(memory, qint64(4096)));
    QVERIFY(own);
    const Pipe pipe = makePipe();
    const int passed = memory > 0 ? own->descriptor.get() : memory < 0 ? pipe.reading.get() : -1;
    QVERIFY(sendWithDescriptor(peer.descriptor(),
                               {acceptance.data(), std::size_t(acceptance.size())}, passed));
    QCOMPARE(peer.receiveAll(), QByteArray());
    // Others are served.
    QVERIFY(offering.agree().link);
}

void tst_SharedOffers::hasALimitForAllPools()
{
    Offering offering({.perConnection = Pool, .total = 4 * Pool});
    QVERIFY(offering.started);
    const SharedAgreement first = offering.agree();
    SharedAgreement second = offering.agree();
    QVERIFY(first.link && second.link);
    QVERIFY(!offering.agree().link);
    QCOMPARE(offering.refused.load(), 1);
    auto server = offering.offers.take(second.link->greeting(), self());
    auto buffer = second.link->copy(QByteArray(100'000, 'x'));
    Result<SharedBytes> held = server->open(second.link->send(*buffer), Pool);
    second = {};
    server.reset();
    QVERIFY(!offering.agree().link);
    // With the last user of the memory goes its share.
    held = SharedBytes();
    QTRY_VERIFY_WITH_TIMEOUT(offering.agree().link, 20'000);
}

void tst_SharedOffers::leavesNothingBehind()
{
    Offering offering;
    QVERIFY(offering.started);
    const SharedAgreement agreement = offering.agree();
    QVERIFY(agreement.link);
    const auto server = offering.offers.take(agreement.link->greeting(), self());
    offering.offers.stop();
    QVERIFY(!QFile::exists(SharedHandshake::endpoint(offering.path()).toString()));
    QVERIFY(!offering.agree().link);
    // What was agreed upon remains.
    auto buffer = agreement.link->copy(QByteArray(100'000, 'x'));
    QVERIFY(server->open(agreement.link->send(*buffer), Pool));
}

QTEST_GUILESS_MAIN(tst_SharedOffers)
#include "tst_sharedoffers.moc"
