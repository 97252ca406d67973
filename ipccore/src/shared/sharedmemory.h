// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/uniquefd.h"

#include <ipccore/result.h>

#include <span>

namespace IpcCore {

/// Owns a mapping of shared memory.
class SharedMapping
{
public:
    SharedMapping() = default;

    explicit SharedMapping(std::span<char> bytes)
        : m_bytes(bytes)
    {}

    SharedMapping(SharedMapping &&other) noexcept
        : m_bytes(std::exchange(other.m_bytes, {}))
    {}

    SharedMapping &operator=(SharedMapping &&other) noexcept
    {
        std::swap(m_bytes, other.m_bytes);
        return *this;
    }

    ~SharedMapping();

    char *data() const { return m_bytes.data(); }

    qint64 size() const { return static_cast<qint64>(m_bytes.size()); }

private:
    std::span<char> m_bytes;
};

/// Memory of this process that others can map for reading.
struct OwnMemory
{
    SharedMapping mapping; ///< writable
    UniqueFd descriptor;   ///< to pass on; not needed otherwise
};

/// Makes a memory file of `size` bytes, which nobody can resize, or map for writing once more.
/// @return SystemResources; NotSupported where the system has no such thing.
Result<OwnMemory> makeSharedMemory(qint64 size);

/// Maps another process's memory for reading.
///
/// Only memory made as by makeSharedMemory(), which cannot shrink: reading anything else could kill
/// the process.
/// @param size what its owner claims.
/// @return ProtocolError if it is anything else or has another size; SystemResources.
Result<SharedMapping> mapPeerMemory(const UniqueFd &descriptor, qint64 size);

/// \name Passing one descriptor over a socket, which must not block
/// @{

/// Sends `bytes` in one piece, with `descriptor`; -1 for none.
/// @return false if the peer is gone, or does not read.
bool sendWithDescriptor(int socket, std::span<const char> bytes, int descriptor);

enum class Received {
    Complete, ///< all of `bytes`
    Nothing,  ///< yet
    Invalid,  ///< or the end
};

/// Receives `bytes` as sent in one piece, with one descriptor or none. Closes any others.
Received receiveWithDescriptor(int socket, std::span<char> bytes, UniqueFd &descriptor);

/// @}

} // namespace IpcCore
