// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstringview.h>

namespace Monitor {

/// Bytes that people write as hexadecimal digits.
struct HexInput
{
    enum class Problem {
        None,
        NotADigit, ///< Something that is neither a digit nor a separator.
        HalfAByte, ///< A single digit where a byte needs two.
    };

    QByteArray bytes; ///< Those before the problem.
    Problem problem = Problem::None;
    qsizetype problemPosition = -1; ///< The index of the character in the text; -1: no problem.

    bool operator==(const HexInput &other) const = default;
};

/// Reads pairs of digits, upper or lower case. Between bytes may be white space, commas, colons and
/// semicolons; before each one `0x` or `\x`, as in C. Any thread.
HexInput parseHexInput(QStringView text);

/// `bytes` in the form above: pairs with a space between, 16 to the line.
QString toHexInput(QByteArrayView bytes);

} // namespace Monitor
