// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "clients/asyncclientload.h"

#include <ipccore/asyncclient.h>

#include <QtCore/qeventloop.h>
#include <QtCore/qfuturewatcher.h>

namespace Bench {

namespace {

class AsyncClientLoad final : public LoadClient
{
public:
    explicit AsyncClientLoad(const LoadPlan &plan)
        : m_path(plan.endpoint)
        , m_options{.maxQueue = 1024}
    {
        QObject::connect(&m_watcher, &Watcher::finished, &m_loop, &QEventLoop::quit);
    }

    Failure connect() override
    {
        m_client = std::make_unique<IpcCore::AsyncClient>(m_path, m_options);
        return {};
    }

    void disconnect() override { m_client.reset(); }

    Failure exchange(const QByteArray &request, qint64 &replySize) override
    {
        m_watcher.setFuture(m_client->send(request));
        m_loop.exec();
        const auto reply = m_watcher.result();
        if (!reply)
            return reply.error().message.toStdString();
        replySize = reply.value().size();
        return {};
    }

    Failure exchangeEchoes(const QByteArray &request, int window) override
    {
        for (int i = 0; i < window; ++i)
            m_futures.append(m_client->send(request));
        // They end in order.
        m_watcher.setFuture(m_futures.last());
        m_loop.exec();
        for (const auto &future : m_futures) {
            const auto reply = future.result();
            if (!reply)
                return reply.error().message.toStdString();
            if (*reply != request)
                return "a reply that is not its request";
        }
        m_futures.clear();
        return {};
    }

private:
    using Watcher = QFutureWatcher<IpcCore::Result<QByteArray>>;

    const IpcCore::EndpointPath m_path;
    const IpcCore::AsyncClientOptions m_options;
    QEventLoop m_loop;
    Watcher m_watcher;
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

    Failure exchange(const QByteArray &request, qint64 &replySize) override
    {
        replySize = request.size();
        return exchangeEchoes(request, 1);
    }

    Failure exchangeEchoes(const QByteArray &request, int window) override
    {
        Failure failure;
        int left = window;
        for (int i = 0; i < window; ++i) {
            m_client->send(request, m_client.get(), [&](const IpcCore::Result<QByteArray> &reply) {
                if (!reply)
                    failure = reply.error().message.toStdString();
                else if (*reply != request)
                    failure = "a reply that is not its request";
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
    std::unique_ptr<IpcCore::AsyncClient> m_client;
};

} // namespace

std::unique_ptr<LoadClient> makeAsyncCallbackLoad(const LoadPlan &plan)
{
    return std::make_unique<AsyncCallbackLoad>(plan);
}

std::unique_ptr<LoadClient> makeAsyncClientLoad(const LoadPlan &plan)
{
    return std::make_unique<AsyncClientLoad>(plan);
}

} // namespace Bench
