// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/connecterror.h"

#include <cerrno>

namespace IpcCore {

namespace {

EndpointStatus make(ActiveState state, StateReason reason, int systemError, const QString &text)
{
    return {.state = state, .reason = reason, .systemError = systemError, .message = text};
}

} // namespace

bool isOutOfResources(int systemError)
{
    return systemError == EMFILE || systemError == ENFILE || systemError == ENOMEM
           || systemError == ENOBUFS;
}

EndpointStatus statusOfConnect(int systemError, FileKind kind, const EndpointPath &path)
{
    const QString name = path.toString();
    switch (systemError) {
    case 0:
        return make(ActiveState::Listening, StateReason::None, 0,
                    QStringLiteral("A server listens on ") + name);
    case ECONNREFUSED:
        // connect() reports the same for a file, directory or FIFO as for a stale socket.
        if (kind == FileKind::Other)
            return make(ActiveState::InvalidPath, StateReason::NotASocket, systemError,
                        QStringLiteral("Not a socket: ") + name);
        if (kind == FileKind::Missing)
            break;
        return make(ActiveState::NotListening, StateReason::None, systemError,
                    QStringLiteral("Nobody listens on the socket ") + name);
    case EAGAIN:
    case ETIMEDOUT:
        return make(ActiveState::NotListening, StateReason::Busy, systemError,
                    QStringLiteral("The server has no room for another waiting client: ") + name);
    case ENOENT:
        break;
    case ENAMETOOLONG:
        return make(ActiveState::InvalidPath, StateReason::PathTooLong, systemError,
                    QStringLiteral("The path is too long (%1 bytes): ").arg(path.native().size())
                        + name);
    case ENOTSOCK: // for a file, on systems other than Linux
        return make(ActiveState::InvalidPath, StateReason::NotASocket, systemError,
                    QStringLiteral("Not a socket: ") + name);
    case EPROTOTYPE:
        return make(ActiveState::InvalidPath, StateReason::WrongType, systemError,
                    QStringLiteral("Not a stream socket: ") + name);
    case ENOTDIR:
    case ELOOP:
    case EINVAL:
        return make(ActiveState::InvalidPath, StateReason::None, systemError,
                    QStringLiteral("Not a path to a socket: %1 (%2)")
                        .arg(name, qt_error_string(systemError)));
    case EACCES:
    case EPERM:
        return make(ActiveState::OtherError, StateReason::AccessDenied, systemError,
                    QStringLiteral("Access denied: ") + name);
    default:
        return make(
            ActiveState::OtherError,
            isOutOfResources(systemError) ? StateReason::Resources : StateReason::None, systemError,
            QStringLiteral("Cannot connect to %1: %2").arg(name, qt_error_string(systemError)));
    }
    return make(ActiveState::PathNotFound, StateReason::None, ENOENT,
                QStringLiteral("No such endpoint: ") + name);
}

Error errorFromStatus(const EndpointStatus &status)
{
    const auto code = [&status] {
        switch (status.state) {
        case ActiveState::Listening:
        case ActiveState::OtherError:
            break;
        case ActiveState::NotListening:
            return status.reason == StateReason::Busy ? ErrorCode::Busy : ErrorCode::NotListening;
        case ActiveState::InvalidPath:
            return status.reason == StateReason::PathTooLong ? ErrorCode::PathTooLong
                                                             : ErrorCode::InvalidPath;
        case ActiveState::PathNotFound:
            return ErrorCode::PathNotFound;
        }
        if (status.reason == StateReason::AccessDenied)
            return ErrorCode::AccessDenied;
        return status.reason == StateReason::Resources ? ErrorCode::SystemResources
                                                       : ErrorCode::SystemError;
    }();
    Error error(code, status.message, status.systemError);
    error.state = status.state;
    error.reason = status.reason;
    error.phase = Phase::Connect;
    return error;
}

Error systemFailure(const char *what, const EndpointPath &path, int systemError)
{
    const auto code = [systemError] {
        switch (systemError) {
        case EACCES:
        case EPERM:
            return ErrorCode::AccessDenied;
        case ENOENT:
            return ErrorCode::PathNotFound;
        case ENOTDIR:
        case ELOOP:
            return ErrorCode::InvalidPath;
        case ENAMETOOLONG:
            return ErrorCode::PathTooLong;
        case EADDRINUSE:
            return ErrorCode::AddressInUse;
        default:
            return isOutOfResources(systemError) ? ErrorCode::SystemResources
                                                 : ErrorCode::SystemError;
        }
    }();
    return {code,
            QStringLiteral("%1: %2: %3")
                .arg(QLatin1String(what), path.toString(), qt_error_string(systemError)),
            systemError};
}

} // namespace IpcCore
