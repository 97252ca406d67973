// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allverbs.h"
#include "durationargument.h"
#include "hexdump.h"
#include "requestargument.h"
#include "standardstreams.h"
#include "terminaltext.h"

#include <core/base/humanunits.h>
#include <core/base/signalwatcher.h>
#include <core/console/repeatrun.h>

#include <ipccore/asyncclient.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qelapsedtimer.h>

#include <cerrno>
#include <csignal>

namespace Cli {

namespace {

using namespace IpcCore;
using namespace Monitor;

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
        if (m_hex)
            m_error = writeOutput(m_dump.add(chunk));
        else if (m_isShown)
            m_error = writeOutput(m_text.add(chunk));
        else
            m_error = writeOutput(chunk);
        return m_error == 0;
    }

    /// Ends the last line for people: other programs get the bytes as they are.
    bool finish()
    {
        if (m_hex)
            m_error = writeOutput(m_dump.finish());
        else if (m_isShown)
            m_error = writeOutput(QByteArray(m_text.finish() + (m_last == '\n' ? "" : "\n")));
        return m_error == 0;
    }

    int error() const { return m_error; }

private:
    bool m_hex;
    const bool m_isShown = outputIsTerminal();
    HexDump m_dump;
    TerminalText m_text;
    char m_last = '\n';
    int m_error = 0;
};

// For people: programs measure for themselves.
QString repeatText(const RepeatSummary &summary, int planned)
{
    QString text = QStringLiteral("%1 of %2 sent").arg(summary.done).arg(planned);
    if (summary.failed > 0)
        text += QStringLiteral(" · %1 failed").arg(summary.failed);
    if (summary.done > summary.failed)
        text += QStringLiteral(" · min %1 · median %2 · max %3")
                    .arg(humanDuration(summary.shortest), humanDuration(summary.median),
                         humanDuration(summary.longest));
    return text;
}

// Sends a request on one connection, as often as planned, and prints the replies.
class Sender
{
public:
    Sender(const EndpointPath &path, const ConnectOptions &options, QByteArray request, bool hex)
        : m_client(path, {.connect = options, .maxRetryPause = std::chrono::milliseconds(100)})
        , m_request(std::move(request))
        , m_hex(hex)
        , m_run([this] { return send(); }, [this] { m_client.cancelAll(); })
    {
        // The time it takes to connect is not the request's.
        QObject::connect(&m_client, &AsyncClient::connected, &m_run, [this] { m_started.start(); });
        QObject::connect(&m_client, &AsyncClient::chunkReceived, &m_run,
                         [this](quint64, const QByteArray &chunk) {
                             // After a signal, m_run is stopped.
                             if (m_writer->error() == 0 && !m_writer->write(chunk)
                                 && m_writer->error() != EINTR)
                                 m_client.cancelAll();
                         });
        QObject::connect(&m_run, &RepeatRun::finished, QCoreApplication::instance(),
                         &QCoreApplication::quit);
    }

    int run(const RepeatPlan &plan)
    {
        std::optional<SignalWatcher> signals;
        int signal = 0;
        if (plan.count > 1)
            signals.emplace(std::initializer_list<int>{SIGINT, SIGTERM}, [&](int caught) {
                signal = caught;
                m_run.stop();
            });
        if (const auto started = m_run.start(plan); !started)
            return failure(started.error());
        QCoreApplication::exec();
        if (signal == 0 && m_writer->error() != 0)
            return outputResult(m_writer->error());
        const RepeatSummary summary = m_run.summary();
        if (plan.count > 1 && errorIsTerminal())
            writeError(repeatText(summary, plan.count));
        if (signal != 0) {
            // Ends as if it had not been caught; does not, if the caller ignores the signal.
            signals.reset();
            ::raise(signal);
            return Failure;
        }
        return summary.firstError ? requestFailed(*summary.firstError) : Success;
    }

private:
    Result<void> send()
    {
        m_writer.emplace(m_hex);
        m_started.start();
        m_client.send(
            m_request, &m_run, [this](const Result<QByteArray> &reply) { take(reply); },
            AsyncClient::ReplyMode::Chunks);
        return {};
    }

    void take(const Result<QByteArray> &reply)
    {
        const std::chrono::nanoseconds time(m_started.nsecsElapsed());
        // Show what arrived of a truncated reply, too.
        if (m_writer->error() == 0 && !m_writer->finish())
            m_run.stop();
        m_run.take(reply ? std::optional<Error>() : reply.error(), time);
    }

    AsyncClient m_client;
    const QByteArray m_request;
    const bool m_hex;
    std::optional<ReplyWriter> m_writer; ///< Of the current reply.
    QElapsedTimer m_started;
    RepeatRun m_run;
};

constexpr Option OwnOptions[] = {
    FileOption,
    TimeoutOption,
    {.name = "wait-if-busy", .help = "Keep trying while nobody listens or the queue is full."},
    {.name = "wait-if-not-found", .help = "Keep trying while PATH does not exist."},
    {.name = "hex", .help = "Print the reply like hexdump -C."},
    {.name = "repeat",
     .value = "N",
     .help = "Send the request N times on one connection, up to 1000000; stop at the first "
             "failure. On a terminal, show a summary."},
    {.name = "interval",
     .value = "TIME",
     .help = "Send a request every TIME with --repeat: 0.5, 0.5s or 500ms. A bare number is in "
             "seconds. Default: 0, back to back."},
};

int run(const QCommandLineParser &parser)
{
    const auto interval = durationOption(parser,
                                         {.name = QStringLiteral("interval"),
                                          .bareUnit = std::chrono::seconds(1),
                                          .shortest = std::chrono::seconds(0),
                                          .longest = std::chrono::hours(24)},
                                         std::chrono::seconds(0));
    if (!interval)
        return usageError(QStringLiteral("--interval takes a time such as 0.5s or 500ms"));
    const RepeatPlan plan{.count = numberOption(parser, QStringLiteral("repeat"), 1, 1).value_or(0),
                          .interval = *interval,
                          .untilError = true};
    if (!plan.isInRange())
        return usageError(QStringLiteral("--repeat takes a whole number, 1 to 1000000"));
    const auto connect = connectOptions(parser);
    if (!connect)
        return UsageError;
    const RequestBytes request = requestBytes(parser, QLatin1String(sendVerb.name));
    if (request.exitCode != Success)
        return request.exitCode;

    ConnectOptions options = *connect;
    options.waitIfBusy = parser.isSet(QStringLiteral("wait-if-busy"));
    options.waitIfNotFound = parser.isSet(QStringLiteral("wait-if-not-found"));
    const EndpointPath path(toBytes(parser.positionalArguments().constFirst()));
    return Sender(path, options, request.bytes, parser.isSet(QStringLiteral("hex"))).run(plan);
}

} // namespace

const Verb sendVerb = {
    .name = "send",
    .summary = "Send a request to a server and print its reply",
    .details = "Without COMMAND or --file, the request is empty. Put -- before words that begin\n"
               "with a dash. The reply goes to standard output as it arrives; a truncated reply\n"
               "is an error, even if part of it was printed. On a terminal, it ends with a\n"
               "newline, and control characters are shown as \\xHH. The exit code is 0 after a\n"
               "complete reply, 5 after any failure.",
    .arguments = RequestArguments,
    .options = OwnOptions,
    .run = run,
    .usesForward = true,
};

} // namespace Cli
