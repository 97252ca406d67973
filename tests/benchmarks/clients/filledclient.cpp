// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "clients/filledclient.h"

#include "clients/clientoptions.h"
#include "wire/cachelines.h"

#include <ipccore/connection.h>

#include <cstring>
#include <optional>

namespace Bench {

namespace {

class FilledClient : public LoadClient
{
public:
    FilledClient(const LoadPlan &plan, qint64 sharedMemory)
        : m_path(plan.endpoint)
        , m_options(clientOptions(plan))
    {
        m_options.sharedMemory = sharedMemory;
    }

    Failure connect() override
    {
        auto connection = IpcCore::Connection::tryConnect(m_path, m_options);
        if (!connection)
            return connection.error().message.toStdString();
        m_connection.emplace(std::move(connection.value()));
        return {};
    }

    void disconnect() override { m_connection.reset(); }

protected:
    IpcCore::Connection &connection() { return *m_connection; }

    // Replies of one byte are not filled.
    static Failure checkLines(std::string_view reply)
    {
        return reply.size() == 1 || everyLineIs(reply, Filling) ? Failure()
                                                                : "a reply with other bytes";
    }

private:
    const IpcCore::EndpointPath m_path;
    IpcCore::ConnectOptions m_options;
    std::optional<IpcCore::Connection> m_connection;
};

class BytesClient final : public FilledClient
{
public:
    explicit BytesClient(const LoadPlan &plan)
        : FilledClient(plan, 0)
    {}

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        m_reply.clear();
        m_request.resize(request.size());
        fillLike(m_request.data(), bytesOf(request));
        auto result = connection().sendCommand(m_request);
        if (!result)
            return result.error().message.toStdString();
        m_reply = std::move(result.value());
        reply = bytesOf(m_reply);
        return checkLines(reply);
    }

private:
    QByteArray m_request;
    QByteArray m_reply;
};

class SharedClient final : public FilledClient
{
public:
    explicit SharedClient(const LoadPlan &plan)
        : FilledClient(plan, SharedMemory)
    {}

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        m_reply = {};
        auto message = connection().allocateMessage(request.size());
        if (!message)
            return message.error().message.toStdString();
        if (request.size() > ShortMessage && !message->isShared())
            return "no shared memory for the request";
        fillLike(message->data(), bytesOf(request));
        auto result = connection().sendMessage(std::move(message.value()));
        if (!result)
            return result.error().message.toStdString();
        m_reply = std::move(result.value());
        if (m_reply.size() > ShortMessage && !m_reply.isShared())
            return "a reply that is not in shared memory";
        reply = {m_reply.data(), static_cast<std::size_t>(m_reply.size())};
        return checkLines(reply);
    }

private:
    static constexpr qsizetype ShortMessage = 1024;

    IpcCore::SharedBytes m_reply;
};

} // namespace

std::unique_ptr<LoadClient> makeFilledBytesClient(const LoadPlan &plan)
{
    return std::make_unique<BytesClient>(plan);
}

std::unique_ptr<LoadClient> makeFilledSharedClient(const LoadPlan &plan)
{
    return std::make_unique<SharedClient>(plan);
}

} // namespace Bench
