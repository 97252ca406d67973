// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "bridgetest.h"

#include "waituntil.h"

using IpcCore::ActiveState;

bool BridgeTest::hasBroker()
{
    return NatsServer::isInstalled();
}

bool BridgeTest::begin(const QStringList &more)
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_broker = std::make_unique<NatsServer>(m_directory->path(), more);
    return m_directory->isValid() && startBroker();
}

void BridgeTest::end()
{
    m_broker.reset();
    m_directory.reset();
}

std::unique_ptr<Program> BridgeTest::startDaemon(const char *endpoint) const
{
    return startDemo(QStringLiteral(IPCDEMOD), file(endpoint));
}

std::unique_ptr<Program> BridgeTest::startBridge(const char *verb, const char *endpoint,
                                                 const QStringList &more) const
{
    return startBridgeAt(QStringList{QStringLiteral("--server"), address()} + more, verb, endpoint);
}

std::unique_ptr<Program> BridgeTest::startBridgeAt(const QStringList &broker, const char *verb,
                                                   const char *endpoint) const
{
    auto bridge = std::make_unique<Program>(
        QStringLiteral(IPCBRIDGE),
        QStringList{QLatin1String(verb), QStringLiteral("--endpoint"), file(endpoint),
                    QStringLiteral("--service"), QStringLiteral("demo")}
            + broker);
    return bridge->start() ? std::move(bridge) : nullptr;
}

IpcCore::Handler BridgeTest::largeReply(qint64 size)
{
    return [size](const IpcCore::Request &, IpcCore::Reply &reply) {
        const QByteArray piece(64 * 1024, 'x');
        for (qint64 sent = 0; sent < size; sent += piece.size()) {
            if (!reply.write(piece))
                return IpcCore::HandlerResult::Failed;
        }
        return IpcCore::HandlerResult::Done;
    };
}

bool BridgeTest::waitFor(const char *endpoint, ActiveState state) const
{
    return waitUntil([&] { return IpcCore::activeState(path(endpoint)) == state; });
}

QByteArray BridgeTest::ask(const char *endpoint, QByteArrayView request) const
{
    IpcCore::ConnectOptions options;
    options.replyTimeout = std::chrono::milliseconds(Patience);
    const auto reply = IpcCore::sendCommand(path(endpoint), options, request);
    return reply ? *reply : QByteArray(IpcCore::nameOf(reply.error().code));
}

qint64 BridgeTest::peakMemory(const Program &program)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pidOf(program)));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return 0;
}
