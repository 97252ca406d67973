// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

class QAction;

namespace Monitor {

/// The text of an action as people say it: without the mark of its mnemonic, be it an ampersand or
/// a letter in parentheses ("(&F)"), and without dots at the end.
QString plainActionText(const QAction &action);

} // namespace Monitor
