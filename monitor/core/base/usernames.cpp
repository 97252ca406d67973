// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/usernames.h"

#include "core/base/runinpool.h"
#include "core/base/whenfinished.h"

#include <QtCore/qfile.h>

#include <array>
#include <pwd.h>

namespace Monitor {

namespace {

// Those in this system's own file, which is read fast and holds most.
QHash<quint32, QString> localUserNames()
{
    QHash<quint32, QString> names;
    QFile file(QStringLiteral("/etc/passwd"));
    if (!file.open(QIODevice::ReadOnly))
        return names;
    while (!file.atEnd()) {
        const QByteArrayList fields = file.readLine().split(':'); // name, password, uid
        bool isNumber = false;
        const quint32 uid = fields.value(2).toUInt(&isNumber);
        if (isNumber && !names.contains(uid))
            names.insert(uid, QString::fromLocal8Bit(fields.constFirst()));
    }
    return names;
}

} // namespace

QByteArray systemUserName(quint32 uid)
{
    std::array<char, 16 * 1024> memory;
    passwd entry = {};
    passwd *found = nullptr;
    if (::getpwuid_r(uid, &entry, memory.data(), memory.size(), &found) != 0 || !found)
        return {};
    return found->pw_name;
}

QString lookUpUserName(quint32 uid)
{
    return QString::fromLocal8Bit(systemUserName(uid));
}

UserNames::UserNames(QObject *parent)
    : UserNames(&lookUpUserName, parent)
{
    m_names = localUserNames();
}

UserNames::UserNames(const LookUp &lookUp, QObject *parent)
    : QObject(parent)
    , m_lookUp(lookUp)
{}

QString UserNames::name(quint32 uid)
{
    const auto known = m_names.constFind(uid);
    if (known != m_names.cend())
        return *known;
    ask(uid);
    return *m_names.insert(uid, QString::number(uid));
}

void UserNames::ask(quint32 uid)
{
    const auto answer = runInPool([lookUp = m_lookUp, uid] { return lookUp(uid); });
    whenFinished(answer, this, [this, uid](const QString &found) {
        if (found.isEmpty())
            return;
        m_names.insert(uid, found);
        Q_EMIT nameFound(uid);
    });
}

} // namespace Monitor
