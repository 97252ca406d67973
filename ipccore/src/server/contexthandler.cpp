// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "server/contexthandler.h"

#include "endpoint/handlerscope.h"
#include "session/handlercall.h"
#include "session/replystream.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>
#include <QtCore/qthread.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace IpcCore {

namespace {

QEvent::Type callEventType()
{
    static const int type = QEvent::registerEventType();
    return static_cast<QEvent::Type>(type);
}

} // namespace

// Receives the calls in the context's thread; lives and dies with the context.
class ContextHandler::Relay : public std::enable_shared_from_this<Relay>
{
public:
    /// A request on its way to the context's thread. If dropped, it abandons its reply.
    struct Call
    {
        SharedBytes message;
        PeerCredentials credentials;
        quint64 connectionId;
        EndpointClaim::FileId server;
        DeferredReply deferred;
    };

    Relay(Handler handler, Outcome outcome, bool dropsQueued)
        : m_handler(std::move(handler))
        , m_outcome(std::move(outcome))
        , m_dropsQueued(dropsQueued)
    {}

    ~Relay() { detach(); }

    void attach(const QObject *context);
    void detach();
    void dropCalls();
    void waitForCall();
    bool post(Call call);
    void runNext();

private:
    class Receiver;

    void run(Call call) const;

    bool isDropped(const Call &call) const
    {
        return m_dropsQueued && call.deferred.serverStopping();
    }

    const Handler m_handler;
    const Outcome m_outcome;
    const bool m_dropsQueued;
    std::mutex m_mutex;
    QObject *m_receiver = nullptr; ///< guarded by m_mutex; null once the context is gone
    std::deque<Call> m_calls;      ///< guarded by m_mutex; one event is posted to the receiver for
                                   ///< each
    std::condition_variable m_callEnded;
    int m_running = 0;        ///< guarded by m_mutex; several if a handler runs an event loop
    std::thread::id m_runner; ///< guarded by m_mutex; the thread running them
};

class ContextHandler::Relay::Receiver final : public QObject
{
public:
    explicit Receiver(std::weak_ptr<Relay> relay)
        : m_relay(std::move(relay))
    {}

    bool event(QEvent *event) override
    {
        if (event->type() != callEventType())
            return QObject::event(event);
        if (const std::shared_ptr<Relay> relay = m_relay.lock())
            relay->runNext();
        return true;
    }

private:
    const std::weak_ptr<Relay> m_relay;
};

void ContextHandler::Relay::attach(const QObject *context)
{
    auto *const receiver = new Receiver(weak_from_this());
    receiver->moveToThread(context->thread());
    m_receiver = receiver;
    const std::weak_ptr<Relay> relay = weak_from_this();
    QObject::connect(
        context, &QObject::destroyed, receiver,
        [relay] {
            if (const std::shared_ptr<Relay> alive = relay.lock())
                alive->detach();
        },
        Qt::DirectConnection);
}

void ContextHandler::Relay::detach()
{
    QObject *receiver = nullptr;
    std::deque<Call> abandoned;
    {
        const std::lock_guard lock(m_mutex);
        receiver = std::exchange(m_receiver, nullptr);
        abandoned.swap(m_calls);
    }
    if (!receiver)
        return;
    if (receiver->thread() == QThread::currentThread())
        delete receiver;
    else
        receiver->deleteLater();
}

void ContextHandler::Relay::dropCalls()
{
    if (!m_dropsQueued)
        return;
    std::deque<Call> dropped;
    const std::lock_guard lock(m_mutex);
    dropped.swap(m_calls);
}

bool ContextHandler::Relay::post(Call call)
{
    const std::lock_guard lock(m_mutex);
    if (!m_receiver)
        return false;
    // After dropCalls(), perhaps nobody would ever look at it.
    if (isDropped(call))
        return true;
    m_calls.push_back(std::move(call));
    QCoreApplication::postEvent(m_receiver, new QEvent(callEventType()));
    return true;
}

void ContextHandler::Relay::runNext()
{
    std::unique_lock lock(m_mutex);
    if (m_calls.empty())
        return;
    Call call = std::move(m_calls.front());
    m_calls.pop_front();
    ++m_running;
    m_runner = std::this_thread::get_id();
    lock.unlock();
    run(std::move(call));
    lock.lock();
    --m_running;
    m_callEnded.notify_all();
}

void ContextHandler::Relay::waitForCall()
{
    std::unique_lock lock(m_mutex);
    if (m_running > 0 && m_runner == std::this_thread::get_id())
        return;
    m_callEnded.wait(lock, [this] { return m_running == 0; });
}

void ContextHandler::Relay::run(Call call) const
{
    HandlerCall outcome;
    if (isDropped(call))
        return;
    DeferredReply deferred = std::move(call.deferred);
    {
        const Request request(call.message, call.credentials, call.connectionId);
        Reply reply(deferred.m_stream, false);
        const HandlerScope scope(call.server);
        outcome.run(m_handler, request, reply);
        // The handler has deferred it again: the handler now owns the reply, or it has already
        // ended and the connection serves another request.
        if (!reply.m_stream)
            deferred.m_stream.reset();
    }
    // End the reply last: after that, the server may have stopped.
    if (outcome.result == HandlerResult::Failed) {
        if (deferred.isPending())
            deferred.m_stream->noteFailed();
        m_outcome.failed(call.connectionId, outcome.failure);
        deferred.abandon();
        return;
    }
    if (outcome.result == HandlerResult::Quit)
        m_outcome.quit();
    // An error means that the client is gone and there is nobody to tell.
    if (deferred.isPending())
        static_cast<void>(deferred.finish());
}

ContextHandler::ContextHandler(const QObject *context, Handler handler, Outcome outcome,
                               bool dropsQueued)
    : m_relay(std::make_shared<Relay>(std::move(handler), std::move(outcome), dropsQueued))
{
    m_relay->attach(context);
}

void ContextHandler::serverStops()
{
    m_relay->dropCalls();
}

void ContextHandler::detach()
{
    m_relay->detach();
}

void ContextHandler::waitForCall()
{
    m_relay->waitForCall();
}

HandlerResult ContextHandler::operator()(const Request &request, Reply &reply) const
{
    const bool posted = m_relay->post({.message = request.sharedMessage(),
                                       .credentials = request.credentials(),
                                       .connectionId = request.connectionId(),
                                       .server = HandlerScope::current(),
                                       .deferred = reply.defer()});
    return posted ? HandlerResult::Done : HandlerResult::Failed;
}

} // namespace IpcCore
