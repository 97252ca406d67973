// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/error.h>

namespace IpcCore {

const char *nameOf(ActiveState state)
{
    switch (state) {
    case ActiveState::Listening:
        return "Listening";
    case ActiveState::NotListening:
        return "NotListening";
    case ActiveState::InvalidPath:
        return "InvalidPath";
    case ActiveState::PathNotFound:
        return "PathNotFound";
    case ActiveState::OtherError:
        return "OtherError";
    }
    return "Unknown";
}

const char *nameOf(StateReason reason)
{
    switch (reason) {
    case StateReason::None:
        return "None";
    case StateReason::Busy:
        return "Busy";
    case StateReason::AccessDenied:
        return "AccessDenied";
    case StateReason::Resources:
        return "Resources";
    case StateReason::NotASocket:
        return "NotASocket";
    case StateReason::PathTooLong:
        return "PathTooLong";
    case StateReason::WrongType:
        return "WrongType";
    case StateReason::SymbolicLink:
        return "SymbolicLink";
    }
    return "Unknown";
}

const char *nameOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return "InvalidArgument";
    case ErrorCode::WrongState:
        return "WrongState";
    case ErrorCode::InvalidPath:
        return "InvalidPath";
    case ErrorCode::PathTooLong:
        return "PathTooLong";
    case ErrorCode::PathNotFound:
        return "PathNotFound";
    case ErrorCode::NotListening:
        return "NotListening";
    case ErrorCode::Busy:
        return "Busy";
    case ErrorCode::AddressInUse:
        return "AddressInUse";
    case ErrorCode::AccessDenied:
        return "AccessDenied";
    case ErrorCode::UntrustedServer:
        return "UntrustedServer";
    case ErrorCode::SystemResources:
        return "SystemResources";
    case ErrorCode::SystemError:
        return "SystemError";
    case ErrorCode::Timeout:
        return "Timeout";
    case ErrorCode::Canceled:
        return "Canceled";
    case ErrorCode::ConnectionClosed:
        return "ConnectionClosed";
    case ErrorCode::ReplyTruncated:
        return "ReplyTruncated";
    case ErrorCode::ProtocolError:
        return "ProtocolError";
    case ErrorCode::MessageTooLarge:
        return "MessageTooLarge";
    case ErrorCode::WouldDeadlock:
        return "WouldDeadlock";
    case ErrorCode::WouldBlock:
        return "WouldBlock";
    case ErrorCode::QueueFull:
        return "QueueFull";
    case ErrorCode::PeerStalled:
        return "PeerStalled";
    case ErrorCode::PeerGone:
        return "PeerGone";
    case ErrorCode::Stopped:
        return "Stopped";
    case ErrorCode::LaunchFailed:
        return "LaunchFailed";
    case ErrorCode::NotSupported:
        return "NotSupported";
    }
    return "Unknown";
}

} // namespace IpcCore
