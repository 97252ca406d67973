// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/rawpeer.h"

#include <ipccore/server.h>

#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <dirent.h>
#include <memory>

/// A directory, a path in it, and servers there; the base of every test of Server.
class ServerTest
{
public:
    static constexpr int Patience = 20'000; ///< ms; only a failing test takes that long

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
    static constexpr bool UnderThreadSanitizer = true;
#else
    static constexpr bool UnderThreadSanitizer = false;
#endif
#else
    static constexpr bool UnderThreadSanitizer = false;
#endif

    /// The engines in this build.
    static QList<IpcCore::EngineKind> engines()
    {
        QList<IpcCore::EngineKind> kinds;
#if IPCCORE_LINUX
        kinds += IpcCore::EngineKind::Epoll;
#endif
        // Qt is not instrumented: to ThreadSanitizer, its synchronization looks like races.
        if (!UnderThreadSanitizer)
            kinds += IpcCore::EngineKind::Qt;
        return kinds;
    }

    /// For initTestCase_data(): each function of the class runs once per engine, with each of its
    /// own rows.
    static void addEngines()
    {
        QTest::addColumn<IpcCore::EngineKind>("engine");
        for (const IpcCore::EngineKind kind : engines())
            QTest::newRow(IpcCore::nameOf(kind)) << kind;
    }

    /// The engine under test.
    static IpcCore::EngineKind engine()
    {
        QFETCH_GLOBAL(const IpcCore::EngineKind, engine);
        return engine;
    }

    static IpcCore::ServerOptions options()
    {
        IpcCore::ServerOptions options;
        options.engine = engine();
        options.threadCount = 4;
        return options;
    }

    QByteArray path() const
    {
        return QFile::encodeName(m_directory.filePath(QStringLiteral("s")));
    }

    /// A started server; null, with the test failed, if it does not start.
    std::unique_ptr<IpcCore::Server> serve(IpcCore::Handler handler,
                                           const IpcCore::ServerOptions &options) const
    {
        return started(std::make_unique<IpcCore::Server>(path(), std::move(handler), options));
    }

    std::unique_ptr<IpcCore::Server> serve(IpcCore::StreamHandlerFactory makeHandler,
                                           const IpcCore::ServerOptions &options) const
    {
        return started(std::make_unique<IpcCore::Server>(path(), std::move(makeHandler), options));
    }

    std::unique_ptr<IpcCore::Server> serveEcho() const
    {
        return serve(echo, options());
    }

    static IpcCore::HandlerResult echo(const IpcCore::Request &request, IpcCore::Reply &reply)
    {
        return reply.write(request.message()) ? IpcCore::HandlerResult::Done
                                              : IpcCore::HandlerResult::Failed;
    }

    RawPeer connectPeer() const
    {
        return RawPeer::connectTo(path());
    }

    /// Sends `request` verbatim and returns the raw reply.
    static QByteArray exchange(RawPeer &peer, const QByteArray &request)
    {
        return peer.send(request) ? peer.receiveMessage() : QByteArray("not sent");
    }

    /// The number of open descriptors of this process.
    static int openDescriptors()
    {
        int count = 0;
        DIR *const directory = ::opendir("/proc/self/fd");
        while (directory && ::readdir(directory))
            ++count;
        if (directory)
            ::closedir(directory);
        return count;
    }

private:
    static std::unique_ptr<IpcCore::Server> started(std::unique_ptr<IpcCore::Server> server)
    {
        const IpcCore::Result<void> listening = server->listen();
        const IpcCore::Result<void> running = listening ? server->start() : listening;
        if (running)
            return server;
        QTest::qFail(qPrintable(running.error().message), __FILE__, __LINE__);
        return nullptr;
    }

    QTemporaryDir m_directory;
};
