// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace IpcCore {

/// A program to start, prepared so that nothing is allocated after fork(). Strings are
/// NUL-terminated, lists end with a null pointer.
struct WatchedProgram
{
    char *const *files;     ///< Candidates, tried in this order as for PATH.
    char *const *arguments; ///< Including the program's name.
    const char *directory;  ///< The working directory.
    const char *drain;      ///< The program `cat`; empty if there is none.
    int nullDevice;
    int errorOutput; ///< Becomes the program's standard error.
    int errorInput;  ///< The read end of errorOutput; -1 if it is no pipe of ours.
    int reports;     ///< A stream socket to the launcher.
};

/// How many of the last bytes of the program's standard error the watcher keeps.
constexpr std::size_t MaxKeptErrors = 4096;

/// What the watcher sends to the launcher: the result of the start, then the end of the program if
/// it comes, and the kept bytes of standard error once the launcher has shut down its side.
struct WatcherReport
{
    enum Kind : int {
        Started,
        NotStarted,  ///< The value is errno.
        NoDirectory, ///< The working directory cannot be entered; the value is errno.
        Ended,       ///< The value is the status of waitpid().
        Errors,      ///< The value is the number of bytes of standard error that follow.
    };

    int kind;
    int value;
};

/// Starts and watches a program. Call it in a forked child with all signals blocked.
///
/// The calling process exits at once, so that the launcher can wait for it. Its child becomes the
/// watcher, which leaves on its own once the launcher has shut down its end of `reports` or died.
/// The program lives on.
[[noreturn]] void runWatcher(const WatchedProgram &task);

} // namespace IpcCore
