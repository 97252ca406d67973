// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/qtengine.h"

#include "channel/localsocketchannel.h"
#include "endpoint/connecterror.h"
#include "endpoint/streamsocket.h"
#include "engine/servercore.h"

#include <QtNetwork/qlocalsocket.h>

#include <unistd.h>

namespace IpcCore {

namespace {

// Connections opened before those that are open get their turn.
constexpr int AcceptShare = 16;

// Qt ends the process when a thread cannot have the descriptors of its event loop.
bool hasDescriptors()
{
    std::array<UniqueFd, 4> spare;
    for (UniqueFd &fd : spare) {
        fd = makeStreamSocket(Blocking::No);
        if (!fd)
            return false;
    }
    return true;
}

LocalSocketChannel &channelOf(Session &session)
{
    return static_cast<LocalSocketChannel &>(session.channel());
}

} // namespace

QtEngine::QtEngine(ServerCore &core)
    : m_core(core)
    , m_pool(core.options().threadCount, WorkerPool::Idle::Stays)
    , m_blockedWriters(core.options().extraThreads)
    , m_buffer(ReadBufferSize)
{
    m_thread.setObjectName(QStringLiteral("ipccore-io"));
    moveToThread(&m_thread);
}

QtEngine::~QtEngine()
{
    m_thread.quit();
    m_thread.wait();
}

Result<void> QtEngine::start()
{
    // With one thread there, a system that has no more of them makes requests wait, not fail.
    if (!m_pool.start([] {}))
        return Error(ErrorCode::SystemResources,
                     QStringLiteral("The system has no thread for the server"));
    if (!hasDescriptors())
        return Error(ErrorCode::SystemResources,
                     QStringLiteral("The system has no descriptors for the server's thread"),
                     errno);
    m_thread.start();
    const auto watchListener = [this] {
        m_listener = std::make_unique<QSocketNotifier>(m_core.listener(), QSocketNotifier::Read);
        connect(m_listener.get(), &QSocketNotifier::activated, this, &QtEngine::acceptWaiting);
    };
    QMetaObject::invokeMethod(this, watchListener, Qt::BlockingQueuedConnection);
    return {};
}

void QtEngine::resumeAccepting()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_listener)
                m_listener->setEnabled(true);
        },
        Qt::QueuedConnection);
}

void QtEngine::acceptWaiting()
{
    for (int i = 0; i < AcceptShare && m_listener; ++i) {
        if (!m_core.gate().mayAccept()) {
            m_listener->setEnabled(false);
            return;
        }
        const int descriptor = acceptNext();
        if (descriptor < 0 && isOutOfResources(errno)) {
            m_listener->setEnabled(false);
            m_core.acceptFailed(errno);
            return;
        }
        if (descriptor < 0)
            return;
        openConnection(descriptor);
    }
}

// The next client that waits, or -1 with errno.
int QtEngine::acceptNext()
{
    UniqueFd descriptor;
    do {
        descriptor = acceptConnection(m_core.listener());
    } while (!descriptor && (errno == EINTR || errno == ECONNABORTED));
    return descriptor.release();
}

void QtEngine::acceptRest()
{
    const auto accept = [this] {
        m_listener.reset();
        for (int descriptor = acceptNext(); descriptor >= 0; descriptor = acceptNext())
            openConnection(descriptor);
    };
    QMetaObject::invokeMethod(this, accept, Qt::BlockingQueuedConnection);
}

void QtEngine::openConnection(qintptr descriptor)
{
    auto socket = std::make_unique<QLocalSocket>();
    // Qt reads ahead no more than that for a session that is not being read.
    socket->setReadBufferSize(static_cast<qint64>(ReadBufferSize));
    if (!socket->setSocketDescriptor(descriptor)) {
        ::close(static_cast<int>(descriptor));
        return;
    }
    QLocalSocket *const raw = socket.get();
    const std::shared_ptr<Session> session = m_core.open(
        std::make_unique<LocalSocketChannel>(std::move(socket)), static_cast<int>(descriptor));
    if (session) {
        const quint64 id = session->id();
        const auto serve = [this, id] { serviceById(id); };
        connect(raw, &QLocalSocket::readyRead, this, serve);
        connect(raw, &QLocalSocket::bytesWritten, this, serve);
        connect(raw, &QLocalSocket::disconnected, this, serve);
        service(session);
    }
}

void QtEngine::serviceById(quint64 id)
{
    if (const std::shared_ptr<Session> session = m_core.sessions().find(id))
        service(session);
}

void QtEngine::service(const std::shared_ptr<Session> &session)
{
    // Only this thread closes sessions, so the channel stays while this function runs.
    if (std::unique_lock lock(session->mutex()); !session->isOpen())
        return;
    QLocalSocket *const socket = channelOf(*session).socket();
    if (socket->state() != QLocalSocket::ConnectedState)
        channelOf(*session).markPeerGone();

    const bool room = queueHasRoom();
    const auto reading = room ? Session::Reading::Allowed : Session::Reading::Paused;
    Session::Need need = session->advance(m_buffer, reading);
    while (need == Session::Need::RunHandler && m_core.options().quickHandlers) {
        Session::runHandler(session, false);
        need = session->advance(m_buffer, reading);
    }
    switch (need) {
    case Session::Need::Readable:
        // Qt tells of what is new only: not of bytes that were left in its buffer, nor again of the
        // end.
        if (socket->bytesAvailable() > 0 || socket->state() != QLocalSocket::ConnectedState)
            kick(*session);
        break;
    case Session::Need::Writable:
        break;
    case Session::Need::Turn:
        kick(*session);
        break;
    case Session::Need::RunHandler:
        dispatch(session);
        break;
    case Session::Need::Nothing:
        if (!room)
            m_postponed.add(session->id());
        break;
    case Session::Need::Close:
        m_core.close(session);
        break;
    }
}

bool QtEngine::queueHasRoom() const
{
    const ServerOptions &options = m_core.options();
    return m_queued.load() < options.threadCount + options.readyQueue;
}

void QtEngine::dispatch(const std::shared_ptr<Session> &session)
{
    ++m_queued;
    m_pool.start([this, session] {
        Session::runHandler(session);
        --m_queued;
        // Even if it was closed meanwhile: others may wait for its place in the queue.
        kick(*session);
    });
}

void QtEngine::kick(Session &session)
{
    const std::lock_guard lock(m_kickMutex);
    m_kicked.push_back(session.id());
    // The first one wakes the I/O thread for all that follow until it comes.
    if (m_kicked.size() == 1)
        QMetaObject::invokeMethod(this, &QtEngine::serviceKicked, Qt::QueuedConnection);
}

void QtEngine::serviceKicked()
{
    std::vector<quint64> ids;
    {
        const std::lock_guard lock(m_kickMutex);
        ids.swap(m_kicked);
    }
    for (const quint64 id : ids)
        serviceById(id);
    // Ends: only a session that finds no room is postponed again.
    while (!m_postponed.isEmpty() && queueHasRoom())
        serviceById(m_postponed.takeFirst());
}

bool QtEngine::awaitWritable(Session &, std::unique_lock<std::mutex> &lock,
                             std::chrono::steady_clock::time_point deadline)
{
    return m_core.context().outputMoved.wait_until(lock, deadline) == std::cv_status::no_timeout;
}

void QtEngine::workerBlocked(const std::shared_ptr<Session> &session)
{
    m_pool.releaseThread();
    m_blockedWriters.enter(session, m_core.context().counters);
}

void QtEngine::workerUnblocked(const std::shared_ptr<Session> &session)
{
    m_blockedWriters.leave(session);
    m_pool.reserveThread();
}

void QtEngine::shutdown()
{
    m_pool.waitForDone();
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        this, [this] { m_listener.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace IpcCore
