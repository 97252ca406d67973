// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "clients/rawclient.h"

#include "wire/plainframes.h"

#include <QtCore/qfile.h>

#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Bench {

namespace {

Failure systemError(const char *what)
{
    return std::string(what) + ": " + std::strerror(errno);
}

class RawClient final : public LoadClient
{
public:
    explicit RawClient(const LoadPlan &plan)
        : m_busyPoll(plan.busyPoll)
    {
        const QByteArray name = QFile::encodeName(plan.endpoint);
        m_address.sun_family = AF_UNIX;
        if (name.size() < static_cast<qsizetype>(sizeof(m_address.sun_path)))
            std::memcpy(m_address.sun_path, name.constData(),
                        static_cast<std::size_t>(name.size()));
    }

    ~RawClient() override { RawClient::disconnect(); }

    Failure connect() override
    {
        m_descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const auto *address = reinterpret_cast<const sockaddr *>(&m_address);
        return ::connect(m_descriptor, address, sizeof(m_address)) == 0 ? Failure()
                                                                        : systemError("connect");
    }

    void disconnect() override
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        m_descriptor = -1;
    }

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        if (m_framedFor.isEmpty() || !m_framedFor.first().isSharedWith(request))
            frame({request});
        // Packet by packet, like a program that does not hold the request in memory.
        for (std::size_t sent = 0; sent < m_framed.size();) {
            const std::size_t piece = std::min<std::size_t>(64 * 1024, m_framed.size() - sent);
            const ssize_t size = ::send(m_descriptor, m_framed.data() + sent, piece, MSG_NOSIGNAL);
            if (size < 0)
                return systemError("send");
            sent += static_cast<std::size_t>(size);
        }
        m_reply.clear();
        MessageScanner scanner(m_reply);
        for (;;) {
            const ssize_t size = receive();
            if (size <= 0)
                return size < 0 ? systemError("recv") : Failure("the server has hung up");
            if (scanner.feed(m_buffer, static_cast<std::size_t>(size)))
                break;
        }
        reply = m_reply;
        return {};
    }

    // Reads whenever it cannot write, so that no window is too large.
    Failure exchangeEchoes(const QList<QByteArray> &requests) override
    {
        if (!m_framedFor.isSharedWith(requests))
            frame(requests);
        std::size_t sent = 0;
        for (std::size_t received = 0; received < m_framed.size();) {
            if (sent < m_framed.size()) {
                const ssize_t size = ::send(m_descriptor, m_framed.data() + sent,
                                            m_framed.size() - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
                if (size < 0 && errno != EAGAIN)
                    return systemError("send");
                sent += size > 0 ? static_cast<std::size_t>(size) : 0;
            }
            const ssize_t size = receive();
            if (size <= 0)
                return size < 0 ? systemError("recv") : Failure("the server has hung up");
            if (m_framed.compare(received, static_cast<std::size_t>(size), m_buffer,
                                 static_cast<std::size_t>(size))
                != 0)
                return "a reply that is not its request";
            received += static_cast<std::size_t>(size);
        }
        return {};
    }

private:
    void frame(const QList<QByteArray> &requests)
    {
        m_framedFor = requests;
        m_framed.clear();
        for (const QByteArray &request : requests)
            m_framed += framed(bytesOf(request));
    }

    ssize_t receive()
    {
        if (m_busyPoll.count() > 0) {
            const auto end = std::chrono::steady_clock::now() + m_busyPoll;
            do {
                const ssize_t size = ::recv(m_descriptor, m_buffer, sizeof(m_buffer), MSG_DONTWAIT);
                if (size >= 0 || errno != EAGAIN)
                    return size;
            } while (std::chrono::steady_clock::now() < end);
        }
        return ::recv(m_descriptor, m_buffer, sizeof(m_buffer), 0);
    }

    const std::chrono::microseconds m_busyPoll;
    sockaddr_un m_address = {};
    int m_descriptor = -1;
    QList<QByteArray> m_framedFor; ///< the messages in m_framed
    std::string m_framed;
    std::string m_reply; ///< Keeps its memory for the next one.
    char m_buffer[64 * 1024];
};

} // namespace

std::unique_ptr<LoadClient> makeRawClient(const LoadPlan &plan)
{
    return std::make_unique<RawClient>(plan);
}

} // namespace Bench
