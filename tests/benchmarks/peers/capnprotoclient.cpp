// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Every call returns a promise; for many requests at a time, all are sent before the first promise
// is awaited. https://capnproto.org/cxxrpc.html
#include "exchange.capnp.h"
#include "peers/capnprotolimits.h"
#include "peers/peermain.h"

#include <capnp/ez-rpc.h>
#include <optional>

namespace {

using Bench::Failure;
using Reply = capnp::Response<Exchange::CallResults>;

class CapnProtoClient final : public Bench::LoadClient
{
public:
    explicit CapnProtoClient(const Bench::LoadPlan &plan)
        : m_address("unix:" + plan.endpoint.toStdString())
    {}

    ~CapnProtoClient() override { disconnect(); }

    Failure connect() override
    {
        return withoutExceptions([this] {
            m_client.emplace(m_address, 0, Bench::capnProtoLimits());
            m_exchange.emplace(m_client->getMain<Exchange>());
            return Failure();
        });
    }

    void disconnect() override
    {
        m_reply.reset();
        m_exchange.reset();
        m_client.reset();
    }

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        return withoutExceptions([&] {
            m_reply.reset();
            m_reply.emplace(call(request).wait(m_client->getWaitScope()));
            reply = bytesOfReply(*m_reply);
            return Failure();
        });
    }

    Failure exchangeEchoes(const QList<QByteArray> &requests) override
    {
        return withoutExceptions([&] {
            std::vector<kj::Promise<Reply>> replies;
            for (const QByteArray &request : requests)
                replies.push_back(call(request));
            Failure failure;
            auto reply = replies.begin();
            for (auto request = requests.begin(); request != requests.end() && failure.empty();
                 ++request, ++reply) {
                const Reply whole = reply->wait(m_client->getWaitScope());
                failure = checkEcho(bytesOfReply(whole), *request);
            }
            return failure;
        });
    }

private:
    template <typename Work>
    static Failure withoutExceptions(const Work &work)
    {
        try {
            return work();
        } catch (const kj::Exception &error) {
            return error.getDescription().cStr();
        }
    }

    kj::Promise<Reply> call(const QByteArray &request)
    {
        const auto size = static_cast<std::size_t>(request.size());
        // Space for the message in one piece.
        auto call = m_exchange->callRequest(capnp::MessageSize{size / 8 + 16, 0});
        call.setPayload({reinterpret_cast<const kj::byte *>(request.constData()), size});
        return call.send();
    }

    static std::string_view bytesOfReply(const Reply &reply)
    {
        const capnp::Data::Reader payload = reply.getPayload();
        return {payload.asChars().begin(), payload.size()};
    }

    const std::string m_address;
    std::optional<capnp::EzRpcClient> m_client;
    std::optional<Exchange::Client> m_exchange;
    std::optional<Reply> m_reply;
};

} // namespace

int main(int argc, char **argv)
{
    return Bench::peerMain(argc, argv, [](const Bench::LoadPlan &plan) {
        return std::make_unique<CapnProtoClient>(plan);
    });
}
