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

    Failure exchange(const QByteArray &request, qint64 &replySize) override
    {
        const auto reply = IpcCore::sendCommand(m_path, m_options, request);
        if (!reply)
            return reply.error().message.toStdString();
        replySize = reply.value().size();
        return {};
    }

private:
    const IpcCore::EndpointPath m_path;
    const IpcCore::ConnectOptions m_options;
};

} // namespace

std::unique_ptr<LoadClient> makeSendCommandClient(const LoadPlan &plan)
{
    return std::make_unique<SendCommandClient>(plan);
}

} // namespace Bench
