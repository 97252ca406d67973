// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "processinfo.h"
#include "processtest.h"

#include <poll.h>
#include <sys/resource.h>
#include <vector>

// A server that runs out of descriptors quietly continues with what it has, and recovers.
class tst_DescriptorLimit : public QObject, private ProcessTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void init() { renew(); }

    void outOfDescriptors_data();
    void outOfDescriptors();

private:
    static constexpr std::size_t ClientCount = 40;

    void connectClients();
    std::size_t takeReplies(std::chrono::milliseconds patience);

    std::vector<RawPeer> m_waiting;
    std::vector<RawPeer> m_served;
};

void tst_DescriptorLimit::outOfDescriptors_data()
{
    QTest::addColumn<int>("limit");
    // Enough for the server itself and a few clients.
    for (const int limit : {20, 24})
        QTest::addRow("%d", limit) << limit;
}

// More than the server can take; each with a request, to show which have been accepted.
void tst_DescriptorLimit::connectClients()
{
    m_waiting.clear();
    m_served.clear();
    for (std::size_t i = 0; i < ClientCount; ++i) {
        m_waiting.push_back(RawPeer::connectTo(nativePath()));
        QVERIFY(m_waiting.back().send(framed("ping")));
    }
}

// Moves the clients that get their answer to the served ones; 0 if none does in time.
std::size_t tst_DescriptorLimit::takeReplies(std::chrono::milliseconds patience)
{
    std::vector<pollfd> entries;
    for (const RawPeer &client : m_waiting)
        entries.push_back({.fd = client.descriptor(), .events = POLLIN, .revents = 0});
    if (::poll(entries.data(), entries.size(), static_cast<int>(patience.count())) <= 0)
        return 0;
    std::size_t served = 0;
    for (std::size_t i = m_waiting.size(); i-- > 0;) {
        if (entries[i].revents == 0)
            continue;
        if (const QByteArray reply = m_waiting[i].receiveMessage(); reply != framed("pong")) {
            QTest::qFail(reply.toHex().prepend("a client got ").constData(), __FILE__, __LINE__);
            return 0;
        }
        m_served.push_back(std::move(m_waiting[i]));
        m_waiting.erase(m_waiting.begin() + static_cast<std::ptrdiff_t>(i));
        ++served;
    }
    return served;
}

void tst_DescriptorLimit::outOfDescriptors()
{
    using namespace std::chrono_literals;
    if (UnderSanitizer)
        QSKIP("Some checks of the sanitizers need a descriptor, and end the process without one");
    QFETCH(int, limit);
    const auto daemon = makeDaemon({QStringLiteral("--threads"), QStringLiteral("2")});
    daemon->process().setChildProcessModifier([limit] {
        const auto descriptors = static_cast<rlim_t>(limit);
        const rlimit both = {.rlim_cur = descriptors, .rlim_max = descriptors};
        ::setrlimit(RLIMIT_NOFILE, &both);
    });
    QVERIFY2(bringUp(*daemon), daemon->errors().constData());
    connectClients();

    // Full: some clients are in, the others wait.
    std::size_t firstServed = takeReplies(20s);
    QVERIFY(firstServed > 0);
    while (const std::size_t more = takeReplies(1s))
        firstServed += more;
    QVERIFY(firstServed < ClientCount);
    const auto cpuBefore = processorTimeOf(pidOf(*daemon));
    QCOMPARE(takeReplies(2s), std::size_t(0));
    const auto cpu = processorTimeOf(pidOf(*daemon)) - cpuBefore;
    qInfo("%zu of %zu served; %lld ms of processor time in 2 s", firstServed, ClientCount,
          static_cast<long long>(cpu.count()));
    // Without a pause it would be 2 s.
    QVERIFY(cpu < 300ms);

    // Accepted clients are still served.
    for (RawPeer &client : m_served) {
        QVERIFY(client.send(framed("echo still here")));
        QCOMPARE(client.receiveMessage(), framed("still here"));
    }
    QVERIFY(QFileInfo::exists(path()));

    // All the others get their turn as clients leave.
    while (!m_waiting.empty()) {
        m_served.clear();
        QVERIFY2(takeReplies(20s) > 0, "nobody got in after others left");
    }
    m_served.clear();
    IpcCore::ConnectOptions patient;
    patient.replyTimeout = 20s;
    QCOMPARE(ask("quit", patient), QByteArray());
    QCOMPARE(daemon->finish(), 0);
}

QTEST_GUILESS_MAIN(tst_DescriptorLimit)
#include "tst_descriptorlimit.moc"
