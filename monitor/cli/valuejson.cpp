// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "valuejson.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

namespace Cli {

QByteArray toJson(const QCborValue &value)
{
    // A document cannot be a single value.
    const QJsonArray list{value.toJsonValue()};
    const QByteArray json = QJsonDocument(list).toJson(QJsonDocument::Compact);
    return json.sliced(1, json.size() - 2);
}

} // namespace Cli
