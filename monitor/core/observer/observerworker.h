// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/endpointpoller.h"

#include <QtCore/qobject.h>

namespace Monitor {

/// The part of an EndpointObserver that runs in its thread.
class ObserverWorker : public QObject
{
    Q_OBJECT

public:
    /// Polls in the calling thread, until the thread's interruption is requested.
    void poll(const ObserverPlan &plan);
    /// Applies verdicts to what the last poll found.
    void judgeAgain(const Verdicts &verdicts);

Q_SIGNALS:
    void polled(const Monitor::SnapshotPointer &snapshot);
    /// @param snapshot null before the first poll.
    void judged(const Monitor::SnapshotPointer &snapshot);

private:
    EndpointPoller m_poller;
};

} // namespace Monitor
