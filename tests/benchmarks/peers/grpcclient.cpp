// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// Many requests at a time are calls with the callback API that the best practices recommend:
// https://grpc.io/docs/languages/cpp/best_practices
#include "peers/countdown.h"
#include "peers/peermain.h"

#include "exchange.grpc.pb.h"

#include <deque>
#include <grpcpp/grpcpp.h>

namespace {

using Bench::Failure;

std::chrono::system_clock::time_point deadline()
{
    return std::chrono::system_clock::now() + Bench::PeerTimeout;
}

class GrpcClient final : public Bench::LoadClient
{
public:
    explicit GrpcClient(const Bench::LoadPlan &plan)
        : m_target("unix:" + plan.endpoint.toStdString())
    {}

    Failure connect() override
    {
        grpc::ChannelArguments arguments;
        arguments.SetMaxReceiveMessageSize(-1);
        // Otherwise channels with the same arguments would share one connection.
        arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
        m_channel =
            grpc::CreateCustomChannel(m_target, grpc::InsecureChannelCredentials(), arguments);
        m_stub = bench::Exchange::NewStub(m_channel);
        return m_channel->WaitForConnected(deadline()) ? Failure() : "no connection within 30 s";
    }

    void disconnect() override
    {
        m_stub.reset();
        m_channel.reset();
    }

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        m_reply.Clear();
        grpc::ClientContext context;
        context.set_deadline(deadline());
        const grpc::Status status = m_stub->Call(&context, message(request), &m_reply);
        if (!status.ok())
            return "no reply: " + status.error_message();
        reply = m_reply.payload();
        return {};
    }

    Failure exchangeEchoes(const QList<QByteArray> &requests) override
    {
        std::deque<PendingCall> calls;
        m_calls.start(requests.size());
        for (const QByteArray &request : requests) {
            PendingCall &call = calls.emplace_back();
            call.request = message(request);
            call.context.set_deadline(deadline());
            m_stub->async()->Call(&call.context, &call.request, &call.reply,
                                  [this, &call](const grpc::Status &status) {
                                      call.status = status;
                                      m_calls.countDown();
                                  });
        }
        m_calls.wait();
        for (const PendingCall &call : calls) {
            if (!call.status.ok())
                return "no reply: " + call.status.error_message();
            if (call.reply.payload() != call.request.payload())
                return "a reply that is not its request";
        }
        return {};
    }

private:
    struct PendingCall
    {
        grpc::ClientContext context;
        bench::Message request;
        bench::Message reply;
        grpc::Status status;
    };

    static bench::Message message(const QByteArray &request)
    {
        bench::Message message;
        message.set_payload(request.constData(), static_cast<std::size_t>(request.size()));
        return message;
    }

    const std::string m_target;
    std::shared_ptr<grpc::Channel> m_channel;
    std::unique_ptr<bench::Exchange::Stub> m_stub;
    bench::Message m_reply;
    Bench::Countdown m_calls;
};

} // namespace

int main(int argc, char **argv)
{
    return Bench::peerMain(
        argc, argv, [](const Bench::LoadPlan &plan) { return std::make_unique<GrpcClient>(plan); });
}
