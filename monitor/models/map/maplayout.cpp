// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/map/maplayout.h"

#include <algorithm>
#include <numeric>

namespace Monitor {

namespace {

// So much higher must another column be to take over, or both would take turns.
constexpr double TakeOver = 1.2;

// Of a node's height, for all its bands on one side.
constexpr double BandShare = 0.8;

double gapBefore(const MapScene &scene, const MapOrder::Column &column, std::size_t rank)
{
    if (rank == 0)
        return 0;
    return scene.nodes[column[rank]].folder.isEmpty() ? MapLayout::Gap : MapLayout::MemberGap;
}

// One column of nodes, with the space they need.
class ColumnPlacer
{
public:
    ColumnPlacer(const MapScene &scene, const MapOrder::Column &column, MapPlaces &places)
        : m_column(column)
        , m_places(places)
    {
        double top = 0;
        for (std::size_t rank = 0; rank < column.size(); ++rank) {
            top += gapBefore(scene, column, rank);
            m_offsets.push_back(top);
            top += places.nodes[column[rank]].height;
        }
        m_height = top;
    }

    double height() const { return m_height; }

    void stack()
    {
        for (std::size_t rank = 0; rank < m_column.size(); ++rank)
            m_places.nodes[m_column[rank]].top = m_offsets[rank];
    }

    // As near to the wanted centres as order and room permit: least squares, by pooling neighbours
    // that want to overlap.
    void approach(const std::vector<std::optional<double>> &wanted, double room)
    {
        struct Pool
        {
            double sum = 0;
            std::size_t wishes = 0;
            std::size_t size = 0;

            double mean() const { return wishes > 0 ? sum / double(wishes) : 0; }
        };

        std::vector<Pool> pools;
        for (std::size_t rank = 0; rank < m_column.size(); ++rank) {
            Pool pool{.sum = 0, .wishes = 0, .size = 1};
            if (wanted[rank]) {
                pool.sum =
                    *wanted[rank] - m_places.nodes[m_column[rank]].height / 2 - m_offsets[rank];
                pool.wishes = 1;
            }
            // One without a wish stays right below the one before.
            while (!pools.empty() && (pool.wishes == 0 || pools.back().mean() > pool.mean())) {
                pool.sum += pools.back().sum;
                pool.wishes += pools.back().wishes;
                pool.size += pools.back().size;
                pools.pop_back();
            }
            pools.push_back(pool);
        }
        const double most = std::max(room - m_height, 0.0);
        std::size_t rank = 0;
        for (const Pool &pool : pools) {
            const double shift = std::clamp(pool.mean(), 0.0, most);
            for (std::size_t i = 0; i < pool.size; ++i, ++rank)
                m_places.nodes[m_column[rank]].top = m_offsets[rank] + shift;
        }
    }

private:
    const MapOrder::Column &m_column;
    MapPlaces &m_places;
    std::vector<double> m_offsets; ///< Of the tops, without any space but the gaps.
    double m_height = 0;
};

// The mean centre of the neighbours that `isPlaced` names, for each node of a column.
std::vector<std::optional<double>>
neighbourCenters(const MapScene &scene, const MapPlaces &places, const MapOrder::Column &column,
                 const std::array<bool, MapColumnCount> &isPlaced)
{
    std::vector<double> sums(scene.nodes.size(), 0);
    std::vector<int> counts(scene.nodes.size(), 0);
    const auto add = [&](std::size_t node, std::size_t neighbour) {
        if (!isPlaced[std::size_t(scene.nodes[neighbour].column)])
            return;
        sums[node] += places.nodes[neighbour].center();
        ++counts[node];
    };
    for (const MapBand &band : scene.bands) {
        add(band.from, band.to);
        add(band.to, band.from);
    }
    std::vector<std::optional<double>> centers;
    for (const std::size_t node : column)
        centers.push_back(counts[node] > 0 ? std::optional(sums[node] / counts[node])
                                           : std::nullopt);
    return centers;
}

// Those that remain, beginning beside the one that is placed.
std::array<MapColumn, 2> restOf(MapColumn base)
{
    switch (base) {
    case MapColumn::Clients:
        return {MapColumn::Endpoints, MapColumn::Servers};
    case MapColumn::Servers:
        return {MapColumn::Endpoints, MapColumn::Clients};
    case MapColumn::Endpoints:
        break;
    }
    return {MapColumn::Clients, MapColumn::Servers};
}

} // namespace

MapPlaces MapLayout::place(const MapScene &scene, MapMeasure measure)
{
    m_measure = measure;
    m_order.update(scene);
    MapPlaces places;
    placeNodes(scene, places);
    placeBands(scene, measure, places);
    return places;
}

void MapLayout::placeNodes(const MapScene &scene, MapPlaces &places)
{
    std::vector<std::array<int, 2>> sides(scene.nodes.size());
    for (const MapBand &band : scene.bands) {
        ++sides[band.from][1];
        ++sides[band.to][0];
    }
    places.nodes.resize(scene.nodes.size());
    for (std::size_t node = 0; node < scene.nodes.size(); ++node)
        places.nodes[node].height = std::clamp(std::max(sides[node][0], sides[node][1]) * BandRoom,
                                               NodeHeight, LargestNode);
    std::vector<ColumnPlacer> placers;
    for (int column = 0; column < MapColumnCount; ++column)
        placers.emplace_back(scene, m_order.column(MapColumn(column)), places);
    const auto highest = std::max_element(
        placers.begin(), placers.end(),
        [](const ColumnPlacer &a, const ColumnPlacer &b) { return a.height() < b.height(); });
    if (highest->height() > TakeOver * placers[std::size_t(m_base)].height())
        m_base = MapColumn(highest - placers.begin());
    places.height = highest->height();
    placers[std::size_t(m_base)].stack();
    std::array<bool, MapColumnCount> isPlaced = {};
    isPlaced[std::size_t(m_base)] = true;
    for (const MapColumn column : restOf(m_base)) {
        placers[std::size_t(column)].approach(
            neighbourCenters(scene, places, m_order.column(column), isPlaced), places.height);
        isPlaced[std::size_t(column)] = true;
    }
}

void MapLayout::placeBands(const MapScene &scene, MapMeasure measure, MapPlaces &places)
{
    double largest = 0;
    for (const MapBand &band : scene.bands)
        largest = std::max(largest, measured(band.traffic, measure).value_or(0));
    MapScale &scale = m_scales[std::size_t(measure)];
    scale.update(largest);
    places.bands.resize(scene.bands.size());
    std::vector<double> widths;
    for (const MapBand &band : scene.bands) {
        const double share = scale.shareOf(measured(band.traffic, measure).value_or(0));
        widths.push_back(std::max(share * WidestBand, ThinnestBand));
    }
    // At each node, one side after the other: from top to bottom as the nodes at the other ends.
    std::vector<std::size_t> sorted(scene.bands.size());
    for (const bool isFrom : {true, false}) {
        const auto here = [&](std::size_t band) {
            return isFrom ? scene.bands[band].from : scene.bands[band].to;
        };
        const auto there = [&](std::size_t band) {
            return isFrom ? scene.bands[band].to : scene.bands[band].from;
        };
        std::iota(sorted.begin(), sorted.end(), std::size_t(0));
        std::sort(sorted.begin(), sorted.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(here(a), places.nodes[there(a)].top)
                   < std::pair(here(b), places.nodes[there(b)].top);
        });
        for (std::size_t first = 0; first < sorted.size();) {
            std::size_t end = first;
            double sum = 0;
            while (end < sorted.size() && here(sorted[end]) == here(sorted[first]))
                sum += widths[sorted[end++]];
            const MapPlaces::Node &node = places.nodes[here(sorted[first])];
            const double squeeze = std::min(1.0, node.height * BandShare / sum);
            double top = node.center() - sum * squeeze / 2;
            for (; first < end; ++first) {
                const double width = widths[sorted[first]] * squeeze;
                MapPlaces::Band &band = places.bands[sorted[first]];
                (isFrom ? band.fromCenter : band.toCenter) = top + width / 2;
                (isFrom ? band.fromWidth : band.toWidth) = width;
                top += width;
            }
        }
    }
}

} // namespace Monitor
