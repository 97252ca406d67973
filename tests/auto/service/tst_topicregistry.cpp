// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "server/servertest.h"
#include "topic/topicregistry.h"

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>
#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>

#include <sys/resource.h>

#include <thread>
#include <vector>

using namespace IpcCore;
using namespace std::chrono_literals;

namespace {

constexpr auto Never = 3600s;

/// A server that subscribes each client to one topic, as lines if asked to.
class TopicService : public ServerTest
{
public:
    explicit TopicService(const TopicPolicy &policy = {.heartbeat = Never})
        : topic(m_registry.add({.name = QStringLiteral("t"),
                                .summary = QStringLiteral("Test"),
                                .delivery = policy.delivery},
                               policy))
    {}

    /// Null, with the test failed, if it does not start.
    std::unique_ptr<Server> start()
    {
        ServerOptions options = ServerTest::options();
        // Whoever waits for it fails.
        options.drainTimeout = Never;
        options.maxConnections = 2000;
        // So that what bounds a subscriber's memory is the topic's policy.
        options.replyBuffer = 16LL * 1024 * 1024;
        auto server = serve(
            [this](const Request &request, Reply &reply) {
                const CallForm form = request.message() == "line" ? CallForm::Line : CallForm::Cbor;
                m_registry.subscribe(QStringLiteral("t"), reply.defer(), form,
                                     request.connectionId());
                return HandlerResult::Done;
            },
            options);
        if (server) {
            QObject::connect(
                server.get(), &Server::stopping, server.get(),
                [this, at = server.get()] {
                    for (const quint64 id : m_registry.endAll())
                        static_cast<void>(at->closeConnection(id));
                },
                Qt::DirectConnection);
        }
        return server;
    }

private:
    TopicRegistry m_registry;

public:
    Topic topic;
};

/// A client that reads when the test says so.
class Reader
{
public:
    explicit Reader(const TopicService &service)
        : m_peer(service.connectPeer())
    {
        m_peer.send("0008cbor0000");
    }

    /// The next frame; a Failure if the reply ends or breaks before.
    CallFrame next()
    {
        for (;;) {
            const CallResult<std::optional<CallFrame>> frame = m_frames.next();
            if (frame && *frame)
                return **frame;
            const qsizetype size = frame ? m_peer.receive(4).toInt(nullptr, 16) : 0;
            if (size <= 4)
                return {.type = CallFrame::Type::Failure, .value = QStringLiteral("the end")};
            m_frames.append(m_peer.receive(size - 4));
        }
    }

    RawPeer &peer() { return m_peer; }

private:
    RawPeer m_peer;
    CallFrameReader m_frames;
};

int threadCount()
{
    return static_cast<int>(QDir(QStringLiteral("/proc/self/task")).entryList().size());
}

} // namespace

// How subscribers of a topic are served.
class tst_TopicRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void snapshotComesFirst();
    void snapshotMayComeFromAFunction();
    void linesAreJson();
    void valueThatNobodyTakesIsLeftOut();
    void changesOfManyThreadsKeepTheirOrder();
    void stoppedReaderLosesACountedNumber();
    void stoppedReaderGetsTheNewest();
    void quietTopicsBeat();
    void goneSubscriberIsForgotten();
    void endsWithTheServer();
    void subscribingAfterTheEndEndsAtOnce();
    void manySubscribersNeedNoThreads();
    void frameIsEncodedOncePerForm();
};

void tst_TopicRegistry::snapshotComesFirst()
{
    TopicService service;
    const auto server = service.start();
    QVERIFY(server);
    Reader early(service);
    const CallFrame none = early.next();
    QCOMPARE(none.type, CallFrame::Type::Snapshot);
    QCOMPARE(none.sequence, qint64(0));
    QVERIFY(none.value.isUndefined());

    service.topic.publish(1);
    service.topic.publish(2);
    Reader late(service);
    const CallFrame two = late.next();
    QCOMPARE(two.type, CallFrame::Type::Snapshot);
    QCOMPARE(two.sequence, qint64(2));
    QCOMPARE(two.epoch, none.epoch);
    QCOMPARE(two.value, QCborValue(2));
    QCOMPARE(service.topic.subscriberCount(), 2);

    service.topic.publish(3);
    for (const int number : {1, 2, 3}) {
        const CallFrame change = early.next();
        QCOMPARE(change.type, CallFrame::Type::Change);
        QCOMPARE(change.sequence, qint64(number));
        QCOMPARE(change.value, QCborValue(number));
    }
    QCOMPARE(late.next().value, QCborValue(3));
}

void tst_TopicRegistry::snapshotMayComeFromAFunction()
{
    TopicService service;
    // No lock is held meanwhile; and what is published then is not lost.
    service.topic.setSnapshot([&service] {
        service.topic.publish(QStringLiteral("change"));
        return QCborValue(QStringLiteral("state"));
    });
    const auto server = service.start();
    QVERIFY(server);
    Reader reader(service);
    const CallFrame snapshot = reader.next();
    QCOMPARE(snapshot.type, CallFrame::Type::Snapshot);
    QCOMPARE(snapshot.value, QCborValue(QStringLiteral("state")));
    const CallFrame change = reader.next();
    QCOMPARE(change.type, CallFrame::Type::Change);
    QCOMPARE(change.sequence, snapshot.sequence + 1);
}

void tst_TopicRegistry::linesAreJson()
{
    TopicService service;
    service.topic.publish(1);
    const auto server = service.start();
    QVERIFY(server);
    RawPeer peer = service.connectPeer();
    QVERIFY(peer.send("0008line0000"));
    QByteArray text = peer.receive(peer.receive(4).toInt(nullptr, 16) - 4);
    service.topic.publish(2);
    text += peer.receive(peer.receive(4).toInt(nullptr, 16) - 4);
    const QByteArray expected = R"({"event":"snapshot","sequence":1,"value":1})"
                                "\n"
                                R"({"event":"change","sequence":2,"value":2})"
                                "\n";
    QCOMPARE(text, expected);
}

void tst_TopicRegistry::valueThatNobodyTakesIsLeftOut()
{
    const auto nested = [](int levels) {
        QCborValue value = 1;
        for (int level = 0; level < levels; ++level)
            value = level % 2 == 0 ? QCborValue(QCborArray{value})
                                   : QCborValue(QCborMap{{QStringLiteral("in"), value}});
        return value;
    };
    TopicService service;
    service.topic.publish(nested(31));
    QTest::ignoreMessage(QtWarningMsg, "IpcCore: a value of the topic t is not published: it is "
                                       "nested more than 31 levels deep");
    service.topic.publish(nested(32));
    const auto server = service.start();
    QVERIFY(server);
    Reader reader(service);
    const CallFrame snapshot = reader.next();
    QCOMPARE(snapshot.sequence, qint64(1));
    QCOMPARE(snapshot.value, nested(31));

    service.topic.setSnapshot([nested] { return nested(32); });
    QTest::ignoreMessage(QtWarningMsg, "IpcCore: the snapshot of the topic t is not sent: it is "
                                       "nested more than 31 levels deep");
    Reader late(service);
    QVERIFY(late.next().value.isUndefined());
    service.topic.publish(2);
    QCOMPARE(reader.next().value, QCborValue(2));
    QCOMPARE(late.next().value, QCborValue(2));
}

void tst_TopicRegistry::changesOfManyThreadsKeepTheirOrder()
{
    constexpr int Threads = 4;
    constexpr int Each = 200;
    TopicService service;
    const auto server = service.start();
    QVERIFY(server);
    Reader reader(service);
    QCOMPARE(reader.next().type, CallFrame::Type::Snapshot);
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < Threads; ++thread) {
        threads.emplace_back([&service, thread] {
            for (int i = 0; i < Each; ++i)
                service.topic.publish(QCborArray{thread, i});
        });
    }
    std::vector<qint64> counts(Threads);
    for (qint64 sequence = 1; sequence <= Threads * Each; ++sequence) {
        const CallFrame change = reader.next();
        QCOMPARE(change.type, CallFrame::Type::Change);
        QCOMPARE(change.sequence, sequence);
        QCOMPARE(change.value[1].toInteger(), counts[change.value[0].toInteger()]++);
    }
}

void tst_TopicRegistry::stoppedReaderLosesACountedNumber()
{
    constexpr qint64 Changes = 1000;
    constexpr qsizetype Size = 4096;
    TopicService service({.maxPending = 64 * 1024, .heartbeat = Never});
    const auto server = service.start();
    QVERIFY(server);
    Reader stopped(service);
    Reader reading(service);
    QCOMPARE(stopped.next().sequence, qint64(0));
    QCOMPARE(reading.next().sequence, qint64(0));
    const QByteArray value(Size, 'x');
    for (qint64 i = 1; i <= Changes; ++i) {
        service.topic.publish(value);
        // The other one gets each at once.
        const CallFrame change = reading.next();
        QCOMPARE(change.type, CallFrame::Type::Change);
        QCOMPARE(change.sequence, i);
    }
    qint64 heard = 0;
    qint64 at = 0;
    int snapshots = 0;
    qint64 lostSince = 0;
    while (at < Changes) {
        const CallFrame frame = stopped.next();
        if (frame.type == CallFrame::Type::Lost) {
            QVERIFY(frame.lost > 0);
            lostSince = frame.lost;
            continue;
        }
        if (frame.type == CallFrame::Type::Snapshot) {
            QCOMPARE(frame.sequence, at + lostSince);
            ++snapshots;
        } else {
            QCOMPARE(frame.type, CallFrame::Type::Change);
            QCOMPARE(lostSince, qint64(0));
            QCOMPARE(frame.sequence, at + 1);
            ++heard;
        }
        at = frame.sequence;
        lostSince = 0;
    }
    QCOMPARE(at, Changes);
    QVERIFY(snapshots >= 1);
    // Bounded: the rest was neither kept nor sent.
    QVERIFY2(heard * Size < 2 * 1024 * 1024, qPrintable(QString::number(heard)));
    // From there it goes on.
    service.topic.publish(1);
    const CallFrame next = stopped.next();
    QCOMPARE(next.type, CallFrame::Type::Change);
    QCOMPARE(next.sequence, Changes + 1);
}

void tst_TopicRegistry::stoppedReaderGetsTheNewest()
{
    constexpr qint64 Changes = 1000;
    TopicService service({.delivery = TopicDescription::Delivery::Newest, .heartbeat = Never});
    const auto server = service.start();
    QVERIFY(server);
    Reader reader(service);
    QCOMPARE(reader.next().sequence, qint64(0));
    const QByteArray rest(4096, 'x');
    for (qint64 i = 1; i <= Changes; ++i)
        service.topic.publish(QCborArray{i, rest});
    qint64 frames = 0;
    qint64 at = 0;
    while (at < Changes) {
        const CallFrame frame = reader.next();
        QVERIFY(frame.type == CallFrame::Type::Change || frame.type == CallFrame::Type::Snapshot);
        QVERIFY(frame.sequence > at);
        QCOMPARE(frame.value[0].toInteger(), frame.sequence);
        at = frame.sequence;
        ++frames;
    }
    QVERIFY2(frames < Changes, qPrintable(QString::number(frames)));
}

void tst_TopicRegistry::quietTopicsBeat()
{
    TopicService service({.heartbeat = 10ms});
    const auto server = service.start();
    QVERIFY(server);
    Reader reader(service);
    QCOMPARE(reader.next().type, CallFrame::Type::Snapshot);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(reader.next().type, CallFrame::Type::Heartbeat);
    service.topic.publish(1);
    CallFrame frame = reader.next();
    while (frame.type == CallFrame::Type::Heartbeat)
        frame = reader.next();
    QCOMPARE(frame.type, CallFrame::Type::Change);
}

void tst_TopicRegistry::goneSubscriberIsForgotten()
{
    TopicService service({.heartbeat = 10ms});
    const auto server = service.start();
    QVERIFY(server);
    Reader leaving(service);
    Reader staying(service);
    QCOMPARE(leaving.next().type, CallFrame::Type::Snapshot);
    QCOMPARE(staying.next().type, CallFrame::Type::Snapshot);
    QCOMPARE(service.topic.subscriberCount(), 2);
    leaving.peer().close();
    QTRY_COMPARE_WITH_TIMEOUT(service.topic.subscriberCount(), 1, ServerTest::Patience);
}

void tst_TopicRegistry::endsWithTheServer()
{
    TopicService service({.maxPending = 64 * 1024, .heartbeat = Never});
    const auto server = service.start();
    QVERIFY(server);
    Reader reading(service);
    Reader stopped(service);
    QCOMPARE(reading.next().type, CallFrame::Type::Snapshot);
    QCOMPARE(stopped.next().type, CallFrame::Type::Snapshot);
    for (int i = 0; i < 200; ++i) {
        service.topic.publish(QByteArray(4096, 'x'));
        QCOMPARE(reading.next().type, CallFrame::Type::Change);
    }
    // Not after drainTimeout.
    server->stop();
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
    const CallFrame last = reading.next();
    QCOMPARE(last.type, CallFrame::Type::Result);
    QVERIFY(last.value.isNull());
    QCOMPARE(service.topic.subscriberCount(), 0);
    // Nobody hears it.
    service.topic.publish(1);
}

void tst_TopicRegistry::subscribingAfterTheEndEndsAtOnce()
{
    TopicRegistry registry;
    const Topic topic = registry.add({.name = QStringLiteral("t"), .summary = {}}, {});
    QVERIFY(registry.endAll().isEmpty());
    const ServerTest test;
    const auto server = test.serve(
        [&registry](const Request &request, Reply &reply) {
            registry.subscribe(QStringLiteral("t"), reply.defer(), CallForm::Cbor,
                               request.connectionId());
            return HandlerResult::Done;
        },
        ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    const QByteArray end = CallFrame{.type = CallFrame::Type::Result, .value = nullptr}.encode();
    QCOMPARE(ServerTest::exchange(peer, "0008cbor0000"),
             QByteArray::number(end.size() + 4, 16).rightJustified(4, '0') + end + "0000");
    QCOMPARE(topic.subscriberCount(), 0);
}

void tst_TopicRegistry::manySubscribersNeedNoThreads()
{
    constexpr int Subscribers = 1000;
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    const rlimit before = limit;
    limit.rlim_cur = limit.rlim_max;
    if (limit.rlim_max < 2 * Subscribers + 200 || ::setrlimit(RLIMIT_NOFILE, &limit) != 0)
        QSKIP("Needs more descriptors than a process may have");
    TopicService service;
    {
        const auto server = service.start();
        QVERIFY(server);
        std::vector<std::unique_ptr<Reader>> readers;
        for (int i = 0; i < Subscribers; ++i) {
            readers.push_back(std::make_unique<Reader>(service));
            QCOMPARE(readers.back()->next().type, CallFrame::Type::Snapshot);
        }
        QCOMPARE(service.topic.subscriberCount(), Subscribers);
        QVERIFY2(threadCount() < 100, qPrintable(QString::number(threadCount())));
        QElapsedTimer timer;
        timer.start();
        service.topic.publish(1);
        const auto elapsed = std::chrono::microseconds(timer.nsecsElapsed() / 1000);
        qInfo("one publish to %d subscribers: %lld us", Subscribers,
              static_cast<long long>(elapsed.count()));
        for (const auto &reader : readers)
            QCOMPARE(reader->next().value, QCborValue(1));
    }
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
}

void tst_TopicRegistry::frameIsEncodedOncePerForm()
{
    FrameBytes frame(CallFrame{.type = CallFrame::Type::Change, .value = 1, .sequence = 1});
    for (const CallForm form : {CallForm::Cbor, CallForm::Line}) {
        const char *const first = frame.as(form).constData();
        QCOMPARE(frame.as(form).constData(), first);
    }
}

QTEST_GUILESS_MAIN(tst_TopicRegistry)
#include "tst_topicregistry.moc"
