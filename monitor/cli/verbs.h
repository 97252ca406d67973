// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/error.h>

#include <QtCore/qcommandlineparser.h>

#include <span>

namespace Cli {

/// The program's exit codes, unless a verb defines its own.
enum ExitCode {
    Success = 0,
    Failure = 5,
    UsageError = 64, ///< As EX_USAGE of sysexits.h.
};

/// A verb of the command line, such as "send".
struct Verb
{
    const char *name;
    QString (*summary)();
    /// Declares arguments and options; --help is already there.
    void (*declare)(QCommandLineParser &parser);
    /// Runs the verb with the parsed arguments; returns the exit code.
    int (*run)(const QCommandLineParser &parser);
};

extern const Verb stateVerb;
extern const Verb sendVerb;
extern const Verb listVerb;
extern const Verb infoVerb;
extern const Verb statsVerb;
extern const Verb connectionsVerb;
extern const Verb traceVerb;
extern const Verb topVerb;
extern const Verb disconnectVerb;
extern const Verb stopVerb;
extern const Verb metricsVerb;

std::span<const Verb *const> verbs();

/// \name Arguments as bytes
/// Arguments need not be text. The parser sees each byte as one character with the same number;
/// these two convert to and from bytes.
/// @{
QStringList fromBytes(int argc, char **argv);
QByteArray toBytes(const QString &argument);
/// @}

/// The value of `option` as a whole number in `minimum`..2147483647, or `fallback` if it is not
/// given; none if invalid.
std::optional<int> numberOption(const QCommandLineParser &parser, const QString &option,
                                int minimum, int fallback);

/// Reports a command line error on standard error; returns UsageError.
int usageError(const QString &message);

/// Reports a failure on standard error; returns Failure.
int failure(const QString &message);
int failure(const IpcCore::Error &error);

/// The exit code for `error` of writeOutput(): Success if 0; otherwise Failure after reporting why,
/// unless only the reader has gone.
int outputResult(int error);

/// Writes `text` to standard output; as above.
int print(const QString &text);
/// The same for JSON, from a server or our own, on one line.
int printJson(const QByteArray &json);

/// The option --json, shared by many verbs.
QCommandLineOption jsonOption();

} // namespace Cli
