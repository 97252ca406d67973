// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "exporter/exporter.h"

#include "exporter/caller.h"
#include "wire/limits.h"
#include "wire/servicename.h"

#include <ipccore/endpointstatus.h>

#include <QtCore/qloggingcategory.h>
#include <QtCore/qrandom.h>

#include <algorithm>
#include <utility>

namespace Bridge {

using IpcCore::ActiveState;
using IpcCore::AsyncClientOptions;
using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::Result;
using std::chrono::milliseconds;

Q_LOGGING_CATEGORY(exportLog, "ipcbridge.export", QtInfoMsg)
// Some of those who ask; all of them where its debug messages are switched on.
Q_LOGGING_CATEGORY(callerLog, "ipcbridge.caller", QtInfoMsg)

namespace {

constexpr milliseconds EndpointInterval{1'000};

// A local server that is being restarted is waited for.
constexpr milliseconds RestartTime{5'000};

// So many slow replies may be under way without holding up others.
constexpr int LocalConnections = 16;

AsyncClientOptions clientOptions(const ExportOptions &options)
{
    AsyncClientOptions result;
    result.connect.waitIfBusy = true;
    result.connect.waitIfNotFound = true;
    result.connect.connectTimeout = RestartTime;
    // Whoever waits decides how long.
    result.connect.replyTimeout = IpcCore::Forever;
    result.maxQueue = options.maxInFlight;
    result.connections = LocalConnections;
    return result;
}

Result<void> validate(const ExportOptions &options)
{
    if (const Result<void> valid = validateServiceName(options.service); !valid)
        return valid;
    const auto wrong = [](const char *text) {
        return Error(ErrorCode::InvalidArgument, QString::fromLatin1(text));
    };
    if (options.maxRequest < 1)
        return wrong("The largest request must be 1 byte or more");
    if (options.maxInFlight < 1 || options.maxInFlight > 10'000)
        return wrong("The number of requests in hand must be 1 to 10000");
    if (options.prefixCaller && !options.trustRequestInfo)
        return wrong("The caller can only be a prefix where Nats-Request-Info is trusted");
    if (options.maxRate < 0)
        return wrong("The number of requests per second must not be negative");
    return options.endpoint.validate();
}

} // namespace

Exporter::Exporter(Broker &broker, const ExportOptions &options, QObject *parent)
    : QObject(parent)
    , m_broker(broker)
    , m_options(options)
    , m_client(options.endpoint, clientOptions(options))
    , m_plain(broker, m_client, m_figures)
{
    connect(&m_endpointTimer, &QTimer::timeout, this, &Exporter::checkEndpoint);
    m_newsTimer.setSingleShot(true);
    connect(&m_newsTimer, &QTimer::timeout, this, &Exporter::passOn);
    connect(&m_tickTimer, &QTimer::timeout, this, &Exporter::tick);
    connect(&broker, &Broker::disconnected, this, &Exporter::loseAll);
    connect(&m_plain, &PlainRequests::ended, this, &Exporter::checkDrained);
}

Exporter::~Exporter()
{
    // Their callbacks use the mailbox.
    m_subscriptions.clear();
    m_leaving.clear();
    m_inboxSubscription.reset();
    m_sessions.clear();
}

Result<void> Exporter::start()
{
    if (const Result<void> valid = validate(m_options); !valid)
        return valid;
    const Result<QByteArray> inbox = m_broker.newInbox();
    if (!inbox)
        return inbox.error();
    m_inbox = *inbox;
    auto subscription = m_broker.subscribe(m_inbox + ".*", {},
                                           [this](const BrokerMessage &message) { take(message); });
    if (!subscription)
        return subscription.error();
    m_inboxSubscription = std::move(*subscription);
    m_responder.emplace(m_broker, m_options.service, m_inbox.mid(m_inbox.lastIndexOf('.') + 1),
                        [this] { return m_figures; });
    if (const Result<void> started = m_responder->start(); !started)
        return started;
    checkEndpoint();
    m_endpointTimer.start(EndpointInterval);
    return {};
}

// Connects only while the client has no connection, whose end it would notice.
void Exporter::checkEndpoint()
{
    if (m_isDraining)
        return;
    const IpcCore::EndpointStatus status =
        m_client.isConnected() ? IpcCore::EndpointStatus{ActiveState::Listening, {}, 0, {}}
                               : IpcCore::endpointStatus(m_options.endpoint);
    const bool listens =
        status.state == ActiveState::Listening || status.reason == IpcCore::StateReason::Busy;
    if (listens == isReady())
        return;
    if (listens)
        subscribe();
    else
        unsubscribe();
    qCInfo(exportLog, "%s: %s", m_options.service.constData(),
           listens ? "ready" : qUtf8Printable(status.message));
    Q_EMIT readyChanged(isReady(), status.message);
}

void Exporter::subscribe()
{
    for (const QByteArray &subject : {bridgeSubject(m_options.service), m_options.service}) {
        auto subscription = m_broker.subscribe(
            subject, QueueGroup, [this](const BrokerMessage &message) { take(message); });
        if (!subscription) {
            qCWarning(exportLog, "%s", qUtf8Printable(subscription.error().message));
            return m_subscriptions.clear();
        }
        m_subscriptions.push_back(std::move(*subscription));
    }
}

// What the broker has already sent is still answered.
void Exporter::unsubscribe()
{
    for (auto &subscription : std::exchange(m_subscriptions, {})) {
        const auto leaving = m_leaving.insert(m_leaving.end(), std::move(subscription));
        (*leaving)->drain([this, leaving] {
            QMetaObject::invokeMethod(
                this,
                [this, leaving] {
                    m_leaving.erase(leaving);
                    checkDrained();
                },
                Qt::QueuedConnection);
        });
    }
}

void Exporter::take(const BrokerMessage &message)
{
    if (message.isNoResponders())
        return suspectAll();
    if (message.subject().startsWith(m_inbox))
        return takeForSession(message);
    if (message.subject() == m_options.service)
        return takePlain(message);
    const Result<Frame> frame = decodeFrame(message.payload());
    if (!frame || message.replySubject().isEmpty())
        return;
    if (frame->type == Frame::Type::Probe) {
        answer(message.replySubject(), {Frame::Type::Alive, false, 0, 0, {}});
    } else if (frame->type == Frame::Type::Request && frame->number == 0) {
        begin(message, *frame);
    }
}

void Exporter::takePlain(const BrokerMessage &message)
{
    const Result<QByteArray> prefix = admit(message);
    if (prefix)
        m_plain.take(message.replySubject(), *prefix + message.payload());
    else
        m_plain.refuse(message.replySubject(), prefix.error().message);
}

/// Whether a request may begin, and what goes before it.
Result<QByteArray> Exporter::admit(const BrokerMessage &message)
{
    const Result<QByteArray> prefix = identify(message);
    const Result<void> isFree = prefix ? checkLimits() : prefix.error();
    if (isFree)
        return prefix;
    m_figures.refuse(isFree.error().message);
    return isFree.error();
}

Result<QByteArray> Exporter::identify(const BrokerMessage &message)
{
    if (!m_options.trustRequestInfo)
        return QByteArray();
    const Result<Caller> caller = readCaller(message.headers());
    const QByteArray line = caller ? callerLine(*caller) : QByteArray();
    const QString text = caller ? QString::fromUtf8(line.chopped(1)) : caller.error().message;
    if (callerLog().isDebugEnabled())
        qCDebug(callerLog, "%s: %s", m_options.service.constData(), qUtf8Printable(text));
    else if (const auto shown = m_callerLimit.take(text))
        qCInfo(callerLog, "%s: %s", m_options.service.constData(), qUtf8Printable(*shown));
    if (!m_options.prefixCaller)
        return QByteArray();
    if (!caller)
        return caller.error();
    return line;
}

Result<void> Exporter::checkLimits()
{
    const qint64 second = QDateTime::currentSecsSinceEpoch();
    if (std::exchange(m_second, second) != second)
        m_takenInSecond = 0;
    if (inFlight() >= m_options.maxInFlight)
        return Error(ErrorCode::QueueFull,
                     QStringLiteral("%1 requests are in hand").arg(inFlight()));
    if (m_options.maxRate > 0 && m_takenInSecond >= m_options.maxRate)
        return Error(ErrorCode::QueueFull,
                     QStringLiteral("More than %1 requests in a second").arg(m_options.maxRate));
    ++m_takenInSecond;
    return {};
}

void Exporter::begin(const BrokerMessage &message, const Frame &frame)
{
    const QByteArray importer = message.replySubject().toByteArray();
    // Whoever sends a copy gets no second answer.
    if (!m_seen.add(QByteArray::number(frame.id)))
        return;
    const Result<QByteArray> prefix = admit(message);
    if (!prefix) {
        const QByteArray why = prefix.error().message.toUtf8();
        return answer(importer, {Frame::Type::Failed, true, 0, 0, QByteArrayView(why)});
    }
    const Key key = ++m_lastKey;
    const QByteArray self = m_inbox + '.' + QByteArray::number(key);
    const quint64 id = QRandomGenerator::global()->generate64();
    const auto send = [this, importer, self, id](Frame reply, bool isNew) {
        reply.id = id;
        // Each subject from another account costs the broker another one here.
        const bool isKnown = Broker::isMapped(importer) && !isNew;
        if (!m_broker.publish(importer, isKnown ? QByteArray() : self, encodeFrame(reply)))
            return false;
        if (reply.isLast)
            m_broker.endReplies(importer);
        return true;
    };
    const auto notify = [this, key] {
        m_news.push_back(key);
        if (m_news.size() == 1)
            m_newsTimer.start();
    };
    const auto session = m_sessions
                             .emplace(key, std::make_unique<ExportSession>(
                                               m_client, *prefix, m_options.maxRequest,
                                               largestPiece(m_broker.maxPayload()), send, notify))
                             .first;
    if (!m_tickTimer.isActive())
        m_tickTimer.start(ProbeInterval);
    session->second->take(frame);
    if (session->second->isEnded())
        end(key);
}

void Exporter::takeForSession(const BrokerMessage &message)
{
    if (message.payload().isEmpty())
        return; // the end of an importer's frames
    bool isNumber = false;
    const Key key = message.subject().sliced(m_inbox.size() + 1).toULongLong(&isNumber);
    const auto found = m_sessions.find(key);
    if (found == m_sessions.end()) {
        // A request that somebody still waits for, but that is not in hand any more.
        const Result<Frame> frame = decodeFrame(message.payload());
        if (frame && frame->type == Frame::Type::Probe)
            answer(message.replySubject(),
                   {Frame::Type::Failed, true, 0, 0, "The request is not in hand any more"});
        return;
    }
    const Result<Frame> frame = decodeFrame(message.payload());
    if (frame)
        found->second->take(*frame);
    else
        found->second->fail(frame.error().message);
    if (found->second->isEnded())
        end(key);
}

// Some importer is gone; the others will be heard.
void Exporter::suspectAll()
{
    for (const auto &[key, session] : m_sessions)
        session->suspect();
}

void Exporter::answer(QByteArrayView subject, const Frame &frame)
{
    if (subject.isEmpty())
        return;
    (void)m_broker.publish(subject.toByteArray(), {}, encodeFrame(frame));
    m_broker.endReplies(subject.toByteArray());
}

void Exporter::passOn()
{
    for (const Key key : std::exchange(m_news, {})) {
        const auto found = m_sessions.find(key);
        if (found == m_sessions.end())
            continue;
        found->second->passOn();
        if (found->second->isEnded())
            end(key);
    }
}

void Exporter::tick()
{
    const auto now = ExportSession::Clock::now();
    std::vector<Key> ended;
    for (const auto &[key, session] : m_sessions) {
        session->tick(now);
        if (session->isEnded())
            ended.push_back(key);
    }
    for (const Key key : ended)
        end(key);
}

void Exporter::end(Key key)
{
    const auto found = m_sessions.find(key);
    if (found == m_sessions.end())
        return;
    const ExportSession &session = *found->second;
    m_figures.count(ExportSession::Clock::now() - session.since(), session.failure());
    if (!session.failure().isEmpty()) {
        if (const auto line = m_logLimit.take(session.failure()))
            qCInfo(exportLog, "%s: a request failed: %s", m_options.service.constData(),
                   qUtf8Printable(*line));
    }
    m_sessions.erase(found);
    if (m_sessions.empty())
        m_tickTimer.stop();
    checkDrained();
}

// What was sent meanwhile is lost, in both directions.
void Exporter::loseAll()
{
    for (auto &[key, session] : std::exchange(m_sessions, {}))
        m_figures.count(ExportSession::Clock::now() - session->since(),
                        QStringLiteral("The connection to the broker was lost"));
    m_tickTimer.stop();
    checkDrained();
}

void Exporter::drain()
{
    m_isDraining = true;
    m_endpointTimer.stop();
    unsubscribe();
    m_responder.reset();
    QMetaObject::invokeMethod(this, &Exporter::checkDrained, Qt::QueuedConnection);
}

void Exporter::checkDrained()
{
    if (m_isDraining && m_leaving.empty() && inFlight() == 0 && !std::exchange(m_isDrained, true))
        Q_EMIT drained();
}

} // namespace Bridge
