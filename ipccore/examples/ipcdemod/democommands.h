// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/handler.h>

/// The demo daemon's handler: answers what git's test helper for simple-ipc answers, byte by byte,
/// and a few commands more.
///
/// - `ping`: "pong".
/// - `big`: 10,000 numbered lines in one piece; `chunk`: the same, a piece per line; `slow`: 1,000
///   of them, 10 ms apart.
/// - `sendbytes <letters>`: how many letters, or how many of them are not like the first.
/// - `echo <bytes>`: the bytes; `sleep <ms>`: "slept", later; `fail`: throws.
/// - `quit`: nothing, and stops the server.
IpcCore::HandlerResult runDemoCommand(const IpcCore::Request &request, IpcCore::Reply &reply);
