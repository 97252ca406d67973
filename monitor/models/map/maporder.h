// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/mapscene.h"

#include <array>

namespace Monitor {

/// In which order the nodes of each column are drawn. Nodes that stay keep their order, whatever
/// their numbers; new ones go where their bands cross the fewest others.
class MapOrder
{
public:
    /// Places in MapScene::nodes, from top to bottom; members follow their open folder.
    using Column = std::vector<std::size_t>;

    void update(const MapScene &scene);

    const Column &column(MapColumn column) const { return m_columns[std::size_t(column)]; }

private:
    void keepKnown(const MapScene &scene);
    void arrange(const MapScene &scene);
    void insertNew(const MapScene &scene, MapColumn column);

    std::array<QByteArrayList, MapColumnCount> m_keys; ///< Without members of folders.
    std::array<Column, MapColumnCount> m_columns;
};

} // namespace Monitor
