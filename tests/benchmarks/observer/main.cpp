// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT

// bench_observer [<sockets>...]: how long one complete poll of an endpoint with that many sockets
// takes. One JSON object per number of sockets; default: 100 and 10000.
#include "core/endpoint/endpointsockets.h"
#include "core/kernel/filekey.h"
#include "core/kernel/sockdiag.h"
#include "support/descriptorlimit.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>

namespace {

using namespace Monitor;

constexpr int Rounds = 101;

sockaddr_un addressOf(const QByteArray &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const auto length = static_cast<std::size_t>(path.size());
    std::memcpy(address.sun_path, path.constData(), std::min(length, sizeof(address.sun_path) - 1));
    return address;
}

// A listener with connected clients, all in this process.
class Endpoint
{
public:
    Endpoint(const QByteArray &path, int sockets)
        : m_listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        const sockaddr_un address = addressOf(path);
        const auto *where = reinterpret_cast<const sockaddr *>(&address);
        m_complete = ::bind(m_listener.get(), where, sizeof(address)) == 0
                     && ::listen(m_listener.get(), 16) == 0;
        while (m_complete && static_cast<int>(m_connections.size()) + 1 < sockets) {
            FileDescriptor client(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
            m_complete = client && ::connect(client.get(), where, sizeof(address)) == 0;
            FileDescriptor server(::accept(m_listener.get(), nullptr, nullptr));
            m_complete = m_complete && server;
            m_connections.push_back(std::move(client));
            m_connections.push_back(std::move(server));
        }
    }

    bool isComplete() const { return m_complete; }

private:
    FileDescriptor m_listener;
    std::vector<FileDescriptor> m_connections;
    bool m_complete = false;
};

struct Stage
{
    const char *name;
    std::vector<qint64> nanoseconds = {};

    void print(const char *separator)
    {
        std::sort(nanoseconds.begin(), nanoseconds.end());
        std::printf("\"%s\":{\"medianMs\":%.3f,\"maxMs\":%.3f}%s", name,
                    double(nanoseconds[nanoseconds.size() / 2]) / 1e6,
                    double(nanoseconds.back()) / 1e6, separator);
    }
};

// The parts of one poll, in order.
class Measurement
{
public:
    explicit Measurement(const QByteArray &path)
        : m_address(EndpointAddress::ofPath(path))
    {
        m_file = fileKeyAt(path);
    }

    bool look()
    {
        m_timer.start();
        auto table = m_diag.dump();
        if (!table)
            return false;
        lap(0);
        const SocketSnapshot snapshot(std::move(*table));
        lap(1);
        const EndpointPlaces places = findEndpoint(snapshot, m_address, m_file);
        std::vector<quint32> inodes;
        collectInodes(snapshot, places, inodes);
        m_processes.update(inodes);
        lap(2);
        const EndpointSockets sockets = joinEndpoint(snapshot, places, m_processes);
        lap(3);
        m_stages[4].nanoseconds.push_back(m_lapStart);
        m_lapStart = 0;
        return sockets.listeners.size() == 1;
    }

    void forget()
    {
        for (Stage &stage : m_stages)
            stage.nanoseconds.clear();
    }

    double firstMs() const { return double(m_stages[4].nanoseconds.front()) / 1e6; }

    void print()
    {
        for (Stage &stage : m_stages)
            stage.print(&stage == &m_stages[4] ? "}\n" : ",");
    }

private:
    void lap(int stage)
    {
        const qint64 now = m_timer.nsecsElapsed();
        m_stages[stage].nanoseconds.push_back(now - m_lapStart);
        m_lapStart = now;
    }

    EndpointAddress m_address;
    FileKey m_file;
    SockDiag m_diag;
    ProcessTable m_processes;
    QElapsedTimer m_timer;
    qint64 m_lapStart = 0;
    Stage m_stages[5] = {{"dump"}, {"index"}, {"processes"}, {"join"}, {"all"}};
};

bool measure(int sockets)
{
    const QTemporaryDir directory;
    const QByteArray path = QFile::encodeName(directory.path()) + "/x";
    const Endpoint endpoint(path, sockets);
    if (!endpoint.isComplete()) {
        std::fprintf(stderr, "Cannot make %d sockets\n", sockets);
        return false;
    }
    Measurement measurement(path);
    if (!measurement.look())
        return false;
    std::printf("{\"sockets\":%d,\"rounds\":%d,\"coldMs\":%.3f,", sockets, Rounds,
                measurement.firstMs());
    measurement.forget();
    for (int round = 0; round < Rounds; ++round) {
        if (!measurement.look())
            return false;
    }
    measurement.print();
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    raiseDescriptorLimit();
    std::vector<int> counts;
    for (int i = 1; i < argc; ++i)
        counts.push_back(QByteArray(argv[i]).toInt());
    if (counts.empty())
        counts = {100, 10'000};
    for (const int count : counts) {
        if (!measure(count))
            return 1;
    }
    return 0;
}
