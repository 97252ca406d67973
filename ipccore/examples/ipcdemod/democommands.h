// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/handler.h>

/// The demo daemon's handler: the commands of git's simple-ipc test helper, with byte-identical
/// replies, and a few more.
///
/// - `ping`: "pong".
/// - `big`: 10,000 numbered lines in one write; `chunk`: the same, one write per line; `slow`:
///   1,000 lines, 10 ms apart.
/// - `sendbytes <letters>`: the number of letters, or of those that differ from the first.
/// - `echo <bytes>`: the bytes; `sleep <ms>`: "slept", after that time; `fail`: throws.
/// - `quit`: an empty reply, and the server stops.
IpcCore::HandlerResult runDemoCommand(const IpcCore::Request &request, IpcCore::Reply &reply);
