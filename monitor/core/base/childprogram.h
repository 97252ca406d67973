// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearraylist.h>
#include <QtCore/qprocess.h>

#include <chrono>
#include <functional>

namespace Monitor {

/// A program to run as a child. What QProcess takes is text; these are bytes.
struct ChildProgram
{
    QByteArrayList words;       ///< The program, looked up in PATH, and its arguments.
    QByteArrayList environment; ///< "NAME=value", besides that of this process.
    /// Without our terminal: keys that end or stop us there do not reach it, and it asks nobody.
    bool isApart = false;
};

/// Starts `program` as `process`, whose channels the caller has chosen. On Linux, it gets SIGTERM
/// when this thread ends, in whatever way: call it in one that lives as long.
void startChild(QProcess &process, const ChildProgram &program);

/// Starts `program` and leaves it to itself: it has no channels, and may outlive this process.
void startDetached(const ChildProgram &program);

/// What a command printed, once it has ended.
struct CommandResult
{
    int exitCode = -1; ///< -1 if it did not start, or was killed, by whomever.
    QByteArray output;
    QByteArray errors; ///< The last of it.
    bool tookTooLong = false;
    bool printedTooMuch = false;
};

/// How much output a command may have, in bytes: more than a list of ten thousand connections
/// takes. A program that never ends printing must not fill our memory.
inline constexpr qsizetype MostOutput = 16 * 1024 * 1024;

/// Runs `program`, without input, and passes what came of it to `function` in the event loop of
/// `context`: never before this returns, and never if `context` is destroyed first, which kills it.
/// @param patience after which it is killed; so it is when it has printed more than MostOutput.
void runCommand(const ChildProgram &program, std::chrono::milliseconds patience, QObject *context,
                std::function<void(const CommandResult &)> function);

} // namespace Monitor
