// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

#include <optional>

namespace Cli {

/// To be called first. Fills the descriptors 0 to 2 where they are closed, so that no socket of
/// ours takes the place of standard output; and lets a reader that left be an error, not a signal.
void prepareStandardStreams();

/// Writes everything to standard output, at once.
/// @return 0, or errno.
int writeOutput(QByteArrayView bytes);

/// Whether `error` of writeOutput() only says that nobody reads any more, which needs no words.
bool isOutputClosed(int error);

/// How many columns a line on standard output has room for; 0, as many as it likes, where that is
/// not a terminal.
int outputWidth();

/// Writes one line for people to standard error.
void writeError(const QString &message);

/// Everything that standard input gives up to its end.
/// @param error set to errno when nothing is returned.
std::optional<QByteArray> readInput(int *error);

/// The content of the file with this name.
std::optional<QByteArray> readFile(const QByteArray &name, int *error);

} // namespace Cli
