// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "serveraccess.h"
#include "verbs.h"

namespace Cli {

namespace {

QString summary()
{
    return Text::tr("Stop a server gently");
}

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("PATH"), Text::tr("The endpoint."));
    parser.addOption(jsonOption());
    parser.setApplicationDescription(
        summary()
        + Text::tr(
            ".\n\n"
            "It takes no new connection, answers the requests it has, and ends; this does not\n"
            "wait for the end. Says nothing when it worked."));
}

int run(const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() != 1)
        return usageError(Text::tr("stop takes one PATH"));
    return requestAcknowledgement(parser, "stop");
}

} // namespace

const Verb stopVerb = {.name = "stop", .summary = summary, .declare = declare, .run = run};

} // namespace Cli
