// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "observation.h"

#include <QtCore/qstringlist.h>

namespace Cli {

/// \file
/// How "top" displays its lines.

enum class TopOrder { Rate, Latency, Connections, Busy, Waiting, Path };

/// The order a key selects.
std::optional<TopOrder> topOrderOfKey(char key);

/// Those that need attention first, the others by `order`, largest first.
QList<ObservedLine> inOrder(QList<ObservedLine> lines, TopOrder order);

/// A header line, and one line per server.
QStringList topLines(const QList<ObservedLine> &lines, int width, bool colors);

/// What needs attention, if anything does, and the keys, with the current order marked.
QString topFooter(TopOrder order, const QString &attention);

/// One JSON object.
QByteArray topJson(const QList<ObservedLine> &lines);

} // namespace Cli
