// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qhash.h>
#include <QtCore/qobject.h>

#include <functional>

namespace Monitor {

/// Asks the system for the name of a user and waits for it; empty: the user has none. Any thread.
QByteArray systemUserName(quint32 uid);

/// The same as text.
QString lookUpUserName(quint32 uid);

/// The names of users. Directories of users may be far away: each user is asked for once, in the
/// global thread pool, and is known by the number until the answer has come. Belongs to one thread.
class UserNames : public QObject
{
    Q_OBJECT

public:
    /// As lookUpUserName(). Called in other threads, several at once.
    using LookUp = std::function<QString(quint32 uid)>;

    explicit UserNames(QObject *parent = nullptr);
    explicit UserNames(const LookUp &lookUp, QObject *parent = nullptr);

    /// The name, or the number where no name is known (yet).
    QString name(quint32 uid);

Q_SIGNALS:
    /// A name has come; what name() gives for `uid` is another now.
    void nameFound(quint32 uid);

private:
    void ask(quint32 uid);

    LookUp m_lookUp;
    QHash<quint32, QString> m_names; ///< The number as text: asked for, or nameless.
};

} // namespace Monitor
