// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qnamespace.h>

namespace Monitor {

/// What every table of the monitor answers besides Qt's own roles, so that filters, sorting,
/// copying and export are written once for all of them.
enum Role {
    /// The value itself, for sorting, filtering and export: a number without unit (durations in
    /// nanoseconds, sizes in bytes, times as QDateTime), text, or an invalid QVariant where it is
    /// unknown. Never text made for people out of a number.
    RawRole = Qt::UserRole,
    /// What tells the row apart for as long as it lives, whatever its place: any type that compares
    /// and hashes. The same in all columns.
    KeyRole,
    /// True for a row whose subject is gone and which is shown for a moment longer.
    GoneRole,
    /// True for a row whose subject has just come.
    NewRole,
    /// All that the model has of the row, in a type of its own; invalid for most models. The same
    /// in all columns.
    RecordRole,
    /// int: an EndpointCondition, in the column that tells it. Invalid: not known yet.
    ConditionRole,
    /// QString: why the condition is as it is; see conditionReason().
    ReasonRole,
    /// QList<double>: the column's value over time, oldest first and equally spaced; NaN where it
    /// was not known.
    SeriesRole,
    /// StateStrip: how the row's subject was over time.
    HistoryRole,

    /// \name In headerData() of columns
    /// @{
    FilterKeyRole, ///< QString: the column's word in filters and its key in JSON ("pid").
    UnitRole,      ///< int: a Unit.
    ShownRole,     ///< bool: whether the column is shown before anybody chooses.
    SampleRole,    ///< QString: a text as wide as the column should be.
    /// @}

    FirstOwnRole ///< Models number their own roles from here.
};

/// What the numbers of a column count.
enum class Unit {
    None, ///< Text, ids, numbers without unit.
    Count,
    Bytes,
    Duration, ///< Nanoseconds.
    PerSecond,
    Time, ///< QDateTime.
};

} // namespace Monitor
