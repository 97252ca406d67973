// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/connectionsreader.h"

#include <QtTest/qtest.h>

using namespace Monitor;

// What another host prints, which may be anything.
class tst_ConnectionsReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void errors();
    void oddMembers_data();
    void oddMembers();
    void isNoReport_data();
    void isNoReport();

private:
    const EndpointAddress m_endpoint = EndpointAddress::onHost("box", "/run/lamp.sock");
};

void tst_ConnectionsReader::reads()
{
    const auto report = readConnections(m_endpoint, R"({"kernelError":null,"serverError":null,
        "listeners":[{"inode":9,"pid":7,"process":"lampd","descriptor":3,"uid":5,"waiting":2,
                      "queueSize":128}],
        "connections":[
        {"accepted":true,"kernel":{"client":{"inode":20,"pid":40,"process":"a\\x0a","descriptor":5,
         "uid":6},"server":{"inode":21,"pid":7,"process":"lampd","descriptor":8,"uid":5},
         "receiveQueue":17,"sendQueue":18},"server":{"id":1,"inode":21,"pid":40,"state":"handling",
         "requests":3,"later":[]}},
        {"accepted":false,"kernel":{"client":{"inode":30,"uid":null,"pid":null,
         "reason":"NotPermitted"}},"server":null},
        {"accepted":true,"kernel":null,"server":{"id":2,"inode":50,"pid":60}}]})");
    QVERIFY(report);
    QCOMPARE((*report)->endpoint, m_endpoint);
    QVERIFY(!(*report)->kernelError && !(*report)->serverError);
    const MergedConnections &merged = (*report)->merged;
    QVERIFY(merged.kernelTells && merged.serverTells);
    QCOMPARE(merged.knownToKernel, 1);
    QCOMPARE(merged.knownToServer, 2);
    QCOMPARE(merged.connections.size(), std::size_t(3));
    const MergedConnection &both = merged.connections[0];
    QVERIFY(both.kernel && both.server);
    QCOMPARE(both.clientPid(), 40);
    QCOMPARE(both.clientName(), QByteArray("a\n"));
    QCOMPARE(both.clientUid(), std::optional<quint32>(6));
    QCOMPARE(both.kernel->server.owner.descriptor, 8);
    QCOMPARE(both.kernel->unreadByServer, 17U);
    QCOMPARE(both.kernel->unreadByClient, 18U);
    QCOMPARE(both.server->requests, 3U);
    QCOMPARE(both.server->state, IpcCore::ConnectionInfo::State::Handling);
    QVERIFY(!merged.connections[1].kernel);
    const MergedConnection &waiting = merged.connections[2];
    QVERIFY(!waiting.accepted);
    QCOMPARE(waiting.clientPid(), 0);
    QCOMPARE(waiting.kernel->client.owner.knowledge, OwnerKnowledge::NotPermitted);
}

void tst_ConnectionsReader::errors()
{
    const auto report = readConnections(
        m_endpoint, R"({"connections":[],"kernelError":{"code":"AccessDenied","message":"no"},
        "serverError":{"code":"Unheard","message":"why\u001b[31m"}})");
    QVERIFY(report);
    QVERIFY(!(*report)->isTold());
    QCOMPARE((*report)->kernelError->code, IpcCore::ErrorCode::AccessDenied);
    QCOMPARE((*report)->kernelError->message, QStringLiteral("no"));
    QCOMPARE((*report)->serverError->code, IpcCore::ErrorCode::SystemError);
    // Nothing that a terminal or a view would obey.
    QVERIFY(!(*report)->serverError->message.contains(QChar(0x1b)));
}

void tst_ConnectionsReader::oddMembers_data()
{
    QTest::addColumn<QByteArray>("connection");
    for (const char *connection :
         {"7", "null", "{}", R"({"kernel":{}})", R"({"kernel":{"client":[],"server":"x"}})",
          R"({"kernel":{"client":{"pid":-4,"inode":-1,"uid":1e300}}})",
          R"({"kernel":{"client":{"pid":1e300}},"accepted":0})",
          R"({"kernel":{},"accepted":false})", R"({"server":[]})", R"({"server":{"id":-1}})"})
        QTest::newRow(connection) << QByteArray(connection);
}

void tst_ConnectionsReader::oddMembers()
{
    QFETCH(const QByteArray, connection);
    const auto report =
        readConnections(m_endpoint, "{\"connections\":[" + connection + ',' + connection
                                        + "],\"kernelError\":null,\"serverError\":null}");
    QVERIFY(report);
    for (const MergedConnection &each : (*report)->merged.connections) {
        QVERIFY(each.clientPid() >= 0);
        QVERIFY(each.kernel || each.server);
    }
}

void tst_ConnectionsReader::isNoReport_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "[]", "{}", R"({"connections":{}})", R"({"connections":[)", "motd\n{}"})
        QTest::newRow(text) << QByteArray(text);
}

void tst_ConnectionsReader::isNoReport()
{
    QFETCH(const QByteArray, text);
    const auto report = readConnections(m_endpoint, text);
    QVERIFY(!report);
    QCOMPARE(report.error().code, IpcCore::ErrorCode::ProtocolError);
    QVERIFY(report.error().message.startsWith(QLatin1String("box: ")));
}

QTEST_GUILESS_MAIN(tst_ConnectionsReader)
#include "tst_connectionsreader.moc"
