// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearraylist.h>
#include <QtCore/qlist.h>

namespace Monitor {

/// \file
/// Finds what redaction rules hide. Any thread; takes time in proportion to the bytes.

/// Some bytes to hide.
struct HiddenSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;
    /// What must stand on both sides of the text in its place, as the quotes of JSON.
    QByteArray quote;

    bool operator==(const HiddenSpan &other) const = default;
};

/// Whether `key` is one of `names`, in lower case, in which * is any text and ? any byte.
bool isNamed(QByteArrayView key, const QByteArrayList &names);

/// The values of `names` in text, in order: JSON, also escaped within JSON, and cut off anywhere;
/// name=value, as the lines of services and URLs have it; and "name: value". Looks at keys of up to
/// LongestKey bytes.
QList<HiddenSpan> namedValues(QByteArrayView text, const QByteArrayList &names);

inline constexpr qsizetype LongestKey = 256;

} // namespace Monitor
