// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servers/floorepollserver.h"

int main(int argc, char **argv)
{
    return Bench::floorEpollMain<Bench::FloorExchange>(argc, argv);
}
