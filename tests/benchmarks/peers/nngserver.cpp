// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// nng in the asynchronous style of its demo: a context and a state machine per concurrent request,
// and waiting is an asynchronous operation, too.
// https://github.com/nanomsg/nng/tree/v1.5.2/demo/async
// https://nng.nanomsg.org/man/v1.3.2/nng_ctx.5
#include "servers/serverplan.h"
#include "servers/work.h"

#include <QtCore/qcoreapplication.h>

#include <cstring>
#include <memory>
#include <nng/nng.h>
#include <nng/protocol/reqrep0/rep.h>
#include <vector>

namespace {

using Bench::Work;

void check(int error, const char *what)
{
    if (error != 0)
        qFatal("%s: %s", what, nng_strerror(error));
}

class Worker
{
public:
    explicit Worker(nng_socket socket)
    {
        check(nng_ctx_open(&m_context, socket), "nng_ctx_open");
        check(nng_aio_alloc(
                  &m_operation, [](void *self) { static_cast<Worker *>(self)->step(); }, this),
              "nng_aio_alloc");
    }

    Q_DISABLE_COPY_MOVE(Worker)

    void receive()
    {
        m_state = State::Receiving;
        nng_ctx_recv(m_context, m_operation);
    }

private:
    enum class State { Receiving, Waiting, Sending };

    // The requested operation has completed or failed.
    void step()
    {
        const int error = nng_aio_result(m_operation);
        switch (m_state) {
        case State::Receiving:
            if (error == NNG_ECLOSED)
                return;
            if (error != 0)
                return receive();
            m_message = nng_aio_get_msg(m_operation);
            return answer();
        case State::Waiting:
            return send();
        case State::Sending:
            // A departed client is no failure; the message belongs to us again then.
            if (error != 0)
                nng_msg_free(m_message);
            return receive();
        }
    }

    void answer()
    {
        const std::string_view request(static_cast<const char *>(nng_msg_body(m_message)),
                                       nng_msg_len(m_message));
        const Work work = Work::of(request.substr(0, 15), request.size());
        if (work.kind != Work::Kind::Echo) {
            const std::string_view reply = Work::filling(work.replySize);
            nng_msg_clear(m_message);
            check(nng_msg_append(m_message, reply.data(), reply.size()), "nng_msg_append");
        }
        if (work.kind != Work::Kind::Sleep)
            return send();
        using std::chrono::ceil, std::chrono::milliseconds;
        m_state = State::Waiting;
        nng_sleep_aio(static_cast<nng_duration>(ceil<milliseconds>(work.sleep).count()),
                      m_operation);
    }

    void send()
    {
        m_state = State::Sending;
        nng_aio_set_msg(m_operation, m_message);
        nng_ctx_send(m_context, m_operation);
    }

    nng_ctx m_context = NNG_CTX_INITIALIZER;
    nng_aio *m_operation = nullptr;
    nng_msg *m_message = nullptr;
    State m_state = State::Receiving;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Bench::ServerPlan plan = Bench::parseServerPlan(application.arguments());
    nng_socket socket = NNG_SOCKET_INITIALIZER;
    check(nng_rep0_open(&socket), "nng_rep0_open");
    check(nng_socket_set_size(socket, NNG_OPT_RECVMAXSZ, 0), "NNG_OPT_RECVMAXSZ");
    // As many as in the demo, for clients that send many requests at a time.
    constexpr int Parallel = 128;
    const int contexts = plan.window > 1 ? Parallel : plan.threads;
    std::vector<std::unique_ptr<Worker>> workers(static_cast<std::size_t>(contexts));
    for (auto &worker : workers)
        worker = std::make_unique<Worker>(socket);
    check(nng_listen(socket, ("ipc://" + plan.endpoint.toStdString()).c_str(), nullptr, 0),
          "nng_listen");
    for (const auto &worker : workers)
        worker->receive();
    Bench::sayReady();
    return QCoreApplication::exec();
}
