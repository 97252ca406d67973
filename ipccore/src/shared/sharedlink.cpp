// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "shared/sharedlink.h"

#include "shared/buffermemory.h"

#include <QtCore/qendian.h>

#include <atomic>
#include <cstring>

namespace IpcCore {

namespace {

constexpr qint64 NotesSize = 4096;
constexpr quint32 GreetingSlot = 0xffffffff;
constexpr quint32 Version = 1;

static_assert(SlotTable::MaxSlots * sizeof(std::atomic<quint32>) <= NotesSize);
static_assert(std::atomic<quint32>::is_always_lock_free && sizeof(std::atomic<quint32>) == 4);

// For each slot of the other side's pool, the generation that was released last.
std::atomic<quint32> *notesIn(const SharedMapping &pool)
{
    return reinterpret_cast<std::atomic<quint32> *>(pool.data());
}

} // namespace

/// A message in this side's pool.
class SharedLink::PoolMemory final : public BufferMemory
{
public:
    PoolMemory(std::shared_ptr<SharedLink> link, const SlotTable::Slot &slot)
        : m_link(std::move(link))
        , m_slot(slot)
    {}

    ~PoolMemory() override
    {
        const std::lock_guard lock(m_link->m_mutex);
        if (m_isSent)
            m_link->m_slots.markSent(m_slot.index);
        else
            m_link->m_slots.free(m_slot.index);
    }

    Q_DISABLE_COPY_MOVE(PoolMemory)

    std::span<char> bytes() override
    {
        return {m_link->m_own.data() + m_slot.offset, static_cast<std::size_t>(m_slot.size)};
    }

    const SharedLink *link() const override { return m_link.get(); }

    Reference sent(qsizetype size)
    {
        m_isSent = true;
        return {.slot = m_slot.index,
                .generation = m_slot.generation,
                .offset = static_cast<quint64>(m_slot.offset),
                .size = static_cast<quint64>(size)};
    }

private:
    const std::shared_ptr<SharedLink> m_link;
    const SlotTable::Slot m_slot;
    bool m_isSent = false;
};

/// A message in the peer's pool, while somebody reads it.
class SharedLink::Hold final
{
public:
    Hold(std::shared_ptr<SharedLink> link, const Reference &reference)
        : m_link(std::move(link))
        , m_slot(reference.slot)
        , m_generation(reference.generation)
    {}

    // What was read must not move below the store.
    ~Hold() { notesIn(m_link->m_own)[m_slot].store(m_generation, std::memory_order_release); }

    Q_DISABLE_COPY_MOVE(Hold)

private:
    const std::shared_ptr<SharedLink> m_link;
    const quint32 m_slot;
    const quint32 m_generation;
};

SharedLink::SharedLink(const Marker &marker, SharedMapping own, SharedMapping peer,
                       std::shared_ptr<void> lease)
    : m_marker(marker)
    , m_own(std::move(own))
    , m_peer(std::move(peer))
    , m_lease(std::move(lease))
    , m_slots(NotesSize, m_own.size())
{}

std::optional<MessageBuffer> SharedLink::allocateShared(qsizetype size)
{
    if (size < Threshold)
        return std::nullopt;
    SlotTable::Slot slot;
    {
        const std::lock_guard lock(m_mutex);
        m_slots.freeReleased([notes = notesIn(m_peer)](quint32 index, quint32 generation) {
            return notes[index].load(std::memory_order_acquire) == generation;
        });
        const auto found = m_slots.allocate(size);
        if (!found)
            return std::nullopt;
        slot = *found;
    }
    return MessageBuffer(std::make_unique<PoolMemory>(shared_from_this(), slot), size);
}

Result<MessageBuffer> SharedLink::allocate(qsizetype size)
{
    std::optional<MessageBuffer> shared = allocateShared(size);
    return shared ? std::move(*shared) : allocateOrdinary(size);
}

std::optional<MessageBuffer> SharedLink::copy(QByteArrayView message)
{
    std::optional<MessageBuffer> buffer = allocateShared(message.size());
    if (buffer)
        std::memcpy(buffer->data(), message.data(), static_cast<std::size_t>(message.size()));
    return buffer;
}

QByteArray SharedLink::send(const MessageBuffer &buffer) const
{
    if (!buffer.m_memory || buffer.m_memory->link() != this)
        return {};
    return encoded(static_cast<PoolMemory &>(*buffer.m_memory).sent(buffer.size()));
}

Result<SharedBytes> SharedLink::open(QByteArrayView reference, qint64 limit)
{
    Reference read;
    const char *at = reference.data() + sizeof(Marker);
    read.slot = qFromBigEndian<quint32>(at);
    read.generation = qFromBigEndian<quint32>(at + 4);
    read.offset = qFromBigEndian<quint64>(at + 8);
    read.size = qFromBigEndian<quint64>(at + 16);
    const auto pool = static_cast<quint64>(m_peer.size());
    if (!isReference(reference) || read.slot >= SlotTable::MaxSlots || read.offset < NotesSize
        || read.offset > pool || read.size > pool - read.offset)
        return Error(ErrorCode::ProtocolError,
                     QStringLiteral("The peer refers to memory that it does not share"));
    // From now on it is released, whatever becomes of it.
    auto hold = std::make_shared<const Hold>(shared_from_this(), read);
    if (read.size > static_cast<quint64>(limit))
        return Error(ErrorCode::MessageTooLarge,
                     QStringLiteral("The message has more than %1 bytes").arg(limit));
    return SharedBytes({m_peer.data() + read.offset, static_cast<qsizetype>(read.size)},
                       std::move(hold));
}

QByteArray SharedLink::greeting() const
{
    return encoded({.slot = GreetingSlot, .generation = Version});
}

QByteArray SharedLink::encoded(const Reference &reference) const
{
    QByteArray message(ReferenceSize, Qt::Uninitialized);
    char *at = message.data();
    std::memcpy(at, m_marker.data(), sizeof(Marker));
    at += sizeof(Marker);
    qToBigEndian(reference.slot, at);
    qToBigEndian(reference.generation, at + 4);
    qToBigEndian(reference.offset, at + 8);
    qToBigEndian(reference.size, at + 16);
    return message;
}

} // namespace IpcCore
