// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/printabletext.h"

namespace Cli {

/// \file
/// Text that others chose, made fit for a terminal. All widths are columns of a terminal, of which
/// a letter takes none, one or two.

using Monitor::printable;
using Monitor::printableText;

/// JSON with what a terminal could take for a command written as "\uHHHH"; means the same.
QByteArray printableJson(const QByteArray &json);

int displayWidth(QStringView text);

enum class Side { Start, End };

/// `text` in at most `width` columns. What does not fit is taken away at `side`, and an ellipsis
/// tells so.
QString elided(const QString &text, int width, Side side);

} // namespace Cli
