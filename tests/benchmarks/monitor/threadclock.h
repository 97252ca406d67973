// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qelapsedtimer.h>

namespace Bench {

/// A clock that stands still while the thread it was made in could run and others have the
/// processor: what it shows is what the thread itself did or waited for.
class ThreadClock
{
public:
    ThreadClock();
    ~ThreadClock();
    Q_DISABLE_COPY_MOVE(ThreadClock)

    /// Since the object was made. Where the system does not tell of others, wallNs().
    qint64 ownNs() const { return wallNs() - (waitedNs() - m_firstWaitedNs); }

    qint64 wallNs() const { return m_clock.nsecsElapsed(); }

private:
    qint64 waitedNs() const;

    int m_schedule; ///< /proc/thread-self/schedstat; -1: there is none.
    qint64 m_firstWaitedNs;
    QElapsedTimer m_clock;
};

} // namespace Bench
