// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "broker/brokermessage.h"
#include "broker/brokeroptions.h"
#include "broker/brokersocket.h"

#include <QtCore/qtimer.h>

#include <atomic>
#include <functional>
#include <memory>
#include <semaphore>
#include <shared_mutex>
#include <vector>

namespace Bridge {

/// The connection to a NATS broker, kept up for good: it comes back by itself, to another server of
/// the cluster if need be. What is published while it is down fails and is never sent later.
///
/// publish(), isConnected() and maxPayload() may be called by any thread; all else by the object's
/// own, which must run an event loop.
class Broker : public QObject
{
    Q_OBJECT

public:
    /// Gets a message, in this thread; in order for one subscription. Must not destroy the broker.
    using Handler = std::function<void(const BrokerMessage &message)>;

    /// Ends with its destructor, after which the handler is not called any more. Must not be
    /// destroyed by its own handler.
    class Subscription;

    ~Broker() override;

    /// Starts to connect, and goes on until it works.
    /// @return InvalidArgument for options that cannot work, and files that cannot be read.
    static IpcCore::Result<std::unique_ptr<Broker>> open(const BrokerOptions &options);

    /// @param queueGroup of its members one gets each message; empty: all subscribers do.
    /// @return SystemError with the client library's reason.
    IpcCore::Result<std::unique_ptr<Subscription>>
    subscribe(const QByteArray &subject, const QByteArray &queueGroup, Handler handler);

    /// Sends a message, at most once.
    /// @param replySubject where an answer shall go, and the broker's word if nobody is there;
    ///        empty: none.
    /// @return NotListening while there is no connection; MessageTooLarge; SystemError.
    IpcCore::Result<void> publish(const QByteArray &subject, const QByteArray &replySubject,
                                  QByteArrayView payload);

    /// Answers a request with an error, in the headers of the NATS Services protocol.
    /// @return as publish().
    IpcCore::Result<void> publishError(const QByteArray &subject, const QString &text);

    /// Whether `subject` stands for a reply subject in another account. The broker makes one for
    /// each message that crosses accounts with a reply subject, and remembers it.
    static bool isMapped(QByteArrayView subject) { return subject.startsWith("_R_."); }

    /// Sends the end of a stream, an empty message, to a mapped subject, so that the broker forgets
    /// it. Does nothing for others.
    void endReplies(const QByteArray &subject);

    /// A subject that nobody else has, for answers; those below it, too. Hard to guess.
    IpcCore::Result<QByteArray> newInbox() const;

    bool isConnected() const;

    /// The largest message that the broker takes, in bytes; 0 before the first connection.
    qint64 maxPayload() const;

    /// Which server it is connected to; empty while it is not.
    QString serverUrl() const;

    /// Sends what was published, for `timeout` at most; then closes the connection for good.
    void close(std::chrono::milliseconds timeout);

Q_SIGNALS:
    /// Emitted by threads of the client library.
    void connected();
    /// Whatever was under way is lost.
    void disconnected();
    /// Messages were lost, or the broker refused something. `reason` is for people.
    void troubled(const QString &reason);
    /// It will not come back: the broker has refused the user or the certificate repeatedly.
    void gaveUp(const QString &reason);

private:
    struct DestroyOptions
    {
        void operator()(natsOptions *options) const { natsOptions_Destroy(options); }
    };

    Broker();

    void takeEnd(natsConnection *connection);
    void renewSoon();
    void renew();
    void deliver();
    void dispose(BrokerMessage message);
    void forget(const Subscription *subscription);
    void checkDrains();

    std::unique_ptr<natsOptions, DestroyOptions> m_options;
    BrokerSocket m_socket;
    mutable std::shared_mutex m_renewal; ///< Held while m_connection changes.
    int m_pause = 0; ///< Before the next connection, in milliseconds; up to twice as long.
    std::vector<Subscription *> m_subscriptions; ///< Null: ended; to be taken out.
    std::vector<BrokerMessage> m_spent;          ///< Delivered.
    qint64 m_spentBytes = 0;
    QTimer m_drainTimer; ///< Runs while subscriptions drain.
    natsConnection *m_connection = nullptr;
    std::atomic<bool> m_isClosing = false; ///< By us.
    std::counting_semaphore<> m_closed{0}; ///< Released once nothing more is emitted.
};

class Broker::Subscription
{
public:
    ~Subscription();
    Q_DISABLE_COPY_MOVE(Subscription)

    /// Gets no more messages than those that the broker has already sent.
    /// @param done called once the handler has had them, or cannot; at once if there is no
    ///        connection. Must not destroy the subscription.
    void drain(std::function<void()> done);

private:
    friend class Broker;

    Subscription(Broker &broker, const QByteArray &subject, const QByteArray &queueGroup,
                 Handler handler);
    natsStatus begin();
    void beginAgain();
    void deliver();
    bool isDraining();

    Broker &m_broker;
    const QByteArray m_subject;
    const QByteArray m_queueGroup;
    const Handler m_handler;
    std::function<void()> m_done; ///< Empty unless it drains.
    natsSubscription *m_subscription = nullptr;
};

} // namespace Bridge
