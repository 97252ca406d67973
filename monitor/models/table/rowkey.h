// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qvariant.h>

namespace Monitor {

/// A KeyRole as the key of a hash: numbers, text, and whatever else can be made a text; other types
/// are found by comparison, slowly.
struct RowKey
{
    QVariant value;

    bool operator==(const RowKey &other) const { return value == other.value; }
};

size_t qHash(const RowKey &key, size_t seed = 0);

/// Puts keys into a fixed order: numbers by value, everything else by text. Negative, 0, positive.
int compareKeys(const QVariant &left, const QVariant &right);

} // namespace Monitor
