// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/map/mapscene.h"

namespace Monitor {

/// \file
/// The map in words: tool tips, and what screen readers say.

/// "Connections", "Requests per second", "Bytes per second".
QString measureName(MapMeasure measure);

/// "Clients", "Endpoints", "Servers".
QString columnName(MapColumn column);

/// What a colour of the map stands for: "Needs attention", "Does not work"; empty for others.
QString severityName(Severity severity);

/// What a node is, its numbers, and whom it talks to. Several lines.
QString nodeText(const MapScene &scene, std::size_t node);

/// From where to where, and how much. Several lines.
QString bandText(const MapScene &scene, std::size_t band);

/// The whole map: its counts, then a line for each endpoint, those that need attention first.
QString mapSummary(const MapScene &scene);

} // namespace Monitor
