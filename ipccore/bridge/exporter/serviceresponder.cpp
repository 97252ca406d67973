// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "exporter/serviceresponder.h"

#include "wire/limits.h"

#include <ipccore/version.h>

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

namespace Bridge {

using IpcCore::Result;

namespace {

struct VerbName
{
    const char *subject;
    const char *type;
};

constexpr VerbName Names[] = {{"$SRV.PING", "io.nats.micro.v1.ping_response"},
                              {"$SRV.INFO", "io.nats.micro.v1.info_response"},
                              {"$SRV.STATS", "io.nats.micro.v1.stats_response"}};

const QString Description = QStringLiteral("Requests to a local endpoint, passed on by ipcbridge");

} // namespace

ServiceResponder::ServiceResponder(Broker &broker, const QByteArray &service, const QByteArray &id,
                                   Figures figures, QObject *parent)
    : QObject(parent)
    , m_broker(broker)
    , m_service(service)
    , m_id(id)
    , m_figures(std::move(figures))
{}

ServiceResponder::~ServiceResponder() = default;

Result<void> ServiceResponder::start()
{
    for (const Verb verb : {Verb::Ping, Verb::Info, Verb::Stats}) {
        const QByteArray all = Names[static_cast<int>(verb)].subject;
        const QByteArray ours = all + '.' + m_service;
        for (const QByteArray &subject : {all, ours, QByteArray(ours + '.' + m_id)}) {
            auto subscription = m_broker.subscribe(
                subject, {}, [this, verb](const BrokerMessage &message) { answer(verb, message); });
            if (!subscription)
                return subscription.error();
            m_subscriptions.push_back(std::move(*subscription));
        }
    }
    return {};
}

// Who does not get an answer asks again.
void ServiceResponder::answer(Verb verb, const BrokerMessage &question)
{
    if (!question.replySubject().isEmpty())
        (void)m_broker.publish(question.replySubject().toByteArray(), {}, answerTo(verb));
}

QByteArray ServiceResponder::answerTo(Verb verb) const
{
    QJsonObject json{{QStringLiteral("type"), QLatin1String(Names[static_cast<int>(verb)].type)},
                     {QStringLiteral("name"), QString::fromLatin1(m_service)},
                     {QStringLiteral("id"), QString::fromLatin1(m_id)},
                     {QStringLiteral("version"), QStringLiteral(IPCCORE_VERSION_STRING)},
                     {QStringLiteral("metadata"), QJsonObject()}};
    QJsonObject endpoint{{QStringLiteral("name"), QStringLiteral("request")},
                         {QStringLiteral("subject"), QString::fromLatin1(m_service)},
                         {QStringLiteral("queue_group"), QString::fromLatin1(QueueGroup)}};
    if (verb == Verb::Info) {
        endpoint[QStringLiteral("metadata")] = QJsonObject();
        json[QStringLiteral("description")] = Description;
    }
    if (verb == Verb::Stats) {
        const ServiceFigures figures = m_figures();
        const auto time = static_cast<qint64>(figures.processingTime.count());
        endpoint[QStringLiteral("num_requests")] = static_cast<qint64>(figures.requests);
        endpoint[QStringLiteral("num_errors")] = static_cast<qint64>(figures.errors);
        endpoint[QStringLiteral("last_error")] = figures.lastError;
        endpoint[QStringLiteral("processing_time")] = time;
        endpoint[QStringLiteral("average_processing_time")] =
            figures.requests == 0 ? 0 : time / static_cast<qint64>(figures.requests);
        json[QStringLiteral("started")] = figures.started.toString(Qt::ISODateWithMs);
    }
    if (verb != Verb::Ping)
        json[QStringLiteral("endpoints")] = QJsonArray{endpoint};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace Bridge
