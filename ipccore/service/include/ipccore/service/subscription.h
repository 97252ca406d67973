// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/callerror.h>

#include <QtCore/qobject.h>

#include <memory>

namespace IpcCore {

class ServiceClient;
class SubscriptionPrivate;

/// The changes of one topic, from ServiceClient::subscribe(). No change is missed without being
/// told: by a snapshot's gap, or by lost().
///
/// Subscribes again, as often as needed and for ever, when the connection is lost, the service was
/// restarted, or nothing has been heard for ServiceClientOptions::silenceTimeout; each pause is
/// twice the last. Has a connection of its own, so that it holds up no call. A child of its client;
/// to unsubscribe, delete it, at any time, also in its slots. A slot that does not return makes a
/// slow subscriber of it, for which the service's TopicPolicy decides. Call its functions only in
/// its client's thread, which emits its signals.
class IPCCORE_SERVICE_EXPORT Subscription : public QObject
{
    Q_OBJECT

public:
    /// What happened between the last thing that was received and a snapshot.
    enum class Gap {
        First,   ///< The first snapshot: nothing was to be missed.
        None,    ///< No change was missed.
        Missed,  ///< missedCount() changes were missed.
        Unknown, ///< The service was restarted; changes may have been missed.
    };
    Q_ENUM(Gap)

    ~Subscription() override;

    /// The topic's name.
    const QString &topic() const;

    /// Whether there has been a snapshot since the last interruption.
    bool isActive() const;

    /// How many changes were missed before the last snapshot, whose gap was Missed; 0 after others.
    qint64 missedCount() const;

Q_SIGNALS:
    /// The state to begin with: at first, after each interruption, and where the service has left
    /// out the newest change. `value` is undefined if nothing was published yet; `gap` says what
    /// was missed before.
    void snapshot(const QCborValue &value, IpcCore::Subscription::Gap gap);
    /// The topic is `value` now: one change after the one before, but for those that lost() has
    /// told.
    void changed(const QCborValue &value);
    /// The service left out `count` changes: this subscriber is too slow, or the topic delivers the
    /// newest only.
    void lost(qint64 count);
    /// The connection was lost, or could not be made; changes may be missed from now on. Once until
    /// the next snapshot, however often it tries. `error` says why.
    void interrupted(const IpcCore::CallError &error);
    /// The last signal; `error` says why: the service refuses (UnknownTopic, NotAllowed and the
    /// like), is none (BadReply), or an option is out of its range.
    void ended(const IpcCore::CallError &error);

private:
    friend class ServiceClient;
    Q_DISABLE_COPY_MOVE(Subscription)
    Q_DECLARE_PRIVATE(Subscription)

    Subscription(std::unique_ptr<SubscriptionPrivate> d, ServiceClient *client);

    std::unique_ptr<SubscriptionPrivate> d_ptr;
};

} // namespace IpcCore
