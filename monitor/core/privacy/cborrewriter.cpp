// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/privacy/cborrewriter.h"

#include <QtCore/qendian.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace Monitor {

namespace {

// The major types of RFC 8949.
enum MajorType { MajorBytes = 2, MajorText = 3, MajorArray = 4, MajorMap = 5, MajorTag = 6 };

constexpr int IndefiniteLength = 31;
constexpr char BreakByte = '\xff';

QByteArray headOf(int major, quint64 argument)
{
    const auto type = static_cast<char>(major << 5);
    constexpr quint64 inHead = 24;
    if (argument < inHead)
        return QByteArray(1, static_cast<char>(type | static_cast<char>(argument)));
    int info = 24;
    int size = 1;
    while (size < 8 && (argument >> (8 * size)) != 0) {
        size *= 2;
        ++info;
    }
    QByteArray head(1, static_cast<char>(type | static_cast<char>(info)));
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8)
        head += static_cast<char>(argument >> shift);
    return head;
}

} // namespace

CborRewriter::CborRewriter(const QByteArray &bytes, Functions functions)
    : m_bytes(bytes)
    , m_functions(std::move(functions))
{}

bool CborRewriter::run()
{
    while (!isAtEnd()) {
        const qsizetype begin = m_at;
        const qsizetype written = m_output.size();
        if (!rewriteItem(0)) {
            m_at = begin;
            m_output.truncate(written);
            return false;
        }
    }
    return true;
}

bool CborRewriter::isAtBreak() const
{
    return !isAtEnd() && m_bytes.at(m_at) == BreakByte;
}

// Copies a head that is cut off, and the rest with it; its size is then 0.
bool CborRewriter::readHead(Head &head)
{
    const auto first = static_cast<uchar>(m_bytes.at(m_at));
    head.major = first >> 5;
    head.info = first & 31;
    head.argument = static_cast<quint64>(head.info);
    qsizetype more = 0;
    if (head.info >= 24 && head.info <= 27)
        more = qsizetype(1) << (head.info - 24);
    else if (head.info > 27
             && (head.info != IndefiniteLength || head.major < MajorBytes || head.major > MajorMap))
        return false;
    if (m_at + 1 + more > m_bytes.size()) {
        m_output += m_bytes.sliced(m_at);
        m_at = m_bytes.size();
        return true;
    }
    if (more > 0) {
        head.argument = 0;
        for (qsizetype i = 1; i <= more; ++i)
            head.argument = head.argument << 8 | static_cast<uchar>(m_bytes.at(m_at + i));
    }
    head.size = 1 + more;
    return true;
}

bool CborRewriter::rewriteItem(int level)
{
    Head head;
    if (level > DeepestLevel || !readHead(head))
        return false;
    if (head.size == 0)
        return true;
    switch (head.major) {
    case MajorBytes:
    case MajorText:
        return rewriteString(head);
    case MajorArray:
    case MajorMap:
    case MajorTag:
        m_output += m_bytes.sliced(m_at, head.size);
        m_at += head.size;
        return rewriteItems(head, level);
    default: // numbers and simple values
        m_output += m_bytes.sliced(m_at, head.size);
        m_at += head.size;
        return true;
    }
}

bool CborRewriter::rewriteString(const Head &head)
{
    m_at += head.size;
    if (head.info == IndefiniteLength)
        return rewriteChunks(head.major);
    quint64 missing = 0;
    m_string = takeString(head.argument, missing);
    const QByteArray replaced = m_functions.string(m_string);
    if (replaced == m_string)
        m_output += m_bytes.sliced(m_at - m_string.size() - head.size, head.size) + m_string;
    else
        append(head.major, replaced, missing);
    return true;
}

// Joins them, as something to hide may begin in one and end in another.
bool CborRewriter::rewriteChunks(int major)
{
    m_string.clear();
    quint64 missing = 0;
    while (!isAtEnd() && !isAtBreak()) {
        Head chunk;
        if (!readHead(chunk) || (chunk.size > 0 && chunk.major != major)
            || chunk.info == IndefiniteLength)
            return false;
        m_at += chunk.size;
        m_string += takeString(chunk.size > 0 ? chunk.argument : 0, missing);
    }
    if (isAtBreak())
        ++m_at;
    append(major, m_functions.string(m_string), missing);
    return true;
}

bool CborRewriter::rewriteItems(const Head &head, int level)
{
    if (head.major == MajorTag)
        return isAtEnd() || rewriteItem(level + 1);
    const bool isEndless = head.info == IndefiniteLength;
    for (quint64 i = 0; !isAtEnd() && (isEndless || i < head.argument); ++i) {
        if (isEndless && isAtBreak()) {
            m_output += BreakByte;
            ++m_at;
            break;
        }
        if (!(head.major == MajorMap ? rewriteMember(level) : rewriteItem(level + 1)))
            return false;
    }
    return true;
}

bool CborRewriter::rewriteMember(int level)
{
    const int keyMajor = static_cast<uchar>(m_bytes.at(m_at)) >> 5;
    if (!rewriteItem(level + 1))
        return false;
    if (isAtEnd())
        return true;
    const QByteArray key = keyMajor == MajorText ? m_string : QByteArray();
    const qsizetype begin = m_at;
    const qsizetype written = m_output.size();
    if (!rewriteItem(level + 1))
        return false;
    const auto mark = keyMajor == MajorText ? m_functions.member(key, m_at - begin) : std::nullopt;
    if (!mark)
        return true;
    m_output.truncate(written);
    append(MajorText, *mark, 0);
    return true;
}

// As much as there is.
QByteArray CborRewriter::takeString(quint64 size, quint64 &missing)
{
    const auto left = static_cast<quint64>(m_bytes.size() - m_at);
    const auto taken = static_cast<qsizetype>(std::min(size, left));
    missing = size - static_cast<quint64>(taken);
    m_at += taken;
    return m_bytes.sliced(m_at - taken, taken);
}

void CborRewriter::append(int major, const QByteArray &string, quint64 missing)
{
    // A string that is cut off stays so.
    m_output += headOf(major, static_cast<quint64>(string.size()) + missing) + string;
}

} // namespace Monitor
