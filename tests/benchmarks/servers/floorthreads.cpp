// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servers/floorthreads.h"

#include "servers/floorexchange.h"
#include "servers/listeningsocket.h"
#include "servers/serverplan.h"

#include <QtCore/qcoreapplication.h>

#include <cerrno>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace Bench {

namespace {

void serve(int descriptor, int receiveFlags)
{
    FloorExchange exchange;
    char buffer[64 * 1024];
    for (;;) {
        const ssize_t size = ::recv(descriptor, buffer, sizeof(buffer), receiveFlags);
        if (size < 0 && errno == EAGAIN)
            continue;
        if (size <= 0
            || exchange.feed(descriptor, buffer, static_cast<std::size_t>(size))
                   == FloorExchange::Step::Gone)
            break;
    }
    ::close(descriptor);
}

} // namespace

int floorThreadsMain(int argc, char **argv, int receiveFlags)
{
    const QCoreApplication application(argc, argv);
    const ServerPlan plan = parseServerPlan(application.arguments());
    const int listener = listenOn(plan.endpoint, 0);
    sayReady();
    for (;;) {
        const int descriptor = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (descriptor >= 0)
            std::thread(serve, descriptor, receiveFlags).detach();
    }
}

} // namespace Bench
