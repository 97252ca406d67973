// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT

// Another process for tests of the monitor: socketmate <verb> <path>. Does what the verb says,
// prints "ready" and lives until its standard input ends.
//   connect  is a client
//   listen   is a server that never accepts
#include "socketfixtures.h"

#include <cstdio>
#include <unistd.h>

using Monitor::FileDescriptor;

int main(int argc, char **argv)
{
    if (argc != 3)
        return 64;
    const QByteArray verb = argv[1];
    const FileDescriptor socket =
        verb == "listen" ? listeningSocket(argv[2]) : connectedSocket(argv[2]);
    if (!socket)
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) > 0) {
    }
    return 0;
}
