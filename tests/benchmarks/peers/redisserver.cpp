// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// redis-server on a Unix-domain socket, without saving anything. It has no handlers of ours: the
// client uses the commands that come closest.
#include "servers/serverplan.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <unistd.h>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Bench::ServerPlan plan = Bench::parseServerPlan(application.arguments());
    const QByteArray endpoint = QFile::encodeName(plan.endpoint);
    const std::array<const char *, 10> arguments{"redis-server",
                                                 "--unixsocket",
                                                 endpoint.constData(),
                                                 "--port",
                                                 "0",
                                                 "--save",
                                                 "",
                                                 "--appendonly",
                                                 "no",
                                                 nullptr};
    // Its log says "ready to accept connections", which is what the driver waits for.
    ::execv(BENCH_REDIS_SERVER, const_cast<char *const *>(arguments.data()));
    qCritical("%s: %s", BENCH_REDIS_SERVER, std::strerror(errno));
    return 1;
}
