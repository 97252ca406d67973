// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/endlesscall.h"

#include <ipccore/service/calloptions.h>
#include <ipccore/service/subscription.h>

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
    bool isActive = false; ///< A snapshot has come since the last interruption.
    qint64 missed = 0;     ///< before the last snapshot

private:
    void subscribe();
    bool take(const CallFrame &frame);
    bool takeSnapshot(const CallFrame &frame);
    bool takeChange(const CallFrame &frame);
    bool breach(const QString &message);
    void finish(const CallResult<> &outcome);

    ServiceClientOptions m_options;
    std::optional<EndlessCall> m_call; ///< from start() on
    QTimer *m_retry = nullptr;         ///< a child of q
    std::chrono::milliseconds m_pause{0};

    /// \name The last thing that was received
    /// @{
    std::optional<qint64> m_epoch; ///< empty before the first snapshot
    qint64 m_sequence = 0;
    /// @}

    bool m_isInterruptionTold = false;
};

} // namespace IpcCore
