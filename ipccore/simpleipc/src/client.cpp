// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "failure.h"

#include <ipccore/connection.h>
#include <ipccore/endpointstatus.h>
#include <ipccore/simple_ipc.h>

#include <cerrno>
#include <memory>
#include <new>
#include <utility>

using namespace IpcCore;
using namespace IpcCore::SimpleIpc;

namespace {

static_assert(static_cast<int>(ActiveState::Listening) == IPC_STATE__LISTENING);
static_assert(static_cast<int>(ActiveState::NotListening) == IPC_STATE__NOT_LISTENING);
static_assert(static_cast<int>(ActiveState::InvalidPath) == IPC_STATE__INVALID_PATH);
static_assert(static_cast<int>(ActiveState::PathNotFound) == IPC_STATE__PATH_NOT_FOUND);
static_assert(static_cast<int>(ActiveState::OtherError) == IPC_STATE__OTHER_ERROR);

/// What a program's ipc_client_connection points to.
struct ClientConnection : ipc_client_connection
{
    explicit ClientConnection(Connection &&opened)
        : ipc_client_connection{}
        , connection(std::move(opened))
    {
        showDescriptor();
    }

    /// A connection may have been closed, or replaced by another.
    void showDescriptor() { fd = static_cast<int>(connection.descriptor()); }

    Connection connection;
};

ErrorCode codeOf(const EndpointStatus &status)
{
    switch (status.state) {
    case ActiveState::NotListening:
        return ErrorCode::NotListening;
    case ActiveState::InvalidPath:
        return status.reason == StateReason::PathTooLong ? ErrorCode::PathTooLong
                                                         : ErrorCode::InvalidPath;
    case ActiveState::PathNotFound:
        return ErrorCode::PathNotFound;
    case ActiveState::Listening:
    case ActiveState::OtherError:
        break;
    }
    return ErrorCode::SystemError;
}

ipc_active_state stateOf(const Error &error)
{
    fail(error);
    switch (error.code) {
    case ErrorCode::InvalidPath:
    case ErrorCode::PathTooLong:
        return IPC_STATE__INVALID_PATH;
    case ErrorCode::PathNotFound:
        return IPC_STATE__PATH_NOT_FOUND;
    default:
        return static_cast<ipc_active_state>(error.state);
    }
}

ConnectOptions connectOptions(const ipc_client_connect_options *options)
{
    ConnectOptions result;
    if (options) {
        result.waitIfBusy = options->wait_if_busy;
        result.waitIfNotFound = options->wait_if_not_found;
    }
    result.disallowChdir = options && options->uds_disallow_chdir;
    // This interface has no way to choose; who may create the socket's directory decides.
    result.allowAnyServer = true;
    result.replyTimeout = Forever;
    return result;
}

const char *failedStep(Phase phase)
{
    switch (phase) {
    case Phase::Receive:
        return "cannot read the reply of";
    case Phase::Send:
        return "cannot send the command to";
    case Phase::None:
    case Phase::Connect:
        break;
    }
    return "cannot connect to";
}

} // namespace

ipc_active_state ipc_get_active_state(const char *path)
{
    if (!path) {
        fail(nullArgument());
        return IPC_STATE__INVALID_PATH;
    }
    try {
        const EndpointStatus status = endpointStatus(EndpointPath(path), false);
        if (status.state != ActiveState::Listening)
            fail({codeOf(status), status.message, status.systemError});
        return static_cast<ipc_active_state>(status.state);
    } catch (const std::bad_alloc &) {
        fail(noMemory());
        return IPC_STATE__OTHER_ERROR;
    }
}

ipc_active_state ipc_client_try_connect(const char *path, const ipc_client_connect_options *options,
                                        ipc_client_connection **p_connection)
{
    if (p_connection)
        *p_connection = nullptr;
    if (!path || !p_connection) {
        fail(nullArgument());
        return path ? IPC_STATE__OTHER_ERROR : IPC_STATE__INVALID_PATH;
    }
    try {
        auto connected = Connection::tryConnect(EndpointPath(path), connectOptions(options));
        if (!connected)
            return stateOf(connected.error());
        *p_connection = std::make_unique<ClientConnection>(std::move(*connected)).release();
        return IPC_STATE__LISTENING;
    } catch (const std::bad_alloc &) {
        fail(noMemory());
        return IPC_STATE__OTHER_ERROR;
    }
}

void ipc_client_close_connection(ipc_client_connection *connection)
{
    delete static_cast<ClientConnection *>(connection);
}

int ipc_client_send_command_chunks(ipc_client_connection *connection, const char *message,
                                   size_t length, ipc_client_chunk_cb *callback, void *context)
{
    const Result<QByteArrayView> bytes = bytesAt(message, length);
    if (!connection || !callback || !bytes) {
        fail(bytes ? nullArgument() : bytes.error());
        return -1;
    }
    auto *const client = static_cast<ClientConnection *>(connection);
    try {
        const auto pass = [=](QByteArrayView chunk) {
            return callback(context, chunk.data(), static_cast<size_t>(chunk.size())) == 0;
        };
        const Result<qint64> sent = client->connection.sendCommand(*bytes, pass);
        client->showDescriptor();
        if (sent)
            return 0;
        if (sent.error().code == ErrorCode::Canceled)
            fail(sent.error());
        else
            fail(sent.error(), failedStep(sent.error().phase),
                 client->connection.path().native().constData());
    } catch (const std::bad_alloc &) {
        fail(noMemory());
    }
    return -1;
}
