// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "monitor/threadclock.h"

#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

namespace Bench {

/// Measures how long its thread's event loop is blocked, by a timer of one millisecond.
class GapMeter : public QObject
{
public:
    GapMeter();

    void start();

    void stop() { m_timer.stop(); }

    /// The longest time between two ticks, in milliseconds.
    double longestGapMs() const { return m_longestMs; }

    /// The same by ThreadClock::ownNs().
    double longestOwnGapMs() const { return m_longestOwnMs; }

private:
    void note();

    QTimer m_timer;
    ThreadClock m_clock;
    qint64 m_lastNs = 0;
    qint64 m_lastOwnNs = 0;
    double m_longestMs = 0;
    double m_longestOwnMs = 0;
};

} // namespace Bench
