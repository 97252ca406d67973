// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qhash.h>
#include <QtCore/qobject.h>

#include <functional>

namespace Monitor {

/// Looks up a user's name and blocks until it is known; empty if there is none. Any thread.
QByteArray systemUserName(quint32 uid);

/// The same as text.
QString lookUpUserName(quint32 uid);

/// Caches user names. Since a directory service may be slow, each user is looked up once, in the
/// global thread pool, and is shown by number until the answer arrives; local users have their
/// names at once. Belongs to one thread.
class UserNames : public QObject
{
    Q_OBJECT

public:
    /// Like lookUpUserName(). Called concurrently from other threads.
    using LookUp = std::function<QString(quint32 uid)>;

    explicit UserNames(QObject *parent = nullptr);
    /// Without local users.
    explicit UserNames(const LookUp &lookUp, QObject *parent = nullptr);

    /// The name, or the number if the name is not (yet) known.
    QString name(quint32 uid);

Q_SIGNALS:
    /// A name has arrived; name() now returns it for `uid`.
    void nameFound(quint32 uid);

private:
    void ask(quint32 uid);

    LookUp m_lookUp;
    QHash<quint32, QString> m_names; ///< The number as text while the lookup runs, or if there is
                                     ///< no name.
};

} // namespace Monitor
