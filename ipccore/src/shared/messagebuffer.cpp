// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/messagebuffer.h>

#include "shared/buffermemory.h"

#include <new>

namespace IpcCore {

namespace {

class OrdinaryMemory final : public BufferMemory
{
public:
    explicit OrdinaryMemory(std::size_t size)
        : m_bytes(std::make_unique_for_overwrite<char[]>(size))
        , m_size(size)
    {}

    std::span<char> bytes() override { return {m_bytes.get(), m_size}; }

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size;
};

} // namespace

MessageBuffer::MessageBuffer() = default;

MessageBuffer::MessageBuffer(std::unique_ptr<BufferMemory> memory, qsizetype size)
    : m_memory(std::move(memory))
    , m_bytes(m_memory->bytes().first(static_cast<std::size_t>(size)))
{}

MessageBuffer::MessageBuffer(MessageBuffer &&other) noexcept
    : m_memory(std::move(other.m_memory))
    , m_bytes(std::exchange(other.m_bytes, {}))
{}

MessageBuffer &MessageBuffer::operator=(MessageBuffer &&other) noexcept
{
    m_memory = std::move(other.m_memory);
    m_bytes = std::exchange(other.m_bytes, {});
    return *this;
}

MessageBuffer::~MessageBuffer() = default;

void MessageBuffer::truncate(qsizetype size)
{
    if (size >= 0 && size < this->size())
        m_bytes = m_bytes.first(static_cast<std::size_t>(size));
}

bool MessageBuffer::isShared() const
{
    return m_memory && m_memory->link();
}

Result<MessageBuffer> allocateOrdinary(qsizetype size)
{
    if (size < 0)
        return Error(ErrorCode::InvalidArgument, QStringLiteral("A message has no negative size"));
    try {
        return MessageBuffer(std::make_unique<OrdinaryMemory>(static_cast<std::size_t>(size)),
                             size);
    } catch (const std::bad_alloc &) {
        return Error(ErrorCode::SystemResources, QStringLiteral("No memory for the message"));
    }
}

} // namespace IpcCore
