// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>
#include <ipccore/service/ipccore_service_export.h>

#include <QtCore/qcborvalue.h>
#include <QtCore/qobjectdefs.h>
#include <QtCore/qstring.h>

QT_FORWARD_DECLARE_CLASS(QDebug)

namespace IpcCore {

/// Why a call failed: refused by the service, or never answered by it. A value type.
struct IPCCORE_SERVICE_EXPORT CallError
{
    Q_GADGET

public:
    /// What went wrong. Those up to Failed come from the service; the others from this side.
    enum class Kind {
        UnknownCommand,  ///< The service has no such command.
        UnknownTopic,    ///< The service has no such topic.
        MissingArgument, ///< A parameter that is not optional was not given.
        InvalidArgument, ///< An argument has a wrong type or value, or there is no such parameter.
        MalformedCall,   ///< Not a call: broken CBOR, an unclosed quote, an unknown version.
        NotAllowed,      ///< Not for this user.
        RateLimited,     ///< Too many calls; try again later.
        Stopping,        ///< The service is stopping; nothing was done.
        Failed,          ///< The command failed; `code` tells programs why.
        Transport,       ///< The request or its reply got lost; `transport` tells how.
        BadReply, ///< The reply is not that of a service, or has another shape than expected.
        Canceled, ///< The caller canceled.
    };
    Q_ENUM(Kind)

    Kind kind = Kind::Failed; ///< What went wrong.
    /// For programs, chosen by the command: "disk-full". Only with Failed; may be empty.
    QString code;
    /// For people: one sentence without a full stop.
    QString message;
    /// The parameter or the member that is wrong, as a path: "size", "jobs[3].name". May be empty.
    QString parameter;
    /// The library's error, with Transport only.
    Error transport = {};

    /// Failed, with this `code` and `message`.
    static CallError failed(const QString &code, const QString &message);
    /// InvalidArgument, about the parameter called `parameter`, with this `message`.
    static CallError invalid(const QString &parameter, const QString &message);
    /// Transport, with the text of `error`; Canceled if that is what it says.
    static CallError lost(const Error &error);

    /// As on the wire: a map of `kind` (in kebab case: "unknown-command"), `code`, `message`,
    /// `parameter`, without what is empty.
    QCborMap toCbor() const;
    /// The error in `value`; an unknown kind counts as Failed. BadReply if it is none.
    static CallError fromCbor(const QCborValue &value);

    /// For people: "failed: The disk is full (disk-full)".
    QString toText() const;

    bool operator==(const CallError &other) const = default;
};

/// Prints every member of `error` to `debug`. Any thread.
IPCCORE_SERVICE_EXPORT QDebug operator<<(QDebug debug, const CallError &error);

/// What a call gives: a value, or why there is none.
template <typename T = QCborValue>
using CallResult = Result<T, CallError>;

} // namespace IpcCore
