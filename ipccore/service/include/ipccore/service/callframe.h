// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/callerror.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qcborvalue.h>

#include <memory>
#include <optional>

namespace IpcCore {

/// One item of a reply in CBOR: an array that begins with its type. A reply is any number of them;
/// Result or Failure is the last, exactly once. A value type.
struct IPCCORE_SERVICE_EXPORT CallFrame
{
    /// What a frame says.
    enum class Type {
        Result = 0,   ///< `[0, value]`: the end.
        Failure = 1,  ///< `[1, error]`: the end.
        Item = 2,     ///< `[2, value]`: one of a stream.
        Progress = 3, ///< `[3, {done, total, text}]`, each optional.
        Snapshot =
            4,      ///< `[4, epoch, sequence, value]` of a topic; no value: nothing published yet.
        Change = 5, ///< `[5, sequence, value]`
        Lost = 6,   ///< `[6, count]`: changes left out since the frame before.
        Heartbeat = 7, ///< `[7]`
    };

    Type type = Type::Heartbeat; ///< What it says.
    QCborValue value;            ///< Undefined if there is none.
    qint64 epoch = 0; ///< Of a snapshot: a random number, another one each time a service starts.
    qint64 sequence = 0; ///< Of a snapshot or change: changes since the service started.
    qint64 lost = 0;     ///< Of Lost: 1 or more.

    /// The bytes of the frame in a reply.
    QByteArray encode() const;
    /// One JSON object on a line of its own, as people and scripts get it.
    QByteArray toJsonLine() const;
};

/// Takes a reply in CBOR apart as it arrives, in bounded memory. For one thread at a time.
class IPCCORE_SERVICE_EXPORT CallFrameReader
{
public:
    /// The largest frame by default, in bytes: 64 MiB.
    static constexpr qint64 DefaultMaxFrameSize = 64LL * 1024 * 1024;

    /// A reader at the start of a reply.
    /// @param maxFrameSize bytes that one frame may have, from 1; more is BadReply.
    explicit CallFrameReader(qint64 maxFrameSize = DefaultMaxFrameSize);
    ~CallFrameReader();
    CallFrameReader(CallFrameReader &&other) noexcept;
    CallFrameReader &operator=(CallFrameReader &&other) noexcept;

    /// Takes `bytes`, the next ones of the reply.
    void append(QByteArrayView bytes);
    /// The next complete frame; empty while more bytes are needed.
    /// @return BadReply for anything that is not a frame; nothing can be read after it.
    CallResult<std::optional<CallFrame>> next();
    /// Whether all bytes belong to the frames that next() has given.
    bool isAtEnd() const;

private:
    struct Private;

    std::unique_ptr<Private> d;
};

} // namespace IpcCore
