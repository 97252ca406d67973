// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/messageassembler.h"
#include "wire/pktlinedecoder.h"

#include <QtCore/qbytearray.h>

namespace IpcCore {

/// Turns the bytes of one connection into requests, one at a time.
///
/// Bytes behind the end of a request are kept for the next one. Not thread-safe.
class RequestReader
{
public:
    enum class Outcome {
        NeedMore, ///< Everything was used; the request goes on.
        Complete, ///< message() is a request; call clearMessage() when it was handled.
        Malformed,
        TooLarge,
        NoBudget, ///< The rest is kept; call resume() when there may be budget again.
    };

    RequestReader(ByteBudget &budget, qint64 maxRequest)
        : m_decoder(maxRequest)
        , m_assembler(budget, maxRequest)
    {}

    /// Reads `bytes`, which message() may point into. Only when there are no kept bytes.
    Outcome feed(QByteArrayView bytes, bool overBudget);

    /// Where the rest of the packet that is coming in can be read to, ahead of what goes to feed();
    /// empty when it is not worth it or there is no budget.
    std::span<char> directRoom(bool overBudget);

    /// `size` bytes were read to directRoom().
    void directFilled(qsizetype size);

    /// Reads the bytes that were kept.
    Outcome resume(bool overBudget);

    bool hasKeptBytes() const { return !m_kept.isEmpty(); }

    /// Whether nothing of a request was seen since the last one.
    bool atStart() const { return m_decoder.atMessageStart(); }

    QByteArrayView message() const { return m_assembler.message(); }

    /// Makes message() independent of the bytes given to feed().
    bool keepMessage() { return m_assembler.keep(true); }

    void clearMessage() { m_assembler.clear(); }

private:
    Outcome decode(QByteArrayView bytes, bool overBudget);

    PktLineDecoder m_decoder;
    MessageAssembler m_assembler;
    QByteArray m_kept; ///< at most what was read in one go
};

} // namespace IpcCore
