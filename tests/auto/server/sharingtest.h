// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "servertest.h"
#include "shared/sharedconnector.h"

#include <ipccore/connection.h>

#include <cstring>
#include <filesystem>
#include <string>
#include <system_error>
#include <unistd.h>

/// Servers and clients that share memory; the base of the tests of that.
class SharingTest : public ServerTest
{
public:
    static constexpr qint64 Pool = 4LL * 1024 * 1024;

    /// As addEngines(), if this build can share memory.
    static void addSharingEngines()
    {
        if (!IpcCore::makeSharedMemory(Pool))
            QSKIP("This system does not share memory");
        addEngines();
    }

    static IpcCore::ServerOptions sharing()
    {
        IpcCore::ServerOptions options = ServerTest::options();
        options.sharedMemory = Pool;
        return options;
    }

    static IpcCore::ConnectOptions asking()
    {
        IpcCore::ConnectOptions options;
        options.connectTimeout = options.replyTimeout = std::chrono::milliseconds(Patience);
        options.sharedMemory = Pool;
        return options;
    }

    IpcCore::Result<IpcCore::Connection>
    connect(const IpcCore::ConnectOptions &options = asking()) const
    {
        return IpcCore::Connection::tryConnect(path(), options);
    }

    IpcCore::SharedAgreement agree() const
    {
        const IpcCore::PeerCredentials self = {
            .pid = ::getpid(), .uid = ::geteuid(), .gid = ::getegid()};
        return IpcCore::agreeToShare(IpcCore::EndpointPath(path()), true, self, Pool,
                                     QDeadlineTimer(Patience));
    }

    /// A client that shares memory, by hand.
    struct Client
    {
        IpcCore::SharedAgreement agreement;
        RawPeer peer;
    };

    Client greet() const
    {
        Client client{.agreement = agree(), .peer = connectPeer()};
        if (client.agreement.link) {
            const QByteArray greeting = framed(client.agreement.link->greeting());
            if (exchange(client.peer, greeting) != greeting)
                client.agreement.link.reset();
        }
        return client;
    }

    /// How many descriptors of this process, so of client and server, are of shared memory.
    static int memoryDescriptors()
    {
        int count = 0;
        for (const auto &entry : std::filesystem::directory_iterator("/proc/self/fd")) {
            std::error_code error;
            const std::string target = std::filesystem::read_symlink(entry.path(), error).string();
            count += target.starts_with("/memfd:ipccore") ? 1 : 0;
        }
        return count;
    }

    static QByteArray framed(const QByteArray &message)
    {
        return QByteArray::number(message.size() + 4, 16).rightJustified(4, '0') + message + "0000";
    }

    static IpcCore::Result<IpcCore::SharedBytes> sendInPlace(IpcCore::Connection &connection,
                                                             const QByteArray &message)
    {
        IpcCore::Result<IpcCore::MessageBuffer> buffer = connection.allocateMessage(message.size());
        if (!buffer)
            return buffer.error();
        std::memcpy(buffer->data(), message.data(), std::size_t(message.size()));
        return connection.sendMessage(std::move(*buffer));
    }

    /// Replies in place, with the request in place.
    static IpcCore::HandlerResult echoInPlace(const IpcCore::Request &request,
                                              IpcCore::Reply &reply)
    {
        const IpcCore::SharedBytes message = request.sharedMessage();
        IpcCore::Result<IpcCore::MessageBuffer> buffer = reply.allocate(message.size());
        if (!buffer)
            return IpcCore::HandlerResult::Failed;
        std::memcpy(buffer->data(), message.data(), std::size_t(message.size()));
        return reply.finish(std::move(*buffer)) ? IpcCore::HandlerResult::Done
                                                : IpcCore::HandlerResult::Failed;
    }

    /// Bytes that differ everywhere.
    static QByteArray numbered(qsizetype size)
    {
        QByteArray bytes(size, Qt::Uninitialized);
        for (qsizetype i = 0; i < size; ++i)
            bytes[i] = char(i * 7 + i / 256);
        return bytes;
    }
};
