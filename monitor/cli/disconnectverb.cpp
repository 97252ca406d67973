// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allverbs.h"
#include "serveraccess.h"

namespace Cli {

namespace {

constexpr Argument OwnArguments[] = {
    {.name = "PATH", .help = "The endpoint."},
    {.name = "ID", .help = "The connection's ID as shown by 'connections'."},
};

int run(const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    bool ok = false;
    const quint64 id = arguments.at(1).toULongLong(&ok);
    if (!ok)
        return usageError(QStringLiteral("ID must be a whole number"));
    return requestAcknowledgement(parser, "disconnect " + QByteArray::number(id));
}

} // namespace

const Verb disconnectVerb = {
    .name = "disconnect",
    .summary = "Close one connection of a server",
    .details = "Closes the connection whatever it is doing: the client sees it close; a running\n"
               "handler continues without a reader. Prints nothing on success.",
    .arguments = OwnArguments,
    .options = OnlyJson,
    .run = run,
};

} // namespace Cli
