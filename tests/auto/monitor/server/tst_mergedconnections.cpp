// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/mergedconnections.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using IpcCore::ConnectionInfo;

class tst_MergedConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joins_data();
    void joins();
    void clientOfBoth();
    void clientOfTheServerAlone();
    void clientOfTheKernelAlone();
    void longInodes();
    void mismatch_data();
    void mismatch();
};

namespace {

LiveConnection live(quint32 inode)
{
    LiveConnection connection;
    connection.server.inode = inode;
    connection.client.inode = inode + 1000;
    return connection;
}

SocketEnd waiting(quint32 inode)
{
    SocketEnd end;
    end.inode = inode;
    return end;
}

ConnectionInfo told(quint64 id, quint64 inode)
{
    ConnectionInfo info;
    info.id = id;
    info.inode = inode;
    return info;
}

SocketEnd ownedBy(qint64 pid, const QByteArray &name, quint32 uid)
{
    ProcessInfo process;
    process.pid = pid;
    process.name = name;
    SocketEnd end;
    end.uid = uid;
    end.owner = {.knowledge = OwnerKnowledge::Known,
                 .process = std::make_shared<const ProcessInfo>(process),
                 .descriptor = 3};
    return end;
}

// Each row as "id/inode of the server's end", "-" for unknown values, "w" and the client's inode
// for a waiting client.
QString asText(const MergedConnections &merged)
{
    QStringList rows;
    for (const MergedConnection &row : merged.connections) {
        if (!row.accepted)
            rows.append(QStringLiteral("w%1").arg(row.kernel->client.inode));
        else
            rows.append(QStringLiteral("%1/%2").arg(
                row.server ? QString::number(row.server->id) : QStringLiteral("-"),
                row.kernel ? QString::number(row.kernel->server.inode) : QStringLiteral("-")));
    }
    return rows.join(u' ');
}

std::optional<EndpointSockets> kernelWith(const QList<quint32> &inodes,
                                          const QList<quint32> &pending = {})
{
    EndpointSockets sockets;
    for (const quint32 inode : inodes)
        sockets.connections.push_back(live(inode));
    for (const quint32 inode : pending)
        sockets.pending.push_back(waiting(inode));
    return sockets;
}

} // namespace

void tst_MergedConnections::joins_data()
{
    QTest::addColumn<bool>("kernelTells");
    QTest::addColumn<QList<quint32>>("inodes");
    QTest::addColumn<QList<quint32>>("pending");
    QTest::addColumn<bool>("serverTells");
    QTest::addColumn<QList<quint64>>("told"); // inodes by id, counted from 1
    QTest::addColumn<QString>("rows");
    using Inodes = QList<quint32>;
    using Told = QList<quint64>;
    QTest::newRow("nothing") << false << Inodes{} << Inodes{} << false << Told{} << QString();
    QTest::newRow("both") << true << Inodes{12, 10, 11} << Inodes{} << true << Told{11, 10, 12}
                          << QStringLiteral("1/11 2/10 3/12");
    QTest::newRow("kernel alone") << true << Inodes{10, 11} << Inodes{7} << false << Told{}
                                  << QStringLiteral("-/10 -/11 w7");
    QTest::newRow("server alone") << false << Inodes{} << Inodes{} << true << Told{10, 11}
                                  << QStringLiteral("1/- 2/-");
    QTest::newRow("only the kernel knows") << true << Inodes{9, 10} << Inodes{7, 8} << true
                                           << Told{10} << QStringLiteral("1/10 -/9 w7 w8");
    QTest::newRow("only the server knows")
        << true << Inodes{10} << Inodes{} << true << Told{11, 10} << QStringLiteral("1/- 2/10");
    QTest::newRow("without inodes") << true << Inodes{0, 10} << Inodes{} << true << Told{0, 0}
                                    << QStringLiteral("1/- 2/- -/0 -/10");
}

void tst_MergedConnections::joins()
{
    QFETCH(bool, kernelTells);
    QFETCH(QList<quint32>, inodes);
    QFETCH(QList<quint32>, pending);
    QFETCH(bool, serverTells);
    QFETCH(QList<quint64>, told);
    QFETCH(QString, rows);
    // In reverse order of ids: the server's order is arbitrary.
    QList<ConnectionInfo> infos;
    for (qsizetype i = told.size(); i > 0; --i)
        infos.append(::told(static_cast<quint64>(i), told.at(i - 1)));

    const MergedConnections merged =
        mergeConnections(kernelTells ? kernelWith(inodes, pending) : std::nullopt,
                         serverTells ? std::optional(infos) : std::nullopt);
    QCOMPARE(asText(merged), rows);
    QCOMPARE(merged.kernelTells, kernelTells);
    QCOMPARE(merged.serverTells, serverTells);
}

// The current owner of the client's end is more accurate than the process that connected.
void tst_MergedConnections::clientOfBoth()
{
    MergedConnection connection;
    connection.kernel = live(10);
    connection.kernel->client = ownedBy(7, "seven", 1);
    connection.server = told(1, 10);
    connection.server->peer = {.pid = 8, .uid = 2, .gid = 2};
    connection.server->processName = QStringLiteral("eight");
    QCOMPARE(connection.clientPid(), 7);
    QCOMPARE(connection.clientUid(), std::optional(1U));
    QCOMPARE(connection.clientName(), QByteArray("seven"));
}

void tst_MergedConnections::clientOfTheServerAlone()
{
    MergedConnection connection;
    connection.kernel = live(10); // whose owner is hidden
    connection.server = told(1, 10);
    connection.server->peer = {.pid = 8, .uid = 2, .gid = 2};
    connection.server->processName = QStringLiteral("eight");
    QCOMPARE(connection.clientPid(), 8);
    QCOMPARE(connection.clientUid(), std::optional(2U));
    QCOMPARE(connection.clientName(), QByteArray("eight"));
}

void tst_MergedConnections::clientOfTheKernelAlone()
{
    MergedConnection connection;
    connection.kernel = live(10);
    QCOMPARE(connection.clientPid(), 0);
    QVERIFY(!connection.clientUid());
    QCOMPARE(connection.clientName(), QByteArray());
}

void tst_MergedConnections::longInodes()
{
    const auto merged =
        mergeConnections(kernelWith({10}), QList<ConnectionInfo>{told(1, (1ULL << 32) + 10)});
    QCOMPARE(asText(merged), QStringLiteral("1/10"));
}

void tst_MergedConnections::mismatch_data()
{
    QTest::addColumn<int>("kernel"); // -1 if it does not report
    QTest::addColumn<int>("server");
    QTest::addColumn<bool>("mismatch");
    QTest::newRow("equal") << 2 << 2 << false;
    QTest::newRow("none") << 0 << 0 << false;
    QTest::newRow("more in the kernel") << 2 << 1 << true;
    QTest::newRow("more in the server") << 1 << 2 << true;
    QTest::newRow("no kernel") << -1 << 2 << false;
    QTest::newRow("no server") << 2 << -1 << false;
}

void tst_MergedConnections::mismatch()
{
    QFETCH(int, kernel);
    QFETCH(int, server);
    QFETCH(bool, mismatch);
    QList<quint32> inodes;
    for (int i = 0; i < kernel; ++i)
        inodes.append(static_cast<quint32>(10 + i));
    QList<ConnectionInfo> infos;
    for (int i = 0; i < server; ++i)
        infos.append(told(static_cast<quint64>(i) + 1, static_cast<quint64>(i) + 10));
    // Waiting clients are not the server's connections yet.
    const auto merged = mergeConnections(kernel < 0 ? std::nullopt : kernelWith(inodes, {5}),
                                         server < 0 ? std::nullopt : std::optional(infos));
    QCOMPARE(merged.isMismatch(), mismatch);
}

QTEST_GUILESS_MAIN(tst_MergedConnections)
#include "tst_mergedconnections.moc"
