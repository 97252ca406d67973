// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "servers/floorexchange.h"
#include "servers/listeningsocket.h"
#include "servers/serverplan.h"

#include <QtCore/qcoreapplication.h>

#include <cerrno>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace Bench {

/// Leader/followers over one epoll set, without limits, deadlines or checks: the best that
/// EpollEngine's design could achieve. An Exchange does what FloorExchange does.
template <typename Exchange>
class FloorEpoll
{
public:
    explicit FloorEpoll(int listener)
        : m_listener(listener)
        , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    {
        arm(EPOLL_CTL_ADD, m_listener, nullptr);
    }

    void work()
    {
        char buffer[64 * 1024];
        for (;;) {
            epoll_event event = {};
            if (::epoll_wait(m_epoll, &event, 1, -1) != 1)
                continue;
            if (event.data.ptr)
                serve(static_cast<Connection *>(event.data.ptr), buffer, sizeof(buffer), false);
            else
                accept(buffer, sizeof(buffer));
        }
    }

private:
    struct Connection
    {
        int descriptor;
        Exchange exchange;
    };

    void arm(int operation, int descriptor, Connection *connection) const
    {
        epoll_event event = {};
        event.events = EPOLLIN | EPOLLONESHOT;
        event.data.ptr = connection;
        ::epoll_ctl(m_epoll, operation, descriptor, &event);
    }

    void accept(char *buffer, std::size_t size) const
    {
        const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        arm(EPOLL_CTL_MOD, m_listener, nullptr);
        if (descriptor >= 0)
            serve(new Connection{descriptor, {}}, buffer, size, true);
    }

    void serve(Connection *connection, char *buffer, std::size_t size, bool fresh) const
    {
        for (;;) {
            const ssize_t got = ::recv(connection->descriptor, buffer, size, MSG_DONTWAIT);
            if (got < 0 && (errno == EAGAIN || errno == EINTR))
                break;
            if (got <= 0
                || connection->exchange.feed(connection->descriptor, buffer,
                                             static_cast<std::size_t>(got))
                       == FloorExchange::Step::Gone) {
                ::close(connection->descriptor);
                delete connection;
                return;
            }
            if (static_cast<std::size_t>(got) < size)
                break;
        }
        arm(fresh ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, connection->descriptor, connection);
    }

    const int m_listener;
    const int m_epoll;
};

/// A program that is nothing but such a server.
template <typename Exchange>
int floorEpollMain(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const ServerPlan plan = parseServerPlan(application.arguments());
    FloorEpoll<Exchange> server(listenOn(plan.endpoint, SOCK_NONBLOCK));
    std::vector<std::thread> threads;
    for (int i = 0; i < plan.threads; ++i)
        threads.emplace_back([&server] { server.work(); });
    sayReady();
    for (std::thread &thread : threads)
        thread.join();
    return 0;
}

} // namespace Bench
