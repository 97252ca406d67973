// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// A thread per connection that never sleeps: the lower bound for a server that polls.
#include "servers/floorthreads.h"

#include <sys/socket.h>

int main(int argc, char **argv)
{
    return Bench::floorThreadsMain(argc, argv, MSG_DONTWAIT);
}
