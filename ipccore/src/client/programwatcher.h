// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace IpcCore {

/// A program to start, in a form that needs no memory after fork(). Strings end with a NUL, lists
/// with a null pointer.
struct WatchedProgram
{
    char *const *files;     ///< To try one after the other, as PATH is searched.
    char *const *arguments; ///< With the program's name as the first.
    const char *directory;  ///< The working directory.
    const char *drain;      ///< A `cat` program; empty: none.
    int nullDevice;
    int errorOutput; ///< The program's standard error.
    int errorInput;  ///< Where to read what it writes there; -1 when somebody else does.
    int reports;     ///< A stream socket to the launcher.
};

/// How many of the last bytes of the program's standard error the watcher keeps.
constexpr std::size_t MaxKeptErrors = 4096;

/// What the watcher sends to the launcher: how the start went, perhaps the end, and once the
/// launcher has shut down its side the kept bytes of standard error.
struct WatcherReport
{
    enum Kind : int {
        Started,
        NotStarted,  ///< The value is errno.
        NoDirectory, ///< The working directory cannot be entered; the value is errno.
        Ended,       ///< The value is the status of waitpid().
        Errors,      ///< As many bytes of standard error as the value says follow.
    };

    int kind;
    int value;
};

/// Starts and watches a program; to be called in a forked child with all signals blocked.
///
/// The calling process ends soon, so that the launcher can wait for it. The watcher is a child of
/// it, which the launcher does not have to know: the watcher leaves by itself once the launcher has
/// closed or shut down its end of `reports`, however that came. The program lives on.
[[noreturn]] void runWatcher(const WatchedProgram &task);

} // namespace IpcCore
