// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "durationargument.h"
#include "hexdump.h"
#include "standardstreams.h"
#include "verbs.h"

#include <core/base/humanunits.h>
#include <core/console/repeattally.h>

#include <ipccore/connection.h>

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>

#include <limits>

namespace Cli {

namespace {

using namespace IpcCore;
using namespace Monitor;

// The request's bytes, or the exit code after reporting an error.
struct RequestBytes
{
    QByteArray bytes;
    int exitCode = Success;
};

RequestBytes requestBytes(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments().mid(1);
    const QString standardInput = QStringLiteral("-");
    const bool fromFile = parser.isSet(QStringLiteral("file"));
    if (fromFile && !words.isEmpty())
        return {.bytes = {}, .exitCode = usageError(Text::tr("--file excludes COMMAND"))};

    if (!fromFile && words != QStringList(standardInput)) {
        QByteArrayList parts;
        for (const QString &word : words)
            parts.append(toBytes(word));
        return {.bytes = parts.join(' ')};
    }

    const QString name = fromFile ? parser.value(QStringLiteral("file")) : standardInput;
    int error = 0;
    const auto content =
        name == standardInput ? readInput(&error) : readFile(toBytes(name), &error);
    if (!content)
        return {.bytes = {},
                .exitCode =
                    failure(Text::tr("cannot read %1: %2")
                                .arg(QFile::decodeName(toBytes(name)), qt_error_string(error)))};
    return {.bytes = *content};
}

int requestFailed(const Error &error)
{
    Error told = error;
    if (error.delivery == Delivery::MaybeProcessed)
        told.message += Text::tr(" (the server may have processed the request)");
    return failure(told);
}

// Prints a reply while it arrives.
class ReplyWriter
{
public:
    explicit ReplyWriter(bool hex)
        : m_hex(hex)
    {}

    /// Whether standard output accepted it.
    bool write(QByteArrayView chunk)
    {
        if (!chunk.isEmpty())
            m_last = chunk.back();
        m_error = m_hex ? writeOutput(m_dump.add(chunk)) : writeOutput(chunk);
        return m_error == 0;
    }

    /// Ends the last line for people: other programs get the bytes as they are.
    bool finish()
    {
        if (m_hex)
            m_error = writeOutput(m_dump.finish());
        else if (m_last != '\n' && outputIsTerminal())
            m_error = writeOutput("\n");
        return m_error == 0;
    }

    int error() const { return m_error; }

private:
    bool m_hex;
    HexDump m_dump;
    char m_last = '\n';
    int m_error = 0;
};

int outputFailed(int error)
{
    if (isOutputClosed(error))
        return Failure;
    return failure(Text::tr("cannot write the reply: %1").arg(qt_error_string(error)));
}

// The times of several requests, for people: programs measure for themselves.
void tellTimes(const RepeatTally &tally)
{
    const RepeatSummary summary = tally.summary();
    const int succeeded = summary.done - summary.failed;
    if (tally.plan().count == 1 || succeeded == 0 || !errorIsTerminal())
        return;
    writeError(Text::tr("%1 of %2 requests succeeded: shortest %3, median %4, longest %5")
                   .arg(QString::number(succeeded), QString::number(tally.plan().count),
                        humanDuration(summary.shortest), humanDuration(summary.median),
                        humanDuration(summary.longest)));
}

int sendRepeatedly(Connection &connection, const QByteArray &request, bool hex,
                   const RepeatPlan &plan)
{
    RepeatTally tally(plan);
    for (bool isDue = true; isDue;) {
        ReplyWriter writer(hex);
        QElapsedTimer timer;
        timer.start();
        const auto reply = connection.sendCommand(
            request, [&writer](QByteArrayView chunk) { return writer.write(chunk); });
        const std::chrono::nanoseconds time(timer.nsecsElapsed());
        if (writer.error() != 0)
            return outputFailed(writer.error());
        // Show what arrived of a truncated reply, too.
        const bool written = writer.finish();
        isDue = tally.take(reply ? std::optional<Error>() : reply.error(), time);
        if (!isDue)
            tellTimes(tally);
        if (!reply)
            return requestFailed(reply.error());
        if (!written)
            return outputFailed(writer.error());
    }
    return Success;
}

QString summary()
{
    return Text::tr("Send a request to a server and print its reply");
}

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("PATH"), Text::tr("The endpoint."));
    parser.addPositionalArgument(
        QStringLiteral("COMMAND"),
        Text::tr("The request: these words separated by spaces, or - for standard input."),
        QStringLiteral("[COMMAND...]"));
    parser.addOptions({
        {QStringLiteral("file"), Text::tr("Send the bytes of FILE verbatim; - is standard input."),
         QStringLiteral("FILE")},
        {QStringLiteral("timeout"),
         Text::tr("Give up after TIME, first for connecting, then for each reply: 1500, 1500ms or "
                  "1.5s. A bare number is in milliseconds. Default: 1000 and 30000."),
         QStringLiteral("TIME")},
        {QStringLiteral("wait-if-busy"),
         Text::tr("Keep trying while nobody listens or the queue is full.")},
        {QStringLiteral("wait-if-not-found"), Text::tr("Keep trying while PATH does not exist.")},
        {QStringLiteral("hex"), Text::tr("Print the reply like hexdump -C.")},
        {QStringLiteral("repeat"),
         Text::tr("Send the request N times on one connection, up to 1000000; stop at the first "
                  "failure. In a terminal, show how long they took."),
         QStringLiteral("N")},
    });
    parser.setApplicationDescription(
        summary()
        + Text::tr(
            ".\n\n"
            "Without COMMAND and --file the request is empty. Put -- before words that begin\n"
            "with a dash. The reply goes to standard output as it arrives; a truncated reply\n"
            "is an error, even if part of it was printed. In a terminal it ends with a\n"
            "newline. The exit code is 0 after a complete reply, 5 after any failure."));
}

int run(const QCommandLineParser &parser)
{
    if (parser.positionalArguments().isEmpty())
        return usageError(Text::tr("send needs a PATH"));
    const RepeatPlan plan{.count = numberOption(parser, QStringLiteral("repeat"), 1, 1).value_or(0),
                          .untilError = true};
    if (!RepeatTally::validate(plan))
        return usageError(Text::tr("--repeat takes a whole number, 1 to 1000000"));
    const auto timeout =
        durationOption(parser,
                       {.name = QStringLiteral("timeout"),
                        .bareUnit = std::chrono::milliseconds(1),
                        .shortest = std::chrono::milliseconds(1),
                        .longest = std::chrono::milliseconds(std::numeric_limits<int>::max())},
                       std::chrono::milliseconds(0));
    if (!timeout)
        return usageError(Text::tr("--timeout takes a number of milliseconds, or 2s, at least 1"));
    const RequestBytes request = requestBytes(parser);
    if (request.exitCode != Success)
        return request.exitCode;

    ConnectOptions options;
    options.waitIfBusy = parser.isSet(QStringLiteral("wait-if-busy"));
    options.waitIfNotFound = parser.isSet(QStringLiteral("wait-if-not-found"));
    if (timeout->count() != 0) {
        options.connectTimeout = *timeout;
        options.replyTimeout = *timeout;
    }
    const EndpointPath path(toBytes(parser.positionalArguments().constFirst()));
    auto connection = Connection::tryConnect(path, options);
    if (!connection)
        return requestFailed(connection.error());

    return sendRepeatedly(*connection, request.bytes, parser.isSet(QStringLiteral("hex")), plan);
}

} // namespace

const Verb sendVerb = {.name = "send", .summary = summary, .declare = declare, .run = run};

} // namespace Cli
