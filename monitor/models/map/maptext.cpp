// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/map/maptext.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace Monitor {

namespace {

struct MapPhrases
{
    Q_DECLARE_TR_FUNCTIONS(Map)
};

// More is in the table.
constexpr qsizetype MostNames = 8;

QString nameOf(const MapNode &node)
{
    if (!node.endpoint.isEmpty())
        return node.endpoint.toPrintable();
    if (node.column == MapColumn::Endpoints)
        return node.title + u' ' + node.detail;
    if (node.isFolder())
        return QStringLiteral("%1 × %2").arg(node.title, QLocale().toString(node.members));
    return node.pid > 0 ? MapPhrases::tr("%1 (PID %2)").arg(node.title).arg(node.pid) : node.title;
}

QString trafficText(const Traffic &traffic)
{
    QStringList parts{traffic.connections
                          ? MapPhrases::tr("%Ln connection(s)", nullptr, int(*traffic.connections))
                          : MapPhrases::tr("connections unknown")};
    if (traffic.waiting > 0)
        parts.append(MapPhrases::tr("%Ln client(s) waiting", nullptr, int(*traffic.waiting)));
    if (traffic.requestsPerSecond)
        parts.append(MapPhrases::tr("%1 requests")
                         .arg(measureText(traffic.requestsPerSecond, MapMeasure::Requests)));
    if (traffic.bytesPerSecond)
        parts.append(measureText(traffic.bytesPerSecond, MapMeasure::Bytes));
    return parts.join(QStringLiteral(", "));
}

// The nodes at the other ends of a node's bands.
QStringList namesBeside(const MapScene &scene, std::size_t node, MapColumn column)
{
    QStringList names;
    for (const MapBand &band : scene.bands) {
        const bool isFrom = band.from == node;
        const MapNode &other = scene.nodes[isFrom ? band.to : band.from];
        if ((isFrom || band.to == node) && other.column == column && !band.isGone)
            names.append(nameOf(other));
    }
    if (names.size() <= MostNames)
        return names;
    const int more = int(names.size() - MostNames);
    names = names.first(MostNames);
    names.append(MapPhrases::tr("%Ln more", nullptr, more));
    return names;
}

QString listText(MapColumn column, const QStringList &names)
{
    return QStringLiteral("%1: %2").arg(columnName(column), names.join(QStringLiteral(", ")));
}

} // namespace

QString measureName(MapMeasure measure)
{
    switch (measure) {
    case MapMeasure::Requests:
        return MapPhrases::tr("Requests per second");
    case MapMeasure::Bytes:
        return MapPhrases::tr("Bytes per second");
    case MapMeasure::Connections:
        break;
    }
    return MapPhrases::tr("Connections");
}

QString columnName(MapColumn column)
{
    switch (column) {
    case MapColumn::Clients:
        return MapPhrases::tr("Clients");
    case MapColumn::Servers:
        return MapPhrases::tr("Servers");
    case MapColumn::Endpoints:
        break;
    }
    return MapPhrases::tr("Endpoints");
}

QString severityName(Severity severity)
{
    if (severity < Severity::Attention)
        return {};
    return severity == Severity::Attention ? MapPhrases::tr("Needs attention")
                                           : MapPhrases::tr("Does not work");
}

QString nodeText(const MapScene &scene, std::size_t node)
{
    const MapNode &shown = scene.nodes[node];
    QStringList lines{nameOf(shown)};
    if (!shown.endpoint.isEmpty())
        lines.append(conditionName(shown.condition) + u'.');
    if (shown.isGone)
        lines.append(MapPhrases::tr("Left a moment ago."));
    else if (!shown.endpoint.isEmpty() || shown.column != MapColumn::Endpoints)
        lines.append(trafficText(shown.traffic));
    for (const MapColumn column : {MapColumn::Clients, MapColumn::Endpoints, MapColumn::Servers}) {
        const QStringList names = namesBeside(scene, node, column);
        if (!names.isEmpty())
            lines.append(listText(column, names));
    }
    return lines.join(u'\n');
}

QString bandText(const MapScene &scene, std::size_t band)
{
    const MapBand &shown = scene.bands[band];
    QStringList lines{QStringLiteral("%1 → %2").arg(nameOf(scene.nodes[shown.from]),
                                                    nameOf(scene.nodes[shown.to])),
                      shown.isGone ? MapPhrases::tr("Left a moment ago.")
                                   : trafficText(shown.traffic)};
    if (!shown.isGone && !shown.traffic.requestsPerSecond)
        lines.append(MapPhrases::tr("Requests and bytes are unknown."));
    return lines.join(u'\n');
}

QString mapSummary(const MapScene &scene)
{
    std::array<int, MapColumnCount> counts = {};
    std::vector<std::size_t> endpoints;
    for (std::size_t node = 0; node < scene.nodes.size(); ++node) {
        const MapNode &shown = scene.nodes[node];
        if (shown.folder.isEmpty())
            counts[std::size_t(shown.column)] += shown.members;
        if (!shown.endpoint.isEmpty())
            endpoints.push_back(node);
    }
    std::stable_sort(endpoints.begin(), endpoints.end(), [&](std::size_t a, std::size_t b) {
        return scene.nodes[a].severity() > scene.nodes[b].severity();
    });
    const QLocale locale;
    QStringList lines{MapPhrases::tr("Client processes: %1, endpoints: %2, servers: %3.")
                          .arg(locale.toString(counts[0]), locale.toString(counts[1]),
                               locale.toString(counts[2]))};
    for (const std::size_t node : endpoints)
        lines.append(nodeText(scene, node).replace(u'\n', QStringLiteral("; ")));
    return lines.join(u'\n');
}

} // namespace Monitor
