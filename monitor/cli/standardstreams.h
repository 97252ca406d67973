// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

#include <optional>

namespace Cli {

/// Call it first. Fills descriptors 0 to 2 if closed, so that no socket of ours takes the place of
/// standard output, and ignores SIGPIPE, so that a closed reader is an error rather than a signal.
void prepareStandardStreams();

/// Writes everything to standard output, unbuffered; waits while it is full, until a signal comes
/// that a SignalWatcher watches for and that asks the program to end.
/// @return 0, or errno; EINTR after such a signal.
int writeOutput(QByteArrayView bytes);

/// Whether `error` of writeOutput() only means that the reader has gone, or that it takes nothing
/// more while we are asked to end: neither needs a message.
bool isOutputClosed(int error);

bool outputIsTerminal();
bool errorIsTerminal();

/// Whether standard output is a terminal that understands escape sequences: TERM is set, and not
/// to "dumb".
bool outputIsScreen();

/// The width of the terminal on standard output; 0 (unlimited) if it is not a terminal.
int outputWidth();

/// Writes a message for people to standard error: a line, or several. What a terminal could take
/// for a control sequence is escaped.
void writeError(const QString &message);

/// Whether there is somebody to ask: standard input and standard error are terminals.
bool canAsk();

/// Asks on standard error; whether the answer begins with "y".
bool confirmed(const QString &question);

/// Shows `text` on the last line of the terminal on standard error, in place of the last such text;
/// an empty one clears it.
void showStatus(const QString &text);

/// Reads standard input to its end.
/// @param error set to errno if nothing is returned: EFBIG above FileTransfer::MaxSize, ENOMEM
///        without the memory for it.
std::optional<QByteArray> readInput(int *error);

/// The content of the file with this name; as above.
std::optional<QByteArray> readFile(const QByteArray &name, int *error);

} // namespace Cli
