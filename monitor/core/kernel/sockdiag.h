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
/// No privilege is needed, and the answer holds the sockets of all users. Any thread, one at a
/// time; keeps a netlink socket and a buffer between calls.
class SockDiag
{
public:
    /// How many waiting clients of one listener the kernel names. With some more its answer ends in
    /// the middle, without a word, as a listener does not fit into one of its 32 KiB datagrams.
    static constexpr quint32 MostNamed = 7'500;

    /// @param mostNamed fewer for tests, which cannot have that many clients wait.
    explicit SockDiag(quint32 mostNamed = MostNamed)
        : m_mostNamed(mostNamed)
    {}

    /// Whether this system can tell at all.
    static bool isSupported();

    /// @param timeout for the whole answer, further tries included.
    /// @return all sockets; a table with isIncomplete() when the list changed under the kernel's
    ///         hands in every one of a few tries; one with lacksPending() when more than mostNamed
    ///         clients wait somewhere. NotSupported on other systems than Linux;
    ///         Timeout; SystemResources when parts got lost in every try; ProtocolError for an
    ///         answer that is not whole; AccessDenied, SystemError.
    IpcCore::Result<SocketTable> dump(std::chrono::milliseconds timeout = std::chrono::seconds(2));

private:
    struct Wanted
    {
        quint32 states; ///< A bit for each state.
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
    std::size_t m_expected = 0; ///< Sockets in the last answer.
    quint32 m_sequence = 0;
};

} // namespace Monitor
