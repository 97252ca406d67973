// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/subscriptionprivate.h"
#include <ipccore/service/callmessage.h>

#include <ipccore/service/serviceclient.h>

#include <QtCore/qpointer.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace IpcCore {

namespace {

using std::chrono::milliseconds;

} // namespace

void SubscriptionPrivate::start(Subscription *subscription, const EndpointPath &path,
                                const ServiceClientOptions &clientOptions, const QString &topicName)
{
    q = subscription;
    topic = topicName;
    m_options = clientOptions;
    m_pause = m_options.client.retryPause;
    m_call.emplace(path, m_options.client, q);
    m_retry = new QTimer(q);
    m_retry->setSingleShot(true);
    QObject::connect(m_retry, &QTimer::timeout, q, [this] { subscribe(); });
    subscribe();
}

void SubscriptionPrivate::subscribe()
{
    const CallMessage message{.command = QStringLiteral("subscribe"),
                              .arguments = {{QStringLiteral("topic"), topic}}};
    m_call->start(
        message.encode(), m_options.silenceTimeout,
        [this](const CallFrame &frame) { return take(frame); },
        [this](const CallResult<> &outcome) { finish(outcome); });
}

bool SubscriptionPrivate::take(const CallFrame &frame)
{
    const CallResult<std::optional<TopicEvent>> taken = m_follower.take(frame);
    if (!taken) {
        m_call->end(taken.error());
        return true;
    }
    const TopicEvent event = taken->value_or(TopicEvent{});
    switch (event.kind) {
    case TopicEvent::Kind::Snapshot:
        missed = event.missed;
        m_pause = m_options.client.retryPause;
        m_isInterruptionTold = false;
        Q_EMIT q->snapshot(event.value, event.gap);
        break;
    case TopicEvent::Kind::Changed:
        if (event.missed > 0) {
            const QPointer<Subscription> alive(q);
            Q_EMIT q->lost(event.missed);
            if (!alive)
                return false;
        }
        Q_EMIT q->changed(event.value);
        break;
    case TopicEvent::Kind::Lost:
        Q_EMIT q->lost(event.missed);
        break;
    case TopicEvent::Kind::Heartbeat:
    case TopicEvent::Kind::Interrupted:
        break;
    }
    return true;
}

void SubscriptionPrivate::finish(const CallResult<> &outcome)
{
    const CallError error = m_follower.end(outcome);
    m_call->disconnect();
    if (TopicFollower::isFinal(error)) {
        Q_EMIT q->ended(error);
        return;
    }
    m_retry->start(std::min(m_pause, milliseconds(std::numeric_limits<int>::max())));
    m_pause = std::min(m_pause * 2, std::max(m_pause, m_options.client.maxRetryPause));
    if (!std::exchange(m_isInterruptionTold, true))
        Q_EMIT q->interrupted(error);
}

Subscription::Subscription(std::unique_ptr<SubscriptionPrivate> d, ServiceClient *client)
    : QObject(client)
    , d_ptr(std::move(d))
{}

Subscription::~Subscription() = default;

const QString &Subscription::topic() const
{
    Q_D(const Subscription);
    return d->topic;
}

bool Subscription::isActive() const
{
    Q_D(const Subscription);
    return d->isActive();
}

qint64 Subscription::missedCount() const
{
    Q_D(const Subscription);
    return d->missed;
}

} // namespace IpcCore
