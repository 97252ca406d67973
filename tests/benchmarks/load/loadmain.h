// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "load/loadclient.h"

#include <QtCore/qmap.h>

namespace Bench {

/// The whole of a load generator: reads the command line, runs the clients, prints one line of JSON
/// with the figures. @param clients by the names that --client takes.
/// @return the exit code: 0, 1 when a client failed.
int loadMain(int argc, char **argv, const QMap<QString, LoadClientFactory> &clients);

} // namespace Bench
