// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/serverstats.h>

#include <QtCore/qstring.h>

#include <span>

namespace Cli {

/// One of a server's limits, and how often it was reached.
struct LimitCounter
{
    const char *name; ///< The member's name in ServerStats.
    quint64 IpcCore::ServerStats::*count;
    QString (*meaning)();
};

std::span<const LimitCounter> limitCounters();

} // namespace Cli
