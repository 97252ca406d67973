// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// IpcCore, used as in its README.
#include "servers/serverplan.h"
#include "servers/work.h"

#include <ipccore/server.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qthread.h>

using namespace IpcCore;

namespace {

QByteArrayView view(std::string_view bytes)
{
    return QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size()));
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
        return std::make_unique<Server>(path, answer, options);
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
