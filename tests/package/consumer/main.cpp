// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Calls something of each library but IpcCore::Service, which is in service.cpp.
#include "service.h"

#include <ipccore/connection.h>
#include <ipccore/server.h>
#include <ipccore/simple_ipc.h>
#include <ipccore/testing/fakeserver.h>
#include <ipccore/testing/rawserver.h>
#include <ipccore/testing/tostring.h>
#include <ipccore/testing/waitforstate.h>
#include <ipccore/version.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>

#include <cstdio>
#include <memory>
#include <string_view>

static_assert(IPCCORE_VERSION_MAJOR < 7, "The version is the library's, not this program's");

namespace {

/** 0, or the number of the step that failed; as all of these. */
int callCore()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("consumer.sock"));
    IpcCore::Server server(path, [](const IpcCore::Request &request, IpcCore::Reply &reply) {
        return reply.write(request.message()) ? IpcCore::HandlerResult::Done
                                              : IpcCore::HandlerResult::Failed;
    });
    if (!server.listen() || !server.start())
        return 1;
    const auto answer = IpcCore::sendCommand(path, {}, "hello");
    if (!answer || *answer != "hello")
        return 2;
    if (ipc_get_active_state(QFile::encodeName(path).constData()) != IPC_STATE__LISTENING)
        return 3;
    server.stop();
    return server.waitForStopped() ? 0 : 4;
}

// Without Qt Test: IpcCore::Testing does not need it.
int callTesting()
{
    IpcCore::Testing::FakeServer server;
    server.reply("ping", "pong");
    if (!server.start()
        || !IpcCore::Testing::waitForState(server.path(), IpcCore::ActiveState::Listening))
        return 11;
    if (IpcCore::sendCommand(server.path(), {}, "ping").valueOr({}) != "pong")
        return 12;
    const IpcCore::Testing::RawServer broken("what?");
    const auto reply = IpcCore::sendCommand(broken.path(), {}, "ping");
    if (reply)
        return 13;
    // The meta-object of the library's enumerations is exported.
    if (IpcCore::nameOf(reply.error().code) != std::string_view("ProtocolError"))
        return 14;
    const std::unique_ptr<char[]> text(IpcCore::toString(reply.error()));
    return std::string_view(text.get()).starts_with("Error(ProtocolError: ") ? 0 : 15;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    for (int (*const call)() : {callCore, callTesting, callService}) {
        if (const int failedStep = call()) {
            std::fprintf(stderr, "Step %d failed\n", failedStep);
            return failedStep;
        }
    }
    std::printf("IpcCore %s works\n", IPCCORE_VERSION_STRING);
    return 0;
}
