// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "connectionmodelfixture.h"

#include <QtCore/qitemselectionmodel.h>
#include <QtTest/qtest.h>

#include <random>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::ConnectionInfo;
using IpcCore::Error;
using IpcCore::ErrorCode;

// How rows change from one report to the next, and between reports.
class tst_ConnectionChanges : public ConnectionModelFixture
{
    Q_OBJECT

private Q_SLOTS:

    void init() { makeModel(); }

    void disagreementThatLasts();
    void disagreementOfAMoment();
    void rate();
    void newOnesAreMarked();
    void goneOnesStayForAWhile();
    void goneOnesAreLeftOut();
    void comesBack();
    void keepsIdentity_data();
    void keepsIdentity();
    void silenceIsNoEnd();
    void clears();
    void keepsSelection();
    void manyRows();

private:
    static ConnectionInfo counted(std::chrono::milliseconds connectedFor, quint64 requests);
};

namespace {

constexpr auto NoTime = 0ms;
constexpr auto ShortTime = 50ms;
constexpr auto LongTime = 1h;

} // namespace

void tst_ConnectionChanges::disagreementThatLasts()
{
    const Sources sources{.kernel = accepted({live(20), live(21)}),
                          .server = QList{told(1, 20), told(2, 22)},
                          .serverError = {}};
    for (int report = 1; report <= ConnectionModel::DisputedReports; ++report) {
        QCOMPARE(m_model->disputedCount(), 0);
        take(sources);
    }
    QCOMPARE(m_model->disputedCount(), 2);
    QCOMPARE(cell("state", RawRole, 0).toString(), QStringLiteral("handling"));
    QCOMPARE(cell("state", RawRole, 1).toString(), QStringLiteral("kernel-only"));
    QCOMPARE(cell("state", Qt::DisplayRole, 1).toString(),
             QStringLiteral("only the kernel knows it"));
    QCOMPARE(cell("state", RawRole, 2).toString(), QStringLiteral("server-only"));
    QVERIFY(!cell("state", Qt::ToolTipRole, 1).toString().isEmpty());
    take({.kernel = accepted({live(20), live(21)}),
          .server = QList{told(1, 20), told(2, 21)},
          .serverError = {}});
    QCOMPARE(m_model->disputedCount(), 0);
}

// While a server is silent, what it knows is unknown.
void tst_ConnectionChanges::disagreementOfAMoment()
{
    const Sources apart{
        .kernel = accepted({live(20)}), .server = QList<ConnectionInfo>(), .serverError = {}};
    const Sources silent{.kernel = accepted({live(20)}),
                         .server = {},
                         .serverError = Error(ErrorCode::Timeout, QStringLiteral("No answer"))};
    for (int round = 0; round < 4; ++round) {
        take(apart);
        take(apart);
        take(silent);
        QCOMPARE(m_model->disputedCount(), 0);
    }
}

ConnectionInfo tst_ConnectionChanges::counted(std::chrono::milliseconds connectedFor,
                                              quint64 requests)
{
    ConnectionInfo info = told(1, 20);
    info.connectedFor = connectedFor;
    info.requests = requests;
    return info;
}

void tst_ConnectionChanges::rate()
{
    const auto rateOf = [this](const ConnectionInfo &info) {
        take(Sources{.kernel = {}, .server = QList{info}, .serverError = {}});
        return cell("rate", RawRole);
    };
    QVERIFY(!rateOf(counted(1s, 100)).isValid());
    QCOMPARE(rateOf(counted(3s, 150)).toDouble(), 25.0);
    // The same report again, as when a mark ends or a user name arrives.
    QCOMPARE(rateOf(counted(3s, 150)).toDouble(), 25.0);
    QCOMPARE(rateOf(counted(4s, 150)), QVariant(0.0));
    QCOMPARE(rateOf(counted(4'100ms, 151)).toDouble(), 10.0);
    QCOMPARE(cell("rate").toString(), QStringLiteral("10.0"));
    // Something else in its place.
    QVERIFY(!rateOf(counted(5s, 10)).isValid());
    QVERIFY(!rateOf(counted(1s, 10'000)).isValid());
    QCOMPARE(rateOf(counted(2s, 10'001)).toDouble(), 1.0);
}

void tst_ConnectionChanges::newOnesAreMarked()
{
    m_model->setMarkTime(LongTime);
    const LiveConnection first = live(10);
    const LiveConnection second = live(20);
    take({.kernel = accepted({second}), .server = {}, .serverError = {}});
    QVERIFY(!cell("id", NewRole, 0).toBool());
    take({.kernel = accepted({first, second}), .server = {}, .serverError = {}});
    QCOMPARE(m_model->rowCount(), 2);
    QVERIFY(cell("id", NewRole, 0).toBool());
    QVERIFY(!cell("id", NewRole, 1).toBool());
    take({.kernel = accepted({first, second}), .server = {}, .serverError = {}});
    QVERIFY(cell("id", NewRole, 0).toBool());
    // Without another report.
    m_model->clear();
    m_model->setMarkTime(ShortTime);
    take({.kernel = accepted({second}), .server = {}, .serverError = {}});
    take({.kernel = accepted({first, second}), .server = {}, .serverError = {}});
    QTRY_VERIFY_WITH_TIMEOUT(!cell("id", NewRole, 0).toBool(), PatienceMs);
    QCOMPARE(m_model->rowCount(), 2);
}

void tst_ConnectionChanges::goneOnesStayForAWhile()
{
    m_model->setMarkTime(LongTime);
    take({.kernel = accepted({live(10), live(20)}), .server = {}, .serverError = {}});
    for (int i = 0; i < 3; ++i) {
        take({.kernel = accepted({live(10)}), .server = {}, .serverError = {}});
        QCOMPARE(m_model->rowCount(), 2);
        QVERIFY(!cell("id", GoneRole, 0).toBool());
        QVERIFY(cell("id", GoneRole, 1).toBool());
        QCOMPARE(cell("state", RawRole, 1).toString(), QStringLiteral("closed"));
        QCOMPARE(cell("pid", RawRole, 1).toInt(), 4711);
        QVERIFY(!cell("rate", RawRole, 1).isValid());
    }
    m_model->clear();
    m_model->setMarkTime(ShortTime);
    take({.kernel = accepted({live(10), live(20)}), .server = {}, .serverError = {}});
    take({.kernel = accepted({live(10)}), .server = {}, .serverError = {}});
    // Without another report.
    QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 1, PatienceMs);
    QVERIFY(!cell("id", GoneRole, 0).toBool());
}

void tst_ConnectionChanges::goneOnesAreLeftOut()
{
    m_model->setMarkTime(LongTime);
    QVERIFY(m_model->showsGone());
    take({.kernel = accepted({live(10), live(20), live(30)}), .server = {}, .serverError = {}});
    take({.kernel = accepted({live(10), live(20)}), .server = {}, .serverError = {}});
    QCOMPARE(m_model->rowCount(), 3);
    m_model->setShowsGone(false); // Also those already gone.
    QCOMPARE(m_model->rowCount(), 2);
    take({.kernel = accepted({live(10)}), .server = {}, .serverError = {}});
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(!cell("id", GoneRole).toBool());
    m_model->setShowsGone(true);
    QCOMPARE(m_model->rowCount(), 1);
    take({.kernel = accepted({}), .server = {}, .serverError = {}});
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(cell("id", GoneRole).toBool());
}

void tst_ConnectionChanges::comesBack()
{
    const Sources both{.kernel = accepted({live(20), live(30)}), .server = {}, .serverError = {}};
    const Sources one{.kernel = accepted({live(20)}), .server = {}, .serverError = {}};
    const Sources nobody{.kernel = EndpointSockets(), .server = {}, .serverError = {}};
    m_model->setMarkTime(LongTime);
    take(both);
    const QPersistentModelIndex index = m_model->index(0, 0);
    take(nobody);
    QVERIFY(cell("id", GoneRole).toBool());
    take(one);
    QCOMPARE(m_model->rowCount(), 2);
    QVERIFY(!cell("id", GoneRole).toBool());
    QVERIFY(!cell("id", NewRole).toBool());
    QVERIFY(index.isValid());
    // The time after an end starts anew: the other one, which ended at the same time, expires.
    m_model->setMarkTime(ShortTime);
    take(one);
    QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 1, PatienceMs);
    take(nobody);
    QCOMPARE(m_model->rowCount(), 1);
}

void tst_ConnectionChanges::keepsIdentity_data()
{
    QTest::addColumn<MergedConnection>("before");
    QTest::addColumn<MergedConnection>("after");
    MergedConnection afterWaiting = fromKernel();
    afterWaiting.kernel->client = ofWaiting().kernel->client;
    MergedConnection wide = fromServer();
    wide.server->inode = (quint64(1) << 40) + 20;
    QTest::newRow("the kernel tells later") << fromServer() << fromBoth();
    QTest::newRow("the server tells later") << fromKernel() << fromBoth();
    QTest::newRow("the server falls silent") << fromBoth() << fromKernel();
    QTest::newRow("the kernel falls silent") << fromBoth() << fromServer();
    QTest::newRow("the kernel has half of the number") << wide << fromBoth();
    QTest::newRow("accepted") << ofWaiting() << afterWaiting;
}

void tst_ConnectionChanges::keepsIdentity()
{
    QFETCH(const MergedConnection, before);
    QFETCH(const MergedConnection, after);
    m_model->setMarkTime(LongTime);
    take(before);
    const QPersistentModelIndex index = m_model->index(0, 0);
    const QVariant key = index.data(KeyRole);
    take(after);
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(index.isValid());
    QCOMPARE(index.data(KeyRole), key);
    QVERIFY(!index.data(GoneRole).toBool());
    QVERIFY(m_model->find(key.toULongLong()));
    take(after);
    QCOMPARE(m_model->rowCount(), 1);
    // Whichever source lists it later.
    take(fromServer());
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(index.data(KeyRole), key);
    // And it is forgotten: the next one with these numbers is another one.
    m_model->setMarkTime(NoTime);
    take(
        Sources{.kernel = EndpointSockets(), .server = QList<ConnectionInfo>(), .serverError = {}});
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->find(key.toULongLong()));
    take(fromBoth());
    QCOMPARE(m_model->index(0, 0).data(KeyRole).toULongLong(), 20U);
}

// What only a silent server knew may still exist; what the kernel listed is gone.
void tst_ConnectionChanges::silenceIsNoEnd()
{
    const Error silence(ErrorCode::Timeout, QStringLiteral("why"));
    take(Sources{.kernel = accepted({live(10)}),
                 .server = QList{told(1, 10), told(2, 0)},
                 .serverError = {}});
    QCOMPARE(m_model->rowCount(), 2);
    take({.kernel = EndpointSockets(), .server = {}, .serverError = silence});
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(cell("id", RawRole).toInt(), 2);
    QVERIFY(!cell("id", GoneRole).toBool());
    take({.kernel = {}, .server = {}, .serverError = silence});
    QCOMPARE(m_model->rowCount(), 1);
    take({.kernel = {}, .server = {}, .serverError = Error(ErrorCode::PathNotFound, {})});
    QCOMPARE(m_model->rowCount(), 0);
}

void tst_ConnectionChanges::clears()
{
    m_model->setMarkTime(LongTime);
    take({.kernel = accepted({live(10), live(20)}), .server = {}, .serverError = {}});
    m_model->clear();
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->report());
    // The first report of another endpoint: nothing is new, and nothing is gone.
    take({.kernel = accepted({live(20), live(30)}), .server = {}, .serverError = {}});
    QCOMPARE(m_model->rowCount(), 2);
    QVERIFY(!cell("id", NewRole, 0).toBool());
    QVERIFY(!cell("id", NewRole, 1).toBool());
}

void tst_ConnectionChanges::keepsSelection()
{
    std::mt19937 random(20'261'123);
    take({.kernel = accepted({live(50)}), .server = {}, .serverError = {}});
    QItemSelectionModel selection(m_model.get());
    selection.select(m_model->index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    for (int round = 0; round < 1'000; ++round) {
        std::vector<LiveConnection> connections;
        for (quint32 inode = 40; inode < 60; ++inode) {
            if (inode == 50 || random() % 2 == 0)
                connections.push_back(live(inode));
        }
        take({.kernel = accepted(connections), .server = {}, .serverError = {}});
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(selection.selectedRows().constFirst().data(KeyRole).toInt(), 50);
    }
}

// Prints the time; nothing depends on it.
void tst_ConnectionChanges::manyRows()
{
    constexpr quint32 Count = 5'000;
    const auto report = [](int round) {
        auto made = std::make_shared<ConnectionsReport>();
        std::vector<LiveConnection> connections;
        QList<ConnectionInfo> infos;
        for (quint32 i = 0; i < Count + 100; ++i) {
            // Some come and go.
            if (i % 50 == quint32(round) % 50)
                continue;
            connections.push_back(live(100 + i));
            infos.append(told(i, 100 + i));
            infos.back().connectedFor += round * 1s;
            infos.back().requests += quint64(round) * i;
        }
        made->merged = mergeConnections(accepted(connections), infos);
        return ConnectionsReportPointer(made);
    };
    m_tester.reset();
    m_model->setMarkTime(LongTime);
    m_model->takeReport(report(0));
    std::vector<double> times; // ms
    for (int round = 1; round <= 21; ++round) {
        const auto next = report(round);
        QElapsedTimer timer;
        timer.start();
        m_model->takeReport(next);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    QVERIFY(m_model->rowCount() >= int(Count));
    QVERIFY(m_resets->isEmpty());
    std::sort(times.begin(), times.end());
    qInfo("%d rows: refresh %.2f ms (median), %.2f ms (slowest)", m_model->rowCount(),
          times[times.size() / 2], times.back());
}

QTEST_GUILESS_MAIN(tst_ConnectionChanges)
#include "tst_connectionchanges.moc"
