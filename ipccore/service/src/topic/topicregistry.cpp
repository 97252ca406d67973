// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "topic/topicregistry.h"

#include <QtCore/qrandom.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace IpcCore {

TopicRegistry::TopicRegistry()
    // Exact in languages that have no integers of 64 bits.
    : m_epoch(QRandomGenerator::system()->bounded(Q_INT64_C(1) << 53))
{}

TopicRegistry::~TopicRegistry()
{
    endAll();
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

Topic TopicRegistry::add(const TopicDescription &description, const TopicPolicy &policy)
{
    // Topics may be published after the registry's end; they then have no subscribers.
    const auto channel =
        std::make_shared<TopicChannel>(description, policy, m_epoch, [this] { wake(); });
    m_channels.insert_or_assign(description.name, channel);
    return Topic(channel);
}

QList<TopicDescription> TopicRegistry::descriptions() const
{
    QList<TopicDescription> all;
    for (const auto &[name, channel] : m_channels)
        all.append(channel->description());
    return all;
}

void TopicRegistry::subscribe(const QString &name, DeferredReply reply, CallForm form,
                              quint64 connectionId)
{
    if (const auto found = m_channels.find(name); found != m_channels.end())
        found->second->subscribe(std::move(reply), form, connectionId);
}

QList<quint64> TopicRegistry::endAll()
{
    QList<quint64> stalled;
    for (const auto &[name, channel] : m_channels)
        stalled += channel->endAll();
    return stalled;
}

void TopicRegistry::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isWoken = true;
        if (!m_thread.joinable())
            startThread();
    }
    m_changed.notify_all();
}

// Without it, subscribers still get changes; it is tried again with the next one.
void TopicRegistry::startThread()
{
    try {
        m_thread = std::thread(&TopicRegistry::run, this);
    } catch (const std::system_error &) {
        qWarning("IpcCore: no thread for the heartbeats of topics");
    }
}

void TopicRegistry::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_isEnding) {
        m_isWoken = false;
        lock.unlock();
        const auto now = TopicChannel::Clock::now();
        auto next = TopicChannel::Clock::time_point::max();
        for (const auto &[name, channel] : m_channels)
            next = std::min(next, channel->tick(now));
        lock.lock();
        const auto isDue = [this] { return m_isWoken || m_isEnding; };
        if (next == TopicChannel::Clock::time_point::max())
            m_changed.wait(lock, isDue);
        else
            m_changed.wait_until(lock, next, isDue);
    }
}

} // namespace IpcCore
