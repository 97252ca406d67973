// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/enums.h>

#include <QtCore/qstring.h>

QT_FORWARD_DECLARE_CLASS(QDebug)

namespace IpcCore {

/// Why a call failed: a code to act on, a text to show, and what the system said.
struct IPCCORE_EXPORT Error
{
    ErrorCode code = ErrorCode::SystemError;
    QString message;     ///< One English sentence, no full stop; no payload.
    int systemError = 0; ///< errno behind it; 0 when there is none.
    ActiveState state = ActiveState::OtherError; ///< Of the endpoint, for failures to connect.
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
