// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "processtest.h"

#include <algorithm>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <vector>

// A server that runs out of memory drops the requests it has no room for, and serves the others.
class tst_MemoryLimit : public QObject, private ProcessTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void init() { renew(); }

    void moreRequestsThanMemory();

private:
    void sendTogether(const QByteArray &request) const;

    static constexpr rlim_t AddressSpace = 300'000'000;
    static constexpr int ClientCount = 20;
    static constexpr qsizetype RequestSize = 15 * 1024 * 1024;
};

// Each client sends what the server takes, until it is closed or the server takes no more from
// anybody.
void tst_MemoryLimit::sendTogether(const QByteArray &request) const
{
    constexpr int Quiet = 1000; // ms
    std::vector<RawPeer> clients;
    std::vector<pollfd> entries;
    std::vector<qsizetype> sent(ClientCount, 0);
    for (int i = 0; i < ClientCount; ++i) {
        clients.push_back(RawPeer::connectTo(nativePath()));
        QVERIFY(clients.back().isOpen());
        entries.push_back({.fd = clients.back().descriptor(), .events = POLLOUT, .revents = 0});
    }
    while (::poll(entries.data(), entries.size(), Quiet) > 0) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (entries[i].revents == 0)
                continue;
            const auto rest = static_cast<std::size_t>(request.size() - sent[i]);
            const ssize_t size = ::send(entries[i].fd, request.constData() + sent[i], rest,
                                        MSG_DONTWAIT | MSG_NOSIGNAL);
            sent[i] += std::max<ssize_t>(size, 0);
            // All sent, or closed: nothing left to poll for.
            if (size < 0 || sent[i] == request.size())
                entries[i].fd = -1;
        }
    }
}

void tst_MemoryLimit::moreRequestsThanMemory()
{
    if (UnderSanitizer)
        QSKIP("The sanitizers need more address space than any limit that could be of use");
    const auto daemon = makeDaemon({QStringLiteral("--threads"), QStringLiteral("2")});
    daemon->process().setChildProcessModifier([] {
        const rlimit both = {.rlim_cur = AddressSpace, .rlim_max = AddressSpace};
        ::setrlimit(RLIMIT_AS, &both);
    });
    QVERIFY2(bringUp(*daemon), daemon->errors().constData());

    // All but the flush packet: the server keeps what it can in memory.
    QByteArray request = framed("echo " + QByteArray(RequestSize, 'x'));
    request.chop(4);
    sendTogether(request);

    IpcCore::ConnectOptions patient;
    patient.replyTimeout = std::chrono::milliseconds(Patience);
    QCOMPARE(ask("ping", patient), QByteArray("pong"));
    QCOMPARE(ask("quit", patient), QByteArray());
    QCOMPARE(daemon->finish(), 0);
}

QTEST_GUILESS_MAIN(tst_MemoryLimit)
#include "tst_memorylimit.moc"
