// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/connectionsfeed.h"

#include "core/base/runinpool.h"
#include "core/base/whenfinished.h"
#include "core/observer/endpointobserver.h"
#include "core/server/introspectionclient.h"

#include <QtCore/qpromise.h>

#include <utility>

namespace Monitor {

using IpcCore::ConnectionInfo;
using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::Result;

namespace {

using Answer = Result<QList<ConnectionInfo>>;

Error notTold()
{
    return Error(ErrorCode::NotSupported,
                 QStringLiteral("The server does not tell about its connections"));
}

Error notAnswered()
{
    return Error(ErrorCode::Timeout, QStringLiteral("The server has not answered yet"));
}

ConnectionsReportPointer makeReport(const SnapshotPointer &snapshot, const EndpointAddress &address,
                                    const Answer &answer)
{
    auto report = std::make_shared<ConnectionsReport>();
    report->endpoint = address;
    report->kernelError = snapshot->socketsError;
    std::optional<EndpointSockets> kernel;
    if (const auto endpoint = snapshot->find(address)) {
        if (const auto sockets = kernelSockets(*snapshot, *endpoint))
            kernel = *sockets;
        else
            report->kernelError =
                endpoint->connections ? endpoint->connections->kernelError : sockets.error();
    }
    std::optional<QList<ConnectionInfo>> server;
    if (answer)
        server = *answer;
    else
        report->serverError = answer.error();
    report->merged = mergeConnections(kernel, server);
    return report;
}

} // namespace

ConnectionsFeed::ConnectionsFeed(EndpointObserver &observer, QObject *parent)
    : QObject(parent)
    , m_observer(observer)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(DefaultPatience);
    connect(&m_patience, &QTimer::timeout, this, &ConnectionsFeed::losePatience);
    connect(&observer, &EndpointObserver::polled, this, &ConnectionsFeed::takeSnapshot);
}

ConnectionsFeed::~ConnectionsFeed() = default;

void ConnectionsFeed::setEndpoint(const EndpointAddress &address)
{
    if (address == m_endpoint)
        return;
    m_endpoint = address;
    setControl({});
    if (m_observer.snapshot())
        takeSnapshot(m_observer.snapshot());
}

void ConnectionsFeed::setFollowing(bool follows)
{
    if (std::exchange(m_follows, follows) == follows)
        return;
    if (!follows)
        setControl({});
    else if (m_observer.snapshot())
        takeSnapshot(m_observer.snapshot());
}

QFuture<Result<void>> ConnectionsFeed::disconnectClient(quint64 connectionId)
{
    if (m_client)
        return m_client->disconnectClient(connectionId);
    QPromise<Result<void>> refusal;
    refusal.start();
    refusal.addResult(Error(ErrorCode::NotSupported,
                            QStringLiteral("The server does not cut connections on demand")));
    refusal.finish();
    return refusal.future();
}

void ConnectionsFeed::setControl(const QByteArray &path)
{
    m_controlPath = path;
    m_told.reset();
    stopAsking();
    m_client = path.isEmpty() ? nullptr : IntrospectionClient::shared(path);
}

// Drops answers to come.
void ConnectionsFeed::stopAsking()
{
    m_isAsking = false;
    m_isSilent = false;
    m_patience.stop();
    m_answers = std::make_unique<QObject>();
}

void ConnectionsFeed::takeSnapshot(const SnapshotPointer &snapshot)
{
    if (m_endpoint.isEmpty() || !m_follows)
        return;
    const auto endpoint = snapshot->find(m_endpoint);
    const QByteArray control = endpoint ? endpoint->controlPath : QByteArray();
    if (control != m_controlPath)
        setControl(control);
    if (endpoint && endpoint->connections && endpoint->connections->isTold())
        return publishTold(endpoint->connections);
    m_told.reset();
    if (m_client && !m_isAsking)
        ask();
    if (!m_client)
        reportKernel(notTold());
    else if (m_isSilent)
        reportKernel(notAnswered());
}

// The other host has looked at kernel and server at the same time: an answer of the server alone
// would seem to contradict.
void ConnectionsFeed::publishTold(const ConnectionsReportPointer &report)
{
    stopAsking();
    if (std::exchange(m_told, report) != report)
        Q_EMIT connectionsReady(report);
}

void ConnectionsFeed::ask()
{
    m_isAsking = true;
    if (!m_isSilent)
        m_patience.start();
    whenFinished(m_client->connections(), m_answers.get(),
                 [this](const Answer &answer) { takeAnswer(answer); });
}

// Merges it with the latest snapshot: newer ones than the one that made us ask may be published.
void ConnectionsFeed::takeAnswer(const Answer &answer)
{
    m_patience.stop();
    m_isSilent = false;
    const auto report = runInPool([snapshot = m_observer.snapshot(), address = m_endpoint, answer] {
        return makeReport(snapshot, address, answer);
    });
    whenFinished(report, m_answers.get(), [this](const ConnectionsReportPointer &ready) {
        m_isAsking = false;
        Q_EMIT connectionsReady(ready);
    });
}

void ConnectionsFeed::losePatience()
{
    m_isSilent = true;
    reportKernel(notAnswered());
}

void ConnectionsFeed::reportKernel(const Error &serverError)
{
    Q_EMIT connectionsReady(makeReport(m_observer.snapshot(), m_endpoint, serverError));
}

} // namespace Monitor
