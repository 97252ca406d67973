// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "program/bridgemetrics.h"

#include "exporter/exporter.h"
#include "importer/importer.h"

#include <functional>

namespace Bridge {

namespace {

using Seconds = std::chrono::duration<double>;

template <typename Part>
struct Metric
{
    const char *name;
    const char *type;
    const char *help;
    std::function<double(const Part &part)> value;
};

QByteArray escaped(QByteArray text)
{
    return text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

template <typename Part>
QByteArray labels(const Part &part)
{
    return "{service=\"" + escaped(part.options().service) + "\",path=\""
           + escaped(part.options().endpoint.native()) + "\"}";
}

template <typename Part>
QByteArray textOf(const std::vector<Metric<Part>> &metrics,
                  const std::vector<std::unique_ptr<Part>> &parts)
{
    QByteArray text;
    if (parts.empty())
        return text;
    for (const Metric<Part> &metric : metrics) {
        const QByteArray name = QByteArray("ipcbridge_") + metric.name;
        text += "# HELP " + name + ' ' + metric.help + '\n';
        text += "# TYPE " + name + ' ' + metric.type + '\n';
        for (const auto &part : parts)
            text += name + labels(*part) + ' ' + QByteArray::number(metric.value(*part), 'g', 17)
                    + '\n';
    }
    return text;
}

} // namespace

QByteArray bridgeMetrics(const Broker &broker,
                         const std::vector<std::unique_ptr<Exporter>> &exporters,
                         const std::vector<std::unique_ptr<Importer>> &importers)
{
    static const std::vector<Metric<Exporter>> exporterMetrics = {
        {"export_ready", "gauge", "Whether the local endpoint listens, and requests are taken.",
         [](const Exporter &each) { return each.isReady() ? 1 : 0; }},
        {"export_in_flight", "gauge", "Requests in hand.",
         [](const Exporter &each) { return each.inFlight(); }},
        {"export_requests_total", "counter", "Requests that have ended.",
         [](const Exporter &each) { return double(each.figures().requests); }},
        {"export_errors_total", "counter", "Of these, those without a reply.",
         [](const Exporter &each) { return double(each.figures().errors); }},
        {"export_refused_total", "counter",
         "Of these, those not passed on: too many, or nobody knows from whom.",
         [](const Exporter &each) { return double(each.figures().refused); }},
        {"export_processing_seconds_total", "counter", "Time that they took.",
         [](const Exporter &each) { return Seconds(each.figures().processingTime).count(); }}};
    static const std::vector<Metric<Importer>> importerMetrics = {
        {"import_listening", "gauge", "Whether an exporter is known, and the endpoint listens.",
         [](const Importer &each) { return each.isUp() ? 1 : 0; }},
        {"import_in_flight", "gauge", "Requests on their way.",
         [](const Importer &each) { return each.inFlight(); }},
        {"import_requests_total", "counter", "Requests that have ended.",
         [](const Importer &each) { return double(each.figures().requests); }},
        {"import_errors_total", "counter", "Of these, those without a reply.",
         [](const Importer &each) { return double(each.figures().errors); }}};
    return QByteArray("# HELP ipcbridge_broker_connected Whether the broker is reachable.\n"
                      "# TYPE ipcbridge_broker_connected gauge\n"
                      "ipcbridge_broker_connected ")
           + (broker.isConnected() ? "1\n" : "0\n") + textOf(exporterMetrics, exporters)
           + textOf(importerMetrics, importers);
}

} // namespace Bridge
