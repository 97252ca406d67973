// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allverbs.h"
#include "descriptiontext.h"
#include "durationargument.h"
#include "serviceaccess.h"
#include "standardstreams.h"

#include <ipccore/service/blockingserviceclient.h>
#include <ipccore/service/jsontext.h>

namespace Cli {

namespace {

using namespace IpcCore;

constexpr Argument OwnArguments[] = {
    {.name = "PATH", .help = "The endpoint."},
    {.name = "COMMAND",
     .help = "Only these commands, with all there is to know.",
     .isList = true,
     .words = "commands"},
};

constexpr Option OwnOptions[] = {
    JsonOption,
    {.name = "words",
     .value = "KIND",
     .help = "Print what may follow, for shells: commands, topics, or arguments of COMMAND. One "
             "word per line, with its meaning after a tab.",
     .choices = "commands topics arguments"},
    TimeoutOption,
};

int printWords(const ServiceDescription &service, const QList<const CommandDescription *> &commands,
               const QString &kind)
{
    if (kind == u"commands")
        return print(commandWords(service));
    if (kind == u"topics")
        return print(topicWords(service));
    if (kind != u"arguments")
        return usageError(QStringLiteral("--words takes commands, topics or arguments"));
    QString words;
    for (const CommandDescription *command : commands)
        words += argumentWords(*command);
    return print(words);
}

int run(const QCommandLineParser &parser)
{
    const auto connect = connectOptions(parser);
    if (!connect)
        return UsageError;
    const QStringList words = parser.positionalArguments();
    BlockingServiceClient client(EndpointPath(toBytes(words.constFirst())), *connect);
    CallResult<ServiceDescription> service = client.describe({.timeout = connect->replyTimeout});
    if (!service)
        return callFailed(service.error());

    QList<const CommandDescription *> commands;
    for (const QString &word : words.mid(1)) {
        const QString name = QString::fromUtf8(toBytes(word));
        const CommandDescription *command = service->command(name);
        if (command == nullptr)
            return unknownCommand(*service, name);
        commands.append(command);
    }
    if (parser.isSet(QStringLiteral("words")))
        return printWords(*service, commands, parser.value(QStringLiteral("words")));
    if (commands.isEmpty())
        return wantsJson(parser) ? printJson(toJson(service->toCbor()))
                                 : print(toText(*service, outputWidth()));
    if (wantsJson(parser)) {
        QList<CommandDescription> chosen;
        for (const CommandDescription *command : std::as_const(commands))
            chosen.append(*command);
        service->commands = chosen;
        return printJson(toJson(service->toCbor()));
    }
    QStringList texts;
    for (const CommandDescription *command : std::as_const(commands))
        texts.append(toText(*command, outputWidth()));
    return print(texts.join(u'\n'));
}

} // namespace

const Verb describeVerb = {
    .name = "describe",
    .summary = "Show the commands and topics of a service",
    .details = "Asks the service itself; servers that are none are an error.",
    .arguments = OwnArguments,
    .options = OwnOptions,
    .run = run,
    .usesForward = true,
};

} // namespace Cli
