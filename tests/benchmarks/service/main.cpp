// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// bench_service dispatch|publish: what commands and topics cost.
#include "service/measurements.h"

#include <QtCore/qbytearray.h>

#include <cstdio>

int main(int argc, char **argv)
{
    const QByteArray scenario = argc == 2 ? argv[1] : "";
    if (scenario == "dispatch") {
        Bench::measureDispatch();
        return 0;
    }
    if (scenario == "publish")
        return Bench::measurePublish() ? 0 : 1;
    std::fprintf(stderr, "usage: bench_service dispatch|publish\n");
    return 64;
}
