// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "topic/topicchannel.h"

#include <map>
#include <memory>

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
    /// Sorted by name.
    QList<TopicDescription> descriptions() const;

    bool isEmpty() const;
    /// Whether there is such a topic.
    bool contains(const QString &name) const;

    /// @param name of an existing topic.
    void subscribe(const QString &name, DeferredReply reply, CallForm form, quint64 connectionId);
    /// Ends all subscriptions, and later ones at once.
    /// @return the connections of clients that have not read what was sent before.
    QList<quint64> endAll();

private:
    struct Shared;

    static void wake(const std::shared_ptr<Shared> &shared);
    static void startThread(const std::shared_ptr<Shared> &shared);
    static void run(const std::shared_ptr<Shared> &shared);

    const qint64 m_epoch;
    const std::shared_ptr<Shared> m_shared; ///< with the thread
};

} // namespace IpcCore
