// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitor/gapmeter.h"

#include <algorithm>

namespace Bench {

GapMeter::GapMeter()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    connect(&m_timer, &QTimer::timeout, this, &GapMeter::note);
}

void GapMeter::start()
{
    m_lastNs = m_clock.wallNs();
    m_lastOwnNs = m_clock.ownNs();
    m_timer.start();
}

void GapMeter::note()
{
    const qint64 nowNs = m_clock.wallNs();
    const qint64 nowOwnNs = m_clock.ownNs();
    m_longestMs = std::max(m_longestMs, double(nowNs - m_lastNs) / 1e6);
    m_longestOwnMs = std::max(m_longestOwnMs, double(nowOwnNs - m_lastOwnNs) / 1e6);
    m_lastNs = nowNs;
    m_lastOwnNs = nowOwnNs;
}

} // namespace Bench
