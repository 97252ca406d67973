// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// A blocking thread per connection: the lower bound for the cost of a request.
#include "servers/floorexchange.h"
#include "servers/listeningsocket.h"
#include "servers/serverplan.h"

#include <QtCore/qcoreapplication.h>

#include <pthread.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace {

void serve(int descriptor)
{
    Bench::FloorExchange exchange;
    char buffer[64 * 1024];
    for (;;) {
        const ssize_t size = ::recv(descriptor, buffer, sizeof(buffer), 0);
        if (size <= 0
            || exchange.feed(descriptor, buffer, static_cast<std::size_t>(size))
                   == Bench::FloorExchange::Step::Gone)
            break;
    }
    ::close(descriptor);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Bench::ServerPlan plan = Bench::parseServerPlan(application.arguments());
    const int listener = Bench::listenOn(plan.endpoint, 0);
    Bench::sayReady();
    for (;;) {
        const int descriptor = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (descriptor >= 0)
            std::thread(serve, descriptor).detach();
    }
}
