// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qvariant.h>

namespace Monitor {

/// Makes a KeyRole hashable: numbers, text, and whatever converts to text; other types are found by
/// comparison, slowly.
struct RowKey
{
    QVariant value;

    bool operator==(const RowKey &other) const { return value == other.value; }
};

size_t qHash(const RowKey &key, size_t seed = 0);

/// A total order of keys: numbers by value, everything else by text. Negative, 0, positive.
int compareKeys(const QVariant &left, const QVariant &right);

} // namespace Monitor
