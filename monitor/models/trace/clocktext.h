// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

namespace Monitor {

/// Times as local times of day, for many rows a second: Qt asks the system for the time zone each
/// time, which opens a file. One thread at a time.
class ClockText
{
public:
    /// "23:59:59.999". @param ms since 1970.
    QString of(qint64 ms);

private:
    qint64 m_quarter = -1; ///< Of an hour since 1970: clocks change between two of them.
    qint64 m_offsetMs = 0; ///< From UTC, in that quarter.
};

} // namespace Monitor
