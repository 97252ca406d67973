// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT

// A machine that others use, beside which tests must pass:
//   livedin IPCDEMOD [SECONDS [LOAD]]
// Opens and closes Unix sockets, with clients that nobody accepts, and starts, stops and kills
// demo servers, all in a directory of its own. LOAD processes (default 0) compute all the time.
// Ends after SECONDS (default 600), on a signal, and when its parent ends; its children with it.
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <random>
#include <string>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds Step{5};
constexpr unsigned StepsPerServer = 40;
constexpr std::size_t MostSockets = 120;
constexpr std::size_t MostServers = 6;

volatile std::sig_atomic_t ended = 0;

// @param function runs in the child, which ends with it or when its parent ends.
template <typename Function>
pid_t inChild(Function function)
{
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() == parent)
        function();
    ::_exit(127);
}

class Neighbours
{
public:
    Neighbours(const std::string &directory, const char *daemon)
        : m_directory(directory)
        , m_daemon(daemon)
    {}

    ~Neighbours()
    {
        for (const int socket : m_sockets)
            ::close(socket);
        ::close(m_null);
        for (const pid_t server : m_servers)
            ::kill(server, SIGKILL);
        for (const pid_t server : m_servers)
            ::waitpid(server, nullptr, 0);
    }

    Neighbours(const Neighbours &) = delete;
    Neighbours &operator=(const Neighbours &) = delete;

    void changeSockets()
    {
        if (m_sockets.size() < MostSockets)
            openSockets();
        // About eighty stay open.
        for (auto closed = m_random() % (m_sockets.size() / 8 + 1); closed > 0; --closed) {
            const auto socket = any(m_sockets);
            ::close(*socket);
            m_sockets.erase(socket);
        }
    }

    void changeServers()
    {
        std::erase_if(m_ending,
                      [](pid_t server) { return ::waitpid(server, nullptr, WNOHANG) != 0; });
        if (m_servers.size() < MostServers) {
            const std::string path = newPath();
            const pid_t server = inChild([&] {
                ::dup2(m_null, STDOUT_FILENO);
                ::dup2(m_null, STDERR_FILENO);
                ::execl(m_daemon, m_daemon, "--endpoint", path.c_str(), nullptr);
            });
            if (server > 0)
                m_servers.push_back(server);
            return;
        }
        const auto server = any(m_servers);
        ::kill(*server, m_random() % 2 == 0 ? SIGKILL : SIGTERM);
        m_ending.push_back(*server);
        m_servers.erase(server);
    }

private:
    template <typename T>
    typename std::vector<T>::iterator any(std::vector<T> &of)
    {
        return of.begin() + static_cast<std::ptrdiff_t>(m_random() % of.size());
    }

    std::string newPath() { return m_directory + '/' + std::to_string(++m_number) + ".sock"; }

    // A listener, every third time with an abstract name, and its waiting clients.
    void openSockets()
    {
        std::string name = newPath();
        if (m_number % 3 == 0)
            name[0] = '\0';
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        if (name.size() >= sizeof address.sun_path)
            return;
        std::memcpy(static_cast<char *>(address.sun_path), name.data(), name.size());
        const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
        const auto *any = reinterpret_cast<const sockaddr *>(&address);
        constexpr int Kind = SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK;
        const int listener = ::socket(AF_UNIX, Kind, 0);
        if (listener < 0)
            return;
        m_sockets.push_back(listener);
        if (::bind(listener, any, size) != 0 || ::listen(listener, 8) != 0)
            return;
        for (auto clients = m_random() % 9; clients > 0; --clients) {
            const int client = ::socket(AF_UNIX, Kind, 0);
            if (client < 0)
                return;
            m_sockets.push_back(client);
            static_cast<void>(::connect(client, any, size));
        }
        if (name[0] != '\0' && m_random() % 2 == 0)
            ::unlink(name.c_str());
    }

    const std::string m_directory;
    const char *const m_daemon;
    const int m_null = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    std::minstd_rand m_random{std::random_device()()};
    unsigned m_number = 0;
    std::vector<int> m_sockets;
    std::vector<pid_t> m_servers;
    std::vector<pid_t> m_ending; ///< Not waited for yet.
};

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2 || argc > 4)
        return 64;
    const auto number = [&](int index, long otherwise) {
        return argc > index ? std::strtol(argv[index], nullptr, 10) : otherwise;
    };
    const auto deadline = Clock::now() + std::chrono::seconds(number(2, 600));
    const long load = number(3, 0);
    struct sigaction action = {};
    action.sa_handler = [](int) { ended = 1; };
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        ::sigaction(signal, &action, nullptr);
    const pid_t parent = ::getppid();
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    std::error_code failure;
    std::string directory =
        (std::filesystem::temp_directory_path(failure) / "livedin-XXXXXX").string();
    if (!::mkdtemp(directory.data()))
        return 1;
    std::vector<pid_t> busy;
    for (long i = 0; i < load; ++i) {
        busy.push_back(inChild([deadline] {
            while (Clock::now() < deadline) {
            }
        }));
    }
    {
        Neighbours neighbours(directory, argv[1]);
        for (unsigned step = 0; ended == 0 && ::getppid() == parent && Clock::now() < deadline;
             ++step) {
            neighbours.changeSockets();
            if (step % StepsPerServer == 0)
                neighbours.changeServers();
            ::poll(nullptr, 0, static_cast<int>(Step.count()));
        }
    }
    for (const pid_t child : busy)
        ::kill(child, SIGKILL);
    std::filesystem::remove_all(directory, failure);
    return 0;
}
