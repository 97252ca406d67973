// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "importer/importer.h"

#include "wire/servicename.h"

#include <ipccore/endpointstatus.h>

#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qloggingcategory.h>

#include <algorithm>
#include <utility>

namespace Bridge {

using IpcCore::ActiveState;
using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::HandlerResult;
using IpcCore::Reply;
using IpcCore::Request;
using IpcCore::Result;
using IpcCore::Server;
using std::chrono::milliseconds;

Q_LOGGING_CATEGORY(importLog, "ipcbridge.import", QtInfoMsg)

namespace {

// How soon an exporter that appears is noticed.
constexpr milliseconds ProbeWhileDown{250};

// A client that reads slowly gets 512 KiB each time; so this allows tens of MiB/s.
constexpr milliseconds PollInterval{10};

// Handlers only pass requests on; with several threads, each would wake another one.
constexpr int HandlerThreads = 1;

// What waits for slow clients, of all of them; together with all else below what a small machine
// spares.
constexpr qint64 TotalReplyBuffer = 16LL * 1024 * 1024;

} // namespace

Importer::Importer(Broker &broker, const ImportOptions &options, QObject *parent)
    : QObject(parent)
    , m_broker(broker)
    , m_options(options)
    , m_reason(QStringLiteral("No exporter was found yet"))
{
    connect(&m_probeTimer, &QTimer::timeout, this, &Importer::probe);
    connect(&m_tickTimer, &QTimer::timeout, this, &Importer::tick);
    connect(&m_pollTimer, &QTimer::timeout, this, &Importer::poll);
    m_pollTimer.setInterval(PollInterval);
    connect(&broker, &Broker::connected, this, &Importer::probe);
    connect(&broker, &Broker::disconnected, this, &Importer::loseAll);
}

Importer::~Importer()
{
    m_subscription.reset();
    m_probeSubscription.reset();
    m_server.reset();
    // Those that were stopping; their handlers use this object.
    qDeleteAll(findChildren<Server *>(QString(), Qt::FindDirectChildrenOnly));
    m_quiet.remove();
}

Result<void> Importer::start()
{
    if (const Result<void> valid = validateServiceName(m_options.service); !valid)
        return valid;
    for (QByteArray *each : {&m_inbox, &m_probeInbox}) {
        const Result<QByteArray> inbox = m_broker.newInbox();
        if (!inbox)
            return inbox.error();
        *each = *inbox;
    }
    if (const Result<void> kept = claim(); !kept)
        return kept;
    auto subscription = m_broker.subscribe(m_inbox + ".*", {},
                                           [this](const BrokerMessage &message) { take(message); });
    if (!subscription)
        return subscription.error();
    m_subscription = std::move(*subscription);
    auto probeSubscription =
        m_broker.subscribe(m_probeInbox, {}, [this](const BrokerMessage &message) {
            takeProbeAnswer(!message.isNoResponders());
        });
    if (!probeSubscription)
        return probeSubscription.error();
    m_probeSubscription = std::move(*probeSubscription);
    m_note.write(m_options, m_reason);
    m_tickTimer.start(ProbeInterval);
    m_probeTimer.start(ProbeWhileDown);
    probe();
    return {};
}

// Without listening for a moment, which would end the connections of that moment. A server looks
// again, by all its rules, when it takes the path.
Result<void> Importer::claim()
{
    const IpcCore::EndpointPath &path = m_options.endpoint;
    if (const Result<void> valid = path.validate(); !valid)
        return valid;
    if (QFileInfo(QFile::decodeName(path.native())).isSymLink())
        return Error(
            ErrorCode::InvalidPath,
            QStringLiteral("%1 is a symbolic link; it is left alone").arg(path.toString()));
    const IpcCore::EndpointStatus status = IpcCore::endpointStatus(path);
    if (status.state == ActiveState::Listening || status.reason == IpcCore::StateReason::Busy)
        return Error(ErrorCode::AddressInUse,
                     QStringLiteral("Another server owns %1").arg(path.toString()));
    if (status.state != ActiveState::NotListening && status.state != ActiveState::PathNotFound)
        return Error(ErrorCode::InvalidPath, status.message);
    return m_quiet.takePlace(path);
}

Result<std::unique_ptr<Server>> Importer::makeServer()
{
    IpcCore::ServerOptions options;
    options.threadCount = HandlerThreads;
    options.maxRequestSize = m_options.maxRequest;
    options.requestBudget = std::max(m_options.maxRequest, TotalReplyBuffer);
    options.totalReplyBuffer = TotalReplyBuffer;
    options.keptRequestMemory = 0;
    auto server = std::make_unique<Server>(
        m_options.endpoint,
        [this](const Request &request, Reply &reply) { return handle(request, reply); }, options);
    if (const Result<void> listening = server->listen(); !listening)
        return listening.error();
    return server;
}

void Importer::goUp()
{
    if (isUp() || m_isDraining)
        return;
    m_quiet.giveWay();
    Result<std::unique_ptr<Server>> server = makeServer();
    const Result<void> started = server ? (*server)->start() : server.error();
    if (!started)
        return tellReason(started.error().message); // Whoever has the path keeps it.
    m_server = std::move(*server);
    m_reason.clear();
    m_note.write(m_options, m_reason);
    m_probeTimer.start(ProbeInterval);
    connect(m_server.get(), &Server::endpointLost, this, [this](const QString &reason) {
        retire(std::move(m_server));
        m_reason = reason;
        Q_EMIT endpointLost(reason);
    });
    qCInfo(importLog, "%s: listening on %s", m_options.service.constData(),
           qUtf8Printable(m_options.endpoint.toString()));
    Q_EMIT upChanged(true, {});
}

void Importer::goDown(const QString &reason)
{
    if (!isUp())
        return tellReason(reason);
    if (const Result<void> kept = m_quiet.takePlace(m_options.endpoint); !kept)
        qCWarning(importLog, "%s", qUtf8Printable(kept.error().message));
    retire(std::move(m_server));
    m_probeTimer.start(ProbeWhileDown);
    tellReason(reason);
    Q_EMIT upChanged(false, reason);
}

// Once, not with each probe.
void Importer::tellReason(const QString &reason)
{
    if (std::exchange(m_reason, reason) == reason)
        return;
    m_note.write(m_options, reason);
    qCInfo(importLog, "%s: not listening: %s", m_options.service.constData(),
           qUtf8Printable(reason));
}

// Finishes what it has taken.
void Importer::retire(std::unique_ptr<Server> server)
{
    Server *const stopping = server.release();
    stopping->disconnect(this);
    stopping->setParent(this);
    ++m_stopping;
    connect(stopping, &Server::stopped, this, [this, stopping] {
        stopping->deleteLater();
        --m_stopping;
        checkDrained();
    });
    stopping->stop();
}

HandlerResult Importer::handle(const Request &request, Reply &reply)
{
    Key key = 0;
    SessionPointer session;
    {
        const std::lock_guard lock(m_mutex);
        key = ++m_lastKey;
        session =
            std::make_shared<ImportSession>(m_broker, m_inbox + '.' + QByteArray::number(key),
                                            largestPiece(m_broker.maxPayload()), reply.defer());
        m_sessions.emplace(key, session);
    }
    note(key, *session, session->begin(bridgeSubject(m_options.service), request.message()));
    return HandlerResult::Done;
}

void Importer::take(const BrokerMessage &message)
{
    if (message.isNoResponders())
        return suspectAll();
    if (message.payload().isEmpty())
        return; // the end of an exporter's answers
    const Key key = message.subject().sliced(m_inbox.size() + 1).toULongLong();
    SessionPointer session;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_sessions.find(key); found != m_sessions.end())
            session = found->second;
    }
    if (!session)
        return takeUnknown(message);
    const Result<Frame> frame = decodeFrame(message.payload());
    note(key, *session,
         frame ? session->take(*frame, message.replySubject())
               : session->fail(frame.error().message));
}

// Some exporter is gone; the others will be heard.
void Importer::suspectAll()
{
    for (const auto &[key, session] : sessions())
        session->suspect();
}

// From an exporter that does not know that nobody waits any more.
void Importer::takeUnknown(const BrokerMessage &message)
{
    const Result<Frame> frame = decodeFrame(message.payload());
    if (!message.replySubject().isEmpty() && frame && !frame->isLast)
        (void)m_broker.publish(message.replySubject().toByteArray(), {},
                               encodeFrame({Frame::Type::Cancel, false, 0, 0, {}}));
}

void Importer::note(Key key, const ImportSession &session, ImportSession::State state)
{
    const std::lock_guard lock(m_mutex);
    switch (state) {
    case ImportSession::State::UnderWay:
        return; // poll() forgets slow ones; another thread may have found it slow meanwhile
    case ImportSession::State::Slow:
        if (m_slow.insert(key).second && m_slow.size() == 1)
            QMetaObject::invokeMethod(
                &m_pollTimer, [this] { m_pollTimer.start(); }, Qt::QueuedConnection);
        return;
    case ImportSession::State::Ended:
        break;
    }
    m_slow.erase(key);
    if (m_sessions.erase(key) == 0)
        return;
    ++m_figures.requests;
    if (const QString failure = session.failure(); !failure.isEmpty()) {
        ++m_figures.errors;
        if (const auto line = m_logLimit.take(failure))
            qCInfo(importLog, "%s: no reply: %s", m_options.service.constData(),
                   qUtf8Printable(*line));
    }
    if (m_isDraining && m_sessions.empty())
        QMetaObject::invokeMethod(this, &Importer::checkDrained, Qt::QueuedConnection);
}

void Importer::probe()
{
    const auto now = ImportSession::Clock::now();
    if (isUp() && now - m_answeredAt > VanishTimeout)
        goDown(QStringLiteral("No exporter of %1 answers")
                   .arg(QString::fromLatin1(m_options.service)));
    const Result<void> asked = m_broker.publish(bridgeSubject(m_options.service), m_probeInbox,
                                                encodeFrame({Frame::Type::Probe, false, 0, 0, {}}));
    if (!asked)
        goDown(asked.error().message);
}

void Importer::takeProbeAnswer(bool isThere)
{
    if (isThere) {
        m_answeredAt = ImportSession::Clock::now();
        goUp();
    } else {
        goDown(QStringLiteral("There is no exporter of %1")
                   .arg(QString::fromLatin1(m_options.service)));
    }
}

std::map<Importer::Key, Importer::SessionPointer> Importer::sessions() const
{
    const std::lock_guard lock(m_mutex);
    return m_sessions;
}

void Importer::tick()
{
    const auto now = ImportSession::Clock::now();
    for (const auto &[key, session] : sessions()) {
        if (session->tick(now) == ImportSession::State::Ended)
            note(key, *session, ImportSession::State::Ended);
    }
}

void Importer::poll()
{
    std::vector<std::pair<Key, SessionPointer>> slow;
    {
        const std::lock_guard lock(m_mutex);
        for (const Key key : m_slow) {
            if (const auto found = m_sessions.find(key); found != m_sessions.end())
                slow.emplace_back(*found);
        }
        m_slow.clear();
    }
    m_pollTimer.stop();
    for (const auto &[key, session] : slow)
        note(key, *session, session->poll());
}

// What was sent is lost, in both directions. Who tries again because of that shall wait.
void Importer::loseAll()
{
    goDown(QStringLiteral("The broker is away"));
    for (const auto &[key, session] : sessions())
        note(key, *session, session->fail(QStringLiteral("The connection to the broker was lost")));
}

void Importer::drain()
{
    m_isDraining = true;
    m_probeTimer.stop();
    m_quiet.remove();
    if (m_server)
        retire(std::move(m_server));
    QMetaObject::invokeMethod(this, &Importer::checkDrained, Qt::QueuedConnection);
}

void Importer::checkDrained()
{
    if (m_isDraining && m_stopping == 0 && inFlight() == 0 && !std::exchange(m_isDrained, true))
        Q_EMIT drained();
}

Importer::Figures Importer::figures() const
{
    const std::lock_guard lock(m_mutex);
    return m_figures;
}

int Importer::inFlight() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_sessions.size());
}

} // namespace Bridge
