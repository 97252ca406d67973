// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// Echoes all complete messages of a read with one write: what a server could achieve for clients
// that send many requests at a time.
#include "servers/floorepollserver.h"
#include "servers/gatherexchange.h"

int main(int argc, char **argv)
{
    return Bench::floorEpollMain<Bench::GatherExchange>(argc, argv);
}
