// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/endlesscall.h"

#include <ipccore/service/calloptions.h>
#include <ipccore/service/subscription.h>
#include <ipccore/service/topicfollower.h>

#include <QtCore/qtimer.h>

#include <optional>

namespace IpcCore {

class SubscriptionPrivate
{
public:
    void start(Subscription *subscription, const EndpointPath &path,
               const ServiceClientOptions &clientOptions, const QString &topicName);

    Subscription *q = nullptr;
    QString topic;
    qint64 missed = 0; ///< before the last snapshot

    bool isActive() const { return m_follower.isActive(); }

private:
    void subscribe();
    bool take(const CallFrame &frame);
    void finish(const CallResult<> &outcome);

    ServiceClientOptions m_options;
    std::optional<EndlessCall> m_call; ///< from start() on
    QTimer *m_retry = nullptr;         ///< a child of q
    std::chrono::milliseconds m_pause{0};

    TopicFollower m_follower;
    bool m_isInterruptionTold = false;
};

} // namespace IpcCore
