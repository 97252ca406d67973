// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "server/servertest.h"

#include <ipccore/connection.h>
#include <ipccore/service/blockingserviceclient.h>
#include <ipccore/service/commandrouter.h>
#include <ipccore/service/serviceclient.h>
#include <ipccore/testing/callmatchers.h>
#include <ipccore/testing/fakeservice.h>

#include <QtCore/qcborarray.h>
#include <QtCore/qfuturewatcher.h>
#include <QtTest/qsignalspy.h>

#include <algorithm>

using namespace IpcCore;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Testing::CallAnswer;
using Testing::FakeService;
using Testing::hasError;
using Testing::hasValue;
using Testing::RecordedCall;

class tst_FakeService : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void answersByTheScript();
    void checksArguments();
    void recordsCalls();
    void waitsForCalls();
    void faults_data();
    void faults();
    void goesOnAfterAFault();
    void streams();
    void cutsStreams();
    void showsItsStepsBeforeRelease();
    void delays();
    void forgetsHeldCallsOfClientsThatLeft();
    void stopsWithAnswersOwed();
    void publishes();
    void keepsValuesAcrossRestarts();
    void cutsSubscribers();
    void tellsTheDescriptionItWasGiven();
    void refusesASecondStart();

private:
    /// With the engine under test.
    static std::unique_ptr<FakeService> fake(const ServiceDescription &description = {})
    {
        auto service = std::make_unique<FakeService>(description);
        service->setServerOptions(options());
        return service;
    }

    static CallResult<> call(const FakeService &service, const QString &name,
                             const QCborMap &arguments = {},
                             std::chrono::milliseconds timeout = 20s)
    {
        return BlockingServiceClient(service.path()).call(name, arguments, {.timeout = timeout});
    }

    template <typename T>
    static bool isFinished(const QFuture<T> &future)
    {
        return QTest::qWaitFor([&future] { return future.isFinished(); }, Patience);
    }
};

void tst_FakeService::answersByTheScript()
{
    const auto service = fake();
    service->add(u"get"_s,
                 {Parameter::text(u"key"_s), Parameter::integer(u"limit"_s).defaultValue(9)});
    QVERIFY(service->start());
    const QCborMap color = {{u"key"_s, u"color"_s}};
    IPCCORE_VERIFY(
        hasError(call(*service, u"get"_s, color), CallError::Kind::Failed, u"not-scripted"_s));
    service->setHandler([](const RecordedCall &call) {
        return CallAnswer::value(call.arguments.value(u"key"_s).toString().toUpper());
    });
    IPCCORE_VERIFY(hasValue(call(*service, u"get"_s, color), u"COLOR"_s));
    service->answer(u"get"_s, CallAnswer::value(u"any"_s));
    IPCCORE_VERIFY(hasValue(call(*service, u"get"_s, color), u"any"_s));
    // The order of arguments makes no difference.
    service->answer(u"get"_s, {{u"limit"_s, 9}, {u"key"_s, u"color"_s}},
                    CallAnswer::value(u"red"_s));
    IPCCORE_VERIFY(hasValue(call(*service, u"get"_s, color), u"red"_s));
    IPCCORE_VERIFY(hasValue(call(*service, u"get"_s, {{u"key"_s, u"size"_s}}), u"any"_s));
    service->answer(u"get"_s, {{u"key"_s, u"color"_s}, {u"limit"_s, 9}},
                    CallAnswer::error(CallError::failed(u"gone"_s, u"It is gone"_s)));
    IPCCORE_VERIFY(hasError(call(*service, u"get"_s, color), CallError::Kind::Failed, u"gone"_s));
    // Lines get the same.
    QCOMPARE(sendCommand(service->path(), "get size").valueOr({}), QByteArray("any"));
}

void tst_FakeService::checksArguments()
{
    const auto service = fake();
    service->add({.name = u"dim"_s,
                  .summary = {},
                  .parameters = {Parameter::integer(u"percent"_s).range(0, 100)},
                  .effect = CommandDescription::Effect::Dangerous});
    service->answer(u"dim"_s, CallAnswer::value(1));
    QVERIFY(service->start());
    IPCCORE_VERIFY(hasError(call(*service, u"dim"_s, {{u"percent"_s, 101}}),
                            CallError::Kind::InvalidArgument, u"percent"_s));
    IPCCORE_VERIFY(hasError(call(*service, u"dom"_s), CallError::Kind::UnknownCommand));
    QVERIFY(service->calls().isEmpty());
    const auto description = BlockingServiceClient(service->path()).describe();
    QVERIFY(description);
    QCOMPARE(description->command(u"dim")->effect, CommandDescription::Effect::Dangerous);
}

void tst_FakeService::recordsCalls()
{
    const auto service = fake();
    service->add(u"a"_s, {Parameter::integer(u"n"_s).defaultValue(3)});
    service->add(u"b"_s);
    service->setHandler([](const RecordedCall &) { return CallAnswer::value({}); });
    QVERIFY(service->start());
    QVERIFY(call(*service, u"a"_s, {{u"n"_s, 1}}));
    QVERIFY(call(*service, u"b"_s));
    QVERIFY(call(*service, u"ping"_s));
    QVERIFY(call(*service, u"a"_s));
    const QList<RecordedCall> expected = {{.command = u"a"_s, .arguments = {{u"n"_s, 1}}},
                                          {.command = u"b"_s, .arguments = {}},
                                          {.command = u"a"_s, .arguments = {{u"n"_s, 3}}}};
    QCOMPARE(service->calls(), expected);
}

void tst_FakeService::waitsForCalls()
{
    const auto service = fake();
    service->add(u"a"_s);
    service->answer(u"a"_s, CallAnswer::value(1));
    QVERIFY(service->start());
    const Result<void> none = service->waitForCalls(1, 1ms);
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::Timeout);
    QCOMPARE(none.error().message, u"0 of 1 calls came in 1 ms"_s);
    ServiceClient client(service->path());
    const auto first = client.call(u"a"_s);
    const auto second = client.call(u"a"_s);
    QVERIFY(service->waitForCalls(2));
    QVERIFY(isFinished(first));
    QVERIFY(isFinished(second));
}

void tst_FakeService::faults_data()
{
    QTest::addColumn<CallAnswer>("answer");
    QTest::addColumn<CallError::Kind>("kind");
    QTest::addColumn<QString>("detail");
    QTest::newRow("typed error") << CallAnswer::error(CallError::invalid(u"a"_s, u"Bad"_s))
                                 << CallError::Kind::InvalidArgument << u"a"_s;
    QTest::newRow("hangs up") << CallAnswer::hangUp() << CallError::Kind::Transport
                              << u"ConnectionClosed"_s;
    QTest::newRow("hangs up after progress")
        << CallAnswer::hangUp().progress(1, 2) << CallError::Kind::Transport << u"ReplyTruncated"_s;
    QTest::newRow("never answers")
        << CallAnswer::never() << CallError::Kind::Transport << u"Timeout"_s;
    QTest::newRow("too late") << CallAnswer::value(1).onRelease() << CallError::Kind::Transport
                              << u"Timeout"_s;
    QTest::newRow("broken") << CallAnswer::broken() << CallError::Kind::BadReply << QString();
    QTest::newRow("half a frame") << CallAnswer::broken(QByteArrayLiteral("\x82"))
                                  << CallError::Kind::BadReply << QString();
    QTest::newRow("no frame") << CallAnswer::broken({}) << CallError::Kind::BadReply << QString();
    QTest::newRow("a stream") << CallAnswer::value({}).item(1) << CallError::Kind::BadReply
                              << QString();
}

void tst_FakeService::faults()
{
    QFETCH(const CallAnswer, answer);
    QFETCH(const CallError::Kind, kind);
    QFETCH(const QString, detail);
    const auto service = fake();
    service->add(u"a"_s);
    service->answer(u"a"_s, answer);
    QVERIFY(service->start());
    // Only a missing reply uses all of it.
    const auto timeout = detail == u"Timeout" ? 50ms : std::chrono::milliseconds(20s);
    IPCCORE_VERIFY(hasError(call(*service, u"a"_s, {}, timeout), kind, detail));
    IPCCORE_VERIFY(received(*service, u"a"_s));
}

void tst_FakeService::goesOnAfterAFault()
{
    const auto service = fake();
    service->add(u"a"_s);
    service->add(u"b"_s);
    service->answer(u"b"_s, CallAnswer::value(2));
    QVERIFY(service->start());
    BlockingServiceClient client(service->path());
    for (const CallAnswer &answer : {CallAnswer::hangUp(), CallAnswer::broken()}) {
        service->answer(u"a"_s, answer);
        QVERIFY(!client.call(u"a"_s));
        IPCCORE_VERIFY(hasValue(client.call(u"b"_s), 2));
    }
}

void tst_FakeService::streams()
{
    const auto service = fake();
    service->add({.name = u"rows"_s, .summary = {}, .parameters = {}, .isStream = true});
    service->answer(u"rows"_s,
                    CallAnswer::value(u"end"_s).item(1).progress(1, 2, u"half"_s).item(2));
    QVERIFY(service->start());
    ServiceClient client(service->path());
    ServiceStream *const stream = client.stream(u"rows"_s);
    const QSignalSpy items(stream, &ServiceStream::item);
    const QSignalSpy progress(stream, &ServiceStream::progress);
    QList<CallResult<>> ended;
    QObject::connect(stream, &ServiceStream::ended, &client,
                     [&ended](const CallResult<> &outcome) { ended += outcome; });
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, Patience);
    IPCCORE_VERIFY(hasValue(ended.constFirst(), u"end"_s));
    QCOMPARE(items.size(), 2);
    QCOMPARE(items[0][0].value<QCborValue>(), QCborValue(1));
    QCOMPARE(items[1][0].value<QCborValue>(), QCborValue(2));
    QCOMPARE(progress, (QList<QVariantList>{{1LL, 2LL, u"half"_s}}));
}

// All items arrive, however the connection ends.
void tst_FakeService::cutsStreams()
{
    constexpr int Items = 2;
    const auto service = fake();
    service->add({.name = u"rows"_s, .summary = {}, .parameters = {}, .isStream = true});
    CallAnswer answer = CallAnswer::hangUp();
    for (int i = 0; i < Items; ++i)
        answer = answer.item(QString(400'000, u'x'));
    service->answer(u"rows"_s, answer);
    QVERIFY(service->start());
    int items = 0;
    const CallResult<> end =
        BlockingServiceClient(service->path()).stream(u"rows"_s, {}, [&items](const QCborValue &) {
            ++items;
            return true;
        });
    IPCCORE_VERIFY(hasError(end, CallError::Kind::Transport, u"ReplyTruncated"_s));
    QCOMPARE(items, Items);
}

void tst_FakeService::showsItsStepsBeforeRelease()
{
    const auto service = fake();
    service->add({.name = u"rows"_s, .summary = {}, .parameters = {}, .isStream = true});
    service->answer(u"rows"_s, CallAnswer::value(u"end"_s).item(1).onRelease());
    QVERIFY(service->start());
    ServiceClient client(service->path());
    ServiceStream *const stream = client.stream(u"rows"_s);
    const QSignalSpy items(stream, &ServiceStream::item);
    const QSignalSpy ended(stream, &ServiceStream::ended);
    QTRY_COMPARE_WITH_TIMEOUT(items.size(), 1, Patience);
    QCOMPARE(ended.size(), 0);
    service->release();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, Patience);
    // Only what was called before.
    const auto later = client.call(u"rows"_s, {}, {.timeout = 50ms});
    QVERIFY(isFinished(later));
    IPCCORE_VERIFY(hasError(later.result(), CallError::Kind::Transport, u"Timeout"_s));
}

void tst_FakeService::delays()
{
    const auto service = fake();
    service->add(u"a"_s);
    service->answer(u"a"_s, CallAnswer::value(1).after(30ms));
    QVERIFY(service->start());
    const auto start = std::chrono::steady_clock::now();
    IPCCORE_VERIFY(hasValue(call(*service, u"a"_s), 1));
    QVERIFY(std::chrono::steady_clock::now() - start >= 30ms);
}

// They leave their workers to others.
void tst_FakeService::forgetsHeldCallsOfClientsThatLeft()
{
    const auto service = fake();
    service->add(u"a"_s);
    service->add(u"b"_s);
    service->answer(u"a"_s, CallAnswer::value(1).onRelease());
    service->answer(u"b"_s, CallAnswer::value(2));
    QVERIFY(service->start());
    for (int i = 0; i < 2 * options().threadCount; ++i)
        IPCCORE_VERIFY(hasError(call(*service, u"a"_s, {}, 1ms), CallError::Kind::Transport));
    IPCCORE_VERIFY(hasValue(call(*service, u"b"_s), 2));
}

void tst_FakeService::stopsWithAnswersOwed()
{
    const auto service = fake();
    service->add(u"never"_s);
    service->add(u"held"_s);
    service->add(u"late"_s);
    service->answer(u"never"_s, CallAnswer::never());
    service->answer(u"held"_s, CallAnswer::value(1).onRelease());
    service->answer(u"late"_s, CallAnswer::value(1).after(1h));
    QVERIFY(service->start());
    QList<QFuture<CallResult<>>> futures;
    QObject parent;
    for (const QString &name : {u"never"_s, u"held"_s, u"late"_s})
        futures +=
            (new ServiceClient(service->path(), &parent))->call(name, {}, {.timeout = Forever});
    QVERIFY(service->waitForCalls(3));
    service->stop();
    for (const auto &future : std::as_const(futures)) {
        QVERIFY(isFinished(future));
        IPCCORE_VERIFY(
            hasError(future.result(), CallError::Kind::Transport, u"ConnectionClosed"_s));
    }
}

void tst_FakeService::publishes()
{
    const auto service = fake();
    service->addTopic(u"settings"_s);
    QVERIFY(!service->publish(u"nothing"_s, 1));
    QVERIFY(service->publish(u"settings"_s, 1));
    QCOMPARE(service->subscriberCount(u"settings"_s), 0);
    QVERIFY(service->start());
    ServiceClient client(service->path());
    Subscription *const subscription = client.subscribe(u"settings"_s);
    const QSignalSpy snapshots(subscription, &Subscription::snapshot);
    const QSignalSpy changes(subscription, &Subscription::changed);
    QVERIFY(service->waitForSubscribers(u"settings"_s, 1));
    QVERIFY(!service->waitForSubscribers(u"settings"_s, 2, 1ms));
    QVERIFY(service->publish(u"settings"_s, 2));
    QTRY_COMPARE_WITH_TIMEOUT(changes.size(), 1, Patience);
    QCOMPARE(changes[0][0].value<QCborValue>(), QCborValue(2));
    QCOMPARE(snapshots.size(), 1);
    QCOMPARE(snapshots[0][0].value<QCborValue>(), QCborValue(1));
}

void tst_FakeService::keepsValuesAcrossRestarts()
{
    const auto service = fake();
    service->addTopic(u"settings"_s);
    QVERIFY(service->publish(u"settings"_s, 1));
    QVERIFY(service->start());
    ServiceClient client(service->path());
    Subscription *const subscription = client.subscribe(u"settings"_s);
    const QSignalSpy snapshots(subscription, &Subscription::snapshot);
    QTRY_COMPARE_WITH_TIMEOUT(snapshots.size(), 1, Patience);
    QVERIFY(service->restart());
    QTRY_COMPARE_WITH_TIMEOUT(snapshots.size(), 2, Patience);
    QCOMPARE(snapshots[1][0].value<QCborValue>(), QCborValue(1));
    QCOMPARE(snapshots[1][1].value<Subscription::Gap>(), Subscription::Gap::Unknown);
    service->stop();
    QCOMPARE(service->subscriberCount(u"settings"_s), 0);
    QVERIFY(service->publish(u"settings"_s, 2));
    QVERIFY(service->start());
    QTRY_COMPARE_WITH_TIMEOUT(snapshots.size(), 3, Patience);
    QCOMPARE(snapshots[2][0].value<QCborValue>(), QCborValue(2));
}

void tst_FakeService::cutsSubscribers()
{
    const auto service = fake();
    service->addTopic(u"settings"_s);
    QVERIFY(service->publish(u"settings"_s, 1));
    service->cutConnections();
    QVERIFY(service->start());
    ServiceClient client(service->path());
    Subscription *const subscription = client.subscribe(u"settings"_s);
    const QSignalSpy snapshots(subscription, &Subscription::snapshot);
    const QSignalSpy interruptions(subscription, &Subscription::interrupted);
    QTRY_COMPARE_WITH_TIMEOUT(snapshots.size(), 1, Patience);
    service->cutConnections();
    QTRY_COMPARE_WITH_TIMEOUT(snapshots.size(), 2, Patience);
    QCOMPARE(interruptions.size(), 1);
    QCOMPARE(snapshots[1][1].value<Subscription::Gap>(), Subscription::Gap::None);
}

void tst_FakeService::tellsTheDescriptionItWasGiven()
{
    CommandRouter router(u"real"_s, u"1.2"_s);
    router.topic(u"settings"_s, u"Every setting"_s,
                 {.delivery = TopicDescription::Delivery::Newest});
    router.add(u"quit"_s, u"Stops"_s, {}, [](Call &) -> CallResult<> { return QCborValue(); })
        .dangerous();
    router
        .add(u"job"_s, u"Works"_s, {Parameter::bytes(u"what"_s).rest()},
             [](Call &) -> CallResult<> { return QCborValue(); })
        .changing()
        .slow()
        .stream();
    // In place of a command that every router has.
    router.add(u"ping"_s, u"Measures"_s, {Parameter::integer(u"times"_s)},
               [](Call &) -> CallResult<> { return QCborValue(); });
    const auto service = fake(router.description());
    service->answer(u"ping"_s, CallAnswer::value(7));
    QVERIFY(service->start());
    QVERIFY(service->description() == router.description());
    BlockingServiceClient client(service->path());
    const auto told = client.describe();
    QVERIFY(told);
    QVERIFY(*told == router.description());
    IPCCORE_VERIFY(hasValue(client.call(u"ping"_s, {{u"times"_s, 1}}), 7));
    QVERIFY(client.call(u"help"_s)->toString().contains(u"Measures"));
}

void tst_FakeService::refusesASecondStart()
{
    const auto service = fake();
    QVERIFY(service->start());
    const Result<void> again = service->start();
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::WrongState);
    FakeService other(service->path());
    QCOMPARE(other.start().error().code, ErrorCode::AddressInUse);
    service->stop();
    service->stop();
    QVERIFY(other.start());
}

QTEST_GUILESS_MAIN(tst_FakeService)
#include "tst_fakeservice.moc"
