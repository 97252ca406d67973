// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

class QAction;

namespace Monitor {

/// An action's text as people say it: without the mnemonic marker (an ampersand, or a letter in
/// parentheses "(&F)") and without a trailing ellipsis.
QString plainActionText(const QAction &action);

} // namespace Monitor
