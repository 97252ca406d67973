// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "serversampler.h"

#include <QtCore/qstringlist.h>

namespace Cli {

/// \file
/// What "top" shows of its samples.

enum class TopOrder { Rate, Latency, Connections, Busy, Waiting, Path };

/// The order that a key asks for.
std::optional<TopOrder> topOrderOfKey(char key);

/// The most of what the order is by first.
QList<ServerSample> inOrder(QList<ServerSample> samples, TopOrder order);

/// A line of titles, and one for each server.
QStringList topLines(const QList<ServerSample> &samples, int width);

/// The keys, with that of the order in force.
QString topFooter(TopOrder order);

/// One JSON object.
QByteArray topJson(const QList<ServerSample> &samples);

} // namespace Cli
