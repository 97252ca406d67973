// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Reads like a client that blocks, but the event loop runs all the time: each co_await returns to it
// until the reply is there. QCoro makes a coroutine of a function that returns QCoro::Task.
//   coroutine-client PATH REQUEST...
#include <ipccore/asyncclient.h>

#include <QtCore/qcoreapplication.h>
#include <qcorofuture.h>
#include <qcorotask.h>

#include <cstdio>

using namespace IpcCore;
using namespace std::chrono_literals;

namespace {

int show(const QString &request, const Result<QByteArray> &reply)
{
    if (reply)
        std::printf("%s: %s\n", qUtf8Printable(request), reply->constData());
    else
        std::fprintf(stderr, "%s: %s (%s)\n", qUtf8Printable(request),
                     qUtf8Printable(reply.error().message), nameOf(reply.error().code));
    return reply ? 0 : 1;
}

// Whoever calls a coroutine keeps what it takes by reference, here the client, until it has ended.
QCoro::Task<int> askAll(AsyncClient &client, QStringList requests)
{
    // One after the other, where the next step depends on the reply.
    const Result<QByteArray> first = co_await client.send("ping").future();
    if (!first)
        co_return show(QStringLiteral("ping"), first);

    // All at once: the requests are on their way before the first reply is awaited.
    QList<AsyncReply> replies;
    for (const QString &request : requests)
        replies.append(client.send(request.toUtf8(), RequestOptions{.timeout = 10s}));
    int result = 0;
    for (qsizetype i = 0; i < replies.size(); ++i)
        result |= show(requests[i], co_await replies[i].future());
    co_return result;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fprintf(stderr, "Usage: %s PATH REQUEST...\n", argv[0]);
        return 64;
    }
    AsyncClientOptions options;
    options.connect.waitIfBusy = true;
    AsyncClient client(arguments[1], options);
    QCoro::connect(askAll(client, arguments.sliced(2)), &client,
                   [](int result) { QCoreApplication::exit(result); });
    return QCoreApplication::exec();
}
