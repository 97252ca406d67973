// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/map/relationmodel.h"

#include "core/base/usernames.h"
#include "core/observer/endpointobserver.h"
#include "core/server/activitytracker.h"
#include "core/server/registeredservers.h"
#include "observerfixtures.h"
#include "runtimedirectory.h"

#include <ipccore/connection.h>

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <unistd.h>

using namespace Monitor;

class tst_RelationModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsWhoIsConnected();
    void endpointWithoutClients();
    void keepsThoseWhoLeft();
    void ratesOnDemand();
    void unknownValuesSayWhy();
    void restsWhileNobodyLooks();

private:
    bool pollUntil(const std::function<bool()> &isDone);
    /// Of this process, as a client; -1 if it is none.
    int ownRow() const;
    QVariant cell(int row, const char *column, int role = RawRole) const;

    std::unique_ptr<RuntimeDirectory> m_runtime;
    std::unique_ptr<IpcCore::Server> m_server;
    std::unique_ptr<EndpointObserver> m_observer;
    std::unique_ptr<ActivityTracker> m_activity;
    std::unique_ptr<UserNames> m_users;
    std::unique_ptr<RelationModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

namespace {

constexpr int PatienceMs = 20'000;

} // namespace

void tst_RelationModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_activity.reset();
    m_observer.reset();
    m_server.reset();
    m_runtime = std::make_unique<RuntimeDirectory>();
    m_server = m_runtime->serve("x");
    QVERIFY(m_server);
    m_observer = std::make_unique<EndpointObserver>();
    m_observer->setFindsListeners(false);
    m_observer->setRegistry(registeredServers());
    m_activity = std::make_unique<ActivityTracker>(*m_observer);
    m_users = std::make_unique<UserNames>();
    m_model = std::make_unique<RelationModel>(*m_observer, *m_activity, *m_users);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setFollowing(true);
}

bool tst_RelationModel::pollUntil(const std::function<bool()> &isDone)
{
    return QTest::qWaitFor([&] { return pollOnce(*m_observer) && QTest::qWaitFor(isDone, 200); },
                           PatienceMs);
}

int tst_RelationModel::ownRow() const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (cell(row, "pid") == qlonglong(::getpid()))
            return row;
    }
    return -1;
}

QVariant tst_RelationModel::cell(int row, const char *column, int role) const
{
    return m_model->index(row, RelationModel::columnOf(column)).data(role);
}

void tst_RelationModel::showsWhoIsConnected()
{
    const QString path = QFile::decodeName(m_runtime->path("x"));
    const auto one = IpcCore::Connection::tryConnect(path);
    const auto two = IpcCore::Connection::tryConnect(path);
    QVERIFY(one && two);
    QVERIFY(pollUntil([this] { return ownRow() >= 0 && cell(ownRow(), "conns") == 2; }));
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(cell(0, "endpoint").toString(), path);
    QCOMPARE(cell(0, "serverpid").toLongLong(), qlonglong(::getpid()));
    QVERIFY(!cell(0, "process").toString().isEmpty());
    QCOMPARE(cell(0, "state", ConditionRole), int(EndpointCondition::Listening));
    QCOMPARE(cell(0, "state", RecordRole).value<RelationRow>(), m_model->row(0));
}

void tst_RelationModel::endpointWithoutClients()
{
    QVERIFY(pollUntil([this] { return m_model->rowCount() == 1; }));
    QVERIFY(!m_model->row(0).relation.client);
    QVERIFY(!cell(0, "process").isValid());
    QVERIFY(!cell(0, "process", Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(cell(0, "conns").toInt(), 0);
}

void tst_RelationModel::keepsThoseWhoLeft()
{
    const QString path = QFile::decodeName(m_runtime->path("x"));
    auto client = IpcCore::Connection::tryConnect(path);
    QVERIFY(client);
    QVERIFY(pollUntil([this] { return ownRow() >= 0 && cell(ownRow(), "conns") == 1; }));
    client = IpcCore::Error(IpcCore::ErrorCode::Canceled, QString());
    QVERIFY(
        pollUntil([this] { return ownRow() >= 0 && cell(ownRow(), "conns", GoneRole).toBool(); }));
    QCOMPARE(cell(ownRow(), "conns").toInt(), 0);
    // The same row when it comes back.
    client = IpcCore::Connection::tryConnect(path);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QVERIFY(pollUntil([this] { return ownRow() >= 0 && cell(ownRow(), "conns") == 1; }));
    QVERIFY(!cell(ownRow(), "conns", GoneRole).toBool());
    QCOMPARE(m_model->rowCount(), 1);
}

void tst_RelationModel::ratesOnDemand()
{
    auto client = IpcCore::Connection::tryConnect(QFile::decodeName(m_runtime->path("x")));
    QVERIFY(client);
    const auto send = [&client] {
        const auto reply = client->sendCommand("hello");
        Q_UNUSED(reply)
    };
    QVERIFY(pollUntil([&] {
        send();
        const auto *activity = m_activity->activity(m_runtime->address("x"));
        return ownRow() >= 0 && activity && activity->requestsPerSecond.value_or(0) > 0;
    }));
    QVERIFY(!cell(ownRow(), "rate").isValid());
    m_model->setWantsRates(true);
    QVERIFY(pollUntil([&] {
        send();
        return ownRow() >= 0 && cell(ownRow(), "rate").toDouble() > 0;
    }));
    QVERIFY(cell(ownRow(), "bytes").toULongLong() > 0);
}

void tst_RelationModel::unknownValuesSayWhy()
{
    QVERIFY(pollUntil([this] { return m_model->rowCount() == 1; }));
    for (const char *column : {"process", "pid", "user", "rate", "bytes"}) {
        if (!cell(0, column).isValid())
            QVERIFY2(!cell(0, column, Qt::ToolTipRole).toString().isEmpty(), column);
    }
}

void tst_RelationModel::restsWhileNobodyLooks()
{
    QVERIFY(pollUntil([this] { return m_model->rowCount() == 1; }));
    m_model->setFollowing(false);
    const auto client = IpcCore::Connection::tryConnect(QFile::decodeName(m_runtime->path("x")));
    QVERIFY(client);
    QVERIFY(pollUntil([this] {
        const auto endpoint = m_observer->snapshot()->find(m_runtime->address("x"));
        return endpoint && endpoint->sockets.connections.size() == 1;
    }));
    QVERIFY(!m_model->row(0).relation.client);
    m_model->setFollowing(true);
    QVERIFY(pollUntil([this] { return ownRow() >= 0; }));
}

QTEST_GUILESS_MAIN(tst_RelationModel)
#include "tst_relationmodel.moc"
