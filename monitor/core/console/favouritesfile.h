// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/filelock.h"
#include "core/endpoint/endpointaddress.h"

#include <ipccore/result.h>

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

namespace Monitor {

/// A request that has a name.
struct Favourite
{
    QString name;
    QByteArray request;
    EndpointAddress endpoint; ///< Where it was sent first; may be empty.

    bool operator==(const Favourite &other) const = default;
};

/// A file of favourites: an array in JSON, which people may edit and share. Several processes may
/// use the same one. Nobody but the user may read it. One thread at a time.
class FavouritesFile
{
public:
    explicit FavouritesFile(const QString &path);

    /// Nothing where there is no file.
    /// @return ProtocolError for a file that is no such array; it is moved aside, to its name with
    ///         ".broken", so that nothing is lost by the next save(). AccessDenied, SystemError.
    IpcCore::Result<QList<Favourite>> load();

    /// Replaces the file in one step. What others added or removed since load() or save() stays so.
    /// @return AccessDenied; Busy when another process holds the lock; SystemError.
    IpcCore::Result<void> save(const QList<Favourite> &favourites);

private:
    IpcCore::Result<void> write(const QList<Favourite> &favourites);
    QList<Favourite> merged(const QList<Favourite> &favourites) const;

    QString m_path;
    FileLock m_lock;
    QList<Favourite> m_known; ///< As of the last load() or save().
};

} // namespace Monitor
