// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/callframe.h>
#include <ipccore/service/topicfollower.h>

#include <QtCore/qdatetime.h>

#include <optional>

namespace Monitor {

/// What a subscriber of a topic has seen.
struct TopicEntry
{
    enum class Kind {
        Snapshot,    ///< The value to begin with.
        Change,      ///< Another value.
        Lost,        ///< The service has left out changes.
        Missed,      ///< There were changes between two subscriptions.
        Restarted,   ///< The service is another one now; nobody knows how many changes were missed.
        Interrupted, ///< The subscription was lost, and is made again when the service is back.
        Ended,       ///< The subscription.
    };

    /// How a subscription ends.
    enum class End {
        None,    ///< Without a word of the service.
        Ended,   ///< The service has ended it.
        Refused, ///< By the service.
        Broken,  ///< The reply is not that of a topic.
        Stopped, ///< By the user.
        GaveUp,  ///< All attempts to make it again have failed.
    };

    quint64 number = 0; ///< In the order of arrival; each has its own.
    QDateTime time;     ///< Of arrival.
    Kind kind = Kind::Change;
    std::optional<qint64> sequence; ///< Of a snapshot or change.
    qint64 count = 0;    ///< How many changes were lost or missed; how many attempts failed.
    QByteArray value;    ///< Compact JSON; empty if there is none.
    End end = End::None; ///< Of Interrupted and Ended.
    QString text;        ///< More about `end`, for people; may be empty.

    bool operator==(const TopicEntry &other) const = default;
};

/// The topic to which a call in CBOR subscribes; none if `request` is anything else.
std::optional<QString> subscribedTopic(QByteArrayView request);

/// Reads the replies to subscriptions to one topic, one after the other, as they arrive. Finds out
/// what was missed in between.
class TopicReader
{
public:
    using End = TopicEntry::End;

    /// Begins the reply to the next subscription.
    void begin();

    /// Takes the next bytes. @return what they say, with the time as now; nothing after the end.
    QList<TopicEntry> append(QByteArrayView bytes);

    /// How the current reply has ended; None also if it has not.
    End end() const { return m_end; }

    /// Whether the reply says that it is pointless to subscribe again.
    bool isFinal() const;

    /// The service's refusal in words; empty if there is none.
    QString failure() const { return m_refusal ? m_refusal->toText() : QString(); }

    /// An entry for the end of the current reply. @param kind Interrupted or Ended.
    TopicEntry makeEnd(TopicEntry::Kind kind, End end);

private:
    void take(const IpcCore::CallFrame &frame, QList<TopicEntry> &events);
    void takeNews(const IpcCore::CallFrame &frame, QList<TopicEntry> &events);
    TopicEntry make(TopicEntry::Kind kind);
    TopicEntry &add(QList<TopicEntry> &events, TopicEntry::Kind kind);

    IpcCore::CallFrameReader m_frames;
    IpcCore::TopicFollower m_follower;
    quint64 m_number = 0;
    End m_end = End::None;
    std::optional<IpcCore::CallError> m_refusal;
};

} // namespace Monitor
