// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT

// Another process for tests of the monitor: socketmate <verb> <path>. Obeys the verb, prints
// "ready" and runs until its standard input ends.
//   connect  is a client
//   listen   is a server that never accepts
//   listen-elsewhere   the same in a network namespace of its own; exits with 77 if not permitted
#include "socketfixtures.h"

#include <cstdio>
#include <unistd.h>
#ifdef __linux__
#include <sched.h>
#endif

using Monitor::FileDescriptor;

namespace {

bool enterOtherNetwork()
{
#ifdef __linux__
    return ::unshare(CLONE_NEWNET) == 0 || ::unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0;
#else
    return false;
#endif
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 64;
    const QByteArray verb = argv[1];
    if (verb == "listen-elsewhere" && !enterOtherNetwork())
        return 77;
    const FileDescriptor socket =
        verb == "connect" ? connectedSocket(argv[2]) : listeningSocket(argv[2]);
    if (!socket)
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) > 0) {
    }
    return 0;
}
