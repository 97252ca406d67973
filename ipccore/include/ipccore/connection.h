// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/connectoptions.h>
#include <ipccore/endpointpath.h>
#include <ipccore/messagebuffer.h>
#include <ipccore/peercredentials.h>
#include <ipccore/sharedbytes.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qbytearrayview.h>
#include <QtCore/qlist.h>

#include <functional>
#include <memory>
#include <span>

namespace IpcCore {

class ConnectionPrivate;

/// Receives one piece of a reply, valid only during the call. Returning false closes the connection
/// and ends sendCommand() with Canceled.
using ChunkHandler = std::function<bool(QByteArrayView chunk)>;

/// A blocking client connection: one request, one reply, any number of times.
///
/// Not for GUI threads; use AsyncClient there. Any thread may use a Connection, one at a time.
/// Movable, not copyable; closes when destroyed.
///
/// A server may keep the connection open (ours does) or close it after each reply (git's does); the
/// next request then reconnects silently. A request is sent a second time only if the kernel proves
/// that the server closed the connection without reading the first.
class IPCCORE_EXPORT Connection
{
public:
    /// Connects to the server at `path` (git's `ipc_client_try_connect()`).
    ///
    /// Blocks up to options.connectTimeout.
    /// @return the connection, or an error whose `state` is the endpoint's: NotListening, Busy,
    ///         PathNotFound, InvalidPath, PathTooLong, AccessDenied, SystemResources or SystemError
    ///         as the system reports; UntrustedServer if another user runs the server;
    ///         WouldDeadlock in a handler of the server at `path`; Timeout if the server's queue
    ///         stayed full; InvalidArgument for an option out of its range.
    static Result<Connection> tryConnect(const EndpointPath &path,
                                         const ConnectOptions &options = {});

    /// A moved-from Connection is closed, has an empty path, and fails to send with WrongState.
    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;
    ~Connection();

    /// Sends `message` and collects the reply (git's `ipc_client_send_command_to_connection()`).
    ///
    /// Blocks up to options.replyTimeout, plus options.connectTimeout if it must reconnect.
    /// @param message any number of bytes; the server has its own limit.
    /// @return the whole reply, or an error with `phase` and `delivery`: Timeout;
    ///         ConnectionClosed; ReplyTruncated; ProtocolError; MessageTooLarge (the reply, see
    ///         ConnectOptions::maxReplySize); the errors of tryConnect(). After an error the
    ///         connection is closed, and the next call reconnects.
    Result<QByteArray> sendCommand(QByteArrayView message);

    /// The same, but delivers the reply piece by piece as it arrives, without a limit on its size.
    ///
    /// @param onChunk called in this thread for each piece; where pieces begin means nothing.
    /// @return the size of the reply in bytes; Canceled if `onChunk` returned false;
    ///         InvalidArgument if it is empty, which does not close the connection; errors as
    ///         above. After an error, the pieces received are an incomplete reply.
    Result<qint64> sendCommand(QByteArrayView message, const ChunkHandler &onChunk);

    /// Memory for a message of `size` bytes, to be filled in place and passed to sendMessage():
    /// shared with the server if both sides want that (ConnectOptions::sharedMemory) and it has
    /// room, ordinary memory otherwise.
    /// @return InvalidArgument if `size` is negative; SystemResources; WrongState if moved from.
    Result<MessageBuffer> allocateMessage(qsizetype size);

    /// As sendCommand(), but for messages that are filled and read in place: one from
    /// allocateMessage() is not copied if its memory is shared with the server, nor is the reply if
    /// the server has put it there.
    /// @return the reply, which may be kept for any time; see SharedBytes for what the server could
    ///         do to it. Errors as sendCommand().
    Result<SharedBytes> sendMessage(MessageBuffer message);

    /// Sends many messages and collects their replies, as sendCommand() would one after the other,
    /// but without waiting for a reply before the next message is sent.
    ///
    /// Blocks up to options.replyTimeout for each reply, counted from the one before it. Reads
    /// while it sends, so that no number and size of messages blocks it. Messages wait for each
    /// other only until the server has kept a connection open between two of them: git's servers,
    /// which close after each reply, get one at a time.
    /// @param messages each of any number of bytes.
    /// @return a result for each message, in their order. If the connection ends, messages that the
    ///         server cannot have handled are sent again; others under way end with
    ///         ConnectionClosed and Delivery::MaybeProcessed. After a Timeout, or if the server can
    ///         no longer be reached, no more are sent; those end with Timeout or the errors of
    ///         tryConnect(), and Delivery::NotSent.
    QList<Result<QByteArray>> sendCommands(std::span<const QByteArray> messages);

    /// Closes the connection. Sends nothing: clients of this protocol simply hang up. No effect in
    /// a chunk handler of this connection; return false there.
    void close();

    /// Whether the connection is open, as far as this side knows.
    bool isOpen() const;

    /// The socket's descriptor; -1 while the connection is closed, and always in a build whose
    /// connections have none.
    ///
    /// It is the connection's: another one after it has reconnected, and invalid once it has
    /// closed. A caller may wait for it to become readable, which, between requests, means that the
    /// server has closed the connection; may query it (getsockopt(), fstat()); and may shut it
    /// down, from any thread, to break off a call. It must not read, write or close it, nor change
    /// its flags.
    qintptr descriptor() const;

    /// Who called listen() on the server side.
    PeerCredentials serverCredentials() const;

    /// The server's endpoint.
    const EndpointPath &path() const;
    /// The options, as passed to tryConnect().
    const ConnectOptions &options() const;

private:
    explicit Connection(std::unique_ptr<ConnectionPrivate> d);

    std::unique_ptr<ConnectionPrivate> d_ptr;
};

/// Connects to `path`, sends `message`, returns the reply and closes (git's
/// `ipc_client_send_command()`). Blocks. Any thread that may block.
/// @return the whole reply; errors as Connection::tryConnect() and Connection::sendCommand().
IPCCORE_EXPORT Result<QByteArray> sendCommand(const EndpointPath &path, QByteArrayView message);
/// The same with `options`.
IPCCORE_EXPORT Result<QByteArray>
sendCommand(const EndpointPath &path, const ConnectOptions &options, QByteArrayView message);

/// The same, but passes the reply to `onChunk` piece by piece as it arrives.
/// @return the size of the reply in bytes; errors as above, and Canceled if `onChunk` returned
///         false.
IPCCORE_EXPORT Result<qint64> sendCommand(const EndpointPath &path, const ConnectOptions &options,
                                          QByteArrayView message, const ChunkHandler &onChunk);

} // namespace IpcCore
