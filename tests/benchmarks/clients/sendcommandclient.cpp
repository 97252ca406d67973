// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "clients/sendcommandclient.h"

#include "clients/clientoptions.h"

#include <ipccore/connection.h>

namespace Bench {

namespace {

class SendCommandClient final : public LoadClient
{
public:
    explicit SendCommandClient(const LoadPlan &plan)
        : m_path(plan.endpoint)
        , m_options(clientOptions(plan))
    {}

    // Every exchange makes its own connection.
    Failure connect() override { return {}; }

    void disconnect() override {}

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        m_reply.clear();
        auto result = IpcCore::sendCommand(m_path, m_options, request);
        if (!result)
            return result.error().message.toStdString();
        m_reply = std::move(result.value());
        reply = bytesOf(m_reply);
        return {};
    }

private:
    const IpcCore::EndpointPath m_path;
    const IpcCore::ConnectOptions m_options;
    QByteArray m_reply;
};

} // namespace

std::unique_ptr<LoadClient> makeSendCommandClient(const LoadPlan &plan)
{
    return std::make_unique<SendCommandClient>(plan);
}

} // namespace Bench
