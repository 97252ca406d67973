// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/tracefilter.h"

namespace IpcCore {

namespace {

Error badArgument(QByteArrayView argument)
{
    return {ErrorCode::InvalidArgument,
            QStringLiteral("Not an argument of trace: %1").arg(QString::fromUtf8(argument))};
}

// Stores `value` in the filter. False if the value is invalid or the name unknown.
bool assign(TraceFilter &filter, QByteArrayView name, QByteArrayView value)
{
    if (name == "status") {
        filter.status = valueNamed<TraceEvent::Status>(QString::fromUtf8(value));
        return filter.status.has_value();
    }
    bool ok = false;
    const qint64 number = value.toLongLong(&ok);
    if (!ok || number < 0)
        return false;
    if (name == "preview" && number <= std::numeric_limits<int>::max())
        filter.preview = static_cast<int>(number);
    else if (name == "conn")
        filter.connectionId = static_cast<quint64>(number);
    else if (name == "pid")
        filter.pid = number;
    else if (name == "uid" && number <= std::numeric_limits<quint32>::max())
        filter.uid = static_cast<quint32>(number);
    else if (name == "latency>")
        filter.shortest = std::chrono::microseconds(number);
    else
        return false;
    return true;
}

} // namespace

Result<TraceFilter> TraceFilter::parse(QByteArrayView arguments)
{
    static constexpr QByteArrayView CommandName = "command=";
    TraceFilter filter;
    while (!arguments.isEmpty()) {
        // May contain spaces, and so takes the whole rest.
        if (arguments.startsWith(CommandName)) {
            const QByteArrayView rest = arguments.sliced(CommandName.size());
            filter.command.assign(rest.data(), static_cast<std::size_t>(rest.size()));
            return filter;
        }
        const qsizetype space = arguments.indexOf(' ');
        const QByteArrayView word = space < 0 ? arguments : arguments.first(space);
        arguments = space < 0 ? QByteArrayView() : arguments.sliced(space + 1);
        const qsizetype equals = word.indexOf('=');
        if (equals < 0 || !assign(filter, word.first(equals), word.sliced(equals + 1)))
            return badArgument(word);
    }
    return filter;
}

bool TraceFilter::matches(const TraceRing::Entry &entry) const
{
    // Converted this way round because a client's value may have more nanoseconds than the type
    // holds.
    const auto latency =
        std::chrono::duration_cast<std::chrono::microseconds>(entry.end - entry.begin);
    return (!connectionId || entry.connectionId == *connectionId)
           && (!pid || entry.peer.pid == *pid) && (!uid || entry.peer.uid == *uid)
           && (!status || entry.status == *status) && latency >= shortest
           && entry.preview.compare(0, command.size(), command) == 0;
}

} // namespace IpcCore
