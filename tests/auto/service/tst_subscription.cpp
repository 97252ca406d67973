// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "scriptedservice.h"
#include "topicledger.h"

#include <ipccore/service/serviceclient.h>

#include <QtCore/qpointer.h>
#include <QtCore/qrandom.h>
#include <QtCore/qscopeguard.h>

#include <atomic>
#include <limits>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace {

/// A topic that numbers what it publishes, from 1. It goes on counting when its service is
/// restarted, as a program does that keeps its state in a file.
class NumberedTopic
{
public:
    HandlerResult subscribe(Reply &reply)
    {
        const std::lock_guard lock(m_mutex);
        DeferredReply subscriber = reply.defer();
        const QCborValue state = m_number ? QCborValue(m_number) : QCborValue();
        if (send(subscriber, ScriptedService::snapshot(m_epoch, m_sequence, state)))
            m_subscribers.push_back(std::move(subscriber));
        return HandlerResult::Done;
    }

    void publish()
    {
        const std::lock_guard lock(m_mutex);
        ++m_number;
        ++m_sequence;
        const CallFrame frame = ScriptedService::change(m_sequence, m_number);
        std::erase_if(m_subscribers, [&frame](DeferredReply &each) { return !send(each, frame); });
    }

    void send(const CallFrame &frame)
    {
        const std::lock_guard lock(m_mutex);
        for (DeferredReply &each : m_subscribers)
            send(each, frame);
    }

    /// Cuts the subscribers off.
    void cut()
    {
        const std::lock_guard lock(m_mutex);
        m_subscribers.clear();
    }

    /// What a service does that is stopping.
    void end()
    {
        const std::lock_guard lock(m_mutex);
        for (DeferredReply &each : m_subscribers)
            static_cast<void>(each.finish(ScriptedService::result(nullptr).encode()));
        m_subscribers.clear();
    }

    /// Another run of the service begins.
    void restart()
    {
        const std::lock_guard lock(m_mutex);
        m_subscribers.clear();
        ++m_epoch;
        m_sequence = 0;
    }

    qint64 number() const
    {
        const std::lock_guard lock(m_mutex);
        return m_number;
    }

    bool hasSubscriber() const
    {
        const std::lock_guard lock(m_mutex);
        return !m_subscribers.empty();
    }

private:
    static bool send(DeferredReply &subscriber, const CallFrame &frame)
    {
        return subscriber.write(frame.encode()) && subscriber.flush();
    }

    mutable std::mutex m_mutex;
    /// \name Guarded by m_mutex
    /// @{
    std::vector<DeferredReply> m_subscribers;
    qint64 m_number = 0;
    qint64 m_epoch = 1;
    qint64 m_sequence = 0;
    /// @}
};

/// What a subscription tells, in order.
QStringList &note(Subscription *subscription, QStringList &told)
{
    QObject::connect(subscription, &Subscription::snapshot, subscription,
                     [&told, subscription](const QCborValue &value, Subscription::Gap gap) {
                         QString text = QStringLiteral("snapshot %1 %2")
                                            .arg(value.toInteger(-1))
                                            .arg(QLatin1String(nameOf(gap)));
                         if (subscription->missedCount() > 0)
                             text += QStringLiteral(" %1").arg(subscription->missedCount());
                         told << text;
                     });
    QObject::connect(subscription, &Subscription::changed, subscription,
                     [&told](const QCborValue &value) {
                         told << QStringLiteral("changed %1").arg(value.toInteger());
                     });
    QObject::connect(subscription, &Subscription::lost, subscription,
                     [&told](qint64 count) { told << QStringLiteral("lost %1").arg(count); });
    QObject::connect(subscription, &Subscription::interrupted, subscription,
                     [&told](const CallError &error) {
                         const bool isTransport = error.kind == CallError::Kind::Transport;
                         told << QStringLiteral("interrupted ")
                                     + QLatin1String(isTransport ? nameOf(error.transport.code)
                                                                 : nameOf(error.kind));
                     });
    QObject::connect(subscription, &Subscription::ended, subscription,
                     [&told](const CallError &error) {
                         told << QStringLiteral("ended ")
                                     + ScriptedService::told(CallResult<>(error)).toString();
                     });
    return told;
}

} // namespace

class tst_Subscription : public QObject, ScriptedService
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void changes();
    void nothingPublished();
    void cut();
    void restart();
    void serviceStops();
    void waitsForService();
    void lostChanges();
    void refused_data();
    void refused();
    void brokenTopic_data();
    void brokenTopic();
    void rejectedOptions();
    void silence();
    void heartbeats();
    void holdsUpNoCall();
    void deletedInSlot_data();
    void deletedInSlot();
    void neverMissesSilently();

private:
    std::unique_ptr<Server> serveTopic(NumberedTopic &topic) const
    {
        return serve([&topic](const Request &, Reply &reply) { return topic.subscribe(reply); },
                     options());
    }

    static ServiceClientOptions impatient()
    {
        return {.client = {.retryPause = 1ms, .maxRetryPause = 20ms}};
    }
};

void tst_Subscription::changes()
{
    NumberedTopic topic;
    const auto server = serveTopic(topic);
    topic.publish();
    ServiceClient client(path());
    QStringList told;
    Subscription *const subscription = client.subscribe(QStringLiteral("numbers"));
    QCOMPARE(subscription->topic(), QStringLiteral("numbers"));
    note(subscription, told);
    QTRY_COMPARE(told, QStringList(QStringLiteral("snapshot 1 First")));
    QVERIFY(subscription->isActive());
    topic.publish();
    topic.publish();
    QTRY_COMPARE(told.size(), 3);
    QCOMPARE(told[1], QStringLiteral("changed 2"));
    QCOMPARE(told[2], QStringLiteral("changed 3"));
    delete subscription;
    // A server notices by the next change at the latest.
    QTRY_VERIFY((topic.publish(), server->connections().isEmpty()));
}

void tst_Subscription::nothingPublished()
{
    NumberedTopic topic;
    const auto server = serveTopic(topic);
    ServiceClient client(path());
    QStringList told;
    note(client.subscribe(QStringLiteral("numbers")), told);
    QTRY_COMPARE(told, QStringList(QStringLiteral("snapshot -1 First")));
}

// The same run of the service: what was missed is known exactly.
void tst_Subscription::cut()
{
    NumberedTopic topic;
    const auto server = serveTopic(topic);
    ServiceClient client(path(), impatient());
    QStringList told;
    Subscription *const subscription = client.subscribe(QStringLiteral("numbers"));
    note(subscription, told);
    QTRY_COMPARE(told.size(), 1);
    topic.cut();
    QTRY_COMPARE(told.size(), 3);
    QVERIFY(told[1].startsWith(QLatin1String("interrupted ")));
    QCOMPARE(told[2], QStringLiteral("snapshot -1 None"));
    topic.publish();
    QTRY_COMPARE(told.size(), 4);
    topic.cut();
    topic.publish();
    topic.publish();
    QTRY_VERIFY(told.size() >= 6 && subscription->isActive());
    // It may have been back before one of them.
    QVERIFY(told[5] == QLatin1String("snapshot 3 Missed 2")
            || told[5] == QLatin1String("snapshot 2 Missed 1")
            || told[5] == QLatin1String("snapshot 1 None"));
    QCOMPARE(told.first(), QStringLiteral("snapshot -1 First"));
}

void tst_Subscription::restart()
{
    NumberedTopic topic;
    auto server = serveTopic(topic);
    ServiceClient client(path(), impatient());
    QStringList told;
    note(client.subscribe(QStringLiteral("numbers")), told);
    QTRY_COMPARE(told.size(), 1);
    topic.restart();
    server.reset();
    QTRY_COMPARE(told.size(), 2);
    QVERIFY(told[1].startsWith(QLatin1String("interrupted ")));
    topic.publish();
    server = serveTopic(topic);
    QTRY_COMPARE(told.size(), 3);
    QCOMPARE(told[2], QStringLiteral("snapshot 1 Unknown"));
}

void tst_Subscription::serviceStops()
{
    NumberedTopic topic;
    const auto server = serveTopic(topic);
    ServiceClient client(path(), impatient());
    QStringList told;
    note(client.subscribe(QStringLiteral("numbers")), told);
    QTRY_COMPARE(told.size(), 1);
    topic.end();
    QTRY_COMPARE(told.size(), 3);
    QCOMPARE(told[1], QStringLiteral("interrupted Stopping"));
    QCOMPARE(told[2], QStringLiteral("snapshot -1 None"));
}

void tst_Subscription::waitsForService()
{
    ServiceClient client(path(), impatient());
    QStringList told;
    note(client.subscribe(QStringLiteral("numbers")), told);
    QTRY_COMPARE(told, QStringList(QStringLiteral("interrupted PathNotFound")));
    // More attempts, which tell nothing.
    std::atomic<int> attempts = 0;
    const std::jthread hangingUp([this, &attempts] {
        RawPeer listener = RawPeer::listenOn(path());
        while (attempts < 3 && listener.accept().isOpen())
            ++attempts;
    });
    QTRY_COMPARE_WITH_TIMEOUT(attempts, 3, Patience);
    QCOMPARE(told.size(), 1);
    NumberedTopic topic;
    const auto server = serveTopic(topic);
    QTRY_COMPARE(told.size(), 2);
    QCOMPARE(told[1], QStringLiteral("snapshot -1 First"));
}

// Counted by the service, or seen by the numbers of changes; each once.
void tst_Subscription::lostChanges()
{
    NumberedTopic topic;
    const auto server = serveTopic(topic);
    ServiceClient client(path());
    QStringList told;
    note(client.subscribe(QStringLiteral("numbers")), told);
    QTRY_COMPARE(told.size(), 1);
    topic.send(change(1, 1));
    topic.send(lost(3));
    topic.send(change(5, 5));
    topic.send(change(8, 8));
    topic.send(lost(2));
    topic.send(snapshot(1, 10, 10));
    topic.send(snapshot(1, 12, 12));
    QTRY_COMPARE(told.size(), 9);
    QCOMPARE(told.mid(1).join(QLatin1String(", ")),
             QStringLiteral("changed 1, lost 3, changed 5, lost 2, changed 8, lost 2, "
                            "snapshot 10 None, snapshot 12 Missed 2"));
}

void tst_Subscription::refused_data()
{
    QTest::addColumn<CallError::Kind>("kind");
    for (const auto kind : {CallError::Kind::UnknownCommand, CallError::Kind::UnknownTopic,
                            CallError::Kind::MissingArgument, CallError::Kind::InvalidArgument,
                            CallError::Kind::MalformedCall, CallError::Kind::NotAllowed})
        QTest::newRow(nameOf(kind)) << kind;
}

void tst_Subscription::refused()
{
    QFETCH(const CallError::Kind, kind);
    CallError error;
    error.kind = kind;
    const auto server =
        serveCalls([error](const CallMessage &, Reply &) { return Frames{failure(error)}; });
    ServiceClient client(path(), impatient());
    QStringList told;
    Subscription *const subscription = client.subscribe(QStringLiteral("numbers"));
    note(subscription, told);
    QTRY_COMPARE(told, QStringList(QStringLiteral("ended ") + QLatin1String(nameOf(kind))));
    QVERIFY(!subscription->isActive());
}

void tst_Subscription::brokenTopic_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("error: unknown command");
    QTest::newRow("items") << item(1).encode();
    QTest::newRow("a change at first") << change(1, 1).encode();
    QTest::newRow("lost changes at first") << lost(1).encode();
    const QByteArray first = snapshot(1, 5, 5).encode();
    QTest::newRow("a change after the end")
        << first + result(nullptr).encode() + change(6, 6).encode();
    QTest::newRow("half a frame after the end")
        << first + result(nullptr).encode() + change(6, 6).encode().chopped(1);
    QTest::newRow("changes out of order") << first + change(7, 7).encode() + change(6, 6).encode();
    QTest::newRow("the same change again") << first + change(5, 5).encode();
    QTest::newRow("a change below zero")
        << first + change(std::numeric_limits<qint64>::min(), 5).encode();
    QTest::newRow("a snapshot below zero") << snapshot(1, -1, 5).encode();
    QTest::newRow("no lost change") << first + lost(0).encode();
    QTest::newRow("more lost changes than can be counted")
        << first + lost(std::numeric_limits<qint64>::max()).encode();
}

void tst_Subscription::brokenTopic()
{
    QFETCH(const QByteArray, reply);
    const auto server = serve(
        [reply](const Request &, Reply &answer) {
            return answer.write(reply) ? HandlerResult::Done : HandlerResult::Failed;
        },
        options());
    ServiceClient client(path(), impatient());
    QStringList told;
    note(client.subscribe(QStringLiteral("numbers")), told);
    QTRY_VERIFY(!told.isEmpty() && told.last().startsWith(QLatin1String("ended")));
    QCOMPARE(told.last(), QStringLiteral("ended BadReply"));
}

void tst_Subscription::rejectedOptions()
{
    ServiceClient client(path(), {.silenceTimeout = -2ms});
    QStringList told;
    note(client.subscribe(QStringLiteral("numbers")), told);
    QTRY_COMPARE(told, QStringList(QStringLiteral("ended InvalidArgument")));
}

// A service that hangs: the subscription asks again.
void tst_Subscription::silence()
{
    NumberedTopic topic;
    const auto server = serveTopic(topic);
    ServiceClientOptions options = impatient();
    options.silenceTimeout = 100ms;
    ServiceClient client(path(), options);
    QStringList told;
    note(client.subscribe(QStringLiteral("numbers")), told);
    QTRY_VERIFY(told.contains(QStringLiteral("snapshot -1 None")));
    QVERIFY(told.contains(QStringLiteral("interrupted Timeout")));
}

void tst_Subscription::heartbeats()
{
    NumberedTopic topic;
    const auto server = serveTopic(topic);
    ServiceClient client(path());
    QStringList told;
    note(client.subscribe(QStringLiteral("numbers")), told);
    QTRY_COMPARE(told.size(), 1);
    topic.send(CallFrame());
    topic.publish();
    QTRY_COMPARE(told.size(), 2);
    QCOMPARE(told[1], QStringLiteral("changed 1"));
}

void tst_Subscription::holdsUpNoCall()
{
    NumberedTopic topic;
    const auto server = serve(
        [&topic](const Request &request, Reply &reply) {
            const CallResult<CallMessage> call = CallMessage::decode(request.message());
            return call && call->command == QLatin1String("subscribe") ? topic.subscribe(reply)
                                                                       : write(reply, {result(1)});
        },
        options());
    ServiceClient client(path());
    QStringList told;
    note(client.subscribe(QStringLiteral("numbers")), told);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(valueOf(client.call(QStringLiteral("x"))), QCborValue(1));
}

void tst_Subscription::deletedInSlot_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArray>("slot");
    const QByteArray first = snapshot(1, 5, 5).encode();
    QTest::newRow("snapshot") << first << QByteArray("snapshot");
    QTest::newRow("changed") << first + change(6, 6).encode() << QByteArray("changed");
    QTest::newRow("lost") << first + lost(1).encode() << QByteArray("lost");
    QTest::newRow("lost, before a change") << first + change(8, 8).encode() << QByteArray("lost");
    QTest::newRow("interrupted") << first + result(nullptr).encode() << QByteArray("interrupted");
    QTest::newRow("ended") << first + item(1).encode() << QByteArray("ended");
}

void tst_Subscription::deletedInSlot()
{
    QFETCH(const QByteArray, reply);
    QFETCH(const QByteArray, slot);
    const auto server = serve(
        [reply](const Request &, Reply &answer) {
            return answer.write(reply) ? HandlerResult::Done : HandlerResult::Failed;
        },
        options());
    for (const bool isClient : {false, true}) {
        auto *const client = new ServiceClient(path(), impatient());
        const QPointer<Subscription> subscription = client->subscribe(QStringLiteral("numbers"));
        QObject *const victim = isClient ? static_cast<QObject *>(client) : subscription.data();
        const auto deleteIf = [slot, victim](const char *name) {
            return [isMeant = slot == name, victim] {
                if (isMeant)
                    delete victim;
            };
        };
        connect(subscription, &Subscription::snapshot, victim, deleteIf("snapshot"));
        connect(subscription, &Subscription::changed, victim, deleteIf("changed"));
        connect(subscription, &Subscription::lost, victim, deleteIf("lost"));
        connect(subscription, &Subscription::interrupted, victim, deleteIf("interrupted"));
        connect(subscription, &Subscription::ended, victim, deleteIf("ended"));
        QTRY_VERIFY(!subscription);
        if (!isClient)
            delete client;
    }
}

// The service publishes all the time, while its connections are cut or it is restarted at any
// moment: every number has been received, or a gap was told in its place.
void tst_Subscription::neverMissesSilently()
{
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("IPCCORE_RESTART_ROUNDS", &isNumber);
    const int rounds = isNumber ? asked : 50;
    NumberedTopic topic;
    auto server = serveTopic(topic);

    ServiceClient client(path(), impatient());
    TopicLedger ledger(client.subscribe(QStringLiteral("numbers")));

    std::atomic<bool> isDone = false;
    std::thread publisher([&] {
        while (!isDone) {
            topic.publish();
            std::this_thread::sleep_for(50us);
        }
    });
    const auto done = qScopeGuard([&] {
        isDone = true;
        publisher.join();
    });
    auto *const random = QRandomGenerator::global();
    int snapshots = 0;
    for (int i = 0; i < rounds && ledger.wrong.isEmpty(); ++i) {
        QTRY_VERIFY(ledger.snapshots > snapshots);
        const qint64 enough = ledger.last + random->bounded(20);
        QTRY_VERIFY(ledger.last >= enough);
        snapshots = ledger.snapshots;
        if (random->bounded(3) == 0) {
            topic.cut();
        } else {
            topic.restart();
            server.reset();
            server = serveTopic(topic);
        }
    }
    isDone = true;
    QTRY_VERIFY(ledger.last == topic.number() || !ledger.wrong.isEmpty());
    QCOMPARE(ledger.wrong, QStringList());
}

QTEST_GUILESS_MAIN(tst_Subscription)

#include "tst_subscription.moc"
