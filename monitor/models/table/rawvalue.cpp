// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/table/rawvalue.h"

#include <QtCore/qdatetime.h>

namespace Monitor {

std::optional<double> numberOf(const QVariant &raw)
{
    switch (raw.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::ULong:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::UChar:
    case QMetaType::Float:
    case QMetaType::Double:
        return raw.toDouble();
    case QMetaType::QDateTime:
        return raw.toDateTime().isValid()
                   ? std::optional<double>(double(raw.toDateTime().toMSecsSinceEpoch()))
                   : std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace Monitor
