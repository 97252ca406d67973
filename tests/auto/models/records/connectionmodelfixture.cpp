// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "connectionmodelfixture.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::ConnectionInfo;

namespace {

SocketEnd endOf(quint32 inode, qint64 pid, const char *name, int descriptor)
{
    SocketEnd end{.inode = inode, .uid = 1000, .owner = {}};
    auto process = std::make_shared<ProcessInfo>();
    process->pid = pid;
    process->name = name;
    end.owner = {.knowledge = OwnerKnowledge::Known, .process = process, .descriptor = descriptor};
    return end;
}

} // namespace

void ConnectionModelFixture::makeModel()
{
    QLocale::setDefault(QLocale::c());
    m_resets.reset();
    m_tester.reset();
    m_model.reset();
    m_users = std::make_unique<UserNames>([](quint32) { return QString(); });
    m_model = std::make_unique<ConnectionModel>(*m_users);
    m_model->setMarkTime(0ms);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_resets = std::make_unique<QSignalSpy>(m_model.get(), &QAbstractItemModel::modelReset);
}

void ConnectionModelFixture::take(const Sources &sources)
{
    auto report = std::make_shared<ConnectionsReport>();
    report->endpoint = EndpointAddress::ofPath("/x");
    report->merged = mergeConnections(sources.kernel, sources.server);
    report->serverError = sources.serverError;
    m_model->takeReport(report);
    QVERIFY(m_resets->isEmpty());
}

void ConnectionModelFixture::take(const MergedConnection &connection)
{
    auto report = std::make_shared<ConnectionsReport>();
    report->merged.connections.push_back(connection);
    report->merged.kernelTells = connection.kernel.has_value();
    report->merged.serverTells = connection.server.has_value();
    m_model->takeReport(report);
}

LiveConnection ConnectionModelFixture::live(quint32 serverInode)
{
    return {.cookie = 500U + serverInode,
            .server = endOf(serverInode, 10, "server", 7),
            .client = endOf(serverInode + 1'000'000, 4711, "client", 3),
            .unreadByServer = 100,
            .unreadByClient = 2048};
}

ConnectionInfo ConnectionModelFixture::told(quint64 id, quint64 inode)
{
    ConnectionInfo info;
    info.id = id;
    info.inode = inode;
    info.peer.pid = 4712;
    info.peer.uid = 1001;
    info.processName = QStringLiteral("teller");
    info.state = ConnectionInfo::State::Handling;
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

EndpointSockets ConnectionModelFixture::accepted(const std::vector<LiveConnection> &connections)
{
    EndpointSockets sockets;
    sockets.connections = connections;
    return sockets;
}

EndpointSockets ConnectionModelFixture::waiting(quint32 clientInode)
{
    EndpointSockets sockets;
    sockets.pending.push_back(endOf(clientInode, 4711, "client", 3));
    return sockets;
}

MergedConnection ConnectionModelFixture::fromBoth()
{
    return {.kernel = live(20), .server = told(1, 20)};
}

MergedConnection ConnectionModelFixture::fromKernel()
{
    return {.kernel = live(20), .server = {}};
}

MergedConnection ConnectionModelFixture::fromServer()
{
    return {.kernel = {}, .server = told(1, 20)};
}

MergedConnection ConnectionModelFixture::ofWaiting()
{
    LiveConnection connection;
    connection.client = endOf(30, 4711, "client", 3);
    return {.kernel = connection, .server = {}, .accepted = false};
}
