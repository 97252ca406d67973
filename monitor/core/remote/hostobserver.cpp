// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/hostobserver.h"

#include "core/base/printabletext.h"
#include "core/base/runinpool.h"
#include "core/base/whenfinished.h"
#include "core/endpoint/route.h"
#include "core/remote/connectionsreader.h"
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

// Of what a program there says, so that it fits a tool tip.
constexpr qsizetype LongestWords = 300;

bool hangs(const CommandResult &result)
{
    return result.tookTooLong || result.printedTooMuch;
}

// What went wrong with ipcctl on a host; empty if it does not look so.
QString failureOf(const CommandResult &result)
{
    if (result.tookTooLong)
        return QStringLiteral("does not answer");
    if (result.printedTooMuch)
        return QStringLiteral("printed more than %1 MiB").arg(MostOutput / (1024 * 1024));
    if (result.exitCode == SshFailed)
        return QStringLiteral("did not end normally");
    const QByteArray words = result.errors.trimmed().left(LongestWords);
    return result.exitCode == 0 || words.isEmpty()
               ? QString()
               : QStringLiteral("failed: %1").arg(printable(words));
}

// Why it told nothing of use; `otherwise` if nothing else is known.
QString problemOf(const QByteArray &host, const CommandResult &result, const QString &otherwise)
{
    const QString failure = failureOf(result);
    return failure.isEmpty() ? otherwise
                             : QStringLiteral("%1: ipcctl there %2").arg(printable(host), failure);
}

} // namespace

HostObserver::HostObserver(const QByteArray &name, EndpointObserver &observer, QObject *parent)
    : HostObserver(name, observer, Limits(), parent)
{}

HostObserver::HostObserver(const QByteArray &name, EndpointObserver &observer, const Limits &limits,
                           QObject *parent)
    : QObject(parent)
    , m_name(name)
    , m_limits(limits)
    , m_observer(observer)
    , m_reason(QStringLiteral("%1: not connected yet").arg(printable(name)))
    , m_choice(name, limits.forwards)
{
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &HostObserver::look);
    m_retry.setSingleShot(true);
    m_retry.setInterval(RetryPause);
    connect(&m_retry, &QTimer::timeout, this, &HostObserver::open);
}

HostObserver::~HostObserver()
{
    endRoutes();
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
        m_forwards = std::make_unique<HostForwards>(*m_host, m_limits.retry);
        connect(m_forwards.get(), &HostForwards::settled, this, [this](bool isNews) {
            if (isNews)
                tell();
            checkForwards();
            lookSoon();
        });
        m_check = std::make_unique<ForwardCheck>(*m_host);
        connect(m_check.get(), &ForwardCheck::changed, this, &HostObserver::tell);
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
    endRoutes();
    m_context.reset();
    m_check.reset();
    m_forwards.reset();
    m_host.reset();
    m_hangs = 0;
    m_beyondLimit = 0;
    m_connections.reset();
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
    if (m_host)
        lookNow();
    else
        tell();
}

void HostObserver::setFollowed(const EndpointAddress &endpoint)
{
    const EndpointAddress followed = endpoint.host() == m_name ? endpoint : EndpointAddress();
    if (followed == m_followed)
        return;
    m_followed = followed;
    m_connections.reset();
    if (!followed.isEmpty())
        lookNow();
}

// Unless it looks already.
void HostObserver::lookNow()
{
    if (m_look.isActive())
        look();
}

void HostObserver::look()
{
    m_look.stop();
    runCommand(m_host->session("exec ipcctl list --json", false), ListPatience, m_context.get(),
               [this](const CommandResult &result) { takeList(result); });
}

void HostObserver::takeList(const CommandResult &result)
{
    m_hangs = hangs(result) ? m_hangs + 1 : 0;
    if (result.exitCode == CommandNotFound) {
        m_listProblem =
            QStringLiteral("%1 has no ipcctl, or not in the PATH of its shell: it shows only the "
                           "endpoints you add, and what a forwarded socket tells")
                .arg(printable(m_name));
        return probeMissing({});
    }
    if (result.exitCode == SshFailed) {
        m_host->check(m_context.get(), [this, result](bool stands) {
            if (stands)
                missList(result, {});
            else // RemoteHost will tell why.
                lookSoon();
        });
        return;
    }
    // Long ones take a while.
    whenFinished(
        runInPool([name = m_name, output = result.output] { return readHostReport(name, output); }),
        m_context.get(), [this, result](const Result<std::vector<ReportedEndpoint>> &list) {
            if (!list)
                return missList(result, list.error().message);
            m_listProblem.clear();
            Reported reported;
            for (const ReportedEndpoint &each : *list)
                reported.insert(each.endpoint.address.path(), each);
            probeMissing(std::move(reported));
        });
}

// What it listed before may be there still.
void HostObserver::missList(const CommandResult &result, const QString &otherwise)
{
    m_listProblem = problemOf(m_name, result, otherwise);
    Reported reported;
    for (auto each = m_reported.cbegin(); each != m_reported.cend(); ++each)
        reported.insert(each.key(), unlisted(each.key(), unknownState(m_listProblem)));
    probeMissing(std::move(reported));
}

void HostObserver::probeMissing(Reported reported)
{
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
        return askConnections(std::move(reported));
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

// After the list, so that a slow host has one command of ours to run.
void HostObserver::askConnections(Reported reported)
{
    const EndpointAddress endpoint = m_followed;
    if (endpoint.isEmpty())
        return take(reported);
    if (!m_listProblem.isEmpty()) {
        setConnections(endpoint, Error(ErrorCode::NotSupported, m_listProblem));
        return take(reported);
    }
    const QByteArray command =
        "exec " + shellCommand({"ipcctl", "connections", "--json", "--", endpoint.path()});
    runCommand(m_host->session(command, false), ListPatience, m_context.get(),
               [this, endpoint, reported = std::move(reported)](const CommandResult &result) {
                   takeConnections(endpoint, result, reported);
               });
}

void HostObserver::takeConnections(const EndpointAddress &endpoint, const CommandResult &result,
                                   const Reported &reported)
{
    m_hangs = hangs(result) ? m_hangs + 1 : 0;
    whenFinished(
        runInPool([endpoint, output = result.output] { return readConnections(endpoint, output); }),
        m_context.get(),
        [this, endpoint, result, reported](const Result<ConnectionsReportPointer> &report) {
            if (report)
                setConnections(endpoint, report);
            else
                setConnections(endpoint, Error(report.error().code,
                                               problemOf(m_name, result, report.error().message)));
            take(reported);
        });
}

// The user may be looking at another one by now.
void HostObserver::setConnections(const EndpointAddress &endpoint,
                                  const Result<ConnectionsReportPointer> &told)
{
    if (endpoint != m_followed)
        return;
    if (told) {
        m_connections = *told;
        return;
    }
    auto report = std::make_shared<ConnectionsReport>();
    report->endpoint = endpoint;
    report->kernelError = told.error();
    m_connections = report;
}

void HostObserver::take(const Reported &reported)
{
    for (auto each = m_reported.cbegin(); each != m_reported.cend(); ++each) {
        if (!reported.contains(each.key()))
            setRoute(each->endpoint.address, {});
    }
    m_reported = reported;
    QSet<QByteArray> wanted = m_wanted;
    wanted.insert(m_followed.path());
    m_choice.choose(m_reported, wanted);
    m_beyondLimit = m_choice.beyond();
    set(State::Connected, m_listProblem.isEmpty() ? m_choice.summary() : m_listProblem);
    tell();
    m_forwards->setNeeded(m_choice.sockets());
}

void HostObserver::checkForwards()
{
    for (const ReportedEndpoint &each : std::as_const(m_reported)) {
        const bool isListening = each.endpoint.status.state == ActiveState::Listening;
        if (isListening && !m_forwards->local(each.control).isEmpty())
            return m_check->look(each.control);
    }
}

QString HostObserver::whyUnreachable(const ReportedEndpoint &reported) const
{
    const QByteArray path = reported.endpoint.address.path();
    if (const QString reason = m_choice.reason(path); !reason.isEmpty())
        return reason;
    if (areForwardsForbidden())
        return QStringLiteral("%1 accepts no connections to forwarded sockets, although servers "
                              "listen there: its sshd may forbid them (AllowStreamLocalForwarding, "
                              "DisableForwarding)")
            .arg(printable(m_name));
    if (const QString reason = m_forwards->reason(path); !reason.isEmpty())
        return QStringLiteral("Its socket is not forwarded, which is tried again: %1").arg(reason);
    if (const QString reason = m_forwards->reason(reported.control); !reason.isEmpty())
        return QStringLiteral("Its control endpoint is not forwarded, which is tried again: %1")
            .arg(reason);
    return {};
}

void HostObserver::endRoutes()
{
    for (auto each = m_reported.cbegin(); each != m_reported.cend(); ++each)
        setRoute(each->endpoint.address, {});
}

void HostObserver::lookSoon()
{
    const auto pause = std::max(LookPause, m_observer.interval());
    // As far as the largest pause in milliseconds can be doubled.
    constexpr int mostDoublings = 16;
    const auto longer = pause * (1 << std::min(m_hangs, mostDoublings));
    m_look.start(m_hangs == 0 ? pause : std::max(pause, std::min(longer, LongestLookPause)));
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
            endpoint->unreachable = whyUnreachable(each);
            Route route{.path = {}, .control = {}, .reason = endpoint->unreachable};
            if (!areForwardsForbidden()) {
                route.path = m_forwards->local(endpoint->address.path());
                route.control = m_forwards->local(each.control);
            }
            setRoute(endpoint->address, route);
            endpoint->controlPath = route.control;
            if (endpoint->address == m_followed)
                endpoint->connections = m_connections;
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
