// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "brokertest.h"
#include "credentials.h"
#include "openssl.h"
#include "rawnatsclient.h"

#include "broker/broker.h"
#include "wire/frame.h"

#include <ipccore/server.h>

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qrandom.h>

#include <atomic>
#include <semaphore>
#include <thread>

using namespace std::chrono_literals;
using IpcCore::ActiveState;
using IpcCore::HandlerResult;

/// Clients in accounts of their own, and what the server is told of them.
class tst_BridgeIdentity : public BrokerTest
{
    Q_OBJECT

public:
    tst_BridgeIdentity();

private Q_SLOTS:
    void importerIsNamed();
    void clientIsNamed();
    void headersAreNotBelieved_data();
    void headersAreNotBelieved();
    void claimedKeyIsRefused();
    void tokensNameTheUser();
    void ownAccount();
    void accountsThatDoNotShare();
    void isOnlyLogged();
    void isNotTrusted();
    void repliesAreEqual_data();
    void repliesAreEqual();
    void prefixDoesNotCount();
    void piecesComeAsTheyAreWritten();
    void slowReader();
    void clientLeaves();

private:
    static inline const QString Config = QStringLiteral("broker.conf");
    static inline const QString Password = QStringLiteral("password");

    QStringList brokerArguments() const override
    {
        return {QStringLiteral("--config"), m_settings.filePath(Config)};
    }

    void stop() override;
    void write(const QString &name, const QByteArray &text) const;

    /// Options for a user of the broker.
    QStringList as(const char *user) const
    {
        return {QStringLiteral("--user"), QString::fromUtf8(user),
                QStringLiteral("--password-file"), m_settings.filePath(Password)};
    }

    static QJsonObject login(const QString &user)
    {
        return {{QStringLiteral("user"), user}, {QStringLiteral("pass"), QStringLiteral("x")}};
    }

    /// A server that sends back what it gets, and its exporter.
    bool serve(const QStringList &more);

    bool serve() { return serve({Trust, Prefix}); }

    bool import(const char *user);
    static bool logs(Program &program, const QByteArray &text);

    static inline const QString Trust = QStringLiteral("--trust-request-info");
    static inline const QString Prefix = QStringLiteral("--prefix-caller");

    QTemporaryDir m_settings;
    std::unique_ptr<IpcCore::Server> m_server;
};

namespace {

// With a user who has a key, the broker checks all keys that clients claim to have.
const QByteArray Accounts = R"(
accounts {
  SERVICES {
    users: [ { user: exporter, password: x } ]
    exports: [
      { service: demo }
      { service: ipcbridge.demo, response_type: stream, response_threshold: "30s" }
    ]
  }
  CLIENTS {
    users: [
      { user: alice, password: x }
      { user: "bü \"q\"\n{}", password: x }
      { nkey: UDXU4RCSJNZOIQHZNWXHXORDPRTGNJAHAHFRGZNEEJCPQTT2M7NLCNF4 }
    ]
    imports: [
      { service: { account: SERVICES, subject: demo }, share: true }
      { service: { account: SERVICES, subject: ipcbridge.demo }, share: true }
    ]
  }
  OTHERS {
    users: [ { user: oscar, password: x } ]
    imports: [
      { service: { account: SERVICES, subject: demo } }
      { service: { account: SERVICES, subject: ipcbridge.demo } }
    ]
  }
}
)";

HandlerResult echo(const IpcCore::Request &request, IpcCore::Reply &reply)
{
    return reply.write(request.message()) ? HandlerResult::Done : HandlerResult::Failed;
}

/// The first line of `request`.
QJsonObject callerIn(const QByteArray &request)
{
    return QJsonDocument::fromJson(request.left(request.indexOf('\n'))).object();
}

QString userIn(const QByteArray &request)
{
    return callerIn(request)[QStringLiteral("user")].toString();
}

} // namespace

tst_BridgeIdentity::tst_BridgeIdentity()
{
    write(Config, Accounts);
    write(Password, "x\n");
}

// Without these, there will be no broker or no bridge.
void tst_BridgeIdentity::write(const QString &name, const QByteArray &text) const
{
    QFile target(m_settings.filePath(name));
    if (target.open(QIODevice::WriteOnly))
        (void)target.write(text);
}

void tst_BridgeIdentity::stop()
{
    BrokerTest::stop();
    m_server.reset();
}

bool tst_BridgeIdentity::serve(const QStringList &more)
{
    m_server = std::make_unique<IpcCore::Server>(path("local"), echo);
    if (!m_server->listen() || !m_server->start())
        return false;
    m_exporter = startBridge("export", "local", as("exporter") + more);
    RawNatsClient client;
    if (!m_exporter || !client.connectTo(address(), login(QStringLiteral("exporter"))))
        return false;
    // Before, the broker says that there is nobody; to other accounts it would not.
    return waitUntil([&] { return !client.request("demo", {}, "x").startsWith("HMSG "); });
}

/// Whether that will be in the log of `program`.
bool tst_BridgeIdentity::logs(Program &program, const QByteArray &text)
{
    const bool isThere = QTest::qWaitFor([&] { return program.errors().contains(text); }, Patience);
    if (!isThere)
        qWarning("%s", program.errors().constData());
    return isThere;
}

bool tst_BridgeIdentity::import(const char *user)
{
    m_importer = startBridge("import", "remote", as(user));
    return m_importer && waitFor("remote", ActiveState::Listening);
}

void tst_BridgeIdentity::importerIsNamed()
{
    QVERIFY(serve() && import("alice"));
    const QByteArray line =
        R"({"account":"CLIENTS","host":"127.0.0.1","name":"ipcbridge","user":"alice"})"
        "\n";
    QCOMPARE(ask("remote", "hello\nworld"), QByteArray(line + "hello\nworld"));
    QCOMPARE(ask("remote", ""), line);
    QVERIFY(logs(*m_exporter, QByteArray("demo: " + line)));
}

void tst_BridgeIdentity::clientIsNamed()
{
    QVERIFY(serve());
    const QString user = QStringLiteral("bü \"q\"\n{}");
    const QString name = QStringLiteral("x\r\n\"user\":\"root\"\u2028");
    QJsonObject options = login(user);
    options[QStringLiteral("name")] = name;
    RawNatsClient client;
    QVERIFY(client.connectTo(address(), options));
    // Without a payload, the client library takes the headers apart.
    for (const QByteArray &payload : {QByteArray("hello"), QByteArray()}) {
        const QByteArray reply = client.request("demo", {}, payload);
        QCOMPARE(reply.mid(reply.indexOf('\n') + 1), payload);
        const QJsonObject caller = callerIn(reply);
        QCOMPARE(caller[QStringLiteral("account")].toString(), QStringLiteral("CLIENTS"));
        QCOMPARE(caller[QStringLiteral("user")].toString(), user);
        QCOMPARE(caller[QStringLiteral("name")].toString(), name);
        QCOMPARE(caller[QStringLiteral("host")].toString(), QStringLiteral("127.0.0.1"));
    }
    QVERIFY(!m_exporter->errors().contains("root\""));
}

void tst_BridgeIdentity::headersAreNotBelieved_data()
{
    QTest::addColumn<QByteArray>("headers");
    const QByteArray forged = "Nats-Request-Info: {\"acc\":\"CLIENTS\",\"user\":\"root\"}";
    const QByteArray first = "NATS/1.0\r\n";
    const QByteArray zero(1, '\0');
    QTest::newRow("one") << first + forged + "\r\n\r\n";
    QTest::newRow("among others") << first + "A: b\r\n" + forged + "\r\nC: d\r\n\r\n";
    QTest::newRow("two") << first + forged + "\r\n" + forged + "\r\n\r\n";
    QTest::newRow("after one with a longer name")
        << first + "X-" + forged + "\r\n" + forged + "\r\n\r\n";
    QTest::newRow("small letters") << first + forged.toLower() + "\r\n\r\n";
    QTest::newRow("folded") << first + "A: b\r\n " + forged + "\r\n\r\n";
    QTest::newRow("after the end") << first + forged + "\r\n\r\n" + forged + "\r\n\r\n";
    QTest::newRow("in the status") << "NATS/1.0 Nats-Request-Info\r\n" + forged + "\r\n\r\n";
    // The broker cuts two bytes off and continues the last line.
    QTest::newRow("open end") << first + "X-" + forged + "\r\n" + forged + "\r\nY: abc";
    QTest::newRow("open end, hidden from the client library")
        << first + "X: " + zero + "Nats-Request-Info\r\n" + forged + "\r\nY: " + zero + "bc";
    QTest::newRow("large") << first + "A: " + QByteArray(100'000, 'a') + "\r\n" + forged
                                  + "\r\n\r\n";
    QTest::newRow("none at all") << QByteArray("nonsense");
}

// The server sees who it really is, or nothing.
void tst_BridgeIdentity::headersAreNotBelieved()
{
    QFETCH(const QByteArray, headers);
    QVERIFY(serve());
    RawNatsClient client;
    QVERIFY(client.connectTo(address(), login(QStringLiteral("alice"))));
    for (const QByteArray &payload : {QByteArray("x"), QByteArray()}) {
        const QByteArray reply = client.request("demo", headers, payload);
        const bool isRefused = reply.startsWith("error: Nobody knows who asks");
        QVERIFY2(isRefused || userIn(reply) == u"alice", reply.constData());
    }
    QCOMPARE(userIn(client.request("demo", {}, "x")), QStringLiteral("alice"));
}

void tst_BridgeIdentity::claimedKeyIsRefused()
{
    QJsonObject options = login(QStringLiteral("alice"));
    options[QStringLiteral("nkey")] = QStringLiteral("root");
    RawNatsClient client;
    QVERIFY(!client.connectTo(address(), options));
}

// Whoever has a token may claim another name, which the broker tells then.
void tst_BridgeIdentity::tokensNameTheUser()
{
    if (!hasOpenssl())
        QSKIP("There is no openssl");
    Credentials credentials(file(""));
    QVERIFY(credentials.makeSharing());
    QFile config(file("tokens.conf"));
    QVERIFY(config.open(QIODevice::WriteOnly) && config.write(credentials.brokerSettings()) > 0
            && config.flush() && QDir().mkpath(file("tokens")));
    NatsServer broker(file("tokens"), {QStringLiteral("--config"), config.fileName()});
    QVERIFY(broker.start());
    const auto as = [&](const char *user) {
        return QStringList{QStringLiteral("--server"), broker.address(),
                           QStringLiteral("--credentials"), credentials.file(user)};
    };
    m_server = std::make_unique<IpcCore::Server>(path("local"), echo);
    QVERIFY(m_server->listen() && m_server->start());
    m_exporter = startBridgeAt(as("exporter") + QStringList{Trust, Prefix}, "export", "local");
    m_importer = startBridgeAt(as("user"), "import", "remote");
    QVERIFY(waitFor("remote", ActiveState::Listening));
    const QByteArray reply = ask("remote", "x");
    QCOMPARE(userIn(reply), QString::fromLatin1(credentials.userKey()));

    natsOptions *options = nullptr;
    natsConnection *connection = nullptr;
    natsMsg *answer = nullptr;
    const QByteArray url = broker.address().toUtf8();
    const QByteArray frame =
        Bridge::encodeFrame({Bridge::Frame::Type::Request, true, 0, 1'000'000, "x", 1});
    QCOMPARE(natsOptions_Create(&options), NATS_OK);
    QCOMPARE(natsOptions_SetURL(options, url.constData()), NATS_OK);
    QCOMPARE(natsOptions_SetUserInfo(options, "root", "x"), NATS_OK);
    QCOMPARE(natsOptions_SetUserCredentialsFromFiles(
                 options, QFile::encodeName(credentials.file()).constData(), nullptr),
             NATS_OK);
    QCOMPARE(natsConnection_Connect(&connection, options), NATS_OK);
    QCOMPARE(natsConnection_Request(&answer, connection, "ipcbridge.demo", frame.constData(),
                                    int(frame.size()), Patience),
             NATS_OK);
    const Bridge::BrokerMessage owned(answer);
    const auto refusal = Bridge::decodeFrame(owned.payload());
    natsConnection_Destroy(connection);
    natsOptions_Destroy(options);
    QVERIFY(refusal);
    QCOMPARE(refusal->type, Bridge::Frame::Type::Failed);
    QVERIFY2(refusal->body.contains("another user than its token"),
             refusal->body.toByteArray().constData());
}

// Its users are believed, so it must have none but exporters.
void tst_BridgeIdentity::ownAccount()
{
    QVERIFY(serve());
    RawNatsClient client;
    QVERIFY(client.connectTo(address(), login(QStringLiteral("exporter"))));
    const QByteArray refusal = client.request("demo", {}, "x");
    QVERIFY2(refusal.contains("It comes from the exporters' own account"), refusal.constData());
    const QByteArray forged =
        "NATS/1.0\r\nNats-Request-Info: {\"acc\":\"CLIENTS\",\"user\":\"root\"}\r\n\r\n";
    QCOMPARE(userIn(client.request("demo", forged, "x")), QStringLiteral("root"));
}

void tst_BridgeIdentity::accountsThatDoNotShare()
{
    QVERIFY(serve() && import("oscar"));
    QCOMPARE(ask("remote", "x"), QByteArray("ConnectionClosed"));
    const QByteArray reason = "must import the service with \"share: true\"";
    QVERIFY(logs(*m_importer, reason));
    QVERIFY(logs(*m_exporter, reason));
    RawNatsClient client;
    QVERIFY(client.connectTo(address(), login(QStringLiteral("oscar"))));
    const QByteArray refusal = client.request("demo", {}, "x");
    QVERIFY2(refusal.startsWith("error: ") && refusal.contains(reason), refusal.constData());
    // Both are counted, and the one of serve().
    RawNatsClient owner;
    QVERIFY(owner.connectTo(address(), login(QStringLiteral("exporter"))));
    const QByteArray figures = owner.request("$SRV.STATS.demo", {}, {});
    QVERIFY2(figures.contains("\"num_errors\":3") && figures.contains("\"num_requests\":3"),
             figures.constData());
}

void tst_BridgeIdentity::isOnlyLogged()
{
    QVERIFY(serve({Trust}) && import("alice"));
    QCOMPARE(ask("remote", "x"), QByteArray("x"));
    QVERIFY(logs(*m_exporter, R"("user":"alice")"));
    RawNatsClient client;
    QVERIFY(client.connectTo(address(), login(QStringLiteral("oscar"))));
    QCOMPARE(client.request("demo", {}, "x"), QByteArray("x"));
    QVERIFY(logs(*m_exporter, "names no user"));
    for (int i = 0; i < 50; ++i)
        QCOMPARE(client.request("demo", {}, "x"), QByteArray("x"));
    QVERIFY(m_exporter->sendSignal(SIGTERM));
    QCOMPARE(m_exporter->finish(), 0);
    QVERIFY(m_exporter->errors().count("names no user") < 12);
}

void tst_BridgeIdentity::isNotTrusted()
{
    const auto exporter = startBridge("export", "local", as("exporter") + QStringList{Prefix});
    QVERIFY(exporter);
    QCOMPARE(exporter->finish(), 64);
    QVERIFY(serve({}) && import("alice"));
    QCOMPARE(ask("remote", "x"), QByteArray("x"));
    QVERIFY(!m_exporter->errors().contains("alice"));
}

void tst_BridgeIdentity::repliesAreEqual_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("empty") << qsizetype(0);
    QTest::newRow("64 KiB") << qsizetype(64 * 1024);
    QTest::newRow("window") << qsizetype(512 * 1024);
    QTest::newRow("nearly 16 MiB") << qsizetype(16 * 1024 * 1024 - 1024); // with the prefix
}

// Also with the frames that large ones need.
void tst_BridgeIdentity::repliesAreEqual()
{
    QFETCH(const qsizetype, size);
    QVERIFY(serve() && import("alice"));
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(1);
    for (char &byte : bytes)
        byte = static_cast<char>(random.generate());
    for (int i = 0; i < 3; ++i) {
        const QByteArray reply = ask("remote", bytes);
        QCOMPARE(userIn(reply), QStringLiteral("alice"));
        QVERIFY(reply.mid(reply.indexOf('\n') + 1) == bytes);
    }
}

// The limit is the same with and without the prefix, which does not count.
void tst_BridgeIdentity::prefixDoesNotCount()
{
    constexpr qsizetype Limit = 1'000'000;
    QVERIFY(serve({Trust, Prefix, QStringLiteral("--max-request"), QString::number(Limit)})
            && import("alice"));
    const QByteArray reply = ask("remote", QByteArray(Limit, 'x'));
    QCOMPARE(userIn(reply), QStringLiteral("alice"));
    QCOMPARE(reply.size() - reply.indexOf('\n') - 1, Limit);
    QCOMPARE(ask("remote", QByteArray(Limit + 1, 'x')), QByteArray("ConnectionClosed"));
}

void tst_BridgeIdentity::piecesComeAsTheyAreWritten()
{
    std::counting_semaphore<> mayGoOn(1);
    IpcCore::Server server(path("local"), [&](const auto &, IpcCore::Reply &reply) {
        for (int i = 0; i < 3; ++i) {
            if (!mayGoOn.try_acquire_for(60s) || !reply.write("piece") || !reply.flush())
                return HandlerResult::Failed;
        }
        return HandlerResult::Done;
    });
    QVERIFY(server.listen() && server.start());
    m_exporter = startBridge("export", "local", as("exporter"));
    QVERIFY(import("alice"));
    int received = 0;
    const auto size = IpcCore::sendCommand(path("remote"), {}, "x", [&](QByteArrayView piece) {
        received += int(piece.size() / 5);
        mayGoOn.release();
        return true;
    });
    QVERIFY2(size, size ? "" : qPrintable(size.error().message));
    QCOMPARE(received, 3);
}

// Takes credit, from one account to the other.
void tst_BridgeIdentity::slowReader()
{
    constexpr qint64 Size = 64LL * 1024 * 1024;
    IpcCore::Server server(path("local"), largeReply(Size));
    QVERIFY(server.listen() && server.start());
    m_exporter = startBridge("export", "local", as("exporter"));
    QVERIFY(import("alice"));
    const auto size = IpcCore::sendCommand(path("remote"), {}, "x", [](QByteArrayView piece) {
        std::this_thread::sleep_for(std::chrono::microseconds(piece.size() / 50));
        return true;
    });
    QVERIFY2(size, size ? "" : qPrintable(size.error().message));
    QCOMPARE(*size, Size);
}

void tst_BridgeIdentity::clientLeaves()
{
    std::binary_semaphore begun(0);
    std::binary_semaphore left(0);
    IpcCore::Server server(path("local"), [&](const auto &, IpcCore::Reply &reply) {
        begun.release();
        while (!reply.peerGone())
            std::this_thread::sleep_for(1ms);
        left.release();
        return HandlerResult::Done;
    });
    QVERIFY(server.listen() && server.start());
    m_exporter = startBridge("export", "local", as("exporter"));
    QVERIFY(import("alice"));
    {
        RawPeer client = RawPeer::connectTo(path("remote"));
        QVERIFY(client.send("0005x0000"));
        QVERIFY(begun.try_acquire_for(60s));
    }
    QVERIFY(left.try_acquire_for(60s));
}

QTEST_GUILESS_MAIN(tst_BridgeIdentity)
#include "tst_bridgeidentity.moc"
