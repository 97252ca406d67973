// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/filetransfer.h"
#include "core/console/commandhistory.h"
#include "core/console/commandrunner.h"
#include "core/console/repeatrun.h"

namespace Monitor {

/// A request, sent once or repeatedly, and its results; records it in the history at the end.
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

    /// Ends the request or run at once: isBusy() is false when this returns.
    void cancel();

    bool isBusy() const { return m_runner.isRunning() || m_run.isRunning() || m_file.isRunning(); }

    bool isReadingFile() const { return m_file.isRunning(); }

    /// Whether the current or last request is repeated.
    bool isRepeating() const { return m_isRepeating; }

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
    /// The next bytes of a reply; not emitted for repeated requests.
    void chunk(const QByteArray &bytes);
    /// A single request has ended.
    void finished(const Monitor::CommandOutcome &outcome);
    /// One of the repeated requests has ended: emitted for the last one, and for as many of the
    /// others as people can see.
    void repeated(const QByteArray &reply, const Monitor::CommandOutcome &outcome);
    /// The whole run has ended.
    void repeatEnded(const Monitor::RepeatSummary &summary);
    /// Nothing was sent.
    void failed(const IpcCore::Error &error);

private:
    void begin();
    void takeChunk(const QByteArray &bytes);
    void takeEnd(const CommandOutcome &outcome);
    void takeRepeated(const CommandOutcome &outcome);
    void takeRunEnd(const RepeatSummary &summary);
    void rememberRun();
    void remember(const CommandOutcome &outcome);

    CommandHistory &m_history;
    CommandRunner m_runner;
    RepeatRun m_run;
    FileTransfer m_file;
    CommandRequest m_request;
    std::optional<RepeatPlan> m_plan;
    QByteArray m_reply; ///< The part to keep; the whole reply if repeated.
    std::optional<CommandOutcome> m_lastRepeated;
    bool m_isRepeating = false;
    QElapsedTimer m_started;
    QElapsedTimer m_lastShown;
};

} // namespace Monitor
