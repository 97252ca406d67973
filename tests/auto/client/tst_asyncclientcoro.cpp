// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "asyncclienttest.h"

#include <qcorofuture.h>
#include <qcorotask.h>

/// AsyncClient in coroutines: QCoro awaits its futures.
class tst_AsyncClientCoro : public ClientTest
{
    Q_OBJECT

private Q_SLOTS:
    void awaitsReplies();
    void awaitsError();
    void awaitsDestroyedClient();
    void cancelsAwaitedFuture();
    void cancelsAwaitedRequest();
};

namespace {

QCoro::Task<QByteArray> joined(AsyncClient &client)
{
    const Outcome first = co_await client.send("first").future();
    const Outcome second = co_await client.send("second").future();
    co_return first.valueOr("error") + second.valueOr("error");
}

QCoro::Task<ErrorCode> failing(AsyncClient &client)
{
    const Outcome outcome = co_await client.send("x").future();
    co_return outcome ? ErrorCode::WrongState : outcome.error().code;
}

QCoro::Task<ErrorCode> ending(Future future)
{
    const Outcome outcome = co_await future;
    co_return outcome ? ErrorCode::WrongState : outcome.error().code;
}

} // namespace

void tst_AsyncClientCoro::awaitsReplies()
{
    ScriptedServer server(path(), echo(1, 2));
    AsyncClient client(path());
    QCOMPARE(QCoro::waitFor(joined(client)), QByteArray("firstsecond"));
}

void tst_AsyncClientCoro::awaitsError()
{
    AsyncClient client(path());
    QCOMPARE(QCoro::waitFor(failing(client)), ErrorCode::PathNotFound);
}

void tst_AsyncClientCoro::awaitsDestroyedClient()
{
    auto client = std::make_unique<AsyncClient>(
        path(), AsyncClientOptions{.connect = {.waitIfNotFound = true}});
    QTimer::singleShot(0, this, [&client] { client.reset(); });
    QCOMPARE(QCoro::waitFor(failing(*client)), ErrorCode::Stopped);
}

void tst_AsyncClientCoro::cancelsAwaitedFuture()
{
    AsyncClient client(path(), {.connect = {.waitIfNotFound = true, .connectTimeout = Forever}});
    Future future = client.send("x");
    QTimer::singleShot(0, this, [&future] { future.cancel(); });
    QCOMPARE(QCoro::waitFor(ending(future)), ErrorCode::Canceled);
}

void tst_AsyncClientCoro::cancelsAwaitedRequest()
{
    AsyncClient client(path(), {.connect = {.waitIfNotFound = true, .connectTimeout = Forever}});
    const AsyncReply reply = client.send("x");
    QTimer::singleShot(0, this, [&] { reply.cancel(); });
    QCOMPARE(QCoro::waitFor(ending(reply)), ErrorCode::Canceled);
}

QTEST_GUILESS_MAIN(tst_AsyncClientCoro)

#include "tst_asyncclientcoro.moc"
