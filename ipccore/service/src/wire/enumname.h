// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qmetaobject.h>
#include <QtCore/qstring.h>

#include <optional>

namespace IpcCore {

/// The name of an enumerator on the wire: "unknown-command" for UnknownCommand.
template <typename Enum>
QString enumName(Enum value)
{
    QString name;
    const QLatin1String key(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
    for (const QChar c : QString(key)) {
        if (c.isUpper() && !name.isEmpty())
            name += u'-';
        name += c.toLower();
    }
    return name;
}

/// The enumerator with that name on the wire; none if there is none.
template <typename Enum>
std::optional<Enum> enumFromName(QStringView name)
{
    const QMetaEnum meta = QMetaEnum::fromType<Enum>();
    for (int i = 0; i < meta.keyCount(); ++i) {
        if (const auto value = static_cast<Enum>(meta.value(i)); enumName(value) == name)
            return value;
    }
    return std::nullopt;
}

} // namespace IpcCore
