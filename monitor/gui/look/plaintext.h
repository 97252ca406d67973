// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

namespace Monitor {

/// Escapes text for tool tips and other places where Qt detects markup.
///
/// Others choose the names of processes and sockets, commands and replies. Markup in them could
/// impersonate something else, or load files that never end.
QString plainText(const QString &text);

/// The same, cut off with an ellipsis if too long for a tool tip.
QString toolTipText(const QString &text);

} // namespace Monitor
