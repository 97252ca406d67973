// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "failure.h"

#include "report.h"

#include <cerrno>
#include <limits>

namespace IpcCore::SimpleIpc {

int errnoOf(const Error &error)
{
    // The system does not tell a file that is no socket from an abandoned socket; the code does.
    const bool misleads =
        error.code == ErrorCode::AddressInUse
        || (error.code == ErrorCode::InvalidPath && error.systemError == ECONNREFUSED);
    if (error.systemError != 0 && !misleads)
        return error.systemError;
    switch (error.code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::WrongState:
        return EINVAL;
    case ErrorCode::InvalidPath:
        return ENOTSOCK;
    case ErrorCode::PathTooLong:
        return ENAMETOOLONG;
    case ErrorCode::PathNotFound:
        return ENOENT;
    case ErrorCode::NotListening:
        return ECONNREFUSED;
    case ErrorCode::Busy:
    case ErrorCode::WouldBlock:
    case ErrorCode::QueueFull:
        return EAGAIN;
    case ErrorCode::AddressInUse:
        return EADDRINUSE;
    case ErrorCode::AccessDenied:
    case ErrorCode::UntrustedServer:
        return EACCES;
    case ErrorCode::SystemResources:
        return ENOMEM;
    case ErrorCode::Timeout:
        return ETIMEDOUT;
    case ErrorCode::Canceled:
    case ErrorCode::Stopped:
        return ECANCELED;
    case ErrorCode::ConnectionClosed:
    case ErrorCode::ReplyTruncated:
        return ECONNRESET;
    case ErrorCode::ProtocolError:
        return EPROTO;
    case ErrorCode::MessageTooLarge:
        return EMSGSIZE;
    case ErrorCode::WouldDeadlock:
        return EDEADLK;
    case ErrorCode::PeerStalled:
    case ErrorCode::PeerGone:
        return EPIPE;
    case ErrorCode::NotSupported:
        return ENOTSUP;
    case ErrorCode::LaunchFailed:
    case ErrorCode::SystemError:
        break;
    }
    return EIO;
}

void fail(const Error &error)
{
    errno = errnoOf(error);
}

void fail(const Error &error, const char *what, const char *path)
{
    fail(error);
    ipccore_simple_ipc_report(what, path, error.message.toUtf8().constData());
}

Error noMemory()
{
    return {ErrorCode::SystemResources, QStringLiteral("Out of memory")};
}

Error nullArgument()
{
    return {ErrorCode::InvalidArgument, QStringLiteral("A pointer is null")};
}

Result<QByteArrayView> bytesAt(const char *bytes, std::size_t length)
{
    if (!bytes && length > 0)
        return nullArgument();
    if (length > static_cast<std::size_t>(std::numeric_limits<qsizetype>::max()))
        return Error(ErrorCode::InvalidArgument, QStringLiteral("The length is out of range"));
    return QByteArrayView(bytes, static_cast<qsizetype>(length));
}

} // namespace IpcCore::SimpleIpc
