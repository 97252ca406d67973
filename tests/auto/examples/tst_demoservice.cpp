// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"

#include <ipccore/service/blockingserviceclient.h>
#include <ipccore/testing/fakeservice.h>
#include <ipccore/testing/keptdescription.h>

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

// The demo daemon as a service, as ipcctl sees it.
class tst_DemoService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void describe();
    void isCompatible();
    void descriptionSurvivesToolAndFake();
    void calls_data();
    void calls();
    void subscribe();
    void quit();

private:
    std::unique_ptr<Program> ipcctl(const QStringList &arguments) const
    {
        auto program = std::make_unique<Program>(QStringLiteral(IPCCTL), arguments);
        return program->start() ? std::move(program) : nullptr;
    }

    QTemporaryDir m_directory;
    QString m_path;
    std::unique_ptr<Program> m_daemon;
};

void tst_DemoService::initTestCase()
{
    QVERIFY(m_directory.isValid());
    m_path = m_directory.filePath(QStringLiteral("d"));
    m_daemon = startDemo(QStringLiteral(IPCDEMOD), m_path);
    QVERIFY(m_daemon);
}

void tst_DemoService::describe()
{
    const auto program = ipcctl({QStringLiteral("describe"), m_path, QStringLiteral("--json")});
    QVERIFY(program);
    QCOMPARE(program->finish(), 0);
    QStringList names;
    const QJsonArray commands =
        QJsonDocument::fromJson(program->output())[QLatin1String("commands")].toArray();
    for (const auto &command : commands) {
        names.append(command[QLatin1String("name")].toString());
        QVERIFY(!command[QLatin1String("summary")].toString().isEmpty());
    }
    for (const char *name : {"echo", "jobs.start", "quit", "rows", "sendbytes", "settings.get",
                             "settings.set", "sleep"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
}

void tst_DemoService::isCompatible()
{
    const auto service = IpcCore::BlockingServiceClient(m_path).describe();
    QVERIFY(service);
    IPCCORE_VERIFY(IpcCore::Testing::isCompatible(
        QStringLiteral(KEPT_DESCRIPTIONS "/ipcdemod.json"), *service));
}

void tst_DemoService::descriptionSurvivesToolAndFake()
{
    const auto described = [this](const QString &path) {
        const auto program = ipcctl({QStringLiteral("describe"), path, QStringLiteral("--json")});
        return program && program->finish() == 0 ? program->output() : QByteArray("it failed");
    };
    const QByteArray told = described(m_path);
    const QString fileName = m_directory.filePath(QStringLiteral("told.json"));
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(told), told.size());
    file.close();
    const auto read = IpcCore::Testing::readDescription(fileName);
    QVERIFY(read);
    const auto service = IpcCore::BlockingServiceClient(m_path).describe();
    QVERIFY(service);
    QVERIFY(*read == *service);

    IpcCore::Testing::FakeService fake(*read);
    QVERIFY(fake.start());
    QCOMPARE(described(fake.path().toString()), told);
    const auto faked = IpcCore::BlockingServiceClient(fake.path()).describe();
    QVERIFY(faked);
    QVERIFY(*faked == *service);
}

void tst_DemoService::calls_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("output");
    const auto row = [](const char *call, int exitCode, const char *output) {
        QTest::newRow(call) << QString::fromLatin1(call) << exitCode << QByteArray(output);
    };
    row("ping", 0, "pong");
    row("echo two words", 0, "two words");
    row("sendbytes aabab", 0, "{\"count\":5,\"others\":2}\n");
    row("sleep time=1", 0, "slept");
    row("rows 3", 0, "0\n1\n2\n");
    row("jobs.start steps=2 pause=0", 0, "{\"steps\":2}\n");
    row("settings.set size 12", 0, "{\"color\":\"red\",\"size\":12}\n");
    row("settings.set colour blue", 5, "");
    row("jobs.start steps=0", 5, "");
    row("fail", 5, "");
}

void tst_DemoService::calls()
{
    QFETCH(QString, call);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, output);
    const auto program = ipcctl(QStringList{QStringLiteral("call"), m_path} + call.split(u' '));
    QVERIFY(program);
    QCOMPARE(program->finish(), exitCode);
    QCOMPARE(program->output(), output);
    QCOMPARE(program->errors().isEmpty(), exitCode == 0);
}

void tst_DemoService::subscribe()
{
    const auto subscriber = ipcctl({QStringLiteral("subscribe"), m_path, QStringLiteral("settings"),
                                    QStringLiteral("--count"), QStringLiteral("2")});
    QVERIFY(subscriber);
    // It has a value from the start.
    QVERIFY(subscriber->waitForOutput(R"("event":"snapshot")"));
    QVERIFY(subscriber->output().contains(R"("color":"red")"));
    const auto setter = ipcctl({QStringLiteral("call"), m_path, QStringLiteral("settings.set"),
                                QStringLiteral("color"), QStringLiteral("blue")});
    QVERIFY(setter);
    QCOMPARE(setter->finish(), 0);
    QCOMPARE(subscriber->finish(), 0);
    QVERIFY(subscriber->output().contains(R"("event":"change")"));
    QVERIFY(subscriber->output().contains(R"("color":"blue")"));
}

void tst_DemoService::quit()
{
    const auto refused = ipcctl({QStringLiteral("call"), m_path, QStringLiteral("quit")});
    QVERIFY(refused);
    QCOMPARE(refused->finish(), 64);
    const auto program =
        ipcctl({QStringLiteral("call"), m_path, QStringLiteral("quit"), QStringLiteral("--yes")});
    QVERIFY(program);
    QCOMPARE(program->finish(), 0);
    QCOMPARE(m_daemon->finish(), 0);
}

QTEST_GUILESS_MAIN(tst_DemoService)
#include "tst_demoservice.moc"
