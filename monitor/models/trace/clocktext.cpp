// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/trace/clocktext.h"

#include <QtCore/qdatetime.h>

namespace Monitor {

namespace {

constexpr qint64 QuarterMs = 15LL * 60 * 1000;
constexpr qint64 DayMs = 24LL * 3600 * 1000;

} // namespace

QString ClockText::of(qint64 ms)
{
    if (const qint64 quarter = ms / QuarterMs; quarter != m_quarter) {
        m_quarter = quarter;
        m_offsetMs = qint64(QDateTime::fromMSecsSinceEpoch(ms).offsetFromUtc()) * 1000;
    }
    const qint64 timeOfDay = ((ms + m_offsetMs) % DayMs + DayMs) % DayMs;
    return QTime::fromMSecsSinceStartOfDay(int(timeOfDay)).toString(Qt::ISODateWithMs);
}

} // namespace Monitor
