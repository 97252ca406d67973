// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "introspection/tracefilter.h"

#include <variant>

namespace IpcCore {

/// The requests to a control endpoint, see docs/PROTOCOL.md.
namespace ControlRequest {

struct Info
{};

struct Stats
{};

struct Connections
{};

struct Trace
{
    TraceFilter filter;
};

struct Disconnect
{
    quint64 connectionId = 0;
};

struct Stop
{};

using Any = std::variant<Info, Stats, Connections, Trace, Disconnect, Stop>;

/// @return InvalidArgument for any other message.
Result<Any> parse(QByteArrayView message);

} // namespace ControlRequest
} // namespace IpcCore
