// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/connectionmodel.h"

#include "core/base/usernames.h"
#include "models/records/connectiontext.h"
#include "models/records/ownertext.h"
#include "models/table/columninfo.h"

#include <ipccore/introspection.h>

#include <QtCore/qitemselectionmodel.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <random>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::ConnectionInfo;
using IpcCore::Error;
using IpcCore::ErrorCode;
using Column = ConnectionModel::Column;
using ConnectionState = IpcCore::ConnectionInfo::State;

Q_DECLARE_METATYPE(Monitor::MergedConnection)

// With reports as a ConnectionsFeed would make them.
class TestConnectionModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cells_data();
    void cells();
    void columns();
    void states_data();
    void states();
    void commands();
    void emptyCellsSayWhy_data();
    void emptyCellsSayWhy();
    void hiddenOwnersAreNamedAsTheReason();
    void userNamesComeLater();
    void views();
    void keysStayInAllViews();
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
    struct Sources
    {
        std::optional<EndpointSockets> kernel;
        std::optional<QList<ConnectionInfo>> server;
        std::optional<Error> serverError;
    };

    void take(const Sources &sources);
    void take(const MergedConnection &connection);

    QVariant cell(Column column, int role = Qt::DisplayRole, int row = 0) const
    {
        return m_model->index(row, column).data(role);
    }

    std::unique_ptr<UserNames> m_users;
    std::unique_ptr<ConnectionModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_resets;
};

namespace {

constexpr int PatienceMs = 20'000;
constexpr auto NoTime = 0ms;
constexpr auto ShortTime = 50ms;
constexpr auto LongTime = 1h;

SocketEnd endOf(quint32 inode, qint64 pid, const char *name, int descriptor)
{
    SocketEnd end{.inode = inode, .uid = 1000, .owner = {}};
    auto process = std::make_shared<ProcessInfo>();
    process->pid = pid;
    process->name = name;
    end.owner = {.knowledge = OwnerKnowledge::Known, .process = process, .descriptor = descriptor};
    return end;
}

LiveConnection live(quint32 serverInode)
{
    return {.cookie = 500U + serverInode,
            .server = endOf(serverInode, 10, "server", 7),
            .client = endOf(serverInode + 1'000'000, 4711, "client", 3),
            .unreadByServer = 100,
            .unreadByClient = 2048};
}

ConnectionInfo told(quint64 id, quint64 inode)
{
    ConnectionInfo info;
    info.id = id;
    info.inode = inode;
    info.peer.pid = 4712;
    info.peer.uid = 1001;
    info.processName = QStringLiteral("teller");
    info.state = ConnectionState::Handling;
    info.connectedFor = 90s;
    info.inStateFor = 1500ms;
    info.requests = 1234;
    info.requestsFailed = 2;
    info.bytesIn = 1024;
    info.bytesOut = 2048;
    info.command = "sta\n";
    info.commandSize = 4;
    return info;
}

ConnectionInfo counted(std::chrono::milliseconds connectedFor, quint64 requests)
{
    ConnectionInfo info = told(1, 20);
    info.connectedFor = connectedFor;
    info.requests = requests;
    return info;
}

EndpointSockets accepted(const std::vector<LiveConnection> &connections)
{
    EndpointSockets sockets;
    sockets.connections = connections;
    return sockets;
}

EndpointSockets waiting(quint32 clientInode)
{
    EndpointSockets sockets;
    sockets.pending.push_back(endOf(clientInode, 4711, "client", 3));
    return sockets;
}

MergedConnection fromBoth()
{
    return {.kernel = live(20), .server = told(1, 20)};
}

MergedConnection fromKernel()
{
    return {.kernel = live(20), .server = {}};
}

MergedConnection fromServer()
{
    return {.kernel = {}, .server = told(1, 20)};
}

MergedConnection ofWaiting()
{
    LiveConnection connection;
    connection.client = endOf(30, 4711, "client", 3);
    return {.kernel = connection, .server = {}, .accepted = false};
}

} // namespace

void TestConnectionModel::init()
{
    QLocale::setDefault(QLocale::c());
    m_resets.reset();
    m_tester.reset();
    m_model.reset();
    m_users = std::make_unique<UserNames>([](quint32) { return QString(); });
    m_model = std::make_unique<ConnectionModel>(*m_users);
    m_model->setMarkTime(NoTime);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_resets = std::make_unique<QSignalSpy>(m_model.get(), &QAbstractItemModel::modelReset);
}

void TestConnectionModel::take(const Sources &sources)
{
    auto report = std::make_shared<ConnectionsReport>();
    report->endpoint = EndpointAddress::ofPath("/x");
    report->merged = mergeConnections(sources.kernel, sources.server);
    report->serverError = sources.serverError;
    m_model->takeReport(report);
    QVERIFY(m_resets->isEmpty());
}

void TestConnectionModel::take(const MergedConnection &connection)
{
    auto report = std::make_shared<ConnectionsReport>();
    report->merged.connections.push_back(connection);
    report->merged.kernelTells = connection.kernel.has_value();
    report->merged.serverTells = connection.server.has_value();
    m_model->takeReport(report);
}

void TestConnectionModel::cells_data()
{
    QTest::addColumn<MergedConnection>("connection");
    QTest::addColumn<QStringList>("texts"); // by column
    const QString none = unknownText();
    const auto texts = [](std::initializer_list<const char *> list) {
        QStringList result;
        for (const char *text : list)
            result.append(*text == '-' ? unknownText() : QString::fromUtf8(text));
        return result;
    };
    QTest::newRow("both") << fromBoth()
                          << texts({"1", "client", "4711", "1000", "handling", "1 min 30 s", "1234",
                                    "-", "1.00 KiB", "2.00 KiB", "sta\\x0a", "1.50 s", "2", "100 B",
                                    "2.00 KiB", "7", "20", "1000020", "1000"});
    QTest::newRow("kernel alone") << fromKernel()
                                  << texts({"-", "client", "4711", "1000", "open", "-", "-", "-",
                                            "-", "-", "-", "-", "-", "100 B", "2.00 KiB", "7", "20",
                                            "1000020", "1000"});
    QTest::newRow("server alone") << fromServer()
                                  << texts({"1", "teller", "4712", "1001", "handling", "1 min 30 s",
                                            "1234", "-", "1.00 KiB", "2.00 KiB", "sta\\x0a",
                                            "1.50 s", "2", "-", "-", "-", "-", "-", "1001"});
    QTest::newRow("waiting") << ofWaiting()
                             << texts({"-", "client", "4711", "1000", "not accepted yet", "-", "-",
                                       "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "30",
                                       "1000"});
}

void TestConnectionModel::cells()
{
    QFETCH(const MergedConnection, connection);
    QFETCH(const QStringList, texts);
    take(connection);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(texts.size(), m_model->columnCount());
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const auto at = static_cast<Column>(column);
        QCOMPARE(cell(at).toString(), texts[column]);
        // Nothing but an unknown value has no raw one, and then the reason is told.
        QCOMPARE(cell(at, RawRole).isValid(), texts[column] != unknownText());
        if (texts[column] == unknownText())
            QVERIFY2(!cell(at, Qt::ToolTipRole).toString().isEmpty(), qPrintable(texts[column]));
        QCOMPARE(cell(at, KeyRole), cell(Column::Id, KeyRole));
        QVERIFY(!cell(at, NewRole).toBool());
        QVERIFY(!cell(at, GoneRole).toBool());
    }
}

void TestConnectionModel::columns()
{
    QSet<QString> keys;
    take(fromBoth());
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const auto header = [&](int role) {
            return m_model->headerData(column, Qt::Horizontal, role);
        };
        QVERIFY(!header(Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!header(SampleRole).toString().isEmpty());
        QVERIFY(header(ShownRole).isValid());
        keys.insert(header(FilterKeyRole).toString());
        const bool isText = header(UnitRole).toInt() == int(Unit::None);
        QCOMPARE(m_model->index(0, column).data(Qt::TextAlignmentRole).value<Qt::Alignment>(),
                 (isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    QCOMPARE(keys.size(), m_model->columnCount());
    // Raw values are numbers without unit: nanoseconds and bytes.
    QCOMPARE(cell(Column::Age, RawRole).toLongLong(), 90'000'000'000);
    QCOMPARE(cell(Column::Running, RawRole).toLongLong(), 1'500'000'000);
    QCOMPARE(cell(Column::BytesIn, RawRole).toULongLong(), 1024U);
    QCOMPARE(cell(Column::State, RawRole).toString(), QStringLiteral("handling"));
    QVERIFY(!m_model->headerData(0, Qt::Vertical, FilterKeyRole).isValid());
    QVERIFY(!m_model->headerData(99, Qt::Horizontal, FilterKeyRole).isValid());
}

void TestConnectionModel::states_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("word");
    QTest::newRow("idle") << int(ConnectionState::Idle) << QStringLiteral("idle");
    QTest::newRow("reading") << int(ConnectionState::Reading) << QStringLiteral("reading");
    QTest::newRow("queued") << int(ConnectionState::Queued) << QStringLiteral("queued");
    QTest::newRow("handling") << int(ConnectionState::Handling) << QStringLiteral("handling");
    QTest::newRow("deferred") << int(ConnectionState::Deferred) << QStringLiteral("deferred");
    QTest::newRow("writing") << int(ConnectionState::Writing) << QStringLiteral("writing");
}

void TestConnectionModel::states()
{
    QFETCH(const int, state);
    QFETCH(const QString, word);
    MergedConnection connection = fromBoth();
    connection.server->state = static_cast<ConnectionState>(state);
    QCOMPARE(connectionStateText(connection), word);
    QCOMPARE(connectionStateWord(connection), word);
    take(connection);
    const bool isUnderWay = connection.server->state == ConnectionState::Queued
                            || connection.server->state == ConnectionState::Handling
                            || connection.server->state == ConnectionState::Deferred;
    QCOMPARE(cell(Column::Command, RawRole).isValid(), isUnderWay);
    QCOMPARE(cell(Column::Running, RawRole).isValid(), isUnderWay);
    QCOMPARE(connectionStateWord(fromKernel()), QStringLiteral("open"));
    QCOMPARE(connectionStateWord(ofWaiting()), QStringLiteral("waiting"));
}

void TestConnectionModel::commands()
{
    ConnectionInfo info = told(1, 1);
    info.command = QByteArray("a\0\xff", 3);
    info.commandSize = 3;
    QCOMPARE(commandText(info), IpcCore::escapeBytes(info.command));
    QVERIFY(!commandText(info).endsWith(QChar(0x2026)));
    info.commandSize = 4;
    QVERIFY(commandText(info).endsWith(QChar(0x2026)));
}

void TestConnectionModel::emptyCellsSayWhy_data()
{
    QTest::addColumn<int>("errorCode");
    QTest::addColumn<bool>("isAccepted");
    QTest::addColumn<QString>("reason");
    QTest::newRow("never tells") << int(ErrorCode::NotSupported) << true << notToldText();
    QTest::newRow("silent") << int(ErrorCode::Timeout) << true
                            << QStringLiteral("The server was asked and gave no answer: why");
    QTest::newRow("waiting") << int(ErrorCode::NotSupported) << false
                             << QStringLiteral("The server has not accepted this client yet.");
    QTest::newRow("not in its list")
        << -1 << true << QStringLiteral("The server does not list this connection.");
}

void TestConnectionModel::emptyCellsSayWhy()
{
    QFETCH(const int, errorCode);
    QFETCH(const bool, isAccepted);
    Sources sources{
        .kernel = isAccepted ? accepted({live(20)}) : waiting(30), .server = {}, .serverError = {}};
    if (errorCode < 0)
        sources.server = QList<ConnectionInfo>();
    else
        sources.serverError = Error(static_cast<ErrorCode>(errorCode), QStringLiteral("why"));
    take(sources);
    QTEST(cell(Column::Requests, Qt::ToolTipRole).toString(), "reason");
    QTEST(cell(Column::Command, Qt::ToolTipRole).toString(), "reason");
    QTEST(cell(Column::Rate, Qt::ToolTipRole).toString(), "reason");
}

// As of servers of other users, and of clients that nobody has accepted.
void TestConnectionModel::hiddenOwnersAreNamedAsTheReason()
{
    LiveConnection foreign = live(20);
    foreign.server.owner = {
        .knowledge = OwnerKnowledge::NotPermitted, .process = {}, .descriptor = -1};
    foreign.client.owner = {
        .knowledge = OwnerKnowledge::NobodyFound, .process = {}, .descriptor = -1};
    take({.kernel = accepted({foreign}), .server = {}, .serverError = {}});
    QCOMPARE(cell(Column::Descriptor, Qt::ToolTipRole).toString(),
             ownerText(OwnerKnowledge::NotPermitted));
    for (const Column column : {Column::Process, Column::Pid})
        QCOMPARE(cell(column, Qt::ToolTipRole).toString(), ownerText(OwnerKnowledge::NobodyFound));
    m_model->clear();
    take({.kernel = waiting(30), .server = {}, .serverError = {}});
    for (const Column column :
         {Column::Descriptor, Column::ReceiveQueue, Column::SendQueue, Column::ServerInode})
        QCOMPARE(cell(column, Qt::ToolTipRole).toString(),
                 QStringLiteral("The server has not accepted this client yet."));
}

void TestConnectionModel::userNamesComeLater()
{
    m_users = std::make_unique<UserNames>([](quint32) { return QStringLiteral("somebody"); });
    m_tester.reset();
    m_model = std::make_unique<ConnectionModel>(*m_users);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    take(fromBoth());
    QCOMPARE(cell(Column::User).toString(), QStringLiteral("1000"));
    QTRY_COMPARE_WITH_TIMEOUT(cell(Column::User).toString(), QStringLiteral("somebody"),
                              PatienceMs);
    QCOMPARE(changed.size(), 1);
}

void TestConnectionModel::views()
{
    using View = ConnectionModel::View;
    take({.kernel = accepted({live(20), live(21)}),
          .server = QList{told(1, 20), told(2, 22)},
          .serverError = {}});
    QCOMPARE(m_model->rowCount(), 3);
    m_model->setView(View::Kernel);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(cell(Column::ReceiveQueue).toString(), QStringLiteral("100 B"));
    QVERIFY(!cell(Column::Id, RawRole).isValid());
    QVERIFY(!cell(Column::Requests, RawRole).isValid());
    QCOMPARE(cell(Column::Requests, Qt::ToolTipRole).toString(),
             QStringLiteral("Left out: this is what the kernel tells."));
    QCOMPARE(cell(Column::Process).toString(), QStringLiteral("client"));
    m_model->setView(View::Server);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(cell(Column::Requests).toString(), QStringLiteral("1234"));
    QCOMPARE(cell(Column::Process).toString(), QStringLiteral("teller"));
    QVERIFY(!cell(Column::ReceiveQueue, RawRole).isValid());
    QCOMPARE(cell(Column::ReceiveQueue, Qt::ToolTipRole).toString(),
             QStringLiteral("Left out: this is what the server tells."));
    // The next report is seen in the same way.
    take({.kernel = accepted({live(20)}), .server = QList{told(1, 20)}, .serverError = {}});
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(!cell(Column::ReceiveQueue, RawRole).isValid());
    m_model->setView(View::Both);
    QCOMPARE(cell(Column::ReceiveQueue).toString(), QStringLiteral("100 B"));
    QCOMPARE(cell(Column::Requests).toString(), QStringLiteral("1234"));
}

void TestConnectionModel::keysStayInAllViews()
{
    take(fromBoth());
    const quint64 key = cell(Column::Id, KeyRole).toULongLong();
    for (const auto view : {ConnectionModel::View::Kernel, ConnectionModel::View::Server}) {
        m_model->setView(view);
        QCOMPARE(cell(Column::Id, KeyRole).toULongLong(), key);
        const MergedConnection *all = m_model->reported(key);
        QVERIFY(all && all->kernel && all->server);
    }
    QVERIFY(!m_model->reported(key + 1));
    take({.kernel = accepted({}), .server = QList<ConnectionInfo>(), .serverError = {}});
    QVERIFY(!m_model->reported(key));
}

void TestConnectionModel::disagreementThatLasts()
{
    const Sources sources{.kernel = accepted({live(20), live(21)}),
                          .server = QList{told(1, 20), told(2, 22)},
                          .serverError = {}};
    for (int report = 1; report <= ConnectionModel::DisputedReports; ++report) {
        QCOMPARE(m_model->disputedCount(), 0);
        take(sources);
    }
    QCOMPARE(m_model->disputedCount(), 2);
    QCOMPARE(cell(Column::State, RawRole, 0).toString(), QStringLiteral("handling"));
    QCOMPARE(cell(Column::State, RawRole, 1).toString(), QStringLiteral("kernel-only"));
    QCOMPARE(cell(Column::State, Qt::DisplayRole, 1).toString(),
             QStringLiteral("only the kernel knows it"));
    QCOMPARE(cell(Column::State, RawRole, 2).toString(), QStringLiteral("server-only"));
    QVERIFY(!cell(Column::State, Qt::ToolTipRole, 1).toString().isEmpty());
    take({.kernel = accepted({live(20), live(21)}),
          .server = QList{told(1, 20), told(2, 21)},
          .serverError = {}});
    QCOMPARE(m_model->disputedCount(), 0);
}

// While a server is silent, nothing is known of what it knows.
void TestConnectionModel::disagreementOfAMoment()
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

void TestConnectionModel::rate()
{
    const auto rateOf = [this](const ConnectionInfo &info) {
        take(Sources{.kernel = {}, .server = QList{info}, .serverError = {}});
        return cell(Column::Rate, RawRole);
    };
    QVERIFY(!rateOf(counted(1s, 100)).isValid());
    QCOMPARE(rateOf(counted(3s, 150)).toDouble(), 25.0);
    // The same report once more, when a mark ends or a user's name comes.
    QCOMPARE(rateOf(counted(3s, 150)).toDouble(), 25.0);
    QCOMPARE(rateOf(counted(4s, 150)), QVariant(0.0));
    QCOMPARE(rateOf(counted(4'100ms, 151)).toDouble(), 10.0);
    QCOMPARE(cell(Column::Rate).toString(), QStringLiteral("10.0"));
    // Something else in its place.
    QVERIFY(!rateOf(counted(5s, 10)).isValid());
    QVERIFY(!rateOf(counted(1s, 10'000)).isValid());
    QCOMPARE(rateOf(counted(2s, 10'001)).toDouble(), 1.0);
}

void TestConnectionModel::newOnesAreMarked()
{
    m_model->setMarkTime(LongTime);
    const LiveConnection first = live(10);
    const LiveConnection second = live(20);
    take({.kernel = accepted({second}), .server = {}, .serverError = {}});
    QVERIFY(!cell(Column::Id, NewRole, 0).toBool());
    take({.kernel = accepted({first, second}), .server = {}, .serverError = {}});
    QCOMPARE(m_model->rowCount(), 2);
    QVERIFY(cell(Column::Id, NewRole, 0).toBool());
    QVERIFY(!cell(Column::Id, NewRole, 1).toBool());
    take({.kernel = accepted({first, second}), .server = {}, .serverError = {}});
    QVERIFY(cell(Column::Id, NewRole, 0).toBool());
    // Without another report.
    m_model->clear();
    m_model->setMarkTime(ShortTime);
    take({.kernel = accepted({second}), .server = {}, .serverError = {}});
    take({.kernel = accepted({first, second}), .server = {}, .serverError = {}});
    QTRY_VERIFY_WITH_TIMEOUT(!cell(Column::Id, NewRole, 0).toBool(), PatienceMs);
    QCOMPARE(m_model->rowCount(), 2);
}

void TestConnectionModel::goneOnesStayForAWhile()
{
    m_model->setMarkTime(LongTime);
    take({.kernel = accepted({live(10), live(20)}), .server = {}, .serverError = {}});
    for (int i = 0; i < 3; ++i) {
        take({.kernel = accepted({live(10)}), .server = {}, .serverError = {}});
        QCOMPARE(m_model->rowCount(), 2);
        QVERIFY(!cell(Column::Id, GoneRole, 0).toBool());
        QVERIFY(cell(Column::Id, GoneRole, 1).toBool());
        QCOMPARE(cell(Column::State, RawRole, 1).toString(), QStringLiteral("closed"));
        QCOMPARE(cell(Column::Pid, RawRole, 1).toInt(), 4711);
        QVERIFY(!cell(Column::Rate, RawRole, 1).isValid());
    }
    m_model->clear();
    m_model->setMarkTime(ShortTime);
    take({.kernel = accepted({live(10), live(20)}), .server = {}, .serverError = {}});
    take({.kernel = accepted({live(10)}), .server = {}, .serverError = {}});
    // Without another report.
    QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 1, PatienceMs);
    QVERIFY(!cell(Column::Id, GoneRole, 0).toBool());
}

void TestConnectionModel::goneOnesAreLeftOut()
{
    m_model->setMarkTime(LongTime);
    QVERIFY(m_model->showsGone());
    take({.kernel = accepted({live(10), live(20), live(30)}), .server = {}, .serverError = {}});
    take({.kernel = accepted({live(10), live(20)}), .server = {}, .serverError = {}});
    QCOMPARE(m_model->rowCount(), 3);
    m_model->setShowsGone(false); // Those that are gone already, too.
    QCOMPARE(m_model->rowCount(), 2);
    take({.kernel = accepted({live(10)}), .server = {}, .serverError = {}});
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(!cell(Column::Id, GoneRole).toBool());
    m_model->setShowsGone(true);
    QCOMPARE(m_model->rowCount(), 1);
    take({.kernel = accepted({}), .server = {}, .serverError = {}});
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(cell(Column::Id, GoneRole).toBool());
}

void TestConnectionModel::comesBack()
{
    m_model->setMarkTime(LongTime);
    take(fromBoth());
    const QPersistentModelIndex index = m_model->index(0, 0);
    const Sources nobody{
        .kernel = EndpointSockets(), .server = QList<ConnectionInfo>(), .serverError = {}};
    take(nobody);
    QVERIFY(cell(Column::Id, GoneRole).toBool());
    take(fromBoth());
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(!cell(Column::Id, GoneRole).toBool());
    QVERIFY(!cell(Column::Id, NewRole).toBool());
    QVERIFY(index.isValid());
    // The time before its end counts anew.
    QElapsedTimer timer;
    timer.start();
    QVERIFY(QTest::qWaitFor([&timer] { return timer.hasExpired(2 * ShortTime.count()); }));
    m_model->setMarkTime(ShortTime);
    take(nobody);
    QCOMPARE(m_model->rowCount(), 1);
}

void TestConnectionModel::keepsIdentity_data()
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

void TestConnectionModel::keepsIdentity()
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
    // Whoever tells of it later.
    take(fromServer());
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(index.data(KeyRole), key);
    // And is forgotten: the next one with these numbers is another one.
    m_model->setMarkTime(NoTime);
    take(
        Sources{.kernel = EndpointSockets(), .server = QList<ConnectionInfo>(), .serverError = {}});
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->find(key.toULongLong()));
    take(fromBoth());
    QCOMPARE(m_model->index(0, 0).data(KeyRole).toULongLong(), 20U);
}

// What a silent server alone knew may be there still; what the kernel tells of, is gone.
void TestConnectionModel::silenceIsNoEnd()
{
    const Error silence(ErrorCode::Timeout, QStringLiteral("why"));
    take(Sources{.kernel = accepted({live(10)}),
                 .server = QList{told(1, 10), told(2, 0)},
                 .serverError = {}});
    QCOMPARE(m_model->rowCount(), 2);
    take({.kernel = EndpointSockets(), .server = {}, .serverError = silence});
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(cell(Column::Id, RawRole).toInt(), 2);
    QVERIFY(!cell(Column::Id, GoneRole).toBool());
    take({.kernel = {}, .server = {}, .serverError = silence});
    QCOMPARE(m_model->rowCount(), 1);
    take({.kernel = {}, .server = {}, .serverError = Error(ErrorCode::PathNotFound, {})});
    QCOMPARE(m_model->rowCount(), 0);
}

void TestConnectionModel::clears()
{
    m_model->setMarkTime(LongTime);
    take({.kernel = accepted({live(10), live(20)}), .server = {}, .serverError = {}});
    m_model->clear();
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->report());
    // The first report of another endpoint: nothing is new, and nothing is gone.
    take({.kernel = accepted({live(20), live(30)}), .server = {}, .serverError = {}});
    QCOMPARE(m_model->rowCount(), 2);
    QVERIFY(!cell(Column::Id, NewRole, 0).toBool());
    QVERIFY(!cell(Column::Id, NewRole, 1).toBool());
}

void TestConnectionModel::keepsSelection()
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

// The time is printed and decides nothing.
void TestConnectionModel::manyRows()
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

QTEST_GUILESS_MAIN(TestConnectionModel)
#include "tst_connectionmodel.moc"
