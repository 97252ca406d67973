// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/loadplan.h"

#include "core/endpoint/route.h"

namespace Monitor {

using namespace IpcCore;

namespace {

Error outOfRange(const QString &message)
{
    return {ErrorCode::InvalidArgument, message};
}

} // namespace

Result<void> LoadPlan::validate() const
{
    if (const auto route = routeTo(endpoint); !route)
        return route.error();
    if (connections < 1 || connections > MaxConnections)
        return outOfRange(
            QStringLiteral("The number of connections must be 1 to %1").arg(MaxConnections));
    if (pipeline < 1 || pipeline > MaxPipeline)
        return outOfRange(
            QStringLiteral("The number of requests under way must be 1 to %1").arg(MaxPipeline));
    // The negated form also rejects NaN.
    if (!(rate >= 0 && rate <= MaxRate))
        return outOfRange(QStringLiteral("The rate must be at most 10000000 per second"));
    if (duration < std::chrono::milliseconds(1) || duration > MaxDuration)
        return outOfRange(QStringLiteral("The duration must be 1 ms to 24 h"));
    if (warmUp < std::chrono::milliseconds(0) || warmUp > MaxWarmUp)
        return outOfRange(QStringLiteral("The warm-up must be at most 1 h"));
    return {};
}

} // namespace Monitor
