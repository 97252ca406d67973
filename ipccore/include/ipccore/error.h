// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/enums.h>

#include <QtCore/qstring.h>

QT_FORWARD_DECLARE_CLASS(QDebug)

namespace IpcCore {

/// Why a call failed: a code to act on, a text to show, and the system's error. A value type.
struct IPCCORE_EXPORT Error
{
    ErrorCode code = ErrorCode::SystemError; ///< What went wrong.
    QString message;     ///< One English sentence without a full stop; no payload.
    int systemError = 0; ///< The underlying errno; 0 if there is none.
    ActiveState state = ActiveState::OtherError; ///< Of the endpoint, for connection failures.
    StateReason reason = StateReason::None;      ///< Why it is in that state.
    Phase phase = Phase::None;                   ///< Of a request: which part failed.
    Delivery delivery = Delivery::NotSent; ///< Of a request: whether a handler may have seen it.

    /// SystemError, without a text.
    Error() = default;

    /// An error with the code `errorCode` and the message `text`.
    /// @param systemErrorNumber errno; 0 if there is none.
    Error(ErrorCode errorCode, const QString &text, int systemErrorNumber = 0)
        : code(errorCode)
        , message(text)
        , systemError(systemErrorNumber)
    {}

    bool operator==(const Error &other) const = default;
};

/// Prints every member of `error` to `debug`. Any thread.
IPCCORE_EXPORT QDebug operator<<(QDebug debug, const Error &error);

} // namespace IpcCore
