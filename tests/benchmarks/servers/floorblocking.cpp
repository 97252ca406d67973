// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// A blocking thread per connection: the lower bound for the cost of a request.
#include "servers/floorthreads.h"

int main(int argc, char **argv)
{
    return Bench::floorThreadsMain(argc, argv, 0);
}
