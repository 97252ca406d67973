// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/commandrequest.h"

#include <ipccore/asyncclient.h>

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qmutex.h>

#include <functional>

namespace Monitor {

/// Creates the client for one request, in the thread that uses it.
using ClientFactory = std::function<std::unique_ptr<IpcCore::AsyncClient>(
    const IpcCore::EndpointPath &, const IpcCore::AsyncClientOptions &)>;

/// Buffers a reply between threads, with one pending notification at a time however fast it
/// arrives. Any thread.
class ReplyInbox
{
public:
    /// @return whether the inbox was empty, so the reader must be notified.
    bool put(quint64 requestId, const QByteArray &chunk);
    /// Takes all that has arrived of a request; drops what belongs to others.
    QByteArray take(quint64 requestId);

    /// How far a request has come, for whoever does not wait for its end.
    void note(quint64 requestId, const CommandOutcome &soFar);
    /// The last note on a request; nothing sent and nothing received if there is none.
    CommandOutcome progress(quint64 requestId);

private:
    QMutex m_mutex; ///< Guards all members.
    quint64 m_requestId = 0;
    QByteArray m_bytes;
    quint64 m_notedId = 0;
    CommandOutcome m_noted;
};

/// The part of a CommandRunner that runs in its thread: the client, which may hang while it
/// connects.
class CommandWorker : public QObject
{
    Q_OBJECT

public:
    CommandWorker(std::shared_ptr<ReplyInbox> inbox, ClientFactory factory, qint64 maxReplySize);
    ~CommandWorker() override;

    /// Sends; ended() follows once for each call. Not while a request is in progress.
    void start(quint64 requestId, const Monitor::CommandRequest &request);
    /// Aborts the request in progress, if any.
    void cancel();

Q_SIGNALS:
    void received(quint64 requestId);
    void ended(quint64 requestId, const Monitor::CommandOutcome &outcome);

private:
    void take(const QByteArray &chunk);
    void noteProgress();
    void end(const std::optional<IpcCore::Error> &error);
    std::chrono::nanoseconds elapsed() const;

    std::shared_ptr<ReplyInbox> m_inbox;
    ClientFactory m_factory;
    qint64 m_maxReplySize;
    std::unique_ptr<IpcCore::AsyncClient> m_client; ///< Null between requests.
    quint64 m_requestId = 0;
    qint64 m_requestSize = 0;
    bool m_isEndless = false;
    CommandOutcome m_outcome;
    QElapsedTimer m_started;
};

} // namespace Monitor
