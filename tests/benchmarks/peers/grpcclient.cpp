// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "peers/peermain.h"

#include "exchange.grpc.pb.h"

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

    Failure exchange(const QByteArray &request, qint64 &replySize) override
    {
        grpc::ClientContext context;
        context.set_deadline(deadline());
        bench::Message message;
        message.set_payload(request.constData(), static_cast<std::size_t>(request.size()));
        bench::Message reply;
        const grpc::Status status = m_stub->Call(&context, message, &reply);
        if (!status.ok())
            return "no reply: " + status.error_message();
        replySize = static_cast<qint64>(reply.payload().size());
        return {};
    }

private:
    const std::string m_target;
    std::shared_ptr<grpc::Channel> m_channel;
    std::unique_ptr<bench::Exchange::Stub> m_stub;
};

} // namespace

int main(int argc, char **argv)
{
    return Bench::peerMain(
        argc, argv, [](const Bench::LoadPlan &plan) { return std::make_unique<GrpcClient>(plan); });
}
