// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT

// Plays the other programs in the pictures, under their names:
//   strict PATH                  a server with limits that are soon reached
//   clients PATH COUNT COMMAND   COUNT connections that each sent COMMAND and stay open
// Prints "ready" and ends with its standard input.
#include <ipccore/connection.h>
#include <ipccore/reply.h>
#include <ipccore/request.h>
#include <ipccore/server.h>

#include <QtCore/qcoreapplication.h>

#include <cstdio>
#include <vector>

using namespace IpcCore;
using namespace std::chrono_literals;

namespace {

int stayUntilEnd()
{
    std::puts("ready");
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}

int playStrictServer(const QString &path)
{
    ServerOptions options;
    options.allowSharedDirectory = true;
    options.maxConnections = 4;
    options.maxRequestSize = 1024;
    options.firstByteTimeout = 300ms;
    Server server(
        path,
        [](const Request &request, Reply &reply) {
            return reply.write(request.message()) ? HandlerResult::Done : HandlerResult::Failed;
        },
        options);
    return server.listen() && server.start() ? stayUntilEnd() : 1;
}

int playClients(const QString &path, int count, const QByteArray &command)
{
    std::vector<Connection> connections;
    for (int i = 0; i < count; ++i) {
        auto connection = Connection::tryConnect(path);
        if (!connection || !connection->sendCommand(command))
            return 1;
        connections.push_back(std::move(*connection));
    }
    return stayUntilEnd();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 3 && words[1] == QLatin1String("strict"))
        return playStrictServer(words[2]);
    if (words.size() == 5 && words[1] == QLatin1String("clients"))
        return playClients(words[2], words[3].toInt(), words[4].toLocal8Bit());
    return 64;
}
