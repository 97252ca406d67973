// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allverbs.h"
#include "displaytext.h"
#include "kernelview.h"
#include "readerwatch.h"
#include "serveraccess.h"
#include "standardstreams.h"
#include "tracerequest.h"

#include <core/base/humanunits.h>
#include <core/base/signalwatcher.h>
#include <core/privacy/privacy.h>
#include <core/server/answerwatch.h>
#include <core/server/introspectionclient.h>
#include <core/server/requesttext.h>
#include <core/trace/pcapng.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>
#include <utility>

namespace Cli {

namespace {

using namespace IpcCore;

// A line in columns whose widths must be fixed before all lines are known.
QString columns(const QString &time, const QString &latency, const QString &status,
                const QString &connection, const QString &pid, const QString &in,
                const QString &out, const QString &command)
{
    return QStringLiteral("%1  %2  %3  %4  %5  %6  %7  %8")
        .arg(time, -12)
        .arg(latency, 11)
        .arg(status, -6)
        .arg(connection, 6)
        .arg(pid, 7)
        .arg(in, 8)
        .arg(out, 8)
        // Not arg(), which would expand placeholders in the value.
        .replace(QStringLiteral("%8"), command);
}

QString titles()
{
    return columns(QStringLiteral("TIME"), QStringLiteral("LATENCY"), QStringLiteral("STATUS"),
                   QStringLiteral("CONN"), QStringLiteral("PID"), QStringLiteral("IN"),
                   QStringLiteral("OUT"), QStringLiteral("COMMAND"));
}

QString lineOf(const TraceEvent &event)
{
    if (event.lost != 0)
        return QStringLiteral("-- %1 lost: too fast to be shown --").arg(event.lost);
    QString command = Monitor::requestText(event.preview);
    if (event.preview.size() < event.requestSize)
        command += u'…';
    return columns(
        event.time.toLocalTime().toString(QStringLiteral("hh:mm:ss.zzz")),
        Monitor::humanDuration(event.latency), lowerNameOf(event.status),
        QString::number(event.connectionId), pidText(event.peer.pid),
        Monitor::humanBytes(static_cast<quint64>(std::max<qint64>(event.requestSize, 0))),
        Monitor::humanBytes(static_cast<quint64>(std::max<qint64>(event.replySize, 0))), command);
}

// Prints one trace until the user stops it, standard output closes or the server ends it.
class TracePrinter
{
public:
    enum class Form { Text, Json, Pcapng };

    TracePrinter(const ServerRegistry::Entry &server, Form form,
                 const Monitor::RedactionRules &rules)
        : m_endpoint(Monitor::EndpointAddress::ofPath(server.info.endpoint.native()))
        , m_redactor(rules.forEndpoint(m_endpoint))
        , m_control(server.control)
        , m_client(server.control)
        , m_watch(m_client)
        , m_signals({SIGINT, SIGTERM}, [this](int) { end(Success); })
        , m_form(form)
    {
        using Monitor::IntrospectionClient;
        QObject::connect(&m_client, &IntrospectionClient::traced, &m_client,
                         [this](const QList<TraceEvent> &events, const QByteArrayList &lines) {
                             for (qsizetype i = 0; i < events.size() && !m_ended; ++i)
                                 take(events.at(i), lines.at(i));
                         });
        QObject::connect(&m_client, &IntrospectionClient::traceEnded, &m_client,
                         [this](const std::optional<Error> &error) { finished(error); });
        using Monitor::AnswerWatch;
        QObject::connect(&m_watch, &AnswerWatch::answered, &m_client, [this] { takeAnswer(); });
        QObject::connect(&m_watch, &AnswerWatch::silent, &m_client, [this] { tellSilence(); });
    }

    int run(const QByteArray &arguments)
    {
        m_sinceStart.start();
        switch (m_form) {
        case Form::Text:
            show(titles());
            break;
        case Form::Pcapng:
            writeBytes(Monitor::pcapngSection(QStringLiteral("ipcctl"))
                       + Monitor::pcapngInterface(m_endpoint));
            break;
        case Form::Json:
            break;
        }
        m_client.startTrace(arguments);
        m_watch.start();
        if (!m_ended)
            QCoreApplication::exec();
        if (m_form == Form::Pcapng && m_exitCode == Success)
            writeBytes(Monitor::pcapngStatistics(0, QDateTime::currentDateTimeUtc(), m_lost));
        if (m_exitCode == Success)
            tellSummary();
        return m_exitCode;
    }

private:
    void takeAnswer()
    {
        m_isAnswered = true;
        if (std::exchange(m_isSilent, false))
            writeError(QStringLiteral("the server answers again"));
    }

    void tellSilence()
    {
        m_isAnswered = false;
        const QString cause = causeOfSilence(m_control);
        // Meanwhile.
        if (m_isAnswered || m_ended)
            return;
        m_isSilent = true;
        const QString text = QStringLiteral("the server does not answer");
        writeError(cause.isEmpty() ? text : text + QStringLiteral(": ") + cause);
    }

    void take(const TraceEvent &traced, const QByteArray &line)
    {
        TraceEvent event = traced;
        const Monitor::Redacted preview = m_redactor.apply(traced.preview);
        event.preview = preview.bytes;
        if (event.lost != 0)
            m_lost += event.lost;
        else
            ++m_shown;
        switch (m_form) {
        case Form::Text:
            return show(lineOf(event));
        case Form::Json:
            return write(printJson(preview.isRedacted
                                       ? QJsonDocument(toJson(event)).toJson(QJsonDocument::Compact)
                                       : line));
        case Form::Pcapng:
            if (event.lost == 0)
                writeBytes(Monitor::pcapngPacket(0, event));
        }
    }

    void show(const QString &line)
    {
        const int width = outputWidth();
        write(print((width > 0 ? elided(line, width, Side::End) : line) + u'\n'));
    }

    void writeBytes(const QByteArray &bytes) { write(outputResult(writeOutput(bytes))); }

    void write(int exitCode)
    {
        if (exitCode != Success)
            end(exitCode);
    }

    void finished(const std::optional<Error> &error)
    {
        if (m_ended)
            return;
        if (error)
            return failed(*error);
        writeError(QStringLiteral("the server stopped"));
        end(Success);
    }

    // A server that is killed, or stops while its trace is read slowly, cuts it off anywhere.
    void failed(const Error &error)
    {
        const bool isCut =
            error.code == ErrorCode::ReplyTruncated || error.code == ErrorCode::ConnectionClosed;
        end(isCut ? failure(QStringLiteral("the connection to the server was closed"))
                  : failure(error));
    }

    void end(int exitCode)
    {
        if (m_ended)
            return;
        m_ended = true;
        m_exitCode = exitCode;
        QCoreApplication::quit();
    }

    void tellSummary() const
    {
        writeError(
            QStringLiteral("%1 in %2, %3 lost")
                .arg(m_shown == 1 ? QStringLiteral("1 request")
                                  : QStringLiteral("%1 requests").arg(m_shown))
                .arg(Monitor::humanDuration(std::chrono::milliseconds(m_sinceStart.elapsed())))
                .arg(m_lost));
    }

    const Monitor::EndpointAddress m_endpoint;
    const Monitor::Redactor m_redactor;
    const EndpointPath m_control;
    Monitor::IntrospectionClient m_client;
    Monitor::AnswerWatch m_watch;
    bool m_isAnswered = false;
    bool m_isSilent = false; // and said to be
    Monitor::SignalWatcher m_signals;
    ReaderWatch m_reader{[this] { end(Failure); }};
    const Form m_form;
    QElapsedTimer m_sinceStart;
    quint64 m_shown = 0;
    quint64 m_lost = 0;
    bool m_ended = false;
    int m_exitCode = Success;
};

constexpr Option OwnOptions[] = {
    {.name = "filter",
     .value = "TERM",
     .help = "Show only requests that match TERM; if repeated, all terms must match.",
     .isList = true},
    {.name = "preview",
     .value = "N",
     .help = "Show the first N bytes of each request; the server may show fewer."},
    {.name = "redact",
     .value = "FILE",
     .help = "Hide secrets by the rules in FILE, such as the privacy.json of ipcmonitor."},
    {.name = "json", .help = "Print one JSON object per line, as sent by the server."},
    {.name = "pcapng", .help = "Write a capture for Wireshark, not to a terminal."},
};

std::optional<TracePrinter::Form> formOf(const QCommandLineParser &parser)
{
    const bool isCapture = parser.isSet(QStringLiteral("pcapng"));
    if (isCapture && wantsJson(parser)) {
        usageError(QStringLiteral("--json and --pcapng exclude each other"));
        return std::nullopt;
    }
    if (isCapture && outputIsTerminal()) {
        usageError(QStringLiteral("a capture is no text: write it to a file, as in "
                                  "\"ipcctl trace PATH --pcapng > FILE\""));
        return std::nullopt;
    }
    return isCapture           ? TracePrinter::Form::Pcapng
           : wantsJson(parser) ? TracePrinter::Form::Json
                               : TracePrinter::Form::Text;
}

Result<Monitor::RedactionRules> rulesOf(const QCommandLineParser &parser)
{
    const QString file = QFile::decodeName(toBytes(parser.value(QStringLiteral("redact"))));
    return file.isEmpty() ? Monitor::RedactionRules() : Monitor::redactionRulesInFile(file);
}

int run(const QCommandLineParser &parser)
{
    const auto preview = numberOption(parser, QStringLiteral("preview"), 0, -1);
    if (!preview)
        return usageError(QStringLiteral("--preview takes a number of bytes, at least 0"));
    const auto arguments = traceArguments(parser.values(QStringLiteral("filter")), *preview);
    if (!arguments)
        return usageError(arguments.error().message);
    const auto form = formOf(parser);
    if (!form)
        return UsageError;
    const auto rules = rulesOf(parser);
    if (!rules)
        return failure(rules.error());
    const auto server = findServer(toBytes(parser.positionalArguments().constFirst()));
    if (!server)
        return failure(server.error());
    return TracePrinter(*server, *form, *rules).run(*arguments);
}

} // namespace

const Verb traceVerb = {
    .name = "trace",
    .summary = "Show the requests of a server as they end",
    .details = "TERM is one of\n"
               "  conn=ID        this connection\n"
               "  pid=N, uid=N   this process, this user\n"
               "  status=S       ok, failed, or gone (the client left early)\n"
               "  latency>=TIME  took at least TIME: 250us, 1.5ms, 2s; a bare number is in\n"
               "                 microseconds\n"
               "  command=START  begins with these bytes\n"
               "\n"
               "Runs until Ctrl+C or until the server stops; exits with 5 if the connection\n"
               "breaks. A server that does not answer is waited for, after saying so. Requests\n"
               "that come too fast to be shown are only counted: a trace never slows a server\n"
               "down.\n"
               "\n"
               "With --pcapng, each request is a packet of link type USER0 with as many of its\n"
               "bytes as the trace shows and its status, times and sizes as a comment:\n"
               "  ipcctl trace PATH --preview 4096 --pcapng | wireshark -k -i -",
    .arguments = OnePath,
    .options = OwnOptions,
    .run = run,
};

} // namespace Cli
