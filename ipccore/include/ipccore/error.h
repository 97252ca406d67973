// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/enums.h>

#include <QtCore/qstring.h>

QT_FORWARD_DECLARE_CLASS(QDebug)

namespace IpcCore {

/// Why a call failed: a code to act on, a text to show, and the system's error.
struct IPCCORE_EXPORT Error
{
    ErrorCode code = ErrorCode::SystemError;
    QString message;     ///< One English sentence without a full stop; no payload.
    int systemError = 0; ///< The underlying errno; 0 if there is none.
    ActiveState state = ActiveState::OtherError; ///< Of the endpoint, for connection failures.
    StateReason reason = StateReason::None;      ///< Why it is in that state.
    Phase phase = Phase::None;
    Delivery delivery = Delivery::NotSent;

    Error() = default;

    Error(ErrorCode errorCode, const QString &text, int systemErrorNumber = 0)
        : code(errorCode)
        , message(text)
        , systemError(systemErrorNumber)
    {}

    bool operator==(const Error &other) const = default;
};

/// Prints every member.
IPCCORE_EXPORT QDebug operator<<(QDebug debug, const Error &error);

} // namespace IpcCore
