// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "topic/topicchannel.h"

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace IpcCore {

/// The topics of a service, and the thread that serves slow and quiet subscribers, which runs from
/// the first subscription on and sleeps while there is nothing to do.
///
/// add() before the server starts; the rest in any thread.
class TopicRegistry
{
public:
    TopicRegistry();
    ~TopicRegistry();
    Q_DISABLE_COPY_MOVE(TopicRegistry)

    Topic add(const TopicDescription &description, const TopicPolicy &policy);
    /// In the order of their names.
    QList<TopicDescription> descriptions() const;

    bool isEmpty() const { return m_channels.empty(); }

    /// Whether there is such a topic.
    bool contains(const QString &name) const { return m_channels.contains(name); }

    /// @param name of a topic there is.
    void subscribe(const QString &name, DeferredReply reply, CallForm form, quint64 connectionId);
    /// Ends all subscriptions, and those to come.
    /// @return the connections of clients that have not read what was sent before.
    QList<quint64> endAll();

private:
    void wake();
    void startThread();
    void run();

    const qint64 m_epoch;
    std::map<QString, std::shared_ptr<TopicChannel>> m_channels;

    std::mutex m_mutex; ///< guards all that follows; taken after a channel's
    std::condition_variable m_changed;
    std::thread m_thread;
    bool m_isWoken = false;
    bool m_isEnding = false;
};

} // namespace IpcCore
