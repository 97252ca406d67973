// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/eventmodel.h"

#include "core/observer/eventlog.h"
#include "models/records/eventkindsmodel.h"
#include "observerfixtures.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;

// Events as a table.
class tst_EventModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells();
    void reasonsAreOurs();
    void headers();
    void appendsAndTrims();
    void floodOfConnections();
    void takesWhatIsThere();
    void kinds();
    void kindsWhileEventsGo();
};

namespace {

QString textAt(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data(Qt::DisplayRole).toString();
}

SnapshotPointer snapshotWith(const EndpointAddress &address, IpcCore::ActiveState state)
{
    auto snapshot = std::make_shared<ObserverSnapshot>();
    auto endpoint = std::make_shared<ObservedEndpoint>();
    endpoint->address = address;
    endpoint->status.state = state;
    endpoint->status.message = QStringLiteral("Because");
    LiveConnection connection;
    connection.cookie = 7;
    connection.client.uid = 1000;
    connection.client.owner.process =
        std::make_shared<const ProcessInfo>(ProcessInfo{4711, 1, "client", {}});
    if (state == IpcCore::ActiveState::Listening)
        endpoint->sockets.connections.push_back(connection);
    snapshot->endpoints.push_back(endpoint);
    snapshot->time = QDateTime(QDate(2026, 11, 23), QTime(12, 4, 30, 7));
    return snapshot;
}

} // namespace

void tst_EventModel::cells()
{
    const EndpointAddress address = EndpointAddress::ofPath("/run/a");
    EventLog log;
    EventModel model(log);
    QAbstractItemModelTester tester(&model);
    const SnapshotPointer first = snapshotWith(address, IpcCore::ActiveState::NotListening);
    log.takeSnapshot(first);
    auto second =
        std::make_shared<ObserverSnapshot>(*snapshotWith(address, IpcCore::ActiveState::Listening));
    second->changes = compareSnapshots(first.get(), *second);
    log.takeSnapshot(second);
    noteToolError(log, QStringLiteral("No luck"));

    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(textAt(model, 0, EventModel::Time), QStringLiteral("2026-11-23 12:04:30.007"));
    QCOMPARE(model.index(0, EventModel::Time).data(RawRole).toDateTime(), second->time);
    QCOMPARE(textAt(model, 0, EventModel::Kind), QStringLiteral("Connection opened"));
    QCOMPARE(textAt(model, 0, EventModel::Endpoint), QStringLiteral("/run/a"));
    QCOMPARE(textAt(model, 0, EventModel::Process), QStringLiteral("client"));
    QCOMPARE(model.index(0, EventModel::Pid).data(RawRole), QVariant(qint64(4711)));
    QCOMPARE(model.index(0, EventModel::User).data(RawRole), QVariant(1000U));
    QCOMPARE(textAt(model, 1, EventModel::Kind), QStringLiteral("State changed"));
    QCOMPARE(textAt(model, 1, EventModel::Details), QStringLiteral("Not listening → Listening"));
    QVERIFY(!model.index(1, EventModel::Pid).data(RawRole).isValid());
    QCOMPARE(textAt(model, 2, EventModel::Kind), QStringLiteral("Tool error"));
    QCOMPARE(textAt(model, 2, EventModel::Details), QStringLiteral("No luck"));
    QVERIFY(!model.index(2, EventModel::Endpoint).data(RawRole).isValid());
    const QVariant key = model.index(1, 0).data(KeyRole);
    QCOMPARE(model.event(key.toULongLong())->kind, Event::Kind::StateChanged);
    QVERIFY(!model.event(99));
}

// The library's messages are in English, whatever the language.
void tst_EventModel::reasonsAreOurs()
{
    const EndpointAddress address = EndpointAddress::ofPath("/run/a");
    const auto before = snapshotWith(address, IpcCore::ActiveState::Listening);
    const auto textOf = [&](IpcCore::ActiveState state) {
        EventLog log;
        EventModel model(log);
        auto after = std::make_shared<ObserverSnapshot>(*snapshotWith(address, state));
        after->changes = compareSnapshots(before.get(), *after);
        log.takeSnapshot(before);
        log.takeSnapshot(after);
        return textAt(model, model.rowCount() - 1, EventModel::Details);
    };
    QCOMPARE(textOf(IpcCore::ActiveState::NotListening),
             QStringLiteral("Listening → Not listening: Nobody listens on this socket"));
    QCOMPARE(textOf(IpcCore::ActiveState::PathNotFound),
             QStringLiteral("Listening → Path not found"));
}

void tst_EventModel::headers()
{
    EventLog log;
    EventModel model(log);
    for (int column = 0; column < model.columnCount(); ++column) {
        for (const int role : {int(Qt::DisplayRole), int(FilterKeyRole), int(SampleRole)})
            QVERIFY(!model.headerData(column, Qt::Horizontal, role).toString().isEmpty());
    }
    QVERIFY(!model.headerData(99, Qt::Horizontal, Qt::DisplayRole).isValid());
}

void tst_EventModel::appendsAndTrims()
{
    EventLog log({.changes = 100});
    EventModel model(log);
    QAbstractItemModelTester tester(&model);
    const QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    for (int i = 0; i < 100; ++i)
        noteToolError(log, QString::number(i));
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(removals.count(), 0);
    for (int i = 0; i < 10; ++i)
        noteToolError(log, QString::number(100 + i));
    QCOMPARE(removals.count(), 2);
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.rowCount(), int(log.events().size()));
    QCOMPARE(textAt(model, 0, EventModel::Details), QStringLiteral("10"));
    QCOMPARE(textAt(model, 99, EventModel::Details), QStringLiteral("109"));
    QVERIFY(!model.event(1));
    QVERIFY(model.event(110));
    log.clear();
    QCOMPARE(model.rowCount(), 0);
    noteToolError(log, QStringLiteral("after"));
    QCOMPARE(model.rowCount(), 1);
}

// Connections that come and go push out each other only; the rows follow the log.
void tst_EventModel::floodOfConnections()
{
    const EndpointAddress address = EndpointAddress::ofPath("/run/a");
    EventLog log({.changes = 100, .connections = 50});
    EventModel model(log);
    const QAbstractItemModelTester tester(&model);
    EventKindsModel shown;
    shown.setSourceModel(&model);
    shown.setShown({Event::Kind::PollStalled}, false);
    const QAbstractItemModelTester shownTester(&shown);
    const SnapshotPointer with = snapshotWith(address, IpcCore::ActiveState::Listening);
    auto without = std::make_shared<ObserverSnapshot>(*with);
    auto bare = std::make_shared<ObservedEndpoint>(*with->endpoints[0]);
    bare->sockets.connections.clear();
    without->endpoints = {bare};
    const auto after = [](const SnapshotPointer &before, const ObserverSnapshot &next) {
        auto snapshot = std::make_shared<ObserverSnapshot>(next);
        snapshot->changes = compareSnapshots(before.get(), *snapshot);
        return snapshot;
    };
    SnapshotPointer last = without;
    log.takeSnapshot(without);
    for (int i = 0; i < 500; ++i) {
        if (i % 10 == 0)
            log.takeStall(i % 20 == 0);
        last = after(last, i % 2 == 0 ? *with : *without);
        log.takeSnapshot(last);
    }
    QCOMPARE(model.rowCount(), int(log.events().size()));
    int changes = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(model.index(row, 0).data(KeyRole).toULongLong(), log.events()[row]->number);
        const auto kind = Event::Kind(model.index(row, 0).data(EventModel::KindRole).toInt());
        changes += kind != Event::Kind::ConnectionOpened && kind != Event::Kind::ConnectionClosed;
    }
    QCOMPARE(changes, 50);
    QVERIFY(model.rowCount() - changes <= 50);
    QVERIFY(model.rowCount() - changes > 45);
    QCOMPARE(shown.rowCount(), model.rowCount() - 25);
}

void tst_EventModel::takesWhatIsThere()
{
    EventLog log;
    noteToolError(log, QStringLiteral("early"));
    EventModel model(log);
    QCOMPARE(model.rowCount(), 1);
}

void tst_EventModel::kinds()
{
    EventLog log;
    EventModel model(log);
    EventKindsModel shown;
    shown.setSourceModel(&model);
    QAbstractItemModelTester tester(&shown);
    log.takeStall(true);
    noteToolError(log, QStringLiteral("a"));
    log.takeStall(false);
    QCOMPARE(shown.rowCount(), 3);
    shown.setShown({Event::Kind::PollStalled, Event::Kind::PollResumed}, false);
    QCOMPARE(shown.rowCount(), 1);
    log.takeStall(true);
    noteToolError(log, QStringLiteral("b"));
    QCOMPARE(shown.rowCount(), 2);
    shown.setShown({Event::Kind::PollStalled}, true);
    QCOMPARE(shown.rowCount(), 4);
    QCOMPARE(textAt(shown, 0, EventModel::Kind), QStringLiteral("Polling stalled"));
}

// The log drops its oldest events, hidden or not, while kinds are hidden and shown.
void tst_EventModel::kindsWhileEventsGo()
{
    EventLog log({.changes = 50});
    EventModel model(log);
    EventKindsModel shown;
    shown.setSourceModel(&model);
    const QAbstractItemModelTester tester(&shown);
    const QSignalSpy removals(&shown, &QAbstractItemModel::rowsRemoved);
    for (int i = 0; i < 200; ++i) {
        if (i % 3 == 0)
            noteToolError(log, QString::number(i));
        else
            log.takeStall(i % 2 == 0);
        if (i % 7 == 0)
            shown.setShown({Event::Kind::ToolError}, i % 2 == 0);
        if (i % 11 == 0)
            shown.setShown({Event::Kind::PollStalled}, i % 2 == 0);
    }
    QVERIFY(removals.size() > 5);
    shown.setShown({Event::Kind::PollStalled, Event::Kind::PollResumed}, false);
    shown.setShown({Event::Kind::ToolError}, true);
    QStringList expected;
    for (const EventPointer &event : log.events()) {
        if (event->kind == Event::Kind::ToolError)
            expected.append(QString::number(event->number));
    }
    QVERIFY(expected.size() > 5);
    QStringList numbers;
    for (int row = 0; row < shown.rowCount(); ++row)
        numbers.append(shown.index(row, 0).data(KeyRole).toString());
    QCOMPARE(numbers, expected);
    log.clear();
    QCOMPARE(shown.rowCount(), 0);
}

QTEST_GUILESS_MAIN(tst_EventModel)
#include "tst_eventmodel.moc"
