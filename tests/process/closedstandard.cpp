// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// A server or client, started with its standard descriptors closed.
#include <ipccore/asyncclient.h>
#include <ipccore/connection.h>
#include <ipccore/server.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfuturewatcher.h>

#include <unistd.h>

using namespace IpcCore;

namespace {

// What descriptors 0 to 2 are; "Qt's" for an event loop's wake-up, which the library does not open.
QByteArray standardDescriptors(bool hasEventLoop)
{
    QByteArrayList kinds;
    for (int fd = 0; fd < 3; ++fd) {
        std::array<char, 100> name;
        const QByteArray link = "/proc/self/fd/" + QByteArray::number(fd);
        const ssize_t size = ::readlink(link.constData(), name.data(), name.size());
        const QByteArray kind = size < 0 ? "closed" : QByteArray(name.data(), size);
        kinds << (hasEventLoop && kind == "anon_inode:[eventfd]" ? QByteArray("Qt's") : kind);
    }
    return kinds.join(' ');
}

// A careless program's output to nowhere. If it reached a socket, the server would stop.
bool printsQuit()
{
    return ::write(STDOUT_FILENO, "0008quit0000", 12) == 12;
}

int serve(const EndpointPath &path, EngineKind engine)
{
    const Handler handler = [engine](const Request &request, Reply &reply) {
        if (request.message() == "quit")
            return HandlerResult::Quit;
        const QByteArray answer = standardDescriptors(engine == EngineKind::Qt);
        return reply.write(answer) ? HandlerResult::Done : HandlerResult::Failed;
    };
    ServerOptions options;
    options.engine = engine;
    Server server(path, handler, options);
    return server.run() ? 0 : 1;
}

int check(bool hasEventLoop)
{
    if (!hasEventLoop && printsQuit())
        return 3;
    for (const QByteArray &kind : standardDescriptors(hasEventLoop).split(' ')) {
        if (kind != "closed" && kind != "Qt's")
            return 4;
    }
    return 0;
}

int callBlocking(const EndpointPath &path)
{
    Result<Connection> connection = Connection::tryConnect(path);
    if (!connection || !connection->sendCommand("check"))
        return 2;
    return check(false);
}

int callAsync(const EndpointPath &path)
{
    AsyncClient client(path);
    QFutureWatcher<Result<QByteArray>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &watcher,
                     [&] { QCoreApplication::exit(watcher.result() ? check(true) : 2); });
    watcher.setFuture(client.send("check"));
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 9;
    const QByteArrayView role = argv[1];
    const EndpointPath path(argv[2]);
    if (role == "epoll")
        return serve(path, EngineKind::Epoll);
    if (role == "blocking")
        return callBlocking(path);
    const QCoreApplication application(argc, argv);
    return role == "qt" ? serve(path, EngineKind::Qt) : callAsync(path);
}
