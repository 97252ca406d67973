// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/messageassembler.h"
#include "wire/pktlinedecoder.h"

#include <QtCore/qbytearray.h>

namespace IpcCore {

/// Turns the bytes of one connection into requests, one at a time.
///
/// Bytes after the end of a request are kept for the next one. Not thread-safe.
class RequestReader
{
public:
    enum class Outcome {
        NeedMore, ///< Everything was used; the request continues.
        Complete, ///< message() is a request; call clearMessage() once it has been handled.
        Piece,    ///< message() is a part of a request, more of which follows; as Complete.
        Malformed,
        TooLarge,
        NoBudget, ///< The rest is kept; call resume() when there may be budget again.
    };

    RequestReader(RequestMemory &memory, qint64 maxRequest)
        : m_decoder(maxRequest)
        , m_assembler(memory)
    {}

    /// Reads `bytes`, which message() may point into. Only if no bytes are kept. What follows the
    /// message there, a part of the packet that ends it, becomes a NUL byte.
    Outcome feed(std::span<char> bytes, bool overBudget);

    /// The same for a request that is handled while it arrives. message() is what `bytes` had of
    /// it, at their front; on Complete, that is the rest of the request.
    Outcome feedPiece(std::span<char> bytes);

    /// How much of `size` bytes to read at once for feedPiece(), so that little has to be moved.
    qsizetype pieceRoom(qsizetype size) const;

    /// Where the rest of the current packet can be read directly, ahead of what goes to feed();
    /// empty if it is not worth it or there is no budget.
    std::span<char> directRoom(bool overBudget);

    /// `size` bytes were read into directRoom().
    void directFilled(qsizetype size);

    /// Reads the bytes that were kept.
    Outcome resume(bool overBudget);
    Outcome resumePiece();

    bool hasKeptBytes() const { return m_taken < m_kept.size(); }

    /// Whether nothing of a request has been seen since the last one.
    bool atStart() const { return m_decoder.atMessageStart(); }

    /// Followed by a NUL byte, unless it is a piece.
    QByteArrayView message() const { return m_assembler.message(); }

    /// Makes message() independent of the bytes passed to feed().
    void keepMessage() { keep(); }

    void clearMessage()
    {
        m_assembler.clear();
        dropTaken();
    }

private:
    Outcome decode(std::span<char> &bytes, bool overBudget);
    Outcome decodePiece(std::span<char> &bytes);
    void keep();
    void dropTaken();

    [[no_unique_address]] PktLineDecoder m_decoder;
    qint32 m_taken = 0; ///< bytes of m_kept that were used
    MessageAssembler m_assembler;
    QByteArray m_kept; ///< at most the size of one read; message() may point into it
};

} // namespace IpcCore
