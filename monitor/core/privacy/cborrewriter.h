// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>

#include <functional>

namespace Monitor {

/// Replaces values and strings in a sequence of CBOR items that may be cut off anywhere. Lengths
/// are set anew, so what was valid stays valid; everything else stays as it is, byte by byte.
class CborRewriter
{
public:
    /// Items nested deeper are not read; a call may nest half as deep.
    static constexpr int DeepestLevel = 64;

    struct Functions
    {
        /// What a text or a byte string becomes.
        std::function<QByteArray(const QByteArray &)> string;
        /// The text that hides the value of a member, whose size is given in bytes; none to keep
        /// the value.
        std::function<std::optional<QByteArray>(const QByteArray &key, qsizetype size)> member;
    };

    CborRewriter(const QByteArray &bytes, Functions functions);

    /// @return false if something is no CBOR or nested too deep: output() ends before that.
    bool run();

    /// What was read, with its replacements.
    const QByteArray &output() const { return m_output; }

    /// How many bytes were read.
    qsizetype position() const { return m_at; }

private:
    struct Head
    {
        int major = 0;
        int info = 0;
        quint64 argument = 0;
        qsizetype size = 0;
    };

    bool isAtEnd() const { return m_at >= m_bytes.size(); }

    bool isAtBreak() const;
    bool readHead(Head &head);
    bool rewriteItem(int level);
    bool rewriteString(const Head &head);
    bool rewriteChunks(int major);
    bool rewriteItems(const Head &head, int level);
    bool rewriteMember(int level);
    QByteArray takeString(quint64 size, quint64 &missing);
    void append(int major, const QByteArray &string, quint64 missing);

    const QByteArray m_bytes;
    const Functions m_functions;
    qsizetype m_at = 0;
    QByteArray m_output;
    QByteArray m_string; ///< The last one read, as it was.
};

} // namespace Monitor
