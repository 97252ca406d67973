// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "peers/peermain.h"

#include "load/loadmain.h"

namespace Bench {

namespace {

class NoClient final : public LoadClient
{
public:
    Failure connect() override { return "not supported: a reply is one message"; }

    void disconnect() override {}

    Failure exchange(const QByteArray &, std::string_view &) override { return "not connected"; }
};

} // namespace

int peerMain(int argc, char **argv, const LoadClientFactory &factory)
{
    const auto make = [factory](const LoadPlan &plan) -> std::unique_ptr<LoadClient> {
        if (plan.workload == Workload::Chunked)
            return std::make_unique<NoClient>();
        return factory(plan);
    };
    return loadMain(argc, argv, {{QStringLiteral("own"), make}});
}

} // namespace Bench
