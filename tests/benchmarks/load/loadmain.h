// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "load/loadclient.h"

#include <QtCore/qmap.h>

namespace Bench {

/// The main() of load generators: parses the command line, runs the clients, prints the figures as
/// one line of JSON. @param clients by their --client names.
/// @return the exit code: 0, or 1 if a client failed.
int loadMain(int argc, char **argv, const QMap<QString, LoadClientFactory> &clients);

} // namespace Bench
