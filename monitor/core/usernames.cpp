// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/usernames.h"

#include <QtCore/qfuture.h>

#include <array>
#include <pwd.h>

namespace Monitor {

QString UserNames::name(quint32 uid) const
{
    const auto known = m_names.constFind(uid);
    if (known != m_names.cend())
        return *known;
    m_names.insert(uid, QString::number(uid));
    auto *self = const_cast<UserNames *>(this);
    QtFuture::makeReadyFuture(uid)
        .then(QtFuture::Launch::Async, &lookUpUserName)
        .then(self, [self, uid](const QString &found) {
            if (found.isEmpty())
                return;
            self->m_names.insert(uid, found);
            Q_EMIT self->nameFound(uid);
        });
    return QString::number(uid);
}

QString lookUpUserName(quint32 uid)
{
    std::array<char, 16 * 1024> memory;
    passwd entry = {};
    passwd *found = nullptr;
    if (::getpwuid_r(uid, &entry, memory.data(), memory.size(), &found) != 0 || !found)
        return {};
    return QString::fromLocal8Bit(found->pw_name);
}

} // namespace Monitor
