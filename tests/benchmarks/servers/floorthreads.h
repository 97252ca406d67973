// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Bench {

/// A program that is nothing but a server with a thread per connection.
/// @param receiveFlags 0 to block until a request arrives, MSG_DONTWAIT to look again and again.
int floorThreadsMain(int argc, char **argv, int receiveFlags);

} // namespace Bench
