// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Bench {

/// Where bench_server_nats takes requests, and answers with the library's settings.
constexpr const char *NatsSubject = "bench";
/// The same, but sends each reply at once, as ipcbridge does. By default, the library collects for
/// up to a millisecond what is published.
constexpr const char *PromptNatsSubject = "bench.prompt";

} // namespace Bench
