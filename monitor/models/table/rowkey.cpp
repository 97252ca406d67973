// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/table/rowkey.h"

#include <QtCore/qhashfunctions.h>

namespace Monitor {

size_t qHash(const RowKey &key, size_t seed)
{
    switch (key.value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Long:
    case QMetaType::ULong:
        return ::qHash(key.value.toULongLong(), seed);
    default:
        return ::qHash(key.value.toString(), seed);
    }
}

int compareKeys(const QVariant &left, const QVariant &right)
{
    const QPartialOrdering order = QVariant::compare(left, right);
    if (order != QPartialOrdering::Unordered)
        return order == QPartialOrdering::Less ? -1 : int(order == QPartialOrdering::Greater);
    return left.toString().compare(right.toString());
}

} // namespace Monitor
