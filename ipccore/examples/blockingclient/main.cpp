// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Sends each argument after the path as a request on one connection, and prints the replies.
#include <ipccore/connection.h>

#include <cstdio>

using namespace IpcCore;

namespace {

// What to do about a failure depends on whether the server may have seen the request.
int explain(const char *command, const Error &error)
{
    std::fprintf(stderr, "%s: %s (%s)\n", command, error.message.toLocal8Bit().constData(),
                 nameOf(error.code));
    if (error.delivery == Delivery::NotSent)
        std::fprintf(stderr, "The server has not seen it: it is safe to try again.\n");
    else
        std::fprintf(stderr, "The server may have done it: ask before trying again.\n");
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "Usage: %s PATH COMMAND...\n", argv[0]);
        return 64;
    }

    ConnectOptions options;
    options.waitIfBusy = true;     // give a server that is restarting a moment
    options.waitIfNotFound = true; // even while its socket does not exist yet
    options.connectTimeout = std::chrono::seconds(2);
    options.replyTimeout = std::chrono::seconds(20);

    auto connection = Connection::tryConnect(argv[1], options);
    if (!connection)
        return explain("connect", connection.error());

    for (int i = 2; i < argc; ++i) {
        const Result<QByteArray> reply = connection->sendCommand(argv[i]);
        if (!reply)
            return explain(argv[i], reply.error());
        std::fwrite(reply->constData(), 1, static_cast<std::size_t>(reply->size()), stdout);
        std::fputc('\n', stdout);
    }
    return 0;
}
