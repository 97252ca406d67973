// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/adaptivespin.h"
#include "channel/unixchannel.h"
#include "client/replyreader.h"
#include "client/requestwriter.h"

#include <QtCore/qdeadlinetimer.h>

#include <optional>

namespace IpcCore {

/// One request and its reply over one connection, waiting for the peer up to a deadline.
///
/// Reads while it writes, so two sides that both send much cannot wait for each other, and a server
/// can answer or refuse before it has read everything.
class Exchange
{
public:
    struct Limits
    {
        QDeadlineTimer deadline;
        qint64 maxReplySize = -1; ///< Negative: none.
        /// The channel's read timeout is the time until the deadline.
        bool channelWaits = false;
    };

    /// Everything that is referred to must outlive the exchange. `spin` is the connection's.
    Exchange(UnixChannel &channel, QByteArrayView message, const ChunkHandler &onChunk,
             AdaptiveSpin &spin, const Limits &limits);

    /// Runs it, once.
    /// @return the size of the reply, or an error with phase and delivery.
    Result<qint64> run();

    /// Whether the connection is ready for another request after a success: all of this one was
    /// sent, and nothing came after the reply.
    bool isReusable() const { return m_writer.atEnd() && !m_reader.hasSurplus(); }

private:
    bool isSending() const { return !m_writer.atEnd() && !m_writingBroken; }

    void write();
    void read();
    bool readNow();
    void readFirst();
    void take(const Channel::IoResult &result, QByteArrayView bytes);
    short wait();
    void fail(ErrorCode code, const char *text, int systemError = 0);
    void peerClosed(int systemError);

    UnixChannel &m_channel;
    RequestWriter m_writer;
    ReplyReader m_reader;
    AdaptiveSpin &m_spin;
    Limits m_limits;
    ReplyReader::State m_state = ReplyReader::State::Incomplete;
    std::optional<Error> m_error;
    bool m_writingBroken = false; ///< The peer takes no more; its reply may still be there.
    bool m_lastLook = false;      ///< The deadline has passed and input was looked for once more.
};

} // namespace IpcCore
