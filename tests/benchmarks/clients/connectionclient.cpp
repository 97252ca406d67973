// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "clients/connectionclient.h"

#include "clients/clientoptions.h"

#include <ipccore/connection.h>

#include <optional>

namespace Bench {

namespace {

class ConnectionClient final : public LoadClient
{
public:
    explicit ConnectionClient(const LoadPlan &plan)
        : m_path(plan.endpoint)
        , m_options(clientOptions(plan))
    {}

    Failure connect() override
    {
        auto connection = IpcCore::Connection::tryConnect(m_path, m_options);
        if (!connection)
            return connection.error().message.toStdString();
        m_connection.emplace(std::move(connection.value()));
        return {};
    }

    void disconnect() override { m_connection.reset(); }

    Failure exchange(const QByteArray &request, qint64 &replySize) override
    {
        const auto reply = m_connection->sendCommand(request);
        if (!reply)
            return reply.error().message.toStdString();
        replySize = reply.value().size();
        return {};
    }

    Failure exchangeEchoes(const QByteArray &request, int window) override
    {
        const QList<QByteArray> requests(window, request);
        const auto replies = m_connection->sendCommands(requests);
        for (const IpcCore::Result<QByteArray> &reply : replies) {
            if (!reply)
                return reply.error().message.toStdString();
            if (*reply != request)
                return "a reply that is not its request";
        }
        return {};
    }

private:
    const IpcCore::EndpointPath m_path;
    const IpcCore::ConnectOptions m_options;
    std::optional<IpcCore::Connection> m_connection;
};

} // namespace

std::unique_ptr<LoadClient> makeConnectionClient(const LoadPlan &plan)
{
    return std::make_unique<ConnectionClient>(plan);
}

} // namespace Bench
