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

// Reads in a second; no window writes as much.
constexpr qint64 LargestFile = 64LL * 1024 * 1024;

struct SettingsWords
{
    Q_DECLARE_TR_FUNCTIONS(SettingsFile)
};

// To open a pipe might wait for its other end, and some devices have none.
bool isNoSettingsFile(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && (!info.isFile() || info.size() > LargestFile);
}

// QSettings takes most of what is no settings file for one, and would write over it.
bool isDamagedFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false; // missing, or not readable: QSettings tells
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

// A new file takes the place of the old one, so the directory counts as well.
bool isWritable(const QSettings &settings)
{
    return settings.isWritable()
           && QFileInfo(QFileInfo(settings.fileName()).absolutePath()).isWritable();
}

// Requests that were not sent are in it, and may be secret. QSettings lets everybody read what it
// makes.
void makePrivate(const QString &path)
{
    if (isNoSettingsFile(path))
        return;
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    // Fails for what its owner has made read-only, which stays so.
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
    // Renaming asks for the directory only, and takes what is there as well.
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

// QSettings writes over what it could not read.
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
