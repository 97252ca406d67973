// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "broker/broker.h"

#include <QtCore/qfile.h>
#include <QtCore/qrandom.h>

#include <algorithm>
#include <array>
#include <thread>
#include <utility>
#include <vector>

namespace Bridge {

using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::Result;
using std::chrono::milliseconds;

namespace {

// A broker that is gone without a word, or stopped, is noticed after twice this time.
constexpr milliseconds PingInterval{3'000};
constexpr int MaxUnansweredPings = 2;

// For what the client library still emits after it was told to close.
constexpr std::chrono::seconds Patience{5};

// How soon the end of a drain is noticed.
constexpr milliseconds DrainPollInterval{10};
constexpr milliseconds FlushPollInterval{10};

// Messages that are freed together.
constexpr std::size_t MostSpent = 64;
constexpr qint64 MostSpentBytes = 256LL * 1024;

// The client library's smallest; with 0 it would keep eight megabytes, and send them later.
constexpr int NoReconnectBuffer = 1;

Error errorOf(natsStatus status, const QString &what)
{
    ErrorCode code = ErrorCode::SystemError;
    switch (status) {
    case NATS_CONNECTION_CLOSED:
    case NATS_CONNECTION_DISCONNECTED:
    case NATS_NOT_YET_CONNECTED:
    case NATS_NO_SERVER:
        code = ErrorCode::NotListening;
        break;
    case NATS_INSUFFICIENT_BUFFER: // for what waits while it reconnects
        return {ErrorCode::NotListening, QStringLiteral("%1: No connection").arg(what)};
    case NATS_MAX_PAYLOAD:
        code = ErrorCode::MessageTooLarge;
        break;
    case NATS_NO_MEMORY:
        code = ErrorCode::SystemResources;
        break;
    case NATS_INVALID_ARG:
    case NATS_SSL_ERROR:
        code = ErrorCode::InvalidArgument;
        break;
    default:
        break;
    }
    return {code, QStringLiteral("%1: %2").arg(what, QLatin1String(natsStatus_GetText(status)))};
}

// Why the client library has closed the connection for good.
Error refusalOf(natsConnection *connection)
{
    const char *text = nullptr;
    const natsStatus status = natsConnection_GetLastError(connection, &text);
    return errorOf(status == NATS_OK ? NATS_CONNECTION_CLOSED : status,
                   QStringLiteral("The broker refuses this user or certificate"));
}

Result<QByteArray> readPassword(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("Cannot read %1: %2").arg(path, file.errorString()));
    constexpr qint64 LongestPassword = 4096;
    QByteArray line = file.readLine(LongestPassword);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

// The same file for several settings.
const char *orNull(const QByteArray &text)
{
    return text.isEmpty() ? nullptr : text.constData();
}

} // namespace

Broker::Subscription::Subscription(Broker &broker, const QByteArray &subject,
                                   const QByteArray &queueGroup, Handler handler)
    : m_broker(broker)
    , m_subject(subject)
    , m_queueGroup(queueGroup)
    , m_handler(std::move(handler))
{}

Broker::Subscription::~Subscription()
{
    m_broker.forget(this);
    m_broker.m_socket.send([this] { return natsSubscription_Unsubscribe(m_subscription); });
    natsSubscription_Destroy(m_subscription);
}

natsStatus Broker::Subscription::begin()
{
    return m_broker.m_socket.send([this] {
        natsConnection *const connection = m_broker.m_connection;
        return m_queueGroup.isEmpty()
                   ? natsConnection_SubscribeSync(&m_subscription, connection,
                                                  m_subject.constData())
                   : natsConnection_QueueSubscribeSync(&m_subscription, connection,
                                                       m_subject.constData(),
                                                       m_queueGroup.constData());
    });
}

void Broker::Subscription::beginAgain()
{
    natsSubscription_Destroy(std::exchange(m_subscription, nullptr));
    if (const auto done = std::exchange(m_done, {}))
        done(); // It has had all that it gets.
    else
        begin();
}

void Broker::Subscription::drain(std::function<void()> done)
{
    const natsStatus status =
        m_broker.m_socket.send([this] { return natsSubscription_Drain(m_subscription); });
    if (status != NATS_OK)
        return done();
    m_done = std::move(done);
    m_broker.m_drainTimer.start(DrainPollInterval);
}

void Broker::Subscription::deliver()
{
    int pending = 0;
    while (natsSubscription_GetPending(m_subscription, &pending, nullptr) == NATS_OK
           && pending > 0) {
        natsMsg *message = nullptr;
        const natsStatus status = natsSubscription_NextMsg(&message, m_subscription, 0);
        if (status != NATS_OK && status != NATS_NO_RESPONDERS)
            return;
        BrokerMessage owned(message);
        m_handler(owned);
        m_broker.dispose(std::move(owned));
    }
}

// The library tells it only of subscriptions that it delivers itself.
bool Broker::Subscription::isDraining()
{
    if (m_done && natsSubscription_DrainCompletionStatus(m_subscription) != NATS_ILLEGAL_STATE)
        std::exchange(m_done, {})();
    return bool(m_done);
}

namespace {

struct OptionBuilder
{
    natsOptions *options;
    natsStatus status = NATS_OK;
    QString failed;

    template <typename Function, typename... Arguments>
    void set(const char *what, Function function, Arguments... arguments)
    {
        if (status != NATS_OK)
            return;
        status = function(options, arguments...);
        if (status != NATS_OK)
            failed = QString::fromLatin1(what);
    }
};

void setAddresses(OptionBuilder &builder, const BrokerOptions &options)
{
    QByteArrayList urls;
    std::vector<const char *> pointers;
    for (const QString &server : options.servers)
        urls.append(server.toUtf8());
    for (const QByteArray &url : urls)
        pointers.push_back(url.constData());
    builder.set("the addresses", natsOptions_SetServers, pointers.data(),
                static_cast<int>(pointers.size()));
    // Others that the broker knows may be anywhere.
    builder.set("the cluster", natsOptions_SetIgnoreDiscoveredServers, !options.isProtected());
}

void setSecurity(OptionBuilder &builder, const BrokerOptions &options, const QByteArray &password)
{
    if (!options.user.isEmpty())
        builder.set("the user", natsOptions_SetUserInfo, options.user.toUtf8().constData(),
                    password.constData());
    if (!options.credentialsFile.isEmpty())
        builder.set("the credentials file", natsOptions_SetUserCredentialsFromFiles,
                    QFile::encodeName(options.credentialsFile).constData(), nullptr);
    if (options.tls)
        builder.set("TLS", natsOptions_SetSecure, true);
    if (!options.authorityFile.isEmpty())
        builder.set("the file of authorities", natsOptions_LoadCATrustedCertificates,
                    orNull(QFile::encodeName(options.authorityFile)));
    if (!options.certificateFile.isEmpty())
        builder.set("the certificate", natsOptions_LoadCertificatesChain,
                    QFile::encodeName(options.certificateFile).constData(),
                    QFile::encodeName(options.keyFile).constData());
}

void setPersistence(OptionBuilder &builder, const BrokerOptions &options)
{
    const qint64 pause = options.reconnectPause.count();
    builder.set("the timeout", natsOptions_SetTimeout, options.connectTimeout.count());
    builder.set("reconnecting", natsOptions_SetAllowReconnect, false);
    builder.set("reconnecting", natsOptions_SetMaxReconnect, -1);
    builder.set("reconnecting", natsOptions_SetReconnectWait, pause);
    builder.set("reconnecting", natsOptions_SetReconnectJitter, pause, pause);
    builder.set("reconnecting", natsOptions_SetReconnectBufSize, NoReconnectBuffer);
    builder.set("pings", natsOptions_SetPingInterval, qint64(PingInterval.count()));
    builder.set("pings", natsOptions_SetMaxPingsOut, MaxUnansweredPings);
    builder.set("writing", natsOptions_SetWriteDeadline,
                qint64(BrokerSocket::WriteDeadline.count()));
    builder.set("the delivery", natsOptions_SetSendAsap, true);
    builder.set("the name", natsOptions_SetName, options.name.toUtf8().constData());
}

} // namespace

Result<std::unique_ptr<Broker>> Broker::open(const BrokerOptions &options)
{
    if (const Result<void> valid = options.validate(); !valid)
        return valid.error();
    QByteArray password;
    if (!options.passwordFile.isEmpty()) {
        const Result<QByteArray> read = readPassword(options.passwordFile);
        if (!read)
            return read.error();
        password = *read;
    }
    natsOptions *created = nullptr;
    if (const natsStatus status = natsOptions_Create(&created); status != NATS_OK)
        return errorOf(status, QStringLiteral("Cannot prepare the connection to the broker"));
    std::unique_ptr<Broker> broker(new Broker);
    broker->m_options.reset(created);
    OptionBuilder builder{created, NATS_OK, {}};
    setAddresses(builder, options);
    setSecurity(builder, options, password);
    setPersistence(builder, options);
    const natsConnectionHandler isConnected = [](natsConnection *, void *self) {
        Q_EMIT static_cast<Broker *>(self)->connected();
    };
    const natsConnectionHandler isDisconnected = [](natsConnection *, void *self) {
        Q_EMIT static_cast<Broker *>(self)->disconnected();
    };
    const natsErrHandler isTroubled = [](natsConnection *, natsSubscription *, natsStatus status,
                                         void *self) {
        Q_EMIT static_cast<Broker *>(self)->troubled(
            QString::fromLatin1(natsStatus_GetText(status)));
    };
    const natsConnectionHandler isClosed = [](natsConnection *connection, void *self) {
        static_cast<Broker *>(self)->takeEnd(connection);
    };
    void *const self = broker.get();
    builder.set("connecting", natsOptions_SetRetryOnFailedConnect, true, isConnected, self);
    builder.set("connecting", natsOptions_SetReconnectedCB, isConnected, self);
    builder.set("connecting", natsOptions_SetDisconnectedCB, isDisconnected, self);
    builder.set("connecting", natsOptions_SetErrorHandler, isTroubled, self);
    builder.set("connecting", natsOptions_SetClosedCB, isClosed, self);
    if (builder.status == NATS_OK)
        builder.status = broker->m_socket.addTo(created);
    if (builder.status != NATS_OK)
        return errorOf(builder.status,
                       QStringLiteral("The broker's client does not take %1").arg(builder.failed));
    const natsStatus status = natsConnection_Connect(&broker->m_connection, created);
    if (status != NATS_OK && status != NATS_NOT_YET_CONNECTED)
        return errorOf(status, QStringLiteral("Cannot connect to the broker"));
    broker->m_pause = static_cast<int>(options.reconnectPause.count());
    return broker;
}

// In a thread of the library.
void Broker::takeEnd(natsConnection *connection)
{
    if (m_socket.wasAttached() && !m_isClosing)
        QMetaObject::invokeMethod(this, &Broker::renewSoon, Qt::QueuedConnection);
    else if (!m_isClosing)
        Q_EMIT gaveUp(refusalOf(connection).message);
    m_closed.release();
}

void Broker::renewSoon()
{
    const int more = QRandomGenerator::global()->bounded(m_pause);
    QTimer::singleShot(m_pause + more, this, &Broker::renew);
}

// The library can connect again by itself, but with an event loop it then takes the first bytes for
// the rest of the last message (https://github.com/nats-io/nats.c/issues/1007).
void Broker::renew()
{
    if (m_isClosing)
        return;
    (void)m_closed.try_acquire();
    m_socket.release();
    natsStatus status = NATS_OK;
    {
        const std::lock_guard lock(m_renewal);
        natsConnection_Destroy(std::exchange(m_connection, nullptr));
        status = natsConnection_Connect(&m_connection, m_options.get());
    }
    if (!m_connection) {
        Q_EMIT gaveUp(errorOf(status, QStringLiteral("Cannot connect to the broker")).message);
        return;
    }
    for (std::size_t i = 0; i < m_subscriptions.size(); ++i) {
        if (m_subscriptions[i])
            m_subscriptions[i]->beginAgain();
    }
    if (status == NATS_OK)
        Q_EMIT connected();
}

Broker::Broker()
{
    connect(&m_socket, &BrokerSocket::received, this, &Broker::deliver);
    connect(&m_drainTimer, &QTimer::timeout, this, &Broker::checkDrains);
}

Broker::~Broker()
{
    if (!m_connection)
        return;
    m_isClosing = true;
    natsConnection_Close(m_connection);
    (void)m_closed.try_acquire_for(Patience);
    natsConnection_Destroy(m_connection);
}

Result<std::unique_ptr<Broker::Subscription>>
Broker::subscribe(const QByteArray &subject, const QByteArray &queueGroup, Handler handler)
{
    std::unique_ptr<Subscription> subscription(
        new Subscription(*this, subject, queueGroup, std::move(handler)));
    const natsStatus status = subscription->begin();
    if (status == NATS_CONNECTION_CLOSED)
        return refusalOf(m_connection);
    if (status != NATS_OK)
        return errorOf(status,
                       QStringLiteral("Cannot subscribe to %1").arg(QString::fromUtf8(subject)));
    m_subscriptions.push_back(subscription.get());
    return subscription;
}

// A handler may begin and end other subscriptions.
void Broker::deliver()
{
    for (std::size_t i = 0; i < m_subscriptions.size(); ++i) {
        if (m_subscriptions[i])
            m_subscriptions[i]->deliver();
    }
    std::erase(m_subscriptions, nullptr);
}

// The library wakes a thread to free a message, which is in the way of an answer.
void Broker::dispose(BrokerMessage message)
{
    m_spentBytes += message.payload().size();
    m_spent.push_back(std::move(message));
    if (m_spent.size() < MostSpent && m_spentBytes < MostSpentBytes)
        return;
    m_spent.clear();
    m_spentBytes = 0;
}

void Broker::forget(const Subscription *subscription)
{
    std::replace(m_subscriptions.begin(), m_subscriptions.end(),
                 const_cast<Subscription *>(subscription), static_cast<Subscription *>(nullptr));
}

void Broker::checkDrains()
{
    const auto draining = std::count_if(m_subscriptions.begin(), m_subscriptions.end(),
                                        [](auto *each) { return each && each->isDraining(); });
    if (draining == 0)
        m_drainTimer.stop();
}

Result<void> Broker::publish(const QByteArray &subject, const QByteArray &replySubject,
                             QByteArrayView payload)
{
    const auto size = static_cast<int>(payload.size());
    const std::shared_lock lock(m_renewal);
    const natsStatus status = m_socket.send([&] {
        return replySubject.isEmpty()
                   ? natsConnection_Publish(m_connection, subject.constData(), payload.data(), size)
                   : natsConnection_PublishRequest(m_connection, subject.constData(),
                                                   replySubject.constData(), payload.data(), size);
    });
    if (status != NATS_OK)
        return errorOf(status, QStringLiteral("Cannot send to the broker"));
    return {};
}

Result<void> Broker::publishError(const QByteArray &subject, const QString &text)
{
    natsMsg *created = nullptr;
    natsStatus status = natsMsg_Create(&created, subject.constData(), nullptr, nullptr, 0);
    const BrokerMessage owned(created);
    // A header is one line.
    const QByteArray line = text.simplified().toUtf8();
    if (status == NATS_OK)
        status = natsMsgHeader_Set(created, "Nats-Service-Error", line.constData());
    if (status == NATS_OK)
        status = natsMsgHeader_Set(created, "Nats-Service-Error-Code", "500");
    if (status == NATS_OK)
        status = m_socket.send([&] { return natsConnection_PublishMsg(m_connection, created); });
    if (status != NATS_OK)
        return errorOf(status, QStringLiteral("Cannot send to the broker"));
    return {};
}

void Broker::endReplies(const QByteArray &subject)
{
    if (isMapped(subject))
        (void)publish(subject, {}, {});
}

Result<QByteArray> Broker::newInbox() const
{
    natsInbox *inbox = nullptr;
    if (const natsStatus status = natsInbox_Create(&inbox); status != NATS_OK)
        return errorOf(status, QStringLiteral("Cannot make a subject for answers"));
    const QByteArray name(inbox);
    natsInbox_Destroy(inbox);
    return name;
}

bool Broker::isConnected() const
{
    const std::shared_lock lock(m_renewal);
    return natsConnection_Status(m_connection) == NATS_CONN_STATUS_CONNECTED;
}

qint64 Broker::maxPayload() const
{
    const std::shared_lock lock(m_renewal);
    return natsConnection_GetMaxPayload(m_connection);
}

QString Broker::serverUrl() const
{
    constexpr std::size_t LongestUrl = 512;
    std::array<char, LongestUrl> url = {};
    if (natsConnection_GetConnectedUrl(m_connection, url.data(), url.size()) != NATS_OK)
        return {};
    return QString::fromUtf8(url.data());
}

void Broker::close(milliseconds timeout)
{
    // The answer that the library waits for is read here.
    std::atomic<bool> isFlushed = false;
    std::thread flusher([&] {
        natsConnection_FlushTimeout(m_connection, timeout.count());
        isFlushed = true;
    });
    while (!isFlushed)
        m_socket.waitForInput(FlushPollInterval);
    flusher.join();
    m_isClosing = true;
    natsConnection_Close(m_connection);
}

} // namespace Bridge
