// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "connectionmodelfixture.h"
#include "models/records/connectiontext.h"
#include "models/records/ownertext.h"
#include "models/table/columninfo.h"

#include <ipccore/introspection.h>

#include <QtTest/qtest.h>

using namespace Monitor;
using IpcCore::ConnectionInfo;
using IpcCore::Error;
using IpcCore::ErrorCode;
using ConnectionState = IpcCore::ConnectionInfo::State;

// What rows show of a report.
class tst_ConnectionModel : public ConnectionModelFixture
{
    Q_OBJECT

private Q_SLOTS:

    void init() { makeModel(); }

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
    void clientsTakenForTwoAreOne();
};

void tst_ConnectionModel::cells_data()
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
                          << texts({"1", "client", "4711", "handling", "sta\\x0a", "1.50 s", "1234",
                                    "-", "1.00 KiB", "2.00 KiB", "1000", "1 min 30 s", "2", "100 B",
                                    "2.00 KiB", "7", "20", "1000020", "1000"});
    QTest::newRow("kernel alone") << fromKernel()
                                  << texts({"-", "client", "4711", "open", "-", "-", "-", "-", "-",
                                            "-", "1000", "-", "-", "100 B", "2.00 KiB", "7", "20",
                                            "1000020", "1000"});
    QTest::newRow("server alone") << fromServer()
                                  << texts({"1", "teller", "4712", "handling", "sta\\x0a", "1.50 s",
                                            "1234", "-", "1.00 KiB", "2.00 KiB", "1001",
                                            "1 min 30 s", "2", "-", "-", "-", "-", "-", "1001"});
    QTest::newRow("waiting") << ofWaiting()
                             << texts({"-", "client", "4711", "not accepted yet", "-", "-", "-",
                                       "-", "-", "-", "1000", "-", "-", "-", "-", "-", "-", "30",
                                       "1000"});
}

void tst_ConnectionModel::cells()
{
    QFETCH(const MergedConnection, connection);
    QFETCH(const QStringList, texts);
    take(connection);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(texts.size(), m_model->columnCount());
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const auto at = [&](int role) { return m_model->index(0, column).data(role); };
        QCOMPARE(at(Qt::DisplayRole).toString(), texts[column]);
        // Only unknown values have no raw value, and those state the reason.
        QCOMPARE(at(RawRole).isValid(), texts[column] != unknownText());
        if (texts[column] == unknownText())
            QVERIFY2(!at(Qt::ToolTipRole).toString().isEmpty(), qPrintable(texts[column]));
        QCOMPARE(at(KeyRole), cell("id", KeyRole));
        QVERIFY(!at(NewRole).toBool());
        QVERIFY(!at(GoneRole).toBool());
    }
}

void tst_ConnectionModel::columns()
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
    QCOMPARE(cell("age", RawRole).toLongLong(), 90'000'000'000);
    QCOMPARE(cell("lat", RawRole).toLongLong(), 1'500'000'000);
    QCOMPARE(cell("in", RawRole).toULongLong(), 1024U);
    QCOMPARE(cell("state", RawRole).toString(), QStringLiteral("handling"));
    QVERIFY(!m_model->headerData(0, Qt::Vertical, FilterKeyRole).isValid());
    QVERIFY(!m_model->headerData(99, Qt::Horizontal, FilterKeyRole).isValid());
}

void tst_ConnectionModel::states_data()
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

void tst_ConnectionModel::states()
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
    QCOMPARE(cell("cmd", RawRole).isValid(), isUnderWay);
    QCOMPARE(cell("lat", RawRole).isValid(), isUnderWay);
    QCOMPARE(connectionStateWord(fromKernel()), QStringLiteral("open"));
    QCOMPARE(connectionStateWord(ofWaiting()), QStringLiteral("waiting"));
    MergedConnection ended = ofWaiting();
    ended.kernel->client = {};
    QCOMPARE(connectionStateWord(ended), QStringLiteral("ended"));
    QCOMPARE(connectionStateText(ended), QStringLiteral("client ended"));
}

void tst_ConnectionModel::commands()
{
    ConnectionInfo info = told(1, 1);
    info.command = QByteArray("a\0\xff", 3);
    info.commandSize = 3;
    QCOMPARE(commandText(info), IpcCore::escapeBytes(info.command));
    QVERIFY(!commandText(info).endsWith(QChar(0x2026)));
    info.commandSize = 4;
    QVERIFY(commandText(info).endsWith(QChar(0x2026)));
}

void tst_ConnectionModel::emptyCellsSayWhy_data()
{
    QTest::addColumn<int>("errorCode");
    QTest::addColumn<bool>("isAccepted");
    QTest::addColumn<QString>("reason");
    QTest::newRow("never tells") << int(ErrorCode::NotSupported) << true << notToldText();
    QTest::newRow("silent") << int(ErrorCode::Timeout) << true
                            << QStringLiteral("The server did not answer: why");
    QTest::newRow("waiting") << int(ErrorCode::NotSupported) << false
                             << QStringLiteral("The server has not accepted this client yet.");
    QTest::newRow("not in its list")
        << -1 << true << QStringLiteral("The server does not list this connection.");
}

void tst_ConnectionModel::emptyCellsSayWhy()
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
    QTEST(cell("requests", Qt::ToolTipRole).toString(), "reason");
    QTEST(cell("cmd", Qt::ToolTipRole).toString(), "reason");
    QTEST(cell("rate", Qt::ToolTipRole).toString(), "reason");
}

// For other users' servers, and for clients not accepted yet.
void tst_ConnectionModel::hiddenOwnersAreNamedAsTheReason()
{
    LiveConnection foreign = live(20);
    foreign.server.owner = {
        .knowledge = OwnerKnowledge::NotPermitted, .process = {}, .descriptor = -1};
    foreign.client.owner = {
        .knowledge = OwnerKnowledge::NobodyFound, .process = {}, .descriptor = -1};
    take({.kernel = accepted({foreign}), .server = {}, .serverError = {}});
    QCOMPARE(cell("fd", Qt::ToolTipRole).toString(), ownerText(OwnerKnowledge::NotPermitted));
    for (const char *column : {"process", "pid"})
        QCOMPARE(cell(column, Qt::ToolTipRole).toString(), ownerText(OwnerKnowledge::NobodyFound));
    m_model->clear();
    take({.kernel = waiting(30), .server = {}, .serverError = {}});
    for (const char *column : {"fd", "recvq", "sendq", "inode"})
        QCOMPARE(cell(column, Qt::ToolTipRole).toString(),
                 QStringLiteral("The server has not accepted this client yet."));
}

void tst_ConnectionModel::userNamesComeLater()
{
    m_users = std::make_unique<UserNames>([](quint32) { return QStringLiteral("somebody"); });
    m_tester.reset();
    m_model = std::make_unique<ConnectionModel>(*m_users);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    take(fromBoth());
    QCOMPARE(cell("user").toString(), QStringLiteral("1000"));
    QTRY_COMPARE_WITH_TIMEOUT(cell("user").toString(), QStringLiteral("somebody"), PatienceMs);
    QCOMPARE(changed.size(), 1);
}

void tst_ConnectionModel::views()
{
    using View = ConnectionModel::View;
    take({.kernel = accepted({live(20), live(21)}),
          .server = QList{told(1, 20), told(2, 22)},
          .serverError = {}});
    QCOMPARE(m_model->rowCount(), 3);
    m_model->setView(View::Kernel);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(cell("recvq").toString(), QStringLiteral("100 B"));
    QVERIFY(!cell("id", RawRole).isValid());
    QVERIFY(!cell("requests", RawRole).isValid());
    QCOMPARE(cell("requests", Qt::ToolTipRole).toString(),
             QStringLiteral("Hidden: this is the kernel view."));
    QCOMPARE(cell("process").toString(), QStringLiteral("client"));
    m_model->setView(View::Server);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(cell("requests").toString(), QStringLiteral("1234"));
    QCOMPARE(cell("process").toString(), QStringLiteral("teller"));
    QVERIFY(!cell("recvq", RawRole).isValid());
    QCOMPARE(cell("recvq", Qt::ToolTipRole).toString(),
             QStringLiteral("Hidden: this is the server view."));
    // The next report is shown in the same view.
    take({.kernel = accepted({live(20)}), .server = QList{told(1, 20)}, .serverError = {}});
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(!cell("recvq", RawRole).isValid());
    m_model->setView(View::Both);
    QCOMPARE(cell("recvq").toString(), QStringLiteral("100 B"));
    QCOMPARE(cell("requests").toString(), QStringLiteral("1234"));
}

void tst_ConnectionModel::keysStayInAllViews()
{
    take(fromBoth());
    const quint64 key = cell("id", KeyRole).toULongLong();
    for (const auto view : {ConnectionModel::View::Kernel, ConnectionModel::View::Server}) {
        m_model->setView(view);
        QCOMPARE(cell("id", KeyRole).toULongLong(), key);
        const MergedConnection *all = m_model->reported(key);
        QVERIFY(all && all->kernel && all->server);
    }
    QVERIFY(!m_model->reported(key + 1));
    take({.kernel = accepted({}), .server = QList<ConnectionInfo>(), .serverError = {}});
    QVERIFY(!m_model->reported(key));
}

// The server's answer is newer than the kernel's list.
void tst_ConnectionModel::clientsTakenForTwoAreOne()
{
    m_model->setMarkTime(std::chrono::hours(1));
    take({.kernel = waiting(1000020), .server = QList{told(1, 20)}, .serverError = {}});
    QCOMPARE(m_model->rowCount(), 2);
    take({.kernel = accepted({live(20)}), .server = QList{told(1, 20)}, .serverError = {}});
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(!cell("id", GoneRole).toBool());
    QCOMPARE(cell("id").toString(), QStringLiteral("1"));
    take({.kernel = accepted({}), .server = QList<ConnectionInfo>(), .serverError = {}});
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(cell("id", GoneRole).toBool());
}

QTEST_GUILESS_MAIN(tst_ConnectionModel)
#include "tst_connectionmodel.moc"
