// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/usernames.h"

#include "core/base/whenfinished.h"

#include <array>
#include <pwd.h>

namespace Monitor {

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
{}

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
    const auto answer =
        QtFuture::makeReadyFuture(uid).then(QtFuture::Launch::Async, LookUp(m_lookUp));
    whenFinished(answer, this, [this, uid](const QString &found) {
        if (found.isEmpty())
            return;
        m_names.insert(uid, found);
        Q_EMIT nameFound(uid);
    });
}

} // namespace Monitor
