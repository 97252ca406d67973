// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/filedescriptor.h"
#include "core/kernel/sockettable.h"

#include <ipccore/result.h>

#include <QtCore/qdeadlinetimer.h>

#include <chrono>

namespace Monitor {

/// Asks the kernel for all local sockets of this network namespace, without touching any of them.
///
/// Needs no privileges, and covers the sockets of all users. Any thread, one at a time; keeps a
/// netlink socket and a buffer between calls.
class SockDiag
{
public:
    /// How many waiting clients of one listener the kernel can list. With a few more, its answer
    /// silently stops in the middle, as the listener does not fit into one of its 32 KiB datagrams.
    static constexpr quint32 MostNamed = 7'500;

    /// @param mostNamed lower in tests, which cannot have that many waiting clients.
    explicit SockDiag(quint32 mostNamed = MostNamed)
        : m_mostNamed(mostNamed)
    {}

    /// Whether this system can list sockets.
    static bool isSupported();

    /// @param timeout for the whole answer, including retries.
    /// @return all sockets; a table with isIncomplete() if the list changed during each of several
    ///         attempts; one with lacksPending() if a listener has more than mostNamed clients
    ///         waiting. NotSupported on systems other than Linux; Timeout; SystemResources if each
    ///         attempt lost parts; ProtocolError for a malformed answer; AccessDenied, SystemError.
    IpcCore::Result<SocketTable> dump(std::chrono::milliseconds timeout = std::chrono::seconds(2));

private:
    struct Wanted
    {
        quint32 states; ///< A bit mask.
        quint32 show;
    };

    IpcCore::Result<void> open();
    IpcCore::Result<void> request(const Wanted &wanted);
    IpcCore::Result<SocketTable> ask(const Wanted &wanted, std::size_t expected,
                                     const QDeadlineTimer &deadline);
    IpcCore::Result<SocketTable> receive(std::size_t expected, const QDeadlineTimer &deadline);
    IpcCore::Result<SocketTable> dumpOnce(const QDeadlineTimer &deadline);

    quint32 m_mostNamed;
    FileDescriptor m_socket;
    std::vector<char> m_buffer;
    std::size_t m_expected = 0; ///< Number of sockets in the last answer.
    quint32 m_sequence = 0;
};

} // namespace Monitor
