// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/maporder.h"
#include "models/map/mapscale.h"

namespace Monitor {

/// Where the map's nodes and bands are, from top to bottom, in lines of text.
///
/// Depends only on which nodes and bands there are: no node moves when a number changes.
struct MapPlaces
{
    struct Node
    {
        double top = 0;
        double height = 0;

        double center() const { return top + height / 2; }
    };

    /// Where a band begins and ends, and how wide it is there: narrower where a node has no room.
    struct Band
    {
        double fromCenter = 0;
        double toCenter = 0;
        double fromWidth = 0;
        double toWidth = 0;
    };

    std::vector<Node> nodes; ///< As MapScene::nodes.
    std::vector<Band> bands; ///< As MapScene::bands.
    double height = 0;
};

/// Places the nodes of successive scenes.
class MapLayout
{
public:
    /// \name In lines of text
    /// @{
    static constexpr double NodeHeight = 2.5;
    static constexpr double Gap = 0.7;
    static constexpr double MemberGap = 0.3;    ///< Between the members of an open folder.
    static constexpr double BandRoom = 0.45;    ///< What a node grows by for each band.
    static constexpr double LargestNode = 10;   ///< However many bands it has.
    static constexpr double WidestBand = 1.5;   ///< Of the value at the end of the scale.
    static constexpr double ThinnestBand = 0.1; ///< Of an unknown value, and of 0.
    /// @}

    /// @param measure what the width of bands stands for.
    MapPlaces place(const MapScene &scene, MapMeasure measure);

    const MapOrder &order() const { return m_order; }

    /// Of the measure placed last.
    const MapScale &scale() const { return m_scales[std::size_t(m_measure)]; }

private:
    void placeNodes(const MapScene &scene, MapPlaces &places);
    void placeBands(const MapScene &scene, MapMeasure measure, MapPlaces &places);

    MapOrder m_order;
    std::array<MapScale, MapMeasureCount> m_scales;
    MapMeasure m_measure = MapMeasure::Connections;
    MapColumn m_base = MapColumn::Endpoints; ///< The column without gaps.
};

} // namespace Monitor
