// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/historylimits.h"

#include "core/base/storednumber.h"

#include <QtCore/qsettings.h>

#include <algorithm>

namespace Monitor {

namespace {

const QString MaxEntriesKey = QStringLiteral("history/maxEntries");
const QString MaxFileSizeKey = QStringLiteral("history/maxFileBytes");
const QString MaxKeptKey = QStringLiteral("history/maxKeptBytes");

qint64 limitOf(const QSettings &settings, const QString &key, qint64 fallback, qint64 least,
               qint64 most)
{
    return std::clamp(storedNumber(settings.value(key)).value_or(fallback), least, most);
}

} // namespace

void HistoryLimits::save(QSettings &settings) const
{
    settings.setValue(MaxEntriesKey, qlonglong(maxEntries));
    settings.setValue(MaxFileSizeKey, qlonglong(maxFileSize));
    settings.setValue(MaxKeptKey, qlonglong(maxKeptBytes));
}

HistoryLimits HistoryLimits::restored(const QSettings &settings)
{
    const HistoryLimits usual;
    HistoryLimits limits;
    limits.maxEntries =
        limitOf(settings, MaxEntriesKey, usual.maxEntries, FewestEntries, MostEntries);
    limits.maxFileSize =
        limitOf(settings, MaxFileSizeKey, usual.maxFileSize, SmallestFile, LargestFile);
    limits.maxKeptBytes = limitOf(settings, MaxKeptKey, usual.maxKeptBytes, 0, MostKeptBytes);
    return limits;
}

} // namespace Monitor
