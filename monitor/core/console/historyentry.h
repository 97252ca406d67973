// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/commandrequest.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qjsonobject.h>

namespace Monitor {

/// \name Bytes in JSON
/// As text under `key` where they are UTF-8, which people can read; else as base64 under `key` and
/// "Base64".
/// @{
void insertBytes(QJsonObject &object, const QString &key, const QByteArray &bytes);
/// @return none where both members are missing or are no bytes.
std::optional<QByteArray> bytesOf(const QJsonObject &object, const QString &key);

/// @}

/// A request that was sent, and what came of it.
struct HistoryEntry
{
    /// Keeps no more than `maxKept` bytes of either message.
    static HistoryEntry of(const CommandRequest &request, const CommandOutcome &outcome,
                           const QByteArray &reply, const QDateTime &time, qsizetype maxKept);

    QDateTime time; ///< UTC, when it ended.
    EndpointAddress endpoint;
    QByteArray request; ///< The first bytes of it.
    qint64 requestSize = 0;
    QByteArray reply; ///< The first bytes of it.
    qint64 replySize = 0;
    QString error;        ///< The name of the ErrorCode; empty: the reply was complete.
    QString errorMessage; ///< For people.
    std::optional<std::chrono::nanoseconds> connectTime;
    std::optional<std::chrono::nanoseconds> firstByteTime;
    std::chrono::nanoseconds totalTime{0};

    /// Whether `request` is all of it, so that it can be sent again.
    bool hasWholeRequest() const { return request.size() == requestSize; }

    bool hasWholeReply() const { return reply.size() == replySize; }

    /// One line without its end.
    QByteArray toJsonLine() const;
    /// @return none for what is no such line. Members that are missing have their defaults, but for
    ///         time, endpoint and request, which must be there.
    static std::optional<HistoryEntry> fromJsonLine(const QByteArray &line);

    bool operator==(const HistoryEntry &other) const = default;
};

} // namespace Monitor
