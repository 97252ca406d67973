// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "service/measurements.h"
#include "support/descriptorlimit.h"

#include <ipccore/service/serviceserver.h>

#include <QtCore/qcbormap.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <cstring>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

using namespace IpcCore;
using namespace Qt::StringLiterals;

namespace Bench {

namespace {

constexpr int Subscribers = 1'000;
constexpr int Publications = 101;
constexpr std::chrono::seconds Patience{20};

/// Sockets of subscribers, read by a thread.
class Crowd
{
public:
    Crowd()
        : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    {}

    ~Crowd()
    {
        m_isEnding = true;
        if (m_thread.joinable())
            m_thread.join();
        for (const Member &member : m_members)
            ::close(member.descriptor);
        ::close(m_epoll);
    }

    Q_DISABLE_COPY_MOVE(Crowd)

    bool subscribe(const QByteArray &path)
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        if (static_cast<std::size_t>(path.size()) >= sizeof(address.sun_path))
            return false;
        std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
        static constexpr std::string_view Request = "0013subscribe state0000";
        for (Member &member : m_members) {
            member.descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
            epoll_event event = {};
            event.events = EPOLLIN;
            event.data.ptr = &member;
            if (::connect(member.descriptor, reinterpret_cast<const sockaddr *>(&address),
                          sizeof(address))
                    != 0
                || ::send(member.descriptor, Request.data(), Request.size(), MSG_NOSIGNAL)
                       != static_cast<ssize_t>(Request.size())
                || ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, member.descriptor, &event) != 0)
                return false;
        }
        m_thread = std::thread([this] { read(); });
        return true;
    }

    /// What arrives from now on counts, once for each subscriber.
    void begin()
    {
        m_reached = 0;
        ++m_round;
    }

    /// @return false if one of them does not get anything in time.
    bool waitForAll() const
    {
        const auto end = std::chrono::steady_clock::now() + Patience;
        while (m_reached < Subscribers) {
            if (std::chrono::steady_clock::now() > end)
                return false;
            std::this_thread::yield();
        }
        return true;
    }

private:
    struct Member
    {
        int descriptor = -1;
        int round = 0; ///< in which it got something last; the thread's
    };

    void read()
    {
        std::array<epoll_event, 256> events = {};
        std::array<char, 4'096> bytes = {};
        while (!m_isEnding) {
            const int count =
                ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), 100);
            for (int i = 0; i < count; ++i) {
                auto &member = *static_cast<Member *>(events[static_cast<std::size_t>(i)].data.ptr);
                if (::recv(member.descriptor, bytes.data(), bytes.size(), 0) > 0
                    && std::exchange(member.round, m_round.load()) != m_round)
                    ++m_reached;
            }
        }
    }

    const int m_epoll;
    std::array<Member, Subscribers> m_members = {};
    std::atomic<int> m_round = 1;
    std::atomic<int> m_reached = 0;
    std::atomic<bool> m_isEnding = false;
    std::thread m_thread;
};

bool fail(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    return false;
}

} // namespace

bool measurePublish()
{
    raiseDescriptorLimit();
    const QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.filePath(u"s"_s));
    CommandRouter router(u"bench"_s);
    Topic topic = router.topic(u"state"_s, u"Something that changes"_s);
    ServerOptions options;
    options.maxConnections = 2 * Subscribers;
    ServiceServer server(path, router, options);
    if (!server.listen() || !server.start())
        return fail("the server does not start");
    Crowd crowd;
    if (!crowd.subscribe(path) || !crowd.waitForAll())
        return fail("not all subscribers are served");
    std::vector<std::chrono::nanoseconds> published;
    std::vector<std::chrono::nanoseconds> arrived;
    for (int round = 0; round < Publications; ++round) {
        const QCborMap value = {{u"name"_s, u"size"_s}, {u"value"_s, round}};
        crowd.begin();
        const auto begun = std::chrono::steady_clock::now();
        topic.publish(value);
        published.push_back(std::chrono::steady_clock::now() - begun);
        if (!crowd.waitForAll())
            return fail("a subscriber got nothing");
        arrived.push_back(std::chrono::steady_clock::now() - begun);
    }
    std::printf("{\"publish_ms\":%.3f,\"all_ms\":%.3f}\n",
                double(medianOf(published).count()) / 1e6, double(medianOf(arrived).count()) / 1e6);
    return true;
}

} // namespace Bench
