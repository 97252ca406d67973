// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/table/columninfo.h"

#include "core/base/humanunits.h"

#include <QtCore/qcoreapplication.h>

namespace Monitor {

QVariant columnData(const ColumnInfo &column, const char *context, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return QCoreApplication::translate(context, column.title);
    case FilterKeyRole:
        return QString::fromLatin1(column.filterKey);
    case UnitRole:
        return int(column.unit);
    case ShownRole:
        return column.isShown;
    case SampleRole:
        return QString::fromLatin1(column.sample);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    default:
        return {};
    }
}

QVariant alignmentOf(const ColumnInfo &column)
{
    const bool isNumber = column.unit != Unit::None && column.unit != Unit::Time;
    return QVariant::fromValue(Qt::Alignment(isNumber ? Qt::AlignRight : Qt::AlignLeft)
                               | Qt::AlignVCenter);
}

QString unitText(const QVariant &raw, Unit unit, const QLocale &locale)
{
    switch (unit) {
    case Unit::Duration:
        return humanDuration(std::chrono::nanoseconds(raw.toLongLong()), locale);
    case Unit::Bytes:
        return humanBytes(raw.toULongLong(), locale);
    case Unit::Count:
        return locale.toString(raw.toULongLong());
    case Unit::PerSecond:
        return humanRate(raw.toDouble(), locale);
    default:
        return raw.toString();
    }
}

QString unknownText()
{
    return QStringLiteral("–");
}

} // namespace Monitor
