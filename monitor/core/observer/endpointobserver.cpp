// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/endpointobserver.h"

#include "core/observer/observerworker.h"

#include <utility>

namespace Monitor {

EndpointObserver::EndpointObserver(QObject *parent)
    : EndpointObserver(Limits(), parent)
{}

EndpointObserver::EndpointObserver(const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_worker(new ObserverWorker)
    , m_thread(QStringLiteral("EndpointObserver"), m_worker, limits.endPatience)
{
    m_timer.setTimerType(Qt::CoarseTimer);
    m_timer.setInterval(DefaultInterval);
    connect(&m_timer, &QTimer::timeout, this, &EndpointObserver::tick);
    connect(m_worker, &ObserverWorker::polled, this, &EndpointObserver::takeSnapshot);
    connect(m_worker, &ObserverWorker::judged, this, &EndpointObserver::takeJudged);
}

EndpointObserver::~EndpointObserver()
{
    m_worker->disconnect(this);
}

void EndpointObserver::start()
{
    m_timer.start();
    pollNow();
}

void EndpointObserver::stop()
{
    m_timer.stop();
    m_pollAgain = false;
}

IpcCore::Result<void> EndpointObserver::setInterval(std::chrono::milliseconds interval)
{
    if (interval < ShortestInterval || interval > LongestInterval)
        return IpcCore::Error(IpcCore::ErrorCode::InvalidArgument,
                              QStringLiteral("The interval must be %1 to %2 ms")
                                  .arg(ShortestInterval.count())
                                  .arg(LongestInterval.count()));
    m_timer.setInterval(interval);
    return {};
}

void EndpointObserver::pollNow()
{
    if (m_pollStarted.isValid())
        m_pollAgain = true;
    else
        startPoll();
}

void EndpointObserver::tick()
{
    if (!m_pollStarted.isValid()) {
        startPoll();
        return;
    }
    ++m_skippedPolls;
    setStalled(m_pollStarted.hasExpired(m_limits.stallTime.count()));
}

void EndpointObserver::startPoll()
{
    m_pollAgain = false;
    m_pollStarted.start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, plan = m_plan] { worker->poll(plan); });
    m_plan.urgent.clear();
}

void EndpointObserver::takeSnapshot(const SnapshotPointer &snapshot)
{
    m_pollStarted.invalidate();
    m_snapshot = snapshot;
    setStalled(false);
    if (m_pollAgain)
        startPoll();
    Q_EMIT polled(snapshot);
    Q_EMIT snapshotReady(snapshot);
}

void EndpointObserver::setStalled(bool isStalled)
{
    if (m_stalled == isStalled)
        return;
    m_stalled = isStalled;
    Q_EMIT stalledChanged(isStalled);
}

void EndpointObserver::addEndpoint(const EndpointAddress &address)
{
    m_plan.added.insert(address);
}

void EndpointObserver::removeEndpoint(const EndpointAddress &address)
{
    m_plan.added.remove(address);
}

void EndpointObserver::setRegistry(const RegistrySource &registry,
                                   const OtherRegistrySource &others)
{
    m_plan.registry = registry;
    m_plan.others = others;
}

void EndpointObserver::setFindsListeners(bool finds)
{
    m_plan.findsListeners = finds;
}

void EndpointObserver::setTold(const QByteArray &host, const ToldEndpoints &endpoints)
{
    if (endpoints.empty())
        m_plan.told.remove(host);
    else
        m_plan.told.insert(host, endpoints);
}

void EndpointObserver::setVerdict(const EndpointAddress &address, const ServerVerdict &verdict)
{
    if (m_plan.verdicts.value(address) == verdict)
        return;
    if (verdict.subState == SubState::None)
        m_plan.verdicts.remove(address);
    else
        m_plan.verdicts.insert(address, verdict);
    m_judgeAgain = true;
    // The other servers' answers are not far.
    if (!std::exchange(m_judging, true))
        QMetaObject::invokeMethod(this, &EndpointObserver::startJudging, Qt::QueuedConnection);
}

void EndpointObserver::startJudging()
{
    m_judgeAgain = false;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, verdicts = m_plan.verdicts] {
        worker->judgeAgain(verdicts);
    });
}

void EndpointObserver::takeJudged(const SnapshotPointer &snapshot)
{
    m_judging = m_judgeAgain;
    if (m_judging)
        startJudging();
    if (!snapshot)
        return;
    m_snapshot = snapshot;
    Q_EMIT snapshotReady(snapshot);
}

void EndpointObserver::probe(const EndpointAddress &address)
{
    m_plan.urgent.insert(address);
    pollNow();
}

} // namespace Monitor
