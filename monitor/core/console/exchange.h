// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/filetransfer.h"
#include "core/console/commandhistory.h"
#include "core/console/repeatrun.h"

namespace Monitor {

/// One request, or one that is repeated, with what comes of it; the history gets to know it when it
/// is over.
class Exchange : public QObject
{
    Q_OBJECT

public:
    /// @param history outlives this.
    explicit Exchange(CommandHistory &history, QObject *parent = nullptr);
    /// Ends a request without telling.
    ~Exchange() override;

    /// Sends a request, or one again and again. Nothing happens while isBusy(); failed() where it
    /// cannot be sent.
    void send(const CommandRequest &request, const std::optional<RepeatPlan> &plan = {});
    /// The same with the content of a file in place of the request's bytes.
    void sendFile(const QString &path, const CommandRequest &request,
                  const std::optional<RepeatPlan> &plan = {});

    /// Ends what is under way at once: isBusy() is false when this returns.
    void cancel();

    bool isBusy() const { return m_runner.isRunning() || m_run.isRunning() || m_file.isRunning(); }

    bool isReadingFile() const { return m_file.isRunning(); }

    /// Whether the request under way, or the last one, is repeated.
    bool isRepeating() const { return m_isRepeating; }

    /// What was sent last.
    const CommandRequest &request() const { return m_request; }

    const RepeatRun &run() const { return m_run; }

    /// Of the reply under way, or of the last one.
    qint64 bytesReceived() const { return m_runner.bytesReceived(); }

    /// Since the request was sent.
    std::chrono::milliseconds elapsed() const
    {
        return std::chrono::milliseconds(m_started.elapsed());
    }

Q_SIGNALS:
    /// isBusy() may be different.
    void changed();
    /// The next bytes of a reply; not of those that are repeated.
    void chunk(const QByteArray &bytes);
    /// A request that is not repeated is over.
    void finished(const Monitor::CommandOutcome &outcome);
    /// One of those that are repeated is over: the last one, and of the others so many as can be
    /// seen.
    void repeated(const QByteArray &reply, const Monitor::CommandOutcome &outcome);
    /// All of them are over.
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
    QByteArray m_reply; ///< As much of it as is to be kept; all of it where it is repeated.
    std::optional<CommandOutcome> m_lastRepeated;
    bool m_isRepeating = false;
    QElapsedTimer m_started;
    QElapsedTimer m_lastShown;
};

} // namespace Monitor
