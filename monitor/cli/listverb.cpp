// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "color.h"
#include "endpointsurvey.h"
#include "standardstreams.h"
#include "table.h"
#include "verbs.h"

#include <core/base/humanunits.h>

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>

namespace Cli {

namespace {

using namespace IpcCore;
using namespace Monitor;

const QString Unknown = QStringLiteral("–");

template <typename T>
QString numberText(const std::optional<T> &number)
{
    return number ? QString::number(*number) : Unknown;
}

QString tableText(const EndpointSurvey &survey, int width, bool colors)
{
    using Align = Table::Align;
    Table table({{.title = Text::tr("STATE")},
                 {.title = Text::tr("CONNS"), .align = Align::Right},
                 {.title = Text::tr("WAITING"), .align = Align::Right},
                 {.title = Text::tr("BUSY"), .align = Align::Right},
                 {.title = Text::tr("PID"), .align = Align::Right},
                 {.title = Text::tr("USER")},
                 {.title = Text::tr("UPTIME"), .align = Align::Right},
                 {.title = Text::tr("PROGRAM"), .narrow = Table::Narrow::CutEnd},
                 {.title = Text::tr("PATH"), .narrow = Table::Narrow::CutStart}});
    table.setColorsStates(colors);
    for (const SurveyedEndpoint &endpoint : survey.endpoints()) {
        const auto &snapshot = endpoint.snapshot;
        table.addRow(
            {QLatin1String(nameOf(endpoint.state)), numberText(endpoint.connections),
             numberText(endpoint.waiting),
             snapshot
                 ? QStringLiteral("%1/%2").arg(snapshot->workersBusy).arg(snapshot->workersTotal)
                 : Unknown,
             endpoint.pid != 0 ? QString::number(endpoint.pid) : Unknown,
             endpoint.uid ? userName(*endpoint.uid) : Unknown,
             snapshot ? Monitor::humanDuration(snapshot->uptime) : Unknown,
             endpoint.program.isEmpty() ? Unknown : endpoint.program,
             addressText(endpoint.address)});
    }
    return table.toText(width);
}

QString asText(const EndpointSurvey &survey, int width, bool colors)
{
    QString text = survey.endpoints().isEmpty() ? Text::tr("No endpoints.") + u'\n'
                                                : tableText(survey, width, colors);
    if (const auto &error = survey.kernelError())
        text += Text::tr("– Nothing from the kernel: %1").arg(error->message) + u'\n';
    const auto hidden = std::any_of(
        survey.endpoints().cbegin(), survey.endpoints().cend(),
        [](const auto &endpoint) { return endpoint.knowledge == OwnerKnowledge::NotPermitted; });
    if (hidden)
        text += Text::tr("– PID: other users' processes hide their sockets; only root sees them")
                + u'\n';
    return text;
}

QJsonValue orNull(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QJsonObject endpointJson(const SurveyedEndpoint &endpoint)
{
    QJsonObject object{
        {QStringLiteral("path"), endpoint.address.toString()},
        {QStringLiteral("abstract"), endpoint.address.isAbstract()},
        {QStringLiteral("state"), QLatin1String(nameOf(endpoint.state))},
        {QStringLiteral("connections"), orNull(endpoint.connections)},
        {QStringLiteral("waiting"), orNull(endpoint.waiting)},
        {QStringLiteral("pid"),
         endpoint.pid != 0 ? QJsonValue(endpoint.pid) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("uid"),
         endpoint.uid ? QJsonValue(static_cast<qint64>(*endpoint.uid)) : QJsonValue::Null},
        {QStringLiteral("program"), endpoint.program},
        {QStringLiteral("introspection"), endpoint.server.has_value()},
        {QStringLiteral("stats"),
         endpoint.snapshot ? QJsonValue(toJson(*endpoint.snapshot)) : QJsonValue::Null}};
    return object;
}

QByteArray asJson(const EndpointSurvey &survey)
{
    QJsonArray endpoints;
    for (const SurveyedEndpoint &endpoint : survey.endpoints())
        endpoints.append(endpointJson(endpoint));
    const auto &error = survey.kernelError();
    const QJsonObject object{{QStringLiteral("endpoints"), endpoints},
                             {QStringLiteral("kernelError"),
                              error ? QJsonValue(error->message) : QJsonValue(QJsonValue::Null)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString summary()
{
    return Text::tr("List endpoints and their states");
}

void declare(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("all"),
         Text::tr("Include other users' endpoints, abstract ones and control endpoints.")},
        jsonOption(),
        colorOption(),
    });
    parser.setApplicationDescription(
        summary()
        + Text::tr(
            ".\n\n"
            "Shows this user's servers, worst state first. Connects to no server, except to\n"
            "the control endpoints of IpcCore servers. The states:\n"
            "  PathNotFound  a server runs, but its path no longer exists\n"
            "  PathTaken     a server runs, but its path leads to another server's socket\n"
            "  NotListening  a server runs, but nobody listens at its path\n"
            "  Busy          the queue of waiting clients is full\n"
            "  Silent        the server does not even answer on its control endpoint\n"
            "  Stopping      the server accepts no more connections\n"
            "  Listening     the server accepts connections"));
}

int run(const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return usageError(Text::tr("list takes options only"));
    const auto colors = wantsColors(parser);
    if (!colors)
        return UsageError;
    const auto survey = EndpointSurvey::make(parser.isSet(QStringLiteral("all")));
    if (!survey)
        return failure(survey.error());
    return parser.isSet(jsonOption()) ? printJson(asJson(*survey))
                                      : print(asText(*survey, outputWidth(), *colors));
}

} // namespace

const Verb listVerb = {.name = "list", .summary = summary, .declare = declare, .run = run};

} // namespace Cli
