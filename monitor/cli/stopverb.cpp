// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "serveraccess.h"
#include "verbs.h"

namespace Cli {

namespace {

QString summary()
{
    return QStringLiteral("Stop a server gently");
}

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("PATH"), QStringLiteral("The endpoint."));
    parser.addOption(jsonOption());
    parser.setApplicationDescription(
        summary()
        + QStringLiteral(
            ".\n\n"
            "The server accepts no more connections, finishes its requests and stops; this\n"
            "command does not wait for that. Prints nothing on success."));
}

int run(const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() != 1)
        return usageError(QStringLiteral("stop takes one PATH"));
    return requestAcknowledgement(parser, "stop");
}

} // namespace

const Verb stopVerb = {.name = "stop", .summary = summary, .declare = declare, .run = run};

} // namespace Cli
