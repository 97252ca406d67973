// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/activestate.h>

#include <QtCore/qstring.h>

namespace IpcCore {

/// Every way a call of this library can fail. Decide by the code; the text is for people.
enum class ErrorCode {
    InvalidArgument, ///< An argument or option outside its documented range.
    WrongState,      ///< The call does not fit the object's state, such as start() before listen().
    InvalidPath,     ///< The path can never be an endpoint.
    PathTooLong,     ///< The path is longer than this system can address.
    PathNotFound,    ///< The endpoint, or the directory it should be in, does not exist.
    NotListening,    ///< The endpoint exists and nobody listens on it.
    Busy,            ///< Somebody listens, and has no room for another waiting client.
    AddressInUse,    ///< Another server owns the endpoint (git's -2).
    AccessDenied,    ///< Permissions, ownership or mode forbid it.
    UntrustedServer, ///< The server runs as another user; nothing was sent to it.
    SystemResources, ///< Out of descriptors, memory or threads.
    SystemError,     ///< Another failure of the system; Error::systemError says which.
    Timeout,         ///< The deadline passed.
    Canceled,        ///< The caller canceled.
    ConnectionClosed, ///< The peer closed the connection before any part of its reply.
    ReplyTruncated,   ///< The peer closed in the middle of its reply.
    ProtocolError,    ///< The peer sent bytes that are not the protocol.
    MessageTooLarge,  ///< A message above its limit.
    WouldDeadlock,    ///< A handler waited for its own server.
    WouldBlock,       ///< A reply that may not wait has no room left; try again later.
    QueueFull,        ///< Too many requests wait already.
    PeerStalled,      ///< The peer stopped reading.
    PeerGone,         ///< The peer closed the connection; the rest of the reply has no reader.
    Stopped,          ///< The server or client was stopped meanwhile.
    LaunchFailed,     ///< The server's program did not start or did not come up.
    NotSupported,     ///< Not available on this platform or in this build.
};

/// The name of `code` as written above ("AddressInUse").
IPCCORE_EXPORT const char *nameOf(ErrorCode code);

/// Whether a request that failed may have reached a handler. The library never sends a request
/// twice once it may have; the caller, who knows what the request does, decides.
enum class Delivery {
    NotSent,        ///< No handler saw the request: sending it again is safe.
    MaybeProcessed, ///< The request left; whether it was handled is unknown.
};

/// The part of a request that failed.
enum class Phase {
    None,    ///< Not a request, or before anything was tried.
    Connect, ///< While connecting.
    Send,    ///< While sending the request.
    Receive, ///< While waiting for the reply or reading it.
};

/// Why a call failed: a code to act on, a text to show, and what the system said.
struct IPCCORE_EXPORT Error
{
    ErrorCode code = ErrorCode::SystemError;
    QString message;     ///< One English sentence, no full stop; no payload.
    int systemError = 0; ///< errno behind it; 0 when there is none.
    ActiveState state = ActiveState::OtherError; ///< Of the endpoint, for failures to connect.
    StateReason reason = StateReason::None;      ///< Why it is in that state.
    Phase phase = Phase::None;
    Delivery delivery = Delivery::NotSent;

    Error() = default;

    Error(ErrorCode errorCode, const QString &text, int systemErrorNumber = 0)
        : code(errorCode)
        , message(text)
        , systemError(systemErrorNumber)
    {}

    bool operator==(const Error &other) const = default;
};

} // namespace IpcCore
