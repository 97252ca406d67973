// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

namespace Monitor {

/// \file
/// Text that others chose, such as process names, for files that spreadsheets open. Any thread.

/// Whether a spreadsheet would take the text for a formula.
bool isFormula(QStringView text);

/// The text, with an apostrophe before it if it is a formula.
QString withoutFormula(const QString &text);

/// The same as a field of a CSV file (RFC 4180), in UTF-8.
QByteArray csvField(const QString &text);

} // namespace Monitor
