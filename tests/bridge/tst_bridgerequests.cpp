// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "brokertest.h"

#include <ipccore/server.h>

#include <QtCore/qelapsedtimer.h>

#include <atomic>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

/// Many requests through a broker that is killed and restarted again and again: each ends with its
/// reply or an error, and what the error says is true.
///
/// For a long run, set IPCBRIDGE_REQUESTS to their number and IPCBRIDGE_RESTART_MS to the time
/// between two restarts, and QTEST_FUNCTION_TIMEOUT to what it may take in milliseconds.
class tst_BridgeRequests : public BrokerTest
{
    Q_OBJECT

private Q_SLOTS:
    void eachEndsOnce();

private:
    struct Run;

    void send(Run &run) const;
};

namespace {

int numberFrom(const char *variable, int standard)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : standard;
}

} // namespace

/// What all clients have sent and got.
struct tst_BridgeRequests::Run
{
    explicit Run(int count)
        : requests(count)
        , handled(std::size_t(count))
    {}

    const int requests;
    std::vector<std::atomic<quint8>> handled; ///< How often, by the request's number.
    std::atomic<int> next = 0;
    std::atomic<int> replies = 0;
    std::atomic<int> notSent = 0;
    std::atomic<int> maybeProcessed = 0;
    std::atomic<int> wrongReplies = 0;
    std::atomic<int> wrongErrors = 0; ///< They say that no handler saw a request that one did.
    std::atomic<int> timeouts = 0;

    void take(int number, const QByteArray &request, const IpcCore::Result<QByteArray> &outcome)
    {
        if (outcome) {
            const bool isRight = *outcome == request && handled[std::size_t(number)] == 1;
            ++(isRight ? replies : wrongReplies);
            return;
        }
        if (outcome.error().code == IpcCore::ErrorCode::Timeout)
            ++timeouts;
        if (outcome.error().delivery == IpcCore::Delivery::MaybeProcessed)
            ++maybeProcessed;
        else
            ++(handled[std::size_t(number)] == 0 ? notSent : wrongErrors);
    }
};

// One client; each request is sent once, whatever becomes of it.
void tst_BridgeRequests::send(Run &run) const
{
    IpcCore::ConnectOptions patient;
    patient.waitIfBusy = true;
    patient.waitIfNotFound = true;
    patient.connectTimeout = std::chrono::milliseconds(Patience);
    patient.replyTimeout = std::chrono::milliseconds(Patience);
    std::optional<IpcCore::Connection> connection;
    for (int number = run.next++; number < run.requests; number = run.next++) {
        const QByteArray request = QByteArray::number(number);
        if (!connection) {
            auto made = IpcCore::Connection::tryConnect(path("remote"), patient);
            if (!made) {
                run.take(number, request, made.error());
                continue;
            }
            connection.emplace(std::move(*made));
        }
        const auto outcome = connection->sendCommand(request);
        run.take(number, request, outcome);
        if (!outcome)
            connection.reset();
    }
}

void tst_BridgeRequests::eachEndsOnce()
{
    constexpr int Clients = 8;
    Run run(numberFrom("IPCBRIDGE_REQUESTS", 20'000));
    const int pause = numberFrom("IPCBRIDGE_RESTART_MS", 300);
    IpcCore::Server server(path("local"), [&run](const IpcCore::Request &request, auto &reply) {
        ++run.handled.at(request.message().toByteArray().toUInt());
        (void)reply.write(request.message());
        return IpcCore::HandlerResult::Done;
    });
    QVERIFY(server.listen() && server.start());
    const auto exporter = startBridge("export", "local");
    const auto importer = startBridge("import", "remote");
    QVERIFY(waitFor("remote", IpcCore::ActiveState::Listening));
    QElapsedTimer time;
    time.start();
    std::vector<std::thread> clients;
    for (int i = 0; i < Clients; ++i)
        clients.emplace_back([this, &run] { send(run); });
    int restarts = 0;
    bool isServed = true;
    // What is lost before the last restart has ended by then.
    while (isServed && !QTest::qWaitFor([&run] { return run.next >= run.requests; }, pause)) {
        killBroker();
        isServed = startBroker() && waitFor("remote", IpcCore::ActiveState::Listening);
        ++restarts;
    }
    for (std::thread &client : clients)
        client.join();
    qInfo("%d requests, %d restarts, %lld ms: %d replies, %d not sent, %d maybe processed",
          run.requests, restarts, static_cast<long long>(time.elapsed()), run.replies.load(),
          run.notSent.load(), run.maybeProcessed.load());
    QVERIFY(isServed && restarts > 0);
    QCOMPARE(run.wrongReplies.load(), 0);
    QCOMPARE(run.wrongErrors.load(), 0);
    QCOMPARE(run.timeouts.load(), 0);
    QCOMPARE(run.replies + run.notSent + run.maybeProcessed, run.requests);
    for (const auto &times : run.handled)
        QVERIFY(times <= 1);
}

QTEST_GUILESS_MAIN(tst_BridgeRequests)
#include "tst_bridgerequests.moc"
