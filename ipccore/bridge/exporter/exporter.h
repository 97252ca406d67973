// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "broker/broker.h"
#include "broker/loglimit.h"
#include "exporter/exportoptions.h"
#include "exporter/exportsession.h"
#include "exporter/plainrequests.h"
#include "exporter/recentkeys.h"
#include "exporter/servicefigures.h"
#include "exporter/serviceresponder.h"

#include <ipccore/asyncclient.h>

#include <QtCore/qtimer.h>

#include <list>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace Bridge {

/// Answers the requests to a service by asking a local endpoint. Of any number of exporters of one
/// service, the broker gives each request to one. Takes none while the local endpoint does not
/// listen, so that others get them.
///
/// Belongs to one thread, which must run an event loop.
class Exporter : public QObject
{
    Q_OBJECT

public:
    /// @param broker must outlive this.
    Exporter(Broker &broker, const ExportOptions &options, QObject *parent = nullptr);
    /// Gives up the requests in hand.
    ~Exporter() override;

    /// @return InvalidArgument for options out of range; otherwise as Broker::subscribe().
    IpcCore::Result<void> start();

    /// Takes no more requests, answers those in hand, then emits drained().
    void drain();

    /// Whether it takes requests.
    bool isReady() const { return !m_subscriptions.empty(); }

    const ExportOptions &options() const { return m_options; }

    const ServiceFigures &figures() const { return m_figures; }

    int inFlight() const { return int(m_sessions.size()) + m_plain.inFlight(); }

Q_SIGNALS:
    /// It takes requests from now on, or does not; `reason` is for people.
    void readyChanged(bool isReady, const QString &reason);
    /// Nothing is in hand any more, after drain().
    void drained();

private:
    using Key = quint64;

    void checkEndpoint();
    void subscribe();
    void unsubscribe();
    void take(const BrokerMessage &message);
    void takeForSession(const BrokerMessage &message);
    void begin(const BrokerMessage &message, const Frame &frame);
    void takePlain(const BrokerMessage &message);
    IpcCore::Result<QByteArray> admit(const BrokerMessage &message);
    IpcCore::Result<QByteArray> identify(const BrokerMessage &message);
    IpcCore::Result<void> checkLimits();
    void suspectAll();
    void answer(QByteArrayView subject, const Frame &frame);
    void passOn();
    void tick();
    void end(Key key);
    void loseAll();
    void checkDrained();

    Broker &m_broker;
    const ExportOptions m_options;
    IpcCore::AsyncClient m_client;
    ServiceFigures m_figures;
    LogLimit m_logLimit;
    LogLimit m_callerLimit;
    QByteArray m_inbox; ///< Sessions have the subjects below it.
    PlainRequests m_plain;
    std::optional<ServiceResponder> m_responder;
    std::unique_ptr<Broker::Subscription> m_inboxSubscription;
    std::vector<std::unique_ptr<Broker::Subscription>> m_subscriptions; ///< None while not ready.
    std::list<std::unique_ptr<Broker::Subscription>> m_leaving; ///< Get what was sent before.
    std::map<Key, std::unique_ptr<ExportSession>> m_sessions;
    std::vector<Key> m_news; ///< Sessions to be passed on.
    QTimer m_newsTimer;      ///< At once; costs less than a queued call.
    Key m_lastKey = 0;
    RecentKeys m_seen; ///< Importers' ids of requests.
    QTimer m_endpointTimer;
    QTimer m_tickTimer;
    int m_takenInSecond = 0;
    qint64 m_second = 0;
    bool m_isDraining = false;
    bool m_isDrained = false; ///< It has been told.
};

} // namespace Bridge
