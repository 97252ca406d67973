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

// The values of one role in all rows. Comparing variants dominates the cost of sorting, so plain
// numbers are extracted if all values are numbers.
class SortColumn
{
public:
    SortColumn(const QAbstractItemModel &model, int column, int role)
    {
        const auto rows = static_cast<std::size_t>(model.rowCount());
        m_values.reserve(rows);
        m_numbers.reserve(rows);
        for (int row = 0; row < model.rowCount(); ++row) {
            const QVariant &value = m_values.emplace_back(model.index(row, column).data(role));
            const std::optional<Number> number = sortNumber(value);
            m_areNumbers = m_areNumbers && (number || !value.isValid());
            m_numbers.push_back(number.value_or(0));
        }
    }

    bool isKnown(std::size_t row) const { return m_values[row].isValid(); }

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

} // namespace

int compareRawValues(const QVariant &left, const QVariant &right)
{
    if (left.typeId() == QMetaType::QString && right.typeId() == QMetaType::QString)
        return left.toString().compare(right.toString(), Qt::CaseInsensitive);
    return compareKeys(left, right);
}

std::vector<int> rowRanks(const QAbstractItemModel &model, int column, Qt::SortOrder order)
{
    const SortColumn values(model, column, RawRole);
    const SortColumn keys(model, 0, KeyRole);
    std::vector<bool> isFirst;
    isFirst.reserve(static_cast<std::size_t>(model.rowCount()));
    for (int row = 0; row < model.rowCount(); ++row)
        isFirst.push_back(model.index(row, 0).data(FirstRole).toBool());
    const bool isDescending = order == Qt::DescendingOrder;
    std::vector<std::size_t> sorted(static_cast<std::size_t>(model.rowCount()));
    std::iota(sorted.begin(), sorted.end(), std::size_t(0));
    std::sort(sorted.begin(), sorted.end(), [&](std::size_t left, std::size_t right) {
        if (isFirst[left] != isFirst[right])
            return bool(isFirst[left]);
        if (values.isKnown(left) != values.isKnown(right))
            return values.isKnown(left);
        const int byValue = values.isKnown(left) ? values.compare(left, right) : 0;
        if (byValue != 0)
            return isDescending ? byValue > 0 : byValue < 0;
        return keys.compare(left, right) < 0;
    });
    std::vector<int> ranks(sorted.size());
    for (std::size_t place = 0; place < sorted.size(); ++place)
        ranks[sorted[place]] = static_cast<int>(place);
    return ranks;
}

} // namespace Monitor
