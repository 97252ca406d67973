// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/filter/rowranks.h"

#include "models/table/roles.h"
#include "models/table/rowkey.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace Monitor {

namespace {

// Holds all 64-bit integers, too, where it is wider than a double.
using Number = long double;

std::optional<Number> sortNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return Number(value.toLongLong());
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        return Number(value.toULongLong());
    case QMetaType::Double:
        return std::isnan(value.toDouble()) ? std::nullopt
                                            : std::optional<Number>(value.toDouble());
    default:
        return std::nullopt;
    }
}

// The values of one role in some rows. Comparing variants dominates the cost of sorting, so plain
// numbers are extracted if all values are numbers.
class SortColumn
{
public:
    SortColumn(const QAbstractItemModel &model, std::span<const int> rows, int column, int role)
    {
        m_values.reserve(rows.size());
        m_numbers.reserve(rows.size());
        for (const int row : rows) {
            const QVariant &value = m_values.emplace_back(model.index(row, column).data(role));
            const std::optional<Number> number = sortNumber(value);
            m_areNumbers = m_areNumbers && (number || !value.isValid());
            m_numbers.push_back(number.value_or(0));
        }
    }

    bool isKnown(std::size_t place) const { return m_values[place].isValid(); }

    // Orders most numbers; the same for all values that are not all numbers.
    double rounded(std::size_t place) const
    {
        return m_areNumbers ? static_cast<double>(m_numbers[place]) : 0;
    }

    // Negative, 0, positive.
    int compare(std::size_t left, std::size_t right) const
    {
        if (m_areNumbers)
            return int(m_numbers[left] > m_numbers[right])
                   - int(m_numbers[left] < m_numbers[right]);
        return compareRawValues(m_values[left], m_values[right]);
    }

private:
    std::vector<QVariant> m_values;
    std::vector<Number> m_numbers;
    bool m_areNumbers = true;
};

// What decides most comparisons, side by side in memory.
struct SortedRow
{
    double value;
    quint32 place;
    bool isLater; // than FirstRole rows
    bool isUnknown;
};

} // namespace

int compareRawValues(const QVariant &left, const QVariant &right)
{
    if (left.typeId() == QMetaType::QString && right.typeId() == QMetaType::QString)
        return left.toString().compare(right.toString(), Qt::CaseInsensitive);
    return compareKeys(left, right);
}

std::vector<int> rowRanks(const QAbstractItemModel &model, std::span<const int> rows, int column,
                          Qt::SortOrder order)
{
    const SortColumn values(model, rows, column, RawRole);
    const SortColumn keys(model, rows, 0, KeyRole);
    std::vector<SortedRow> sorted;
    sorted.reserve(rows.size());
    for (quint32 place = 0; place < rows.size(); ++place)
        sorted.push_back({.value = values.rounded(place),
                          .place = place,
                          .isLater = !model.index(rows[place], 0).data(FirstRole).toBool(),
                          .isUnknown = !values.isKnown(place)});
    const bool isDescending = order == Qt::DescendingOrder;
    std::sort(sorted.begin(), sorted.end(), [&](const SortedRow &left, const SortedRow &right) {
        if (left.isLater != right.isLater)
            return right.isLater;
        if (left.isUnknown != right.isUnknown)
            return right.isUnknown;
        if (left.value != right.value)
            return (left.value < right.value) != isDescending;
        const int byValue = left.isUnknown ? 0 : values.compare(left.place, right.place);
        return byValue != 0 ? (byValue < 0) != isDescending
                            : keys.compare(left.place, right.place) < 0;
    });
    std::vector<int> ranks(sorted.size());
    for (std::size_t rank = 0; rank < sorted.size(); ++rank)
        ranks[sorted[rank].place] = static_cast<int>(rank);
    return ranks;
}

} // namespace Monitor
