// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "scriptedservice.h"

#include <ipccore/service/serviceclient.h>

#include <QtCore/qpointer.h>

#include <qcorofuture.h>
#include <qcorotask.h>

/// ServiceClient in coroutines: QCoro awaits its futures.
class tst_ServiceClientCoro : public QObject, ScriptedService
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void awaitsResults();
    void awaitsErrors();
    void awaitsDestroyedClient();
    void deletesItsClient();
    void cancelsAwaitedFuture();
    void cancelsAwaitedCalls();
};

namespace {

QCoro::Task<QCborValue> awaited(QFuture<CallResult<>> future)
{
    co_return ScriptedService::told(co_await future);
}

QCoro::Task<QCborArray> twice(ServiceClient &client)
{
    const CallResult<> first = co_await client.call(QStringLiteral("first"));
    const CallResult<> second = co_await client.call(QStringLiteral("second"));
    co_return QCborArray{ScriptedService::told(first)[0], ScriptedService::told(second)[0]};
}

QCoro::Task<QCborValue> deleting(ServiceClient *client)
{
    const CallResult<> outcome = co_await client->call(QStringLiteral("x"));
    delete client;
    co_return ScriptedService::told(outcome)[0];
}

} // namespace

void tst_ServiceClientCoro::awaitsResults()
{
    const auto server = serveCalls(echoCall);
    ServiceClient client(path());
    QCOMPARE(QCoro::waitFor(twice(client)),
             (QCborArray{QStringLiteral("first"), QStringLiteral("second")}));
}

void tst_ServiceClientCoro::awaitsErrors()
{
    ServiceClient client(path());
    QCOMPARE(QCoro::waitFor(awaited(client.call(QStringLiteral("x")))),
             QCborValue(QStringLiteral("PathNotFound")));
    const auto server = serveCalls([](const CallMessage &, Reply &) {
        return Frames{failure(CallError::failed(QStringLiteral("a"), QStringLiteral("A")))};
    });
    QCOMPARE(QCoro::waitFor(awaited(client.call(QStringLiteral("x")))),
             QCborValue(QStringLiteral("Failed")));
}

void tst_ServiceClientCoro::awaitsDestroyedClient()
{
    const auto server = serveSilence();
    auto client = std::make_unique<ServiceClient>(path());
    const QFuture<CallResult<>> other = client->call(QStringLiteral("y"));
    QTimer::singleShot(0, this, [&client] { client.reset(); });
    QCOMPARE(QCoro::waitFor(awaited(client->call(QStringLiteral("x")))),
             QCborValue(QStringLiteral("Stopped")));
    QVERIFY(other.isFinished());
}

void tst_ServiceClientCoro::deletesItsClient()
{
    const auto server = serveCalls(echoCall);
    const QPointer<ServiceClient> client = new ServiceClient(path());
    QCOMPARE(QCoro::waitFor(deleting(client)), QCborValue(QStringLiteral("x")));
    QVERIFY(!client);
}

void tst_ServiceClientCoro::cancelsAwaitedFuture()
{
    const auto server = serveSilence();
    ServiceClient client(path());
    QFuture<CallResult<>> future = client.call(QStringLiteral("x"));
    QTimer::singleShot(0, this, [&future] { future.cancel(); });
    QCOMPARE(QCoro::waitFor(awaited(future)), QCborValue(QStringLiteral("Canceled")));
    QTRY_COMPARE(client.pendingCalls(), 0);
}

void tst_ServiceClientCoro::cancelsAwaitedCalls()
{
    const auto server = serveSilence();
    ServiceClient client(path());
    QTimer::singleShot(0, this, [&client] { client.cancelCalls(); });
    QCOMPARE(QCoro::waitFor(awaited(client.call(QStringLiteral("x")))),
             QCborValue(QStringLiteral("Canceled")));
    QCOMPARE(client.pendingCalls(), 0);
}

QTEST_GUILESS_MAIN(tst_ServiceClientCoro)

#include "tst_serviceclientcoro.moc"
