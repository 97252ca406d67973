// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/ipccore_export.h>

#include <QtCore/qmetaobject.h>
#include <QtCore/qstring.h>

#include <optional>

/// \file
/// Every enumeration in the namespace. They share one header because a namespace can have only one
/// meta-object, which lets qDebug() and QCOMPARE print their names. Those of classes are in their
/// classes.

/// Requests and replies between the processes of one machine: servers, clients, services.
namespace IpcCore {

Q_NAMESPACE_EXPORT(IPCCORE_EXPORT)

/// The state of a path: the states of git's simple-ipc (`enum ipc_active_state`).
enum class ActiveState {
    Listening,    ///< A server accepts connections.
    NotListening, ///< A socket exists, but nobody listens on it or its queue is full (busy).
    InvalidPath,  ///< The path can never be an endpoint: not a socket, too long, or a component is
                  ///< a file.
    PathNotFound, ///< Nothing exists at the path. (git's probe reports NotListening here on Unix.)
    OtherError,   ///< Cannot be determined: access denied, out of descriptors, and so on.
};
Q_ENUM_NS(ActiveState)

/// Why a path is in its state, if the state alone does not tell.
enum class StateReason {
    None,         ///< The state says it all.
    Busy,         ///< NotListening: somebody listens, but the queue of waiting clients is full.
    AccessDenied, ///< OtherError: the permissions of the socket or of a directory forbid it.
    Resources,    ///< OtherError: this process or the system is out of descriptors or memory.
    NotASocket,   ///< InvalidPath: something else has this name; it is never touched.
    PathTooLong,  ///< InvalidPath: longer than this system can address.
    WrongType,    ///< InvalidPath: a socket, but not a stream socket.
    SymbolicLink, ///< InvalidPath: a link where a server may only create the name itself.
};
Q_ENUM_NS(StateReason)

/// Every way a call to this library can fail. Decide by the code; the text is for people.
enum class ErrorCode {
    InvalidArgument, ///< An argument or option outside its documented range.
    WrongState,      ///< The call does not fit the object's state, such as start() before listen().
    InvalidPath,     ///< The path can never be an endpoint.
    PathTooLong,     ///< The path is longer than this system can address.
    PathNotFound,    ///< The endpoint, or the directory it should be in, does not exist.
    NotListening,    ///< The endpoint exists, but nobody listens on it.
    Busy,            ///< Somebody listens, but has no room for another waiting client.
    AddressInUse,    ///< Another server owns the endpoint (git's -2).
    AccessDenied,    ///< Permissions, ownership or mode forbid it.
    UntrustedServer, ///< The server runs as another user; nothing was sent to it.
    SystemResources, ///< Out of descriptors, memory or threads.
    SystemError,     ///< Another system failure; Error::systemError says which.
    Timeout,         ///< The deadline passed.
    Canceled,        ///< The caller canceled.
    ConnectionClosed, ///< The peer closed the connection before sending any part of its reply.
    ReplyTruncated,   ///< The peer closed in the middle of its reply.
    ProtocolError,    ///< The peer sent bytes that violate the protocol.
    MessageTooLarge,  ///< A message exceeds its limit.
    WouldDeadlock,    ///< A handler waited for its own server.
    WouldBlock,       ///< A reply that may not wait has no room left; try again later.
    QueueFull,        ///< Too many requests are waiting.
    PeerStalled,      ///< The peer stopped reading.
    PeerGone,         ///< The peer closed the connection; the rest of the reply has no reader.
    Stopped,          ///< The server or client was stopped meanwhile.
    LaunchFailed,     ///< The server's program did not start or did not come up.
    NotSupported,     ///< Not available on this platform or in this build.
};
Q_ENUM_NS(ErrorCode)

/// Whether a failed request may have reached a handler. The library never resends a request that
/// may have; the caller, who knows what the request does, decides.
enum class Delivery {
    NotSent,        ///< No handler saw the request: sending it again is safe.
    MaybeProcessed, ///< The request was sent; whether it was handled is unknown.
};
Q_ENUM_NS(Delivery)

/// The part of a request that failed.
enum class Phase {
    None,    ///< Not a request, or before anything was tried.
    Connect, ///< While connecting.
    Send,    ///< While sending the request.
    Receive, ///< While waiting for the reply or reading it.
};
Q_ENUM_NS(Phase)

/// The phases of a server's life, in order.
enum class ServerState {
    Idle,      ///< Not listening yet.
    Listening, ///< The path is claimed; clients may connect and wait.
    Started,   ///< Requests are handled.
    Stopping,  ///< No new connections; running requests finish.
    Stopped,   ///< Nothing runs any more.
};
Q_ENUM_NS(ServerState)

/// How a server moves its bytes.
enum class EngineKind {
    Auto,  ///< Epoll if available, otherwise Qt.
    Epoll, ///< Workers sharing one epoll set (Linux).
    Qt,    ///< QLocalServer and QLocalSocket on one thread, handlers on a thread pool; portable.
};
Q_ENUM_NS(EngineKind)

/// What the server does after a handler has returned.
enum class HandlerResult {
    Done,   ///< End the reply; the connection stays open for the next request.
    Quit,   ///< End the reply, then stop the server gently (git's SIMPLE_IPC_QUIT).
    Failed, ///< Close the connection without ending the reply, so that the client sees an error.
};
Q_ENUM_NS(HandlerResult)

/// The name of `value`, of any enumeration in this library, including those of classes, as spelled
/// in C++ ("AddressInUse"); "Unknown" for any other number.
///
/// Any thread. The text is static; do not free it. Hence this is not called toString(), whose
/// result Qt Test frees.
template <typename Enum>
const char *nameOf(Enum value)
{
    const char *const name = QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value));
    return name ? name : "Unknown";
}

/// The name of `value`, as nameOf(), in lower case ("epoll"), as states, engines and outcomes are
/// spelled in JSON and on command lines. Any thread.
template <typename Enum>
QString lowerNameOf(Enum value)
{
    return QString::fromLatin1(nameOf(value)).toLower();
}

/// The value whose lowerNameOf() is `name`; empty if there is none. Any thread.
template <typename Enum>
std::optional<Enum> valueNamed(QStringView name)
{
    const auto names = QMetaEnum::fromType<Enum>();
    for (int i = 0; i < names.keyCount(); ++i) {
        const auto value = static_cast<Enum>(names.value(i));
        if (name == lowerNameOf(value))
            return value;
    }
    return std::nullopt;
}

} // namespace IpcCore
