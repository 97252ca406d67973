// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "program/bridgeoptions.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Bridge;

/// BridgeOptions and BrokerOptions.
class tst_BridgeOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSettings();
    void refusesSettings_data();
    void refusesSettings();
    void missingFile();
    void validatesServers_data();
    void validatesServers();
    void protectsExports_data();
    void protectsExports();

private:
    QString write(const QByteArray &text)
    {
        QFile file(m_directory.filePath(QStringLiteral("bridge.ini")));
        (void)file.open(QIODevice::WriteOnly);
        (void)file.write(text);
        return file.fileName();
    }

    QTemporaryDir m_directory;
};

void tst_BridgeOptions::readsSettings()
{
    const auto options = BridgeOptions::read(write("[broker]\n"
                                                   "servers=nats://a:1, tls://b:2\n"
                                                   "user=me\n"
                                                   "passwordFile=/etc/secret\n"
                                                   "tls=true\n"
                                                   "reconnectPauseMs=100\n"
                                                   "metrics=/tmp/figures\n"
                                                   "[export one]\n"
                                                   "endpoint=/run/one.sock\n"
                                                   "maxRate=7\n"
                                                   "trustRequestInfo=true\n"
                                                   "prefixCaller=true\n"
                                                   "[export two]\n"
                                                   "endpoint=/run/two.sock\n"
                                                   "[import three]\n"
                                                   "endpoint=/run/three.sock\n"
                                                   "maxRequest=5\n"));
    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QCOMPARE(options->broker.servers,
             (QStringList{QStringLiteral("nats://a:1"), QStringLiteral("tls://b:2")}));
    QCOMPARE(options->broker.user, QStringLiteral("me"));
    QCOMPARE(options->broker.passwordFile, QStringLiteral("/etc/secret"));
    QVERIFY(options->broker.tls);
    QCOMPARE(options->broker.reconnectPause.count(), 100);
    QCOMPARE(options->metricsFile, QStringLiteral("/tmp/figures"));
    QCOMPARE(options->exports.size(), 2);
    QCOMPARE(options->exports[0].service, QByteArray("one"));
    QCOMPARE(options->exports[0].maxRate, 7);
    QVERIFY(options->exports[0].trustRequestInfo && options->exports[0].prefixCaller);
    QVERIFY(!options->exports[1].trustRequestInfo && !options->exports[1].prefixCaller);
    QCOMPARE(options->exports[1].endpoint.native(), QByteArray("/run/two.sock"));
    QCOMPARE(options->imports.size(), 1);
    QCOMPARE(options->imports[0].maxRequest, 5);
}

void tst_BridgeOptions::refusesSettings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("group") << QByteArray("[brokers]\nuser=x\n") << QStringLiteral("[brokers]");
    QTest::newRow("key") << QByteArray("[broker]\nusre=x\n") << QStringLiteral("usre");
    QTest::newRow("number") << QByteArray("[export a]\nmaxRate=many\n") << QStringLiteral("many");
    QTest::newRow("flag") << QByteArray("[broker]\ntls=perhaps\n") << QStringLiteral("perhaps");
    QTest::newRow("path") << QByteArray("[import a]\nendpoint=/run/\n") << QStringLiteral("/run/");
    QTest::newRow("no group") << QByteArray("user=x\n") << QStringLiteral("user");
}

void tst_BridgeOptions::refusesSettings()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, complaint);
    const auto options = BridgeOptions::read(write(text));
    QVERIFY(!options);
    QCOMPARE(options.error().code, IpcCore::ErrorCode::InvalidArgument);
    QVERIFY2(options.error().message.contains(complaint), qPrintable(options.error().message));
    QVERIFY(options.error().message.contains(QStringLiteral("bridge.ini")));
}

void tst_BridgeOptions::missingFile()
{
    const auto options = BridgeOptions::read(m_directory.filePath(QStringLiteral("none.ini")));
    QVERIFY(!options);
    QCOMPARE(options.error().code, IpcCore::ErrorCode::InvalidArgument);
}

void tst_BridgeOptions::validatesServers_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("local") << QStringLiteral("nats://127.0.0.1:4222") << true;
    QTest::newRow("TLS") << QStringLiteral("tls://broker.example:4222") << true;
    QTest::newRow("IPv6") << QStringLiteral("nats://[::1]:4222") << true;
    QTest::newRow("no scheme") << QStringLiteral("127.0.0.1:4222") << false;
    QTest::newRow("other scheme") << QStringLiteral("http://127.0.0.1") << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("secret") << QStringLiteral("nats://me:secret@127.0.0.1:4222") << false;
}

void tst_BridgeOptions::validatesServers()
{
    QFETCH(const QString, server);
    QFETCH(const bool, isValid);
    BrokerOptions options;
    options.servers = {server};
    const auto valid = options.validate();
    QCOMPARE(valid.hasValue(), isValid);
    if (!valid)
        QVERIFY(!valid.error().message.contains(QStringLiteral("secret")));
}

void tst_BridgeOptions::protectsExports_data()
{
    QTest::addColumn<BrokerOptions>("broker");
    QTest::addColumn<bool>("isValid");
    BrokerOptions broker;
    QTest::newRow("local") << broker << true;
    broker.servers = {QStringLiteral("nats://127.0.0.1:1"), QStringLiteral("nats://10.0.0.1:1")};
    QTest::newRow("elsewhere") << broker << false;
    broker.tls = true;
    QTest::newRow("TLS, but nobody knows who") << broker << false;
    broker.credentialsFile = QStringLiteral("/etc/user.creds");
    QTest::newRow("TLS and credentials") << broker << true;
    broker.tls = false;
    QTest::newRow("credentials for all to see") << broker << false;
    broker.servers = {QStringLiteral("nats://127.0.0.1.example:1")};
    QTest::newRow("looks local") << broker << false;
}

void tst_BridgeOptions::protectsExports()
{
    QFETCH(const BrokerOptions, broker);
    QFETCH(const bool, isValid);
    BridgeOptions options;
    options.broker = broker;
    QVERIFY(!options.validate());
    options.exports.append({"a", IpcCore::EndpointPath("/run/a")});
    QCOMPARE(options.validate().hasValue(), isValid);
    options.allowUnprotected = true;
    QVERIFY(options.validate());
    // An importer lets nobody in.
    options.allowUnprotected = false;
    options.exports.clear();
    options.imports.append({"a", IpcCore::EndpointPath("/run/a")});
    QVERIFY(options.validate());
}

QTEST_APPLESS_MAIN(tst_BridgeOptions)
#include "tst_bridgeoptions.moc"
