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

/// A positional argument of a verb.
struct Argument
{
    const char *name; ///< Shells complete file names for PATH.
    const char *help;
    bool isList = false; ///< Any number of them, even none; only the last one.
    /// What the service at PATH may offer here, as `describe --words` calls it: shells complete it.
    /// Null: nothing.
    const char *words = nullptr;
};

/// An option of a verb.
struct Option
{
    const char *name;
    const char *value = nullptr; ///< What it takes, such as TIME; shells complete FILE. Null: none.
    const char *help;            ///< Its first clause is shown by shells.
    const char *choices = nullptr; ///< The values it takes, if these are all, with spaces between.
    bool isList = false;           ///< May be repeated.
};

/// A verb of the command line, such as "send". Help, the check of the arguments and completions
/// come from here. Each is defined in a file of its own and listed in CMakeLists.txt.
struct Verb
{
    const char *name;
    const char *summary;
    const char *details;             ///< For --help, after the summary.
    QString (*appendix)() = nullptr; ///< More of the details.
    std::span<const Argument> arguments = {};
    std::span<const Option> options = {}; ///< --help is already there.
    /// Runs the verb with the parsed arguments; returns the exit code.
    int (*run)(const QCommandLineParser &parser);
    /// With --host: runs here and reaches its PATH through a socket that ssh forwards, instead of
    /// running there. For verbs that only exchange messages with PATH.
    bool usesForward = false;
};

/// For verbs about one server.
inline constexpr Argument OnePath[] = {{.name = "PATH", .help = "The endpoint."}};

inline constexpr Option JsonOption{.name = "json", .help = "Print one JSON object."};
inline constexpr Option OnlyJson[] = {JsonOption};
bool wantsJson(const QCommandLineParser &parser);

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

/// `message`, and which of `known` may have been meant by `typed`.
QString withSuggestions(const QString &message, const QStringList &known, const QString &typed);

/// Reports a command line error on standard error; returns UsageError.
int usageError(const QString &message);

/// Reports a failure on standard error; returns Failure.
int failure(const QString &message);
int failure(const IpcCore::Error &error);
/// The same for a request that changes something; tells if that may have happened.
int requestFailed(const IpcCore::Error &error);

/// The exit code for `error` of writeOutput(): Success if 0; otherwise Failure after reporting why,
/// unless only the reader has gone.
int outputResult(int error);

/// Writes `text` to standard output; as above.
int print(const QString &text);
/// The same for JSON, from a server or our own, on one line.
int printJson(const QByteArray &json);

} // namespace Cli
