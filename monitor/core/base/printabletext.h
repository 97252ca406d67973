// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearrayview.h>
#include <QtCore/qstring.h>

namespace Monitor {

/// \file
/// Bytes that others chose, such as a path, the name of a process or a request, as text to look at.
/// Any thread.

/// Whether a character moves the cursor, changes the direction of writing or cannot be seen.
bool isUnsafe(char32_t character);

/// `bytes` as text that no terminal takes for a command, that stays on one line, and no two of
/// which look alike: UTF-8 as it is; "\\" for a backslash; the bytes of control and of invisible
/// characters, and those that are not UTF-8, as "\xHH".
QString printable(QByteArrayView bytes);
/// The same for text.
QString printableText(const QString &text);

} // namespace Monitor
