// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/app/settingsfile.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qstringconverter.h>

namespace Monitor {

namespace {

using IpcCore::Error;
using IpcCore::ErrorCode;

struct SettingsWords
{
    Q_DECLARE_TR_FUNCTIONS(SettingsFile)
};

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

// Requests that were not sent are in it, and may be secret. QSettings lets everybody read what it
// makes.
void makePrivate(const QString &path)
{
    constexpr QFileDevice::Permissions OnlyMine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (QFileInfo::exists(path)) {
        if (QFileInfo(path).isFile())
            QFile::setPermissions(path, OnlyMine);
        return;
    }
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    file.open(QFile::WriteOnly | QFile::Append, OnlyMine);
}

} // namespace

SettingsFile::SettingsFile(const QString &path)
    : m_settings(std::make_unique<QSettings>(path, QSettings::IniFormat))
{
    const bool isDamaged = m_settings->status() == QSettings::FormatError || isDamagedFile(path);
    if (!isDamaged && m_settings->status() == QSettings::NoError)
        return;
    m_settings.reset();
    if (!isDamaged) {
        m_notice = SettingsWords::tr("The settings in %1 cannot be read; the defaults are used.")
                       .arg(path);
    } else {
        const QString aside = path + QStringLiteral(".damaged");
        QFile::remove(aside);
        const bool moved = QFile::rename(path, aside);
        m_notice = moved
                       ? SettingsWords::tr("The settings were damaged; the defaults are used. The "
                                           "old file is now %1.")
                             .arg(aside)
                       : SettingsWords::tr("The settings in %1 are damaged; the defaults are used.")
                             .arg(path);
    }
    m_settings = std::make_unique<QSettings>(path, QSettings::IniFormat);
}

QString SettingsFile::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
           + QStringLiteral("/settings.ini");
}

IpcCore::Result<void> SettingsFile::write()
{
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
