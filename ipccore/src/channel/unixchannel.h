// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/uniquefd.h"
#include "channel/channel.h"

namespace IpcCore {

/// A channel over a local stream socket's descriptor.
class UnixChannel final : public Channel
{
public:
    explicit UnixChannel(UniqueFd fd)
        : m_fd(std::move(fd))
    {}

    int descriptor() const { return m_fd.get(); }

    IoResult read(std::span<char> buffer) override;
    IoResult readScattered(std::span<char> first, std::span<char> second) override;
    IoResult write(std::span<const QByteArrayView> parts) override;
    bool peerGone() const override;
    bool hasInput() const override;
    quint64 inode() const override;
    bool awaitInput(std::chrono::microseconds limit) const override;
    bool awaitRoom(std::chrono::steady_clock::time_point deadline) const override;
    void shutdownReading() override;
    void shutdown() override;
    void discardInput(qsizetype limit) override;

    /// How long readOrWait() waits; 0 for no limit.
    /// @return false if the system does not allow it.
    bool setReadTimeout(std::chrono::milliseconds timeout);

    /// Like read(), but waits for bytes, which saves a separate system call for waiting. WouldBlock
    /// after the timeout or a signal.
    IoResult readOrWait(std::span<char> buffer);

private:
    UniqueFd m_fd;
};

} // namespace IpcCore
