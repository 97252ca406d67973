// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/connection.h>

#include "client/connectionprivate.h"

namespace IpcCore {

namespace {

Error movedFrom()
{
    return {ErrorCode::WrongState, QStringLiteral("The connection was moved to another object")};
}

} // namespace

Connection::Connection(std::unique_ptr<ConnectionPrivate> d)
    : d_ptr(std::move(d))
{}

Connection::Connection(Connection &&other) noexcept = default;
Connection &Connection::operator=(Connection &&other) noexcept = default;
Connection::~Connection() = default;

Result<Connection> Connection::tryConnect(const EndpointPath &path, const ConnectOptions &options)
{
    auto d = ConnectionPrivate::open(path, options);
    if (!d)
        return d.error();
    // It may be used much later.
    (*d)->justConnected = false;
    return Connection(std::move(*d));
}

Result<MessageBuffer> Connection::allocateMessage(qsizetype size)
{
    return d_ptr ? d_ptr->allocate(size) : movedFrom();
}

Result<SharedBytes> Connection::sendMessage(MessageBuffer message)
{
    return d_ptr ? d_ptr->sendInPlace(message) : movedFrom();
}

Result<QByteArray> Connection::sendCommand(QByteArrayView message)
{
    return d_ptr ? d_ptr->sendWhole(message) : movedFrom();
}

Result<qint64> Connection::sendCommand(QByteArrayView message, const ChunkHandler &onChunk)
{
    return d_ptr ? d_ptr->sendChunked(message, onChunk) : movedFrom();
}

QList<Result<QByteArray>> Connection::sendCommands(std::span<const QByteArray> messages)
{
    if (d_ptr)
        return d_ptr->sendMany(messages);
    return QList<Result<QByteArray>>(std::ssize(messages), movedFrom());
}

void Connection::close()
{
    if (d_ptr)
        d_ptr->close();
}

bool Connection::isOpen() const
{
    return d_ptr && d_ptr->channel;
}

qintptr Connection::descriptor() const
{
    return isOpen() ? d_ptr->channel->descriptor() : -1;
}

PeerCredentials Connection::serverCredentials() const
{
    return d_ptr ? d_ptr->server : PeerCredentials();
}

const EndpointPath &Connection::path() const
{
    static const EndpointPath none;
    return d_ptr ? d_ptr->path : none;
}

const ConnectOptions &Connection::options() const
{
    static const ConnectOptions none;
    return d_ptr ? d_ptr->options : none;
}

Result<QByteArray> sendCommand(const EndpointPath &path, QByteArrayView message)
{
    return sendCommand(path, ConnectOptions(), message);
}

Result<QByteArray> sendCommand(const EndpointPath &path, const ConnectOptions &options,
                               QByteArrayView message)
{
    const auto connection = ConnectionPrivate::open(path, withoutSharing(options));
    if (!connection)
        return connection.error();
    return (*connection)->sendWhole(message);
}

Result<qint64> sendCommand(const EndpointPath &path, const ConnectOptions &options,
                           QByteArrayView message, const ChunkHandler &onChunk)
{
    const auto connection = ConnectionPrivate::open(path, withoutSharing(options));
    if (!connection)
        return connection.error();
    return (*connection)->sendChunked(message, onChunk);
}

} // namespace IpcCore
