// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/sharedlink.h"

#include <ipccore/endpointpath.h>

#include <QtCore/qbytearray.h>

#include <optional>

namespace IpcCore {

/// The messages by which two programs agree to share memory, on a connection of its own to
/// sharedEndpoint(). The server speaks first, so that no other program there gets a byte:
///
/// | Message | From | Content |
/// |---|---|---|
/// | offer | server | the 16 bytes `ipccore shared 1`, a marker, the size of a pool |
/// | acceptance | client | the same 16 bytes, the size to use; the client's pool |
/// | grant | server | the same 16 bytes; the server's pool |
///
/// Numbers have 8 bytes, the most significant first.
namespace SharedHandshake {

inline constexpr qsizetype OfferSize = 40;
inline constexpr qsizetype AcceptanceSize = 24;
inline constexpr qsizetype GrantSize = 16;

/// Where a server at `path` offers to share memory.
EndpointPath endpoint(const EndpointPath &path);

struct Offer
{
    SharedLink::Marker marker = {};
    qint64 size = 0;
};

QByteArray toBytes(const Offer &offer);
QByteArray acceptance(qint64 size);
QByteArray grant();

/// \name The content of a message that was received; empty if it is not valid
/// @{
std::optional<Offer> readOffer(QByteArrayView bytes);
std::optional<qint64> readAcceptance(QByteArrayView bytes);
bool isGrant(QByteArrayView bytes);
/// @}

} // namespace SharedHandshake

} // namespace IpcCore
