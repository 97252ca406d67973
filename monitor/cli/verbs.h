// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/error.h>

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>

#include <span>

namespace Cli {

/// What the program exits with, where the verb does not say more.
enum ExitCode {
    Success = 0,
    Failure = 5,
    UsageError = 64, ///< As EX_USAGE of sysexits.h.
};

/// The context of every string for people.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ipcctl)
};

/// One verb of the command line, such as "send".
struct Verb
{
    const char *name;
    QString (*summary)();
    /// Declares arguments and options; --help is there already.
    void (*declare)(QCommandLineParser &parser);
    /// Does the work, with what was given; returns the exit code.
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

/// \name The bytes of arguments
/// Arguments need not be text. The parser gets each byte as one character of the same number, and
/// these two lead back to the bytes.
/// @{
QStringList fromBytes(int argc, char **argv);
QByteArray toBytes(const QString &argument);
/// @}

/// The value of `option` as a whole number in `minimum`..2147483647, `fallback` when it is not
/// given; nothing when it is no such number.
std::optional<int> numberOption(const QCommandLineParser &parser, const QString &option,
                                int minimum, int fallback);

/// Says what is wrong with the command line on standard error; returns UsageError.
int usageError(const QString &message);

/// Says on standard error what failed; returns Failure.
int failure(const QString &message);
int failure(const IpcCore::Error &error);

/// Writes `text` to standard output; returns Success, or Failure after saying why where somebody is
/// left to be told.
int print(const QString &text);
/// The same for JSON that a server sent or that we made, as one line.
int printJson(const QByteArray &json);

/// The option --json, which many verbs have.
QCommandLineOption jsonOption();

} // namespace Cli
