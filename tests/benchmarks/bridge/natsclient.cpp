// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// The load generator for the bare client library of NATS: its own request and reply.
#include "bridge/natssubject.h"
#include "load/loadmain.h"

#include <memory>
#include <nats/nats.h>

namespace {

using Bench::Failure;

constexpr int64_t PatienceMs = 30'000;

/// One connection of the process, which its threads share, as the library recommends.
natsConnection *connection(const QString &url)
{
    static natsConnection *const shared = [&url] {
        natsConnection *made = nullptr;
        natsConnection_ConnectTo(&made, url.toUtf8().constData());
        return made;
    }();
    return shared;
}

struct DestroyMessage
{
    void operator()(natsMsg *message) const { natsMsg_Destroy(message); }
};

class NatsClient final : public Bench::LoadClient
{
public:
    NatsClient(const Bench::LoadPlan &plan, const char *subject)
        : m_connection(connection(plan.endpoint))
        , m_subject(subject)
    {}

    Failure connect() override { return m_connection ? Failure() : "cannot connect"; }

    void disconnect() override {}

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        natsMsg *received = nullptr;
        const natsStatus status =
            natsConnection_Request(&received, m_connection, m_subject, request.constData(),
                                   static_cast<int>(request.size()), PatienceMs);
        m_reply.reset(received);
        if (status != NATS_OK)
            return natsStatus_GetText(status);
        reply = {natsMsg_GetData(received), std::size_t(natsMsg_GetDataLength(received))};
        return {};
    }

private:
    natsConnection *const m_connection;
    const char *const m_subject;
    std::unique_ptr<natsMsg, DestroyMessage> m_reply;
};

Bench::LoadClientFactory clientOf(const char *subject)
{
    return [subject](const Bench::LoadPlan &plan) {
        return std::make_unique<NatsClient>(plan, subject);
    };
}

} // namespace

int main(int argc, char **argv)
{
    return Bench::loadMain(argc, argv,
                           {{QStringLiteral("usual"), clientOf(Bench::NatsSubject)},
                            {QStringLiteral("prompt"), clientOf(Bench::PromptNatsSubject)}});
}
