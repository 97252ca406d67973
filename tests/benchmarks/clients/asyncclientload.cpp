// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "clients/asyncclientload.h"

#include <ipccore/asyncclient.h>

#include <QtCore/qeventloop.h>
#include <QtCore/qfuture.h>

namespace Bench {

namespace {

class AsyncClientLoad final : public LoadClient
{
public:
    AsyncClientLoad(const LoadPlan &plan, int connections)
        : m_path(plan.endpoint)
        , m_options{.maxQueue = 1024, .connections = connections}
    {}

    Failure connect() override
    {
        m_client = std::make_unique<IpcCore::AsyncClient>(m_path, m_options);
        return {};
    }

    void disconnect() override { m_client.reset(); }

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        m_reply.clear();
        Failure failure;
        m_client->send(request).then(&m_loop, [&](IpcCore::Result<QByteArray> result) {
            if (result)
                m_reply = std::move(result.value());
            else
                failure = result.error().message.toStdString();
            m_loop.quit();
        });
        m_loop.exec();
        reply = bytesOf(m_reply);
        return failure;
    }

    Failure exchangeEchoes(const QList<QByteArray> &requests) override
    {
        for (const QByteArray &request : requests)
            m_futures.append(m_client->send(request));
        // They end in order.
        m_futures.last().then([this](const IpcCore::Result<QByteArray> &) { m_loop.quit(); });
        m_loop.exec();
        Failure failure;
        for (qsizetype i = 0; i < requests.size() && failure.empty(); ++i) {
            const auto reply = m_futures[i].result();
            failure = reply ? checkEcho(bytesOf(*reply), requests[i])
                            : reply.error().message.toStdString();
        }
        m_futures.clear();
        return failure;
    }

    Failure keepUnderWay(const QByteArray &request) override
    {
        if (m_beside.isValid() && m_beside.isFinished()) {
            const auto result = m_beside.takeResult();
            if (!result)
                return result.error().message.toStdString();
        }
        if (!m_beside.isValid())
            m_beside = m_client->send(request);
        return {};
    }

private:
    const IpcCore::EndpointPath m_path;
    const IpcCore::AsyncClientOptions m_options;
    QEventLoop m_loop;
    QByteArray m_reply;
    QFuture<IpcCore::Result<QByteArray>> m_beside;
    QList<QFuture<IpcCore::Result<QByteArray>>> m_futures;
    std::unique_ptr<IpcCore::AsyncClient> m_client;
};

/// The same with functions instead of futures.
class AsyncCallbackLoad final : public LoadClient
{
public:
    explicit AsyncCallbackLoad(const LoadPlan &plan)
        : m_path(plan.endpoint)
        , m_options{.maxQueue = 1024}
    {}

    Failure connect() override
    {
        m_client = std::make_unique<IpcCore::AsyncClient>(m_path, m_options);
        return {};
    }

    void disconnect() override { m_client.reset(); }

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        m_reply.clear();
        Failure failure;
        m_client->send(request, m_client.get(), [&](const IpcCore::Result<QByteArray> &result) {
            if (result)
                m_reply = *result;
            else
                failure = result.error().message.toStdString();
            m_loop.quit();
        });
        m_loop.exec();
        reply = bytesOf(m_reply);
        return failure;
    }

    Failure exchangeEchoes(const QList<QByteArray> &requests) override
    {
        Failure failure;
        qsizetype left = requests.size();
        for (const QByteArray &request : requests) {
            m_client->send(request, m_client.get(), [&](const IpcCore::Result<QByteArray> &reply) {
                if (!reply)
                    failure = reply.error().message.toStdString();
                else if (failure.empty())
                    failure = checkEcho(bytesOf(*reply), request);
                if (--left == 0)
                    m_loop.quit();
            });
        }
        m_loop.exec();
        return failure;
    }

private:
    const IpcCore::EndpointPath m_path;
    const IpcCore::AsyncClientOptions m_options;
    QEventLoop m_loop;
    QByteArray m_reply;
    std::unique_ptr<IpcCore::AsyncClient> m_client;
};

} // namespace

std::unique_ptr<LoadClient> makeAsyncCallbackLoad(const LoadPlan &plan)
{
    return std::make_unique<AsyncCallbackLoad>(plan);
}

std::unique_ptr<LoadClient> makeAsyncClientLoad(const LoadPlan &plan)
{
    return std::make_unique<AsyncClientLoad>(plan, 1);
}

std::unique_ptr<LoadClient> makeAsyncClientLoadOf4(const LoadPlan &plan)
{
    return std::make_unique<AsyncClientLoad>(plan, 4);
}

} // namespace Bench
