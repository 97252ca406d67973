// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/endpointaddress.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

using namespace Monitor;

// How people and the kernel write an endpoint.
class tst_EndpointAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofText_data();
    void ofText();
    void kernelNames();
    void remote_data();
    void remote();
    void order();
};

void tst_EndpointAddress::ofText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("no name") << QByteArray("@") << QByteArray();
    QTest::newRow("name") << QByteArray("@name") << QByteArray("\0name", 5);
    QTest::newRow("second @") << QByteArray("@@") << QByteArray("\0@", 2);
    QTest::newRow("NUL in a name") << QByteArray("@a\0b", 4) << QByteArray("\0a\0b", 4);
    QTest::newRow("path") << QByteArray("/run/x.sock") << QByteArray("/run/x.sock");
    QTest::newRow("@ in a path") << QByteArray("/run/@x") << QByteArray("/run/@x");
    QTest::newRow("odd bytes") << QByteArray("/run/\xff \n") << QByteArray("/run/\xff \n");
    QTest::newRow("relative") << QByteArray("x.sock")
                              << QFile::encodeName(QDir::currentPath() + QStringLiteral("/x.sock"));
}

void tst_EndpointAddress::ofText()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, key);
    const auto address = EndpointAddress::ofText(text);
    QCOMPARE(address.key(), key);
    QCOMPARE(address.isEmpty(), key.isEmpty());
    QCOMPARE(address.isAbstract(), key.startsWith('\0'));
}

void tst_EndpointAddress::kernelNames()
{
    QCOMPARE(EndpointAddress::ofKernelName(QByteArray("\0x", 2)),
             EndpointAddress::ofAbstractName("x"));
    QCOMPARE(EndpointAddress::ofKernelName("/x"), EndpointAddress::ofPath("/x"));
    QCOMPARE(EndpointAddress::ofKernelName(QByteArray("\0a\0b", 4)).toString(),
             QStringLiteral("@a@b"));
    QVERIFY(EndpointAddress::ofKernelName("/x") != EndpointAddress::ofAbstractName("/x"));
}

void tst_EndpointAddress::remote_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("host"); // empty if it is on this one
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *text, const char *host, const char *path) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(host) << QByteArray(path);
    };
    row("box:/run/x.sock", "box", "/run/x.sock");
    row("me@box:/x", "me@box", "/x");
    row("ssh://me@box:22:/x", "ssh://me@box:22", "/x");
    row("box:/a:/b", "box", "/a:/b");
    row("/run/box:/x", "", "/run/box:/x");
    row("@box:/x", "", "");
}

void tst_EndpointAddress::remote()
{
    QFETCH(const QByteArray, host);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, text);
    const auto address = EndpointAddress::ofText(text);
    QCOMPARE(address.isRemote(), !host.isEmpty());
    QCOMPARE(address.host(), host);
    QCOMPARE(address.path(), path);
    QCOMPARE(EndpointAddress::ofKey(address.key()), address);
    if (!host.isEmpty())
        QCOMPARE(EndpointAddress::onHost(host, path), address);
    // Not a host, but a file here.
    for (const char *local : {":/x", "./box:/x", "box:x"})
        QVERIFY(!EndpointAddress::ofText(local).isRemote());
}

void tst_EndpointAddress::order()
{
    const auto name = EndpointAddress::ofAbstractName("z");
    const auto path = EndpointAddress::ofPath("/a");
    QVERIFY(name < path);
    QVERIFY(!(path < name));
    QVERIFY(path < EndpointAddress::ofPath("/a/b"));
    QCOMPARE(qHash(path), qHash(EndpointAddress::ofText("/a")));
}

QTEST_GUILESS_MAIN(tst_EndpointAddress)
#include "tst_endpointaddress.moc"
