// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/route.h"
#include "core/observer/endpointcondition.h"
#include "core/remote/hostobserver.h"
#include "core/server/activitytracker.h"
#include "support/program.h"
#include "support/sshserver.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <csignal>

using namespace IpcCore;
using namespace Monitor;

// A host's endpoints in the observer's snapshots, with OpenSSH's own server and the real ipcctl.
class tst_HostObserver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void reports();
    void serverComesAndGoes();
    void hidesItsOwnSockets();
    void withoutIpcctl();
    void unusableIpcctl();
    void cannotConnect_data();
    void cannotConnect();
    void frozen();
    void killed();
    void closedAndOpenedAgain();
    void destroyed();

private:
    static constexpr int PatienceMs = 120'000;

    QString path(const char *name) const { return m_directory->filePath(QLatin1String(name)); }

    // Of the demo server, as the host tells it.
    EndpointAddress demo() const
    {
        return EndpointAddress::onHost("box", QFile::encodeName(path("demo.sock")));
    }

    bool startDemoThere();
    void openHost(const QByteArray &name, const QString &programs);
    // Null unless it is in the last snapshot.
    std::shared_ptr<const ObservedEndpoint> found(const EndpointAddress &endpoint) const;
    bool isListening() const;
    QString reason() const;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<SshServer> m_server;
    std::unique_ptr<Program> m_demo;
    std::unique_ptr<EndpointObserver> m_observer;
    std::unique_ptr<ActivityTracker> m_activity;
    std::unique_ptr<HostObserver> m_host;
};

void tst_HostObserver::initTestCase()
{
    if (const QString why = SshServer::whyNot(); !why.isEmpty())
        QSKIP(qPrintable(why));
}

void tst_HostObserver::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    for (const char *name : {"here", "there"}) {
        QVERIFY(QDir().mkdir(path(name)));
        QVERIFY(QFile::setPermissions(path(name),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    qputenv("XDG_RUNTIME_DIR", path("here").toLocal8Bit());
    m_observer = std::make_unique<EndpointObserver>();
    QVERIFY(m_observer->setInterval(EndpointObserver::ShortestInterval));
    m_activity = std::make_unique<ActivityTracker>(*m_observer);
    m_observer->start();
}

void tst_HostObserver::cleanup()
{
    m_host.reset();
    m_activity.reset();
    m_observer.reset();
    m_demo.reset();
    m_server.reset();
    if (m_directory)
        QCOMPARE(QDir(path("here")).entryList({QStringLiteral("ipccore-ssh-*")}, QDir::Dirs),
                 QStringList());
}

bool tst_HostObserver::startDemoThere()
{
    qputenv("XDG_RUNTIME_DIR", path("there").toLocal8Bit());
    m_demo = startDemo(QStringLiteral(IPCDEMOD), path("demo.sock"));
    qputenv("XDG_RUNTIME_DIR", path("here").toLocal8Bit());
    return m_demo != nullptr;
}

void tst_HostObserver::openHost(const QByteArray &name, const QString &programs)
{
    m_server = std::make_unique<SshServer>(
        QStringList{QStringLiteral("XDG_RUNTIME_DIR=") + path("there"),
                    QStringLiteral("PATH=%1:/usr/bin:/bin").arg(programs)});
    QVERIFY(m_server->isValid());
    // Frozen connections are noticed within seconds.
    qputenv("IPCCORE_SSH", m_server
                               ->sshCommand({QStringLiteral("ServerAliveInterval=1"),
                                             QStringLiteral("ServerAliveCountMax=1"),
                                             QStringLiteral("ConnectTimeout=1")})
                               .toLocal8Bit());
    m_host = std::make_unique<HostObserver>(name, *m_observer);
    m_host->open();
}

std::shared_ptr<const ObservedEndpoint>
tst_HostObserver::found(const EndpointAddress &endpoint) const
{
    return m_observer->snapshot() ? m_observer->snapshot()->find(endpoint) : nullptr;
}

bool tst_HostObserver::isListening() const
{
    const auto endpoint = found(demo());
    return endpoint && conditionOf(*endpoint) == EndpointCondition::Listening
           && !endpoint->controlPath.isEmpty();
}

QString tst_HostObserver::reason() const
{
    const auto endpoint = found(demo());
    return endpoint ? conditionReason(*endpoint) : QString();
}

namespace {

QString programs()
{
    return QFileInfo(QStringLiteral(IPCCTL)).path();
}

} // namespace

void tst_HostObserver::reports()
{
    QVERIFY(startDemoThere());
    openHost("box", programs());
    QCOMPARE(m_host->state(), HostObserver::State::Connecting);
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), PatienceMs);
    QCOMPARE(m_host->state(), HostObserver::State::Connected);
    QCOMPARE(m_host->reason(), QString());
    const auto endpoint = found(demo());
    QCOMPARE(ownerOf(*endpoint).pid, qint64(m_demo->process().processId()));
    QVERIFY(!ownerOf(*endpoint).program.isEmpty());
    // What this machine's kernel lists is that of others.
    QVERIFY(!kernelSockets(*m_observer->snapshot(), *endpoint));
    // The server itself reports, through its control endpoint.
    QTRY_VERIFY_WITH_TIMEOUT(m_activity->activity(demo())
                                 && m_activity->activity(demo())->stats.has_value(),
                             PatienceMs);
    const auto route = routeTo(demo());
    QVERIFY(route);
    QVERIFY(QFile::exists(QFile::decodeName(route->path)));
    QCOMPARE(QFile::permissions(QFileInfo(QFile::decodeName(route->path)).path())
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                    | QFile::WriteOther | QFile::ExeOther),
             QFile::Permissions());
}

void tst_HostObserver::serverComesAndGoes()
{
    openHost("box", programs());
    QTRY_COMPARE_WITH_TIMEOUT(m_host->state(), HostObserver::State::Connected, PatienceMs);
    QVERIFY(!found(demo()));
    QVERIFY(startDemoThere());
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), PatienceMs);
    m_demo.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!isListening(), PatienceMs);
    QVERIFY(startDemoThere());
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), PatienceMs);
}

void tst_HostObserver::hidesItsOwnSockets()
{
    QVERIFY(startDemoThere());
    openHost("box", programs());
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), PatienceMs);
    QSignalSpy polled(m_observer.get(), &EndpointObserver::polled);
    QVERIFY(polled.wait(PatienceMs));
    for (const auto &endpoint : m_observer->snapshot()->endpoints)
        QVERIFY2(!endpoint->address.key().contains("ipccore-ssh-"),
                 endpoint->address.key().constData());
}

void tst_HostObserver::withoutIpcctl()
{
    QVERIFY(startDemoThere());
    openHost("box", QStringLiteral("/no-ipcctl"));
    QTRY_VERIFY_WITH_TIMEOUT(m_host->reason().contains(QLatin1String("has no ipcctl")), PatienceMs);
    QCOMPARE(m_host->state(), HostObserver::State::Connected);
    QVERIFY(!found(demo()));
    const auto missing = EndpointAddress::onHost("box", "/no/such.sock");
    m_host->setWanted({demo(), missing, EndpointAddress::onHost("other", "/a.sock")});
    QTRY_VERIFY_WITH_TIMEOUT(
        found(demo()) && conditionOf(*found(demo())) == EndpointCondition::Listening, PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(routeTo(demo()), PatienceMs);
    QCOMPARE(conditionOf(*found(missing)), EndpointCondition::OtherError);
    QVERIFY(conditionReason(*found(missing)).startsWith(QLatin1String("ssh could not connect")));
    QVERIFY(!found(EndpointAddress::onHost("other", "/a.sock")));
}

// Another program of that name, for example.
void tst_HostObserver::unusableIpcctl()
{
    QFile program(path("ipcctl"));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\necho '[1, {'\n");
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    program.close();
    openHost("box", m_directory->path());
    QTRY_VERIFY_WITH_TIMEOUT(m_host->reason().contains(QLatin1String("is no list of endpoints")),
                             PatienceMs);
}

void tst_HostObserver::cannotConnect_data()
{
    QTest::addColumn<QString>("message");
    const auto row = [](const char *host, const char *message) {
        QTest::newRow(host) << QString::fromLatin1(message);
    };
    row("guarded", "nobody is asked for a password");
    row("changed", "its host key has changed");
    row("stranger", "its host key is not known yet");
    row("mute", "it does not answer");
    row("closed", "closed: it ");
}

void tst_HostObserver::cannotConnect()
{
    QFETCH(const QString, message);
    const QByteArray name = QTest::currentDataTag();
    openHost(name, programs());
    QSignalSpy lost(m_host.get(), &HostObserver::lost);
    const auto wanted = EndpointAddress::onHost(name, "/a.sock");
    m_host->setWanted({wanted});
    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, PatienceMs);
    QCOMPARE(m_host->state(), HostObserver::State::Away);
    QVERIFY2(m_host->reason().contains(message), qPrintable(m_host->reason()));
    QTRY_VERIFY_WITH_TIMEOUT(found(wanted), PatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(conditionReason(*found(wanted)), m_host->reason(), PatienceMs);
    QVERIFY(!routeTo(wanted));
}

void tst_HostObserver::frozen()
{
    QVERIFY(startDemoThere());
    openHost("box", programs());
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), PatienceMs);
    QSignalSpy lost(m_host.get(), &HostObserver::lost);
    QVERIFY(m_server->signalAll(SIGSTOP));
    // This thread goes on meanwhile.
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&beats] { ++beats; });
    heart.start(20);
    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, PatienceMs);
    QVERIFY(beats > 10);
    QVERIFY(!m_host->reason().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(reason(), m_host->reason(), PatienceMs);
    QCOMPARE(conditionOf(*found(demo())), EndpointCondition::OtherError);
    QVERIFY(found(demo())->controlPath.isEmpty());
    QVERIFY(!clientsOf(*found(demo())).connections);
    QVERIFY(!routeTo(demo()));
}

void tst_HostObserver::killed()
{
    QVERIFY(startDemoThere());
    openHost("box", programs());
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), PatienceMs);
    QVERIFY(m_server->signalAll(SIGKILL));
    QTRY_COMPARE_WITH_TIMEOUT(m_host->state(), HostObserver::State::Away, PatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(reason(), m_host->reason(), PatienceMs);
    m_host->open();
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), PatienceMs);
}

void tst_HostObserver::closedAndOpenedAgain()
{
    QVERIFY(startDemoThere());
    openHost("box", programs());
    // While connecting, too.
    m_host->close();
    QCOMPARE(m_host->state(), HostObserver::State::Away);
    m_host->open();
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), PatienceMs);
    m_host->close();
    QTRY_COMPARE_WITH_TIMEOUT(reason(), QStringLiteral("box: disconnected"), PatienceMs);
    m_host->open();
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), PatienceMs);
}

void tst_HostObserver::destroyed()
{
    QVERIFY(startDemoThere());
    openHost("box", programs());
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), PatienceMs);
    m_host.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!found(demo()), PatienceMs);
    QVERIFY(!routeTo(demo()));
}

QTEST_GUILESS_MAIN(tst_HostObserver)
#include "tst_hostobserver.moc"
