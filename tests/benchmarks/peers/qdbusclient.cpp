// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "peers/peermain.h"
#include "peers/qdbuslimits.h"

#include <QtDBus/qdbusconnection.h>
#include <QtDBus/qdbuserror.h>
#include <QtDBus/qdbusmessage.h>

#include <atomic>

namespace {

using Bench::Failure;

class QtDBusClient final : public Bench::LoadClient
{
public:
    explicit QtDBusClient(const Bench::LoadPlan &plan)
        : m_address(QStringLiteral("unix:path=") + plan.endpoint)
    {}

    ~QtDBusClient() override { disconnect(); }

    Failure connect() override
    {
        // Qt returns the same connection for the same name.
        static std::atomic<int> counter = 0;
        m_name = QString::number(++counter);
        const auto connection = QDBusConnection::connectToPeer(m_address, m_name);
        if (!connection.isConnected())
            return failure(connection.lastError());
        Bench::raiseLimits(connection);
        return {};
    }

    void disconnect() override { QDBusConnection::disconnectFromPeer(m_name); }

    Failure exchange(const QByteArray &request, qint64 &replySize) override
    {
        auto call = QDBusMessage::createMethodCall(QString(), QStringLiteral("/exchange"),
                                                   QStringLiteral("org.ipccore.Exchange"),
                                                   QStringLiteral("call"));
        call << request;
        const QDBusMessage reply = QDBusConnection(m_name).call(
            call, QDBus::Block, static_cast<int>(Bench::PeerTimeout.count()));
        if (reply.type() != QDBusMessage::ReplyMessage)
            return failure(QDBusError(reply));
        replySize = reply.arguments().constFirst().toByteArray().size();
        return {};
    }

private:
    static Failure failure(const QDBusError &error) { return error.message().toStdString(); }

    const QString m_address;
    QString m_name;
};

} // namespace

int main(int argc, char **argv)
{
    return Bench::peerMain(argc, argv, [](const Bench::LoadPlan &plan) {
        return std::make_unique<QtDBusClient>(plan);
    });
}
