// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstringview.h>

namespace Monitor {

/// Bytes typed as hexadecimal digits.
struct HexInput
{
    enum class Problem {
        None,
        NotADigit, ///< Neither a digit nor a separator.
        HalfAByte, ///< A single digit instead of two.
    };

    QByteArray bytes; ///< The bytes before the problem.
    Problem problem = Problem::None;
    qsizetype problemPosition = -1; ///< Index of the character in the text; -1 if there is no
                                    ///< problem.

    bool operator==(const HexInput &other) const = default;
};

/// Reads pairs of digits, upper or lower case. White space, commas, colons and semicolons may
/// separate bytes; each may start with `0x` or `\x`, as in C. Any thread.
HexInput parseHexInput(QStringView text);

/// The inverse: pairs separated by spaces, 16 to the line.
QString toHexInput(QByteArrayView bytes);

} // namespace Monitor
