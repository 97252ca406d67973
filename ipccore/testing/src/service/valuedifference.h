// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qcbormap.h>
#include <QtCore/qcborvalue.h>
#include <QtCore/qstring.h>

namespace IpcCore::Testing {

/// Which members of maps are compared.
enum class Compared {
    All,
    Expected, ///< Only those that are expected; in the outermost map.
};

/// Where `actual` first differs from what was expected, with both values: `jobs[1].name is "a", not
/// "b"`. Empty if they are equal; the order of keys makes no difference.
QString difference(const QCborValue &actual, const QCborValue &expected,
                   Compared compared = Compared::All);

/// A value for people who look for a difference: CBOR's diagnostic notation, which tells bytes from
/// text and 1 from 1.0.
QString valueText(const QCborValue &value);

} // namespace IpcCore::Testing
