// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "router/contextfunction.h"

#include "router/callstate.h"

#include <QtCore/qthread.h>

#include <deque>
#include <mutex>
#include <utility>

namespace IpcCore {

using namespace Qt::StringLiterals;

// Its receiver lives in the context's thread, and dies with the context or the queue.
class ContextFunction::Queue : public std::enable_shared_from_this<Queue>
{
public:
    explicit Queue(CommandRouter::Function function)
        : m_function(std::move(function))
    {}

    ~Queue() { close(); }

    Q_DISABLE_COPY_MOVE(Queue)

    void open(const QObject *context);
    void close();
    void post(std::unique_ptr<CallState> call);

private:
    void runNext();

    const CommandRouter::Function m_function;
    std::mutex m_mutex;
    QObject *m_receiver = nullptr;                  ///< guarded by m_mutex; null once closed
    std::deque<std::unique_ptr<CallState>> m_calls; ///< guarded by m_mutex
};

namespace {

/// Ends a call whose function will not run.
void refuse(CallState &call)
{
    static_cast<void>(call.finish(CallError::failed({}, u"What answers this command is gone"_s)));
}

} // namespace

void ContextFunction::Queue::open(const QObject *context)
{
    m_receiver = new QObject;
    m_receiver->moveToThread(context->thread());
    QObject::connect(
        context, &QObject::destroyed, m_receiver,
        [queue = weak_from_this()] {
            if (const std::shared_ptr<Queue> alive = queue.lock())
                alive->close();
        },
        Qt::DirectConnection);
}

void ContextFunction::Queue::close()
{
    QObject *receiver = nullptr;
    std::deque<std::unique_ptr<CallState>> refused;
    {
        const std::lock_guard lock(m_mutex);
        receiver = std::exchange(m_receiver, nullptr);
        refused.swap(m_calls);
    }
    for (const std::unique_ptr<CallState> &call : refused)
        refuse(*call);
    if (!receiver)
        return;
    if (receiver->thread() == QThread::currentThread())
        delete receiver;
    else
        receiver->deleteLater();
}

void ContextFunction::Queue::post(std::unique_ptr<CallState> call)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_receiver) {
            m_calls.push_back(std::move(call));
            QMetaObject::invokeMethod(
                m_receiver,
                [queue = weak_from_this()] {
                    if (const std::shared_ptr<Queue> alive = queue.lock())
                        alive->runNext();
                },
                Qt::QueuedConnection);
            return;
        }
    }
    refuse(*call);
}

void ContextFunction::Queue::runNext()
{
    std::unique_ptr<CallState> state;
    {
        const std::lock_guard lock(m_mutex);
        if (m_calls.empty())
            return;
        state = std::move(m_calls.front());
        m_calls.pop_front();
    }
    if (state->peerGone() && state->serverStopping())
        return refuse(*state);
    Call call(*state);
    // An event loop calls this: nobody would catch it.
    try {
        static_cast<void>(state->finish(m_function(call)));
    } catch (...) {
        static_cast<void>(
            state->finish(CallError::failed({}, u"The command failed with an exception"_s)));
    }
}

ContextFunction::ContextFunction(const QObject *context, CommandRouter::Function function)
    : m_queue(std::make_shared<Queue>(std::move(function)))
{
    m_queue->open(context);
}

void ContextFunction::post(std::unique_ptr<CallState> call) const
{
    m_queue->post(std::move(call));
}

} // namespace IpcCore
