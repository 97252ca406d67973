// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/printabletext.h"

namespace Cli {

/// \file
/// Makes text that others chose safe for a terminal. Widths are in terminal columns: a character
/// takes none, one or two.

using Monitor::printable;
using Monitor::printableMessage;
using Monitor::printableText;

/// JSON with anything a terminal could take for a control sequence escaped as "\uHHHH"; the meaning
/// is the same.
QByteArray printableJson(const QByteArray &json);

int displayWidth(QStringView text);

enum class Side { Start, End };

/// `text` in at most `width` columns. Cuts what does not fit at `side` and puts an ellipsis there.
QString elided(const QString &text, int width, Side side);

} // namespace Cli
