// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/link.h"

#include "session/servercontext.h"

namespace IpcCore {

namespace {

bool isBroken(Channel::Status status)
{
    return status == Channel::Status::Closed || status == Channel::Status::Failed;
}

// Drops what was written from the front.
std::span<QByteArrayView> dropFront(std::span<QByteArrayView> parts, qsizetype bytes)
{
    while (!parts.empty() && bytes >= parts.front().size()) {
        bytes -= parts.front().size();
        parts = parts.subspan(1);
    }
    if (!parts.empty())
        parts.front() = parts.front().sliced(bytes);
    return parts;
}

} // namespace

Link::Link(quint64 id, std::unique_ptr<Channel> channel, const PeerCredentials &credentials,
           std::shared_ptr<ServerContext> context)
    : m_id(id)
    , m_credentials(credentials)
    , m_context(std::move(context))
    , m_channel(std::move(channel))
    , m_output(m_context->replyBudget)
{}

Result<void> Link::writable() const
{
    if (takesReplies())
        return {};
    switch (m_reason) {
    case AbortReason::Stopped:
        return Error(ErrorCode::Stopped, QStringLiteral("The server closed the connection"));
    case AbortReason::Stalled:
        return Error(ErrorCode::PeerStalled, QStringLiteral("The client does not read its reply"));
    case AbortReason::PeerGone:
        break;
    }
    return Error(ErrorCode::PeerGone, QStringLiteral("The client has closed the connection"));
}

bool Link::isPeerGone() const
{
    return !takesReplies() || m_channel->peerGone();
}

void Link::abort(AbortReason why)
{
    // Replies that are complete are not lost with a later one.
    if (m_holding)
        flush();
    if (isAborted())
        return;
    m_reason = why;
    m_aborted.store(true, std::memory_order_relaxed);
    m_output.clear();
    m_context->outputMoved.notify_all();
    m_channel->shutdown();
}

void Link::close()
{
    m_aborted.store(true, std::memory_order_relaxed);
    m_output.clear();
    m_channel.reset();
    m_sharedMemory.reset();
    m_context->outputMoved.notify_all();
}

void Link::write(std::span<QByteArrayView> &parts)
{
    while (!parts.empty()) {
        const Channel::IoResult result = m_channel->write(parts);
        if (result.status != Channel::Status::Ok) {
            if (isBroken(result.status))
                abort(AbortReason::PeerGone);
            return;
        }
        countWritten(result.bytes);
        parts = dropFront(parts, result.bytes);
    }
}

bool Link::hasRoom(qsizetype waiting) const
{
    return m_output.isEmpty()
           || (waiting <= m_context->options.replyBuffer && !m_context->replyBudget.isExhausted());
}

void Link::flush()
{
    m_holding = false;
    if (m_output.isEmpty() || isAborted())
        return;
    const Channel::IoResult result = m_output.flushTo(*m_channel);
    if (result.bytes > 0) {
        countWritten(result.bytes);
        m_context->outputMoved.notify_all();
    }
    if (isBroken(result.status))
        abort(AbortReason::PeerGone);
}

void Link::countWritten(qsizetype bytes)
{
    m_context->counters.bytesOut.fetch_add(static_cast<quint64>(bytes), std::memory_order_relaxed);
    m_bytesOut += static_cast<quint64>(bytes);
}

} // namespace IpcCore
