// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "load/loadclient.h"

namespace Bench {

/// How long a peer's client waits for anything.
constexpr std::chrono::milliseconds PeerTimeout{30'000};

/// loadMain() with one client, "own". Rejects "chunked", as a peer's reply is a single message.
int peerMain(int argc, char **argv, const LoadClientFactory &factory);

} // namespace Bench
