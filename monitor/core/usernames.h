// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qhash.h>
#include <QtCore/qobject.h>
#include <QtCore/qset.h>

namespace Monitor {

/// The names of users. Directories of users may be far away: each is asked for once, in the global
/// thread pool, and is known by the number until it has answered. Belongs to one thread.
class UserNames : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The name, or the number where no name is known (yet).
    QString name(quint32 uid) const;

Q_SIGNALS:
    /// A name has come; what name() gives for `uid` is another now.
    void nameFound(quint32 uid);

private:
    mutable QHash<quint32, QString> m_names;
};

/// Asks the system for the name of a user and waits for it; empty: the user has none. Any thread.
QString lookUpUserName(quint32 uid);

} // namespace Monitor
