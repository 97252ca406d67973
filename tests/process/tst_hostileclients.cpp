// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "processinfo.h"
#include "processtest.h"

#include <algorithm>
#include <atomic>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

// However many clients are silent, slow or deaf: a proper request gets an answer.
class tst_HostileClients : public QObject, private ProcessTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void initTestCase();

    void init() { renew(); }

    void silentAndDripping();
    void nonReaders();
    void endlessRequests();

private:
    std::vector<RawPeer> connectMany(std::size_t count) const;
    void measurePings(const char *what, bool byProgram) const;
};

namespace {

/// Sends each of its clients a byte in turn, a round every 5 ms, for as long as it lives. Their
/// packets never end.
class Dripper
{
public:
    explicit Dripper(std::vector<RawPeer> clients)
        : m_clients(std::move(clients))
        , m_thread([this] { run(); })
    {}

    ~Dripper()
    {
        m_over = true;
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Dripper)

    int rounds() const { return m_rounds; }

private:
    void run()
    {
        for (RawPeer &client : m_clients)
            ::send(client.descriptor(), "fff0", 4, MSG_NOSIGNAL);
        while (!m_over) {
            for (RawPeer &client : m_clients)
                ::send(client.descriptor(), "x", 1, MSG_NOSIGNAL | MSG_DONTWAIT);
            ++m_rounds;
            ::poll(nullptr, 0, 5);
        }
    }

    std::vector<RawPeer> m_clients;
    std::atomic<bool> m_over = false;
    std::atomic<int> m_rounds = 0;
    std::thread m_thread;
};

// Sends `bytes` repeatedly until no client accepts any for a while.
void sendUntilRefused(std::vector<RawPeer> &clients, const QByteArray &bytes, qint64 mostForEach)
{
    std::vector<pollfd> entries;
    std::vector<qint64> sent(clients.size(), 0);
    for (const RawPeer &client : clients)
        entries.push_back({.fd = client.descriptor(), .events = POLLOUT, .revents = 0});
    while (::poll(entries.data(), entries.size(), 500) > 0) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (entries[i].revents == 0)
                continue;
            // Continues where the last send was cut short; otherwise it would be a different error.
            const auto at = static_cast<qsizetype>(sent[i] % bytes.size());
            const ssize_t size =
                ::send(entries[i].fd, bytes.constData() + at,
                       static_cast<std::size_t>(bytes.size() - at), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (size > 0)
                sent[i] += size;
            if ((size < 0 && errno != EAGAIN) || sent[i] >= mostForEach)
                entries[i].fd = -1;
        }
    }
}

} // namespace

void tst_HostileClients::initTestCase()
{
    // Hundreds of clients, all in this process.
    rlimit limit = {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 2048);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
    if (limit.rlim_cur < 1024)
        QSKIP("This user may not open enough descriptors");
}

std::vector<RawPeer> tst_HostileClients::connectMany(std::size_t count) const
{
    std::vector<RawPeer> clients;
    for (std::size_t i = 0; i < count; ++i) {
        clients.push_back(RawPeer::connectTo(nativePath()));
        if (!clients.back().isOpen())
            QTest::qFail("cannot connect", __FILE__, __LINE__);
    }
    return clients;
}

// The figure of interest is in the log; the bound allows for busy machines.
void tst_HostileClients::measurePings(const char *what, bool byProgram) const
{
    constexpr int Count = 21;
    std::vector<double> times;
    for (int i = 0; i < Count; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (byProgram) {
            Program program(QStringLiteral(IPCCTL),
                            {QStringLiteral("send"), path(), QStringLiteral("ping")});
            QVERIFY(program.start());
            QCOMPARE(program.finish(), 0);
            QCOMPARE(program.output(), QByteArray("pong"));
        } else {
            QCOMPARE(ask("ping"), QByteArray("pong"));
        }
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    qInfo("%s, ping by %s: median %.2f ms, slowest %.2f ms", what,
          byProgram ? "ipcctl" : "Connection", times[Count / 2], times.back());
    QVERIFY(UnderSanitizer || times[Count / 2] < 1'000);
}

void tst_HostileClients::silentAndDripping()
{
    const auto daemon = startDaemon({QStringLiteral("--threads"), QStringLiteral("2")});
    QVERIFY(daemon);
    const std::vector<RawPeer> silent = connectMany(400);
    const Dripper dripper(connectMany(200));
    QTRY_VERIFY_WITH_TIMEOUT(dripper.rounds() > 10, Patience);
    measurePings("400 silent, 200 dripping", false);
    measurePings("400 silent, 200 dripping", true);
}

void tst_HostileClients::nonReaders()
{
    const auto daemon = startDaemon({QStringLiteral("--threads"), QStringLiteral("4")});
    QVERIFY(daemon);
    std::vector<RawPeer> deaf = connectMany(32);
    for (int i = 0; i < 20; ++i) {
        for (RawPeer &client : deaf)
            QVERIFY(client.send(framed("big")));
    }
    // The first of them has its reply, as far as it fits.
    pollfd first = {.fd = deaf.front().descriptor(), .events = POLLIN, .revents = 0};
    QCOMPARE(::poll(&first, 1, Patience), 1);
    measurePings("32 that ask and do not read", false);
    measurePings("32 that ask and do not read", true);
}

// Each below the limit of one request, all together above the budget.
void tst_HostileClients::endlessRequests()
{
    const auto daemon = startDaemon({QStringLiteral("--threads"), QStringLiteral("2")});
    QVERIFY(daemon);
    constexpr qint64 Mebi = 1024 * 1024;
    const qint64 atRest = peakMemoryOf(pidOf(*daemon)) / Mebi;
    std::vector<RawPeer> endless = connectMany(40);
    sendUntilRefused(endless, framed(QByteArray(65'516, 'e')).chopped(4), 15 * Mebi);
    measurePings("40 endless requests", false);
    // And those that never stop are disconnected.
    std::vector<RawPeer> shameless = connectMany(4);
    sendUntilRefused(shameless, framed(QByteArray(65'516, 'e')).chopped(4), 1024 * Mebi);
    QCOMPARE(ask("ping"), QByteArray("pong"));

    const qint64 peak = peakMemoryOf(pidOf(*daemon)) / Mebi;
    qInfo("%lld MiB of memory at rest, %lld MiB at most", atRest, peak);
    // The budget is 256 MiB.
    QVERIFY(peak > 0);
    QVERIFY(UnderSanitizer || peak - atRest < 256 + 32);
}

QTEST_GUILESS_MAIN(tst_HostileClients)
#include "tst_hostileclients.moc"
