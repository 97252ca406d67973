// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>

#include <memory>
#include <vector>

namespace Bridge {

class Broker;
class Exporter;
class Importer;

/// The figures of a process in the text format of Prometheus.
QByteArray bridgeMetrics(const Broker &broker,
                         const std::vector<std::unique_ptr<Exporter>> &exporters,
                         const std::vector<std::unique_ptr<Importer>> &importers);

} // namespace Bridge
