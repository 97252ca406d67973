// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/asynclauncher.h"

#include <QtCore/qpromise.h>
#include <QtCore/qthreadpool.h>

#include <atomic>
#include <memory>

namespace IpcCore {

namespace {

// Launches mostly wait, so the number of cores is no measure. More of them wait for their turn.
constexpr int MaxLaunches = 64;

// Not the application's pool, whose threads may all be busy. Ends what still runs at exit.
class LaunchThreads : public QThreadPool
{
public:
    LaunchThreads() { setMaxThreadCount(MaxLaunches); }

    ~LaunchThreads() override
    {
        m_exiting = true;
        waitForDone();
    }

    Q_DISABLE_COPY_MOVE(LaunchThreads)

    bool isExiting() const { return m_exiting; }

private:
    std::atomic<bool> m_exiting = false;
};

LaunchThreads &launchThreads()
{
    static LaunchThreads threads;
    return threads;
}

} // namespace

AsyncLauncher::AsyncLauncher(const ServerLauncher &launcher, const ConnectOptions &options,
                             QObject *parent, std::function<void(const Outcome &outcome)> onOutcome)
    : m_launcher(launcher)
    , m_options(options)
    , m_watcher(parent)
{
    QObject::connect(&m_watcher, &QFutureWatcherBase::finished, parent,
                     [this, call = std::move(onOutcome)] {
                         m_isActive = false;
                         const Outcome outcome = m_watcher.result();
                         call(outcome);
                     });
}

AsyncLauncher::~AsyncLauncher()
{
    m_watcher.disconnect();
    m_watcher.cancel();
}

void AsyncLauncher::start()
{
    m_isActive = true;
    const auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    m_watcher.setFuture(promise->future());
    LaunchThreads &threads = launchThreads();
    threads.start([promise, &threads, launcher = m_launcher, options = m_options]() mutable {
        const auto isUnwanted = [&] { return promise->isCanceled() || threads.isExiting(); };
        const Result<Connection> connection = launcher.connectOrStart(options, isUnwanted);
        promise->addResult(connection ? Outcome() : Outcome(connection.error()));
        promise->finish();
    });
}

} // namespace IpcCore
