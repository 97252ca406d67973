// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// IpcCore, used as in its README.
#include "servers/serverplan.h"
#include "servers/work.h"
#include "wire/cachelines.h"

#include <ipccore/server.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qthread.h>

#include <cstring>
#include <mutex>
#include <vector>

using namespace IpcCore;

namespace {

QByteArrayView view(std::string_view bytes)
{
    return QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::string_view view(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

// As a program does that only has bytes: in memory of its own, again and again. The same for all
// workers, since new memory would cost more than the rest; only one client asks for this at a time.
HandlerResult fill(Reply &reply, std::size_t size)
{
    static std::mutex mutex;
    static std::vector<char> bytes; // guarded by mutex
    const std::lock_guard lock(mutex);
    bytes.resize(size);
    std::memset(bytes.data(), Bench::Filling, size);
    const Result<void> written = reply.write(view(std::string_view(bytes.data(), size)));
    return written ? HandlerResult::Done : HandlerResult::Failed;
}

HandlerResult answerRead(Reply &reply, std::string_view request)
{
    if (!Bench::everyLineIs(request, 'r'))
        return HandlerResult::Failed;
    const Result<void> written = reply.write(view(Bench::Work::filling(1)));
    return written ? HandlerResult::Done : HandlerResult::Failed;
}

// For large messages in shared memory.
HandlerResult answerShared(const Request &request, Reply &reply)
{
    using Bench::Work;
    const SharedBytes message = request.sharedMessage();
    const std::string_view bytes = view(message.view());
    const Work work = Work::of(bytes.substr(0, 15), bytes.size());
    if (work.kind != Work::Kind::Fill)
        return answerRead(reply, bytes);
    auto buffer = reply.allocate(static_cast<qsizetype>(work.replySize));
    if (!buffer)
        return HandlerResult::Failed;
    std::memset(buffer->data(), Bench::Filling, work.replySize);
    const Result<void> written = reply.finish(std::move(buffer.value()));
    return written ? HandlerResult::Done : HandlerResult::Failed;
}

// A departed client is no failure of the handler.
HandlerResult answer(const Request &request, Reply &reply)
{
    using Bench::Work;
    const QByteArrayView message = request.message();
    const Work work = Work::of(
        {message.data(), static_cast<std::size_t>(std::min<qsizetype>(15, message.size()))},
        static_cast<std::size_t>(message.size()));
    Result<void> written;
    switch (work.kind) {
    case Work::Kind::Echo:
        written = reply.write(message);
        break;
    case Work::Kind::Write:
        written = reply.write(view(Work::filling(work.replySize)));
        break;
    case Work::Kind::Chunks: {
        const QByteArrayView chunk = view(Work::filling(Work::ChunkSize));
        std::size_t sent = 0;
        for (; sent + Work::ChunkSize <= work.replySize; sent += Work::ChunkSize) {
            if (!reply.write(chunk))
                return HandlerResult::Done;
        }
        written = reply.write(view(Work::filling(work.replySize - sent)));
        break;
    }
    case Work::Kind::Fill:
        return fill(reply, work.replySize);
    case Work::Kind::Read:
        return answerRead(reply, view(message));
    case Work::Kind::Sleep:
        QThread::usleep(static_cast<unsigned long>(work.sleep.count()));
        [[fallthrough]];
    case Work::Kind::Discard:
        written = reply.write(view(Work::filling(1)));
        break;
    }
    return HandlerResult::Done;
}

/// Takes a request of any size, which it does not keep, and answers with one byte.
class Upload final : public StreamHandler
{
public:
    Result<void> receive(QByteArrayView) override { return {}; }

    HandlerResult finish(Reply &reply) override
    {
        const Result<void> written = reply.write(view(Bench::Work::filling(1)));
        return written ? HandlerResult::Done : HandlerResult::Failed;
    }
};

std::unique_ptr<Server> makeServer(const Bench::ServerPlan &plan, const ServerOptions &options)
{
    const EndpointPath path(plan.endpoint);
    if (!plan.streams)
        return std::make_unique<Server>(path, plan.sharesMemory ? answerShared : answer, options);
    return std::make_unique<Server>(
        path, [](const RequestOrigin &) { return std::make_unique<Upload>(); }, options);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Bench::ServerPlan plan = Bench::parseServerPlan(application.arguments());
    ServerOptions options;
    options.engine = plan.engine == QLatin1String("qt") ? EngineKind::Qt : EngineKind::Epoll;
    options.threadCount = plan.threads;
    options.quickHandlers = plan.quickHandlers;
    options.busyPoll = plan.busyPoll;
    options.introspection = plan.introspection;
    options.maxConnections = 16'384;
    options.maxRequestSize = 128LL * 1024 * 1024;
    options.sharedMemory = plan.sharesMemory ? Bench::SharedMemory : 0;
    options.allowSharedDirectory = true;
    const std::unique_ptr<Server> server = makeServer(plan, options);
    Result<void> started = server->listen();
    if (started)
        started = server->start();
    if (!started) {
        qCritical("%s", qPrintable(started.error().message));
        return 1;
    }
    Bench::sayReady();
    return QCoreApplication::exec();
}
