// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "broker/broker.h"
#include "exporter/exporter.h"
#include "importer/importer.h"
#include "program/bridgeoptions.h"

#include <QtCore/qtimer.h>

namespace Bridge {

/// All that one process exports and imports, over one connection to the broker.
class BridgeProgram : public QObject
{
    Q_OBJECT

public:
    explicit BridgeProgram(const BridgeOptions &options, QObject *parent = nullptr);
    ~BridgeProgram() override;

    /// @return as BridgeOptions::validate(), Broker::open(), Exporter::start() and
    ///         Importer::start().
    IpcCore::Result<void> start();

    /// Takes no more requests, finishes those in hand, for half a minute at most; then emits
    /// ended(). At once if called again.
    void stop();

Q_SIGNALS:
    /// There is nothing left to do. `error` says why, if that was not asked for.
    void ended(const std::optional<IpcCore::Error> &error);

private:
    void watchBroker();
    void writeMetrics();
    void checkDrained();

    const BridgeOptions m_options;
    std::unique_ptr<Broker> m_broker;
    std::vector<std::unique_ptr<Exporter>> m_exporters;
    std::vector<std::unique_ptr<Importer>> m_importers;
    QTimer m_metricsTimer;
    QTimer m_drainTimer;
    std::size_t m_draining = 0; ///< Parts that have something in hand.
    bool m_isStopping = false;
};

} // namespace Bridge
