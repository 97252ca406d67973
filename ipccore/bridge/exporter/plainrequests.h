// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "broker/broker.h"
#include "exporter/servicefigures.h"

#include <ipccore/asyncclient.h>

namespace Bridge {

/// Answers requests of NATS clients that know nothing of bridges: one message each way, neither
/// larger than the broker's limit.
class PlainRequests : public QObject
{
    Q_OBJECT

public:
    /// @param broker,client,figures must outlive this.
    PlainRequests(Broker &broker, IpcCore::AsyncClient &client, ServiceFigures &figures,
                  QObject *parent = nullptr);

    /// Has `request` answered.
    void take(QByteArrayView replySubject, const QByteArray &request);

    /// Answers with an error, as services do: its text is in a header.
    void refuse(QByteArrayView replySubject, const QString &why);

    int inFlight() const { return m_inFlight; }

Q_SIGNALS:
    /// One was answered or refused.
    void ended();

private:
    Broker &m_broker;
    IpcCore::AsyncClient &m_client;
    ServiceFigures &m_figures;
    int m_inFlight = 0;
};

} // namespace Bridge
