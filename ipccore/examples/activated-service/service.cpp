// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Runs while it is needed: started by systemd or by the first client, it ends itself after a while
// without requests.
//   activated-service [SECONDS]
#include <ipccore/service/serviceserver.h>

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <pthread.h>

using namespace IpcCore;
using namespace Qt::StringLiterals;

namespace {

int complain(const Error &error)
{
    std::fprintf(stderr, "activated-service: %s\n", qUtf8Printable(error.message));
    return 1;
}

// Whether nothing has happened since the last call, nor is going on, such as a subscription. That a
// client keeps its connection open is no reason to stay: its next request starts another service.
bool isIdle(const Server &server, quint64 &requestsBefore)
{
    const quint64 requests = server.stats().requests;
    const bool wereRequests = std::exchange(requestsBefore, requests) != requests;
    const QList<ConnectionInfo> connections = server.connections();
    return !wereRequests && std::ranges::all_of(connections, [](const ConnectionInfo &connection) {
        return connection.state == ConnectionInfo::State::Idle;
    });
}

} // namespace

int main(int argc, char **argv)
{
    // Blocked before there are other threads, which would receive them otherwise.
    sigset_t stopSignals;
    sigemptyset(&stopSignals);
    sigaddset(&stopSignals, SIGTERM);
    sigaddset(&stopSignals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stopSignals, nullptr);

    const QCoreApplication application(argc, argv);
    const int seconds = argc > 1 ? QByteArray(argv[1]).toInt() : 30;
    CommandRouter router(u"activated-service"_s, u"1.0"_s);
    router.add(u"greet"_s, u"Greets, and tells which process does so"_s,
               {Parameter::text(u"name"_s)}, [](Call &call) -> CallResult<> {
                   return QCborValue(u"Hello, %1, from %2"_s.arg(call.text(u"name"_s))
                                         .arg(QCoreApplication::applicationPid()));
               });

    const auto path = EndpointPath::inRuntimeDirectory(u"activated-service"_s, u"service.sock"_s);
    if (!path)
        return complain(path.error());
    ServiceServer server(*path, router);

    // From systemd comes a socket on which clients may be waiting already. It stays when we end, so
    // whoever connects then starts the next service.
    const QList<qintptr> inherited = Server::inheritedDescriptors();
    Result<void> ready =
        inherited.isEmpty() ? server.listen() : server.listen(inherited.constFirst());
    if (ready)
        ready = server.start();
    if (!ready)
        return complain(ready.error());

    const timespec wait = {.tv_sec = std::max(seconds, 1), .tv_nsec = 0};
    quint64 requests = 0;
    while (sigtimedwait(&stopSignals, nullptr, &wait) < 0 // the time has passed
           && server.state() == ServerState::Started && !isIdle(server, requests)) {
    }

    // Requests that have arrived are still answered. Clients that come later find no server, and
    // start one: no request is lost.
    server.stop();
    if (const Result<void> stopped = server.waitForStopped(); !stopped)
        return complain(stopped.error());
    return 0;
}
