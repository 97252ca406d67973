// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "playedservice.h"
#include "support/program.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace IpcCore;

class tst_IpcctlDescribe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void table();
    void json();
    void jsonOfOneCommand();
    void oneCommand();
    void words_data();
    void words();
    void refused_data();
    void refused();
    void noService();

private:
    std::unique_ptr<Program> describe(const QStringList &arguments) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
    std::unique_ptr<PlayedService> m_service;
};

void tst_IpcctlDescribe::init()
{
    m_service.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    m_path = m_directory->filePath(QStringLiteral("s"));
    m_service = std::make_unique<PlayedService>(m_path);
    QVERIFY(m_service->start());
}

std::unique_ptr<Program> tst_IpcctlDescribe::describe(const QStringList &arguments) const
{
    auto program = std::make_unique<Program>(
        QStringLiteral(IPCCTL), QStringList{QStringLiteral("describe"), m_path} + arguments);
    return program->start() ? std::move(program) : nullptr;
}

void tst_IpcctlDescribe::table()
{
    const auto program = describe({});
    QVERIFY(program);
    QCOMPARE(program->finish(), 0);
    QCOMPARE(
        QString::fromUtf8(program->output()),
        QStringLiteral(
            "played 1.2\n\n"
            "COMMAND     PARAMETERS                                EFFECT     SUMMARY\n"
            "count       limit=integer                             stream     Counts to the limit\n"
            "echo        what=text                                            Gives back what it "
            "gets\n"
            "fail                                                             Fails\n"
            "jobs.start                                            slow       Works for a while\n"
            "raw                                                              Gives bytes\n"
            "quit                                                  dangerous  Ends everything\n"
            "set         key=color|size value=any [force=boolean]  changing   Changes a setting\n\n"
            "TOPIC     DELIVERY  SUMMARY\n"
            "settings  every     Every setting\n"));
    QCOMPARE(program->errors(), QByteArray());
}

void tst_IpcctlDescribe::json()
{
    const auto program = describe({QStringLiteral("--json")});
    QVERIFY(program);
    QCOMPARE(program->finish(), 0);
    const QJsonObject service = QJsonDocument::fromJson(program->output()).object();
    QCOMPARE(service[QLatin1String("name")].toString(), QStringLiteral("played"));
    QCOMPARE(service[QLatin1String("version")].toString(), QStringLiteral("1.2"));
    const QJsonArray commands = service[QLatin1String("commands")].toArray();
    QCOMPARE(commands.size(), PlayedService::description().commands.size());
    for (const auto &command : commands) {
        for (const char *member : {"name", "summary", "parameters"})
            QVERIFY(command.toObject().contains(QLatin1String(member)));
    }
    const QJsonArray topics = service[QLatin1String("topics")].toArray();
    QCOMPARE(topics.size(), 1);
    QCOMPARE(topics[0][QLatin1String("name")].toString(), QStringLiteral("settings"));
    QCOMPARE(topics[0][QLatin1String("summary")].toString(), QStringLiteral("Every setting"));
    // What was printed is the whole description.
    const auto read = ServiceDescription::fromCbor(QCborMap::fromJsonObject(service));
    QVERIFY(read);
    QVERIFY(*read == PlayedService::description());
}

void tst_IpcctlDescribe::jsonOfOneCommand()
{
    const auto program = describe({QStringLiteral("set"), QStringLiteral("--json")});
    QVERIFY(program);
    QCOMPARE(program->finish(), 0);
    const QJsonArray commands =
        QJsonDocument::fromJson(program->output())[QLatin1String("commands")].toArray();
    QCOMPARE(commands.size(), 1);
    QCOMPARE(commands[0][QLatin1String("name")].toString(), QStringLiteral("set"));
}

void tst_IpcctlDescribe::oneCommand()
{
    const auto program = describe({QStringLiteral("set"), QStringLiteral("count")});
    QVERIFY(program);
    QCOMPARE(program->finish(), 0);
    QCOMPARE(QString::fromUtf8(program->output()),
             QStringLiteral("set (changing): Changes a setting\n"
                            "PARAMETER  TYPE        RANGE  DEFAULT  SUMMARY\n"
                            "key        color|size                  Which one\n"
                            "value      any\n"
                            "force      boolean            false\n"
                            "\n"
                            "count (stream): Counts to the limit\n"
                            "PARAMETER  TYPE     RANGE        DEFAULT  SUMMARY\n"
                            "limit      integer  0..10 steps\n"));
}

void tst_IpcctlDescribe::words_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("topics") << QStringLiteral("--words topics")
                            << QByteArray("settings\tEvery setting\n");
    QTest::newRow("arguments") << QStringLiteral("set --words arguments")
                               << QByteArray("key=color\tWhich one\nkey=size\tWhich one\nvalue=\t\n"
                                             "force=true\t\nforce=false\t\n");
    QTest::newRow("arguments of no command") << QStringLiteral("--words arguments") << QByteArray();
    QTest::newRow("commands")
        << QStringLiteral("--words=commands")
        << QByteArray("count\tCounts to the limit\necho\tGives back what it gets\nfail\tFails\n"
                      "jobs.start\tWorks for a while\nraw\tGives bytes\nquit\tEnds everything\n"
                      "set\tChanges a setting\n");
}

// What shells complete.
void tst_IpcctlDescribe::words()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, output);
    const auto program = describe(arguments.split(u' '));
    QVERIFY(program);
    QCOMPARE(program->finish(), 0);
    QCOMPARE(program->output(), output);
}

void tst_IpcctlDescribe::refused_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *arguments, int exitCode, const char *error) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << exitCode << QByteArray(error);
    };
    row("sett", 5, "ipcctl: unknown command: sett; did you mean set?\n");
    row("--words verbs", 64, "ipcctl: --words takes commands, topics or arguments\n");
    row("--timeout soon", 64, "ipcctl: --timeout takes a time");
}

void tst_IpcctlDescribe::refused()
{
    QFETCH(QString, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, error);
    const auto program = describe(arguments.split(u' '));
    QVERIFY(program);
    QCOMPARE(program->finish(), exitCode);
    QVERIFY2(program->errors().startsWith(error), program->errors().constData());
    QCOMPARE(program->output(), QByteArray());
}

void tst_IpcctlDescribe::noService()
{
    m_service.reset();
    const auto absent = describe({});
    QVERIFY(absent);
    QCOMPARE(absent->finish(), 5);
    QVERIFY2(absent->errors().startsWith("ipcctl: PathNotFound: "), absent->errors().constData());

    ServerOptions options;
    options.allowSharedDirectory = true;
    Server plain(
        m_path,
        [](const Request &, Reply &reply) {
            return reply.write("unhandled") ? HandlerResult::Done : HandlerResult::Failed;
        },
        options);
    QVERIFY(plain.listen());
    QVERIFY(plain.start());
    const auto other = describe({});
    QVERIFY(other);
    QCOMPARE(other->finish(), 5);
    QVERIFY2(other->errors().startsWith("ipcctl: bad-reply: "), other->errors().constData());
}

QTEST_GUILESS_MAIN(tst_IpcctlDescribe)
#include "tst_ipcctldescribe.moc"
