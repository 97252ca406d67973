// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/qtengine.h"

#include "base/retry.h"
#include "channel/localsocketchannel.h"
#include "endpoint/streamsocket.h"
#include "engine/connections.h"
#include "engine/workerhooks.h"

#include <QtNetwork/qlocalsocket.h>

#include <new>
#include <poll.h>

namespace IpcCore {

namespace {

// How many connections to open before existing ones get their turn.
constexpr int AcceptShare = 16;

// Asking for room without a waiting client could displace another one for nothing.
bool hasClient(int listener)
{
    pollfd entry = {.fd = listener, .events = POLLIN, .revents = 0};
    return ::poll(&entry, 1, 0) == 1;
}

LocalSocketChannel &channelOf(Session &session)
{
    return static_cast<LocalSocketChannel &>(session.link().channel());
}

} // namespace

QtEngine::QtEngine(Connections &connections)
    : m_connections(connections)
    , m_hooks(workerHooks(connections.context()))
    , m_pool(connections.options().threadCount, WorkerPool::Idle::Stays,
             connections.options().quickHandlers ? WorkerPool::Hooks() : m_hooks)
    , m_blockedWriters(connections.options().extraThreads)
    , m_buffer(ReadBufferSize)
    , m_thread(QStringLiteral("ipccore-io"), [this] { serviceKicked(); })
{}

Result<void> QtEngine::start(int listener)
{
    // With one thread running, a system without more threads makes requests wait rather than fail.
    if (!m_pool.start([] {}))
        return noThread();
    m_descriptor = listener;
    if (const Result<void> started = m_thread.start(); !started)
        return started;
    m_thread.call([this] {
        if (m_connections.options().quickHandlers && m_hooks.began)
            m_hooks.began();
        watchListener();
    });
    if (m_listener)
        return {};
    shutdown();
    return noThread();
}

void QtEngine::watchListener()
{
    try {
        auto listener = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
        QObject::connect(listener.get(), &QSocketNotifier::activated, listener.get(),
                         [this] { acceptWaiting(); });
        m_listener = std::move(listener);
    } catch (const std::bad_alloc &) {
    }
}

void QtEngine::resumeAccepting()
{
    retryForMemory([this] {
        m_thread.post([this] {
            if (m_listener)
                m_listener->setEnabled(true);
        });
    });
}

void QtEngine::acceptWaiting()
{
    // The first one is there: the event loop says so.
    for (int i = 0; i < AcceptShare && m_listener && (i == 0 || hasClient(m_descriptor)); ++i) {
        UniqueFd fd;
        bool goOn = m_connections.mayAccept();
        if (goOn) {
            fd = acceptConnection(m_descriptor);
            // After the first client, an empty queue is nothing new.
            goOn = fd || i > 0 || m_connections.acceptFailed(m_descriptor, errno);
        }
        if (!goOn)
            m_listener->setEnabled(false);
        if (!fd)
            return;
        openConnection(std::move(fd));
    }
}

void QtEngine::acceptRest()
{
    m_thread.call([this] {
        m_listener.reset();
        for (int i = 0; i <= LongestQueue; ++i) {
            UniqueFd fd = acceptConnection(m_descriptor);
            if (fd)
                openConnection(std::move(fd));
            else if (errno != EINTR && errno != ECONNABORTED)
                return;
        }
    });
}

// Must not throw, as Qt calls it.
void QtEngine::openConnection(UniqueFd fd)
{
    try {
        auto socket = std::make_unique<QLocalSocket>();
        // Limits how far Qt reads ahead for a session that is not being read.
        socket->setReadBufferSize(static_cast<qint64>(ReadBufferSize));
        if (!socket->setSocketDescriptor(fd.get()))
            return;
        const int descriptor = fd.release();
        QLocalSocket *const raw = socket.get();
        const std::shared_ptr<Session> session = m_connections.open(
            std::make_unique<LocalSocketChannel>(std::move(socket), m_thread), descriptor);
        if (!session)
            return;
        const quint64 id = session->id();
        const auto serve = [this, id] { serviceById(id); };
        QObject::connect(raw, &QLocalSocket::readyRead, raw, serve);
        QObject::connect(raw, &QLocalSocket::bytesWritten, raw, serve);
        QObject::connect(raw, &QLocalSocket::disconnected, raw, serve);
        service(session);
    } catch (const std::bad_alloc &) {
        m_connections.acceptFailed(m_descriptor, ENOMEM);
        // There is none any more while the rest is accepted.
        if (m_listener)
            m_listener->setEnabled(false);
    }
}

void QtEngine::serviceById(quint64 id)
{
    if (const std::shared_ptr<Session> session = m_connections.find(id))
        service(session);
}

// Must not throw, as Qt calls it.
void QtEngine::service(const std::shared_ptr<Session> &session)
{
    // Only this thread closes sessions, so the channel stays while this function runs.
    if (const std::lock_guard lock(session->link().mutex()); !session->link().isOpen())
        return;
    try {
        serviceOpen(session);
    } catch (const std::bad_alloc &) {
        session->abort(AbortReason::Stopped);
    }
}

void QtEngine::serviceOpen(const std::shared_ptr<Session> &session)
{
    QLocalSocket *const socket = channelOf(*session).socket();
    if (socket->state() != QLocalSocket::ConnectedState)
        channelOf(*session).markPeerGone();

    const bool room = queueHasRoom();
    const auto reading = room ? Session::Reading::Allowed : Session::Reading::Paused;
    Session::Need need = session->advance(m_buffer, reading);
    while (need == Session::Need::RunHandler && m_connections.options().quickHandlers) {
        Session::runHandler(session, false);
        need = session->advance(m_buffer, reading);
    }
    switch (need) {
    case Session::Need::Readable:
    case Session::Need::Either:
        // Qt only signals news: neither bytes left in its buffer, nor the end a second time.
        if (socket->bytesAvailable() > 0 || socket->state() != QLocalSocket::ConnectedState)
            kickById(session->id());
        break;
    case Session::Need::Writable:
        break;
    case Session::Need::Turn:
        kickById(session->id());
        break;
    case Session::Need::RunHandler:
        dispatch(session);
        break;
    case Session::Need::Nothing:
        if (!room)
            m_postponed.add(session->id());
        break;
    case Session::Need::Close:
        close(session);
        break;
    }
}

// A stream handler's destructor may take its time: another thread runs it first, if there is one.
void QtEngine::close(const std::shared_ptr<Session> &session)
{
    const auto destroy = [this, session] {
        session->destroyUnfinished();
        kickById(session->id());
    };
    try {
        if (!m_connections.options().quickHandlers && session->hasUnfinished()
            && m_pool.start(destroy))
            return;
    } catch (const std::bad_alloc &) {
    }
    m_connections.close(session);
}

bool QtEngine::queueHasRoom() const
{
    const ServerOptions &options = m_connections.options();
    return m_queued.load() < options.threadCount + options.readyQueue;
}

void QtEngine::dispatch(const std::shared_ptr<Session> &session)
{
    const auto handle = [this, session] {
        do
            Session::runHandler(session);
        while (session->takeFollowing());
        --m_queued;
        // Even if it was closed meanwhile: others may be waiting for its place in the queue.
        kickById(session->id());
    };
    ++m_queued;
    try {
        // The buffer is reused for others before the handler starts.
        session->keepRequest();
        if (m_pool.start(handle))
            return;
    } catch (const std::bad_alloc &) {
    }
    --m_queued;
    session->giveUp();
    kickById(session->id());
}

void QtEngine::kick(Link &link)
{
    kickById(link.id());
}

// Quick handlers block the I/O thread: their replies leave after the last of them.
void QtEngine::outputWaits(Link &link)
{
    if (!m_connections.options().quickHandlers)
        kickById(link.id());
}

void QtEngine::kickById(quint64 id)
{
    // A session that nobody comes to would never end.
    retryForMemory([this, id] {
        const std::lock_guard lock(m_kickMutex);
        // A worker may ask for each of many replies, before the I/O thread comes.
        if (m_kicked.empty() || m_kicked.back() != id)
            m_kicked.push_back(id);
    });
    m_thread.wake();
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
    // Terminates: only a session that finds no room is postponed again.
    while (!m_postponed.isEmpty() && queueHasRoom())
        serviceById(m_postponed.takeFirst());
}

void QtEngine::workerBlocked(const std::shared_ptr<Session> &session)
{
    // First: it may run out of memory.
    m_blockedWriters.enter(session, m_connections.context().counters);
    m_pool.releaseThread();
}

void QtEngine::workerUnblocked(const std::shared_ptr<Session> &session)
{
    m_blockedWriters.leave(session);
    m_pool.reserveThread();
}

void QtEngine::shutdown()
{
    m_pool.waitForDone();
    if (m_connections.options().quickHandlers && m_hooks.ends)
        m_thread.call(m_hooks.ends);
    m_thread.finish();
}

} // namespace IpcCore
