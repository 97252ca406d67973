// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearrayview.h>

namespace Monitor {

/// What bytes look like, which decides how they are shown first.
enum class PayloadKind {
    Empty,
    Text,   ///< UTF-8 without control characters other than tab and line ends.
    Json,   ///< Text that begins like an object or an array.
    Binary, ///< Anything else.
};

/// Looks at no more than the first 64 KiB; a character that is cut there is no fault. Any thread.
PayloadKind payloadKindOf(QByteArrayView bytes);

/// Whether `bytes` are whole UTF-8 that comes back unchanged from a QString.
bool isUtf8(const QByteArray &bytes);

} // namespace Monitor
