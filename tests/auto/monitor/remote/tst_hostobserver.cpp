// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/route.h"
#include "core/observer/endpointcondition.h"
#include "core/remote/hostobserver.h"
#include "core/server/activitytracker.h"
#include "support/rawpeer.h"
#include "support/twohosts.h"

#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <csignal>
#include <unistd.h>

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
    void unusableIpcctl_data();
    void unusableIpcctl();
    void connections();
    void connectionsAreNotTold_data();
    void connectionsAreNotTold();
    void beyondLimit();
    void forwardsAgain();
    void forbiddenForwards();
    void cannotConnect_data();
    void cannotConnect();
    void frozen();
    void killed();
    void closedAndOpenedAgain();
    void destroyed();

private:
    static constexpr int PatienceMs = 120'000;

    QString path(const char *name) const { return m_hosts->path(name); }

    // Of the demo server, as the host tells it.
    EndpointAddress demo() const
    {
        return EndpointAddress::onHost("box", QFile::encodeName(path("demo.sock")));
    }

    bool startDemoThere();
    void openHost(const QByteArray &name, const QString &programs,
                  const HostObserver::Limits &limits = {}, const QStringList &sshOptions = {});
    // Null unless it is in the last snapshot.
    std::shared_ptr<const ObservedEndpoint> found(const EndpointAddress &endpoint) const;
    bool isListening() const;
    QString reason() const;
    // Of its connections; null if nothing is told.
    ConnectionsReportPointer told() const;

    QString directory() const { return QFileInfo(path("ipcctl")).path(); }

    bool writeProgram(const char *name, const QByteArray &script) const;

    std::unique_ptr<TwoHosts> m_hosts;
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
    m_hosts = std::make_unique<TwoHosts>();
    QVERIFY(m_hosts->isValid());
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
    if (m_hosts)
        QCOMPARE(m_hosts->leftovers(), QStringList());
}

bool tst_HostObserver::startDemoThere()
{
    m_demo = m_hosts->startDemoThere(QStringLiteral(IPCDEMOD));
    return m_demo != nullptr;
}

void tst_HostObserver::openHost(const QByteArray &name, const QString &programs,
                                const HostObserver::Limits &limits, const QStringList &sshOptions)
{
    m_server = m_hosts->makeServer(programs);
    QVERIFY(m_server);
    TwoHosts::use(*m_server, sshOptions);
    m_host = std::make_unique<HostObserver>(name, *m_observer, limits);
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

ConnectionsReportPointer tst_HostObserver::told() const
{
    const auto endpoint = found(demo());
    return endpoint ? endpoint->connections : nullptr;
}

bool tst_HostObserver::writeProgram(const char *name, const QByteArray &script) const
{
    QFile program(path(name));
    return program.open(QIODevice::WriteOnly) && program.write("#!/bin/sh\n" + script + '\n') > 0
           && program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
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

void tst_HostObserver::unusableIpcctl_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("reason");
    QTest::newRow("another program")
        << QByteArray("echo '[1, {'") << QStringLiteral("is no list of endpoints");
    QTest::newRow("older") << QByteArray("echo 'ipcctl: Unknown option json' >&2; exit 64")
                           << QStringLiteral("failed: ipcctl: Unknown option json");
    QTest::newRow("ssh's own exit code")
        << QByteArray("exit 255") << QStringLiteral("did not end normally");
    QTest::newRow("killed") << QByteArray("kill -9 $$") << QStringLiteral("did not end normally");
    QTest::newRow("endless") << QByteArray("exec cat /dev/zero")
                             << QStringLiteral("printed more than");
}

void tst_HostObserver::unusableIpcctl()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QString, reason);
    QVERIFY(writeProgram("ipcctl", script));
    openHost("box", directory());
    QTRY_VERIFY2_WITH_TIMEOUT(m_host->reason().contains(reason), qPrintable(m_host->reason()),
                              PatienceMs);
    QCOMPARE(m_host->state(), HostObserver::State::Connected);
}

// What the kernel there knows: of a server's clients, and of whom it has not accepted.
void tst_HostObserver::connections()
{
#if !IPCCORE_LINUX
    QSKIP("Connections are only known on Linux");
#endif
    QVERIFY(startDemoThere());
    openHost("box", programs());
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), PatienceMs);
    QVERIFY(!told());
    RawPeer client = RawPeer::connectTo(QFile::encodeName(path("demo.sock")));
    const auto ours = [this] {
        const auto &all = told() ? told()->merged.connections : std::vector<MergedConnection>();
        return std::find_if(all.begin(), all.end(),
                            [](const MergedConnection &each) {
                                return each.kernel && each.server && each.clientPid() == ::getpid();
                            })
               != all.end();
    };
    m_host->setFollowed(demo());
    QTRY_VERIFY_WITH_TIMEOUT(ours(), PatienceMs);
    QVERIFY(told()->merged.kernelTells && told()->merged.serverTells);
    QVERIFY(!told()->kernelError && !told()->serverError);
    QCOMPARE(told()->endpoint, demo());
    // They are not this machine's.
    QVERIFY(!kernelSockets(*m_observer->snapshot(), *found(demo())));
    client.close();
    QTRY_VERIFY_WITH_TIMEOUT(!ours(), PatienceMs);
    m_host->setFollowed({});
    QTRY_VERIFY_WITH_TIMEOUT(!told(), PatienceMs);
}

void tst_HostObserver::connectionsAreNotTold_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("reason");
    QTest::newRow("garbage") << QByteArray("echo '{\"connections\":{}}'")
                             << QStringLiteral("is no list of connections");
    QTest::newRow("nobody there") << QByteArray("echo 'Nobody listens' >&2; exit 5")
                                  << QStringLiteral("failed: Nobody listens");
    QTest::newRow("ssh's own exit code")
        << QByteArray("exit 255") << QStringLiteral("did not end normally");
    QTest::newRow("endless") << QByteArray("exec cat /dev/zero")
                             << QStringLiteral("printed more than");
}

// Its list can be used nevertheless.
void tst_HostObserver::connectionsAreNotTold()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QString, reason);
    QVERIFY(startDemoThere());
    QVERIFY(writeProgram("ipcctl", "if [ $1 = list ]; then exec " IPCCTL " \"$@\"; fi\n" + script));
    openHost("box", directory());
    m_host->setFollowed(demo());
    QTRY_VERIFY_WITH_TIMEOUT(told(), PatienceMs);
    QVERIFY(!told()->isTold());
    QVERIFY2(told()->kernelError->message.contains(reason),
             qPrintable(told()->kernelError->message));
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), PatienceMs);
    QCOMPARE(m_host->reason(), QString());
}

void tst_HostObserver::beyondLimit()
{
    QVERIFY(writeProgram("ipcctl", R"(echo '{"endpoints":[{"path":"/a","state":"Listening"},
        {"path":"/b","state":"Listening"},{"path":"/c","state":"Listening"}]}')"));
    openHost("box", directory(), {.forwards = 2});
    const auto at = [](const char *path) { return EndpointAddress::onHost("box", path); };
    QTRY_VERIFY_WITH_TIMEOUT(routeTo(at("/b")), PatienceMs);
    QVERIFY(routeTo(at("/a")));
    QCOMPARE(m_host->beyondLimit(), 1);
    QVERIFY2(m_host->reason().contains(QLatin1String("3 endpoints, of which 2 are")),
             qPrintable(m_host->reason()));
    QTRY_VERIFY_WITH_TIMEOUT(found(at("/c")), PatienceMs);
    QVERIFY(conditionReason(*found(at("/c"))).startsWith(QLatin1String("Not forwarded")));
    QCOMPARE(routeTo(at("/c")).error().message, conditionReason(*found(at("/c"))));
    QCOMPARE(conditionReason(*found(at("/a"))), QString());
    // What the user wants comes first.
    m_host->setWanted({at("/c")});
    QTRY_VERIFY_WITH_TIMEOUT(routeTo(at("/c")), PatienceMs);
    QVERIFY(routeTo(at("/a")));
    QVERIFY(!routeTo(at("/b")));
    QTRY_COMPARE_WITH_TIMEOUT(conditionReason(*found(at("/c"))), QString(), PatienceMs);
}

void tst_HostObserver::forwardsAgain()
{
    QVERIFY(startDemoThere());
    m_server = m_hosts->makeServer(programs());
    QVERIFY(m_server);
    QVERIFY(writeProgram(
        "ssh", "case \" $* \" in *' -O forward '*) if [ -e " + QFile::encodeName(path("refuse"))
                   + " ]; then sleep 0.1; echo 'no forwards today' >&2; exit 1; fi;; "
                     "esac\n"
                     "exec "
                   + m_server->sshCommand().toLocal8Bit() + " \"$@\""));
    QVERIFY(QFile(path("refuse")).open(QIODevice::WriteOnly));
    qputenv("IPCCORE_SSH", QFile::encodeName(path("ssh")));
    m_host = std::make_unique<HostObserver>(
        "box", *m_observer,
        HostObserver::Limits{.retry = {.first = std::chrono::milliseconds(1),
                                       .longest = std::chrono::milliseconds(1)}});
    m_host->open();
    QTRY_VERIFY_WITH_TIMEOUT(reason().contains(QLatin1String("no forwards today")), PatienceMs);
    QCOMPARE(conditionOf(*found(demo())), EndpointCondition::Listening);
    QVERIFY(found(demo())->controlPath.isEmpty());
    QCOMPARE(routeTo(demo()).error().message, reason());
    QVERIFY(QFile::remove(path("refuse")));
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), PatienceMs);
    QCOMPARE(reason(), QString());
    QVERIFY(routeTo(demo()));
}

// ssh makes them nevertheless, and does not tell.
void tst_HostObserver::forbiddenForwards()
{
    QVERIFY(startDemoThere());
    openHost("sealed", programs());
    const auto endpoint = EndpointAddress::onHost("sealed", QFile::encodeName(path("demo.sock")));
    const auto why = [&] {
        return found(endpoint) ? conditionReason(*found(endpoint)) : QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(why().contains(QLatin1String("AllowStreamLocalForwarding")),
                             PatienceMs);
    // Its state is known all the same.
    QVERIFY(found(endpoint)->status.state == IpcCore::ActiveState::Listening);
    QVERIFY(found(endpoint)->controlPath.isEmpty());
    QVERIFY(!routeTo(endpoint));
    QCOMPARE(routeTo(endpoint).error().message, why());
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
    openHost(name, programs(), {}, SshServer::GiveUpSoon);
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
    openHost("box", programs(), {}, SshServer::NoticeFreezeSoon);
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
