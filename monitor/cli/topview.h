// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "serversampler.h"

#include <QtCore/qstringlist.h>

namespace Cli {

/// \file
/// How "top" displays its samples.

enum class TopOrder { Rate, Latency, Connections, Busy, Waiting, Path };

/// The order a key selects.
std::optional<TopOrder> topOrderOfKey(char key);

/// Largest first.
QList<ServerSample> inOrder(QList<ServerSample> samples, TopOrder order);

/// A header line, and one line per server.
QStringList topLines(const QList<ServerSample> &samples, int width, bool colors);

/// The keys, with the current order marked.
QString topFooter(TopOrder order);

/// One JSON object.
QByteArray topJson(const QList<ServerSample> &samples);

} // namespace Cli
