// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/optionsjson.h"

#include "limits/serveroptionrows.h"

#include <QtCore/qjsonarray.h>

namespace IpcCore {

namespace {

template <typename Value>
QJsonValue jsonOf(const Value &value)
{
    return static_cast<qint64>(*numberOf(value));
}

QJsonValue jsonOf(bool value)
{
    return value;
}

QJsonValue jsonOf(EngineKind engine)
{
    return lowerNameOf(engine);
}

QJsonValue jsonOf(const QList<quint32> &ids)
{
    QJsonArray array;
    for (const quint32 id : ids)
        array.append(static_cast<qint64>(id));
    return array;
}

template <typename Signature>
QJsonValue jsonOf(const std::function<Signature> &function)
{
    return static_cast<bool>(function);
}

} // namespace

QJsonObject optionsToJson(const ServerOptions &options)
{
    QJsonObject object;
    for (const auto &row : ServerOptionRows) {
        object.insert(
            QLatin1String(row.name),
            std::visit([&options](auto member) { return jsonOf(options.*member); }, row.member));
    }
    return object;
}

} // namespace IpcCore
