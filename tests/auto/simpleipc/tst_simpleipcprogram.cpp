// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "../server/servertest.h"
#include "support/program.h"

#include <QtCore/qfile.h>

#include <memory>

using namespace IpcCore;

// Programs in C, linked with the interface or with its loader.
class tst_SimpleIpcProgram : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();

    // Servers are killed at the end of a test.
    void init() { QFile::remove(QFile::decodeName(path())); }

    void ping();
    void big();
    void chunk();
    void slow();
    void multipleThreads();
    void sendBytes();
    void quit();
    void startTwice();
    void stopAndIsActive();
    void vectors_data();
    void vectors();
    void manyThreads();
    void bufferOfTheProgram();
    void failureOnStandardError();
    void loaderLoadsNothingByItself();
    void loaderReportsMissingLibrary();

private:
    struct Outcome
    {
        int exitCode = -1;
        QByteArray output;
        QByteArray errors;
    };

    static QString executable(const char *name);
    QStringList arguments(const char *verb, const QStringList &more = {}) const;
    static std::unique_ptr<Program> program(const QStringList &arguments,
                                            const char *name = "simpleipcprogram");
    Outcome run(const char *verb, const QStringList &more = {}) const;
    std::unique_ptr<Program> startServer(int threads = 5) const;
    static QByteArray lines(int count);
};

void tst_SimpleIpcProgram::initTestCase_data()
{
    QTest::addColumn<EngineKind>("engine");
    QTest::addColumn<bool>("loaded");
    for (const EngineKind kind : engines()) {
        QTest::addRow("%s", nameOf(kind)) << kind << false;
        if (QFile::exists(QStringLiteral(PROGRAMS "/simpleipcprogram_loader")))
            QTest::addRow("%s, loaded", nameOf(kind)) << kind << true;
    }
}

QString tst_SimpleIpcProgram::executable(const char *name)
{
    QFETCH_GLOBAL(const bool, loaded);
    return QStringLiteral(PROGRAMS "/") + QLatin1String(name)
           + (loaded ? QStringLiteral("_loader") : QString());
}

std::unique_ptr<Program> tst_SimpleIpcProgram::program(const QStringList &arguments,
                                                       const char *name)
{
    auto program = std::make_unique<Program>(executable(name), arguments);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("IPCCORE_ENGINE"), lowerNameOf(engine()));
    environment.insert(QStringLiteral("LD_LIBRARY_PATH"), QStringLiteral(LIBRARIES));
    program->process().setProcessEnvironment(environment);
    return program;
}

QStringList tst_SimpleIpcProgram::arguments(const char *verb, const QStringList &more) const
{
    return QStringList{QLatin1String(verb), QFile::decodeName(path())} + more;
}

tst_SimpleIpcProgram::Outcome tst_SimpleIpcProgram::run(const char *verb,
                                                        const QStringList &more) const
{
    const auto client = program(arguments(verb, more));
    Outcome outcome;
    if (client->start())
        outcome.exitCode = client->finish();
    outcome.output = client->output();
    outcome.errors = client->errors();
    return outcome;
}

std::unique_ptr<Program> tst_SimpleIpcProgram::startServer(int threads) const
{
    auto server = program(arguments("server", {QString::number(threads)}));
    if (server->start() && server->waitForLine("ready"))
        return server;
    qWarning("%s", server->errors().constData());
    return nullptr;
}

QByteArray tst_SimpleIpcProgram::lines(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "big: " + QByteArray::number(i).rightJustified(75, '0') + '\n';
    return text;
}

void tst_SimpleIpcProgram::ping()
{
    const auto server = startServer();
    QVERIFY(server);
    const Outcome outcome = run("send", {QStringLiteral("ping")});
    QCOMPARE(outcome.output, QByteArray("pong"));
    QCOMPARE(outcome.exitCode, 0);
}

void tst_SimpleIpcProgram::big()
{
    const auto server = startServer();
    QVERIFY(server);
    QVERIFY(run("send", {QStringLiteral("big")}).output == lines(10'000));
}

void tst_SimpleIpcProgram::chunk()
{
    const auto server = startServer();
    QVERIFY(server);
    QVERIFY(run("send", {QStringLiteral("chunk")}).output == lines(10'000));
}

void tst_SimpleIpcProgram::slow()
{
    const auto server = startServer();
    QVERIFY(server);
    QVERIFY(run("send", {QStringLiteral("slow")}).output == lines(20));
}

void tst_SimpleIpcProgram::multipleThreads()
{
    const auto server = startServer();
    QVERIFY(server);
    const Outcome outcome = run("multiple", {QStringLiteral("5"), QStringLiteral("20")});
    QCOMPARE(outcome.output, QByteArray("good: 100, failed: 0\n"));
}

void tst_SimpleIpcProgram::sendBytes()
{
    const auto server = startServer();
    QVERIFY(server);
    const Outcome outcome = run("sendbytes", {QStringLiteral("100000"), QStringLiteral("A")});
    QCOMPARE(outcome.output, QByteArray("rcvd:A00100000\n"));
}

void tst_SimpleIpcProgram::quit()
{
    const auto server = startServer();
    QVERIFY(server);
    const Outcome outcome = run("send", {QStringLiteral("quit")});
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(server->finish(), 0);
    QVERIFY(!QFile::exists(QFile::decodeName(path())));
}

void tst_SimpleIpcProgram::startTwice()
{
    const auto server = startServer();
    QVERIFY(server);
    const Outcome outcome = run("server", {QStringLiteral("2")});
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(run("send", {QStringLiteral("ping")}).output, QByteArray("pong"));
}

void tst_SimpleIpcProgram::stopAndIsActive()
{
    QCOMPARE(run("is-active").output, QByteArray("3\n"));
    const auto server = startServer();
    QVERIFY(server);
    QCOMPARE(run("is-active").output, QByteArray("0\n"));
    QCOMPARE(run("stop").exitCode, 0);
    QCOMPARE(server->finish(), 0);
    QCOMPARE(run("is-active").output, QByteArray("3\n"));
}

void tst_SimpleIpcProgram::vectors_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"ping", "big", "sendbytes", "unhandled", "quit"})
        QTest::newRow(name) << QByteArray(name);
}

// Streams recorded from git's own helper.
void tst_SimpleIpcProgram::vectors()
{
    QFETCH(const QByteArray, name);
    const auto stream = [&](const char *kind) {
        QFile file(QStringLiteral(IPCCORE_TEST_VECTORS "/%1.%2.bin")
                       .arg(QLatin1String(name), QLatin1String(kind)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no recording");
    };
    const auto server = startServer();
    QVERIFY(server);
    RawPeer client = connectPeer();
    QVERIFY(client.send(stream("request")));
    QVERIFY(client.receiveMessage() == stream("reply"));
}

void tst_SimpleIpcProgram::manyThreads()
{
    const auto server = startServer(8);
    QVERIFY(server);
    const Outcome outcome = run("multiple", {QStringLiteral("100"), QStringLiteral("50")});
    QCOMPARE(outcome.output, QByteArray("good: 5000, failed: 0\n"));
}

void tst_SimpleIpcProgram::bufferOfTheProgram()
{
    const auto server = startServer();
    QVERIFY(server);
    const auto client = program({QFile::decodeName(path()), QStringLiteral("ping")}, "ownbuffer");
    QVERIFY(client->start());
    QCOMPARE(client->finish(), 0);
    QCOMPARE(client->output(), QByteArray("pong\n"));
}

void tst_SimpleIpcProgram::failureOnStandardError()
{
    const auto server =
        program({QStringLiteral("server"), QStringLiteral("/none/such"), QStringLiteral("1")});
    QVERIFY(server->start());
    QCOMPARE(server->finish(), 1);
    const QByteArray errors = server->errors();
    QVERIFY2(errors.startsWith("error: cannot listen on '/none/such': "), errors.constData());
    QCOMPARE(errors.count('\n'), 1);
}

void tst_SimpleIpcProgram::loaderLoadsNothingByItself()
{
    QFETCH_GLOBAL(const bool, loaded);
    const auto idle = program({QStringLiteral("maps")});
    QVERIFY(idle->start());
    QCOMPARE(idle->finish(), 0);
    const QByteArray maps = idle->output();
    if (!maps.contains("libc.so"))
        QSKIP("This system has no /proc/self/maps");
    QCOMPARE(maps.contains("libQt6Core"), !loaded);
    QCOMPARE(maps.contains("ipccore_simpleipc.so"), !loaded);
}

void tst_SimpleIpcProgram::loaderReportsMissingLibrary()
{
    QFETCH_GLOBAL(const bool, loaded);
    if (!loaded)
        QSKIP("Only the loader can start without the library");
    const auto client = program(arguments("send", {QStringLiteral("ping")}));
    auto environment = client->process().processEnvironment();
    environment.remove(QStringLiteral("LD_LIBRARY_PATH"));
    client->process().setProcessEnvironment(environment);
    QVERIFY(client->start());
    QCOMPARE(client->finish(), 1);
    const QByteArray errors = client->errors();
    if (!errors.startsWith("error: cannot load"))
        QSKIP("The library is installed on this system");
    QCOMPARE(errors.count('\n'), 2);
    QVERIFY2(errors.contains("cannot connect to"), errors.constData());
}

QTEST_GUILESS_MAIN(tst_SimpleIpcProgram)
#include "tst_simpleipcprogram.moc"
