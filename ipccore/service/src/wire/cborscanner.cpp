// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "wire/cborscanner.h"

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>
#include <QtCore/qendian.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace IpcCore {

namespace {

constexpr int Indefinite = 31;
constexpr const char *TooManyItems = "it has too many items";

bool hasDuplicateKeys(const QCborValue &value)
{
    if (value.isTag())
        return hasDuplicateKeys(value.taggedValue());
    if (value.isArray()) {
        const QCborArray array = value.toArray();
        return std::any_of(array.begin(), array.end(), hasDuplicateKeys);
    }
    if (!value.isMap())
        return false;
    const QCborMap map = value.toMap();
    std::vector<QCborValue> keys;
    keys.reserve(static_cast<std::size_t>(map.size()));
    for (auto it = map.begin(); it != map.end(); ++it) {
        const QCborValue member = it.value();
        if (member.isContainer() || member.isTag()) {
            if (hasDuplicateKeys(member))
                return true;
        }
        const QCborValue key = it.key();
        if (hasDuplicateKeys(key))
            return true;
        // Values that differ here may be the same once encoded, as all NaN are.
        keys.push_back(key.isString() || key.isInteger() ? key : QCborValue(key.toCbor()));
    }
    std::sort(keys.begin(), keys.end());
    return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

} // namespace

CborScanner::State CborScanner::invalid(const char *error)
{
    m_error = error;
    return State::Invalid;
}

CborScanner::State CborScanner::push(Kind kind, bool isIndefinite, quint64 count)
{
    if (m_depth == MaxDepth)
        return invalid("it is nested too deeply");
    m_levels[static_cast<std::size_t>(m_depth++)] = {
        .left = count, .kind = kind, .isIndefinite = isIndefinite};
    return State::Incomplete;
}

// Complete once the outermost item is; goes up through all levels that end with this item.
CborScanner::State CborScanner::itemDone()
{
    while (m_depth > 0) {
        Level &level = m_levels[static_cast<std::size_t>(m_depth) - 1];
        if (level.isIndefinite) {
            level.hasKey = level.kind == Kind::Pairs && !level.hasKey;
            return State::Incomplete;
        }
        if (--level.left > 0)
            return State::Incomplete;
        --m_depth;
    }
    m_needed = m_position;
    return State::Complete;
}

CborScanner::State CborScanner::close()
{
    if (m_depth == 0 || !m_levels[static_cast<std::size_t>(m_depth) - 1].isIndefinite
        || m_levels[static_cast<std::size_t>(m_depth) - 1].hasKey)
        return invalid("it has an end where none may be");
    --m_depth;
    return itemDone();
}

CborScanner::State CborScanner::scanString(QByteArrayView bytes, qsizetype begin, quint64 size,
                                           bool isText)
{
    if (size > static_cast<quint64>(std::numeric_limits<qsizetype>::max() - begin))
        return invalid("a string is too long");
    const auto end = begin + static_cast<qsizetype>(size);
    m_needed = end;
    if (end > bytes.size())
        return State::Incomplete;
    if (isText && !bytes.sliced(begin, end - begin).isValidUtf8())
        return invalid("a text is not UTF-8");
    m_position = end;
    return itemDone();
}

CborScanner::State CborScanner::scan(QByteArrayView bytes)
{
    while (m_position < bytes.size()) {
        const auto first = static_cast<quint8>(bytes[m_position]);
        const int type = first >> 5;
        const int info = first & 0x1f;
        const qsizetype extra = info < 24 || info == Indefinite ? 0 : qsizetype(1) << (info - 24);
        if (info >= 28 && info != Indefinite)
            return invalid("it has a reserved byte");
        const qsizetype begin = m_position + 1 + extra;
        m_needed = begin;
        if (begin > bytes.size())
            return State::Incomplete;
        quint64 argument = info < 24 ? static_cast<quint64>(info) : 0;
        for (qsizetype i = m_position + 1; i < begin; ++i)
            argument = argument << 8 | static_cast<quint8>(bytes[i]);

        const Level *const inside =
            m_depth > 0 ? &m_levels[static_cast<std::size_t>(m_depth) - 1] : nullptr;
        const bool isChunk = inside && (inside->kind == Kind::Text || inside->kind == Kind::Bytes);
        if (isChunk && first != 0xff
            && (info == Indefinite || type != (inside->kind == Kind::Text ? 3 : 2)))
            return invalid("a string has a piece that is none");

        State state = State::Invalid;
        switch (type) {
        case 2:
        case 3:
            if (info == Indefinite) {
                state = push(type == 3 ? Kind::Text : Kind::Bytes, true, 0);
                break;
            }
            state = scanString(bytes, begin, argument, type == 3);
            // The head is read again once the string is there.
            if (state != State::Incomplete || m_position >= begin)
                break;
            return state;
        case 4:
        case 5: {
            const bool isMap = type == 5;
            if (argument > MaxItems)
                return invalid(TooManyItems);
            m_position = begin;
            if (info != Indefinite && argument == 0) {
                state = m_depth == MaxDepth ? invalid("it is nested too deeply") : itemDone();
                break;
            }
            state = push(isMap ? Kind::Pairs : Kind::Items, info == Indefinite,
                         isMap ? argument * 2 : argument);
            break;
        }
        case 6:
            if (info == Indefinite)
                return invalid("it has a reserved byte");
            state = push(Kind::Items, false, 1);
            break;
        case 7:
            if (info == 24 && argument < 32)
                return invalid("it has a reserved byte");
            m_position = begin;
            state = info == Indefinite ? close() : itemDone();
            break;
        default:
            if (info == Indefinite)
                return invalid("it has a reserved byte");
            // -2^64, which Qt takes for 0.
            if (type == 1 && argument == std::numeric_limits<quint64>::max())
                return invalid("a number is out of range");
            m_position = begin;
            state = itemDone();
        }
        if (state != State::Invalid && ++m_items > MaxItems)
            return invalid(TooManyItems);
        if (state != State::Incomplete)
            return state;
        m_position = std::max(m_position, begin);
        m_needed = m_position + 1;
    }
    return State::Incomplete;
}

std::optional<QCborValue> parseScannedCbor(QByteArrayView bytes, const char *&error)
{
    QCborParserError parsing;
    QCborValue value =
        QCborValue::fromCbor(QByteArray::fromRawData(bytes.data(), bytes.size()), &parsing);
    error = "it is not well-formed";
    if (parsing.error != QCborError::NoError)
        return std::nullopt;
    error = "a map has a key twice";
    if (hasDuplicateKeys(value))
        return std::nullopt;
    error = "";
    return value;
}

bool isWithinDepth(const QCborValue &value, int levels)
{
    const auto isWithin = [levels](const QCborValue &part) {
        return isWithinDepth(part, levels - 1);
    };
    if (value.isArray()) {
        const QCborArray array = value.toArray();
        return levels > 0 && std::all_of(array.begin(), array.end(), isWithin);
    }
    if (value.isMap()) {
        const QCborMap map = value.toMap();
        return levels > 0 && std::all_of(map.begin(), map.end(), [&isWithin](const auto &entry) {
                   return isWithin(entry.first) && isWithin(entry.second);
               });
    }
    return !value.isTag() || (levels > 0 && isWithin(value.taggedValue()));
}

std::optional<QCborValue> parseCbor(QByteArrayView bytes, const char *&error)
{
    CborScanner scanner;
    switch (scanner.scan(bytes)) {
    case CborScanner::State::Complete:
        if (scanner.size() == bytes.size())
            return parseScannedCbor(bytes, error);
        error = "something follows it";
        return std::nullopt;
    case CborScanner::State::Incomplete:
        error = "it is cut short";
        return std::nullopt;
    case CborScanner::State::Invalid:
        break;
    }
    error = scanner.error();
    return std::nullopt;
}

} // namespace IpcCore
