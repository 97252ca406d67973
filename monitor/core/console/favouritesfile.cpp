// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/favouritesfile.h"

#include "core/base/fileerror.h"
#include "core/base/privatefile.h"
#include "core/console/historyentry.h"

#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

namespace Monitor {

using namespace IpcCore;

namespace {

const QString FavouriteNameKey = QStringLiteral("name");
const QString FavouriteRequestKey = QStringLiteral("request");
const QString FavouriteEndpointKey = QStringLiteral("endpoint");

// More than anybody keeps; a larger file is not ours.
constexpr qint64 LargestFavouritesFile = 20LL * 1024 * 1024;

// Rejects what would block the reader, such as a pipe, and what never ends.
bool openFavourites(QFile &file)
{
    const QFileInfo info(file.fileName());
    return info.isFile() && info.size() <= LargestFavouritesFile && file.open(QFile::ReadOnly);
}

QJsonObject toJson(const Favourite &favourite)
{
    QJsonObject object{{FavouriteNameKey, favourite.name}};
    insertBytes(object, FavouriteRequestKey, favourite.request);
    if (!favourite.endpoint.isEmpty())
        insertBytes(object, FavouriteEndpointKey, favourite.endpoint.key());
    return object;
}

std::optional<Favourite> favouriteFromJson(const QJsonObject &object)
{
    const auto request = bytesOf(object, FavouriteRequestKey);
    const QString name = object.value(FavouriteNameKey).toString();
    if (!request || name.isEmpty())
        return std::nullopt;
    Favourite favourite{.name = name, .request = *request, .endpoint = {}};
    const auto endpoint = bytesOf(object, FavouriteEndpointKey);
    if (endpoint && !endpoint->isEmpty())
        favourite.endpoint = EndpointAddress::ofKey(*endpoint);
    return favourite;
}

std::optional<QList<Favourite>> favouritesFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return std::nullopt;
    QList<Favourite> favourites;
    const QJsonArray array = document.array();
    for (const QJsonValue value : array) {
        const auto favourite = favouriteFromJson(value.toObject());
        if (!favourite)
            return std::nullopt;
        favourites.append(*favourite);
    }
    return favourites;
}

} // namespace

FavouritesFile::FavouritesFile(const QString &path)
    : m_path(path)
    , m_lock(path)
{}

Result<QList<Favourite>> FavouritesFile::load()
{
    m_known.clear();
    QFile file(m_path);
    if (!file.exists())
        return QList<Favourite>();
    const bool isOpen = openFavourites(file);
    if (!isOpen && file.error() != QFile::NoError)
        return fileError(file);
    const auto favourites =
        isOpen ? favouritesFromJson(file.readAll()) : std::optional<QList<Favourite>>();
    if (favourites) {
        m_known = *favourites;
        return m_known;
    }
    file.close();
    const QString aside = m_path + QStringLiteral(".broken");
    QFile::remove(aside);
    file.rename(aside);
    return Error(
        ErrorCode::ProtocolError,
        QStringLiteral("The favourites could not be read; they are kept in %1").arg(aside));
}

Result<void> FavouritesFile::save(const QList<Favourite> &favourites)
{
    const auto written = m_lock.whileLocked([&] { return write(merged(favourites)); });
    if (written)
        m_known = favourites;
    return written;
}

// Merges the changes that other processes made meanwhile.
QList<Favourite> FavouritesFile::merged(const QList<Favourite> &favourites) const
{
    QFile file(m_path);
    if (!openFavourites(file))
        return favourites;
    const auto current = favouritesFromJson(file.readAll());
    if (!current || *current == m_known)
        return favourites;
    QList<Favourite> merged;
    for (const Favourite &favourite : favourites) {
        const bool isRemoved = m_known.contains(favourite) && !current->contains(favourite);
        if (!isRemoved)
            merged.append(favourite);
    }
    for (const Favourite &favourite : *current) {
        if (!m_known.contains(favourite) && !merged.contains(favourite))
            merged.append(favourite);
    }
    return merged;
}

Result<void> FavouritesFile::write(const QList<Favourite> &favourites)
{
    QJsonArray array;
    for (const Favourite &favourite : favourites)
        array.append(toJson(favourite));
    return replacePrivateFile(m_path, QJsonDocument(array).toJson());
}

} // namespace Monitor
