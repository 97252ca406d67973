// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/app/singleinstance.h"
#include "monitorfixture.h"
#include "monitorprocess.h"

#include <ipccore/asyncclient.h>

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qsettings.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <csignal>

using namespace Monitor;

// Several starts by one user: who owns the window, who asks it, and who runs alone.
class tst_SingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksTheFirst();
    void firstShowsWhatTheSecondAskedFor();
    void everythingIsHandedOver();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void killedFirstIsReplaced();
    void stoppedFirstIsNotWaitedFor();
    void runtimeDirectoriesAreApart();
    void startsAlone_data();
    void startsAlone();
    void noPlaceForAnEndpoint();

private:
    QString path(const QString &name) const { return m_directories->path(name); }

    QString endpoint() const
    {
        return path(QStringLiteral("XDG_RUNTIME_DIR/ipcmonitor/window.sock"));
    }

    QVariant saved(const QString &key) const;

    std::unique_ptr<PrivateDirectories> m_directories;
};

namespace {

#define TRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, Program::PatienceMs)

QStringList watching(const QStringList &endpoints)
{
    QStringList arguments;
    for (const QString &endpoint : endpoints)
        arguments << QStringLiteral("--endpoint") << endpoint;
    return arguments;
}

// A start that exits at once, as another process has taken its command line.
bool isTaken(const QStringList &arguments)
{
    MonitorProcess monitor(arguments);
    return monitor.start() && monitor.finish() == 0 && monitor.errors().isEmpty();
}

} // namespace

void tst_SingleInstance::init()
{
    m_directories = std::make_unique<PrivateDirectories>();
    QVERIFY(m_directories->isValid());
}

void tst_SingleInstance::cleanup()
{
    m_directories.reset();
}

// As saved by the program on exit.
QVariant tst_SingleInstance::saved(const QString &key) const
{
    const QSettings settings(path(QStringLiteral("XDG_CONFIG_HOME/ipcmonitor/settings.ini")),
                             QSettings::IniFormat);
    return settings.value(key);
}

void tst_SingleInstance::asksTheFirst()
{
    MonitorProcess first({});
    QVERIFY(first.startAndWait());
    TRY_VERIFY(QFile::exists(endpoint()));
    QVERIFY(isTaken({}));
    QVERIFY(isTaken({}));
    QCOMPARE(first.process().state(), QProcess::Running);
    QCOMPARE(first.interrupt(), 0);
    QVERIFY(!QFile::exists(endpoint()));
}

void tst_SingleInstance::firstShowsWhatTheSecondAskedFor()
{
    MonitorProcess first(watching({QStringLiteral("/first")})
                         << QStringLiteral("--tab") << QStringLiteral("console"));
    QVERIFY(first.startAndWait());
    TRY_VERIFY(QFile::exists(endpoint()));
    QVERIFY(isTaken(watching({QStringLiteral("/second"), QStringLiteral("@third")})
                    << QStringLiteral("--tab") << QStringLiteral("events")));
    // Without a tab, the current one stays.
    QVERIFY(isTaken(watching({QStringLiteral("/fourth")})));
    QCOMPARE(first.interrupt(), 0);
    QCOMPARE(saved(QStringLiteral("window/tab")).toString(), QStringLiteral("events"));
    QStringList added = saved(QStringLiteral("endpoints/added")).toStringList();
    added.sort();
    QCOMPARE(added, (QStringList{QStringLiteral("/first"), QStringLiteral("/fourth"),
                                 QStringLiteral("/second"), QStringLiteral("@third")}));
}

void tst_SingleInstance::everythingIsHandedOver()
{
    SingleInstance first;
    CommandLine asked;
    connect(&first, &SingleInstance::requested, this,
            [&asked](const CommandLine &commandLine) { asked = commandLine; });
    QSignalSpy requests(&first, &SingleInstance::requested);
    QVERIFY(!first.handOver({}));
    QCOMPARE(first.notice(), QString());

    MonitorProcess second(watching({QStringLiteral("/one, \"two\""), QStringLiteral("@n\u00e4me")})
                          << QStringLiteral("--tab") << QStringLiteral("overview"));
    QVERIFY(second.start());
    TRY_VERIFY(requests.size() == 1);
    QCOMPARE(second.finish(), 0);
    QCOMPARE(asked.endpoints, (QList{EndpointAddress::ofPath("/one, \"two\""),
                                     EndpointAddress::ofAbstractName("n\u00e4me")}));
    QVERIFY(asked.tab == MainWindow::Tab::Overview);

    MonitorProcess third({});
    QVERIFY(third.start());
    TRY_VERIFY(requests.size() == 2);
    QCOMPARE(third.finish(), 0);
    QVERIFY(asked.endpoints.isEmpty());
    QVERIFY(!asked.tab);
}

void tst_SingleInstance::nonsenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("isRequest");
    QTest::newRow("text") << QByteArray("show") << false;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("list") << QByteArray("[1]") << false;
    QTest::newRow("other types") << QByteArray(R"({"endpoints":{"a":1},"tab":"console"})") << true;
    QTest::newRow("no addresses") << QByteArray(R"({"endpoints":["","@","x",7,null]})") << true;
    QTest::newRow("tab of another version") << QByteArray(R"({"tab":99})") << true;
    QTest::newRow("negative tab") << QByteArray(R"({"tab":-7})") << true;
}

void tst_SingleInstance::nonsenseIsRefused()
{
    QFETCH(const QByteArray, message);
    QFETCH(const bool, isRequest);
    SingleInstance first;
    CommandLine asked;
    connect(&first, &SingleInstance::requested, this,
            [&asked](const CommandLine &commandLine) { asked = commandLine; });
    QSignalSpy requests(&first, &SingleInstance::requested);
    QVERIFY(!first.handOver({}));
    IpcCore::AsyncClient client(endpoint());
    const auto reply = client.send(message);
    TRY_VERIFY(reply.isFinished());
    QCOMPARE(reply.result().hasValue(), isRequest);
    QCOMPARE(requests.size(), isRequest ? 1 : 0);
    // The part that is understood means: come to the front.
    QVERIFY(asked.endpoints.isEmpty());
    QVERIFY(!asked.tab);
}

void tst_SingleInstance::killedFirstIsReplaced()
{
    {
        MonitorProcess killed({});
        QVERIFY(killed.startAndWait());
        TRY_VERIFY(QFile::exists(endpoint()));
        QVERIFY(killed.sendSignal(SIGKILL));
        QCOMPARE(killed.finish(), -1);
    }
    QVERIFY(QFile::exists(endpoint()));
    MonitorProcess next({});
    QVERIFY(next.startAndWait());
    // The owner of the endpoint, not one that runs alone.
    TRY_VERIFY(isTaken(watching({QStringLiteral("/asked")})));
    QCOMPARE(next.interrupt(), 0);
    QCOMPARE(saved(QStringLiteral("endpoints/added")).toStringList(),
             QStringList{QStringLiteral("/asked")});
}

void tst_SingleInstance::stoppedFirstIsNotWaitedFor()
{
    MonitorProcess stopped({});
    QVERIFY(stopped.startAndWait());
    TRY_VERIFY(QFile::exists(endpoint()));
    QVERIFY(stopped.sendSignal(SIGSTOP));
    MonitorProcess second(watching({QStringLiteral("/asked")}));
    QVERIFY(second.startAndWait());
    // It says so in the window and here, and continues.
    TRY_VERIFY(second.errors().contains("does not answer"));
    QCOMPARE(second.interrupt(), 0);
    QCOMPARE(saved(QStringLiteral("endpoints/added")).toStringList(),
             QStringList{QStringLiteral("/asked")});
    QVERIFY(stopped.sendSignal(SIGCONT));
    QCOMPARE(stopped.interrupt(), 0);
}

void tst_SingleInstance::runtimeDirectoriesAreApart()
{
    MonitorProcess first({});
    QVERIFY(first.startAndWait());
    TRY_VERIFY(QFile::exists(endpoint()));

    const QString otherDirectory = path(QStringLiteral("other"));
    QVERIFY(QDir().mkdir(otherDirectory));
    QVERIFY(QFile::setPermissions(otherDirectory,
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    MonitorProcess second({});
    QProcessEnvironment environment = second.process().processEnvironment();
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), otherDirectory);
    second.process().setProcessEnvironment(environment);
    QVERIFY(second.startAndWait());
    TRY_VERIFY(QFile::exists(otherDirectory + QStringLiteral("/ipcmonitor/window.sock")));
    QVERIFY(isTaken(watching({QStringLiteral("/for the first")})));
    QCOMPARE(second.interrupt(), 0);
    // Saves last, and only what it has itself.
    QCOMPARE(first.interrupt(), 0);
    QCOMPARE(saved(QStringLiteral("endpoints/added")).toStringList(),
             QStringList{QStringLiteral("/for the first")});
}

void tst_SingleInstance::startsAlone_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("settings of its own")
        << QStringList{QStringLiteral("--settings"), QStringLiteral("other.ini")};
    QTest::newRow("asked to") << QStringList{QStringLiteral("--new-window")};
}

void tst_SingleInstance::startsAlone()
{
    QFETCH(const QStringList, arguments);
    SingleInstance first;
    QSignalSpy requests(&first, &SingleInstance::requested);
    QVERIFY(!first.handOver({}));
    MonitorProcess second(arguments);
    second.process().setWorkingDirectory(path(QString()));
    QVERIFY(second.startAndWait());
    QCOMPARE(second.interrupt(), 0);
    // It had a window, whose layout it saved.
    QVERIFY(QFile::exists(path(QStringLiteral("other.ini")))
            || !saved(QStringLiteral("window/tab")).isNull());
    QCOMPARE(requests.size(), 0);
}

void tst_SingleInstance::noPlaceForAnEndpoint()
{
    QFile inTheWay(path(QStringLiteral("XDG_RUNTIME_DIR/ipcmonitor")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    MonitorProcess monitor({QStringLiteral("--tab"), QStringLiteral("events")});
    QVERIFY(monitor.startAndWait());
    QCOMPARE(monitor.interrupt(), 0);
    QCOMPARE(saved(QStringLiteral("window/tab")).toString(), QStringLiteral("events"));
}

QTEST_GUILESS_MAIN(tst_SingleInstance)
#include "tst_singleinstance.moc"
