// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "eventloop/socketthread.h"

#include "base/retry.h"
#include "eventloop/socketdispatcher.h"

#include <cerrno>
#include <semaphore>
#include <utility>

namespace IpcCore {

// Not a public base, as the owner must not stop or delete it.
class SocketThread::Thread final : public QThread
{
public:
    explicit Thread(SocketThread &owner)
        : m_owner(owner)
    {}

    // Not exec(), which wants an application.
    void run() override { m_owner.run(); }

private:
    SocketThread &m_owner;
};

SocketThread::SocketThread(const QString &name, std::function<void()> onWake)
    : m_onWake(std::move(onWake))
    , m_thread(std::make_unique<Thread>(*this))
{
    m_thread->setObjectName(name);
}

SocketThread::~SocketThread()
{
    finish();
}

Result<void> SocketThread::start()
{
    auto dispatcher = std::make_unique<SocketDispatcher>();
    if (!dispatcher->isValid())
        return Error(
            ErrorCode::SystemResources,
            QStringLiteral("The system cannot create a pipe for the thread of Qt's sockets"),
            errno);
    QObject::connect(dispatcher.get(), &QAbstractEventDispatcher::awake, dispatcher.get(),
                     m_onWake);
    m_dispatcher = dispatcher.release();
    m_thread->setEventDispatcher(m_dispatcher);
    m_thread->start();
    if (m_thread->isRunning())
        return {};
    // Only the end of the thread would.
    delete std::exchange(m_dispatcher, nullptr);
    return Error(ErrorCode::SystemResources,
                 QStringLiteral("The system cannot create a thread for Qt's sockets"));
}

void SocketThread::run()
{
    while (!m_finished) {
        runPosted();
        m_dispatcher->processEvents(QEventLoop::WaitForMoreEvents);
    }
    while (runPosted()) {
    }
}

// @return whether there was anything to run.
bool SocketThread::runPosted()
{
    std::vector<std::function<void()>> posted;
    {
        const std::lock_guard lock(m_mutex);
        posted.swap(m_posted);
    }
    for (const auto &function : posted)
        function();
    return !posted.empty();
}

void SocketThread::wake()
{
    m_dispatcher->wakeUp();
}

void SocketThread::post(std::function<void()> function)
{
    {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back(std::move(function));
    }
    wake();
}

void SocketThread::call(const std::function<void()> &function)
{
    std::binary_semaphore done(0);
    retryForMemory([&] {
        post([&] {
            function();
            done.release();
        });
    });
    done.acquire();
}

void SocketThread::finish()
{
    if (!m_thread->isRunning())
        return;
    m_finished = true;
    wake();
    m_thread->wait();
}

} // namespace IpcCore
