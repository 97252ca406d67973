// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "router/pendingfutures.h"

#include "router/callstate.h"

#include <QtCore/qdebug.h>

#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace IpcCore {

using namespace Qt::StringLiterals;

namespace {

// Each check costs a system call per future.
constexpr std::chrono::milliseconds LookInterval{250};

CallResult<> resultOf(const QFuture<CallResult<>> &future)
{
    try {
        QFuture<CallResult<>>(future).waitForFinished(); // throws its exception
        if (future.resultCount() > 0)
            return future.result();
        return CallError::failed({}, u"The command ended without a result"_s);
    } catch (...) {
        return CallError::failed({}, u"The command failed with an exception"_s);
    }
}

} // namespace

/// A call that waits for its future. Any thread.
class PendingFuture : public std::enable_shared_from_this<PendingFuture>
{
public:
    explicit PendingFuture(DeferredCall call)
        : m_call(std::move(call))
    {}

    void waitFor(const QFuture<CallResult<>> &future);
    void finish(const CallResult<> &result);
    /// @return whether it still waits.
    bool cancelIfLeft();

private:
    std::mutex m_mutex;
    DeferredCall m_call;            ///< guarded by m_mutex
    QFuture<CallResult<>> m_future; ///< guarded by m_mutex; refers back to this until finished
};

void PendingFuture::waitFor(const QFuture<CallResult<>> &future)
{
    {
        const std::lock_guard lock(m_mutex);
        m_future = future;
    }
    // Runs at once if it has ended, and in the thread that ends it otherwise.
    QFuture<CallResult<>>(future)
        .then(QtFuture::Launch::Sync,
              [self = shared_from_this()](const QFuture<CallResult<>> &ended) {
                  self->finish(resultOf(ended));
              })
        .onCanceled([self = shared_from_this()] {
            self->finish(CallError::failed({}, u"The command was canceled"_s));
        });
}

void PendingFuture::finish(const CallResult<> &result)
{
    QFuture<CallResult<>> future;
    DeferredCall call;
    {
        const std::lock_guard lock(m_mutex);
        future = std::exchange(m_future, {});
        call = std::move(m_call);
    }
    call.finish(result);
}

bool PendingFuture::cancelIfLeft()
{
    QFuture<CallResult<>> future;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_call.isPending() || !m_call.m_state->peerGone())
            return m_call.isPending();
        future = m_future;
    }
    future.cancel();
    // It may go on for a while, or not notice at all; nobody waits for it.
    finish(CallError::failed({}, u"The caller has left"_s));
    return false;
}

struct PendingFutures::Shared
{
    std::mutex mutex; ///< guards all that follows
    std::condition_variable changed;
    std::thread thread;
    std::vector<std::weak_ptr<PendingFuture>> pending;
    bool isEnding = false;
};

PendingFutures::PendingFutures()
    : m_shared(std::make_shared<Shared>())
{}

PendingFutures::~PendingFutures()
{
    std::vector<std::weak_ptr<PendingFuture>> pending;
    std::thread thread;
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->isEnding = true;
        pending.swap(m_shared->pending);
        thread.swap(m_shared->thread);
    }
    m_shared->changed.notify_all();
    // Calls keep their router alive, so this runs on that very thread if it ends the last one.
    if (thread.get_id() == std::this_thread::get_id())
        thread.detach();
    else if (thread.joinable())
        thread.join();
    for (const std::weak_ptr<PendingFuture> &each : pending) {
        if (const std::shared_ptr<PendingFuture> alive = each.lock())
            alive->finish(CallError::failed({}, u"The service gave up"_s));
    }
}

void PendingFutures::add(DeferredCall call, const QFuture<CallResult<>> &future)
{
    const auto pending = std::make_shared<PendingFuture>(std::move(call));
    pending->waitFor(future);
    if (future.isFinished())
        return;
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->pending.push_back(pending);
        if (!m_shared->thread.joinable())
            startThread();
    }
    m_shared->changed.notify_all();
}

// Without it, nothing cancels futures. The next call tries again.
void PendingFutures::startThread()
{
    try {
        m_shared->thread = std::thread(&PendingFutures::run, m_shared);
    } catch (const std::system_error &) {
        qWarning("IpcCore: no thread to cancel the futures of calls");
    }
}

void PendingFutures::run(const std::shared_ptr<Shared> &shared)
{
    std::unique_lock lock(shared->mutex);
    while (!shared->isEnding) {
        shared->changed.wait(lock, [&] { return shared->isEnding || !shared->pending.empty(); });
        if (shared->changed.wait_for(lock, LookInterval, [&] { return shared->isEnding; }))
            return;
        std::vector<std::weak_ptr<PendingFuture>> all = std::exchange(shared->pending, {});
        lock.unlock();
        std::erase_if(all, [](const std::weak_ptr<PendingFuture> &each) {
            const std::shared_ptr<PendingFuture> pending = each.lock();
            return !pending || !pending->cancelIfLeft();
        });
        lock.lock();
        shared->pending.insert(shared->pending.end(), all.begin(), all.end());
    }
}

} // namespace IpcCore
