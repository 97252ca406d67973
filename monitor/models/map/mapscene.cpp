// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/map/mapscene.h"

#include "core/base/humanunits.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <map>
#include <utility>

namespace Monitor {

namespace {

struct MapWords
{
    Q_DECLARE_TR_FUNCTIONS(Map)
};

struct EndpointName
{
    QString file;
    QString directory; ///< Empty for abstract names.
};

EndpointName nameOf(const EndpointAddress &address)
{
    const QString text = address.toPrintable();
    const qsizetype slash = address.isAbstract() ? -1 : text.lastIndexOf(u'/');
    return slash < 0
               ? EndpointName{text, {}}
               : EndpointName{text.sliced(slash + 1), text.first(std::max<qsizetype>(slash, 1))};
}

// Whether it may be folded away: nobody is connected, and nothing is wrong.
bool isQuiet(const Relation &relation)
{
    return !relation.client && severityOf(relation.endpoint->condition) < Severity::Attention;
}

Severity bandSeverity(const Relation &relation)
{
    const Severity severity = severityOf(relation.endpoint->condition);
    return relation.traffic.waiting > 0 ? std::max(severity, Severity::Attention) : severity;
}

// One node of processes, with its members.
struct ProcessGroup
{
    RelationProcess any; ///< One of them; all have its name and host.
    QString user;        ///< Of unknown processes.
    std::map<qint64, Traffic> processes;
    Traffic traffic;
    EndpointCondition condition = EndpointCondition::Listening;
    bool isGone = true;
    bool isFound = false;
};

QByteArray groupKey(MapColumn column, const RelationProcess &process)
{
    const QByteArray prefix = column == MapColumn::Clients ? "c" : "s";
    if (process.pid > 0)
        return prefix + process.nameWithHost().toUtf8();
    // No name contains a NUL.
    return prefix + '\0' + (process.uid ? QByteArray::number(*process.uid) : process.host);
}

QByteArray memberKey(const QByteArray &group, qint64 pid)
{
    return group + '\0' + QByteArray::number(pid);
}

// Makes one scene.
class SceneMaker
{
public:
    SceneMaker(const QSet<QByteArray> &open, bool foldsQuiet)
        : m_open(open)
        , m_foldsQuiet(foldsQuiet)
    {}

    MapScene make(const std::vector<MapRow> &rows)
    {
        for (const MapRow &row : rows)
            collect(row);
        addProcesses(MapColumn::Clients, m_clients);
        for (const MapRow &row : rows)
            addEndpoint(row);
        addProcesses(MapColumn::Servers, m_servers);
        for (const MapRow &row : rows)
            addBands(row);
        return std::move(m_scene);
    }

private:
    bool isFoldedAway(const Relation &relation) const
    {
        return m_foldsQuiet && isQuiet(relation) && !m_open.contains(quietEndpointsKey());
    }

    void collect(const MapRow &row)
    {
        const Relation &relation = row.row.relation;
        if (relation.client)
            collect(m_clients, MapColumn::Clients, *relation.client, relation.traffic, row);
        const auto &endpoint = relation.endpoint;
        if (!endpoint->server || isFoldedAway(relation))
            return;
        const bool isFirst = !std::exchange(m_seen[endpoint->address], true);
        collect(m_servers, MapColumn::Servers, *endpoint->server,
                isFirst ? endpoint->total : Traffic(), row);
    }

    static void collect(std::map<QByteArray, ProcessGroup> &groups, MapColumn column,
                        const RelationProcess &process, const Traffic &traffic, const MapRow &row)
    {
        ProcessGroup &group = groups[groupKey(column, process)];
        group.any = process;
        if (column == MapColumn::Clients)
            group.user = row.row.user;
        const bool isGone = column == MapColumn::Clients && row.row.isGone;
        if (!isGone || group.isGone)
            group.processes[process.pid] += traffic;
        if (!isGone && group.isGone) {
            // Who is there counts, not who has left.
            group.processes = {{process.pid, traffic}};
            group.isGone = false;
        }
        group.traffic += traffic;
        group.condition = std::min(group.condition, row.row.relation.endpoint->condition);
        group.isFound = group.isFound || row.isFound;
    }

    void addProcesses(MapColumn column, const std::map<QByteArray, ProcessGroup> &groups)
    {
        for (const auto &[key, group] : groups) {
            MapNode node = processNode(column, group);
            node.key = key;
            node.members = int(group.processes.size());
            node.isOpen = node.isFolder() && m_open.contains(key);
            node.traffic = group.traffic;
            if (!node.isFolder())
                node.pid = group.processes.begin()->first;
            node.detail = processDetail(node, group);
            add(node);
            if (!node.isOpen)
                continue;
            for (const auto &[pid, traffic] : group.processes) {
                MapNode member = processNode(column, group);
                member.key = memberKey(key, pid);
                member.folder = key;
                member.pid = pid;
                member.traffic = traffic;
                member.detail = processDetail(member, group);
                add(member);
            }
        }
    }

    static MapNode processNode(MapColumn column, const ProcessGroup &group)
    {
        MapNode node;
        node.column = column;
        node.process = group.any.nameWithHost();
        node.program = group.any.name;
        RelationProcess shown = group.any;
        if (shown.name.isEmpty())
            shown.name = MapWords::tr("Unknown process");
        node.title = shown.nameWithHost();
        node.isGone = column == MapColumn::Clients && group.isGone;
        node.isFound = group.isFound;
        node.condition = group.condition;
        return node;
    }

    static QString pidsOf(const ProcessGroup &group)
    {
        // More would not fit.
        constexpr qsizetype MostPids = 6;
        QStringList pids;
        for (const auto &[pid, traffic] : group.processes) {
            if (pids.size() == MostPids)
                return pids.join(QStringLiteral(", ")) + QChar(0x2026);
            pids.append(QString::number(pid));
        }
        return pids.join(QStringLiteral(", "));
    }

    static QString processDetail(const MapNode &node, const ProcessGroup &group)
    {
        QStringList parts;
        if (node.isFolder())
            parts.append(MapWords::tr("PIDs %1").arg(pidsOf(group)));
        else if (node.pid > 0)
            parts.append(MapWords::tr("PID %1").arg(node.pid));
        else if (!group.user.isEmpty())
            parts.append(MapWords::tr("User %1").arg(group.user));
        if (node.isGone)
            parts.append(MapWords::tr("gone"));
        else if (node.traffic.waiting > 0 && node.column == MapColumn::Clients)
            parts.append(MapWords::tr("%Ln waiting", "clients", int(*node.traffic.waiting)));
        return parts.join(QStringLiteral(" · "));
    }

    void addEndpoint(const MapRow &row)
    {
        const Relation &relation = row.row.relation;
        if (m_foldsQuiet && isQuiet(relation)) {
            countQuiet(row);
            if (!m_open.contains(quietEndpointsKey()))
                return;
        }
        const QByteArray key = endpointNodeKey(relation.endpoint->address);
        const auto known = m_scene.places.constFind(key);
        if (known != m_scene.places.cend()) {
            m_scene.nodes[*known].isFound = m_scene.nodes[*known].isFound || row.isFound;
            return;
        }
        const EndpointName name = nameOf(relation.endpoint->address);
        MapNode node;
        node.key = key;
        node.column = MapColumn::Endpoints;
        node.title = name.file;
        node.endpoint = relation.endpoint->address;
        node.condition = relation.endpoint->condition;
        node.traffic = relation.endpoint->total;
        node.isFound = row.isFound;
        if (m_foldsQuiet && isQuiet(relation))
            node.folder = quietEndpointsKey();
        // The directory of one that works; the tool tip has all of it.
        node.detail = node.condition == EndpointCondition::Listening && !name.directory.isEmpty()
                          ? name.directory
                          : conditionName(node.condition);
        add(node);
    }

    void countQuiet(const MapRow &row)
    {
        const auto known = m_scene.places.constFind(quietEndpointsKey());
        if (known == m_scene.places.cend()) {
            MapNode node;
            node.key = quietEndpointsKey();
            node.column = MapColumn::Endpoints;
            node.members = 0;
            node.isFound = false;
            node.isOpen = m_open.contains(node.key);
            add(node);
        }
        MapNode &node = m_scene.nodes[m_scene.places.value(quietEndpointsKey())];
        ++node.members;
        node.isFound = node.isFound || row.isFound;
        node.title = MapWords::tr("%Ln endpoint(s)", nullptr, node.members);
        node.detail = MapWords::tr("without clients");
    }

    void addBands(const MapRow &row)
    {
        const Relation &relation = row.row.relation;
        if (isFoldedAway(relation))
            return;
        const auto place = [this](const QByteArray &key) { return m_scene.places.value(key); };
        const std::size_t endpoint = place(endpointNodeKey(relation.endpoint->address));
        if (relation.client) {
            MapBand &band = bandOf(nodeOf(MapColumn::Clients, *relation.client), endpoint);
            band.traffic += relation.traffic;
            band.severity = std::max(band.severity, bandSeverity(relation));
            band.isGone = band.isGone && row.row.isGone;
            band.isFound = band.isFound || row.isFound;
        }
        if (!relation.endpoint->server)
            return;
        MapBand &band = bandOf(endpoint, nodeOf(MapColumn::Servers, *relation.endpoint->server));
        band.traffic = relation.endpoint->total;
        band.severity = severityOf(relation.endpoint->condition);
        band.isGone = false;
        band.isFound = band.isFound || row.isFound;
    }

    // The member if its folder is open.
    std::size_t nodeOf(MapColumn column, const RelationProcess &process) const
    {
        const QByteArray group = groupKey(column, process);
        const auto member = m_scene.places.constFind(memberKey(group, process.pid));
        return member != m_scene.places.cend() ? *member : m_scene.places.value(group);
    }

    MapBand &bandOf(std::size_t from, std::size_t to)
    {
        const auto ends = std::pair(from, to);
        const auto known = m_bands.find(ends);
        if (known != m_bands.end())
            return m_scene.bands[known->second];
        m_bands.emplace(ends, m_scene.bands.size());
        MapBand &band = m_scene.bands.emplace_back();
        band.from = from;
        band.to = to;
        band.isGone = true;
        band.isFound = false;
        return band;
    }

    void add(const MapNode &node)
    {
        m_scene.places.insert(node.key, m_scene.nodes.size());
        m_scene.nodes.push_back(node);
    }

    const QSet<QByteArray> &m_open;
    const bool m_foldsQuiet;
    MapScene m_scene;
    std::map<QByteArray, ProcessGroup> m_clients;
    std::map<QByteArray, ProcessGroup> m_servers;
    QHash<EndpointAddress, bool> m_seen; ///< Endpoints that count for their servers.
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> m_bands;
};

} // namespace

QByteArray quietEndpointsKey()
{
    return "q";
}

QByteArray endpointNodeKey(const EndpointAddress &address)
{
    return "e" + address.key();
}

const MapNode *MapScene::find(const QByteArray &key) const
{
    const auto found = places.constFind(key);
    return found == places.cend() ? nullptr : &nodes[*found];
}

MapScene MapFolding::fold(const std::vector<MapRow> &rows, const QSet<QByteArray> &open)
{
    const auto quiet = std::count_if(rows.begin(), rows.end(),
                                     [](const MapRow &row) { return isQuiet(row.row.relation); });
    m_foldsQuiet = quiet >= (m_foldsQuiet ? FewQuiet : ManyQuiet);
    return SceneMaker(open, m_foldsQuiet).make(rows);
}

std::optional<double> measured(const Traffic &traffic, MapMeasure measure)
{
    switch (measure) {
    case MapMeasure::Requests:
        return traffic.requestsPerSecond;
    case MapMeasure::Bytes:
        return traffic.bytesPerSecond;
    case MapMeasure::Connections:
        break;
    }
    return traffic.connections ? std::optional(double(*traffic.connections)) : std::nullopt;
}

QString measureText(const std::optional<double> &value, MapMeasure measure)
{
    const QLocale locale;
    if (!value)
        return unknownText();
    switch (measure) {
    case MapMeasure::Requests:
        return MapWords::tr("%1/s").arg(humanRate(*value, locale));
    case MapMeasure::Bytes:
        return MapWords::tr("%1/s").arg(humanBytes(quint64(std::max(*value, 0.0)), locale));
    case MapMeasure::Connections:
        break;
    }
    return locale.toString(qint64(*value));
}

} // namespace Monitor
