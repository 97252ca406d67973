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

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        m_reply.clear();
        auto result = m_connection->sendCommand(request);
        if (!result)
            return result.error().message.toStdString();
        m_reply = std::move(result.value());
        reply = bytesOf(m_reply);
        return {};
    }

    Failure exchangeEchoes(const QList<QByteArray> &requests) override
    {
        const auto replies = m_connection->sendCommands(requests);
        Failure failure;
        for (qsizetype i = 0; i < requests.size() && failure.empty(); ++i) {
            failure = replies[i] ? checkEcho(bytesOf(*replies[i]), requests[i])
                                 : replies[i].error().message.toStdString();
        }
        return failure;
    }

private:
    const IpcCore::EndpointPath m_path;
    const IpcCore::ConnectOptions m_options;
    std::optional<IpcCore::Connection> m_connection;
    QByteArray m_reply;
};

} // namespace

std::unique_ptr<LoadClient> makeConnectionClient(const LoadPlan &plan)
{
    return std::make_unique<ConnectionClient>(plan);
}

} // namespace Bench
