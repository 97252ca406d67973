// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "wire/cborscanner.h"

#include <ipccore/service/callerror.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qcborvalue.h>

#include <optional>

namespace IpcCore {

/// One item of a reply in CBOR: an array that begins with its type. A reply is any number of them;
/// Result or Failure is the last, exactly once.
struct CallFrame
{
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

    Type type = Type::Heartbeat;
    QCborValue value; ///< Undefined if there is none.
    qint64 epoch = 0; ///< Of a snapshot: a random number, another one each time a service starts.
    qint64 sequence = 0; ///< Of a snapshot or change: changes since the service started.
    qint64 lost = 0;     ///< Of Lost: 1 or more.

    QByteArray encode() const;
    /// One JSON object on a line of its own, as people and scripts get it.
    QByteArray toJsonLine() const;
};

/// Takes a reply apart as it arrives. Bounded memory: a frame may have `maxFrameSize` bytes.
class CallFrameReader
{
public:
    explicit CallFrameReader(qint64 maxFrameSize = 64LL * 1024 * 1024);

    void append(QByteArrayView bytes);
    /// The next complete frame; empty while more bytes are needed.
    /// @return BadReply for anything that is not a frame; nothing can be read after it.
    CallResult<std::optional<CallFrame>> next();

    /// Whether all bytes belong to the frames read so far.
    bool isAtEnd() const { return m_begin == m_pending.size(); }

private:
    QByteArray m_pending;
    qsizetype m_begin = 0; ///< of what has not been read in m_pending
    qint64 m_maxFrameSize;
    CborScanner m_scanner; ///< of the frame at m_begin
    bool m_isBroken = false;
};

} // namespace IpcCore
