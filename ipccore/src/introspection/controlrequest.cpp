// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/controlrequest.h"

namespace IpcCore::ControlRequest {

namespace {

Result<Any> parseDisconnect(QByteArrayView argument)
{
    bool ok = false;
    const quint64 id = argument.toULongLong(&ok);
    if (!ok)
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("disconnect takes the number of a connection"));
    return Any(Disconnect{.connectionId = id});
}

Result<Any> parseTrace(QByteArrayView arguments)
{
    const Result<TraceFilter> filter = TraceFilter::parse(arguments);
    if (!filter)
        return filter.error();
    return Any(Trace{.filter = *filter});
}

} // namespace

Result<Any> parse(QByteArrayView message)
{
    const qsizetype space = message.indexOf(' ');
    const QByteArrayView verb = space < 0 ? message : message.first(space);
    const QByteArrayView arguments = space < 0 ? QByteArrayView() : message.sliced(space + 1);
    if (verb == "trace")
        return parseTrace(arguments);
    if (verb == "disconnect")
        return parseDisconnect(arguments);
    if (space < 0 && verb == "info")
        return Any(Info{});
    if (space < 0 && verb == "stats")
        return Any(Stats{});
    if (space < 0 && verb == "connections")
        return Any(Connections{});
    if (space < 0 && verb == "stop")
        return Any(Stop{});
    return Error(ErrorCode::InvalidArgument,
                 QStringLiteral("Not a request of the control protocol; there are info, stats, "
                                "connections, trace, disconnect and stop"));
}

} // namespace IpcCore::ControlRequest
