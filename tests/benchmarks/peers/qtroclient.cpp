// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "peers/peermain.h"
#include "rep_exchange_replica.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>
#include <QtCore/qeventloop.h>
#include <QtCore/qurl.h>
#include <QtRemoteObjects/qremoteobjectnode.h>

namespace {

using Bench::Failure;

constexpr int Timeout = static_cast<int>(Bench::PeerTimeout.count());

class QtRemoteObjectsClient final : public Bench::LoadClient
{
public:
    explicit QtRemoteObjectsClient(const Bench::LoadPlan &plan)
        : m_url(QStringLiteral("local:") + plan.endpoint)
    {}

    ~QtRemoteObjectsClient() override { disconnect(); }

    Failure connect() override
    {
        // A separate node means a separate connection.
        m_node = std::make_unique<QRemoteObjectNode>();
        if (!m_node->connectToNode(m_url))
            return "no connection: error " + std::to_string(m_node->lastError());
        m_replica.reset(m_node->acquire<ExchangeReplica>());
        return m_replica->waitForSource(Timeout) ? Failure() : "no source within 30 s";
    }

    void disconnect() override
    {
        m_replica.reset();
        m_node.reset();
        // The node leaves its socket to the event loop, which this thread does not run.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    Failure exchange(const QByteArray &request, qint64 &replySize) override
    {
        QRemoteObjectPendingReply<QByteArray> reply = m_replica->call(request);
        if (!reply.waitForFinished(Timeout))
            return "no reply within 30 s";
        if (reply.error() != QRemoteObjectPendingCall::NoError)
            return "no reply: error " + std::to_string(reply.error());
        replySize = reply.returnValue().size();
        return {};
    }

private:
    /// Creates the event dispatcher that sockets and timers need, as this thread is no QThread.
    const QEventLoop m_loop;
    const QUrl m_url;
    std::unique_ptr<QRemoteObjectNode> m_node;
    std::unique_ptr<ExchangeReplica> m_replica;
};

} // namespace

int main(int argc, char **argv)
{
    return Bench::peerMain(argc, argv, [](const Bench::LoadPlan &plan) {
        return std::make_unique<QtRemoteObjectsClient>(plan);
    });
}
