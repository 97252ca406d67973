// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/traceinbox.h"

#include <atomic>
#include <thread>

namespace Bench {

/// Reports requests at a constant rate from a thread of its own, as a TraceSession's worker does:
/// ten times a second, with a gap now and then.
class TraceSource
{
public:
    /// @param receiver gets them by onReady(), called in its thread.
    TraceSource(int rowsPerSecond, QObject *receiver,
                std::function<void(Monitor::TraceInbox::Content content)> onReady);
    /// Stops. Destroy the receiver before its thread's next event.
    ~TraceSource();
    Q_DISABLE_COPY_MOVE(TraceSource)

    /// Stops; the receiver may still have to take() what is left.
    void stop();

    Monitor::TraceInbox::Content take() { return m_inbox->take(); }

    /// Requests and gaps made so far.
    quint64 rows() const { return m_rows; }

    /// Requests made so far, with those that the gaps stand for.
    quint64 requests() const { return m_requests; }

    /// Lowest and highest resident memory of the process since the last reset, in MiB.
    double lowestMiB() const { return m_lowestMiB; }

    double highestMiB() const { return m_highestMiB; }

    void resetMemory();

private:
    void run();
    void pass();
    void makeRows(quint64 count);
    void measureMemory();

    const int m_rowsPerSecond;
    QObject *const m_receiver;
    const std::function<void(Monitor::TraceInbox::Content content)> m_onReady;
    const std::shared_ptr<Monitor::TraceInbox> m_inbox;
    std::atomic<quint64> m_rows = 0;
    std::atomic<quint64> m_requests = 0;
    std::atomic<double> m_lowestMiB = 0;
    std::atomic<double> m_highestMiB = 0;
    std::atomic<bool> m_isStopped = false;
    std::thread m_thread;
};

} // namespace Bench
