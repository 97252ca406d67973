// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <ipccore/traceevent.h>

#include <QtCore/qmetatype.h>
#include <QtCore/qstring.h>

#include <functional>
#include <memory>
#include <optional>

namespace Monitor {

struct HistoryEntry;

/// What a trace knows about the reply to one of the console's own requests.
struct TraceReply
{
    QByteArray bytes;     ///< Its first bytes.
    QString error;        ///< Name of the ErrorCode; empty if the reply was complete.
    QString errorMessage; ///< For people.
    std::optional<std::chrono::nanoseconds> connectTime;   ///< None if not connected.
    std::optional<std::chrono::nanoseconds> firstByteTime; ///< None if no byte arrived.

    bool operator==(const TraceReply &other) const = default;
};

/// A row of a trace: a finished request, or a gap. A value type; what many rows have in common,
/// such as the endpoint, is shared between them.
struct TraceRecord
{
    Q_GADGET

public:
    /// Who reported it.
    enum class Origin {
        Server,
        Console, ///< A request of this program's console.
        Monitor, ///< A gap: this program did not keep up.
    };
    Q_ENUM(Origin)

    /// As much as is kept of a request or reply of the console; as a server shows at most.
    static constexpr qsizetype LargestPreview = 4096;

    quint64 number = 0; ///< Given by the TraceRing: 1, 2, 3 and so on, over all endpoints.
    Origin origin = Origin::Server;
    bool isRedacted = false; ///< Parts of its bytes are hidden: it must not be sent again as it is.
    IpcCore::TraceEvent event; ///< Its number is the server's own; 0 for other origins.
    EndpointAddress endpoint;  ///< Empty if unknown, or if a gap concerns several.
    QByteArray program;        ///< Of the client; empty if unknown. Arbitrary bytes.
    std::shared_ptr<const TraceReply> reply; ///< Of the console's requests; else null.

    /// A request of the console.
    static TraceRecord of(const HistoryEntry &exchange);

    /// Whether this stands for requests that were lost, instead of a request.
    bool isGap() const { return event.lost != 0; }

    /// Whether the preview is all of the request, so that it can be sent again.
    bool hasWholeRequest() const { return !isGap() && event.preview.size() == event.requestSize; }

    /// When the request was complete, and when its reply was; in microseconds since 1970. 0 for
    /// gaps.
    /// @{
    qint64 beginUs() const;
    qint64 endUs() const;
    /// @}

    /// The command of a call, or the request's first word, as far as the preview shows it; empty if
    /// it is neither.
    QByteArray command() const;

    /// The memory it takes, in bytes, without what it shares with others.
    qint64 memory() const;

    /// Compares replies by value.
    bool operator==(const TraceRecord &other) const;
};

/// Passes over each record before anything keeps it, for example to redact its preview and reply.
/// Called in the thread of the TraceSession's worker.
using TraceTreatment = std::function<void(TraceRecord &record)>;

/// A note of the user on a row.
struct TraceMark
{
    /// In characters: a few sentences.
    static constexpr qsizetype LongestComment = 1'000;

    bool isMarked = false;
    QString comment = {};

    bool isEmpty() const { return !isMarked && comment.isEmpty(); }

    bool operator==(const TraceMark &other) const = default;
};

/// How a row differs from an ordinary one: the worst of what applies.
enum class TraceRule {
    None,
    Slow,   ///< As slow as the limit, or slower.
    Gone,   ///< The client left early.
    Failed, ///< The handler, or the console's request.
    Lost,   ///< A gap.
};

/// @param slowFrom the limit for Slow.
TraceRule traceRuleOf(const TraceRecord &record, std::chrono::microseconds slowFrom);

} // namespace Monitor
