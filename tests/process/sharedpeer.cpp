// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// A server or client that shares memory:
//   sharedpeer serve ENDPOINT ENGINE   answers with the request's bytes, until it is asked "quit"
//   sharedpeer ask ENDPOINT            sends a large message, waits in the end to be killed
#include <ipccore/connection.h>
#include <ipccore/server.h>

#include <cstdio>
#include <cstring>
#include <unistd.h>

using namespace IpcCore;

namespace {

constexpr qint64 Pool = 16LL * 1024 * 1024;
constexpr qsizetype Size = 2'000'000;

HandlerResult echo(const Request &request, Reply &reply)
{
    const SharedBytes message = request.sharedMessage();
    if (message.size() == 4 && message.view() == "quit")
        return HandlerResult::Quit;
    Result<MessageBuffer> buffer = reply.allocate(message.size());
    if (!buffer)
        return HandlerResult::Failed;
    std::memcpy(buffer->data(), message.data(), static_cast<std::size_t>(message.size()));
    return reply.finish(std::move(*buffer)) ? HandlerResult::Done : HandlerResult::Failed;
}

int serve(const EndpointPath &path, const char *engine)
{
    ServerOptions options;
    options.engine = std::strcmp(engine, "qt") == 0 ? EngineKind::Qt : EngineKind::Auto;
    options.sharedMemory = Pool;
    Server server(path, echo, options);
    if (!server.listen() || !server.start())
        return 1;
    std::puts("listening");
    std::fflush(stdout);
    return server.waitForStopped(Forever) ? 0 : 1;
}

int ask(const EndpointPath &path)
{
    ConnectOptions options;
    options.sharedMemory = Pool;
    Result<Connection> connection = Connection::tryConnect(path, options);
    if (!connection)
        return 1;
    Result<MessageBuffer> buffer = connection->allocateMessage(Size);
    if (!buffer)
        return 1;
    std::memset(buffer->data(), 'c', Size);
    const bool isShared = buffer->isShared();
    const Result<SharedBytes> reply = connection->sendMessage(std::move(*buffer));
    if (!reply)
        return 1;
    std::puts(isShared && reply->isShared() ? "shared" : "not shared");
    std::fflush(stdout);
    ::pause();
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc == 4 && std::strcmp(argv[1], "serve") == 0)
        return serve(EndpointPath(argv[2]), argv[3]);
    if (argc == 3 && std::strcmp(argv[1], "ask") == 0)
        return ask(EndpointPath(argv[2]));
    return 2;
}
