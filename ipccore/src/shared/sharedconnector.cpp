// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "shared/sharedconnector.h"

#include "base/deadline.h"
#include "base/localuser.h"
#include "channel/peeridentity.h"
#include "endpoint/endpointconnector.h"
#include "shared/sharedhandshake.h"

#include <algorithm>
#include <poll.h>

namespace IpcCore {

namespace {

// Empty if nothing valid came in time.
QByteArray receive(int socket, qsizetype size, UniqueFd &descriptor, const QDeadlineTimer &deadline)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (;;) {
        const bool isLastLook = deadline.hasExpired();
        pollfd entry = {.fd = socket, .events = POLLIN, .revents = 0};
        retryOnInterrupt([&] { return ::poll(&entry, 1, millisecondsLeft(deadline)); });
        const Received received = receiveWithDescriptor(
            socket, {bytes.data(), static_cast<std::size_t>(size)}, descriptor);
        if (received == Received::Complete)
            return bytes;
        if (received == Received::Invalid || isLastLook)
            return {};
    }
}

UniqueFd connectToOffers(const EndpointPath &path, bool disallowChdir,
                         const PeerCredentials &server)
{
    // Only the process at the other end of the connection may offer to share its memory.
    if (server.pid <= 0 || !LocalUser::current().is(server.uid))
        return {};
    ConnectAttempt attempt = connectOnce(SharedHandshake::endpoint(path), disallowChdir);
    if (!attempt.fd)
        return {};
    const Result<PeerCredentials> peer = peerIdentity(attempt.fd.get());
    return peer && *peer == server ? std::move(attempt.fd) : UniqueFd();
}

} // namespace

SharedAgreement agreeToShare(const EndpointPath &path, bool disallowChdir,
                             const PeerCredentials &server, qint64 poolSize,
                             const QDeadlineTimer &deadline)
{
    UniqueFd socket = connectToOffers(path, disallowChdir, server);
    if (!socket)
        return {};
    UniqueFd descriptor;
    const auto offer = SharedHandshake::readOffer(
        receive(socket.get(), SharedHandshake::OfferSize, descriptor, deadline));
    if (!offer || descriptor)
        return {};
    const qint64 size = std::min(poolSize, offer->size);
    Result<OwnMemory> own = makeSharedMemory(size);
    if (!own
        || !sendWithDescriptor(socket.get(), SharedHandshake::acceptance(size),
                               own->descriptor.get())
        || !SharedHandshake::isGrant(
            receive(socket.get(), SharedHandshake::GrantSize, descriptor, deadline))
        || !descriptor)
        return {};
    Result<SharedMapping> peer = mapPeerMemory(descriptor, size);
    if (!peer)
        return {};
    return {.link = std::make_shared<SharedLink>(offer->marker, std::move(own->mapping),
                                                 std::move(*peer)),
            .socket = std::move(socket)};
}

} // namespace IpcCore
