// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "program/bridgeprogram.h"

#include "program/bridgemetrics.h"

#include <QtCore/qloggingcategory.h>
#include <QtCore/qsavefile.h>

namespace Bridge {

using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::Result;

Q_LOGGING_CATEGORY(brokerLog, "ipcbridge.broker", QtInfoMsg)

namespace {

// Prometheus usually asks less often.
constexpr std::chrono::seconds MetricsInterval{5};

constexpr std::chrono::seconds DrainTime{30};

// For what has been published in the end.
constexpr std::chrono::seconds FlushTime{2};

} // namespace

BridgeProgram::BridgeProgram(const BridgeOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
{
    connect(&m_metricsTimer, &QTimer::timeout, this, &BridgeProgram::writeMetrics);
    m_drainTimer.setSingleShot(true);
    connect(&m_drainTimer, &QTimer::timeout, this, [this] {
        Q_EMIT ended(Error(ErrorCode::Timeout, QStringLiteral("Some requests have not ended")));
    });
}

BridgeProgram::~BridgeProgram()
{
    m_importers.clear();
    m_exporters.clear();
}

Result<void> BridgeProgram::start()
{
    if (const Result<void> valid = m_options.validate(); !valid)
        return valid;
    Result<std::unique_ptr<Broker>> broker = Broker::open(m_options.broker);
    if (!broker)
        return broker.error();
    m_broker = std::move(*broker);
    watchBroker();
    if (!m_broker->isConnected())
        qCWarning(brokerLog, "no broker answers yet; trying again");
    for (const ExportOptions &each : m_options.exports) {
        Exporter &exporter = *m_exporters.emplace_back(std::make_unique<Exporter>(*m_broker, each));
        connect(&exporter, &Exporter::drained, this, &BridgeProgram::checkDrained);
        if (const Result<void> started = exporter.start(); !started)
            return started;
    }
    for (const ImportOptions &each : m_options.imports) {
        Importer &importer = *m_importers.emplace_back(std::make_unique<Importer>(*m_broker, each));
        connect(&importer, &Importer::drained, this, &BridgeProgram::checkDrained);
        connect(&importer, &Importer::endpointLost, this, [this](const QString &reason) {
            Q_EMIT ended(Error(ErrorCode::InvalidPath, reason));
        });
        if (const Result<void> started = importer.start(); !started)
            return started;
    }
    if (!m_options.metricsFile.isEmpty()) {
        writeMetrics();
        m_metricsTimer.start(MetricsInterval);
    }
    return {};
}

void BridgeProgram::watchBroker()
{
    connect(m_broker.get(), &Broker::connected, this, [this] {
        qCInfo(brokerLog, "connected to %s", qUtf8Printable(m_broker->serverUrl()));
    });
    connect(m_broker.get(), &Broker::disconnected, this,
            [] { qCWarning(brokerLog, "the connection was lost"); });
    connect(m_broker.get(), &Broker::gaveUp, this,
            [this](const QString &reason) { Q_EMIT ended(Error(ErrorCode::SystemError, reason)); });
    connect(m_broker.get(), &Broker::troubled, this,
            [](const QString &reason) { qCWarning(brokerLog, "%s", qUtf8Printable(reason)); });
}

void BridgeProgram::stop()
{
    if (std::exchange(m_isStopping, true)) {
        Q_EMIT ended({});
        return;
    }
    m_drainTimer.start(DrainTime);
    m_draining = m_exporters.size() + m_importers.size();
    for (const auto &importer : m_importers)
        importer->drain();
    for (const auto &exporter : m_exporters)
        exporter->drain();
}

void BridgeProgram::checkDrained()
{
    if (!m_isStopping || --m_draining > 0)
        return;
    m_broker->close(FlushTime);
    Q_EMIT ended({});
}

void BridgeProgram::writeMetrics()
{
    QSaveFile file(m_options.metricsFile);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(bridgeMetrics(*m_broker, m_exporters, m_importers)) < 0 || !file.commit())
        qCWarning(brokerLog, "Cannot write %s: %s", qUtf8Printable(m_options.metricsFile),
                  qUtf8Printable(file.errorString()));
}

} // namespace Bridge
