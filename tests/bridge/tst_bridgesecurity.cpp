// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "brokertest.h"
#include "certificates.h"
#include "credentials.h"
#include "openssl.h"

using IpcCore::ActiveState;

/// Brokers that let only some in, and bridges that read who they are from a settings file.
class tst_BridgeSecurity : public BrokerTest
{
    Q_OBJECT

private Q_SLOTS:
    void letsIn_data();
    void letsIn();
    void letsInWithCredentials();
    void staysOut_data();
    void staysOut();
    void endsWhenItIsNotLetInAnyMore();
    void refusesUnprotectedBroker();
    void showsNoSecrets();

private:
    void stop() override
    {
        BrokerTest::stop();
        m_strict.reset();
    }

    bool write(const char *name, const QByteArray &text) const;
    bool startStrict(const QByteArray &settings);
    std::unique_ptr<Program> startWith(const QByteArray &settings, const QByteArray &service) const;

    std::unique_ptr<NatsServer> m_strict;
};

namespace {

const QByteArray Users = "authorization { user: alice, password: \"right, so\" }\n";

} // namespace

bool tst_BridgeSecurity::write(const char *name, const QByteArray &text) const
{
    QFile target(file(name));
    return target.open(QIODevice::WriteOnly) && target.write(text) == text.size();
}

// @ in the settings stands for the directory.
bool tst_BridgeSecurity::startStrict(const QByteArray &settings)
{
    const QByteArray directory = path("") + '/';
    if (!write("strict.conf", QByteArray(settings).replace("@", directory))
        || !QDir().mkpath(file("strict")))
        return false;
    m_strict = std::make_unique<NatsServer>(
        file("strict"), QStringList{QStringLiteral("--config"), file("strict.conf")});
    return m_strict->start();
}

std::unique_ptr<Program> tst_BridgeSecurity::startWith(const QByteArray &settings,
                                                       const QByteArray &service) const
{
    const char *const name = service.startsWith("[import") ? "import ü.ini" : "export ü.ini";
    const QByteArray directory = path("") + '/';
    if (!write(name, QByteArray("[broker]\n" + settings + service).replace("@", directory)))
        return nullptr;
    auto bridge = std::make_unique<Program>(QStringLiteral(IPCBRIDGE),
                                            QStringList{QStringLiteral("--settings"), file(name)});
    return bridge->start() ? std::move(bridge) : nullptr;
}

void tst_BridgeSecurity::letsIn_data()
{
    QTest::addColumn<QByteArray>("broker");
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QByteArray>("settings");
    QTest::newRow("password") << Users << QByteArray("nats")
                              << QByteArray("user=alice\npasswordFile=@password\n");
    const QByteArray tls = "cert_file: \"@ours-certificate.pem\", key_file: "
                           "\"@ours-certificate.key\", ca_file: \"@ours-authority.pem\"";
    QTest::newRow("TLS") << "tls { " + tls + " }\n"
                         << QByteArray("tls") << QByteArray("authorities=@ours-authority.pem\n");
    QTest::newRow("TLS and password")
        << "tls { " + tls + " }\n" + Users << QByteArray("tls")
        << QByteArray("authorities=@ours-authority.pem\nuser=alice\npasswordFile=@password\n");
    QTest::newRow("certificate") << "tls { " + tls + ", verify: true }\n"
                                 << QByteArray("nats")
                                 << QByteArray("tls=true\nauthorities=@ours-authority.pem\n"
                                               "certificate=@ours-certificate.pem\n"
                                               "key=@ours-certificate.key\n");
}

void tst_BridgeSecurity::letsIn()
{
    QFETCH(const QByteArray, broker);
    QFETCH(const QByteArray, scheme);
    QFETCH(const QByteArray, settings);
    if (broker.contains("tls")) {
        if (!hasOpenssl())
            QSKIP("There is no openssl");
        QVERIFY(Certificates(file(""), QStringLiteral("ours")).make());
    }
    QVERIFY(write("password", "right, so\n"));
    QVERIFY(startStrict(broker));
    const auto daemon = startDaemon("local");
    const QByteArray all =
        "servers=" + m_strict->address(scheme.constData()).toUtf8() + '\n' + settings;
    m_exporter = startWith(all, "[export demo]\nendpoint=@local\n");
    m_importer = startWith(all, "[import demo]\nendpoint=@remote\n");
    QVERIFY(m_exporter && m_importer);
    QVERIFY2(waitFor("remote", ActiveState::Listening), m_importer->errors().constData());
    QCOMPARE(ask("remote", "ping"), QByteArray("pong"));
    // Many records of TLS, of which parts arrive.
    QByteArray large("echo ");
    for (int i = 0; i < 300'000; ++i)
        large += QByteArray::number(i);
    QVERIFY(ask("remote", large) == large.sliced(5));
}

void tst_BridgeSecurity::letsInWithCredentials()
{
    if (!hasOpenssl())
        QSKIP("There is no openssl");
    QVERIFY(QDir().mkpath(file("other")));
    Credentials ours(file(""));
    Credentials others(file("other"));
    QVERIFY(ours.make() && others.make());
    QVERIFY(startStrict(ours.brokerSettings()));
    const auto daemon = startDaemon("local");
    const QByteArray servers = "servers=" + m_strict->address().toUtf8() + '\n';
    const QByteArray all = servers + "credentials=@user.creds\n";
    m_exporter = startWith(all, "[export demo]\nendpoint=@local\n");
    m_importer = startWith(all, "[import demo]\nendpoint=@remote\n");
    QVERIFY2(waitFor("remote", ActiveState::Listening), m_importer->errors().constData());
    QCOMPARE(ask("remote", "ping"), QByteArray("pong"));
    // Nobody whom another operator has let in.
    const auto stranger =
        startWith(servers + "credentials=@other/user.creds\n", "[import demo]\nendpoint=@x\n");
    QVERIFY(stranger);
    QCOMPARE(stranger->finish(), 1);
}

void tst_BridgeSecurity::staysOut_data()
{
    QTest::addColumn<QByteArray>("broker");
    QTest::addColumn<QByteArray>("settings");
    QTest::newRow("wrong password") << Users << QByteArray("user=alice\npasswordFile=@password\n");
    QTest::newRow("no password") << Users << QByteArray();
    const QByteArray tls = "tls { cert_file: \"@ours-certificate.pem\", key_file: "
                           "\"@ours-certificate.key\", ca_file: \"@ours-authority.pem\"";
    QTest::newRow("other authority") << tls + " }\n"
                                     << QByteArray("tls=true\nauthorities=@others-authority.pem\n");
    QTest::newRow("no certificate") << tls + ", verify: true }\n"
                                    << QByteArray("tls=true\nauthorities=@ours-authority.pem\n");
    QTest::newRow("no TLS where it is wanted") << QByteArray() << QByteArray("tls=true\n");
}

// It ends with a reason, or goes on trying; in no case does it serve.
void tst_BridgeSecurity::staysOut()
{
    QFETCH(const QByteArray, broker);
    QFETCH(const QByteArray, settings);
    if (broker.contains("tls")) {
        if (!hasOpenssl())
            QSKIP("There is no openssl");
        QVERIFY(Certificates(file(""), QStringLiteral("ours")).make());
        QVERIFY(Certificates(file(""), QStringLiteral("others")).make());
    }
    QVERIFY(write("password", "wrong\n"));
    QVERIFY(startStrict(broker));
    const QByteArray all = "servers=" + m_strict->address().toUtf8() + '\n' + settings;
    m_importer = startWith(all, "[import demo]\nendpoint=@remote\n");
    QVERIFY(m_importer);
    const bool saysWhy = QTest::qWaitFor(
        [this] {
            const QByteArray said = m_importer->errors();
            return said.contains("refuses") || said.contains("Violation") || said.contains("SSL")
                   || said.contains("Secure") || said.contains("TLS");
        },
        Patience);
    QVERIFY2(saysWhy, m_importer->errors().constData());
    QVERIFY(IpcCore::activeState(path("remote")) != ActiveState::Listening);
}

// The way that whoever started it notices.
void tst_BridgeSecurity::endsWhenItIsNotLetInAnyMore()
{
    QVERIFY(write("password", "right, so\n"));
    QVERIFY(startStrict(Users));
    const auto daemon = startDaemon("local");
    const QByteArray all =
        "servers=" + m_strict->address().toUtf8() + "\nuser=alice\npasswordFile=@password\n";
    m_exporter = startWith(all, "[export demo]\nendpoint=@local\n");
    m_importer = startWith(all, "[import demo]\nendpoint=@remote\n");
    QVERIFY(waitFor("remote", ActiveState::Listening));
    m_strict->kill();
    QVERIFY(write("strict.conf", "authorization { user: alice, password: changed }\n"));
    QVERIFY(m_strict->start());
    for (Program *const bridge : {m_exporter.get(), m_importer.get()}) {
        QVERIFY(QTest::qWaitFor(
            [bridge] { return bridge->process().state() == QProcess::NotRunning; }, Patience));
        QCOMPARE(bridge->process().exitCode(), 1);
        QVERIFY2(bridge->errors().contains("The broker refuses this user or certificate"),
                 bridge->errors().constData());
    }
    QCOMPARE(IpcCore::activeState(path("remote")), ActiveState::PathNotFound);
}

void tst_BridgeSecurity::refusesUnprotectedBroker()
{
    const auto daemon = startDaemon("local");
    // An address for documentation, which nobody has.
    const auto bridge = startBridgeAt(
        {QStringLiteral("--server"), QStringLiteral("nats://192.0.2.1:4222")}, "export", "local");
    QVERIFY(bridge);
    QCOMPARE(bridge->finish(), 64);
    QVERIFY(bridge->errors().contains("use TLS and credentials"));
}

void tst_BridgeSecurity::showsNoSecrets()
{
    QVERIFY(write("password", "right, so\n"));
    QVERIFY(startStrict(Users));
    m_importer = startWith("servers=" + m_strict->address().toUtf8()
                               + "\nuser=alice\npasswordFile=@password\n",
                           "[import demo]\nendpoint=@remote\n");
    QVERIFY(waitFor("remote", ActiveState::NotListening));
    m_importer->process().terminate();
    QCOMPARE(m_importer->finish(), 0);
    QVERIFY2(!m_importer->errors().contains("right"), m_importer->errors().constData());
    // An address with a password in it is refused without repeating it.
    const auto bridge = startBridgeAt(
        {QStringLiteral("--server"), QStringLiteral("nats://alice:geheim@127.0.0.1:4222")},
        "import", "other");
    QVERIFY(bridge);
    QCOMPARE(bridge->finish(), 64);
    QVERIFY2(!bridge->errors().contains("geheim"), bridge->errors().constData());
}

QTEST_GUILESS_MAIN(tst_BridgeSecurity)
#include "tst_bridgesecurity.moc"
