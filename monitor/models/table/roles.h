// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qnamespace.h>

namespace Monitor {

/// The roles every table of the monitor answers besides Qt's own, so that filters, sorting, copying
/// and export are written only once.
enum Role {
    /// The value itself, for sorting, filtering and export: a number without unit (durations in
    /// nanoseconds, sizes in bytes, times as QDateTime), text, or an invalid QVariant if unknown.
    /// Never a number formatted for people.
    RawRole = Qt::UserRole,
    /// Identifies the row for its whole life, wherever it is: any comparable, hashable type. The
    /// same in all columns.
    KeyRole,
    /// True for a row whose subject is gone and which stays for a moment.
    GoneRole,
    /// True for a row that stays above the others, however they are sorted.
    FirstRole,
    /// True for a row whose subject is new.
    NewRole,
    /// All the model's data on the row, in a type of its own; invalid in most models. The same in
    /// all columns.
    RecordRole,
    /// int: an EndpointCondition, in the column that shows it. Invalid if unknown.
    ConditionRole,
    /// QString: the cause of the condition; see conditionReason().
    ReasonRole,
    /// QList<double>: the column's value over time, oldest first and equally spaced; NaN where
    /// unknown.
    SeriesRole,
    /// StateStrip: the history of the row's subject.
    HistoryRole,

    /// \name In headerData() of columns
    /// @{
    FilterKeyRole, ///< QString: the column's keyword in filters and its key in JSON ("pid").
    UnitRole,      ///< int: a Unit.
    ShownRole,     ///< bool: whether the column is shown by default.
    SampleRole,    ///< QString: a text as wide as the column should be.
    /// @}

    FirstOwnRole ///< Models number their own roles from here.
};

/// The unit of a column's numbers.
enum class Unit {
    None, ///< Text.
    Id,   ///< Numbers that name something, such as a PID.
    Count,
    Bytes,
    Duration, ///< Nanoseconds.
    PerSecond,
    Time, ///< QDateTime.
};

} // namespace Monitor
