// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/ipccore_export.h>

#include <QtCore/qbytearrayview.h>

#include <memory>
#include <span>

namespace IpcCore {

class BufferMemory;

/// Memory for one message, to be filled in place and sent: shared with the receiver if the
/// connection has shared memory with room for it, ordinary memory otherwise. Movable; for one
/// thread at a time. It may outlive the connection.
class IPCCORE_EXPORT MessageBuffer
{
public:
    /// An empty message.
    MessageBuffer();
    /// For the library: `size` bytes at the start of `memory`.
    MessageBuffer(std::unique_ptr<BufferMemory> memory, qsizetype size);
    /// A moved-from buffer is an empty message.
    MessageBuffer(MessageBuffer &&other) noexcept;
    MessageBuffer &operator=(MessageBuffer &&other) noexcept;
    ~MessageBuffer();

    /// The bytes, at first undefined: fill all of them. The receiver may see what was there before
    /// truncate() or an earlier message of the same sender to it.
    char *data() { return m_bytes.data(); }

    /// In bytes.
    qsizetype size() const { return static_cast<qsizetype>(m_bytes.size()); }

    /// The same bytes, to fill.
    std::span<char> span() { return m_bytes; }

    /// The same bytes, to read. Valid while the buffer lives and is not moved from.
    QByteArrayView view() const { return {m_bytes.data(), size()}; }

    /// Shortens the message to `size` bytes; no effect if that is negative or not below size().
    void truncate(qsizetype size);

    /// Whether the memory is shared with the receiver.
    bool isShared() const;

private:
    friend class SharedLink;

    std::unique_ptr<BufferMemory> m_memory;
    std::span<char> m_bytes;
};

} // namespace IpcCore
