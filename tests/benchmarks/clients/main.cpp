// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// The load generator for servers that speak IpcCore's wire format.
#include "clients/asyncclientload.h"
#include "clients/connectionclient.h"
#include "clients/filledclient.h"
#include "clients/qlocalsocketclient.h"
#include "clients/rawclient.h"
#include "clients/sendcommandclient.h"
#include "clients/simpleipcclient.h"
#include "load/loadmain.h"

int main(int argc, char **argv)
{
    return Bench::loadMain(argc, argv,
                           {
                               {QStringLiteral("raw"), Bench::makeRawClient},
                               {QStringLiteral("connection"), Bench::makeConnectionClient},
                               {QStringLiteral("connection-bytes"), Bench::makeFilledBytesClient},
                               {QStringLiteral("connection-shared"), Bench::makeFilledSharedClient},
                               {QStringLiteral("send-command"), Bench::makeSendCommandClient},
                               {QStringLiteral("simple-ipc"), Bench::makeSimpleIpcClient},
                               {QStringLiteral("async-client"), Bench::makeAsyncClientLoad},
                               {QStringLiteral("async-client-4"), Bench::makeAsyncClientLoadOf4},
                               {QStringLiteral("async-callback"), Bench::makeAsyncCallbackLoad},
                               {QStringLiteral("qlocalsocket"), Bench::makeQLocalSocketClient},
                           });
}
