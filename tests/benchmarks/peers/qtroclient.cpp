// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// Calls of a replica's slots return pending replies, many at a time as well as one:
// https://doc.qt.io/qt-6/qremoteobjectpendingreply.html
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

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        m_reply.clear();
        const Failure failure = finish(m_replica->call(request));
        reply = bytesOf(m_reply);
        return failure;
    }

    Failure exchangeEchoes(const QList<QByteArray> &requests) override
    {
        QList<PendingReply> replies;
        for (const QByteArray &request : requests)
            replies += m_replica->call(request);
        Failure failure;
        for (qsizetype i = 0; i < requests.size() && failure.empty(); ++i) {
            failure = finish(replies[i]);
            if (failure.empty())
                failure = checkEcho(bytesOf(m_reply), requests[i]);
        }
        return failure;
    }

private:
    using PendingReply = QRemoteObjectPendingReply<QByteArray>;

    Failure finish(PendingReply reply)
    {
        if (!reply.waitForFinished(Timeout))
            return "no reply within 30 s";
        if (reply.error() != QRemoteObjectPendingCall::NoError)
            return "no reply: error " + std::to_string(reply.error());
        m_reply = reply.returnValue();
        return {};
    }

    /// Creates the event dispatcher that sockets and timers need, as this thread is no QThread.
    const QEventLoop m_loop;
    const QUrl m_url;
    QByteArray m_reply;
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
