// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qabstractitemmodel.h>

#include <vector>

namespace Monitor {

/// How two values of RawRole are ordered: text without regard to case, everything else as
/// compareKeys(). Negative, 0, positive.
int compareRawValues(const QVariant &left, const QVariant &right);

/// Sorts rows by a column's RawRole, in either order with unknown values last and rows that are
/// equal by their KeyRole. Reads each value once.
/// @param model flat.
/// @return for each row its place, from 0.
std::vector<int> rowRanks(const QAbstractItemModel &model, int column, Qt::SortOrder order);

} // namespace Monitor
