// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearrayview.h>
#include <QtCore/qcborvalue.h>

#include <array>
#include <optional>

namespace IpcCore {

/// Finds the end of one CBOR item, and checks it: depth, number of items, sizes, UTF-8. Allocates
/// nothing, so that a peer's claims cost no memory. Continues where it was when more bytes have
/// arrived.
class CborScanner
{
public:
    static constexpr int MaxDepth = 32;
    /// In total, at all levels. An item of one byte takes up to 100 bytes in memory.
    static constexpr int MaxItems = 1'000'000;

    enum class State {
        Complete,
        Incomplete, ///< Correct so far.
        Invalid,
    };

    /// @param bytes the item from its beginning: those of the last call and more.
    State scan(QByteArrayView bytes);

    /// Bytes of a complete item; otherwise bytes that it needs at least.
    qsizetype size() const { return m_needed; }

    /// Why it is invalid: a clause without a full stop.
    const char *error() const { return m_error; }

private:
    enum class Kind { Items, Pairs, Text, Bytes };

    struct Level
    {
        quint64 left = 0; ///< items; unused if indefinite
        Kind kind = Kind::Items;
        bool isIndefinite = false;
        bool hasKey = false; ///< of an indefinite map: a value must follow
    };

    State invalid(const char *error);
    State push(Kind kind, bool isIndefinite, quint64 count);
    State close();
    State itemDone();
    State scanString(QByteArrayView bytes, qsizetype begin, quint64 size, bool isText);

    std::array<Level, MaxDepth> m_levels = {};
    int m_depth = 0;
    int m_items = 0;
    qsizetype m_position = 0; ///< of the next head
    qsizetype m_needed = 1;
    const char *m_error = "";
};

/// Whether peers take `value` as part of a frame: they limit its levels.
/// @param levels how many it may have.
bool isWithinDepth(const QCborValue &value, int levels = CborScanner::MaxDepth - 1);

/// For people: what is wrong with a value that is not.
inline constexpr const char *TooDeepText = "it is nested more than 31 levels deep";
static_assert(CborScanner::MaxDepth == 32);

/// The single value in `bytes`; none if there is anything else, or a map has a key twice.
/// @param error set if there is none
std::optional<QCborValue> parseCbor(QByteArrayView bytes, const char *&error);

/// The same for bytes that a scanner found complete.
std::optional<QCborValue> parseScannedCbor(QByteArrayView bytes, const char *&error);

} // namespace IpcCore
