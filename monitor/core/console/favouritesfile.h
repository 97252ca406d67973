// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/filelock.h"
#include "core/endpoint/endpointaddress.h"

#include <ipccore/result.h>

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

namespace Monitor {

/// A named request.
struct Favourite
{
    QString name;
    QByteArray request;
    EndpointAddress endpoint; ///< Where it was first sent; may be empty.

    bool operator==(const Favourite &other) const = default;
};

/// A file of favourites: a JSON array, which people may edit and share. Several processes may use
/// the same file. Only the user can read it. One thread at a time.
class FavouritesFile
{
public:
    explicit FavouritesFile(const QString &path);

    /// Empty if there is no file.
    /// @return ProtocolError for a file that is no such array; it is renamed to its name with
    ///         ".broken", so that the next save() loses nothing. AccessDenied, SystemError.
    IpcCore::Result<QList<Favourite>> load();

    /// Replaces the file atomically. Keeps what others added or removed since load() or save().
    /// @return AccessDenied; Busy if another process holds the lock; SystemError.
    IpcCore::Result<void> save(const QList<Favourite> &favourites);

private:
    IpcCore::Result<void> write(const QList<Favourite> &favourites);
    QList<Favourite> merged(const QList<Favourite> &favourites) const;

    QString m_path;
    FileLock m_lock;
    QList<Favourite> m_known; ///< As of the last load() or save().
};

} // namespace Monitor
