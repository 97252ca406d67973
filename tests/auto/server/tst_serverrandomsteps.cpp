// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allocationfailures.h"
#include "servertest.h"

#include <ipccore/asyncclient.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qloggingcategory.h>
#include <QtCore/qpointer.h>
#include <QtCore/qrandom.h>

#include <array>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <numeric>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <vector>

using namespace IpcCore;
using namespace std::chrono_literals;

/// Replies not finished yet. Thread-safe.
class HeldReplies
{
public:
    void add(DeferredReply reply)
    {
        const std::lock_guard lock(m_mutex);
        m_replies.push_back(std::move(reply));
    }

    /// One of them; empty if there is none.
    DeferredReply take()
    {
        const std::lock_guard lock(m_mutex);
        if (m_replies.empty())
            return {};
        DeferredReply reply = std::move(m_replies.front());
        m_replies.pop_front();
        return reply;
    }

private:
    std::mutex m_mutex;
    std::deque<DeferredReply> m_replies; ///< guarded by m_mutex
};

/// A thread that runs jobs in order.
class Helper
{
public:
    Helper()
        : m_thread([this] { run(); })
    {}

    ~Helper()
    {
        post({});
        m_thread.join();
    }

    Q_DISABLE_COPY_MOVE(Helper)

    void post(std::function<void()> job)
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
        m_posted.notify_one();
    }

    /// Waits until all posted jobs are done.
    void finish()
    {
        std::unique_lock lock(m_mutex);
        m_done.wait(lock, [this] { return m_jobs.empty() && !m_busy; });
    }

private:
    void run()
    {
        AllocationFailures::spareThisThread();
        for (;;) {
            std::unique_lock lock(m_mutex);
            m_busy = false;
            m_done.notify_all();
            m_posted.wait(lock, [this] { return !m_jobs.empty(); });
            const std::function<void()> job = std::move(m_jobs.front());
            m_jobs.pop_front();
            m_busy = true;
            lock.unlock();
            if (!job)
                return;
            job();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_posted;
    std::condition_variable m_done;
    std::deque<std::function<void()>> m_jobs; ///< guarded by m_mutex
    bool m_busy = false;                      ///< guarded by m_mutex
    std::thread m_thread;
};

/// Everything that can be done to servers, in random order.
///
/// IPCCORE_RANDOM_STEPS sets the number of steps; IPCCORE_RANDOM_SEED repeats a run, as far as
/// threads can be repeated.
class tst_ServerRandomSteps : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void steps();

private:
    static constexpr std::size_t ServerCount = 2;
    static constexpr std::size_t PeerCount = 12;

    /// \name Steps
    /// @{
    void makeServer();
    void listen();
    void start();
    void stop();
    void destroy();
    void destroyLater();
    void lookFromElsewhere();
    void finishReply();
    void abandonReply();
    void connectClient();
    void sendRequest();
    void sendRubbish();
    void readReplies();
    void disconnect();
    void finishSending();
    void sendAsync();
    void cancelAsync();
    void destroyAsync();
    void failAllocations();
    void processEvents();
    /// @}

    HandlerResult handle(Server *server, const Request &request, Reply &reply);
    void connectSlots(Server *server);
    void step();
    void cleanUp();

    int below(int limit) { return m_random.bounded(limit); }

    bool oneIn(int count) { return below(count) == 0; }

    QByteArray pathOf(std::size_t which) const { return path() + QByteArray::number(which); }

    QPointer<Server> &anyServer() { return m_servers[std::size_t(below(ServerCount))]; }

    RawPeer &anyPeer() { return m_peers[std::size_t(below(PeerCount))]; }

    /// Over a new connection if the old one is gone.
    void sendWhatFits(const QByteArray &bytes)
    {
        RawPeer &peer = anyPeer();
        const auto send = [&] {
            return ::send(peer.descriptor(), bytes.constData(), std::size_t(bytes.size()),
                          MSG_DONTWAIT | MSG_NOSIGNAL);
        };
        if ((!peer.isOpen() || send() < 0) && errno != EAGAIN) {
            peer = RawPeer::connectTo(pathOf(std::size_t(below(ServerCount))));
            if (peer.isOpen())
                static_cast<void>(send());
        }
    }

    QRandomGenerator m_random;
    HeldReplies m_held;
    std::atomic<int> m_handled = 0;
    QObject m_context;
    std::array<QPointer<Server>, ServerCount> m_servers;
    std::array<RawPeer, PeerCount> m_peers;
    std::unique_ptr<AsyncClient> m_async;
    AsyncClient::RequestId m_lastRequest = 0;
    std::unique_ptr<Helper> m_helper;
};

// The first byte selects what happens to a request.
HandlerResult tst_ServerRandomSteps::handle(Server *server, const Request &request, Reply &reply)
{
    ++m_handled;
    switch (request.message().isEmpty() ? 'e' : request.message().front()) {
    case 'a':
        reply.defer().abandon();
        return HandlerResult::Done;
    case 'b': {
        const QByteArray big(300'000, 'x');
        return reply.write(big) && reply.flush() && reply.write(big) ? HandlerResult::Done
                                                                     : HandlerResult::Failed;
    }
    case 'c':
        static_cast<void>(server->closeConnection(request.connectionId()));
        return HandlerResult::Done;
    case 'd':
        m_held.add(reply.defer());
        return HandlerResult::Done;
    case 'f':
        m_held.add(reply.defer());
        return HandlerResult::Failed;
    case 'n':
        static_cast<void>(reply.defer().finish("now"));
        return request.message().size() % 2 == 0 ? HandlerResult::Done : HandlerResult::Failed;
    case 'q':
        return HandlerResult::Quit;
    case 's':
        server->stop();
        return HandlerResult::Done;
    case 'w':
        for (int i = 0; i < 100 && !reply.serverStopping() && !reply.peerGone(); ++i)
            std::this_thread::yield();
        return HandlerResult::Done;
    case 'x':
        throw std::runtime_error("on purpose");
    default:
        return echo(request, reply);
    }
}

void tst_ServerRandomSteps::connectSlots(Server *server)
{
    const auto destroys = [this, server](auto signal) {
        connect(
            server, signal, server,
            [this, server, later = oneIn(2), alive = QPointer<Server>(server)] {
                // Qt 6.4 crashes without memory for what it notes of a new thread, and leaks
                // without memory for an event.
                const AllocationFailures::Pause pause;
                if (later)
                    server->deleteLater();
                else
                    QMetaObject::invokeMethod(
                        this, [alive] { delete alive; }, Qt::QueuedConnection);
            },
            Qt::DirectConnection);
    };
    switch (below(20)) {
    case 0:
        return destroys(&Server::stopping);
    case 1:
        return destroys(&Server::stopped);
    case 2:
        return destroys(&Server::handlerError);
    case 3:
        return destroys(&Server::connectionClosed);
    case 4:
        return destroys(&Server::connectionOpened);
    case 5:
        connect(
            server, &Server::stopping, server,
            [this] {
                for (DeferredReply reply = m_held.take(); reply.isPending(); reply = m_held.take())
                    static_cast<void>(reply.finish("bye"));
            },
            Qt::DirectConnection);
        return;
    default:
        return;
    }
}

void tst_ServerRandomSteps::makeServer()
{
    const auto which = std::size_t(below(ServerCount));
    if (m_servers[which])
        return;
    ServerOptions given = options();
    given.threadCount = 1 + below(3);
    given.extraThreads = below(3);
    given.maxConnections = 2 + below(8);
    given.maxIncomplete = 1 + below(8);
    given.maxRequestSize = 4096;
    given.requestBudget = 8192;
    given.firstByteTimeout = std::chrono::milliseconds(below(50));
    given.requestReadTimeout = std::chrono::milliseconds(below(50));
    given.idleTimeout = std::chrono::milliseconds(below(20));
    given.writeStallTimeout = 20ms;
    given.readyQueue = 1 + below(4);
    given.quickHandlers = oneIn(4);
    given.drainTimeout = std::chrono::milliseconds(below(20));
    given.ownershipCheck = 5ms;
    given.introspection = oneIn(8);
    const auto self = std::make_shared<Server *>(nullptr);
    const Handler handler = [this, self](const Request &request, Reply &reply) {
        return handle(*self, request, reply);
    };
    // Qt's events carry the requests, which ThreadSanitizer cannot see.
    Server *const server = !UnderThreadSanitizer && oneIn(4)
                               ? new Server(pathOf(which), &m_context, handler, given)
                               : new Server(pathOf(which), handler, given);
    *self = server;
    if (!UnderThreadSanitizer)
        connectSlots(server);
    m_servers[which] = server;
}

void tst_ServerRandomSteps::listen()
{
    if (Server *const server = anyServer())
        static_cast<void>(server->listen());
}

void tst_ServerRandomSteps::start()
{
    if (Server *const server = anyServer())
        static_cast<void>(server->start());
}

void tst_ServerRandomSteps::stop()
{
    if (Server *const server = anyServer())
        server->stop();
}

void tst_ServerRandomSteps::destroy()
{
    // The helper may still use it.
    m_helper->finish();
    delete anyServer();
}

void tst_ServerRandomSteps::destroyLater()
{
    if (Server *const server = anyServer())
        server->deleteLater();
}

void tst_ServerRandomSteps::lookFromElsewhere()
{
    // Slots delete servers, so the other thread only uses those without slots.
    const Server *const server = anyServer();
    if (!server)
        return;
    m_helper->post([server] {
        static_cast<void>(server->state());
        static_cast<void>(server->stats());
        static_cast<void>(server->latency().total());
        static_cast<void>(server->connections());
        static_cast<void>(server->controlEndpoint());
    });
    if (oneIn(4))
        m_helper->post([server] { const_cast<Server *>(server)->stop(); });
    // Nothing else in this thread could delete it meanwhile.
    if (oneIn(2))
        static_cast<void>(const_cast<Server *>(server)->listen());
    m_helper->finish();
}

void tst_ServerRandomSteps::finishReply()
{
    m_helper->post([this, size = below(3) * 100'000] {
        DeferredReply reply = m_held.take();
        static_cast<void>(reply.write("some"));
        static_cast<void>(reply.flush());
        static_cast<void>(reply.serverStopping());
        static_cast<void>(reply.finish(QByteArray(size, 'y')));
    });
}

void tst_ServerRandomSteps::abandonReply()
{
    m_helper->post([this] { m_held.take().abandon(); });
}

void tst_ServerRandomSteps::connectClient()
{
    anyPeer() = RawPeer::connectTo(pathOf(std::size_t(below(ServerCount))));
}

void tst_ServerRandomSteps::sendRequest()
{
    static const QByteArray kinds("aaaabbcddddddeeeeeeeeeffnnnqswwxx");
    QByteArray bytes;
    for (int count = 1 + below(3); count > 0; --count) {
        const QByteArray message(1 + below(20), kinds[below(int(kinds.size()))]);
        bytes +=
            QByteArray::number(message.size() + 4, 16).rightJustified(4, '0') + message + "0000";
    }
    sendWhatFits(oneIn(4) ? bytes.left(below(int(bytes.size()))) : bytes);
}

void tst_ServerRandomSteps::sendRubbish()
{
    QByteArray bytes(below(5000), Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(oneIn(3) ? '0' : below(256));
    sendWhatFits(bytes);
}

void tst_ServerRandomSteps::readReplies()
{
    const RawPeer &peer = anyPeer();
    if (!peer.isOpen())
        return;
    // Gives the servers time to do something.
    pollfd entry = {.fd = peer.descriptor(), .events = POLLIN, .revents = 0};
    std::array<char, 65536> buffer;
    if (::poll(&entry, 1, below(2)) == 1)
        static_cast<void>(::recv(peer.descriptor(), buffer.data(), buffer.size(), MSG_DONTWAIT));
}

void tst_ServerRandomSteps::disconnect()
{
    anyPeer().close();
}

void tst_ServerRandomSteps::finishSending()
{
    if (RawPeer &peer = anyPeer(); peer.isOpen())
        peer.shutdownWriting();
}

void tst_ServerRandomSteps::sendAsync()
{
    if (UnderThreadSanitizer)
        return;
    if (!m_async)
        m_async = std::make_unique<AsyncClient>(pathOf(std::size_t(below(ServerCount))));
    m_lastRequest = m_async->send(QByteArray(1, "edw"[below(3)])).id();
}

void tst_ServerRandomSteps::cancelAsync()
{
    if (m_async)
        m_async->cancel(m_lastRequest);
}

void tst_ServerRandomSteps::destroyAsync()
{
    m_async.reset();
}

void tst_ServerRandomSteps::failAllocations()
{
    // No exception may leave a Qt event handler, and Qt's own allocations fail, too.
    if (engine() != EngineKind::Qt)
        AllocationFailures::setRate(std::array{0U, 0U, 2000U, 20'000U}[std::size_t(below(4))]);
}

void tst_ServerRandomSteps::processEvents()
{
    m_helper->finish();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void tst_ServerRandomSteps::step()
{
    using Self = tst_ServerRandomSteps;

    struct Choice
    {
        int weight;
        void (Self::*step)();
    };

    static constexpr std::array Choices = {
        Choice{20, &Self::makeServer},     Choice{20, &Self::listen},
        Choice{20, &Self::start},          Choice{3, &Self::stop},
        Choice{3, &Self::destroy},         Choice{2, &Self::destroyLater},
        Choice{5, &Self::failAllocations}, Choice{10, &Self::lookFromElsewhere},
        Choice{20, &Self::finishReply},    Choice{5, &Self::abandonReply},
        Choice{50, &Self::connectClient},  Choice{100, &Self::sendRequest},
        Choice{5, &Self::sendRubbish},     Choice{50, &Self::readReplies},
        Choice{5, &Self::disconnect},      Choice{5, &Self::finishSending},
        Choice{20, &Self::sendAsync},      Choice{5, &Self::cancelAsync},
        Choice{3, &Self::destroyAsync},    Choice{50, &Self::processEvents},
    };
    static const int sum = std::accumulate(Choices.begin(), Choices.end(), 0,
                                           [](int all, const Choice &c) { return all + c.weight; });
    int rest = below(sum);
    const auto *choice = Choices.begin();
    while (rest >= choice->weight)
        rest -= choice++->weight;
    (this->*choice->step)();
}

void tst_ServerRandomSteps::cleanUp()
{
    AllocationFailures::setRate(0);
    m_async.reset();
    m_helper.reset();
    for (const QPointer<Server> &server : m_servers)
        delete server;
    while (m_held.take().isPending()) {
    }
    for (RawPeer &peer : m_peers) {
        if (peer.isOpen())
            QVERIFY(peer.waitForClosed());
        peer.close();
    }
}

void tst_ServerRandomSteps::steps()
{
    const int count = qEnvironmentVariableIntValue("IPCCORE_RANDOM_STEPS");
    bool isGiven = false;
    quint32 seed = qEnvironmentVariable("IPCCORE_RANDOM_SEED").toUInt(&isGiven);
    if (!isGiven)
        seed = QRandomGenerator::global()->generate();
    qInfo("IPCCORE_RANDOM_SEED=%u", seed);
    QLoggingCategory::setFilterRules(QStringLiteral("ipccore.*=false"));
    AllocationFailures::spareThisThread();
    m_random.seed(seed);
    m_helper = std::make_unique<Helper>();
    for (int i = 0; i < (count > 0 ? count : 10'000); ++i)
        step();
    cleanUp();
    qInfo("%d requests were handled", m_handled.load());
}

QTEST_GUILESS_MAIN(tst_ServerRandomSteps)
#include "tst_serverrandomsteps.moc"
