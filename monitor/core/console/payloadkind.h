// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearrayview.h>

namespace Monitor {

/// What bytes look like; decides how they are first shown.
enum class PayloadKind {
    Empty,
    Text,   ///< UTF-8 without control characters other than tabs and line ends.
    Json,   ///< Text that starts like an object or an array.
    Binary, ///< Anything else.
};

/// Looks at the first 64 KiB at most; a character cut off there is no error. Any thread.
PayloadKind payloadKindOf(QByteArrayView bytes);

/// Whether `bytes` are valid UTF-8 that survives a round trip through QString.
bool isUtf8(const QByteArray &bytes);

} // namespace Monitor
