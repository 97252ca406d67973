// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/eventlog.h"

#include "core/observer/endpointobserver.h"
#include "observerfixtures.h"

#include <QtCore/qtemporarydir.h>
#include <QtNetwork/qlocalserver.h>
#include <QtNetwork/qlocalsocket.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using IpcCore::ActiveState;

// Which events follow from the differences between snapshots.
class tst_EventLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstSnapshotIsNoEvent();
    void endpoints();
    void states_data();
    void states();
    void connections();
    void connectionsOfNewEndpoints();
    void stallsAndErrors();
    void oneSignalPerSnapshot();
    void capacity();
    void ringOfItsOwn();
    void smallestCapacity();
    void excess_data();
    void excess();
    void followsAnObserver();
};

namespace {

struct Sample
{
    QByteArray path;
    ActiveState state = ActiveState::Listening;
    std::vector<quint64> cookies = {};
    SubState subState = SubState::None;
    QString message = {};
};

// A connection's process has the cookie as its pid.
std::shared_ptr<const ObservedEndpoint> endpointOf(const Sample &sample)
{
    auto endpoint = std::make_shared<ObservedEndpoint>();
    endpoint->address = EndpointAddress::ofPath(sample.path);
    endpoint->status.state = sample.state;
    endpoint->status.message = sample.message;
    endpoint->subState = sample.subState;
    for (const quint64 cookie : sample.cookies) {
        LiveConnection connection;
        connection.cookie = cookie;
        connection.client.uid = 1000;
        connection.client.owner.process =
            std::make_shared<const ProcessInfo>(ProcessInfo{qint64(cookie), 1, "client", {}});
        endpoint->sockets.connections.push_back(connection);
    }
    return endpoint;
}

// Feeds successive snapshots.
class Feed
{
public:
    explicit Feed(EventLog &log)
        : m_log(log)
    {}

    void take(const std::vector<Sample> &samples, const QString &socketsError = {})
    {
        auto snapshot = std::make_shared<ObserverSnapshot>();
        for (const Sample &sample : samples)
            snapshot->endpoints.push_back(endpointOf(sample));
        snapshot->time = QDateTime(QDate(2026, 11, 23), QTime(12, 0)).addSecs(++m_seconds);
        if (!socketsError.isEmpty())
            snapshot->socketsError = IpcCore::Error(IpcCore::ErrorCode::SystemError, socketsError);
        snapshot->changes = compareSnapshots(m_last.get(), *snapshot);
        m_last = snapshot;
        m_log.takeSnapshot(snapshot);
    }

    const SnapshotPointer &last() const { return m_last; }

private:
    EventLog &m_log;
    SnapshotPointer m_last;
    int m_seconds = 0;
};

QStringList textsOf(const EventLog &log)
{
    const char *const names[] = {"appeared", "vanished", "state",   "opened",
                                 "closed",   "stalled",  "resumed", "error"};
    QStringList texts;
    for (const EventPointer &event : log.events()) {
        QString text = QString::fromLatin1(names[int(event->kind)]);
        if (!event->endpoint.isEmpty())
            text += u' ' + event->endpoint.toString();
        if (event->process)
            text += u' ' + QString::number(event->process->pid);
        texts.append(text + event->message);
    }
    return texts;
}

QStringList list(const char *texts)
{
    return QString::fromLatin1(texts).split(u',', Qt::SkipEmptyParts);
}

} // namespace

void tst_EventLog::firstSnapshotIsNoEvent()
{
    EventLog log;
    Feed feed(log);
    feed.take({{"/a", ActiveState::Listening, {1, 2}}});
    QVERIFY(log.events().isEmpty());
    feed.take({{"/a", ActiveState::Listening, {1, 2}}});
    QVERIFY(log.events().isEmpty());
}

void tst_EventLog::endpoints()
{
    EventLog log;
    Feed feed(log);
    feed.take({{"/a"}});
    feed.take({{"/a"}, {"/b", ActiveState::NotListening}});
    feed.take({{"/b", ActiveState::NotListening}});
    QCOMPARE(textsOf(log), list("appeared /b,vanished /a"));
    QCOMPARE(log.events()[0]->after->status.state, ActiveState::NotListening);
    QCOMPARE(log.events()[0]->number, 1U);
    QCOMPARE(log.events()[1]->number, 2U);
    QCOMPARE(log.events()[1]->time, feed.last()->time);
}

void tst_EventLog::states_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("subState");
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("isEvent");

    const auto row = [](const char *name, ActiveState state, SubState subState,
                        const QString &message, bool isEvent) {
        QTest::newRow(name) << int(state) << int(subState) << message << isEvent;
    };
    row("same", ActiveState::Listening, SubState::None, {}, false);
    row("state", ActiveState::NotListening, SubState::None, {}, true);
    row("sub-state", ActiveState::Listening, SubState::Busy, {}, true);
    row("words only", ActiveState::Listening, SubState::None, QStringLiteral("x"), false);
    row("guess", ActiveState::NotListening, SubState::NotChecked, {}, false);
}

void tst_EventLog::states()
{
    QFETCH(int, state);
    QFETCH(int, subState);
    QFETCH(QString, message);
    QFETCH(bool, isEvent);
    EventLog log;
    Feed feed(log);
    feed.take({{"/a"}});
    feed.take({{"/a", ActiveState(state), {}, SubState(subState), message}});
    QCOMPARE(textsOf(log), isEvent ? list("state /a") : QStringList());
    if (isEvent) {
        QCOMPARE(log.events()[0]->before->status.state, ActiveState::Listening);
        QCOMPARE(log.events()[0]->before->subState, SubState::None);
        QCOMPARE(log.events()[0]->after->status.state, ActiveState(state));
        QCOMPARE(log.events()[0]->after->subState, SubState(subState));
    }
}

void tst_EventLog::connections()
{
    EventLog log;
    Feed feed(log);
    feed.take({{"/a", ActiveState::Listening, {1}}});
    feed.take({{"/a", ActiveState::Listening, {1, 2}}});
    feed.take({{"/a", ActiveState::Listening, {2}}});
    feed.take({});
    // The owner of a connection is known after its end.
    QCOMPARE(textsOf(log), list("opened /a 2,closed /a 1,closed /a 2,vanished /a"));
    QCOMPARE(log.events()[0]->cookie, 2U);
    QCOMPARE(log.events()[0]->uid, std::optional<quint32>(1000));
}

void tst_EventLog::connectionsOfNewEndpoints()
{
    EventLog log;
    Feed feed(log);
    feed.take({});
    feed.take({{"/a", ActiveState::Listening, {1, 2}}});
    feed.take({{"/a", ActiveState::Listening, {1, 2, 3}}});
    QCOMPARE(textsOf(log), list("appeared /a,opened /a 3"));
}

void tst_EventLog::stallsAndErrors()
{
    EventLog log;
    Feed feed(log);
    log.takeStall(true);
    log.takeStall(false);
    noteToolError(log, QStringLiteral(": own"));
    feed.take({}, QStringLiteral(": sockets"));
    feed.take({}, QStringLiteral(": sockets"));
    feed.take({});
    feed.take({}, QStringLiteral(": again"));
    QCOMPARE(textsOf(log), list("stalled,resumed,error: own,error: sockets,error: again"));
    for (const EventPointer &event : log.events())
        QVERIFY(event->time.isValid());
}

void tst_EventLog::oneSignalPerSnapshot()
{
    EventLog log;
    Feed feed(log);
    const QSignalSpy added(&log, &EventLog::eventsAdded);
    feed.take({{"/a"}});
    QCOMPARE(added.count(), 0);
    feed.take({{"/a", ActiveState::NotListening, {1, 2, 3}}, {"/b"}});
    QCOMPARE(added.count(), 1);
    QCOMPARE(added[0][0].value<QList<EventPointer>>().size(), 5);
    QCOMPARE(log.events().size(), 5);
}

void tst_EventLog::capacity()
{
    EventLog log({.changes = 100});
    for (int i = 0; i < 1'000; ++i) {
        noteToolError(log, QString::number(i));
        QVERIFY(log.events().size() <= 100);
    }
    QVERIFY(log.events().size() >= 95);
    QCOMPARE(log.events().last()->message, QStringLiteral("999"));
    QCOMPARE(log.events().last()->number, 1'000U);
    const QSignalSpy cleared(&log, &EventLog::cleared);
    log.clear();
    QVERIFY(log.events().isEmpty());
    QCOMPARE(cleared.count(), 1);
}

// A flood of connections pushes out no change of state, nor the other way round.
void tst_EventLog::ringOfItsOwn()
{
    EventLog log({.changes = 30, .connections = 40, .alerts = 20});
    Event alert;
    alert.kind = Event::Kind::AlertRaised;
    alert.endpoint = EndpointAddress::ofPath("/a");
    alert.message = QStringLiteral("slow");
    log.takeAlerts({alert});
    const QSignalSpy dropped(&log, &EventLog::eventsDropped);
    Feed feed(log);
    feed.take({{"/a"}});
    feed.take({{"/a", ActiveState::NotListening}});
    for (quint64 cookie = 1; cookie <= 500; ++cookie)
        feed.take({{"/a", ActiveState::NotListening, {cookie}}});
    feed.take({{"/a", ActiveState::Listening, {500}}});
    const auto counts = [&log] {
        const auto connections =
            std::count_if(log.events().begin(), log.events().end(), [](const EventPointer &event) {
                return event->kind == Event::Kind::ConnectionOpened
                       || event->kind == Event::Kind::ConnectionClosed;
            });
        const auto alerts =
            std::count_if(log.events().begin(), log.events().end(), [](const EventPointer &event) {
                return event->kind == Event::Kind::AlertRaised;
            });
        return std::tuple(log.events().size() - connections - alerts, connections, alerts);
    };
    QCOMPARE(std::get<0>(counts()), 2);
    QVERIFY(std::get<1>(counts()) > 30);
    QVERIFY(std::get<1>(counts()) <= 40);
    QVERIFY(dropped.count() > 10);
    const qsizetype before = std::get<1>(counts());
    for (int i = 0; i < 500; ++i)
        log.takeStall(i % 2 == 0);
    QCOMPARE(std::get<1>(counts()), before);
    QVERIFY(std::get<0>(counts()) <= 30);
    QCOMPARE(std::get<2>(counts()), 1);
    QCOMPARE(log.events().constFirst()->message, alert.message);
    QCOMPARE(log.events().constFirst()->endpoint, alert.endpoint);
    for (int i = 0; i < 100; ++i)
        log.takeAlerts({alert});
    QVERIFY(std::get<2>(counts()) <= 20);
    QVERIFY(std::is_sorted(log.events().begin(), log.events().end(),
                           [](const EventPointer &left, const EventPointer &right) {
                               return left->number < right->number;
                           }));
}

void tst_EventLog::smallestCapacity()
{
    EventLog log({.changes = 0, .connections = -1, .alerts = 0});
    Feed feed(log);
    feed.take({{"/a"}});
    for (quint64 cookie = 1; cookie <= 100; ++cookie) {
        feed.take({{"/a", ActiveState::Listening, {cookie}}});
        log.takeStall(cookie % 2 == 0);
    }
    QCOMPARE(log.events().size(), 2 * EventCapacity::SmallestCapacity);
}

void tst_EventLog::excess_data()
{
    QTest::addColumn<qsizetype>("count");
    QTest::addColumn<qsizetype>("expected");

    QTest::newRow("none") << qsizetype(0) << qsizetype(0);
    QTest::newRow("full") << qsizetype(1'000) << qsizetype(0);
    QTest::newRow("one more") << qsizetype(1'001) << qsizetype(50);
    QTest::newRow("many more") << qsizetype(1'200) << qsizetype(200);
}

void tst_EventLog::excess()
{
    QFETCH(qsizetype, count);
    QFETCH(qsizetype, expected);
    QCOMPARE(EventLog::excess(count, 1'000), expected);
}

// With real sockets.
void tst_EventLog::followsAnObserver()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("socket"));
    EndpointObserver observer;
    observer.setFindsListeners(false);
    observer.addEndpoint(EndpointAddress::ofPath(path.toLocal8Bit()));
    QVERIFY(observer.setInterval(EndpointObserver::ShortestInterval));
    EventLog log(observer);
    const QSignalSpy snapshots(&observer, &EndpointObserver::snapshotReady);
    observer.start();
    QTRY_VERIFY_WITH_TIMEOUT(snapshots.count() > 0, 20'000);
    // Where the kernel does not list sockets, that is the first event.
    const qsizetype before = log.events().size();
    QCOMPARE(before, qsizetype(observer.snapshot()->socketsError ? 1 : 0));
    QLocalServer server;
    QVERIFY(server.listen(path));
    QTRY_VERIFY_WITH_TIMEOUT(log.events().size() > before, 20'000);
    QCOMPARE(log.events()[before]->kind, Event::Kind::StateChanged);
    QCOMPARE(log.events()[before]->after->status.state, ActiveState::Listening);
    QCOMPARE(log.events()[before]->endpoint.toString(), path);
}

QTEST_GUILESS_MAIN(tst_EventLog)
#include "tst_eventlog.moc"
