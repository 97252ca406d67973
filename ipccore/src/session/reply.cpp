// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/reply.h>

#include "session/replystream.h"

namespace IpcCore {

namespace {

Result<void> noReply()
{
    return Error(ErrorCode::WrongState,
                 QStringLiteral("This reply was already finished or deferred"));
}

ReplyStream::Wait waitIf(bool mayWait)
{
    return mayWait ? ReplyStream::Wait::Allowed : ReplyStream::Wait::Never;
}

} // namespace

Reply::Reply(std::shared_ptr<ReplyStream> stream, bool mayWait)
    : m_stream(std::move(stream))
    , m_mayWait(mayWait)
{}

Reply::~Reply() = default;

Result<void> Reply::write(QByteArrayView bytes)
{
    return m_stream && !m_isFinished ? m_stream->add(bytes, waitIf(m_mayWait)) : noReply();
}

Result<MessageBuffer> Reply::allocate(qsizetype size)
{
    return m_stream ? m_stream->allocate(size) : noReply().error();
}

Result<void> Reply::finish(MessageBuffer buffer)
{
    if (!m_stream || std::exchange(m_isFinished, true))
        return noReply();
    return m_stream->writeLast(buffer, waitIf(m_mayWait));
}

Result<void> Reply::flush()
{
    return m_stream ? m_stream->flush(waitIf(m_mayWait)) : noReply();
}

bool Reply::peerGone() const
{
    return m_stream && m_stream->peerGone();
}

bool Reply::serverStopping() const
{
    return m_stream && m_stream->serverStopping();
}

DeferredReply Reply::defer()
{
    if (m_isFinished)
        return {};
    if (m_stream)
        m_stream->defer();
    return DeferredReply(std::move(m_stream));
}

DeferredReply::DeferredReply(std::shared_ptr<ReplyStream> stream)
    : m_stream(std::move(stream))
{}

DeferredReply &DeferredReply::operator=(DeferredReply &&other) noexcept
{
    if (this != &other) {
        abandon();
        m_stream = std::move(other.m_stream);
    }
    return *this;
}

DeferredReply::~DeferredReply()
{
    abandon();
}

Result<void> DeferredReply::write(QByteArrayView bytes)
{
    return m_stream ? m_stream->write(bytes, ReplyStream::Wait::Never) : noReply();
}

Result<void> DeferredReply::flush()
{
    return m_stream ? m_stream->flush(ReplyStream::Wait::Never) : noReply();
}

Result<MessageBuffer> DeferredReply::allocate(qsizetype size)
{
    return m_stream ? m_stream->allocate(size) : noReply().error();
}

Result<void> DeferredReply::finish()
{
    return finish(QByteArrayView());
}

Result<void> DeferredReply::finish(QByteArrayView bytes)
{
    const std::shared_ptr<ReplyStream> stream = std::move(m_stream);
    return stream ? stream->finish(bytes) : noReply();
}

Result<void> DeferredReply::finishWith(MessageBuffer buffer)
{
    const std::shared_ptr<ReplyStream> stream = std::move(m_stream);
    if (!stream)
        return noReply();
    const Result<void> written = stream->writeLast(buffer, ReplyStream::Wait::Never);
    const Result<void> finished = stream->finish({});
    return written ? finished : written;
}

void DeferredReply::abandon()
{
    if (const std::shared_ptr<ReplyStream> stream = std::move(m_stream))
        stream->abandon();
}

void DeferredReply::setEndless()
{
    if (m_stream)
        m_stream->setEndless();
}

bool DeferredReply::peerGone() const
{
    return m_stream && m_stream->peerGone();
}

qint64 DeferredReply::pendingBytes() const
{
    return m_stream ? m_stream->pendingBytes() : 0;
}

bool DeferredReply::serverStopping() const
{
    return m_stream && m_stream->serverStopping();
}

} // namespace IpcCore
