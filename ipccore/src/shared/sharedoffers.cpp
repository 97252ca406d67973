// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "shared/sharedoffers.h"

#include "base/localuser.h"
#include "channel/peeridentity.h"
#include "endpoint/streamsocket.h"
#include "shared/sharedhandshake.h"

#include <QtCore/qrandom.h>

#include <algorithm>
#include <array>
#include <bit>
#include <new>
#include <poll.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace IpcCore {

namespace {

// From the offer to the greeting.
constexpr std::chrono::seconds AgreementTime{10};
constexpr std::chrono::milliseconds AcceptPause{100};
// Others wait.
constexpr std::size_t MaxClients = 32;

std::array<char, 8> randomBytes()
{
    return std::bit_cast<std::array<char, 8>>(QRandomGenerator::system()->generate64());
}

} // namespace

SharedOffers::SharedOffers(Limits limits, std::function<void()> onRefused)
    : m_limits(limits)
    , m_common(randomBytes())
    , m_onRefused(std::move(onRefused))
    , m_used(std::make_shared<std::atomic<qint64>>(0))
{}

Result<void> SharedOffers::start(const EndpointPath &path, const ClaimOptions &options)
{
    // Whether the system has it at all.
    const Result<OwnMemory> memory = makeSharedMemory(SharedLink::MinPool);
    if (!memory)
        return memory.error();
    Result<EndpointClaim> claim = EndpointClaim::acquire(SharedHandshake::endpoint(path), options);
    if (!claim)
        return claim.error();
    m_claim = std::move(*claim);
    m_wake = makePipe();
    try {
        if (m_wake)
            m_thread = std::thread([this] { run(); });
    } catch (const std::system_error &) {
    }
    if (m_thread.joinable())
        return {};
    m_claim.release();
    return Error(ErrorCode::SystemResources, QStringLiteral("No thread to share memory"));
}

void SharedOffers::stop()
{
    if (m_thread.joinable()) {
        // Not by closing it: a forked child may have it, too.
        retryOnInterrupt([this] { return ::write(m_wake.writing.get(), "", 1); });
        m_thread.join();
    }
    m_claim.release();
}

std::shared_ptr<SharedLink> SharedOffers::take(QByteArrayView message, const PeerCredentials &peer)
{
    const std::lock_guard lock(m_mutex);
    const auto client = std::find_if(m_clients.begin(), m_clients.end(), [&](const Client &each) {
        return each.link && each.link->greeting() == message && each.peer == peer;
    });
    return client == m_clients.end() ? nullptr : std::exchange(client->link, nullptr);
}

void SharedOffers::run()
{
    for (;;) {
        try {
            if (!takeTurn())
                return;
        } catch (const std::bad_alloc &) {
            // Those under way get bytes.
            const std::lock_guard lock(m_mutex);
            m_clients.clear();
            m_pausedUntil = Clock::now() + AcceptPause;
        }
    }
}

// Waits for something to happen. @return false at the end.
bool SharedOffers::takeTurn()
{
    const auto now = Clock::now();
    const bool accepts = m_clients.size() < MaxClients && m_pausedUntil <= now;
    auto next = m_pausedUntil > now ? m_pausedUntil : Clock::time_point::max();
    std::vector<pollfd> entries = {
        {.fd = m_wake.reading.get(), .events = POLLIN, .revents = 0},
        {.fd = accepts ? m_claim.listener() : -1, .events = POLLIN, .revents = 0}};
    for (const Client &client : m_clients) {
        entries.push_back({.fd = client.socket.get(), .events = POLLIN, .revents = 0});
        next = std::min(next, client.deadline);
    }
    int wait = -1;
    if (next != Clock::time_point::max())
        wait = static_cast<int>(
            std::max<qint64>(0, std::chrono::ceil<std::chrono::milliseconds>(next - now).count()));
    ::poll(entries.data(), entries.size(), wait);
    if (entries[0].revents != 0)
        return false;
    auto entry = entries.begin() + 2;
    for (auto client = m_clients.begin(); client != m_clients.end(); ++entry) {
        const bool goesOn =
            client->deadline > Clock::now() && (entry->revents == 0 || proceed(*client));
        const std::lock_guard lock(m_mutex);
        client = goesOn ? std::next(client) : m_clients.erase(client);
    }
    if (entries[1].revents != 0)
        acceptClient();
    return true;
}

void SharedOffers::acceptClient()
{
    Client client;
    client.socket = acceptConnection(m_claim.listener());
    if (!client.socket) {
        m_pausedUntil = Clock::now() + AcceptPause;
        return;
    }
    const Result<PeerCredentials> peer = peerIdentity(client.socket.get());
    if (!peer || !LocalUser::current().is(peer->uid))
        return;
    client.peer = *peer;
    const std::array<char, 8> own = randomBytes();
    std::copy(m_common.begin(), m_common.end(), client.marker.begin());
    std::copy(own.begin(), own.end(), client.marker.begin() + m_common.size());
    client.deadline = Clock::now() + AgreementTime;
    const QByteArray offer =
        SharedHandshake::toBytes({.marker = client.marker, .size = m_limits.perConnection});
    if (!sendWithDescriptor(client.socket.get(), offer, -1))
        return;
    const std::lock_guard lock(m_mutex);
    m_clients.push_back(std::move(client));
}

// @return whether the client may still need its agreement.
bool SharedOffers::proceed(Client &client)
{
    QByteArray bytes(SharedHandshake::AcceptanceSize, Qt::Uninitialized);
    UniqueFd descriptor;
    const Received received = receiveWithDescriptor(
        client.socket.get(), {bytes.data(), static_cast<std::size_t>(bytes.size())}, descriptor);
    if (received == Received::Nothing)
        return true;
    const auto size = SharedHandshake::readAcceptance(bytes);
    if (received != Received::Complete || client.hasAccepted || !descriptor || !size
        || *size > m_limits.perConnection)
        return false;
    Result<SharedMapping> peer = mapPeerMemory(descriptor, *size);
    std::shared_ptr<void> leased = peer ? lease(2 * *size) : nullptr;
    if (!leased)
        return false;
    Result<OwnMemory> own = makeSharedMemory(*size);
    if (!own)
        return false;
    auto link = std::make_shared<SharedLink>(client.marker, std::move(own->mapping),
                                             std::move(*peer), std::move(leased));
    {
        const std::lock_guard lock(m_mutex);
        client.link = std::move(link);
        client.hasAccepted = true;
    }
    return sendWithDescriptor(client.socket.get(), SharedHandshake::grant(), own->descriptor.get());
}

// Null if all the memory is in use.
std::shared_ptr<void> SharedOffers::lease(qint64 bytes)
{
    if (m_used->fetch_add(bytes) > m_limits.total - bytes) {
        m_used->fetch_sub(bytes);
        m_onRefused();
        return nullptr;
    }
    return {m_used.get(), [used = m_used, bytes](void *) { used->fetch_sub(bytes); }};
}

} // namespace IpcCore
