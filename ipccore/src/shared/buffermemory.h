// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/messagebuffer.h>
#include <ipccore/result.h>

namespace IpcCore {

class SharedLink;

/// What a MessageBuffer owns.
class BufferMemory
{
public:
    virtual ~BufferMemory() = default;

    virtual std::span<char> bytes() = 0;

    /// Whose memory it is; null for ordinary memory.
    virtual const SharedLink *link() const { return nullptr; }
};

/// A message in ordinary memory.
/// @return InvalidArgument if `size` is negative; SystemResources.
Result<MessageBuffer> allocateOrdinary(qsizetype size);

} // namespace IpcCore
