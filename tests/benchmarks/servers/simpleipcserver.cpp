// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// The C interface; echoes.
#include "servers/serverplan.h"

#include <ipccore/simple_ipc.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>

namespace {

int echo(void *context, const char *request, std::size_t length, ipc_server_reply_cb *reply,
         ipc_server_reply_data *data)
{
    static_cast<void>(context);
    return reply(data, request, length);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Bench::ServerPlan plan = Bench::parseServerPlan(application.arguments());
    const ipc_server_opts opts = {plan.threads, 1};
    ipc_server_data *server = nullptr;
    if (ipc_server_init_async(&server, QFile::encodeName(plan.endpoint).constData(), &opts, echo,
                              nullptr)
        != 0)
        return 1;
    ipc_server_start_async(server);
    Bench::sayReady();
    const int result = ipc_server_await(server);
    ipc_server_free(server);
    return result == 0 ? 0 : 1;
}
