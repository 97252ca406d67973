// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/optiontable.h"

#include <QtTest/qtest.h>

#include <limits>

/// Tests of options against their table.
namespace OptionBorders {

/// Gives the option of `row` the number `value`; nothing happens to one that is no number.
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

/// A column and a row for each option that has a range.
template <typename Options, std::size_t Size>
void addRows(const IpcCore::OptionRow<Options> (&rows)[Size])
{
    QTest::addColumn<const IpcCore::OptionRow<Options> *>("row");
    for (const auto &row : rows) {
        if (row.lowest < row.highest)
            QTest::newRow(row.name) << &row;
    }
}

/// Checks that the option of the row that runs now has the range of the table.
/// @param options in which every other option allows that.
/// @param resolve gives a Result.
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
