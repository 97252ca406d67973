// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT

// bench_monitor_scene OPTION...: the servers and clients that the monitor watches, in a separate
// process. Prints "ready", answers each input line with "accepted N", and exits at the end of
// input.
#include "monitor/mesh.h"
#include "support/descriptorlimit.h"

#include <ipccore/server.h>

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qsocketnotifier.h>
#include <QtCore/qtimer.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <memory>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr int Backlog = 8;
constexpr std::chrono::milliseconds BusyInterval{100};
constexpr std::array Ping = {'0', '0', '0', '8', 'p', 'i', 'n', 'g', '0', '0', '0', '0'};

sockaddr_un addressOf(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.constData(),
                std::min(static_cast<std::size_t>(name.size()), sizeof(address.sun_path) - 1));
    return address;
}

int makeSocket()
{
    return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
}

// @return -1 on failure.
int listenAt(const QString &path, int backlog)
{
    const sockaddr_un address = addressOf(path);
    const int listener = makeSocket();
    const bool isListening =
        ::bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0
        && ::listen(listener, backlog) == 0;
    return isListening ? listener : -1;
}

int connectTo(const QString &path)
{
    const sockaddr_un address = addressOf(path);
    const int client = makeSocket();
    if (::connect(client, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0)
        return client;
    ::close(client);
    return -1;
}

IpcCore::HandlerResult echo(const IpcCore::Request &request, IpcCore::Reply &reply)
{
    const auto written = reply.write(request.message());
    Q_UNUSED(written) // The client may have gone.
    return IpcCore::HandlerResult::Done;
}

class Scene
{
public:
    explicit Scene(const QString &folder)
        : m_folder(folder)
    {
        QObject::connect(&m_busyTimer, &QTimer::timeout, [this] { talk(); });
    }

    // Listening sockets that count their clients and close at once.
    bool addListeners(int count)
    {
        for (int number = 0; number < count; ++number) {
            const int listener = listenAt(path("listener", number), Backlog);
            if (listener < 0)
                return false;
            auto notifier = std::make_unique<QSocketNotifier>(listener, QSocketNotifier::Read);
            QObject::connect(notifier.get(), &QSocketNotifier::activated,
                             [this, listener] { accept(listener); });
            m_notifiers.push_back(std::move(notifier));
        }
        return true;
    }

    // Servers of the library, which register and report about themselves.
    bool addServers(int count)
    {
        IpcCore::ServerOptions options;
        options.maxConnections = 16'384;
        for (int number = 0; number < count; ++number) {
            auto server = std::make_unique<IpcCore::Server>(
                IpcCore::EndpointPath(path("server", number)), echo, options);
            if (!server->listen() || !server->start())
                return false;
            m_servers.push_back(std::move(server));
        }
        return true;
    }

    // Clients of the first server, some of them constantly active.
    bool addClients(int count, int busy)
    {
        for (int number = 0; number < count; ++number) {
            int client = -1;
            // The server accepts meanwhile.
            for (int tries = 0; client < 0 && tries < 10'000; ++tries) {
                client = connectTo(path("server", 0));
                if (client < 0)
                    ::usleep(1'000);
            }
            if (client < 0)
                return false;
            (number < busy ? m_talkers : m_silent).push_back(client);
            const auto written = ::write(client, Ping.data(), Ping.size());
            Q_UNUSED(written)
        }
        if (!m_talkers.empty())
            m_busyTimer.start(BusyInterval);
        return true;
    }

    // A server that never accepts, with a full queue of clients.
    bool addFullQueue()
    {
        const int listener = listenAt(path("full", 0), Backlog);
        for (int client = 0; listener >= 0 && client >= 0;) {
            client = connectTo(path("full", 0));
            m_silent.push_back(client);
        }
        return listener >= 0;
    }

    quint64 accepted() const
    {
        quint64 count = m_accepted;
        for (const auto &server : m_servers)
            count += server->stats().connectionsAccepted;
        return count;
    }

private:
    QString path(const char *kind, int number) const
    {
        return QStringLiteral("%1/%2-%3.sock").arg(m_folder, QString::fromLatin1(kind)).arg(number);
    }

    void accept(int listener)
    {
        const int connection = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0)
            return;
        ++m_accepted;
        ::close(connection);
    }

    void talk()
    {
        std::array<char, 64> reply = {};
        for (const int client : m_talkers) {
            const std::array done = {::read(client, reply.data(), reply.size()),
                                     ::write(client, Ping.data(), Ping.size())};
            Q_UNUSED(done)
        }
    }

    const QString m_folder;
    std::vector<std::unique_ptr<QSocketNotifier>> m_notifiers;
    std::vector<std::unique_ptr<IpcCore::Server>> m_servers;
    std::vector<int> m_talkers;
    std::vector<int> m_silent;
    QTimer m_busyTimer;
    quint64 m_accepted = 0;
};

void say(const QByteArray &line)
{
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    raiseDescriptorLimit();
    const QCoreApplication application(argc, argv);
    const auto option = [](const char *name, const char *meaning) {
        return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(meaning),
                                  QStringLiteral("value"), QStringLiteral("0"));
    };
    const QCommandLineOption folder = option("folder", "Where the sockets are made");
    const QCommandLineOption listeners = option("listeners", "Bare sockets that accept");
    const QCommandLineOption servers = option("servers", "Servers of the library");
    const QCommandLineOption clients = option("clients", "Clients of the first server");
    const QCommandLineOption busy = option("busy", "How many of them talk all the time");
    const QCommandLineOption meshEndpoints = option("mesh", "Bare sockets with many clients");
    const QCommandLineOption meshClients = option("mesh-clients", "Their clients, all together");
    const QCommandLineOption full(QStringLiteral("full"),
                                  QStringLiteral("A socket with a full queue"));
    QCommandLineParser parser;
    parser.addOptions(
        {folder, listeners, servers, clients, busy, meshEndpoints, meshClients, full});
    parser.process(application);
    const auto number = [&parser](const QCommandLineOption &which) {
        return parser.value(which).toInt();
    };
    // Before there is a second thread.
    Bench::Mesh mesh;
    Scene scene(parser.value(folder));
    if ((number(meshEndpoints) > 0
         && !mesh.make(parser.value(folder), number(meshEndpoints), number(meshClients)))
        || !scene.addListeners(number(listeners)) || !scene.addServers(number(servers))
        || !scene.addClients(number(clients), number(busy))
        || (parser.isSet(full) && !scene.addFullQueue())) {
        qCritical("cannot make the scene in %s", qPrintable(parser.value(folder)));
        return 1;
    }
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, [&scene] {
        std::array<char, 64> line = {};
        if (::read(STDIN_FILENO, line.data(), line.size()) <= 0)
            QCoreApplication::quit();
        else
            say("accepted " + QByteArray::number(scene.accepted()));
    });
    say("ready");
    return QCoreApplication::exec();
}
