// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "serversampler.h"

#include "kernelview.h"
#include "serveraccess.h"

#include <core/base/whenfinished.h>

#include <algorithm>

namespace Cli {

using namespace IpcCore;

Result<void> ServerSampler::ask()
{
    const auto servers = ServerRegistry::servers();
    if (!servers)
        return servers.error();
    forgetEnded(*servers);
    for (const ServerRegistry::Entry &entry : *servers) {
        Watched &watched = m_watched[entry.control.native()];
        if (!watched.client) {
            AsyncClientOptions options;
            options.connect = controlOptions();
            watched.client = std::make_unique<AsyncClient>(entry.control, options);
            watched.sample.info = entry.info;
        }
    }
    askKernel();
    for (auto &[key, watched] : m_watched)
        askServer(watched);
    tellIfComplete();
    return {};
}

void ServerSampler::forgetEnded(const QList<ServerRegistry::Entry> &servers)
{
    std::erase_if(m_watched, [&servers](const auto &item) {
        return std::none_of(servers.cbegin(), servers.cend(),
                            [&item](const ServerRegistry::Entry &entry) {
                                return entry.control.native() == item.first;
                            });
    });
}

void ServerSampler::askKernel()
{
    const auto view = KernelView::look();
    for (auto &[key, watched] : m_watched) {
        const auto address =
            Monitor::EndpointAddress::ofPath(watched.sample.info.endpoint.native());
        watched.sample.waiting = view ? std::optional(view->waitingAt(address)) : std::nullopt;
    }
}

void ServerSampler::askServer(Watched &watched)
{
    if (watched.asked) {
        watched.sample.answers = false;
        return;
    }
    watched.asked = true;
    // The context is the client: a forgotten server has none.
    Monitor::whenFinished(watched.client->send("stats"), watched.client.get(),
                          [this, &watched](const Result<QByteArray> &reply) {
                              watched.asked = false;
                              const auto snapshot = reply ? serverSnapshotFromJson(*reply)
                                                          : Result<ServerSnapshot>(reply.error());
                              watched.sample.answers = snapshot.hasValue();
                              if (snapshot)
                                  take(watched, *snapshot);
                              tellIfComplete();
                          });
}

void ServerSampler::take(Watched &watched, const ServerSnapshot &snapshot)
{
    ServerSample &sample = watched.sample;
    if (watched.sinceLast.isValid()) {
        const auto seconds = static_cast<double>(watched.sinceLast.nsecsElapsed()) / 1e9;
        const auto requests = snapshot.stats.requests - sample.snapshot.stats.requests;
        sample.requestsPerSecond = static_cast<double>(requests) / seconds;
        const LatencyHistogram latency = snapshot.latency.since(sample.snapshot.latency);
        sample.p95 = latency.isEmpty() ? std::nullopt : std::optional(latency.percentile(0.95));
    }
    sample.snapshot = snapshot;
    watched.sinceLast.start();
}

void ServerSampler::tellIfComplete()
{
    const bool complete = std::none_of(m_watched.begin(), m_watched.end(),
                                       [](const auto &item) { return item.second.asked; });
    if (complete && m_onComplete)
        m_onComplete();
}

QList<ServerSample> ServerSampler::samples() const
{
    QList<ServerSample> all;
    for (const auto &[key, watched] : m_watched)
        all.append(watched.sample);
    return all;
}

} // namespace Cli
