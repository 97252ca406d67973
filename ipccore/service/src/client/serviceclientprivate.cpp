// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/serviceclientprivate.h"

#include "client/replyframes.h"

#include <QtCore/qabstracteventdispatcher.h>

#include <utility>
#include <vector>

namespace IpcCore {

namespace {

// A future's cancel() takes effect within twice this time. Watching a future costs several events;
// calls that end sooner do without.
constexpr std::chrono::milliseconds WatchedAfter{10};

} // namespace

ServiceClientPrivate::ServiceClientPrivate(ServiceClient *serviceClient, const EndpointPath &path,
                                           const ServiceClientOptions &clientOptions)
    : q(serviceClient)
    , options(clientOptions)
    , client(new AsyncClient(path, clientOptions.client, serviceClient))
    , m_watchTimer(serviceClient)
{
    m_watchTimer.setSingleShot(true);
    QObject::connect(&m_watchTimer, &QTimer::timeout, q, [this] { watchPending(); });
}

ServiceClientPrivate::~ServiceClientPrivate() = default;

void ServiceClientPrivate::start(const std::shared_ptr<PendingCall> &call,
                                 const QByteArray &message, const CallOptions &callOptions)
{
    const auto id = std::make_shared<Id>();
    *id = client->send(
        message, q, [this, id](const Result<QByteArray> &reply) { ended(*id, reply); },
        RequestOptions{.timeout = callOptions.timeout,
                       .stallTimeout = callOptions.inactivityTimeout,
                       .replyTimeout = Forever,
                       .priority = static_cast<int>(callOptions.priority)});
    m_calls[*id].call = call;
    if (!m_watchTimer.isActive())
        m_watchTimer.start(WatchedAfter);
}

void ServiceClientPrivate::cancelAll()
{
    client->cancelAll();
}

// Always the last thing a function does: continuations may delete the client.
void ServiceClientPrivate::ended(Id id, const Result<QByteArray> &reply)
{
    const auto node = m_calls.extract(id);
    if (!node)
        return;
    Entry entry = std::move(node.mapped());
    entry.watcher.reset();
    entry.call->finish(outcomeOfReply(reply));
}

// The owner of the client may be gone, at least in part, so functions attached with then() must not
// run. Dropping them cancels the futures they would have filled, which may run onCanceled()
// handlers: let the event loop do it, if there still is one.
void ServiceClientPrivate::stop()
{
    std::vector<std::shared_ptr<PendingCall>> calls;
    for (auto &[id, entry] : std::exchange(m_calls, {}))
        calls.push_back(std::move(entry.call));
    Error stopped(ErrorCode::Stopped, QStringLiteral("The client was destroyed"));
    stopped.delivery = Delivery::MaybeProcessed;
    for (const auto &call : calls)
        call->finishQuietly(CallError::lost(stopped));
    if (QAbstractEventDispatcher *const loop = QAbstractEventDispatcher::instance();
        loop && !calls.empty())
        QMetaObject::invokeMethod(
            loop, [kept = std::move(calls)] {}, Qt::QueuedConnection);
}

void ServiceClientPrivate::watchPending()
{
    for (auto &[id, entry] : m_calls) {
        if (entry.watcher)
            continue;
        entry.watcher = std::make_unique<QFutureWatcher<void>>(q);
        QObject::connect(entry.watcher.get(), &QFutureWatcherBase::canceled, q,
                         [this, request = id] { client->cancel(request); });
        entry.watcher->setFuture(entry.call->watched());
    }
}

} // namespace IpcCore
