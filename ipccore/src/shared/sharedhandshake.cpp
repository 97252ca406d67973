// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "shared/sharedhandshake.h"

#include <QtCore/qendian.h>

#include <algorithm>

namespace IpcCore::SharedHandshake {

namespace {

constexpr char Magic[] = "ipccore shared 1";
constexpr qsizetype MagicSize = sizeof(Magic) - 1;
constexpr qsizetype MarkerSize = sizeof(SharedLink::Marker);
static_assert(MagicSize == GrantSize && MagicSize + MarkerSize + 8 == OfferSize
              && MagicSize + 8 == AcceptanceSize);

QByteArray encoded(qint64 number)
{
    QByteArray bytes(sizeof(number), Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

bool hasForm(QByteArrayView bytes, qsizetype size)
{
    return bytes.size() == size && bytes.startsWith(Magic);
}

// The number at the end.
std::optional<qint64> readPoolSize(QByteArrayView bytes)
{
    const auto size = qFromBigEndian<qint64>(bytes.last(sizeof(qint64)).data());
    const bool isValid = size >= SharedLink::MinPool && size <= SharedLink::MaxPool;
    return isValid ? std::optional(size) : std::nullopt;
}

} // namespace

EndpointPath endpoint(const EndpointPath &path)
{
    return EndpointPath(path.native() + ".shmem");
}

QByteArray toBytes(const Offer &offer)
{
    return Magic + QByteArray(offer.marker.data(), MarkerSize) + encoded(offer.size);
}

QByteArray acceptance(qint64 size)
{
    return Magic + encoded(size);
}

QByteArray grant()
{
    return Magic;
}

std::optional<Offer> readOffer(QByteArrayView bytes)
{
    const auto size = hasForm(bytes, OfferSize) ? readPoolSize(bytes) : std::nullopt;
    if (!size)
        return std::nullopt;
    Offer offer;
    std::copy_n(bytes.data() + MagicSize, MarkerSize, offer.marker.data());
    offer.size = *size;
    return offer;
}

std::optional<qint64> readAcceptance(QByteArrayView bytes)
{
    return hasForm(bytes, AcceptanceSize) ? readPoolSize(bytes) : std::nullopt;
}

bool isGrant(QByteArrayView bytes)
{
    return hasForm(bytes, GrantSize);
}

} // namespace IpcCore::SharedHandshake
