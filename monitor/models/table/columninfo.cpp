// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/table/columninfo.h"

#include "core/base/humanunits.h"

#include <QtCore/qcoreapplication.h>

namespace Monitor {

QVariant ColumnHeader::data(int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return QCoreApplication::translate("Columns", title);
    case FilterKeyRole:
        return QString::fromLatin1(key);
    case UnitRole:
        return int(unit);
    case ShownRole:
        return isShown;
    case SampleRole:
        return QString::fromLatin1(sample);
    case Qt::TextAlignmentRole:
        return alignment();
    default:
        return {};
    }
}

QVariant ColumnHeader::alignment() const
{
    const bool isNumber = unit != Unit::None && unit != Unit::Time;
    return QVariant::fromValue(Qt::Alignment(isNumber ? Qt::AlignRight : Qt::AlignLeft)
                               | Qt::AlignVCenter);
}

QVariant rawOf(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant rawOfId(qint64 number)
{
    return number > 0 ? QVariant(number) : QVariant();
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
