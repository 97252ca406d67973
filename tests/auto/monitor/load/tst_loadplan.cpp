// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/loadplan.h"

#include <QtTest/qtest.h>

#include <limits>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::ErrorCode;

// Only what can be sent is a plan.
class tst_LoadPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validate_data();
    void validate();
};

void tst_LoadPlan::validate_data()
{
    QTest::addColumn<std::function<void(LoadPlan &)>>("change");
    QTest::addColumn<std::optional<ErrorCode>>("code");
    using Change = std::function<void(LoadPlan &)>;
    const auto good = [](const char *name, const Change &change) {
        QTest::newRow(name) << change << std::optional<ErrorCode>();
    };
    const auto bad = [](const char *name, const Change &change,
                        ErrorCode code = ErrorCode::InvalidArgument) {
        QTest::newRow(name) << change << std::optional(code);
    };
    good("defaults", [](LoadPlan &) {});
    bad("no endpoint", [](LoadPlan &plan) { plan.endpoint = {}; });
    bad(
        "abstract", [](LoadPlan &plan) { plan.endpoint = EndpointAddress::ofText("@name"); },
        ErrorCode::NotSupported);
    bad("no connection", [](LoadPlan &plan) { plan.connections = 0; });
    good("most connections", [](LoadPlan &plan) { plan.connections = 1'000; });
    bad("too many connections", [](LoadPlan &plan) { plan.connections = 1'001; });
    bad("no request under way", [](LoadPlan &plan) { plan.pipeline = 0; });
    good("longest pipeline", [](LoadPlan &plan) { plan.pipeline = 1'024; });
    bad("too long a pipeline", [](LoadPlan &plan) { plan.pipeline = 1'025; });
    bad("negative rate", [](LoadPlan &plan) { plan.rate = -1; });
    good("slow", [](LoadPlan &plan) { plan.rate = 0.001; });
    good("fastest", [](LoadPlan &plan) { plan.rate = 1e7; });
    bad("too fast", [](LoadPlan &plan) { plan.rate = 1.1e7; });
    bad("no rate", [](LoadPlan &plan) { plan.rate = std::numeric_limits<double>::quiet_NaN(); });
    bad("no duration", [](LoadPlan &plan) { plan.duration = 0ms; });
    good("shortest", [](LoadPlan &plan) { plan.duration = 1ms; });
    good("longest", [](LoadPlan &plan) { plan.duration = 24h; });
    bad("too long", [](LoadPlan &plan) { plan.duration = 24h + 1ms; });
    bad("negative warm-up", [](LoadPlan &plan) { plan.warmUp = -1ms; });
    good("no warm-up", [](LoadPlan &plan) { plan.warmUp = 0ms; });
    bad("too long a warm-up", [](LoadPlan &plan) { plan.warmUp = 1h + 1ms; });
}

void tst_LoadPlan::validate()
{
    QFETCH(const std::function<void(LoadPlan &)>, change);
    QFETCH(const std::optional<ErrorCode>, code);
    LoadPlan plan;
    plan.endpoint = EndpointAddress::ofPath("/run/s");
    change(plan);
    const auto valid = plan.validate();
    QCOMPARE(valid ? std::nullopt : std::optional(valid.error().code), code);
}

QTEST_GUILESS_MAIN(tst_LoadPlan)
#include "tst_loadplan.moc"
