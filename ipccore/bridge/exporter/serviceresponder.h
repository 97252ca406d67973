// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "broker/broker.h"
#include "exporter/servicefigures.h"

#include <functional>
#include <memory>
#include <vector>

namespace Bridge {

/// Answers the questions of the NATS Services protocol (`$SRV.PING`, `$SRV.INFO`, `$SRV.STATS`), so
/// that its tools find a service and its figures.
class ServiceResponder : public QObject
{
    Q_OBJECT

public:
    using Figures = std::function<ServiceFigures()>;

    /// @param broker must outlive this.
    /// @param id of this instance, unique among all.
    /// @param figures called in this thread for each question about them.
    ServiceResponder(Broker &broker, const QByteArray &service, const QByteArray &id,
                     Figures figures, QObject *parent = nullptr);
    ~ServiceResponder() override;

    /// @return as Broker::subscribe().
    IpcCore::Result<void> start();

private:
    enum class Verb { Ping, Info, Stats };

    void answer(Verb verb, const BrokerMessage &question);
    QByteArray answerTo(Verb verb) const;

    Broker &m_broker;
    const QByteArray m_service;
    const QByteArray m_id;
    const Figures m_figures;
    std::vector<std::unique_ptr<Broker::Subscription>> m_subscriptions;
};

} // namespace Bridge
