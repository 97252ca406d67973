// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/app/settingsfile.h"

#include "core/base/privatefile.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qstringconverter.h>

#include <cstdio>

namespace Monitor {

namespace {

using IpcCore::Error;
using IpcCore::ErrorCode;

// Takes a second to read; no window writes as much.
constexpr qint64 LargestFile = 64LL * 1024 * 1024;

struct SettingsWords
{
    Q_DECLARE_TR_FUNCTIONS(SettingsFile)
};

// Opening a pipe might block, and some devices never end.
bool isNoSettingsFile(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && (!info.isFile() || info.size() > LargestFile);
}

// QSettings accepts most invalid files and would overwrite them.
bool isDamagedFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false; // missing or unreadable: QSettings reports it
    const QByteArray bytes = file.readAll();
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar::Null))
        return true;
    bool goesOn = false;
    for (const QString &line : text.split(u'\n')) {
        const QString words = line.trimmed();
        if (!goesOn && !words.isEmpty() && !words.startsWith(u';') && !words.startsWith(u'[')
            && !words.contains(u'='))
            return true;
        goesOn = words.endsWith(u'\\');
    }
    return false;
}

// A new file replaces the old one, so the directory must be writable, too.
bool isWritable(const QSettings &settings)
{
    return settings.isWritable()
           && QFileInfo(QFileInfo(settings.fileName()).absolutePath()).isWritable();
}

// The file contains unsent requests, which may be secret, and QSettings creates files readable by
// everybody.
void makePrivate(const QString &path)
{
    if (isNoSettingsFile(path))
        return;
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    // Fails if the owner has made the file read-only, which it stays.
    openPrivateFile(file, QFile::WriteOnly | QFile::Append);
}

} // namespace

SettingsFile::SettingsFile(const QString &path)
{
    const QString notReadable =
        SettingsWords::tr("The settings in %1 cannot be read; the defaults are used.").arg(path);
    if (isNoSettingsFile(path)) {
        useDefaults(notReadable);
        return;
    }
    m_settings = std::make_unique<QSettings>(path, QSettings::IniFormat);
    if (m_settings->status() == QSettings::FormatError || isDamagedFile(path))
        moveAside(path);
    else if (m_settings->status() != QSettings::NoError)
        useDefaults(notReadable);
    if (m_notice.isEmpty() && !isWritable(*m_settings))
        m_notice = SettingsWords::tr("The settings in %1 cannot be written; changes will be lost.")
                       .arg(path);
}

void SettingsFile::moveAside(const QString &path)
{
    const QString aside = path + QStringLiteral(".damaged");
    m_settings.reset();
    // Renaming only needs the directory, and also moves what is not a plain file.
    if (std::rename(QFile::encodeName(path).constData(), QFile::encodeName(aside).constData())
        != 0) {
        useDefaults(
            SettingsWords::tr("The settings in %1 are damaged; the defaults are used.").arg(path));
        return;
    }
    m_notice = SettingsWords::tr("The settings were damaged; the defaults are used. The old file "
                                 "is now %1.")
                   .arg(aside);
    m_settings = std::make_unique<QSettings>(path, QSettings::IniFormat);
}

// QSettings would overwrite what it could not read.
void SettingsFile::useDefaults(const QString &notice)
{
    m_notice = notice;
    m_standIn = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_standIn->filePath(QStringLiteral("settings.ini")),
                                             QSettings::IniFormat);
}

QString SettingsFile::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
           + QStringLiteral("/settings.ini");
}

IpcCore::Result<void> SettingsFile::write()
{
    if (m_standIn)
        return Error(ErrorCode::AccessDenied, m_notice);
    makePrivate(m_settings->fileName());
    m_settings->sync();
    switch (m_settings->status()) {
    case QSettings::NoError:
        return {};
    case QSettings::AccessError:
        return Error(ErrorCode::AccessDenied,
                     QStringLiteral("Cannot write settings to ") + m_settings->fileName());
    case QSettings::FormatError:
        break;
    }
    return Error(ErrorCode::SystemError,
                 QStringLiteral("Damaged settings file ") + m_settings->fileName());
}

} // namespace Monitor
