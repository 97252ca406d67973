// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"
#include "support/rawpeer.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qtemporaryfile.h>
#include <QtTest/qtest.h>

class tst_Readme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientTalksToServer();
    void nothingWorksWithoutDirectory_data();
    void nothingWorksWithoutDirectory();
    void uploadsAreStoredWhole();
    void clientFollowsService();
    void serverInC();
    void testOfAClientPasses();
};

void tst_Readme::clientTalksToServer()
{
    const QTemporaryDir directory;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), directory.path());

    Program server(QStringLiteral(README_SERVER), {});
    server.process().setProcessEnvironment(environment);
    QVERIFY(server.start());
    const QByteArray path =
        QFile::encodeName(directory.filePath(QStringLiteral("hello/hello.sock")));
    QTRY_VERIFY_WITH_TIMEOUT(RawPeer::connectTo(path).isOpen(), Program::PatienceMs);

    Program client(QStringLiteral(README_CLIENT), {});
    client.process().setProcessEnvironment(environment);
    QVERIFY(client.start());
    QCOMPARE(client.finish(), 0);
    QCOMPARE(client.output(), QByteArray("Hello, world\n"));

    Program window(QStringLiteral(README_WINDOW), {});
    window.process().setProcessEnvironment(environment);
    QVERIFY(window.start());
    QCOMPARE(window.finish(), 0);
    const QByteArrayList lines = window.output().trimmed().split('\n');
    QCOMPARE(lines.size(), 100);
    for (int i = 1; i <= 100; ++i)
        QVERIFY(lines.contains("Hello, " + QByteArray::number(i)));

    RawPeer last = RawPeer::connectTo(path);
    QVERIFY(last.send("0008quit0000"));
    QCOMPARE(last.receiveMessage(), QByteArray("0000"));
    QCOMPARE(server.finish(), 0);
}

void tst_Readme::nothingWorksWithoutDirectory_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("server") << QStringLiteral(README_SERVER);
    QTest::newRow("client") << QStringLiteral(README_CLIENT);
    QTest::newRow("window") << QStringLiteral(README_WINDOW);
}

// Without a runtime directory or a place to create one, the programs fail but do not crash.
void tst_Readme::nothingWorksWithoutDirectory()
{
    QFETCH(const QString, program);
    QTemporaryFile file;
    QVERIFY(file.open());
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
    environment.insert(QStringLiteral("TMPDIR"), file.fileName());
    Program process(program, {});
    process.process().setProcessEnvironment(environment);
    QVERIFY(process.start());
    QCOMPARE(process.finish(), 1);
}

// One that is never complete leaves nothing behind.
void tst_Readme::uploadsAreStoredWhole()
{
    const QTemporaryDir directory;
    Program server(QStringLiteral(README_UPLOADS), {});
    server.process().setWorkingDirectory(directory.path());
    QVERIFY(server.start());
    const QByteArray path = QFile::encodeName(directory.filePath(QStringLiteral("upload.sock")));
    QTRY_VERIFY_WITH_TIMEOUT(RawPeer::connectTo(path).isOpen(), Program::PatienceMs);
    RawPeer broken = RawPeer::connectTo(path);
    QVERIFY(broken.send("0008half"));
    broken.close();

    RawPeer client = RawPeer::connectTo(path);
    QVERIFY(client.send("0009first000asecond0000"));
    QCOMPARE(client.receiveMessage(), QByteArray("000astored0000"));
    const QStringList stored =
        QDir(directory.path()).entryList({QStringLiteral("upload-*")}, QDir::Files);
    QCOMPARE(stored.size(), 1);
    QFile file(directory.filePath(stored.constFirst()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("firstsecond"));
}

void tst_Readme::clientFollowsService()
{
    const QTemporaryDir directory;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), directory.path());

    Program service(QStringLiteral(README_SERVICE), {});
    service.process().setProcessEnvironment(environment);
    QVERIFY(service.start());
    const QByteArray path = QFile::encodeName(directory.filePath(QStringLiteral("lamp/lamp.sock")));
    QTRY_VERIFY_WITH_TIMEOUT(RawPeer::connectTo(path).isOpen(), Program::PatienceMs);

    Program client(QStringLiteral(README_SERVICE_CLIENT), {});
    client.process().setProcessEnvironment(environment);
    QVERIFY(client.start());
    QCOMPARE(client.finish(), 0);
    QCOMPARE(client.output(), QByteArray("brightness: 0\nbrightness: 30\n"));

    RawPeer last = RawPeer::connectTo(path);
    QVERIFY(last.send("000bdim 1010000"));
    QVERIFY(last.receiveMessage().contains("percent must be"));
    QVERIFY(last.send("0008quit0000"));
    QCOMPARE(last.receiveMessage(), QByteArray("0000"));
    QCOMPARE(service.finish(), 0);
}

void tst_Readme::serverInC()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("s"));
    Program server(QStringLiteral(README_C_SERVER), {path});
    QVERIFY(server.start());
    const QByteArray nativePath = QFile::encodeName(path);
    QTRY_VERIFY_WITH_TIMEOUT(RawPeer::connectTo(nativePath).isOpen(), Program::PatienceMs);
    RawPeer client = RawPeer::connectTo(nativePath);
    QVERIFY(client.send("0009hello0000"));
    QCOMPARE(client.receiveMessage(), QByteArray("0009hello0000"));
    QVERIFY(client.send("0008quit0000"));
    QCOMPARE(client.receiveMessage(), QByteArray("0000"));
    QCOMPARE(server.finish(), 0);
}

void tst_Readme::testOfAClientPasses()
{
    Program test(QStringLiteral(GREETER_TEST), {});
    QVERIFY(test.start());
    QCOMPARE(test.finish(), 0);
    QVERIFY(test.output().contains("PASS   : GreeterTest::shortReplyIsAnError()"));
}

QTEST_GUILESS_MAIN(tst_Readme)
#include "tst_readme.moc"
