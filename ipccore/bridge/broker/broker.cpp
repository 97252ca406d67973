// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "broker/broker.h"

#include <QtCore/qfile.h>

#include <array>
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

// A broker that takes nothing for so long is given up.
constexpr milliseconds WriteDeadline{5'000};

// For what the client library still emits after it was told to close.
constexpr std::chrono::seconds Patience{5};

// Threads that call handlers, of all connections of the process.
constexpr int DeliveryThreads = 4;

// The client library's smallest; with 0 it would keep eight megabytes, and send them later.
constexpr int NoReconnectBuffer = 1;

struct DestroyOptions
{
    void operator()(natsOptions *options) const { natsOptions_Destroy(options); }
};

using OptionsPointer = std::unique_ptr<natsOptions, DestroyOptions>;

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

struct Broker::Subscription::State
{
    std::mutex mutex;
    Handler handler;            ///< Empty once nobody wants messages any more. Guarded by mutex.
    std::function<void()> done; ///< Called at the end. Guarded by mutex.

    static void take(natsConnection *, natsSubscription *, natsMsg *message, void *closure)
    {
        BrokerMessage owned(message);
        auto &state = **static_cast<std::shared_ptr<State> *>(closure);
        const std::lock_guard lock(state.mutex);
        if (state.handler)
            state.handler(std::move(owned));
    }

    static void complete(void *closure)
    {
        const std::unique_ptr<std::shared_ptr<State>> state(
            static_cast<std::shared_ptr<State> *>(closure));
        (*state)->end();
    }

    void end()
    {
        const std::lock_guard lock(mutex);
        if (const auto call = std::exchange(done, {}))
            call();
    }
};

Broker::Subscription::~Subscription()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->handler = {};
        m_state->done = {};
    }
    natsSubscription_Unsubscribe(m_subscription);
    natsSubscription_Destroy(m_subscription);
}

void Broker::Subscription::drain(std::function<void()> done)
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->done = std::move(done);
    }
    if (natsSubscription_Drain(m_subscription) != NATS_OK)
        m_state->end();
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
    builder.set("reconnecting", natsOptions_SetMaxReconnect, -1);
    builder.set("reconnecting", natsOptions_SetReconnectWait, pause);
    builder.set("reconnecting", natsOptions_SetReconnectJitter, pause, pause);
    builder.set("reconnecting", natsOptions_SetReconnectBufSize, NoReconnectBuffer);
    builder.set("pings", natsOptions_SetPingInterval, qint64(PingInterval.count()));
    builder.set("pings", natsOptions_SetMaxPingsOut, MaxUnansweredPings);
    builder.set("writing", natsOptions_SetWriteDeadline, qint64(WriteDeadline.count()));
    builder.set("the delivery", natsOptions_UseGlobalMessageDelivery, true);
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
    nats_SetMessageDeliveryPoolSize(DeliveryThreads);
    natsOptions *created = nullptr;
    if (const natsStatus status = natsOptions_Create(&created); status != NATS_OK)
        return errorOf(status, QStringLiteral("Cannot prepare the connection to the broker"));
    const OptionsPointer owned(created);
    std::unique_ptr<Broker> broker(new Broker);
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
        auto *const closed = static_cast<Broker *>(self);
        if (!closed->m_isClosing)
            Q_EMIT closed->gaveUp(refusalOf(connection).message);
        closed->m_closed.release();
    };
    void *const self = broker.get();
    builder.set("connecting", natsOptions_SetRetryOnFailedConnect, true, isConnected, self);
    builder.set("connecting", natsOptions_SetReconnectedCB, isConnected, self);
    builder.set("connecting", natsOptions_SetDisconnectedCB, isDisconnected, self);
    builder.set("connecting", natsOptions_SetErrorHandler, isTroubled, self);
    builder.set("connecting", natsOptions_SetClosedCB, isClosed, self);
    if (builder.status != NATS_OK)
        return errorOf(builder.status,
                       QStringLiteral("The broker's client does not take %1").arg(builder.failed));
    const natsStatus status = natsConnection_Connect(&broker->m_connection, created);
    if (status != NATS_OK && status != NATS_NOT_YET_CONNECTED)
        return errorOf(status, QStringLiteral("Cannot connect to the broker"));
    return broker;
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
    auto state = std::make_shared<Subscription::State>();
    state->handler = std::move(handler);
    std::unique_ptr<Subscription> subscription(new Subscription(state));
    auto *const closure = new std::shared_ptr<Subscription::State>(state);
    const natsStatus status =
        queueGroup.isEmpty()
            ? natsConnection_Subscribe(&subscription->m_subscription, m_connection,
                                       subject.constData(), &Subscription::State::take, closure)
            : natsConnection_QueueSubscribe(&subscription->m_subscription, m_connection,
                                            subject.constData(), queueGroup.constData(),
                                            &Subscription::State::take, closure);
    if (status != NATS_OK) {
        delete closure;
        if (status == NATS_CONNECTION_CLOSED)
            return refusalOf(m_connection);
        return errorOf(status,
                       QStringLiteral("Cannot subscribe to %1").arg(QString::fromUtf8(subject)));
    }
    natsSubscription_SetOnCompleteCB(subscription->m_subscription, &Subscription::State::complete,
                                     closure);
    return subscription;
}

Result<void> Broker::publish(const QByteArray &subject, const QByteArray &replySubject,
                             QByteArrayView payload)
{
    const auto size = static_cast<int>(payload.size());
    const natsStatus status =
        replySubject.isEmpty()
            ? natsConnection_Publish(m_connection, subject.constData(), payload.data(), size)
            : natsConnection_PublishRequest(m_connection, subject.constData(),
                                            replySubject.constData(), payload.data(), size);
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
        status = natsConnection_PublishMsg(m_connection, created);
    if (status != NATS_OK)
        return errorOf(status, QStringLiteral("Cannot send to the broker"));
    return {};
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
    return natsConnection_Status(m_connection) == NATS_CONN_STATUS_CONNECTED;
}

qint64 Broker::maxPayload() const
{
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
    natsConnection_FlushTimeout(m_connection, timeout.count());
    m_isClosing = true;
    natsConnection_Close(m_connection);
}

} // namespace Bridge
