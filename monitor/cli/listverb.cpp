// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "addressjson.h"
#include "allverbs.h"
#include "color.h"
#include "figurejson.h"
#include "figuretext.h"
#include "kernelview.h"
#include "observation.h"
#include "standardstreams.h"
#include "table.h"

#include <core/base/humanunits.h>

#include <ipccore/serverregistry.h>

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>

namespace Cli {

namespace {

using namespace IpcCore;
using namespace Monitor;

const QString Unknown = QStringLiteral("–");

QString tableText(const QList<ObservedLine> &lines, int width, bool colors)
{
    using Align = Table::Align;
    Table table({{.title = QStringLiteral("STATE")},
                 {.title = QStringLiteral("CONNS"), .align = Align::Right},
                 {.title = QStringLiteral("WAITING"), .align = Align::Right},
                 {.title = QStringLiteral("BUSY"), .align = Align::Right},
                 {.title = QStringLiteral("PID"), .align = Align::Right},
                 {.title = QStringLiteral("USER")},
                 {.title = QStringLiteral("UPTIME"), .align = Align::Right},
                 {.title = QStringLiteral("PROGRAM"), .narrow = Table::Narrow::CutEnd},
                 {.title = QStringLiteral("PATH"), .narrow = Table::Narrow::CutStart}});
    table.setColorsStates(colors);
    for (const ObservedLine &line : lines) {
        const ServerSnapshot *const stats = line.stats();
        table.addRow({conditionName(line.condition()), numberText(line.clients.connections),
                      numberText(line.clients.waiting), busyText(stats),
                      line.owner.pid != 0 ? QString::number(line.owner.pid) : Unknown,
                      line.owner.uid ? userName(*line.owner.uid) : Unknown,
                      stats ? uptimeText(*stats) : Unknown,
                      line.owner.program.isEmpty() ? Unknown : line.owner.program,
                      addressText(line.endpoint->address)});
    }
    return table.toText(width);
}

// @param registryError why no server is known by its registration.
QString asText(const Observation &observation, const std::optional<Error> &registryError, int width,
               bool colors)
{
    const QList<ObservedLine> lines = observation.lines();
    QString text =
        lines.isEmpty() ? QStringLiteral("No endpoints.") + u'\n' : tableText(lines, width, colors);
    for (const QString &note : healthLines(lines))
        text += note + u'\n';
    if (registryError)
        text += QStringLiteral("– Cannot list registered servers: %1").arg(registryError->message)
                + u'\n';
    if (const auto error = observation.kernelError())
        text += QStringLiteral("– No data from the kernel: %1").arg(error->message) + u'\n';
    const auto hidden = std::any_of(lines.begin(), lines.end(), [](const ObservedLine &line) {
        return line.owner.pid == 0 && line.owner.knowledge == OwnerKnowledge::NotPermitted;
    });
    if (hidden)
        text +=
            QStringLiteral("– PID: other users' processes hide their sockets; only root sees them")
            + u'\n';
    return text;
}

QJsonValue messageOrNull(const std::optional<Error> &error)
{
    return error ? QJsonValue(error->message) : QJsonValue(QJsonValue::Null);
}

QJsonObject endpointJson(const ObservedLine &line)
{
    const EndpointOwner &owner = line.owner;
    const ServerSnapshot *const stats = line.stats();
    QJsonObject object{
        {QStringLiteral("abstract"), line.endpoint->address.isAbstract()},
        {QStringLiteral("connections"), orNull(line.clients.connections)},
        {QStringLiteral("waiting"), orNull(line.clients.waiting)},
        {QStringLiteral("pid"), pidJson(owner.pid)},
        {QStringLiteral("uid"),
         owner.uid ? QJsonValue(static_cast<qint64>(*owner.uid)) : QJsonValue::Null},
        {QStringLiteral("program"), owner.program},
        {QStringLiteral("introspection"), line.activity != nullptr},
        {QStringLiteral("control"), line.endpoint->controlPath.isEmpty()
                                        ? QJsonValue(QJsonValue::Null)
                                        : QFile::decodeName(line.endpoint->controlPath)},
        {QStringLiteral("stats"), stats ? QJsonValue(toJson(*stats)) : QJsonValue::Null}};
    insertAddress(object, line.endpoint->address);
    addCondition(object, *line.endpoint);
    return object;
}

QByteArray asJson(const Observation &observation, const std::optional<Error> &registryError)
{
    QJsonArray endpoints;
    for (const ObservedLine &line : observation.lines())
        endpoints.append(endpointJson(line));
    const QJsonObject object{
        {QStringLiteral("endpoints"), endpoints},
        {QStringLiteral("kernelError"), messageOrNull(observation.kernelError())},
        {QStringLiteral("registryError"), messageOrNull(registryError)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// `text` from column 17 on, at most 80 wide.
QString indented(const QString &text)
{
    constexpr qsizetype width = 63;
    QString lines;
    qsizetype used = 0;
    for (const QString &word : text.split(u' ')) {
        const bool isFull = used + word.size() > width;
        lines += isFull ? QStringLiteral("\n                 ") : QStringLiteral(" ");
        lines += word;
        used = (isFull ? 0 : used) + word.size() + 1;
    }
    return lines;
}

// Worst first.
QString statesHelp()
{
    QString text;
    for (int i = 0; i < EndpointConditionCount; ++i) {
        const auto condition = static_cast<EndpointCondition>(i);
        text += QStringLiteral("\n  %1").arg(conditionName(condition), -14)
                + indented(conditionMeaning(condition));
    }
    return text;
}

constexpr Option OwnOptions[] = {
    {.name = "all", .help = "Include other users' endpoints, abstract ones and control endpoints."},
    JsonOption,
    ColorOption,
};

int run(const QCommandLineParser &parser)
{
    const auto colors = wantsColors(parser);
    if (!colors)
        return UsageError;
    std::optional<Error> registryError;
    if (const auto servers = ServerRegistry::servers(); !servers)
        registryError = servers.error();
    const bool all = parser.isSet(QStringLiteral("all"));
    Observation observation(all ? Observation::Scope::All : Observation::Scope::Mine);
    if (const auto looked = observation.look(); !looked)
        return failure(looked.error());
    return wantsJson(parser) ? printJson(asJson(observation, registryError))
                             : print(asText(observation, registryError, outputWidth(), *colors));
}

} // namespace

const Verb listVerb = {
    .name = "list",
    .summary = "List endpoints and their states",
    .details = "Shows this user's servers, worst state first. Connects only to the control\n"
               "endpoints of IpcCore servers, and to an endpoint whose state nothing else tells.\n"
               "The states:",
    .appendix = statesHelp,
    .options = OwnOptions,
    .run = run,
};

} // namespace Cli
