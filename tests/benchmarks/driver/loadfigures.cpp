// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/loadfigures.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

namespace Bench {

Figures loadFigures(const QByteArray &line, const Row &row)
{
    constexpr qint64 LeastSize = 65'536;
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const double requests = object.value(QLatin1String("requests")).toDouble();
    if (requests < 1)
        return {};
    Figures figures;
    for (const QString &name : figureNames()) {
        if (object.value(name).isDouble())
            figures.insert(name, object.value(name).toDouble());
    }
    if (requests < 100)
        figures.remove(QStringLiteral("p99_us"));
    if (requests < 1000)
        figures.remove(QStringLiteral("p999_us"));
    if (row.size < LeastSize)
        figures.remove(QStringLiteral("mib_per_s"));
    return figures;
}

} // namespace Bench
