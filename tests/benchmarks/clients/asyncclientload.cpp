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

} // namespace

std::unique_ptr<LoadClient> makeAsyncClientLoad(const LoadPlan &plan)
{
    return std::make_unique<AsyncClientLoad>(plan);
}

} // namespace Bench
