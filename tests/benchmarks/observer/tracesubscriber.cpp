// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// Reads a server's trace until it is killed, to measure what a subscriber costs everybody.
#include <ipccore/connection.h>
#include <ipccore/serverregistry.h>

#include <QtCore/qdeadlinetimer.h>

#include <cstdio>
#include <thread>

using namespace IpcCore;

namespace {

constexpr std::chrono::seconds StartTime{5};

int fail(const QString &message)
{
    qCritical("%s", qPrintable(message));
    return 1;
}

// Waits until the server counts this process among its subscribers.
bool waitUntilSubscribed(const EndpointPath &control)
{
    const QDeadlineTimer deadline(StartTime);
    while (!deadline.hasExpired()) {
        const auto reply = sendCommand(control, {}, "stats");
        const auto snapshot = reply ? serverSnapshotFromJson(*reply) : reply.error();
        if (snapshot && snapshot->traceSubscribers > 0)
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return fail(QStringLiteral("takes the path of an endpoint"));
    const auto entry = ServerRegistry::find(EndpointPath(argv[1]));
    if (!entry)
        return fail(entry.error().message);
    ConnectOptions options;
    options.replyTimeout = std::chrono::hours(1);
    auto connection = Connection::tryConnect(entry->control, options);
    if (!connection)
        return fail(connection.error().message);
    std::thread reader([&connection] {
        static_cast<void>(connection->sendCommand("trace", [](QByteArrayView) { return true; }));
    });
    const bool subscribed = waitUntilSubscribed(entry->control);
    if (subscribed) {
        std::puts("ready");
        std::fflush(stdout);
    }
    reader.join();
    return subscribed ? 0 : fail(QStringLiteral("the server does not know of this subscriber"));
}
