// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/deadline.h"
#include "client/connectionprivate.h"
#include "shared/buffermemory.h"
#include "shared/sharedconnector.h"

#include <QtCore/qscopedvaluerollback.h>

#include <algorithm>
#include <new>

namespace IpcCore {

namespace {

Error canceledByReader()
{
    return failedReply(
        {ErrorCode::Canceled, QStringLiteral("The reply was canceled by its reader")});
}

} // namespace

// @return false if the connection has broken.
bool ConnectionPrivate::shareMemory()
{
    const QDeadlineTimer deadline = deadlineIn(options.connectTimeout);
    const qint64 size = std::max(options.sharedMemory, SharedLink::MinPool);
    SharedAgreement agreement = agreeToShare(path, options.disallowChdir, server, size, deadline);
    if (!agreement.link)
        return true;
    const QScopedValueRollback<bool> collecting(m_collecting, true);
    const QByteArray greeting = agreement.link->greeting();
    m_protocol.begin(greeting, m_collect, greeting.size());
    const Action action = exchange(deadline);
    if (m_collector.take() != greeting || action != Action::Deliver)
        return false;
    m_memory = std::move(agreement.link);
    return true;
}

Result<MessageBuffer> ConnectionPrivate::allocate(qsizetype size)
{
    return m_memory ? m_memory->allocate(size) : allocateOrdinary(size);
}

// What to send instead of the message; empty if it goes through the socket.
QByteArray ConnectionPrivate::referenceTo(const Outgoing &message,
                                          std::optional<MessageBuffer> &copy) const
{
    if (!m_memory)
        return {};
    if (!message.memory)
        copy = m_memory->copy(message.bytes);
    const MessageBuffer *const memory = copy ? &*copy : message.memory;
    return memory ? m_memory->send(*memory) : QByteArray();
}

bool ConnectionPrivate::isReference(const QByteArray &reply) const
{
    return m_memory && m_memory->isReference(reply);
}

Result<SharedBytes> ConnectionPrivate::openReference(const QByteArray &reply, qint64 limit) const
{
    Result<SharedBytes> opened = m_memory->open(reply, limit);
    return opened ? opened : failedReply(opened.error());
}

// What a reference stands for, where nobody else can change it.
Result<QByteArray> ConnectionPrivate::copyReference(const QByteArray &reply)
{
    const Result<SharedBytes> opened = openReference(reply, options.maxReplySize);
    if (!opened)
        return opened.error();
    try {
        m_collector.append(opened->view());
        return m_collector.take();
    } catch (const std::bad_alloc &) {
        return noMemoryForReply();
    }
}

Result<SharedBytes> ConnectionPrivate::sendInPlace(const MessageBuffer &message)
{
    if (m_protocol.state() == State::Busy) {
        const auto other = open(path, withoutSharing(options));
        return other ? (*other)->sendInPlace(message) : other.error();
    }
    const Collecting collecting(*this);
    try {
        const Result<qint64> sent =
            send({.bytes = message.view(), .memory = &message}, m_collect, options.maxReplySize);
        if (!sent)
            return sent.error();
        const QByteArray reply = m_collector.take();
        if (!isReference(reply))
            return SharedBytes(reply);
        Result<SharedBytes> opened = openReference(reply, options.maxReplySize);
        if (!opened)
            close();
        return opened;
    } catch (const std::bad_alloc &) {
        return noMemoryForReply();
    }
}

// Holds the start of the reply back while it may be a reference.
Result<qint64> ConnectionPrivate::sendWatched(QByteArrayView message, const ChunkHandler &onChunk)
{
    QByteArray start;
    bool isPassing = false;
    const ChunkHandler watch = [&](QByteArrayView chunk) {
        if (isPassing)
            return onChunk(chunk);
        start.append(chunk);
        isPassing = !m_memory || !m_memory->mayBeReference(start);
        return !isPassing || onChunk(start);
    };
    Result<qint64> sent = send({.bytes = message}, watch, -1);
    if (!sent || isPassing)
        return sent;
    if (isReference(start)) {
        sent = passOn(start, onChunk);
    } else if (!start.isEmpty() && !onChunk(start)) {
        sent = canceledByReader();
    }
    if (!sent)
        close();
    return sent;
}

// Piece by piece, each copied to where nobody else can change it.
Result<qint64> ConnectionPrivate::passOn(const QByteArray &reference,
                                         const ChunkHandler &onChunk) const
{
    const Result<SharedBytes> whole = openReference(reference, SharedLink::MaxPool);
    if (!whole)
        return whole.error();
    QByteArrayView rest = whole->view();
    while (!rest.isEmpty()) {
        const auto piece = rest.first(
            std::min<qsizetype>(rest.size(), static_cast<qsizetype>(ClientProtocol::ReadSize)));
        if (!onChunk(piece.toByteArray()))
            return canceledByReader();
        rest = rest.sliced(piece.size());
    }
    return whole->size();
}

} // namespace IpcCore
