// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qelapsedtimer.h>

namespace Bench {

/// A clock that stops while its thread is runnable but others have the processor: it shows what the
/// thread itself worked or waited for.
class ThreadClock
{
public:
    ThreadClock();
    ~ThreadClock();
    Q_DISABLE_COPY_MOVE(ThreadClock)

    /// Since construction. Falls back to wallNs() where the system does not report the waiting
    /// time.
    qint64 ownNs() const { return wallNs() - (waitedNs() - m_firstWaitedNs); }

    qint64 wallNs() const { return m_clock.nsecsElapsed(); }

private:
    qint64 waitedNs() const;

    int m_schedule; ///< /proc/thread-self/schedstat; -1 if there is none.
    qint64 m_firstWaitedNs;
    QElapsedTimer m_clock;
};

} // namespace Bench
