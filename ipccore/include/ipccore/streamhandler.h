// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/enums.h>
#include <ipccore/peercredentials.h>
#include <ipccore/reply.h>
#include <ipccore/result.h>

#include <QtCore/qbytearrayview.h>

#include <functional>
#include <memory>

namespace IpcCore {

/// Where a request comes from; known before any of it has arrived.
struct RequestOrigin
{
    /// Who sends it: the process that connected.
    PeerCredentials credentials;
    /// Request::connectionId().
    quint64 connectionId = 0;
};

/// Takes one request while it arrives, in pieces, so that its size does not matter: the server
/// never holds more of it than one piece.
///
/// A server creates an object for each request, with its StreamHandlerFactory, when the first bytes
/// have arrived. Calls for one request come one after another, perhaps on different worker threads;
/// several objects work concurrently. Without any lock held, and they may block: meanwhile, the
/// server reads nothing more of this connection, so that a client that is faster has to wait in its
/// write. A client that is slower holds no worker. With ServerOptions::quickHandlers the calls run
/// on the reading thread, and must take microseconds.
///
/// The object is destroyed
///  - after finish(), before the reply ends;
///  - after a call that failed or threw;
///  - without another call if the request never becomes complete: the client closes its end, sends
///    something malformed, more than ServerOptions::maxStreamSize or nothing for
///    ServerOptions::requestReadTimeout, or the server stops or cuts the connection.
///
/// So the destructor has to undo what was not finished, on a thread that calls handlers. When
/// Server::waitForStopped() has succeeded, no object is left.
class IPCCORE_EXPORT StreamHandler
{
public:
    StreamHandler() = default;
    virtual ~StreamHandler();

    /// Takes the next piece of the request, in order. Its size, 1 byte to 64 KiB, has nothing to do
    /// with the sizes in which the client wrote.
    /// @param piece valid only during the call.
    /// @return any error, such as InvalidArgument, to refuse the request; its message is for
    ///         Server::handlerError(). The
    ///         connection is closed, and the client sees an error, perhaps while it still sends. To
    ///         answer it instead, ignore the rest of the pieces and reply in finish(). An exception
    ///         has the effect of an error.
    virtual Result<void> receive(QByteArrayView piece) = 0;

    /// The request is complete: answers it, just like a Handler. Also called for an empty request.
    /// @param reply as for a Handler; defer() lets it outlive this object.
    /// @return as a Handler.
    virtual HandlerResult finish(Reply &reply) = 0;

private:
    Q_DISABLE_COPY_MOVE(StreamHandler)
};

/// Creates the object for one request. Called concurrently on the server's threads, as
/// StreamHandler::receive(). Null, or an exception, refuses the request.
using StreamHandlerFactory = std::function<std::unique_ptr<StreamHandler>(const RequestOrigin &)>;

} // namespace IpcCore
