// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearrayview.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

namespace Monitor {

/// A part of a request, and the bytes it consists of.
struct PayloadField
{
    QString name;
    QString value; ///< For people; shortened if long.
    qsizetype begin = 0;
    qsizetype end = 0; ///< Behind the last byte.
    int parent = -1;   ///< An earlier field in the list; -1 if it has none.

    bool operator==(const PayloadField &other) const = default;
};

/// The parts of a request: of a call in CBOR, of JSON, or of a line of text, whose first word is
/// the command, perhaps with JSON after it. Bytes that are none of these are one field. A trace may have only the first bytes
/// of a request: fields that are cut off there end at the last byte.
///
/// Takes apart at most the first 64 KiB, with 2,000 fields, 32 levels deep: a peer decides what
/// they are.
QList<PayloadField> payloadFields(QByteArrayView payload);

} // namespace Monitor
