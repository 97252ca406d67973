// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/commandrequest.h"
#include "core/privacy/redactor.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qjsonobject.h>

namespace Monitor {

/// \name Bytes in JSON
/// UTF-8 is stored as text under `key`, for people to read; anything else as
/// base64 under `key` and "Base64".
/// @{
void insertBytes(QJsonObject &object, const QString &key, const QByteArray &bytes);
/// @return none if both members are missing or invalid.
std::optional<QByteArray> bytesOf(const QJsonObject &object, const QString &key);

/// @}

/// A request that was sent, and its outcome.
struct HistoryEntry
{
    /// Keeps at most `maxKept` bytes of each message.
    static HistoryEntry of(const CommandRequest &request, const CommandOutcome &outcome,
                           const QByteArray &reply, const QDateTime &time, qsizetype maxKept);

    QDateTime time; ///< UTC, when it ended.
    EndpointAddress endpoint;
    QByteArray request; ///< Its first bytes.
    qint64 requestSize = 0;
    QByteArray reply; ///< Its first bytes.
    qint64 replySize = 0;
    QString error;        ///< Name of the ErrorCode; empty if the reply was complete.
    QString errorMessage; ///< For people.
    std::optional<std::chrono::nanoseconds> connectTime;
    std::optional<std::chrono::nanoseconds> firstByteTime;
    std::chrono::nanoseconds totalTime{0};

    bool isRequestRedacted = false;
    bool isReplyRedacted = false;

    /// The same without what `redactor` hides.
    HistoryEntry redacted(const Redactor &redactor) const;

    /// Whether `request` is complete and can be sent again.
    bool hasWholeRequest() const { return !isRequestRedacted && request.size() == requestSize; }

    bool hasWholeReply() const { return !isReplyRedacted && reply.size() == replySize; }

    /// One line without its newline.
    QByteArray toJsonLine() const;
    /// @return none for an invalid line. Missing members get their defaults, except time, endpoint
    ///         and request, which are required.
    static std::optional<HistoryEntry> fromJsonLine(const QByteArray &line);

    bool operator==(const HistoryEntry &other) const = default;
};

} // namespace Monitor
