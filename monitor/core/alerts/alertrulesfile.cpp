// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/alerts/alertrulesfile.h"

#include "core/base/fileerror.h"
#include "core/base/privatefile.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

#include <cstdio>

namespace Monitor {

using namespace IpcCore;

namespace {

// Thousands of rules; a larger file is not ours.
constexpr qint64 LargestRulesFile = 4LL * 1024 * 1024;

} // namespace

Result<QList<AlertRule>> readAlertRules(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return defaultAlertRules();
    // Opening a pipe would block, and some devices never end.
    if (!info.isFile() || info.size() > LargestRulesFile)
        return Error(ErrorCode::SystemError, QStringLiteral("not a file with rules"));
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return fileError(file);
    return alertRulesFromJson(file.readAll());
}

Result<void> writeAlertRules(const QString &path, const QList<AlertRule> &rules)
{
    QDir().mkpath(QFileInfo(path).path());
    if (!readAlertRules(path)) {
        const QByteArray damaged = QFile::encodeName(path + QStringLiteral(".damaged"));
        // If this fails, so does the replacement.
        static_cast<void>(std::rename(QFile::encodeName(path).constData(), damaged.constData()));
    }
    return replacePrivateFile(path, toJson(rules));
}

} // namespace Monitor
