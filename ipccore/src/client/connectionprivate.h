// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/adaptivespin.h"
#include "channel/unixchannel.h"
#include "client/clientprotocol.h"
#include "client/replycollector.h"
#include "shared/sharedlink.h"

#include <ipccore/connection.h>

#include <QtCore/qdeadlinetimer.h>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace IpcCore {

/// Drives a ClientProtocol over a UnixChannel, waiting for the server up to a deadline.
class ConnectionPrivate
{
public:
    using Action = ClientProtocol::Action;
    using State = ClientProtocol::State;

    ConnectionPrivate(const EndpointPath &endpoint, const ConnectOptions &connectOptions)
        : path(endpoint)
        , options(connectOptions)
        , m_collector(connectOptions.maxReplySize)
        , m_collect([this](QByteArrayView chunk) {
            m_collector.append(chunk);
            return true;
        })
        , m_spin(connectOptions.busyPoll)
    {}

    static Result<std::unique_ptr<ConnectionPrivate>> open(const EndpointPath &path,
                                                           const ConnectOptions &options);

    Result<MessageBuffer> allocate(qsizetype size);
    Result<QByteArray> sendWhole(QByteArrayView message);
    Result<SharedBytes> sendInPlace(const MessageBuffer &message);
    Result<qint64> sendChunked(QByteArrayView message, const ChunkHandler &onChunk);
    QList<Result<QByteArray>> sendMany(std::span<const QByteArray> messages);
    void close();

    const EndpointPath path;
    const ConnectOptions options;
    std::optional<UnixChannel> channel;
    PeerCredentials server;
    bool justConnected = false; ///< So recently that nothing can have happened since.

private:
    /// The requests of one call, and what became of them.
    struct Batch
    {
        std::span<const QByteArray> messages;
        QList<Result<QByteArray>> results; ///< of those that have ended
        std::vector<char> buffer;          ///< replies that were read
        bool timedOut = false;

        std::size_t ended() const { return static_cast<std::size_t>(results.size()); }
    };

    /// Lets a call collect replies, of which none is left over when it ends.
    class Collecting
    {
    public:
        explicit Collecting(ConnectionPrivate &connection)
            : m_connection(connection)
        {
            m_connection.m_collecting = true;
        }

        ~Collecting()
        {
            m_connection.m_collecting = false;
            m_connection.m_collector.clear();
        }

        Q_DISABLE_COPY_MOVE(Collecting)

    private:
        ConnectionPrivate &m_connection;
    };

    /// A message to send, and the memory it is in, if that may be shared.
    struct Outgoing
    {
        QByteArrayView bytes;
        const MessageBuffer *memory = nullptr;
    };

    Result<void> connect();
    Result<void> connectOnce();
    bool shareMemory();
    QByteArray referenceTo(const Outgoing &message, std::optional<MessageBuffer> &copy) const;
    bool isReference(const QByteArray &reply) const;
    Result<SharedBytes> openReference(const QByteArray &reply, qint64 limit) const;
    Result<QByteArray> copyReference(const QByteArray &reply);
    Result<qint64> sendWatched(QByteArrayView message, const ChunkHandler &onChunk);
    Result<qint64> passOn(const QByteArray &reference, const ChunkHandler &onChunk) const;
    Result<void> prepare();
    void closeUnlessIdle();
    bool hasInputOrEnd() const;
    void letChannelWait();
    Result<qint64> send(const Outgoing &message, const ChunkHandler &onChunk, qint64 maxReplySize);
    Result<void> exchangeAll(Batch &batch);
    void exchangeMany(Batch &batch);
    void beginMore(Batch &batch);
    void noteLost(Batch &batch);
    Action exchange(const QDeadlineTimer &deadline);
    Action write();
    Action read(Channel::IoResult (UnixChannel::*how)(std::span<char>) = &UnixChannel::read);
    Action waitForPeer(const QDeadlineTimer &deadline);
    Action giveUp(ErrorCode code, const QString &text, int systemError = 0);

    std::shared_ptr<SharedLink> m_memory; ///< null if none is shared with the server
    ClientProtocol m_protocol;
    ReplyCollector m_collector;
    const ChunkHandler m_collect; ///< collects, in m_collector
    bool m_collecting = false;    ///< The call returns whole replies.
    AdaptiveSpin m_spin;
    std::span<char> m_buffer;    ///< To read into; if empty, one on the stack.
    bool m_channelWaits = false; ///< Its read timeout is replyTimeout.
};

/// \name Why a call failed whose request was sent
/// @{
inline Error failedReply(Error error)
{
    error.phase = Phase::Receive;
    error.delivery = Delivery::MaybeProcessed;
    return error;
}

inline Error noMemoryForReply()
{
    return failedReply({ErrorCode::SystemResources, QStringLiteral("No memory for the reply")});
}

/// @}

/// The same without shared memory, which is not worth it for one request.
inline ConnectOptions withoutSharing(ConnectOptions options)
{
    options.sharedMemory = 0;
    return options;
}

} // namespace IpcCore
