// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// bench_bridge echo|bulk|exporters|idle-bridges: requests through ipcbridge and a broker on this machine.
#include "bridge/measurements.h"
#include "bridge/scene.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QMap<QString, std::optional<Bench::Figures> (*)(Bench::Scene &)> scenarios{
        {QStringLiteral("echo"), Bench::measureEcho},
        {QStringLiteral("bulk"), Bench::measureBulk},
        {QStringLiteral("exporters"), Bench::measureExporters},
        {QStringLiteral("idle-bridges"), Bench::measureIdle}};
    const auto measure = scenarios.value(QCoreApplication::arguments().value(1));
    if (!measure || argc != 2) {
        std::fprintf(stderr, "usage: bench_bridge echo|bulk|exporters|idle-bridges\n");
        return 64;
    }
    if (!BridgeTest::hasBroker()) {
        std::fprintf(stderr, "there is no nats-server\n");
        return 1;
    }
    Bench::Scene scene(QCoreApplication::applicationDirPath());
    const auto figures = measure(scene);
    if (!figures) {
        std::fprintf(stderr, "a program has failed\n");
        return 1;
    }
    QJsonObject object;
    for (auto i = figures->begin(); i != figures->end(); ++i)
        object.insert(i.key(), i.value());
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    return 0;
}
