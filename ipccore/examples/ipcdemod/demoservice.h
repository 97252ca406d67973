// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/commandrouter.h>

/// The demo daemon's commands with typed parameters; `ipcctl describe` lists them.
IpcCore::CommandRouter demoService();

/// The demo daemon's handler. Calls in CBOR, and lines that begin with a command only the service
/// has, go to `service`; all others to runDemoCommand(), so that the replies of the commands
/// that both have stay what they were.
IpcCore::Handler demoHandler(const IpcCore::CommandRouter &service);
