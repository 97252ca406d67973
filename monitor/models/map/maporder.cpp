// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/map/maporder.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace Monitor {

namespace {

// More hardly improve what people see.
constexpr int Sweeps = 3;

constexpr std::array AllColumns = {MapColumn::Endpoints, MapColumn::Clients, MapColumn::Servers};

// The ranks of the nodes that each node has bands with, ascending; members of a folder share its
// rank.
class Neighbours
{
public:
    Neighbours(const MapScene &scene, const std::array<QByteArrayList, MapColumnCount> &keys)
        : m_scene(scene)
    {
        for (const QByteArrayList &column : keys) {
            for (qsizetype rank = 0; rank < column.size(); ++rank)
                m_ranks.insert(column[rank],
                               {int(rank), (double(rank) + 0.5) / double(column.size())});
        }
        for (const MapBand &band : scene.bands) {
            add(band.from, band.to);
            add(band.to, band.from);
        }
        for (auto &sides : m_sides) {
            for (std::vector<int> &ranks : sides)
                std::sort(ranks.begin(), ranks.end());
        }
    }

    static const QByteArray &unitOf(const MapNode &node)
    {
        return node.folder.isEmpty() ? node.key : node.folder;
    }

    // Towards the left and the right column; empty where nothing is.
    std::array<std::vector<int>, 2> of(const QByteArray &key) const { return m_sides.value(key); }

    // The mean place, from 0 at the top to 1 at the end of a column; NaN without neighbours.
    double center(const QByteArray &key) const
    {
        const Mean mean = m_means.value(key);
        return mean.count == 0 ? std::nan("") : mean.sum / mean.count;
    }

private:
    struct Rank
    {
        int number = 0;
        double place = 0;
    };

    struct Mean
    {
        double sum = 0;
        int count = 0;
    };

    void add(std::size_t node, std::size_t neighbour)
    {
        const auto rank = m_ranks.constFind(unitOf(m_scene.nodes[neighbour]));
        if (rank == m_ranks.cend())
            return;
        const QByteArray &unit = unitOf(m_scene.nodes[node]);
        const bool isRight = m_scene.nodes[neighbour].column > m_scene.nodes[node].column;
        m_sides[unit][isRight ? 1 : 0].push_back(rank->number);
        Mean &mean = m_means[unit];
        mean.sum += rank->place;
        ++mean.count;
    }

    const MapScene &m_scene;
    QHash<QByteArray, Rank> m_ranks;
    QHash<QByteArray, Mean> m_means;
    QHash<QByteArray, std::array<std::vector<int>, 2>> m_sides;
};

// How many bands cross if the node with the neighbours `upper` is above the other one.
qint64 crossings(const std::vector<int> &upper, const std::vector<int> &lower)
{
    qint64 count = 0;
    std::size_t less = 0;
    for (const int rank : upper) {
        while (less < lower.size() && lower[less] < rank)
            ++less;
        count += qint64(less);
    }
    return count;
}

QByteArrayList newKeys(const MapScene &scene, MapColumn column, const QByteArrayList &known)
{
    const QSet<QByteArray> present(known.begin(), known.end());
    QByteArrayList keys;
    for (const MapNode &node : scene.nodes) {
        if (node.column == column && node.folder.isEmpty() && !present.contains(node.key))
            keys.append(node.key);
    }
    return keys;
}

// Busy servers first, their endpoints together; what has no server comes last.
void sortEndpoints(const MapScene &scene, QByteArrayList &keys)
{
    struct Rank
    {
        qint64 serverConnections = -1;
        QByteArray server;
        qint64 connections = 0;
    };

    QHash<QByteArray, Rank> ranks;
    for (const MapBand &band : scene.bands) {
        const MapNode &to = scene.nodes[band.to];
        if (to.column == MapColumn::Servers)
            ranks.insert(scene.nodes[band.from].key, {to.traffic.connections.value_or(0), to.key,
                                                      band.traffic.connections.value_or(0)});
    }
    std::sort(keys.begin(), keys.end(), [&](const QByteArray &a, const QByteArray &b) {
        const Rank left = ranks.value(a);
        const Rank right = ranks.value(b);
        return std::tie(right.serverConnections, left.server, right.connections, a)
               < std::tie(left.serverConnections, right.server, left.connections, b);
    });
}

} // namespace

void MapOrder::update(const MapScene &scene)
{
    keepKnown(scene);
    const bool isFirst = std::all_of(m_keys.begin(), m_keys.end(),
                                     [](const QByteArrayList &keys) { return keys.isEmpty(); });
    if (isFirst) {
        arrange(scene);
    } else {
        for (const MapColumn column : AllColumns)
            insertNew(scene, column);
    }
    QHash<QByteArray, Column> members;
    for (std::size_t node = 0; node < scene.nodes.size(); ++node) {
        if (!scene.nodes[node].folder.isEmpty())
            members[scene.nodes[node].folder].push_back(node);
    }
    for (std::size_t column = 0; column < m_keys.size(); ++column) {
        m_columns[column].clear();
        for (const QByteArray &key : std::as_const(m_keys[column])) {
            m_columns[column].push_back(scene.places.value(key));
            const Column inside = members.value(key);
            m_columns[column].insert(m_columns[column].end(), inside.begin(), inside.end());
        }
    }
}

void MapOrder::keepKnown(const MapScene &scene)
{
    for (QByteArrayList &keys : m_keys)
        keys.removeIf([&scene](const QByteArray &key) { return !scene.places.contains(key); });
}

// All at once: neighbours pull each other to their mean.
void MapOrder::arrange(const MapScene &scene)
{
    for (const MapColumn column : AllColumns)
        m_keys[std::size_t(column)] = newKeys(scene, column, {});
    sortEndpoints(scene, m_keys[std::size_t(MapColumn::Endpoints)]);
    for (int sweep = 0; sweep < Sweeps; ++sweep) {
        for (const MapColumn column :
             {MapColumn::Servers, MapColumn::Clients, MapColumn::Endpoints}) {
            if (sweep == Sweeps - 1 && column == MapColumn::Endpoints)
                continue;
            const Neighbours neighbours(scene, m_keys);
            QHash<QByteArray, double> centers;
            QByteArrayList &keys = m_keys[std::size_t(column)];
            for (const QByteArray &key : std::as_const(keys)) {
                const double center = neighbours.center(key);
                centers.insert(key, std::isnan(center) ? HUGE_VAL : center);
            }
            std::stable_sort(keys.begin(), keys.end(),
                             [&centers](const QByteArray &a, const QByteArray &b) {
                                 return centers.value(a) < centers.value(b);
                             });
        }
    }
}

void MapOrder::insertNew(const MapScene &scene, MapColumn column)
{
    QByteArrayList &keys = m_keys[std::size_t(column)];
    QByteArrayList added = newKeys(scene, column, keys);
    if (added.isEmpty())
        return;
    if (column == MapColumn::Endpoints)
        sortEndpoints(scene, added);
    // The ranks of other columns stay the same meanwhile.
    const Neighbours neighbours(scene, m_keys);
    for (const QByteArray &key : std::as_const(added)) {
        const auto own = neighbours.of(key);
        qint64 cost = 0;
        qint64 best = 0;
        // At the end unless another place is better: below each one, compared with above it.
        qsizetype place = keys.size();
        for (qsizetype rank = keys.size() - 1; rank >= 0; --rank) {
            const auto other = neighbours.of(keys[rank]);
            for (std::size_t side = 0; side < own.size(); ++side)
                cost += crossings(own[side], other[side]) - crossings(other[side], own[side]);
            if (cost < best) {
                best = cost;
                place = rank;
            }
        }
        keys.insert(place, key);
    }
}

} // namespace Monitor
