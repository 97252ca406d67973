// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// ZeroMQ with its guide's multithreaded service: a proxy between a ROUTER for the clients and
// a DEALER for the workers, each of which has a REP.
// https://zguide.zeromq.org/docs/chapter2/#Multithreading-with-ZeroMQ
// For clients with many requests in flight, its fastest pattern, without a hop to workers:
// https://zguide.zeromq.org/docs/chapter3/#The-DEALER-to-ROUTER-Combination
#include "peers/wholereply.h"
#include "servers/serverplan.h"

#include <QtCore/qcoreapplication.h>

#include <thread>
#include <zmq.hpp>

namespace {

const char *const WorkersAddress = "inproc://workers";

void serve(zmq::context_t &context)
{
    zmq::socket_t socket(context, zmq::socket_type::rep);
    socket.connect(WorkersAddress);
    for (;;) {
        zmq::message_t request;
        if (!socket.recv(request))
            continue;
        const std::string_view bytes = request.to_string_view();
        const std::string_view reply = Bench::wholeReply(bytes);
        // A forwarded message is not copied.
        if (reply.data() == bytes.data())
            socket.send(request, zmq::send_flags::none);
        else
            socket.send(zmq::buffer(reply), zmq::send_flags::none);
    }
}

// For clients that send many requests at a time without waiting: one ROUTER.
[[noreturn]] void serveDealers(zmq::socket_t &clients)
{
    for (;;) {
        zmq::message_t client;
        zmq::message_t request;
        if (!clients.recv(client) || !clients.recv(request))
            continue;
        clients.send(client, zmq::send_flags::sndmore);
        clients.send(request, zmq::send_flags::none);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Bench::ServerPlan plan = Bench::parseServerPlan(application.arguments());
    try {
        zmq::context_t context;
        zmq::socket_t clients(context, zmq::socket_type::router);
        clients.set(zmq::sockopt::sndhwm, 0);
        clients.set(zmq::sockopt::rcvhwm, 0);
        clients.bind("ipc://" + plan.endpoint.toStdString());
        if (plan.window > 1) {
            Bench::sayReady();
            serveDealers(clients);
        }
        zmq::socket_t workers(context, zmq::socket_type::dealer);
        workers.bind(WorkersAddress);
        for (int i = 0; i < plan.threads; ++i)
            std::thread(serve, std::ref(context)).detach();
        Bench::sayReady();
        zmq::proxy(clients, workers);
    } catch (const zmq::error_t &error) {
        qCritical("%s", error.what());
    }
    return 1;
}
