// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// gRPC with the callback API that its best practices recommend, as in the tutorial:
// https://grpc.io/docs/languages/cpp/best_practices https://grpc.io/docs/languages/cpp/callback
// gRPC itself decides how many handlers run concurrently.
#include "peers/wholereply.h"
#include "servers/serverplan.h"

#include <QtCore/qcoreapplication.h>

#include "exchange.grpc.pb.h"

#include <grpcpp/grpcpp.h>

namespace {

class ExchangeService final : public bench::Exchange::CallbackService
{
public:
    grpc::ServerUnaryReactor *Call(grpc::CallbackServerContext *context,
                                   const bench::Message *request, bench::Message *reply) override
    {
        const std::string_view payload = Bench::wholeReply(std::string_view(request->payload()));
        reply->set_payload(payload.data(), payload.size());
        grpc::ServerUnaryReactor *reactor = context->DefaultReactor();
        reactor->Finish(grpc::Status::OK);
        return reactor;
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Bench::ServerPlan plan = Bench::parseServerPlan(application.arguments());
    ExchangeService service;
    grpc::ServerBuilder builder;
    builder.AddListeningPort("unix:" + plan.endpoint.toStdString(),
                             grpc::InsecureServerCredentials());
    builder.RegisterService(&service);
    builder.SetMaxReceiveMessageSize(-1);
    const std::unique_ptr<grpc::Server> server = builder.BuildAndStart();
    if (!server) {
        qCritical("Cannot listen on %s", qPrintable(plan.endpoint));
        return 1;
    }
    Bench::sayReady();
    server->Wait();
    return 0;
}
