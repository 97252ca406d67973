// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearrayview.h>
#include <QtCore/qstring.h>

namespace Monitor {

/// \file
/// Makes text from bytes that others chose (paths, process names, requests) safe to display.
/// Any thread.

/// Whether a character moves the cursor, changes the writing direction or is invisible.
bool isUnsafe(char32_t character);

/// `bytes` as text that stays on one line, that no terminal takes for a control sequence, and that
/// differs for different bytes: valid UTF-8 as it is, a backslash as "\\", and control characters,
/// invisible characters and invalid bytes as "\xHH".
QString printable(QByteArrayView bytes);
/// The same for text.
QString printableText(const QString &text);
/// As printable(), but with the ASCII characters of `kept` as they are. Different bytes may then
/// look the same.
QString printableExcept(QByteArrayView bytes, QLatin1String kept);
/// A message that may quote such bytes, or printable ones, on one line.
QString printableMessage(const QString &message);

} // namespace Monitor
