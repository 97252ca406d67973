// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/clientmodel.h"

#include "connectionmodelfixture.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;

// Connections, summed for each client process.
class tst_ClientModel : public ConnectionModelFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sums();
    void unknownFigures();
    void unknownProcesses();
    void closedOnesDoNotCount();
    void columns();

private:
    QVariant cellOf(qint64 pid, const char *column, int role = Qt::DisplayRole) const
    {
        return m_clients->index(m_clients->rowOf(pid), ClientModel::columnOf(column)).data(role);
    }

    std::unique_ptr<ClientModel> m_clients;
    std::unique_ptr<QAbstractItemModelTester> m_clientsTester;
};

namespace {

constexpr qint64 Client = 4711;

} // namespace

void tst_ClientModel::init()
{
    makeModel();
    m_model->setShowsGone(false);
    m_clients = std::make_unique<ClientModel>(*m_model);
    m_clientsTester = std::make_unique<QAbstractItemModelTester>(
        m_clients.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void tst_ClientModel::cleanup()
{
    m_clientsTester.reset();
    m_clients.reset();
}

void tst_ClientModel::sums()
{
    IpcCore::ConnectionInfo longer = told(2, 102);
    longer.inStateFor = 2min;
    longer.command = "slow one";
    take({.kernel = accepted({live(101), live(102)}),
          .server = QList{told(1, 101), longer},
          .serverError = {}});
    QCOMPARE(m_clients->rowCount(), 0);
    m_clients->setFollowing(true);
    QCOMPARE(m_clients->rowCount(), 1);
    QCOMPARE(cellOf(Client, "process").toString(), QStringLiteral("client"));
    QCOMPARE(cellOf(Client, "pid", RawRole).toLongLong(), Client);
    QCOMPARE(cellOf(Client, "conns", RawRole).toInt(), 2);
    QCOMPARE(cellOf(Client, "requests", RawRole).toInt(), 2 * 1234);
    QCOMPARE(cellOf(Client, "in").toString(), QStringLiteral("2.00 KiB"));
    QCOMPARE(cellOf(Client, "cmd").toString(), QStringLiteral("slow one"));
    QCOMPARE(cellOf(Client, "lat").toString(), QStringLiteral("2 min 00 s"));
    // Two reports make a rate.
    longer.connectedFor += 1s;
    longer.requests += 10;
    IpcCore::ConnectionInfo other = told(1, 101);
    other.connectedFor += 1s;
    other.requests += 5;
    take({.kernel = accepted({live(101), live(102)}),
          .server = QList{other, longer},
          .serverError = {}});
    QTRY_COMPARE_WITH_TIMEOUT(cellOf(Client, "rate", RawRole).toDouble(), 15.0, PatienceMs);
    QCOMPARE(ClientModel::total(*m_model).connections, 2U);
    QCOMPARE(ClientModel::total(*m_model).requestsPerSecond, std::optional(15.0));
    m_clients->setFollowing(false);
    QCOMPARE(m_clients->rowCount(), 0);
}

void tst_ClientModel::unknownFigures()
{
    m_clients->setFollowing(true);
    take({.kernel = accepted({live(101)}), .server = {}, .serverError = {}});
    QTRY_COMPARE_WITH_TIMEOUT(m_clients->rowCount(), 1, PatienceMs);
    for (const char *column : {"requests", "rate", "in", "cmd"}) {
        QVERIFY(!cellOf(Client, column, RawRole).isValid());
        QCOMPARE(cellOf(Client, column).toString(), QStringLiteral("–"));
        QVERIFY(!cellOf(Client, column, Qt::ToolTipRole).toString().isEmpty());
    }
}

void tst_ClientModel::unknownProcesses()
{
    m_clients->setFollowing(true);
    IpcCore::ConnectionInfo first = told(1, 101);
    IpcCore::ConnectionInfo second = told(2, 102);
    first.peer.pid = 0;
    second.peer.pid = 0;
    take({.kernel = {}, .server = QList{first, second}, .serverError = {}});
    QTRY_COMPARE_WITH_TIMEOUT(m_clients->rowCount(), 1, PatienceMs);
    QCOMPARE(cellOf(0, "pid").toString(), QStringLiteral("–"));
    QCOMPARE(cellOf(0, "conns").toString(), QStringLiteral("2"));
}

void tst_ClientModel::closedOnesDoNotCount()
{
    m_model->setShowsGone(true);
    m_model->setMarkTime(1h);
    m_clients->setFollowing(true);
    take({.kernel = accepted({live(101), live(102)}), .server = {}, .serverError = {}});
    take({.kernel = accepted({live(101)}), .server = {}, .serverError = {}});
    QCOMPARE(m_model->rowCount(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(cellOf(Client, "conns", RawRole).toInt(), 1, PatienceMs);
    take({.kernel = accepted({}), .server = {}, .serverError = {}});
    QTRY_COMPARE_WITH_TIMEOUT(m_clients->rowCount(), 0, PatienceMs);
}

void tst_ClientModel::columns()
{
    QCOMPARE(ClientModel::columnOf("lat"), m_clients->columnCount() - 1);
    for (int column = 0; column < m_clients->columnCount(); ++column) {
        for (const int role : {int(Qt::DisplayRole), int(FilterKeyRole), int(SampleRole)})
            QVERIFY(!m_clients->headerData(column, Qt::Horizontal, role).toString().isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_ClientModel)
#include "tst_clientmodel.moc"
