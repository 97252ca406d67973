// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "addressjson.h"
#include "allverbs.h"
#include "benchtext.h"
#include "durationargument.h"
#include "requestargument.h"
#include "standardstreams.h"

#include <core/base/signalwatcher.h>
#include <core/load/loadgenerator.h>
#include <core/load/loadtext.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qstringconverter.h>

namespace Cli {

namespace {

using namespace IpcCore;
using namespace Monitor;

// Whether the terminal's encoding has the characters of bars.
bool needsAscii()
{
    return QString::fromLocal8Bit(QString(QChar(0x2588)).toLocal8Bit()) != QChar(0x2588);
}

QByteArray jsonOf(const LoadReport &report)
{
    QJsonObject object = loadJson(report);
    insertAddress(object, report.plan.endpoint);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString textOf(const LoadReport &report)
{
    const int width = outputWidth();
    QString text = benchText(report, width);
    const QString bars =
        outputIsTerminal() ? benchBars(report.figures.latency, width, needsAscii()) : QString();
    return bars.isEmpty() ? text : text + u'\n' + bars;
}

int report(const LoadReport &report, bool json)
{
    if (report.error)
        return failure(*report.error);
    const int printed = json ? printJson(jsonOf(report)) : print(textOf(report));
    if (printed != Success)
        return printed;
    if (report.figures.succeeded > 0)
        return Success;
    return failure(QStringLiteral("no request succeeded"));
}

std::optional<double> rateOption(const QCommandLineParser &parser)
{
    const QString text = parser.value(QStringLiteral("rate"));
    if (text.isEmpty() || text == QLatin1String("max"))
        return parser.isSet(QStringLiteral("rate")) && text.isEmpty() ? std::nullopt
                                                                      : std::optional(0.0);
    bool ok = false;
    const double rate = text.toDouble(&ok);
    // The negated form also rejects NaN.
    if (!ok || !(rate > 0 && rate <= LoadPlan::MaxRate))
        return std::nullopt;
    return rate;
}

constexpr Option OwnOptions[] = {
    {.name = "connections", .value = "N", .help = "How many connections to use. Default: 1."},
    {.name = "rate",
     .value = "RATE",
     .help = "Send so many requests per second, however slow the replies are, or max: each as "
             "soon as the one before it has ended. Default: max."},
    {.name = "duration",
     .value = "TIME",
     .help = "How long to measure: 10, 10s or 500ms. A bare number is in seconds. Default: 10s."},
    {.name = "warmup",
     .value = "TIME",
     .help = "How long to send before that, as above. A bare number is in seconds. "
             "Default: 0.5s."},
    {.name = "pipeline",
     .value = "N",
     .help = "How many requests to have under way on each connection. Default: 1."},
    FileOption,
    TimeoutOption,
    JsonOption,
};

// None after reporting what is wrong.
std::optional<LoadPlan> planOf(const QCommandLineParser &parser)
{
    const auto wrong = [](const QString &message) -> std::optional<LoadPlan> {
        usageError(message);
        return std::nullopt;
    };
    LoadPlan plan;
    const auto connections = numberOption(parser, QStringLiteral("connections"), 1, 1);
    if (!connections || *connections > LoadPlan::MaxConnections)
        return wrong(QStringLiteral("--connections takes a whole number, 1 to %1")
                         .arg(LoadPlan::MaxConnections));
    const auto pipeline = numberOption(parser, QStringLiteral("pipeline"), 1, 1);
    if (!pipeline || *pipeline > LoadPlan::MaxPipeline)
        return wrong(
            QStringLiteral("--pipeline takes a whole number, 1 to %1").arg(LoadPlan::MaxPipeline));
    const auto rate = rateOption(parser);
    if (!rate)
        return wrong(
            QStringLiteral("--rate takes a number per second, above 0 and up to %1, or max")
                .arg(static_cast<int>(LoadPlan::MaxRate)));
    const auto duration = durationOption(parser,
                                         {.name = QStringLiteral("duration"),
                                          .bareUnit = std::chrono::seconds(1),
                                          .shortest = std::chrono::milliseconds(1),
                                          .longest = LoadPlan::MaxDuration},
                                         plan.duration);
    if (!duration)
        return wrong(QStringLiteral("--duration takes a time such as 10s or 500ms, 1ms to 24 h"));
    const auto warmUp = durationOption(parser,
                                       {.name = QStringLiteral("warmup"),
                                        .bareUnit = std::chrono::seconds(1),
                                        .shortest = std::chrono::milliseconds(0),
                                        .longest = LoadPlan::MaxWarmUp},
                                       plan.warmUp);
    if (!warmUp)
        return wrong(QStringLiteral("--warmup takes a time such as 1s or 500ms, at most 1 h"));
    const auto connect = connectOptions(parser);
    if (!connect)
        return std::nullopt;
    plan.endpoint = EndpointAddress::ofPath(toBytes(parser.positionalArguments().constFirst()));
    plan.connections = *connections;
    plan.pipeline = *pipeline;
    plan.rate = *rate;
    plan.duration = *duration;
    plan.warmUp = *warmUp;
    plan.connect = *connect;
    return plan;
}

int run(const QCommandLineParser &parser)
{
    auto plan = planOf(parser);
    if (!plan)
        return UsageError;
    const RequestBytes request = requestBytes(parser, QLatin1String(benchVerb.name));
    if (request.exitCode != Success)
        return request.exitCode;
    plan->request = request.bytes;

    LoadGenerator generator;
    const bool showsStatus = errorIsTerminal();
    QObject::connect(&generator, &LoadGenerator::finished, &QCoreApplication::quit);
    if (showsStatus)
        QObject::connect(&generator, &LoadGenerator::progressed, &generator,
                         [&generator] { showStatus(benchStatus(generator.report())); });
    const SignalWatcher signals({SIGINT, SIGTERM, SIGHUP}, [&generator](int) { generator.stop(); });
    if (const auto started = generator.start(*plan); !started)
        return failure(started.error());
    QCoreApplication::exec();
    if (showsStatus)
        showStatus({});
    return report(generator.report(), wantsJson(parser));
}

} // namespace

const Verb benchVerb = {
    .name = "bench",
    .summary = "Load a server with requests and measure its latency",
    .details = "Sends the same request again and again, and measures how long the replies take.\n"
               "This keeps the server busy: others who use it will notice. Without COMMAND or\n"
               "--file, the request is empty. Put -- before words that begin with a dash.\n"
               "\n"
               "With --rate, a request's time starts when it is due, even if no connection has\n"
               "room for it yet: if the server stalls, the latency shows how long its users\n"
               "would have waited. At the end, what is still due has not been sent, and is\n"
               "counted. With max, requests wait for each other instead; a stall then delays\n"
               "only those under way, and shows in the maximum.\n"
               "\n"
               "Interrupt it (Ctrl+C) to end it and see what was measured so far. The exit code\n"
               "is 0 however slow the server was, and 5 if no request succeeded.",
    .arguments = RequestArguments,
    .options = OwnOptions,
    .run = run,
    .usesForward = true,
};

} // namespace Cli
