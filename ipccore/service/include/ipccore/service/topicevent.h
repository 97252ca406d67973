// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/subscription.h>

#include <QtCore/qcborvalue.h>
#include <QtCore/qobjectdefs.h>

namespace IpcCore {

/// What a subscription hears, as BlockingServiceClient::subscribe() passes it on.
struct IPCCORE_SERVICE_EXPORT TopicEvent
{
    Q_GADGET

public:
    /// What has happened.
    enum class Kind {
        Snapshot,    ///< The state to begin with; `gap` tells what came before.
        Changed,     ///< One change.
        Lost,        ///< The service left out `missed` changes.
        Heartbeat,   ///< Nothing is new.
        Interrupted, ///< An attempt to subscribe failed, or the connection was lost: see `error`.
    };
    Q_ENUM(Kind)

    Kind kind = Kind::Heartbeat;                          ///< What has happened.
    QCborValue value = QCborValue(QCborValue::Undefined); ///< Of Snapshot and Changed.
    Subscription::Gap gap = Subscription::Gap::None;      ///< Of Snapshot.
    /// Changes missed since the event before, as far as is known: with Gap::Missed and Lost, and
    /// with Changed if there were some before it.
    qint64 missed = 0;
    CallError error = {}; ///< Of Interrupted.
};

} // namespace IpcCore
