// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "server/servertest.h"
#include "service/rawcaller.h"
#include "support/semaphore.h"

#include "router/ratelimit.h"

#include <ipccore/connection.h>
#include <ipccore/service/commandrouter.h>

#include <QtCore/qloggingcategory.h>
#include <QtCore/qregularexpression.h>

#include <mutex>
#include <optional>
#include <stdexcept>
#include <unistd.h>

using namespace IpcCore;
using namespace Qt::StringLiterals;

namespace {

// What measure() told: "command kind-or-ok".
class Measured
{
public:
    Middleware middleware()
    {
        return Middleware::measure([this](const QString &command, std::chrono::nanoseconds duration,
                                          const CallResult<> &result) {
            const std::lock_guard lock(m_mutex);
            m_lines += command + (result ? u" ok"_s : u' ' + result.error().message);
            m_isPositive = m_isPositive && duration.count() > 0;
        });
    }

    QStringList lines()
    {
        const std::lock_guard lock(m_mutex);
        return m_lines;
    }

    QStringList take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_lines, {});
    }

    bool isPositive()
    {
        const std::lock_guard lock(m_mutex);
        return m_isPositive;
    }

private:
    std::mutex m_mutex;
    QStringList m_lines;      ///< guarded by m_mutex
    bool m_isPositive = true; ///< guarded by m_mutex
};

} // namespace

class tst_Middleware : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void measuresEveryCommand();
    void measuresToTheRealEnd();
    void logsWithoutPayload();
    void allowsUids();
    void limitsTheRate();
    void fillsBucketsUp();
    void nestsInOrder();

private:
    static QByteArray ask(Result<Connection> &connection, const QByteArray &request)
    {
        const Result<QByteArray> reply = connection->sendCommand(request);
        return reply ? *reply : QByteArray("no reply");
    }
};

void tst_Middleware::initTestCase_data()
{
    addEngines();
}

void tst_Middleware::measuresEveryCommand()
{
    Measured measured;
    CommandRouter router(u"measured"_s);
    router.use(measured.middleware());
    router.add(u"say"_s, u"Repeats"_s, {Parameter::text(u"text"_s)},
               [](Call &call) -> CallResult<> { return QCborValue(call.text(u"text"_s)); });
    router.add(u"throw"_s, u"Throws"_s, {},
               [](Call &) -> CallResult<> { throw std::runtime_error("secret"); });
    static_cast<void>(router.topic(u"topic"_s, u"Changes"_s));
    router.setFallback(echo);
    const auto server = serve(router, options());
    QVERIFY(server);
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    QCOMPARE(ask(connection, "say a"), QByteArray("a"));
    QCOMPARE(measured.take(), QStringList{u"say ok"_s});
    QCOMPARE(ask(connection, "ping"), QByteArray("pong"));
    QCOMPARE(measured.take(), QStringList{u"ping ok"_s});
    static_cast<void>(ask(connection, "say"));
    QCOMPARE(measured.take(), QStringList{u"say text is missing"_s});
    static_cast<void>(ask(connection, "subscribe other"));
    QCOMPARE(measured.take(), QStringList{u"subscribe There is no topic \"other\""_s});
    QCOMPARE(ask(connection, "unknown"), QByteArray("unknown"));
    QCOMPARE(measured.take(), QStringList());
    QCOMPARE(ask(connection, "throw"), QByteArray("no reply"));
    QCOMPARE(measured.take(), QStringList{u"throw The command failed with an exception"_s});
    RawCaller subscriber(path());
    QVERIFY(subscriber.call("subscribe topic"));
    QTRY_COMPARE_WITH_TIMEOUT(measured.lines(), QStringList{u"subscribe ok"_s}, Patience);
    QVERIFY(measured.isPositive());
    static_cast<void>(router.endSubscriptions());
}

void tst_Middleware::measuresToTheRealEnd()
{
    Measured measured;
    std::optional<DeferredCall> later;
    Semaphore deferred;
    CommandRouter router(u"measured"_s);
    router.use(measured.middleware());
    router.add(u"wait"_s, u"Waits"_s, {}, [&](Call &call) -> CallResult<> {
        later = call.defer();
        deferred.release();
        return QCborValue();
    });
    const auto server = serve(router, options());
    QVERIFY(server);
    RawCaller peer(path());
    for (const bool isFinished : {true, false}) {
        QVERIFY(peer.call("wait"));
        QVERIFY(deferred.acquire());
        Result<Connection> connection = Connection::tryConnect(path());
        QVERIFY(connection);
        QCOMPARE(ask(connection, "ping"), QByteArray("pong"));
        QCOMPARE(measured.take(), QStringList{u"ping ok"_s});
        if (isFinished)
            later->finish(QCborValue(u"done"_s));
        else
            later.reset();
        static_cast<void>(peer.reply());
        QCOMPARE(measured.take(),
                 QStringList{isFinished ? u"wait ok"_s : u"wait The service gave up"_s});
    }
}

void tst_Middleware::logsWithoutPayload()
{
    QLoggingCategory::setFilterRules(u"ipccore.service.info=true"_s);
    CommandRouter router(u"logged"_s);
    router.use(Middleware::log());
    router.add(u"say"_s, u"Repeats"_s, {Parameter::text(u"text"_s)},
               [](Call &call) -> CallResult<> {
                   return CallError::failed(u"busy"_s, u"Not now: "_s + call.text(u"text"_s));
               });
    const auto server = serve(router, options());
    QVERIFY(server);
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    const QString uid = QString::number(::geteuid());
    QTest::ignoreMessage(QtInfoMsg, QRegularExpression(u"^ping by uid "_s + uid
                                                       + u" on connection 1: done after .* ms$"_s));
    QTest::ignoreMessage(
        QtInfoMsg,
        QRegularExpression(u"^say by uid "_s + uid
                           + u" on connection 1: failed \\(busy\\) after [^a-z]* ms$"_s));
    QCOMPARE(ask(connection, "ping"), QByteArray("pong"));
    QCOMPARE(ask(connection, "say secret"), QByteArray("error: failed: Not now: secret (busy)"));
    QLoggingCategory::setFilterRules({});
}

void tst_Middleware::allowsUids()
{
    for (const bool isAllowed : {true, false}) {
        CommandRouter router(u"private"_s);
        const quint32 uid = ::geteuid();
        router.use(Middleware::allowUids({isAllowed ? uid : uid + 1}));
        const auto server = serve(router, options());
        QVERIFY(server);
        Result<Connection> connection = Connection::tryConnect(path());
        QVERIFY(connection);
        QCOMPARE(ask(connection, "ping"),
                 isAllowed ? QByteArray("pong")
                           : QByteArray("error: not-allowed: Not allowed for this user"));
    }
}

void tst_Middleware::limitsTheRate()
{
    CommandRouter router(u"limited"_s);
    // The next one after a day.
    router.use(Middleware::limitRate(1.0 / 86'400, 3));
    const auto server = serve(router, options());
    QVERIFY(server);
    const QByteArray refused = "error: rate-limited: Too many calls; try again later";
    for (const QByteArray &reply :
         {QByteArray("pong"), QByteArray("pong"), QByteArray("pong"), refused, refused}) {
        Result<Connection> connection = Connection::tryConnect(path());
        QVERIFY(connection);
        QCOMPARE(ask(connection, "ping"), reply);
    }
}

void tst_Middleware::fillsBucketsUp()
{
    const RateLimit::Clock::time_point start;
    const auto after = [start](int ms) { return start + std::chrono::milliseconds(ms); };
    RateLimit limit(10, 2);
    QVERIFY(limit.take(1, after(0)));
    QVERIFY(limit.take(1, after(0)));
    QVERIFY(!limit.take(1, after(0)));
    QVERIFY(limit.take(2, after(0)));
    QVERIFY(!limit.take(1, after(90)));
    QVERIFY(limit.take(1, after(101)));
    // A clock that was read too early.
    QVERIFY(!limit.take(1, after(50)));
    QVERIFY(!limit.take(1, after(102)));
    // No more than the burst.
    QVERIFY(limit.take(1, after(100'000)));
    QVERIFY(limit.take(1, after(100'000)));
    QVERIFY(!limit.take(1, after(100'000)));
    // Many users; the one that used it up stays so.
    for (quint32 uid = 1'000; uid < 5'000; ++uid)
        QVERIFY(limit.take(uid, after(100'000 + static_cast<int>(uid) / 100)));
    QVERIFY(!limit.take(1, after(100'050)));

    RateLimit broken(std::numeric_limits<double>::quiet_NaN(), -1);
    QVERIFY(broken.take(1, after(0)));
    QVERIFY(!broken.take(1, after(100'000)));
}

void tst_Middleware::nestsInOrder()
{
    QStringList steps;
    const auto named = [&steps](const QString &name) {
        return Middleware([&steps, name](const Call &call) -> CallResult<Middleware::End> {
            steps += name + u" begins"_s;
            if (name == u"inner"_s && call.command() == u"ping"_s)
                return CallError::failed({}, u"No"_s);
            return Middleware::End([&steps, name](const CallResult<> &result) {
                steps += name + (result ? u" ends"_s : u" fails"_s);
            });
        });
    };
    CommandRouter router(u"nested"_s);
    router.use(named(u"outer"_s));
    router.use(named(u"inner"_s));
    router.add(u"run"_s, u"Runs"_s, {}, [&steps](Call &) -> CallResult<> {
        steps += u"runs"_s;
        return QCborValue();
    });
    const auto server = serve(router, options());
    QVERIFY(server);
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    static_cast<void>(ask(connection, "run"));
    const QStringList expected = {u"outer begins"_s, u"inner begins"_s, u"runs"_s, u"inner ends"_s,
                                  u"outer ends"_s};
    QCOMPARE(std::exchange(steps, {}), expected);
    QCOMPARE(ask(connection, "ping"), QByteArray("error: failed: No"));
    const QStringList refused = {u"outer begins"_s, u"inner begins"_s, u"outer fails"_s};
    QCOMPARE(steps, refused);
}

QTEST_GUILESS_MAIN(tst_Middleware)
#include "tst_middleware.moc"
