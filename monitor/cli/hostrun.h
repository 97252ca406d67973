// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "verbs.h"

namespace Cli {

/// Runs `verb` for another host, by ssh: here with a forwarded socket if it usesForward; otherwise
/// by the ipcctl there, with this program's input (if that is a terminal), output and exit code. If
/// there is none, verbs about a PATH tell what a forwarded socket can.
/// @param parser with the arguments of the verb, which are valid.
/// @param typed the same arguments, as they were given.
/// @return the exit code.
int runOnHost(const QByteArray &host, const Verb &verb, const QCommandLineParser &parser,
              const QByteArrayList &typed);

} // namespace Cli
