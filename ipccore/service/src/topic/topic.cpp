// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/topic.h>

#include "topic/topicchannel.h"

#include <utility>

namespace IpcCore {

Topic::Topic(std::shared_ptr<TopicChannel> channel)
    : m_channel(std::move(channel))
{}

void Topic::publish(const QCborValue &value)
{
    if (m_channel)
        m_channel->publish(value);
}

void Topic::setSnapshot(const SnapshotFunction &function)
{
    if (m_channel)
        m_channel->setSnapshot(function);
}

int Topic::subscriberCount() const
{
    return m_channel ? m_channel->subscriberCount() : 0;
}

} // namespace IpcCore
