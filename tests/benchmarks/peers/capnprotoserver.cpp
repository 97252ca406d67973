// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Cap'n Proto with its EzRpcServer, as in the calculator of its documentation; waiting is a
// promise. One thread serves everybody, as its event loop belongs to a thread.
// https://capnproto.org/cxxrpc.html
#include "exchange.capnp.h"
#include "peers/capnprotolimits.h"
#include "servers/serverplan.h"
#include "servers/work.h"

#include <QtCore/qcoreapplication.h>

#include <capnp/ez-rpc.h>
#include <kj/async-io.h>
#include <kj/timer.h>

// kj::Own knows the whole type; the library's classes for servers have no virtual destructor.
#pragma GCC diagnostic ignored "-Wnon-virtual-dtor"

namespace {

using Bench::Work;

class ExchangeServer final : public Exchange::Server
{
public:
    void setTimer(kj::Timer &timer) { m_timer = &timer; }

protected:
    kj::Promise<void> call(CallContext context) override
    {
        const capnp::Data::Reader request = context.getParams().getPayload();
        const std::string_view bytes(request.asChars().begin(), request.size());
        const Work work = Work::of(bytes.substr(0, 15), bytes.size());
        if (work.kind == Work::Kind::Echo)
            context.getResults().setPayload(request);
        else
            context.getResults().setPayload(data(Work::filling(work.replySize)));
        if (work.kind != Work::Kind::Sleep)
            return kj::READY_NOW;
        return m_timer->afterDelay(work.sleep.count() * kj::MICROSECONDS);
    }

private:
    static capnp::Data::Reader data(std::string_view bytes)
    {
        return {reinterpret_cast<const kj::byte *>(bytes.data()), bytes.size()};
    }

    kj::Timer *m_timer = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Bench::ServerPlan plan = Bench::parseServerPlan(application.arguments());
    try {
        auto exchange = kj::heap<ExchangeServer>();
        ExchangeServer &implementation = *exchange;
        capnp::EzRpcServer server(kj::mv(exchange), "unix:" + plan.endpoint.toStdString(), 0,
                                  Bench::capnProtoLimits());
        implementation.setTimer(server.getIoProvider().getTimer());
        server.getPort().wait(server.getWaitScope());
        Bench::sayReady();
        kj::NEVER_DONE.wait(server.getWaitScope());
    } catch (const kj::Exception &error) {
        qCritical("%s", error.getDescription().cStr());
    }
    return 1;
}
