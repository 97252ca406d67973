// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/filetransfer.h"
#include "core/console/commandhistory.h"
#include "core/console/commandrunner.h"
#include "core/console/repeatrun.h"
#include "core/console/topicrun.h"

namespace Monitor {

/// A request, sent once, repeatedly, or as a subscription, and its results; records it in the history
/// at the end.
class Exchange : public QObject
{
    Q_OBJECT

public:
    /// @param history must outlive this.
    explicit Exchange(CommandHistory &history, QObject *parent = nullptr);
    /// Ends a request without a signal, but remembers it.
    ~Exchange() override;

    /// Sends a request once or repeatedly. Does nothing while isBusy(); emits failed() if it cannot
    /// be sent.
    void send(const CommandRequest &request, const std::optional<RepeatPlan> &plan = {});
    /// The same with the content of a file instead of the request's bytes.
    void sendFile(const QString &path, const CommandRequest &request,
                  const std::optional<RepeatPlan> &plan = {});

    /// Subscribes to a topic, again when its service is back (see TopicRun). The request's timeout
    /// is ignored, and the history gets its first reply only. Otherwise as send().
    void subscribe(const CommandRequest &request, const QString &topic);

    /// Ends the request or run at once: isBusy() is false when this returns.
    void cancel();

    bool isBusy() const
    {
        return m_runner.isRunning() || m_run.isRunning() || m_topicRun.isRunning()
               || m_file.isRunning();
    }

    bool isReadingFile() const { return m_file.isRunning(); }

    /// Whether the current or last request is repeated.
    bool isRepeating() const { return m_isRepeating; }

    /// Whether the current or last request is a subscription.
    bool isSubscription() const { return m_topic.has_value(); }

    const TopicRun &topicRun() const { return m_topicRun; }

    /// The last request sent.
    const CommandRequest &request() const { return m_request; }

    const RepeatRun &run() const { return m_run; }

    /// Of the current or the last reply.
    qint64 bytesReceived() const { return m_runner.bytesReceived(); }

    /// Since the request was sent.
    std::chrono::milliseconds elapsed() const
    {
        return std::chrono::milliseconds(m_started.elapsed());
    }

Q_SIGNALS:
    /// isBusy() may have changed.
    void changed();
    /// The next bytes of a reply; not emitted for repeated requests and subscriptions.
    void chunk(const QByteArray &bytes);
    /// As TopicRun::arrived().
    void arrived(const QList<Monitor::TopicEntry> &entries);
    /// A single request or a subscription has ended.
    void finished(const Monitor::CommandOutcome &outcome);
    /// One of the repeated requests has ended: emitted for the last one, and for as many of the
    /// others as people can see.
    void repeated(const QByteArray &reply, const Monitor::CommandOutcome &outcome);
    /// The whole run has ended.
    void repeatEnded(const Monitor::RepeatSummary &summary);
    /// Nothing was sent.
    void failed(const IpcCore::Error &error);

private:
    void prepare(const CommandRequest &request, const std::optional<RepeatPlan> &plan);
    IpcCore::Result<void> sendRequest();
    void begin();
    void takeChunk(const QByteArray &bytes);
    void takeEnd(const CommandOutcome &outcome);
    void takeSubscriptionEnd(const CommandOutcome &outcome);
    void takeRepeated(const CommandOutcome &outcome);
    void takeRunEnd(const RepeatSummary &summary);
    void rememberRun();
    void remember(const CommandOutcome &outcome);

    CommandHistory &m_history;
    CommandRunner m_runner;
    RepeatRun m_run;
    TopicRun m_topicRun;
    FileTransfer m_file;
    CommandRequest m_request;
    std::optional<RepeatPlan> m_plan;
    std::optional<QString> m_topic;
    CommandOutcome m_lastSubscription; ///< How the last request of the run ended.
    bool m_isRemembered = false;       ///< The first one.
    QByteArray m_reply;                ///< The part to keep; the whole reply if repeated.
    std::optional<CommandOutcome> m_lastRepeated;
    bool m_isRepeating = false;
    QElapsedTimer m_started;
    QElapsedTimer m_lastShown;
};

} // namespace Monitor
