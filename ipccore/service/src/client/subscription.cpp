// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/subscriptionprivate.h"
#include "wire/makeerror.h"
#include <ipccore/service/callmessage.h>

#include <ipccore/service/serviceclient.h>

#include <QtCore/qnumeric.h>
#include <QtCore/qpointer.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace IpcCore {

namespace {

using std::chrono::milliseconds;

// Whether asking again is pointless.
bool isFinal(const CallError &error)
{
    switch (error.kind) {
    case CallError::Kind::Stopping:
    case CallError::Kind::RateLimited:
    case CallError::Kind::Failed:
        return false;
    case CallError::Kind::Transport:
        return error.transport.code == ErrorCode::InvalidArgument
               || error.transport.code == ErrorCode::PathTooLong;
    default:
        return true;
    }
}

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
    qint64 sequence = 0;
    switch (frame.type) {
    case CallFrame::Type::Snapshot:
        return takeSnapshot(frame);
    case CallFrame::Type::Change:
        return takeChange(frame);
    case CallFrame::Type::Lost:
        if (!isActive || frame.lost < 1 || qAddOverflow(m_sequence, frame.lost, &sequence))
            return breach(QStringLiteral("The topic's count of lost changes is wrong"));
        m_sequence = sequence;
        Q_EMIT q->lost(frame.lost);
        return true;
    case CallFrame::Type::Heartbeat:
    case CallFrame::Type::Progress:
        return true;
    default:
        return breach(QStringLiteral("The command gives no topic"));
    }
}

bool SubscriptionPrivate::takeSnapshot(const CallFrame &frame)
{
    if (frame.sequence < 0)
        return breach(QStringLiteral("The topic counts from below zero"));
    auto gap = Subscription::Gap::None;
    missed = 0;
    if (!m_epoch) {
        gap = Subscription::Gap::First;
    } else if (*m_epoch != frame.epoch || frame.sequence < m_sequence) {
        gap = Subscription::Gap::Unknown;
    } else if (frame.sequence > m_sequence) {
        gap = Subscription::Gap::Missed;
        missed = frame.sequence - m_sequence;
    }
    m_epoch = frame.epoch;
    m_sequence = frame.sequence;
    m_pause = m_options.client.retryPause;
    m_isInterruptionTold = false;
    isActive = true;
    Q_EMIT q->snapshot(frame.value, gap);
    return true;
}

bool SubscriptionPrivate::takeChange(const CallFrame &frame)
{
    if (!isActive || frame.sequence <= m_sequence)
        return breach(QStringLiteral("The topic's changes are out of order"));
    const qint64 skipped = frame.sequence - m_sequence - 1;
    m_sequence = frame.sequence;
    if (skipped > 0) {
        const QPointer<Subscription> alive(q);
        Q_EMIT q->lost(skipped);
        if (!alive)
            return false;
    }
    Q_EMIT q->changed(frame.value);
    return true;
}

bool SubscriptionPrivate::breach(const QString &message)
{
    m_call->end(makeError(CallError::Kind::BadReply, message));
    return true;
}

void SubscriptionPrivate::finish(const CallResult<> &outcome)
{
    isActive = false;
    m_call->disconnect();
    CallError error;
    if (outcome) {
        error.kind = CallError::Kind::Stopping;
        error.message = QStringLiteral("The service is stopping");
    } else {
        error = outcome.error();
    }
    if (isFinal(error)) {
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
    return d->isActive;
}

qint64 Subscription::missedCount() const
{
    Q_D(const Subscription);
    return d->missed;
}

} // namespace IpcCore
