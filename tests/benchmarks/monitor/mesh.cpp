// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitor/mesh.h"

#include <QtCore/qfile.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Bench {

namespace {

constexpr int Processes = 25;
constexpr int Backlog = 128;
constexpr int PatienceMs = 20'000;
constexpr int LookMs = 200;

sockaddr_un meshAddress(const QString &folder, int number)
{
    const QByteArray name =
        QFile::encodeName(QStringLiteral("%1/mesh-%2.sock").arg(folder).arg(number));
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.constData(),
                std::min(std::size_t(name.size()), sizeof(address.sun_path) - 1));
    return address;
}

int connectTo(const QString &folder, int endpoint)
{
    const sockaddr_un address = meshAddress(folder, endpoint);
    const int client = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(client, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0)
        ::_exit(1);
    return client;
}

// One client process: each of its connections goes to another endpoint; some idle for good, and
// once a second one moves on.
[[noreturn]] void playClient(const QString &folder, int number, int endpoints, int connections)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NAME, qPrintable(QStringLiteral("client-%1").arg(number)));
    std::vector<int> clients;
    int at = number;
    const auto next = [&] {
        at = (at + Processes / 2) % endpoints;
        return connectTo(folder, at);
    };
    for (int i = 0; i < connections; ++i)
        clients.push_back(next());
    for (std::size_t turn = 0;; ++turn) {
        ::sleep(1);
        int &moved = clients[turn % clients.size()];
        ::close(moved);
        moved = next();
    }
}

} // namespace

Mesh::~Mesh()
{
    m_ends = true;
    if (m_thread.joinable())
        m_thread.join();
    for (const pollfd &socket : m_sockets)
        ::close(socket.fd);
}

// @return false if nothing happened in time.
bool Mesh::serve(int timeoutMs)
{
    if (::poll(m_sockets.data(), m_sockets.size(), timeoutMs) <= 0)
        return false;
    std::vector<pollfd> next;
    for (std::size_t i = 0; i < m_sockets.size(); ++i) {
        const pollfd &socket = m_sockets[i];
        if (i < m_listeners && socket.revents != 0) {
            const int client = ::accept4(socket.fd, nullptr, nullptr, SOCK_CLOEXEC);
            if (client >= 0)
                next.push_back({client, POLLIN, 0});
        } else if (i >= m_listeners && socket.revents != 0) {
            ::close(socket.fd);
        } else if (i >= m_listeners) {
            next.push_back(socket);
        }
    }
    m_sockets.resize(m_listeners);
    m_sockets.insert(m_sockets.end(), next.begin(), next.end());
    return true;
}

bool Mesh::make(const QString &folder, int endpoints, int connections)
{
    for (int number = 0; number < endpoints; ++number) {
        const sockaddr_un address = meshAddress(folder, number);
        const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        m_sockets.push_back({listener, POLLIN, 0});
        if (::bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0
            || ::listen(listener, Backlog) != 0)
            return false;
    }
    m_listeners = m_sockets.size();
    for (int number = 0; number < Processes && endpoints > 0; ++number) {
        if (::fork() == 0)
            playClient(folder, number, endpoints, connections / Processes);
    }
    const std::size_t wanted = m_listeners + std::size_t(connections / Processes * Processes);
    while (m_sockets.size() < wanted) {
        if (!serve(PatienceMs))
            return false;
    }
    m_thread = std::thread([this] {
        while (!m_ends)
            serve(LookMs);
    });
    return true;
}

} // namespace Bench
