// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qabstractitemmodel.h>

#include <span>
#include <vector>

namespace Monitor {

/// Orders two RawRole values: text case-insensitively, everything else as compareKeys(). Negative,
/// 0, positive.
int compareRawValues(const QVariant &left, const QVariant &right);

/// Ranks rows by a column's RawRole, with unknown values last in either order, and ties by KeyRole.
/// Reads each value once.
/// @param model flat.
/// @param rows each once.
/// @return the rank of each of `rows`, from 0.
std::vector<int> rowRanks(const QAbstractItemModel &model, std::span<const int> rows, int column,
                          Qt::SortOrder order);

} // namespace Monitor
