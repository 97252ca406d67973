// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "introspection/tracering.h"

#include <ipccore/result.h>

#include <optional>

namespace IpcCore {

/// Which requests a subscriber wants to see, and how much of them.
struct TraceFilter
{
    /// Parses the arguments of the verb "trace", see docs/PROTOCOL.md.
    /// @return InvalidArgument if invalid.
    static Result<TraceFilter> parse(QByteArrayView arguments);

    bool matches(const TraceRing::Entry &entry) const;

    std::optional<int> preview; ///< bytes; everything allowed if empty
    std::optional<quint64> connectionId;
    std::optional<qint64> pid;
    std::optional<quint32> uid;
    std::optional<TraceEvent::Status> status;
    std::chrono::microseconds shortest{0}; ///< minimum latency
    std::string command;                   ///< prefix of the request
};

} // namespace IpcCore
