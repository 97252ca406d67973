// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allverbs.h"
#include "callwords.h"
#include "displaytext.h"
#include "durationargument.h"
#include "serviceaccess.h"
#include "standardstreams.h"
#include "terminaltext.h"

#include <ipccore/service/blockingserviceclient.h>
#include <ipccore/service/jsontext.h>
#include <ipccore/service/serviceclient.h>
#include <ipccore/service/servicestream.h>

#include <QtCore/qcoreapplication.h>

#include <utility>

namespace Cli {

namespace {

using namespace IpcCore;

constexpr Argument OwnArguments[] = {
    {.name = "PATH", .help = "The endpoint."},
    {.name = "COMMAND", .help = "One of those that describe shows.", .words = "commands"},
    {.name = "ARGUMENT",
     .help = "key=value, or values in the order of the parameters.",
     .isList = true,
     .words = "arguments"},
};

constexpr Option OwnOptions[] = {
    {.name = "args",
     .value = "JSON",
     .help = "Pass the members of this object instead of ARGUMENT. Bytes are base64url."},
    {.name = "yes", .help = "Do not ask before a dangerous command."},
    TimeoutOption,
};

// Texts and bytes as they are, for people safe and with a line end; nothing for no value; others as JSON.
int printValue(const QCborValue &value)
{
    if (value.isUndefined() || value.isNull())
        return Success;
    if (!value.isString() && !value.isByteArray())
        return printJson(toJson(value));
    QByteArray bytes = value.isString() ? value.toString().toUtf8() : value.toByteArray();
    if (outputIsTerminal()) {
        TerminalText text;
        bytes = text.add(bytes) + text.finish();
        if (!bytes.endsWith('\n'))
            bytes += '\n';
    }
    return outputResult(writeOutput(bytes));
}

QString progressText(qint64 done, qint64 total, const QString &text)
{
    const QString count =
        total > 0 ? QStringLiteral("%1 of %2").arg(done).arg(total) : QString::number(done);
    return text.isEmpty() ? count : count + QStringLiteral(": ") + printableText(text);
}

// Prints what one call gives while it arrives: items one line each, and how far it has come.
class Caller
{
public:
    Caller(const EndpointPath &path, const ConnectOptions &connect)
        : m_client(path, {.client = {.connect = connect}})
    {}

    int run(const QString &command, const QCborMap &arguments, const CallOptions &options,
            const CallWords &words)
    {
        ServiceStream *stream = m_client.stream(command, arguments, options);
        QObject::connect(stream, &ServiceStream::item, stream,
                         [this, stream](const QCborValue &item) {
                             clearStatus();
                             m_exitCode = printJson(toJson(item));
                             if (m_exitCode != Success)
                                 stream->cancel();
                         });
        QObject::connect(stream, &ServiceStream::progress, stream,
                         [this](qint64 done, qint64 total, const QString &text) {
                             if (!errorIsTerminal())
                                 return;
                             m_hasStatus = true;
                             showStatus(progressText(done, total, text));
                         });
        QObject::connect(
            stream, &ServiceStream::ended, stream, [this, &words](const CallResult<> &outcome) {
                clearStatus();
                // Otherwise the output has failed before.
                if (m_exitCode == Success)
                    m_exitCode =
                        outcome ? printValue(*outcome)
                                : callFailed(outcome.error(), words.underlined(outcome.error()));
                QCoreApplication::quit();
            });
        QCoreApplication::exec();
        return m_exitCode;
    }

private:
    void clearStatus()
    {
        if (std::exchange(m_hasStatus, false))
            showStatus({});
    }

    ServiceClient m_client;
    bool m_hasStatus = false; // the last line of the terminal shows how far it has come
    int m_exitCode = Success;
};

// The exit code if the user does not agree to `command`.
std::optional<int> refusal(const CommandDescription &command, bool isAgreed)
{
    if (command.effect != CommandDescription::Effect::Dangerous || isAgreed)
        return std::nullopt;
    const QString name = printableText(command.name);
    if (!canAsk())
        return usageError(QStringLiteral("%1 is dangerous: it needs --yes").arg(name));
    if (confirmed(QStringLiteral("%1 cannot be undone: %2. Go on?")
                      .arg(name, printableText(command.summary))))
        return std::nullopt;
    return failure(QStringLiteral("%1 was not called").arg(name));
}

int run(const QCommandLineParser &parser)
{
    const auto connect = connectOptions(parser);
    if (!connect)
        return UsageError;
    const QStringList typed = parser.positionalArguments();
    QByteArrayList words;
    for (const QString &word : typed.mid(2))
        words.append(toBytes(word));
    const QString args = QStringLiteral("args");
    if (parser.isSet(args) && !words.isEmpty())
        return usageError(QStringLiteral("call takes either ARGUMENT or --args"));

    const EndpointPath path(toBytes(typed.at(0)));
    const auto service =
        BlockingServiceClient(path, *connect).describe({.timeout = connect->replyTimeout});
    if (!service)
        return callFailed(service.error());
    const QString name = QString::fromUtf8(toBytes(typed.at(1)));
    const CommandDescription *command = service->command(name);
    if (command == nullptr)
        return unknownCommand(*service, name);

    CallWords callWords(*command, words);
    const auto arguments = parser.isSet(args)
                               ? argumentsFromJson(toBytes(parser.value(args)), *command)
                               : callWords.arguments();
    if (!arguments)
        return callFailed(arguments.error(), callWords.underlined(arguments.error()));
    if (const auto exitCode = refusal(*command, parser.isSet(QStringLiteral("yes"))))
        return *exitCode;

    // A command that takes long by its nature ends by itself, or on Ctrl+C.
    const bool mayTakeLong = command->isStream || command->isSlow;
    const auto timeout = mayTakeLong && !parser.isSet(QLatin1String(TimeoutOption.name))
                             ? Forever
                             : connect->replyTimeout;
    return Caller(path, *connect)
        .run(name, *arguments, {.timeout = timeout, .inactivityTimeout = timeout}, callWords);
}

} // namespace

const Verb callVerb = {
    .name = "call",
    .summary = "Call a command of a service and print its result",
    .details = "Checks the arguments before they are sent. Texts and bytes are printed as they\n"
               "are, on a terminal with control characters as \\xHH; other results as JSON,\n"
               "items of a stream as one line of JSON each. Before a dangerous command it asks;\n"
               "without a terminal, it needs --yes. Slow commands and streams have no default\n"
               "timeout. The exit code is 5 if the service refuses or cannot be reached.",
    .arguments = OwnArguments,
    .options = OwnOptions,
    .run = run,
    .usesForward = true,
};

} // namespace Cli
