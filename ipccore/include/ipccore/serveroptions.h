// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/connectoptions.h>
#include <ipccore/enums.h>
#include <ipccore/peercredentials.h>

#include <QtCore/qlist.h>

#include <chrono>
#include <functional>

namespace IpcCore {

/// How a server works. Frozen by the constructor of Server. Times in ms are 0 to 365 days, and 0
/// switches a limit off where documented. A value out of range makes listen() fail with
/// InvalidArgument.
///
/// Every limit has a counter (ServerStats) and logs at most one line per minute.
struct IPCCORE_EXPORT ServerOptions
{
    /// For programs that set no limits of their own, such as those written for git's simple-ipc:
    /// requests as large as can be, no times after which anybody is dropped or logged, and a stop
    /// that waits for what runs, however long it takes (drainTimeout Forever). Everything else is
    /// the default, including who may connect and where the endpoint may be. Any thread.
    static ServerOptions unlimited();

    /// \name Threads
    /// @{

    /// Concurrent handlers, 1..256. 0: two per core, at least 4, at most 8.
    int threadCount = 0;
    /// Workers to add while others wait in Reply::write() for a slow client, 0..1024. Beyond that,
    /// the longest stalled client is dropped. Default: 64.
    int extraThreads = 64;
    /// How bytes are moved. Default: Auto, the best one there is.
    EngineKind engine = EngineKind::Auto;
    /// Handlers take microseconds and never wait: QtEngine then runs them on the thread that has
    /// read the request, which saves two hand-overs between threads. Meanwhile nobody else is
    /// served, replies to requests that were read together leave after the last of them, and
    /// Reply::write() returns WouldBlock instead of waiting, as in a handler with a context object.
    /// EpollEngine has no hand-over to save. Default: false.
    bool quickHandlers = false;
    /// How long a worker polls for the next request before it sleeps, 0..10000 µs. Saves the
    /// wake-up, which is most of the time of a small request between two cores, and takes a whole
    /// core while requests arrive; if they do not arrive in time, it polls less and less often. One
    /// worker polls at a time, and serves what it finds itself: for handlers that take microseconds
    /// (one that takes over 1 ms is noticed, and the next worker takes over). EpollEngine only, and
    /// never with a single core. Default: 0.
    std::chrono::microseconds busyPoll{0};
    /// Called by each thread that calls handlers, before its first one, concurrently with others:
    /// for what belongs to a thread, such as its name or a connection to a database. There may be
    /// more calls than threadCount: threads that were added (extraThreads) end when they are no
    /// longer needed, and others begin, as those of a QThreadPool do when they expire. With
    /// quickHandlers, QtEngine calls it in its reading thread. With a context object the handler
    /// runs in a thread of the program, for which it is not called; the workers that pass its
    /// requests on call it.
    ///
    /// What it throws is caught and logged. Like a handler, it must not destroy the server, and
    /// cannot wait for it (WouldDeadlock). Default: none.
    std::function<void()> threadStarted = {};
    /// The same, by each of these threads after its last handler. All calls have returned before
    /// Server::stopped() is emitted and Server::waitForStopped() returns. Default: none.
    std::function<void()> threadFinished = {};
    /// Block SIGPIPE in the threads that call handlers, from before threadStarted on, for handlers
    /// that write to pipes and sockets of their own; the library's own writes never raise it.
    /// Threads and programs that handlers start inherit that. Default: false.
    bool blockSigpipe = false;

    /// @}
    /// \name Access
    /// @{

    /// Mode of the socket file, 0..0777; it never has a wider mode, not even during creation.
    /// Default: 0600.
    quint32 socketMode = 0600;
    /// Users who may connect besides this one and root. The only way in for the overflow uid, which
    /// in a user namespace belongs to nobody, even if this process has it (isOwnUser()).
    QList<quint32> allowUids = {};
    /// Groups whose members may connect: their primary group or, on Linux since 4.13, one of their
    /// supplementary groups, as of connect time. Other systems do not report a peer's supplementary
    /// groups; there only the primary group counts.
    QList<quint32> allowGids = {};
    /// Called for a peer that the lists do not admit; true admits it. Runs on a thread of the
    /// server and must not block. Default: none.
    std::function<bool(const PeerCredentials &)> accessPredicate = {};
    /// Accept an endpoint directory that group or others can write to, or that belongs to neither
    /// this user nor root: others may then occupy the name. Default: refuse.
    bool allowSharedDirectory = false;
    /// As ConnectOptions::disallowChdir.
    bool disallowChdir = true;

    /// @}
    /// \name Limits on requests
    /// @{

    /// Largest request in bytes, 1..2^31-1. Default: 16 MiB; requests are commands.
    qint64 maxRequestSize = 16LL * 1024 * 1024;
    /// Largest request to a StreamHandler in bytes; 0: any size, as no memory grows with it.
    /// Default: 0.
    qint64 maxStreamSize = 0;
    /// All unfinished requests together, in bytes, at least maxRequestSize. Above it reading
    /// pauses; the oldest request always continues. Default: 256 MiB.
    qint64 requestBudget = 256LL * 1024 * 1024;
    /// Memory of large requests that have been handled to keep for the next ones, in bytes, besides
    /// requestBudget; 0: none. To clear fresh memory takes longer than to receive a request. What
    /// is not used again within 2 s is given back. Until then it holds the bytes of those requests,
    /// which no handler can see. Linux only. Default: 64 MiB, four of the largest requests.
    qint64 keptRequestMemory = 64LL * 1024 * 1024;
    /// Time for the first byte of a new connection's first request; 0: no limit. Default: 10 s.
    std::chrono::milliseconds firstByteTimeout{10'000};
    /// Time from the first byte of a request to its last, or from one piece to the next for a
    /// StreamHandler; 0: no limit. Default: 30 s.
    std::chrono::milliseconds requestReadTimeout{30'000};
    /// How long a connection may stay open between requests; 0: forever. Default: 0.
    std::chrono::milliseconds idleTimeout{0};
    /// Complete requests waiting for a worker, QtEngine; above it reading pauses. 1..1000000.
    /// (EpollEngine leaves them in the sockets.) Default: 256.
    int readyQueue = 256;

    /// @}
    /// \name Limits on replies
    /// @{

    /// Bytes of one reply that may wait for a slow client before Reply::write() waits, at least
    /// 65536. While more wait, further requests of this client are not handled. Default: 1 MiB.
    qint64 replyBuffer = 1024LL * 1024;
    /// The same for all connections together, at least replyBuffer. Default: 64 MiB.
    qint64 totalReplyBuffer = 64LL * 1024 * 1024;
    /// A client that reads neither 64 KiB nor all that waits for it in this time is dropped; 0:
    /// never. Default: 10 s.
    std::chrono::milliseconds writeStallTimeout{10'000};

    /// @}
    /// \name Limits on connections
    /// @{

    /// Open connections. At the limit, a new one displaces the one idle for longest; while none is
    /// idle, new ones wait in the kernel's queue. 0: 3/4 of this process's descriptor limit, at
    /// most 1024. Default: 0.
    int maxConnections = 0;
    /// Connections without a complete request, 1..1000000, at most half of maxConnections. Above
    /// it, every new connection displaces the oldest of them, if that is older than a second.
    /// Default: 512.
    int maxIncomplete = 512;
    /// Connections of each other user; the last quarter of all connections is never available to
    /// them. Default: 64.
    int maxPerForeignUid = 64;
    /// Clients waiting to be accepted, 1..4096 (the kernel may cap it). Default: 128.
    int backlog = 128;

    /// @}
    /// \name Shared memory
    /// @{

    /// Share memory with clients of this user that ask for it (ConnectOptions::sharedMemory), so
    /// that large messages need not go through the socket: this many bytes in each direction of a
    /// connection, 0..2^40, at least 1 MiB if not 0. Takes address space at once, memory only as it
    /// is used, until the connection ends. Linux only; elsewhere, for a socket from a service
    /// manager and for a StreamHandler, without effect. Costs a sleeping thread and a socket beside
    /// the server's own. Default: 0, none.
    qint64 sharedMemory = 0;
    /// The same for all connections together, in both directions, 0..2^50. Above it, connections
    /// work without shared memory. Default: 4 GiB.
    qint64 totalSharedMemory = 4LL * 1024 * 1024 * 1024;

    /// @}
    /// \name Times
    /// @{

    /// How long requests that were complete at stop() may take before connections are cut; Forever:
    /// until they are answered. Default: 30 s.
    std::chrono::milliseconds drainTimeout{30'000};
    /// Drop requests whose handler has not begun at stop(), as git does: no handler begins after
    /// stop() has returned, and the clients see their connections close without a reply. For
    /// programs that take apart then what handlers begin with; those that run, and a StreamHandler
    /// that has part of its request, still finish. Default: false, what is complete is answered.
    bool dropQueuedOnStop = false;
    /// A handler that runs longer is logged, once; 0: never. Default: 30 s.
    std::chrono::milliseconds handlerWarning{30'000};
    /// How often to check that the socket file is still ours and the socket still accepts; 0:
    /// never. Default: 5 s.
    std::chrono::milliseconds ownershipCheck{5'000};

    /// @}
    /// \name Introspection
    /// @{

    /// Serve a control endpoint, by which this user's programs can see what the server is doing
    /// (ServerRegistry), cut connections and stop it. Costs two sleeping threads, six descriptors
    /// and an entry in the registry; nothing per request unless a trace is active. The environment
    /// variable IPCCORE_INTROSPECTION=off switches it off for a process. Default: true.
    bool introspection = true;
    /// How many bytes of a request introspection may show, from its start, 0..4096. 0 for requests
    /// that carry secrets: then only their sizes are shown. Default: 64.
    int tracePreview = 64;

    /// @}
};

} // namespace IpcCore
