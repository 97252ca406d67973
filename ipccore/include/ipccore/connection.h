// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/connectoptions.h>
#include <ipccore/endpointpath.h>
#include <ipccore/peercredentials.h>

#include <QtCore/qbytearrayview.h>

#include <functional>
#include <memory>

namespace IpcCore {

class ConnectionPrivate;

/// Receives one piece of a reply. The bytes are valid during the call only. Return false to stop:
/// the connection is closed and the call ends with Canceled.
using ChunkHandler = std::function<bool(QByteArrayView chunk)>;

/// A blocking client connection: one request, one reply, any number of times.
///
/// Not for GUI threads, which use AsyncClient. A Connection may be used from any thread, by one at
/// a time. Movable, not copyable; closes when destroyed.
///
/// A server may keep the connection open (ours does) or close it after each reply (git's does): the
/// next request then connects again, unseen. A request is sent a second time only when the kernel
/// proves that the server closed without having read the first.
class IPCCORE_EXPORT Connection
{
public:
    /// Connects to the server at `path` (git's `ipc_client_try_connect()`).
    ///
    /// Blocks up to options.connectTimeout.
    /// @return the connection, or an error whose `state` is the endpoint's: NotListening, Busy,
    ///         PathNotFound, InvalidPath, PathTooLong, AccessDenied, SystemResources or SystemError
    ///         as the system said; UntrustedServer when the server is another user's; WouldDeadlock
    ///         in a handler of the server at `path`; Timeout when the server's queue stayed full.
    static Result<Connection> tryConnect(const EndpointPath &path,
                                         const ConnectOptions &options = {});

    /// A Connection that was moved from is closed, has no path, and sends nothing: WrongState.
    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;
    ~Connection();

    /// Sends `message` and collects the reply (git's `ipc_client_send_command_to_connection()`).
    ///
    /// Blocks up to options.replyTimeout, and options.connectTimeout where it must connect again.
    /// @param message 0 bytes and more; the server has a limit of its own.
    /// @return the whole reply, or an error with `phase` and `delivery`: Timeout;
    ///         ConnectionClosed; ReplyTruncated; ProtocolError; MessageTooLarge (the reply, see
    ///         ConnectOptions::maxReplySize); the errors of tryConnect(). After an error the
    ///         connection is closed; the next call connects again.
    Result<QByteArray> sendCommand(QByteArrayView message);

    /// The same, handing out the reply piece by piece as it arrives, with no limit on its size.
    ///
    /// @param onChunk called on this thread, for every piece; pieces have no meaning of their own.
    /// @return the number of bytes of the reply; Canceled when `onChunk` returned false; else as
    ///         above. Pieces seen before an error are a part of a reply, not a reply.
    Result<qint64> sendCommand(QByteArrayView message, const ChunkHandler &onChunk);

    /// Closes the connection. Nothing is sent: hanging up is how the protocol says goodbye. Has no
    /// effect in a chunk handler of this connection, which returns false instead.
    void close();

    /// Whether a connection is open as far as this side knows.
    bool isOpen() const;

    /// Who called listen() on the server's side.
    PeerCredentials serverCredentials() const;

    const EndpointPath &path() const;
    const ConnectOptions &options() const;

private:
    explicit Connection(std::unique_ptr<ConnectionPrivate> d);

    std::unique_ptr<ConnectionPrivate> d_ptr;
};

/// Connects to `path`, sends `message`, returns the reply and closes (git's
/// `ipc_client_send_command()`). Blocks; errors and threads as for Connection.
IPCCORE_EXPORT Result<QByteArray> sendCommand(const EndpointPath &path, QByteArrayView message);
IPCCORE_EXPORT Result<QByteArray>
sendCommand(const EndpointPath &path, const ConnectOptions &options, QByteArrayView message);

/// The same, handing out the reply piece by piece as it arrives.
IPCCORE_EXPORT Result<qint64> sendCommand(const EndpointPath &path, const ConnectOptions &options,
                                          QByteArrayView message, const ChunkHandler &onChunk);

} // namespace IpcCore
