// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearrayview.h>
#include <QtCore/qstring.h>

namespace Cli {

/// \file
/// Text that others chose, made fit for a terminal. All widths are columns of a terminal, of which
/// a letter takes none, one or two.

/// `bytes`, such as a path or a request, as text that no terminal takes for a command and no two of
/// which look alike: UTF-8 as it is; "\\" for a backslash; the bytes of control and of invisible
/// characters, and those that are not UTF-8, as "\xHH".
QString printable(QByteArrayView bytes);
/// The same for text.
QString printableText(const QString &text);

/// JSON with what a terminal could take for a command written as "\uHHHH"; means the same.
QByteArray printableJson(const QByteArray &json);

int displayWidth(QStringView text);

enum class Side { Start, End };

/// `text` in at most `width` columns. What does not fit is taken away at `side`, and an ellipsis
/// tells so.
QString elided(const QString &text, int width, Side side);

} // namespace Cli
