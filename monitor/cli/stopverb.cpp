// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allverbs.h"
#include "serveraccess.h"

namespace Cli {

namespace {

int run(const QCommandLineParser &parser)
{
    return requestAcknowledgement(parser, "stop");
}

} // namespace

const Verb stopVerb = {
    .name = "stop",
    .summary = "Stop a server gently",
    .details = "The server accepts no more connections, finishes its requests and stops; this\n"
               "command does not wait for that. Prints nothing on success.",
    .arguments = OnePath,
    .options = OnlyJson,
    .run = run,
};

} // namespace Cli
