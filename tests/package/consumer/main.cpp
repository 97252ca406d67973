// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/connection.h>
#include <ipccore/server.h>
#include <ipccore/version.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qtemporarydir.h>

#include <cstdio>

static_assert(IPCCORE_VERSION_MAJOR == 0, "The version is the library's, not this program's");

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
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
    std::printf("IpcCore %s says %s\n", IPCCORE_VERSION_STRING, answer->constData());
    server.stop();
    return server.waitForStopped() ? 0 : 3;
}
