// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/registeredservers.h"

#include "core/kernel/sockdiag.h"
#include "core/observer/endpointobserver.h"
#include "runtimedirectory.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <sys/stat.h>

using namespace Monitor;

// What the monitor makes of the registry, and what it hides because of it.
class tst_RegisteredServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nobody();
    void listsServers();
    void unreadableRegistry();
    void controlEndpointsAreNoEndpoints_data();
    void controlEndpointsAreNoEndpoints();

private:
    static constexpr int PatienceMs = 20'000;

    QByteArray path(const QByteArray &name) const { return m_runtime->path(name); }

    std::unique_ptr<RuntimeDirectory> m_runtime;
};

void tst_RegisteredServers::init()
{
    m_runtime = std::make_unique<RuntimeDirectory>();
}

void tst_RegisteredServers::nobody()
{
    QVERIFY(registeredServers()().empty());
}

void tst_RegisteredServers::listsServers()
{
    const RegistrySource registry = registeredServers();
    auto first = m_runtime->serve("first");
    const auto second = m_runtime->serve("second");
    IpcCore::ServerOptions withoutIntrospection;
    withoutIntrospection.introspection = false;
    const auto silent = m_runtime->serve("silent", withoutIntrospection);
    QVERIFY(first && second && silent);
    auto servers = registry();
    QCOMPARE(servers.size(), 2U);
    std::sort(servers.begin(), servers.end(),
              [](const auto &left, const auto &right) { return left.path < right.path; });
    QCOMPARE(servers[0].path, path("first"));
    QCOMPARE(servers[0].control, first->controlEndpoint()->native());
    QCOMPARE(servers[0].program, QCoreApplication::applicationName());
    QCOMPARE(servers[0].pid, QCoreApplication::applicationPid());
    QCOMPARE(servers[1].path, path("second"));
    first.reset();
    servers = registry();
    QCOMPARE(servers.size(), 1U);
    QCOMPARE(servers[0].path, path("second"));
}

// For example another user's: nothing in it can be trusted.
void tst_RegisteredServers::unreadableRegistry()
{
    const auto server = m_runtime->serve("first");
    QVERIFY(server);
    const RegistrySource registry = registeredServers();
    QCOMPARE(registry().size(), 1U);
    QCOMPARE(::chmod(path("ipccore").constData(), 0777), 0);
    QVERIFY(registry().empty());
    QCOMPARE(::chmod(path("ipccore").constData(), 0700), 0);
    QCOMPARE(registry().size(), 1U);
}

void tst_RegisteredServers::controlEndpointsAreNoEndpoints_data()
{
    QTest::addColumn<bool>("isRegistryKnown");
    QTest::addColumn<bool>("isAdded");
    QTest::addColumn<bool>("isListed");
    QTest::newRow("of registered servers") << true << false << false;
    QTest::newRow("added") << true << true << true;
    // As those of other users.
    QTest::newRow("of servers nobody knows") << false << false << true;
}

void tst_RegisteredServers::controlEndpointsAreNoEndpoints()
{
    if (!SockDiag::isSupported())
        QSKIP("Nothing else would find control endpoints");
    QFETCH(const bool, isRegistryKnown);
    QFETCH(const bool, isAdded);
    const auto server = m_runtime->serve("first");
    QVERIFY(server);
    const auto control = EndpointAddress::ofPath(server->controlEndpoint()->native());
    EndpointObserver observer; // which also asks the kernel
    if (isRegistryKnown)
        observer.setRegistry(registeredServers());
    if (isAdded)
        observer.addEndpoint(control);
    QSignalSpy ready(&observer, &EndpointObserver::snapshotReady);
    // Socket owners are known from the second poll on.
    for (int polls = 1; polls <= 2; ++polls) {
        observer.pollNow();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), polls, PatienceMs);
        const SnapshotPointer snapshot = observer.snapshot();
        const auto endpoint = snapshot->find(EndpointAddress::ofPath(path("first")));
        QVERIFY(endpoint);
        QCOMPARE(endpoint->controlPath, isRegistryKnown ? control.key() : QByteArray());
        const auto own = snapshot->find(control);
        QTEST(own != nullptr, "isListed");
        QVERIFY(!own || own->sources.testFlag(EndpointSource::Kernel));
    }
}

QTEST_GUILESS_MAIN(tst_RegisteredServers)
#include "tst_registeredservers.moc"
