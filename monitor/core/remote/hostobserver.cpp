// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/hostobserver.h"

#include "core/base/printabletext.h"
#include "core/endpoint/route.h"
#include "core/remote/remoteprobe.h"
#include "core/remote/sshcommand.h"

#include <algorithm>
#include <utility>

namespace Monitor {

using namespace IpcCore;
using namespace std::chrono_literals;

namespace {

// As long as a frozen connection needs to be noticed, so that its error comes first.
constexpr auto ListPatience = 20s;

} // namespace

HostObserver::HostObserver(const QByteArray &name, EndpointObserver &observer, QObject *parent)
    : QObject(parent)
    , m_name(name)
    , m_observer(observer)
    , m_reason(QStringLiteral("%1: not connected yet").arg(printable(name)))
{
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &HostObserver::look);
    m_retry.setSingleShot(true);
    m_retry.setInterval(RetryPause);
    connect(&m_retry, &QTimer::timeout, this, &HostObserver::open);
}

HostObserver::~HostObserver()
{
    endForwards(true);
    m_observer.setTold(m_name, {});
    m_observer.pollNow();
}

void HostObserver::open()
{
    if (m_host)
        return;
    m_retry.stop();
    m_context = std::make_unique<QObject>();
    m_host = std::make_unique<RemoteHost>(m_name);
    connect(m_host.get(), &RemoteHost::connected, this, [this] {
        set(State::Connected, {});
        look();
    });
    // It must not be destroyed in its own signal.
    connect(m_host.get(), &RemoteHost::failed, this, &HostObserver::lose, Qt::QueuedConnection);
    set(State::Connecting, {});
    m_host->open();
}

void HostObserver::close()
{
    m_retry.stop();
    if (m_host)
        lose({ErrorCode::Canceled, QStringLiteral("%1: disconnected").arg(printable(m_name))});
}

void HostObserver::lose(const Error &error)
{
    const bool mayComeBack = m_state == State::Connected && error.code != ErrorCode::Canceled;
    m_look.stop();
    endForwards(true);
    m_context.reset();
    m_host.reset();
    if (mayComeBack)
        m_retry.start();
    set(State::Away, error.message);
    tell();
    if (error.code != ErrorCode::Canceled)
        Q_EMIT lost(error.message);
}

void HostObserver::set(State state, const QString &reason)
{
    if (std::exchange(m_state, state) != state || m_reason != reason) {
        m_reason = reason;
        Q_EMIT changed();
    }
}

void HostObserver::setWanted(const QSet<EndpointAddress> &endpoints)
{
    m_wanted.clear();
    for (const EndpointAddress &endpoint : endpoints) {
        if (endpoint.host() == m_name)
            m_wanted.insert(endpoint.path());
    }
    if (m_look.isActive())
        look();
    else if (!m_host)
        tell();
}

void HostObserver::look()
{
    m_look.stop();
    runCommand(m_host->session("exec ipcctl list --json", false), ListPatience, m_context.get(),
               [this](const CommandResult &result) { takeList(result); });
}

void HostObserver::takeList(const CommandResult &result)
{
    // RemoteHost will tell why, if the connection broke.
    if (result.exitCode == SshFailed)
        return lookSoon();
    Reported reported;
    if (result.exitCode == CommandNotFound) {
        set(State::Connected,
            QStringLiteral("%1 has no ipcctl, or not in the PATH of its shell: it shows only the "
                           "endpoints you add, and what a forwarded socket tells")
                .arg(printable(m_name)));
    } else if (const auto list = readHostReport(m_name, result.output)) {
        set(State::Connected, {});
        for (const ReportedEndpoint &each : *list)
            reported.insert(each.endpoint.address.path(), each);
    } else {
        set(State::Connected,
            result.tookTooLong
                ? QStringLiteral("%1: ipcctl there does not answer").arg(printable(m_name))
                : list.error().message);
        for (auto each = m_reported.cbegin(); each != m_reported.cend(); ++each)
            reported.insert(each.key(), unlisted(each.key(), unknownState(m_reason)));
    }
    QList<QByteArray> unlisted;
    for (const QByteArray &path : std::as_const(m_wanted)) {
        if (!reported.contains(path))
            unlisted.append(path);
    }
    probeNext(std::move(reported), std::move(unlisted));
}

// One at a time, as each runs a command there.
void HostObserver::probeNext(Reported reported, QList<QByteArray> paths)
{
    if (paths.isEmpty())
        return take(std::move(reported));
    const QByteArray path = paths.takeFirst();
    probe(*m_host, path, m_context.get(),
          [this, path, reported, paths](const EndpointStatus &status) mutable {
              reported.insert(path, unlisted(path, status));
              probeNext(std::move(reported), std::move(paths));
          });
}

ReportedEndpoint HostObserver::unlisted(const QByteArray &path, const EndpointStatus &status) const
{
    ReportedEndpoint reported;
    reported.endpoint.address = EndpointAddress::onHost(m_name, path);
    reported.endpoint.status = status;
    reported.endpoint.sources = EndpointSource::Added;
    reported.endpoint.reason = status.message;
    return reported;
}

void HostObserver::take(Reported reported)
{
    m_reported = std::move(reported);
    endForwards(false);
    tell();
    forwardNeeded();
}

void HostObserver::forwardNeeded()
{
    m_toForward.clear();
    int count = 0;
    for (auto each = m_reported.cbegin(); each != m_reported.cend(); ++each) {
        if (++count > MostForwards)
            break;
        for (const QByteArray &path : {each.key(), each->control}) {
            if (!path.isEmpty() && !m_forwards.contains(path))
                m_toForward.push_back(path);
        }
    }
    forwardNext();
}

// One at a time, as each starts a process.
void HostObserver::forwardNext()
{
    if (m_toForward.empty()) {
        tell();
        return lookSoon();
    }
    const QByteArray path = m_toForward.front();
    m_toForward.pop_front();
    m_host->forward(path, m_context.get(), [this, path](const Result<QByteArray> &local) {
        m_forwards.insert(path, local.valueOr({}));
        forwardNext();
    });
}

void HostObserver::endForwards(bool all)
{
    QSet<QByteArray> needed;
    for (auto each = m_reported.cbegin(); !all && each != m_reported.cend(); ++each) {
        needed.insert(each.key());
        needed.insert(each->control);
    }
    for (auto each = m_forwards.begin(); each != m_forwards.end();) {
        if (needed.contains(each.key())) {
            ++each;
            continue;
        }
        setRoute(EndpointAddress::onHost(m_name, each.key()), {});
        m_host->cancel(each.key());
        each = m_forwards.erase(each);
    }
}

void HostObserver::lookSoon()
{
    m_look.start(std::max(LookPause, m_observer.interval()));
}

void HostObserver::tell()
{
    if (m_state != State::Connected) {
        for (const QByteArray &path : std::as_const(m_wanted)) {
            if (!m_reported.contains(path))
                m_reported.insert(path, unlisted(path, {}));
        }
    }
    ToldEndpoints told;
    for (const ReportedEndpoint &each : std::as_const(m_reported)) {
        auto endpoint = std::make_shared<ObservedEndpoint>(each.endpoint);
        if (m_state == State::Connected) {
            const Route route{.path = m_forwards.value(endpoint->address.path()),
                              .control = m_forwards.value(each.control)};
            setRoute(endpoint->address, route);
            endpoint->controlPath = route.control;
        } else {
            endpoint->status = unknownState(m_reason);
            endpoint->seen = SubState::None;
            endpoint->reason = m_reason;
            endpoint->counts = {};
        }
        told.push_back(std::move(endpoint));
    }
    m_observer.setTold(m_name, told);
    m_observer.pollNow();
}

} // namespace Monitor
