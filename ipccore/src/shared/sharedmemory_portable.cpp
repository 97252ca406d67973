// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "shared/sharedmemory.h"

namespace IpcCore {

namespace {

Error notSupported()
{
    return {ErrorCode::NotSupported, QStringLiteral("Memory is only shared on Linux")};
}

} // namespace

SharedMapping::~SharedMapping() = default;

Result<OwnMemory> makeSharedMemory(qint64)
{
    return notSupported();
}

Result<SharedMapping> mapPeerMemory(const UniqueFd &, qint64)
{
    return notSupported();
}

bool sendWithDescriptor(int, std::span<const char>, int)
{
    return false;
}

Received receiveWithDescriptor(int, std::span<char>, UniqueFd &)
{
    return Received::Invalid;
}

} // namespace IpcCore
