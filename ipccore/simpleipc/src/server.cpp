// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "failure.h"
#include "threadcallbacks.h"

#include <ipccore/server.h>
#include <ipccore/simple_ipc.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <string>
#include <utility>

using namespace IpcCore;
using namespace IpcCore::SimpleIpc;

struct ipc_server_reply_data
{
    Reply &reply;
};

struct ipc_server_data
{
    ipc_server_data(const char *nativePath, Handler handler, const ServerOptions &options)
        : path(nativePath)
        , server(EndpointPath(nativePath), std::move(handler), options)
    {}

    const std::string path; ///< as the program spelled it
    Server server;
    std::once_flag started;
    std::mutex mutex;
    std::optional<Error> startError; ///< guarded by mutex
};

namespace {

constexpr int MaxThreads = 256;

int addToReply(ipc_server_reply_data *data, const char *response, size_t length)
{
    const Result<QByteArrayView> bytes = bytesAt(response, length);
    if (!data || !bytes) {
        fail(bytes ? nullArgument() : bytes.error());
        return -1;
    }
    const Result<void> written = data->reply.write(*bytes);
    if (written)
        return 0;
    fail(written.error());
    return -1;
}

Result<ServerOptions> serverOptions(const ipc_server_opts *opts)
{
    ServerOptions options = ServerOptions::unlimited();
    options.threadCount = std::clamp(opts ? opts->nr_threads : 1, 1, MaxThreads);
    options.disallowChdir = opts && opts->uds_disallow_chdir;
    // Programs written for this interface choose the directory themselves, such as that of a
    // repository that a group shares, and cannot tell that they mean it.
    options.allowSharedDirectory = true;
    options.blockSigpipe = true;
    // Such programs free what handlers need once they have called stop.
    options.dropQueuedOnStop = true;
    useThreadCallbacks(options);
    if (qEnvironmentVariableIsEmpty("IPCCORE_ENGINE"))
        return options;
    const QString name = qEnvironmentVariable("IPCCORE_ENGINE");
    const auto engine = valueNamed<EngineKind>(name);
    if (!engine)
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("IPCCORE_ENGINE names no engine: %1").arg(name));
    options.engine = *engine;
    return options;
}

Result<std::unique_ptr<ipc_server_data>> listenOn(const char *path, const ipc_server_opts *opts,
                                                  ipc_server_application_cb *callback,
                                                  void *context)
{
    const Result<ServerOptions> options = serverOptions(opts);
    if (!options)
        return options.error();
    const auto handler = [=](const Request &request, Reply &reply) {
        ipc_server_reply_data data{reply};
        const QByteArrayView message = request.message();
        const int result = callback(context, message.data(), static_cast<size_t>(message.size()),
                                    addToReply, &data);
        return result == SIMPLE_IPC_QUIT ? HandlerResult::Quit : HandlerResult::Done;
    };
    auto data = std::make_unique<ipc_server_data>(path, handler, *options);
    if (const Result<void> listening = data->server.listen(); !listening)
        return listening.error();
    return data;
}

} // namespace

int ipc_server_init_async(ipc_server_data **returned_server_data, const char *path,
                          const ipc_server_opts *opts, ipc_server_application_cb *application_cb,
                          void *application_data)
{
    if (!returned_server_data || !path || !application_cb) {
        fail(nullArgument());
        return -1;
    }
    *returned_server_data = nullptr;
    try {
        auto data = listenOn(path, opts, application_cb, application_data);
        if (data) {
            *returned_server_data = data->release();
            return 0;
        }
        if (data.error().code == ErrorCode::AddressInUse) {
            fail(data.error());
            return -2;
        }
        fail(data.error(), "cannot listen on", path);
    } catch (const std::bad_alloc &) {
        fail(noMemory());
    }
    return -1;
}

void ipc_server_start_async(ipc_server_data *server_data)
{
    if (!server_data)
        return;
    std::call_once(server_data->started, [=] {
        const Result<void> started = server_data->server.start();
        if (started || server_data->server.state() >= ServerState::Stopping)
            return;
        {
            const std::lock_guard lock(server_data->mutex);
            server_data->startError = started.error();
        }
        fail(started.error(), "cannot serve", server_data->path.c_str());
        server_data->server.stop();
    });
}

int ipc_server_stop_async(ipc_server_data *server_data)
{
    if (server_data)
        server_data->server.stop();
    return 0;
}

int ipc_server_await(ipc_server_data *server_data)
{
    if (!server_data)
        return 0;
    if (const Result<void> stopped = server_data->server.waitForStopped(); !stopped) {
        fail(stopped.error());
        return -1;
    }
    const std::lock_guard lock(server_data->mutex);
    if (!server_data->startError)
        return 0;
    fail(*server_data->startError);
    return -1;
}

void ipc_server_free(ipc_server_data *server_data)
{
    if (!server_data)
        return;
    server_data->server.stop();
    // The server cannot be destroyed in its own callback.
    if (const Result<void> stopped = server_data->server.waitForStopped(); !stopped)
        fail(stopped.error(), "cannot free the server of", server_data->path.c_str());
    else
        delete server_data;
}

int ipc_server_run(const char *path, const ipc_server_opts *opts,
                   ipc_server_application_cb *application_cb, void *application_data)
{
    ipc_server_data *server = nullptr;
    if (const int failed =
            ipc_server_init_async(&server, path, opts, application_cb, application_data);
        failed != 0)
        return failed;
    ipc_server_start_async(server);
    const int result = ipc_server_await(server);
    const int error = errno;
    ipc_server_free(server);
    errno = error;
    return result;
}
