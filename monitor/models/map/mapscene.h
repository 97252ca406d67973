// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/relationmodel.h"

#include <QtCore/qset.h>

namespace Monitor {

/// The columns of the map, from left to right.
enum class MapColumn { Clients, Endpoints, Servers };

inline constexpr int MapColumnCount = int(MapColumn::Servers) + 1;

/// What the width of bands stands for.
enum class MapMeasure { Connections, Requests, Bytes };

inline constexpr int MapMeasureCount = int(MapMeasure::Bytes) + 1;

/// A row of the table that the map draws.
struct MapRow
{
    RelationRow row;
    bool isFound = true; ///< False if a search is for others.
};

/// A process, several of one name, an endpoint, or several without clients.
struct MapNode
{
    QByteArray key; ///< Identifies it as long as it exists.
    MapColumn column = MapColumn::Clients;
    QByteArray folder;        ///< The key of the open folder that it belongs to; empty if none.
    QString title;            ///< The name: of a process, or of an endpoint's file.
    QString detail;           ///< What else to know, in a few words.
    EndpointAddress endpoint; ///< Empty unless it is one endpoint.
    QString process;          ///< The name; empty for endpoints and unknown processes.
    QString program;          ///< The same without its host.
    qint64 pid = 0;           ///< 0 unless it is one known process.
    int members = 1;          ///< How many are folded here.
    bool isOpen = false;      ///< Its members are nodes of their own, below it.
    bool isGone = false;      ///< All its clients left a moment ago.
    bool isFound = true;
    EndpointCondition condition = EndpointCondition::Listening; ///< The worst of its endpoints.
    Traffic traffic;

    bool isFolder() const { return members > 1; }

    Severity severity() const { return severityOf(condition); }
};

/// What goes from one node to another, from left to right.
struct MapBand
{
    std::size_t from = 0; ///< Of MapScene::nodes.
    std::size_t to = 0;
    Traffic traffic;
    Severity severity = Severity::Good;
    bool isGone = false;
    bool isFound = true;
};

/// All that the map draws, without places.
struct MapScene
{
    std::vector<MapNode> nodes;
    std::vector<MapBand> bands;
    QHash<QByteArray, std::size_t> places; ///< Of nodes, by key.

    /// Null if there is none.
    const MapNode *find(const QByteArray &key) const;
};

/// The key of the node that holds endpoints without clients.
QByteArray quietEndpointsKey();

/// The key of an endpoint's node, when it is not folded.
QByteArray endpointNodeKey(const EndpointAddress &address);

/// Folds rows into nodes and bands.
class MapFolding
{
public:
    /// From how many endpoints without clients on they are folded, and below how many no longer:
    /// one more or less must not fold and unfold them.
    static constexpr int ManyQuiet = 8;
    static constexpr int FewQuiet = 5;

    /// @param open the keys of open folders.
    MapScene fold(const std::vector<MapRow> &rows, const QSet<QByteArray> &open);

private:
    bool m_foldsQuiet = false;
};

/// The measured value; none if unknown.
std::optional<double> measured(const Traffic &traffic, MapMeasure measure);

/// A value for people: "34", "120/s", "1.20 MiB/s".
QString measureText(const std::optional<double> &value, MapMeasure measure);

} // namespace Monitor
