// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "topic/topicregistry.h"

#include <QtCore/qrandom.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace IpcCore {

struct TopicRegistry::Shared
{
    std::map<QString, std::shared_ptr<TopicChannel>> channels;

    std::mutex mutex; ///< guards all that follows; taken after a channel's
    std::condition_variable changed;
    std::thread thread;
    bool isWoken = false;
    bool isEnding = false;
};

TopicRegistry::TopicRegistry()
    // Exact in languages that have no integers of 64 bits.
    : m_epoch(QRandomGenerator::system()->bounded(Q_INT64_C(1) << 53))
    , m_shared(std::make_shared<Shared>())
{}

TopicRegistry::~TopicRegistry()
{
    endAll();
    std::thread thread;
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->isEnding = true;
        thread.swap(m_shared->thread);
    }
    m_shared->changed.notify_all();
    // Subscriptions keep their router alive, so this runs on that very thread if it drops the last
    // one.
    if (thread.get_id() == std::this_thread::get_id())
        thread.detach();
    else if (thread.joinable())
        thread.join();
}

Topic TopicRegistry::add(const TopicDescription &description, const TopicPolicy &policy)
{
    // Topics may be published after the registry's end; they then have no subscribers.
    const auto channel = std::make_shared<TopicChannel>(
        description, policy, m_epoch, [weak = std::weak_ptr<Shared>(m_shared)] {
            if (const std::shared_ptr<Shared> shared = weak.lock())
                wake(shared);
        });
    m_shared->channels.insert_or_assign(description.name, channel);
    return Topic(channel);
}

QList<TopicDescription> TopicRegistry::descriptions() const
{
    QList<TopicDescription> all;
    for (const auto &[name, channel] : m_shared->channels)
        all.append(channel->description());
    return all;
}

bool TopicRegistry::isEmpty() const
{
    return m_shared->channels.empty();
}

bool TopicRegistry::contains(const QString &name) const
{
    return m_shared->channels.contains(name);
}

void TopicRegistry::subscribe(const QString &name, DeferredReply reply, CallForm form,
                              quint64 connectionId)
{
    if (const auto found = m_shared->channels.find(name); found != m_shared->channels.end())
        found->second->subscribe(std::move(reply), form, connectionId);
}

QList<quint64> TopicRegistry::endAll()
{
    QList<quint64> stalled;
    for (const auto &[name, channel] : m_shared->channels)
        stalled += channel->endAll();
    return stalled;
}

void TopicRegistry::wake(const std::shared_ptr<Shared> &shared)
{
    {
        const std::lock_guard lock(shared->mutex);
        shared->isWoken = true;
        if (!shared->thread.joinable() && !shared->isEnding)
            startThread(shared);
    }
    shared->changed.notify_all();
}

// Without it, subscribers still get changes. The next subscription tries again.
void TopicRegistry::startThread(const std::shared_ptr<Shared> &shared)
{
    try {
        shared->thread = std::thread(&TopicRegistry::run, shared);
    } catch (const std::system_error &) {
        qWarning("IpcCore: no thread for the heartbeats of topics");
    }
}

void TopicRegistry::run(const std::shared_ptr<Shared> &shared)
{
    std::unique_lock lock(shared->mutex);
    while (!shared->isEnding) {
        shared->isWoken = false;
        lock.unlock();
        const auto now = TopicChannel::Clock::now();
        auto next = TopicChannel::Clock::time_point::max();
        for (const auto &[name, channel] : shared->channels)
            next = std::min(next, channel->tick(now));
        lock.lock();
        const auto isDue = [&shared] { return shared->isWoken || shared->isEnding; };
        if (next == TopicChannel::Clock::time_point::max())
            shared->changed.wait(lock, isDue);
        else
            shared->changed.wait_until(lock, next, isDue);
    }
}

} // namespace IpcCore
