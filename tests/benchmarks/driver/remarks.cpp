// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/remarks.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

namespace Bench {

std::optional<Remarks> readRemarks(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        qCritical("%s: %s", qPrintable(file), qPrintable(source.errorString()));
        return std::nullopt;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(source.readAll(), &error);
    if (!document.isObject()) {
        qCritical("%s: %s", qPrintable(file),
                  error.error == QJsonParseError::NoError ? "not an object"
                                                          : qPrintable(error.errorString()));
        return std::nullopt;
    }
    Remarks remarks;
    const QJsonObject object = document.object();
    for (auto i = object.begin(); i != object.end(); ++i) {
        if (!i.value().isString()) {
            qCritical("%s: %s is not a text", qPrintable(file), qPrintable(i.key()));
            return std::nullopt;
        }
        if (const QString text = i.value().toString().simplified(); !text.isEmpty())
            remarks.insert(i.key(), text);
    }
    return remarks;
}

} // namespace Bench
