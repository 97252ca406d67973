// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/commandrunner.h"

#include "core/endpoint/route.h"

#include <limits>

namespace Monitor {

using namespace IpcCore;

namespace {

// Lets the client's own deadline go first, as it knows better what went wrong.
constexpr std::chrono::milliseconds GuardDelay{250};

std::unique_ptr<AsyncClient> makeClient(const EndpointPath &path, const AsyncClientOptions &options)
{
    return std::make_unique<AsyncClient>(path, options);
}

Result<void> validate(const CommandRequest &request)
{
    if (const auto route = routeTo(request.endpoint); !route)
        return route.error();
    if (request.timeout < std::chrono::milliseconds(1) && request.timeout != Forever)
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("The timeout must be 1 ms or more"));
    return {};
}

} // namespace

CommandRunner::CommandRunner(QObject *parent)
    : CommandRunner(Limits(), {}, parent)
{}

CommandRunner::CommandRunner(const Limits &limits, const ClientFactory &factory, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_factory(factory ? factory : ClientFactory(&makeClient))
{
    m_guard.setSingleShot(true);
    connect(&m_guard, &QTimer::timeout, this, [this] {
        giveUp(ErrorCode::Timeout, QStringLiteral("The endpoint did not answer in time"));
    });
}

CommandRunner::~CommandRunner()
{
    if (m_worker)
        m_worker->disconnect(this);
}

Result<void> CommandRunner::send(const CommandRequest &request)
{
    if (m_running)
        return Error(ErrorCode::WrongState, QStringLiteral("A request is under way"));
    if (const auto valid = validate(request); !valid)
        return valid;
    // A worker that has not finished an abandoned request may hang.
    if (m_thread && m_endedId != m_requestId) {
        m_worker->disconnect(this);
        m_left.append(m_thread->leave());
        m_thread.reset();
        m_worker = nullptr;
    }
    if (hangingThreads() >= m_limits.maxHanging)
        return Error(ErrorCode::SystemResources,
                     QStringLiteral("Earlier requests still hang; nothing more is sent"));
    if (!m_thread)
        startThread();

    m_running = true;
    m_bytesIn = 0;
    m_started.start();
    // No guard if the time exceeds a timer's range; the client has its own deadline.
    constexpr std::chrono::milliseconds longestTimer(std::numeric_limits<int>::max());
    if (request.timeout != Forever && request.timeout < longestTimer - GuardDelay)
        m_guard.start(request.timeout + GuardDelay);
    const quint64 id = ++m_requestId;
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, id, request] { worker->start(id, request); });
    Q_EMIT started();
    return {};
}

void CommandRunner::startThread()
{
    m_inbox = std::make_shared<ReplyInbox>();
    m_worker = new CommandWorker(m_inbox, m_factory, m_limits.maxReplySize);
    connect(m_worker, &CommandWorker::received, this, &CommandRunner::takeChunk);
    connect(m_worker, &CommandWorker::ended, this, &CommandRunner::takeEnd);
    m_thread = std::make_unique<WorkerThread>(QStringLiteral("CommandRunner"), m_worker,
                                              m_limits.endPatience);
    m_endedId = m_requestId;
}

qsizetype CommandRunner::hangingThreads()
{
    m_left.removeIf(
        [](const QPointer<QThread> &thread) { return !thread || thread->isFinished(); });
    return m_left.size();
}

void CommandRunner::cancel()
{
    giveUp(ErrorCode::Canceled, QStringLiteral("The request was canceled"));
}

void CommandRunner::giveUp(ErrorCode code, const QString &message)
{
    if (!m_running)
        return;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->cancel(); });
    CommandOutcome outcome = m_inbox->progress(m_requestId);
    outcome.error = Error(code, message);
    outcome.error->delivery = Delivery::MaybeProcessed;
    outcome.bytesIn = m_bytesIn;
    outcome.totalTime = std::chrono::nanoseconds(m_started.nsecsElapsed());
    m_running = false;
    m_guard.stop();
    Q_EMIT finished(outcome);
}

void CommandRunner::takeChunk(quint64 requestId)
{
    if (!m_running || requestId != m_requestId)
        return;
    const QByteArray bytes = m_inbox->take(requestId);
    if (bytes.isEmpty())
        return;
    m_bytesIn += bytes.size();
    Q_EMIT chunk(bytes);
}

void CommandRunner::takeEnd(quint64 requestId, const CommandOutcome &outcome)
{
    m_endedId = requestId;
    if (!m_running || requestId != m_requestId)
        return;
    takeChunk(requestId);
    // A slot connected to chunk() may have canceled.
    if (!m_running || requestId != m_requestId)
        return;
    m_running = false;
    m_guard.stop();
    Q_EMIT finished(outcome);
}

} // namespace Monitor
