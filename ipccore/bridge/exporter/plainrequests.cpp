// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "exporter/plainrequests.h"

#include <chrono>

namespace Bridge {

using IpcCore::AsyncClient;
using IpcCore::Result;

PlainRequests::PlainRequests(Broker &broker, AsyncClient &client, ServiceFigures &figures,
                             QObject *parent)
    : QObject(parent)
    , m_broker(broker)
    , m_client(client)
    , m_figures(figures)
{}

void PlainRequests::take(QByteArrayView replySubject, const QByteArray &request)
{
    ++m_inFlight;
    IpcCore::RequestOptions options;
    options.maxReplySize = m_broker.maxPayload();
    m_client.send(
        request, this,
        [this, subject = replySubject.toByteArray(),
         since = std::chrono::steady_clock::now()](const Result<QByteArray> &reply) {
            --m_inFlight;
            m_figures.count(std::chrono::steady_clock::now() - since,
                            reply ? QString() : reply.error().message);
            // Without a subject it was a notification, which nobody waits for.
            if (!reply)
                refuse(subject, reply.error().message);
            else if (!subject.isEmpty())
                (void)m_broker.publish(subject, {}, *reply);
            Q_EMIT ended();
        },
        options);
}

void PlainRequests::refuse(QByteArrayView replySubject, const QString &why)
{
    if (!replySubject.isEmpty())
        (void)m_broker.publishError(replySubject.toByteArray(), why);
}

} // namespace Bridge
