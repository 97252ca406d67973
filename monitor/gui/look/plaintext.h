// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

namespace Monitor {

/// Text as it is, for tool tips and other places where Qt looks for markup.
///
/// Names of processes and sockets, commands and replies are up to whoever made them. Markup in them
/// could pretend to be what it is not, and have files loaded that never end.
QString plainText(const QString &text);

/// The same, and no longer than a tool tip can be: more is cut off with an ellipsis.
QString toolTipText(const QString &text);

} // namespace Monitor
