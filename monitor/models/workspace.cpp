// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/workspace.h"

#include "core/base/storednumber.h"
#include "core/server/registeredservers.h"
#include "core/trace/traceredaction.h"

#include <QtCore/qfile.h>
#include <QtCore/qsettings.h>

#include <algorithm>
#include <utility>

namespace Monitor {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds LeastHiddenInterval{5'000};
constexpr int HiddenFactor = 5;

const QString AddedKey = QStringLiteral("endpoints/added");
const QString PinnedKey = QStringLiteral("endpoints/pinned");
const QString HostsKey = QStringLiteral("hosts/names");
const QString HostsAtStartKey = QStringLiteral("hosts/connectAtStart");
const QString IntervalKey = QStringLiteral("polling/intervalMs");
const QString SlowLimitKey = QStringLiteral("polling/slowLimitMs");
const QString TraceRowsKey = QStringLiteral("trace/maxRows");
const QString TraceMemoryKey = QStringLiteral("trace/maxBytes");

template <typename Number>
void readNumber(const QSettings &settings, const QString &key, Number most, Number &number)
{
    if (const auto value = storedNumber(settings.value(key)))
        number = static_cast<Number>(std::clamp<qint64>(*value, 0, most));
}

} // namespace

Workspace::Workspace(QObject *parent)
    : QObject(parent)
    , m_hosts(m_observer)
    , m_activity(m_observer)
    , m_alerts(m_observer, m_activity)
    , m_series(m_observer, m_activity)
    , m_trace(m_traceRing)
    , m_endpoints(m_observer, m_activity, m_series, m_users, m_pinned)
{
    connect(&m_pinned, &PinnedEndpoints::changed, this, &Workspace::watch);
    connect(&m_privacy, &Privacy::changed, this, &Workspace::hideInTrace);
    hideInTrace();
    connect(&m_alerts, &AlertMonitor::rulesChanged, this, &Workspace::watch);
    connect(&m_hosts, &RemoteHosts::removed, this, &Workspace::forgetHost);
    m_observer.setRegistry(registeredServers(), serversRegisteredElsewhere());
}

Workspace::~Workspace() = default;

void Workspace::hideInTrace()
{
    m_trace.setTreatment(redactingTreatment(m_privacy.redaction()));
}

void Workspace::forgetHost(const QByteArray &name)
{
    const QSet<EndpointAddress> kept = m_added + m_pinned.addresses();
    for (const EndpointAddress &address : kept) {
        if (address.host() == name)
            removeEndpoint(address);
    }
}

void Workspace::addEndpoint(const EndpointAddress &address)
{
    if (address.isEmpty() || isAdded(address))
        return;
    // Its host watches it.
    if (address.isRemote() && !m_hosts.add(address.host()))
        return;
    m_added.insert(address);
    watch();
}

void Workspace::removeEndpoint(const EndpointAddress &address)
{
    m_pinned.setPinned(address, false);
    if (m_added.remove(address))
        watch();
}

void Workspace::watch()
{
    const QSet<EndpointAddress> before =
        std::exchange(m_watched, m_added + m_pinned.addresses() + m_alerts.endpoints());
    if (m_watched == before)
        return;
    for (const EndpointAddress &address : m_watched - before)
        m_observer.addEndpoint(address);
    for (const EndpointAddress &address : before - m_watched)
        m_observer.removeEndpoint(address);
    m_hosts.setWanted(m_watched);
    m_observer.pollNow();
}

void Workspace::setInterval(milliseconds interval)
{
    interval =
        std::clamp(interval, EndpointObserver::ShortestInterval, EndpointObserver::LongestInterval);
    if (interval == m_interval)
        return;
    m_interval = interval;
    applyInterval();
    Q_EMIT intervalChanged(interval);
}

void Workspace::setSlowLimit(milliseconds limit)
{
    limit = std::clamp(limit, ActivityTracker::LeastSlowLimit, ActivityTracker::LargestSlowLimit);
    if (limit == slowLimit())
        return;
    m_activity.setSlowLimit(limit);
    Q_EMIT slowLimitChanged(limit);
}

void Workspace::setHidden(bool isHidden)
{
    m_isHidden = isHidden;
    applyInterval();
}

void Workspace::applyInterval()
{
    const milliseconds interval =
        m_isHidden ? std::min(std::max(m_interval * HiddenFactor, LeastHiddenInterval),
                              EndpointObserver::LongestInterval)
                   : m_interval;
    if (interval == m_observer.interval())
        return;
    const auto accepted = m_observer.setInterval(interval);
    Q_ASSERT(accepted);
    Q_UNUSED(accepted)
}

void Workspace::save(QSettings &settings) const
{
    QStringList added;
    for (const EndpointAddress &address : m_added)
        added.append(addressToSetting(address));
    added.sort();
    settings.setValue(AddedKey, added);
    settings.setValue(PinnedKey, m_pinned.toStringList());
    QStringList hosts;
    QStringList atStart;
    for (const QByteArray &name : m_hosts.names()) {
        hosts.append(QFile::decodeName(name));
        if (m_hosts.connectsAtStart(name))
            atStart.append(hosts.last());
    }
    settings.setValue(HostsKey, hosts);
    settings.setValue(HostsAtStartKey, atStart);
    settings.setValue(IntervalKey, qlonglong(m_interval.count()));
    settings.setValue(SlowLimitKey, qlonglong(slowLimit().count()));
    settings.setValue(TraceRowsKey, qlonglong(m_traceRing.caps().rows));
    settings.setValue(TraceMemoryKey, qlonglong(m_traceRing.caps().memory));
}

void Workspace::restore(const QSettings &settings)
{
    for (const QString &name : settings.value(HostsKey).toStringList())
        static_cast<void>(m_hosts.add(QFile::encodeName(name)));
    for (const QString &name : settings.value(HostsAtStartKey).toStringList())
        m_hosts.setConnectsAtStart(QFile::encodeName(name), true);
    for (const QString &text : settings.value(AddedKey).toStringList())
        addEndpoint(addressFromSetting(text));
    m_pinned.setFromStringList(settings.value(PinnedKey).toStringList());
    if (const auto interval = storedNumber(settings.value(IntervalKey)))
        setInterval(milliseconds(*interval));
    if (const auto slowLimit = storedNumber(settings.value(SlowLimitKey)))
        setSlowLimit(milliseconds(*slowLimit));
    TraceCaps caps;
    readNumber(settings, TraceRowsKey, TraceCaps::MostRows, caps.rows);
    readNumber(settings, TraceMemoryKey, TraceCaps::MostMemory, caps.memory);
    m_traceRing.setCaps(caps);
}

} // namespace Monitor
