// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "bridgetest.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qdir.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qurl.h>

#include <thread>

using namespace std::chrono_literals;
using IpcCore::ActiveState;

namespace {

QString brokerProgram()
{
    return QStandardPaths::findExecutable(QStringLiteral("nats-server"),
                                          {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin"),
                                           QStringLiteral("/usr/local/bin")});
}

// Where the broker says that it listens; -1 if it has not yet.
int portIn(const QString &directory)
{
    const QStringList files =
        QDir(directory).entryList({QStringLiteral("nats-server_*.ports")}, QDir::Files);
    for (const QString &name : files) {
        QFile file(QDir(directory).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonArray urls =
            QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("nats")].toArray();
        if (!urls.isEmpty())
            return QUrl(urls[0].toString()).port();
    }
    return -1;
}

template <typename Condition>
bool waitUntil(Condition condition)
{
    const QDeadlineTimer deadline(BridgeTest::Patience);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        std::this_thread::sleep_for(5ms);
    }
    return true;
}

} // namespace

bool BridgeTest::hasBroker()
{
    return !brokerProgram().isEmpty();
}

bool BridgeTest::begin()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_port = -1;
    return m_directory->isValid() && startBroker();
}

void BridgeTest::end()
{
    m_broker.reset();
    m_directory.reset();
}

bool BridgeTest::startBroker()
{
    m_broker = std::make_unique<Program>(
        brokerProgram(), QStringList{QStringLiteral("--addr"), QStringLiteral("127.0.0.1"),
                                     QStringLiteral("--port"), QString::number(m_port),
                                     QStringLiteral("--ports_file_dir"), m_directory->path()});
    if (!m_broker->start())
        return false;
    return waitUntil([this] {
               m_port = portIn(m_directory->path());
               return m_port > 0 || m_broker->process().state() == QProcess::NotRunning;
           })
           && m_port > 0;
}

void BridgeTest::killBroker()
{
    m_broker.reset();
    for (const QString &name :
         QDir(m_directory->path()).entryList({QStringLiteral("nats-server_*.ports")}))
        QFile::remove(m_directory->filePath(name));
}

std::unique_ptr<Program> BridgeTest::startDaemon(const char *endpoint) const
{
    return startDemo(QStringLiteral(IPCDEMOD), file(endpoint));
}

std::unique_ptr<Program> BridgeTest::startBridge(const char *verb, const char *endpoint,
                                                 const QStringList &more) const
{
    auto bridge = std::make_unique<Program>(
        QStringLiteral(IPCBRIDGE),
        QStringList{QLatin1String(verb), QStringLiteral("--endpoint"), file(endpoint),
                    QStringLiteral("--service"), QStringLiteral("demo"), QStringLiteral("--server"),
                    address()}
            + more);
    return bridge->start() ? std::move(bridge) : nullptr;
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
