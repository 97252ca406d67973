// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/asyncrequest.h"

#include <algorithm>
#include <utility>

namespace IpcCore {

void AsyncRequest::plan(const RequestOptions &options, const ConnectOptions &clientOptions,
                        Time now)
{
    m_waitingSince = now;
    m_priority = options.priority;
    m_deadline = timeAfter(now, options.timeout);
    m_replyTimeout = options.replyTimeout.value_or(clientOptions.replyTimeout);
    m_stallTimeout = options.stallTimeout;
    if (options.onChunk) {
        m_onChunk = std::make_shared<const ChunkHandler>(options.onChunk);
        m_mode = AsyncClient::ReplyMode::Chunks;
    }
    m_maxReplySize = options.maxReplySize.value_or(isWhole() ? clientOptions.maxReplySize : -1);
}

void AsyncRequest::begin(Time now)
{
    m_deadline = std::min(m_deadline, timeAfter(now, std::exchange(m_replyTimeout, Forever)));
}

bool AsyncRequest::passChunk(AsyncClient *client, const QByteArray &chunk) const
{
    if (const std::shared_ptr<const ChunkHandler> onChunk = m_onChunk)
        return (*onChunk)(chunk);
    Q_EMIT client->chunkReceived(id, chunk);
    return true;
}

} // namespace IpcCore
