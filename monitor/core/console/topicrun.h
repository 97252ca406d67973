// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/repeatrun.h"
#include "core/console/topicreader.h"
#include "core/endpoint/activeprobe.h"

#include <QtCore/qdeadlinetimer.h>

namespace Monitor {

/// Follows a topic across restarts of its service; whoever sends the requests also delivers the
/// replies.
///
/// The first subscription is sent once. Once there was a snapshot, a subscription that is lost is
/// sent again when something is at the endpoint's path: at once if that is another socket than the
/// last time, otherwise after pauses that double. Looking connects to nothing. Its thread must run
/// an event loop.
class TopicRun : public QObject
{
    Q_OBJECT

public:
    /// All of them are at least 1.
    struct Limits
    {
        /// Between two looks at the endpoint's path. Default: 1 s, as the window's polls.
        std::chrono::milliseconds lookPause{1'000};
        /// Before the same socket is tried again. Defaults: those of ActiveProbe.
        std::chrono::milliseconds firstPause = ActiveProbe::FirstPause;
        std::chrono::milliseconds longestPause = ActiveProbe::LongestPause;
        /// As many attempts in a row may fail although there is a server; waits for a server
        /// without limit. Default: 10, three minutes, in which most services start.
        int maxAttempts = 10;
        /// For the first bytes of the reply to another subscription. Default: 30 s, as
        /// ConnectOptions::replyTimeout.
        std::chrono::milliseconds answerPatience{30'000};
    };

    /// takeEnd() follows each request that was sent. @param send, cancel as RepeatRun's.
    TopicRun(RepeatRun::Send send, RepeatRun::Cancel cancel, QObject *parent = nullptr);
    TopicRun(const Limits &limits, RepeatRun::Send send, RepeatRun::Cancel cancel,
             QObject *parent = nullptr);

    /// Subscribes. What was missed since the last subscription is told if it was to the same topic.
    /// @return as Send; the end is told by arrived(), too.
    IpcCore::Result<void> start(const EndpointAddress &endpoint, const QString &topic);
    /// The next bytes of the reply.
    void take(QByteArrayView bytes);
    /// Tells that the request has ended. @param error why it failed; none if the reply is complete.
    void takeEnd(const std::optional<IpcCore::Error> &error);
    /// Ends the subscription, or stops waiting for the service.
    void stop();

    /// Whether it is subscribed, or will be again.
    bool isRunning() const { return m_isRunning; }

    /// Whether it waits for the service.
    bool isWaiting() const { return m_look.isActive() || m_isLooking; }

    /// Since the subscription was lost.
    std::chrono::milliseconds waitingTime() const
    {
        return std::chrono::milliseconds(m_lost.elapsed());
    }

    const TopicReader &reader() const { return m_reader; }

Q_SIGNALS:
    /// What has arrived, and the ends of subscriptions.
    void arrived(const QList<Monitor::TopicEntry> &entries);
    /// The run has ended, after it was started.
    void finished();

private:
    /// What is at the path.
    struct Seen
    {
        bool mayAnswer = false;
        FileKey file; ///< Null if it is on another host.
    };

    static Seen look(const EndpointAddress &endpoint);
    void lookSoon();
    void takeLook(const Seen &seen);
    void subscribeAgain();
    IpcCore::Result<void> send();
    void lose(const std::optional<IpcCore::Error> &error);
    bool mayReturn(const std::optional<IpcCore::Error> &error) const;
    void wait();
    void tell(TopicEntry::Kind kind, TopicEntry::End end, const QString &text = {});
    void end(TopicEntry::End end, const QString &text = {});

    const Limits m_limits;
    RepeatRun::Send m_send;
    RepeatRun::Cancel m_cancel;
    EndpointAddress m_endpoint;
    QString m_topic;
    TopicReader m_reader;
    QTimer m_look;
    QTimer m_patience;
    QDeadlineTimer m_next; ///< When to try the same socket again.
    std::chrono::milliseconds m_pause{0};
    FileKey m_tried;
    QElapsedTimer m_lost;
    quint64 m_runId = 0; ///< A look that hangs may outlast its run.
    int m_attempts = 0;  ///< Failed ones since the last snapshot.
    bool m_isRunning = false;
    bool m_isSent = false; ///< The request; takeEnd() follows.
    bool m_isLooking = false;
    bool m_hadSnapshot = false; ///< In this run.
    bool m_isLost = false;      ///< There was no snapshot since the interruption.
};

} // namespace Monitor
