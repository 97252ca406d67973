// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitor/syntheticreport.h"

#include <algorithm>

namespace Bench {

namespace {

constexpr std::size_t WorkingAtOnce = 300;
constexpr std::size_t ReplacedAtOnce = 20;
constexpr std::chrono::milliseconds Interval{1'000};
constexpr quint32 FirstInode = 100'000;
constexpr int Processes = 200;

} // namespace

SyntheticReports::SyntheticReports(int connections)
{
    while (m_connections.size() < static_cast<std::size_t>(connections))
        m_connections.push_back(makeConnection());
}

Monitor::MergedConnection SyntheticReports::makeConnection()
{
    const quint64 number = m_made++;
    Monitor::LiveConnection kernel;
    kernel.cookie = number + 1;
    kernel.server.inode = FirstInode + static_cast<quint32>(2 * number);
    kernel.client.inode = kernel.server.inode + 1;
    kernel.client.uid = 0;
    kernel.client.owner.knowledge = Monitor::OwnerKnowledge::Known;
    kernel.client.owner.descriptor = 5;
    const auto pid = static_cast<qint64>(2'000 + number % Processes);
    kernel.client.owner.process = std::make_shared<Monitor::ProcessInfo>(Monitor::ProcessInfo{
        .pid = pid, .startTime = 1, .name = "client-program", .commandLine = {}});
    IpcCore::ConnectionInfo server;
    server.id = number + 1;
    server.inode = kernel.server.inode;
    server.processName = QStringLiteral("client-program");
    server.requests = number * 7919 % 100'000;
    server.bytesIn = server.requests * 48;
    server.bytesOut = server.requests * 480;
    return {.kernel = kernel, .server = server, .accepted = true};
}

Monitor::ConnectionsReportPointer SyntheticReports::next()
{
    for (std::size_t count = 0; count < ReplacedAtOnce; ++count) {
        m_connections.erase(m_connections.begin()
                            + static_cast<std::ptrdiff_t>(m_made * 31 % m_connections.size()));
        m_connections.push_back(makeConnection());
    }
    for (Monitor::MergedConnection &connection : m_connections)
        connection.server->connectedFor += Interval;
    for (std::size_t count = 0; count < WorkingAtOnce; ++count) {
        IpcCore::ConnectionInfo &server = *m_connections[m_place++ % m_connections.size()].server;
        server.requests += 1 + m_place % 50;
        server.bytesIn = server.requests * 48;
        server.bytesOut = server.requests * 480;
    }
    auto report = std::make_shared<Monitor::ConnectionsReport>();
    report->endpoint = Monitor::EndpointAddress::ofPath("/run/server.sock");
    report->merged.connections = m_connections;
    report->merged.kernelTells = true;
    report->merged.serverTells = true;
    report->merged.knownToKernel = static_cast<qsizetype>(m_connections.size());
    report->merged.knownToServer = report->merged.knownToKernel;
    return report;
}

} // namespace Bench
