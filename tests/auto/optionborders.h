// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/optiontable.h"

#include <QtTest/qtest.h>

#include <limits>

/// Tests of options against their table.
namespace OptionBorders {

/// Sets the option of `row` to `value`; does nothing if it is not a number.
template <typename Options>
void set(Options &options, const IpcCore::OptionRow<Options> &row, qint64 value)
{
    std::visit(
        [&options, value](auto member) {
            using Value = std::remove_cvref_t<decltype(options.*member)>;
            if constexpr (requires { Value(value); })
                options.*member = Value(value);
            else if constexpr (std::is_enum_v<Value>)
                options.*member = static_cast<Value>(value);
        },
        row.member);
}

/// Adds a column, and a row for each option with a range.
template <typename Options, std::size_t Size>
void addRows(const IpcCore::OptionRow<Options> (&rows)[Size])
{
    QTest::addColumn<const IpcCore::OptionRow<Options> *>("row");
    for (const auto &row : rows) {
        if (row.lowest < row.highest)
            QTest::newRow(row.name) << &row;
    }
}

/// Checks that the current row's option has the range in the table.
/// @param options in which no other option gets in the way.
/// @param resolve returns a Result.
template <typename Options, typename Resolve>
void verify(const Options &options, Resolve resolve)
{
    QFETCH(const IpcCore::OptionRow<Options> *, row);
    const qint64 lowest = lowestOf(options, *row);
    const auto with = [&options, row, resolve](qint64 value) {
        Options changed = options;
        set(changed, *row, value);
        return resolve(changed);
    };
    QVERIFY(with(lowest));
    QVERIFY(with(row->highest));
    QList<qint64> outside{lowest - 1};
    if (row->highest < std::numeric_limits<qint64>::max())
        outside += row->highest + 1;
    for (const qint64 value : outside) {
        const auto refused = with(value);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, IpcCore::ErrorCode::InvalidArgument);
        const QString text = refused.error().message;
        const QString range = QStringLiteral("%1..%2").arg(lowest).arg(row->highest);
        QVERIFY2(text.contains(QLatin1String(row->name)) && text.contains(range), qPrintable(text));
    }
}

} // namespace OptionBorders
