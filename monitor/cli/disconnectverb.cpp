// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "serveraccess.h"
#include "verbs.h"

namespace Cli {

namespace {

QString summary()
{
    return QStringLiteral("Close one connection of a server");
}

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("PATH"), QStringLiteral("The endpoint."));
    parser.addPositionalArgument(QStringLiteral("ID"),
                                 QStringLiteral("The connection's ID as shown by 'connections'."));
    parser.addOption(jsonOption());
    parser.setApplicationDescription(
        summary()
        + QStringLiteral(
            ".\n\n"
            "Closes it whatever it is doing: the client sees the connection close; a running\n"
            "handler continues without a reader. Prints nothing on success."));
}

int run(const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 2)
        return usageError(QStringLiteral("disconnect takes a PATH and an ID"));
    bool ok = false;
    const quint64 id = arguments.at(1).toULongLong(&ok);
    if (!ok)
        return usageError(QStringLiteral("ID must be a whole number"));
    return requestAcknowledgement(parser, "disconnect " + QByteArray::number(id));
}

} // namespace

const Verb disconnectVerb = {
    .name = "disconnect", .summary = summary, .declare = declare, .run = run};

} // namespace Cli
