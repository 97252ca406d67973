// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/endpointmodel.h"

#include "core/base/humanunits.h"
#include "core/base/usernames.h"
#include "core/kernel/sockdiag.h"
#include "core/series/seriesrecorder.h"
#include "core/server/activitytracker.h"
#include "core/server/registeredservers.h"
#include "models/records/ownertext.h"
#include "models/records/pinnedendpoints.h"
#include "models/table/columninfo.h"
#include "observerfixtures.h"
#include "runtimedirectory.h"
#include "support/rawpeer.h"

#include <ipccore/connection.h>
#include <ipccore/testing/fakeserver.h>

#include <QtCore/qitemselectionmodel.h>
#include <QtCore/qjsondocument.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <cmath>
#include <random>
#include <unistd.h>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::Testing::Answer;
using IpcCore::Testing::FakeServer;

// Real servers, and an observer limited to their directory and registry.
class tst_EndpointModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void appearsChangesAndGoes();
    void cellsOfARunningServer();
    void cellsOfNobody();
    void countsWithoutIntrospection();
    void abstractName();
    void measures();
    void answersAreShownTogether();
    void slowWithItsFigure();
    void limitsThatWereHit();
    void saysWhyNothingIsMeasured();
    void saysThatTheServerDoesNotTell();
    void lastAnswerIsNotShownAsThePresent();
    void namesComeLater();
    void silentWhileNothingChanges();
    void keepsSelection();
    void history();
    void columns_data();
    void columns();
    void columnsHaveKeys();

private:
    bool poll();
    bool pollAndAsk();

    QString path(const char *name = "x") const { return QFile::decodeName(m_runtime->path(name)); }

    EndpointAddress address(const char *name = "x") const { return m_runtime->address(name); }

    QModelIndex at(int row, const char *column) const
    {
        return m_model->index(row, EndpointModel::columnOf(column));
    }

    QVariant cell(const char *column, int role = Qt::DisplayRole, const char *name = "x") const
    {
        return at(m_model->rowOf(address(name)), column).data(role);
    }

    std::unique_ptr<RuntimeDirectory> m_runtime;
    std::unique_ptr<EndpointObserver> m_observer;
    std::unique_ptr<ActivityTracker> m_activity;
    std::unique_ptr<SeriesRecorder> m_series;
    std::unique_ptr<UserNames> m_users;
    PinnedEndpoints m_pinned;
    std::unique_ptr<EndpointModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_resets;
};

namespace {

constexpr int PatienceMs = 20'000;

} // namespace

void tst_EndpointModel::init()
{
    QLocale::setDefault(QLocale::c());
    m_runtime = std::make_unique<RuntimeDirectory>();
    m_observer = std::make_unique<EndpointObserver>();
    m_observer->setFindsListeners(false);
    m_observer->setRegistry(
        [servers = registeredServers(), sockets = registryOfSocketsIn(m_runtime->path())] {
            auto found = servers();
            const auto others = sockets();
            found.insert(found.end(), others.begin(), others.end());
            return found;
        });
    m_activity = std::make_unique<ActivityTracker>(*m_observer);
    m_series = std::make_unique<SeriesRecorder>(*m_observer, *m_activity);
    m_users = std::make_unique<UserNames>([](quint32) { return QString(); });
    m_model =
        std::make_unique<EndpointModel>(*m_observer, *m_activity, *m_series, *m_users, m_pinned);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_resets = std::make_unique<QSignalSpy>(m_model.get(), &QAbstractItemModel::modelReset);
}

void tst_EndpointModel::cleanup()
{
    QVERIFY(m_resets->isEmpty());
    m_resets.reset();
    m_tester.reset();
    m_model.reset();
    m_users.reset();
    m_series.reset();
    m_activity.reset();
    m_observer.reset();
}

bool tst_EndpointModel::poll()
{
    return pollOnce(*m_observer);
}

// Including the only server's answer.
bool tst_EndpointModel::pollAndAsk()
{
    QSignalSpy answered(m_activity.get(), &ActivityTracker::activityChanged);
    return poll() && (!answered.isEmpty() || answered.wait(PatienceMs));
}

void tst_EndpointModel::appearsChangesAndGoes()
{
    QVERIFY(poll());
    QCOMPARE(m_model->rowCount(), 0);
    auto server = m_runtime->serve("x");
    QVERIFY(server);
    QVERIFY(poll());
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(cell("state").toString(), QStringLiteral("Listening"));
    QVERIFY(m_model->endpoint(address()));
    QVERIFY(!m_model->endpoint(address("y")));
    const QPersistentModelIndex row = m_model->index(0, 0);
    // A stopped server removes its file; keep watching the endpoint anyway.
    m_observer->addEndpoint(address());
    server.reset();
    QVERIFY(poll());
    QVERIFY(row.isValid());
    QCOMPARE(row.data().toString(), QStringLiteral("Path not found"));
    QCOMPARE(row.data(ConditionRole).toInt(), int(EndpointCondition::PathNotFound));
    m_observer->removeEndpoint(address());
    QVERIFY(poll());
    QVERIFY(!row.isValid());
    QCOMPARE(m_model->rowCount(), 0);
}

void tst_EndpointModel::cellsOfARunningServer()
{
    const auto server = m_runtime->serve("x");
    QVERIFY(server);
    QVERIFY(poll());
    QCOMPARE(cell("state", RawRole).toInt(), int(EndpointCondition::Listening));
    QCOMPARE(cell("state", Qt::ToolTipRole).toString(),
             conditionMeaning(EndpointCondition::Listening));
    QCOMPARE(cell("endpoint").toString(), path());
    QCOMPARE(cell("pid", RawRole).toLongLong(), QCoreApplication::applicationPid());
    QCOMPARE(cell("pid").toString(), QString::number(QCoreApplication::applicationPid()));
    QCOMPARE(cell("program").toString(), QCoreApplication::applicationName());
    QCOMPARE(cell("mode").toString(), QStringLiteral("rw-------"));
    QCOMPARE(cell("owner").toString(), QString::number(::getuid()));
    QCOMPARE(cell("reason").toString(), QString());
    QVERIFY(cell("reason", RawRole).isValid());
    QVERIFY(cell("since", RawRole).toDateTime().isValid());
    QVERIFY(!cell("since").toString().isEmpty());
    for (int column = 0; column < m_model->columnCount(); ++column)
        QCOMPARE(m_model->index(0, column).data(KeyRole).toByteArray(), address().key());
}

// Every unknown value states the reason.
void tst_EndpointModel::cellsOfNobody()
{
    m_observer->addEndpoint(address());
    QVERIFY(poll());
    const QString nobody = QStringLiteral("Nobody listens on this endpoint.");
    for (const char *column : {"conns", "waiting", "rate", "p95", "program", "pid"}) {
        QCOMPARE(cell(column).toString(), unknownText());
        QVERIFY(!cell(column, RawRole).isValid());
        QCOMPARE(cell(column, Qt::ToolTipRole).toString(), nobody);
    }
    QCOMPARE(cell("owner").toString(), unknownText());
    QVERIFY(!cell("owner", Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(cell("mode").toString(), unknownText());
    QCOMPARE(cell("mode", Qt::ToolTipRole).toString(), QStringLiteral("There is no file."));
    const auto endpoint = m_model->endpoint(address());
    QCOMPARE(cell("reason").toString(), conditionReason(*endpoint));
    QCOMPARE(cell("reason", Qt::ToolTipRole).toString(), conditionAdvice(*endpoint));
    QCOMPARE(cell("state", ReasonRole).toString(), conditionReason(*endpoint));
    QVERIFY(!m_model->index(0, 0).data(Qt::DecorationRole).isValid());
}

void tst_EndpointModel::countsWithoutIntrospection()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
    IpcCore::ServerOptions options;
    options.introspection = false;
    const auto server = m_runtime->listen("x", options);
    QVERIFY(server);
    // Not started: they wait.
    const RawPeer first = RawPeer::connectTo(address().key());
    const RawPeer second = RawPeer::connectTo(address().key());
    QVERIFY(first.isOpen() && second.isOpen());
    QVERIFY(poll());
    QCOMPARE(cell("conns").toString(), QStringLiteral("0"));
    QCOMPARE(cell("waiting", RawRole).toInt(), 2);
    QCOMPARE(cell("rate").toString(), unknownText());
    QCOMPARE(cell("rate", Qt::ToolTipRole).toString(), notToldText());
    QCOMPARE(cell("p95", Qt::ToolTipRole).toString(), notToldText());
    QVERIFY(server->start());
    QVERIFY(QTest::qWaitFor([this] { return poll() && cell("conns", RawRole).toInt() == 2; },
                            PatienceMs));
    QCOMPARE(cell("waiting", RawRole).toInt(), 0);
}

void tst_EndpointModel::abstractName()
{
    const auto name = EndpointAddress::ofAbstractName("ipccore-test-nobody");
    m_observer->addEndpoint(name);
    QVERIFY(poll());
    const int row = m_model->rowOf(name);
    QCOMPARE(at(row, "endpoint").data().toString(), QStringLiteral("@ipccore-test-nobody"));
    QCOMPARE(at(row, "mode").data().toString(), unknownText());
    QVERIFY(at(row, "mode").data(Qt::ToolTipRole).toString().contains(u'@'));
}

void tst_EndpointModel::measures()
{
    const auto server = m_runtime->serve("x");
    QVERIFY(server);
    QVERIFY(pollAndAsk());
    QCOMPARE(cell("rate").toString(), unknownText());
    QCOMPARE(cell("rate", Qt::ToolTipRole).toString(), QStringLiteral("Not measured yet."));
    const auto measuresNone = [this] {
        return pollAndAsk() && cell("rate").toString() == QStringLiteral("0");
    };
    QVERIFY(QTest::qWaitFor(measuresNone, PatienceMs));
    QCOMPARE(cell("p95").toString(), unknownText());
    QCOMPARE(cell("p95", Qt::ToolTipRole).toString(),
             QStringLiteral("No request was answered lately."));
    // Two answers within a millisecond give no rate, and a newer answer replaces one not shown yet.
    QVERIFY(QTest::qWaitFor(
        [this] {
            return IpcCore::sendCommand(path(), {}, "hello") && pollAndAsk()
                   && cell("rate", RawRole).toDouble() > 0;
        },
        PatienceMs));
    QVERIFY(cell("p95", RawRole).toLongLong() > 0);
    QVERIFY(cell("rate").toString() != unknownText());
    QVERIFY(cell("p95").toString() != unknownText());
    const auto rates = cell("rate", SeriesRole).value<QList<double>>();
    QVERIFY(std::any_of(rates.begin(), rates.end(), [](double rate) { return rate > 0; }));
    QVERIFY(QTest::qWaitFor(measuresNone, PatienceMs));
    QVERIFY(cell("p95").toString() != unknownText()); // of the last minute
}

// Shown shortly after they arrive, in a single change of the figures' columns.
void tst_EndpointModel::answersAreShownTogether()
{
    const auto first = m_runtime->serve("a");
    const auto second = m_runtime->serve("b");
    QVERIFY(first && second);
    QSignalSpy answered(m_activity.get(), &ActivityTracker::activityChanged);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    const auto work = [&] {
        answered.clear();
        for (const char *name : {"a", "b"}) {
            if (!IpcCore::sendCommand(path(name), {}, "hello"))
                return false;
        }
        if (!poll() || !QTest::qWaitFor([&] { return answered.count() == 2; }, PatienceMs))
            return false;
        // On a slow machine they may be shown by now, and the first answer makes no rate; then try
        // again.
        changed.clear();
        return changed.wait(1'000) && changed[0][0].toModelIndex() == at(0, "rate");
    };
    QVERIFY(QTest::qWaitFor(work, PatienceMs));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    QVERIFY(changed[0][1].toModelIndex().column() >= EndpointModel::columnOf("rate"));
    // For idle servers, only the rate's history moves.
    const auto rest = [&] {
        answered.clear();
        changed.clear();
        return poll() && QTest::qWaitFor([&] { return answered.count() == 2; }, PatienceMs)
               && changed.wait(1'000) && changed[0][1].toModelIndex() == at(1, "rate");
    };
    QVERIFY(QTest::qWaitFor(rest, PatienceMs));
    QCOMPARE(changed[0][0].toModelIndex(), at(0, "rate"));
}

// The state, its reason and the figure are of the same time, whatever the views paint when.
void tst_EndpointModel::slowWithItsFigure()
{
    if (!SockDiag::isSupported())
        QSKIP("Whether it listens is asked for seldom here");
    m_activity->setPatience(std::chrono::milliseconds(PatienceMs));
    const RawPeer listener = RawPeer::listenOn(m_runtime->path("x"));
    FakeServer control;
    QVERIFY(control.start());
    m_observer->setRegistry(registryOf(m_runtime->path("x"), control.path()));
    QStringList shown;
    connect(m_model.get(), &QAbstractItemModel::dataChanged, m_model.get(), [&] {
        const QString row = QStringList{cell("state").toString(), cell("p95").toString(),
                                        cell("state", ReasonRole).toString()}
                                .join(u'|');
        if (shown.isEmpty() || shown.constLast() != row)
            shown.append(row);
    });
    IpcCore::ServerSnapshot stats;
    QStringList expected;
    for (const auto latency : {0ms, 1ms, 200ms, 1ms}) {
        stats.uptime += 1s;
        for (int i = 0; i < 10 && latency > 0ms; ++i)
            stats.latency.add(latency);
        control.reply("stats", QJsonDocument(toJson(stats)).toJson());
        QVERIFY(pollAndAsk());
        const auto p95 = m_activity->activity(address())->p95;
        if (!p95)
            continue;
        const QString figure = humanDuration(*p95);
        expected.append(latency < 100ms ? QStringLiteral("Listening|%1|").arg(figure)
                                        : QStringLiteral("Slow|%1|p95 is %1").arg(figure));
        QTRY_COMPARE_WITH_TIMEOUT(shown.isEmpty() ? QString() : shown.constLast(),
                                  expected.constLast(), PatienceMs);
    }
    shown.removeIf(
        [](const QString &row) { return row.startsWith(QStringLiteral("Listening|–")); });
    QCOMPARE(shown, expected);
}

void tst_EndpointModel::limitsThatWereHit()
{
    const auto server = m_runtime->serve("x");
    QVERIFY(server);
    QVERIFY(pollAndAsk());
    QTRY_COMPARE_WITH_TIMEOUT(cell("hits").toString(), QStringLiteral("0"), PatienceMs);
    RawPeer client = RawPeer::connectTo(address().key());
    QVERIFY(client.send("no packet") && client.waitForClosed());
    QVERIFY(QTest::qWaitFor([this] { return pollAndAsk() && cell("hits", RawRole).toInt() == 1; },
                            PatienceMs));
    QCOMPARE(cell("hits", Qt::ToolTipRole).toString(),
             QStringLiteral("Malformed packets (protocolErrors): 1"));
}

void tst_EndpointModel::saysWhyNothingIsMeasured()
{
    FakeServer control;
    control.setDefaultAnswer(Answer::hangUp());
    QVERIFY(control.start());
    m_observer->setRegistry(registryOf(address().key(), control.path()));
    QVERIFY(pollAndAsk());
    const QString reason = cell("rate", Qt::ToolTipRole).toString();
    QVERIFY2(reason.startsWith(QStringLiteral("The server did not answer: ")), qPrintable(reason));
}

void tst_EndpointModel::saysThatTheServerDoesNotTell()
{
    FakeServer control;
    control.setDefaultAnswer(Answer::reply("{\"introspection\":2}"));
    QVERIFY(control.start());
    m_observer->setRegistry(registryOf(address().key(), control.path()));
    for (int poll = 0; poll < 2; ++poll)
        QVERIFY(pollAndAsk());
    for (const char *column : {"conns", "rate", "p95", "hits"}) {
        QTRY_COMPARE_WITH_TIMEOUT(cell(column).toString(), unknownText(), PatienceMs);
        QVERIFY(!cell(column, RawRole).isValid());
    }
    QTRY_COMPARE_WITH_TIMEOUT(cell("rate", Qt::ToolTipRole).toString(), notToldText(), PatienceMs);
    QCOMPARE(cell("hits", Qt::ToolTipRole).toString(), notToldText());
}

void tst_EndpointModel::lastAnswerIsNotShownAsThePresent()
{
    FakeServer control;
    QVERIFY(control.start());
    m_observer->setRegistry([registered = address().key(), path = control.path().native()] {
        return std::vector<RegisteredEndpoint>{
            {.path = registered, .control = path, .program = {}, .pid = 0}};
    });
    IpcCore::ServerSnapshot stats;
    stats.stats.connectionsOpen = 3;
    for (int second = 1; second <= 2; ++second) {
        stats.uptime = std::chrono::seconds(second);
        stats.stats.requests = quint64(second) * 10;
        stats.latency.add(std::chrono::milliseconds(5));
        control.reply("stats", QJsonDocument(toJson(stats)).toJson(QJsonDocument::Compact));
        QVERIFY(pollAndAsk());
    }
    QTRY_COMPARE_WITH_TIMEOUT(cell("rate", RawRole).toInt(), 10, PatienceMs);
    QVERIFY(cell("p95", RawRole).isValid());
    QCOMPARE(cell("conns").toString(), QStringLiteral("3"));
    control.stop();
    QVERIFY(pollAndAsk());
    QTRY_COMPARE_WITH_TIMEOUT(cell("conns").toString(), unknownText(), PatienceMs);
    for (const char *column : {"rate", "p95", "conns"}) {
        QCOMPARE(cell(column).toString(), unknownText());
        const QString reason = cell(column, Qt::ToolTipRole).toString();
        QVERIFY2(reason.startsWith(QStringLiteral("The server did not answer: ")),
                 qPrintable(reason));
    }
    QVERIFY(poll());
    QCOMPARE(cell("conns").toString(), unknownText());
}

void tst_EndpointModel::namesComeLater()
{
    const auto server = m_runtime->listen("x");
    QVERIFY(server);
    QVERIFY(poll());
    UserNames users([](quint32) { return QStringLiteral("somebody"); });
    // Starts from the current snapshot.
    EndpointModel model(*m_observer, *m_activity, *m_series, users, m_pinned);
    QCOMPARE(model.rowCount(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(model.index(0, EndpointModel::columnOf("owner")).data().toString(),
                              QStringLiteral("somebody"), PatienceMs);
}

void tst_EndpointModel::silentWhileNothingChanges()
{
    const auto server = m_runtime->listen("x");
    QVERIFY(server);
    m_observer->addEndpoint(address("nobody"));
    // The server has not been started, so it counts as silent in the end.
    m_activity->setPatience(std::chrono::milliseconds(PatienceMs));
    QVERIFY(poll());
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    for (int i = 0; i < 5; ++i)
        QVERIFY(poll());
    QVERIFY(changed.isEmpty());
}

void tst_EndpointModel::keepsSelection()
{
    auto random = std::make_shared<std::mt19937>(20'261'123);
    // Called in the observer's thread, once per poll.
    m_observer->setRegistry([random, directory = m_runtime->path({})] {
        std::vector<RegisteredEndpoint> servers;
        for (int i = 0; i < 20; ++i) {
            if (i == 10 || (*random)() % 2 == 0)
                servers.push_back({.path = directory + QByteArray::number(i),
                                   .control = {},
                                   .program = {},
                                   .pid = qint64((*random)() % 3)});
        }
        return servers;
    });
    QVERIFY(poll());
    QItemSelectionModel selection(m_model.get());
    const int row = m_model->rowOf(address("10"));
    selection.setCurrentIndex(m_model->index(row, 0),
                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QSet<int> counts;
    for (int round = 0; round < 1'000; ++round) {
        QVERIFY(poll());
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(selection.selectedRows().constFirst().data(KeyRole).toByteArray(),
                 address("10").key());
        QCOMPARE(selection.currentIndex(), selection.selectedRows().constFirst());
        counts.insert(m_model->rowCount());
    }
    QVERIFY(counts.size() > 3);
}

void tst_EndpointModel::history()
{
    {
        const auto server = m_runtime->serve("x");
        QVERIFY(server);
        QVERIFY(poll());
        QVERIFY(!cell("avail", RawRole).isValid()); // A single poll has no duration.
        QVERIFY(!cell("avail", Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(QTest::qWaitFor([this] { return poll() && cell("avail", RawRole).isValid(); },
                                PatienceMs));
        QCOMPARE(cell("avail", RawRole).toDouble(), 100.0);
        QCOMPARE(cell("avail").toString(), QStringLiteral("100.0 % good"));
    }
    QVERIFY(
        QTest::qWaitFor([this] { return poll() && m_model->rowOf(address()) < 0; }, PatienceMs));
    // The poll that misses it may fall into the millisecond of the one before.
    StateStrip strip;
    const auto isOver = [&] {
        strip = m_model->strip(address());
        return strip.spans.size() == 1 && strip.until > strip.spans[0].end;
    };
    QVERIFY(QTest::qWaitFor([&] { return isOver() || (poll() && isOver()); }, PatienceMs));
    QCOMPARE(strip.until - strip.from, 600'000);
    QVERIFY(!cell("state", HistoryRole).isValid());
}

void tst_EndpointModel::columns_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("unit");
    QTest::addColumn<bool>("isShown");
    const auto row = [](const char *key, const char *title, Unit unit, bool isShown) {
        QTest::newRow(key) << QString::fromLatin1(title) << int(unit) << isShown;
    };
    row("state", "State", Unit::None, true);
    row("endpoint", "Endpoint", Unit::None, true);
    row("conns", "Connections", Unit::Count, true);
    row("waiting", "Waiting", Unit::Count, false);
    row("rate", "Requests/s", Unit::PerSecond, true);
    row("p95", "p95", Unit::Duration, true);
    row("program", "Program", Unit::None, true);
    row("pid", "PID", Unit::Id, true);
    row("owner", "Owner", Unit::None, true);
    row("hits", "Limits hit", Unit::Count, true);
    row("since", "Last change", Unit::Time, true);
    row("reason", "Reason", Unit::None, false);
    row("mode", "Mode", Unit::None, false);
    row("avail", "History", Unit::None, true);
    row("host", "Host", Unit::None, false);
}

// A cell has a value, or says why not.
void tst_EndpointModel::columns()
{
    QFETCH(const QString, title);
    QFETCH(const int, unit);
    QFETCH(const bool, isShown);
    const char *const key = QTest::currentDataTag();
    const int column = EndpointModel::columnOf(key);
    const auto header = [&](int role) { return m_model->headerData(column, Qt::Horizontal, role); };
    QCOMPARE(header(FilterKeyRole).toString(), QString::fromLatin1(key));
    QCOMPARE(header(Qt::DisplayRole).toString(), title);
    QCOMPARE(header(UnitRole).toInt(), unit);
    QCOMPARE(header(ShownRole).toBool(), isShown);
    QVERIFY(!header(SampleRole).toString().isEmpty());
    const auto server = m_runtime->serve("x");
    QVERIFY(server);
    m_observer->addEndpoint(address("nobody"));
    QVERIFY(poll());
    QCOMPARE(m_model->rowCount(), 2);
    for (const char *name : {"x", "nobody"})
        QVERIFY(cell(key, RawRole, name).isValid()
                || !cell(key, Qt::ToolTipRole, name).toString().isEmpty());
}

void tst_EndpointModel::columnsHaveKeys()
{
    QSet<QString> keys;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString key = m_model->headerData(column, Qt::Horizontal, FilterKeyRole).toString();
        QCOMPARE(EndpointModel::columnOf(qPrintable(key)), column);
        keys.insert(key);
    }
    QCOMPARE(keys.size(), m_model->columnCount());
    QCOMPARE(EndpointModel::columnOf("nothing"), -1);
    QVERIFY(!m_model->headerData(m_model->columnCount(), Qt::Horizontal, FilterKeyRole).isValid());
}

QTEST_GUILESS_MAIN(tst_EndpointModel)
#include "tst_endpointmodel.moc"
