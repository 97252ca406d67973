// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "peers/nngcontext.h"
#include "peers/peermain.h"

#include <cstring>
#include <nng/nng.h>
#include <nng/protocol/reqrep0/req.h>
#include <vector>

namespace {

using Bench::Failure;

class NngClient final : public Bench::LoadClient
{
public:
    explicit NngClient(const Bench::LoadPlan &plan)
        : m_address("ipc://" + plan.endpoint.toStdString())
    {}

    ~NngClient() override { disconnect(); }

    Failure connect() override
    {
        constexpr nng_duration Timeout = static_cast<nng_duration>(Bench::PeerTimeout.count());
        int error = nng_req0_open(&m_socket);
        if (error == 0)
            error = nng_socket_set_ms(m_socket, NNG_OPT_SENDTIMEO, Timeout);
        if (error == 0)
            error = nng_socket_set_ms(m_socket, NNG_OPT_RECVTIMEO, Timeout);
        if (error == 0)
            error = nng_socket_set_size(m_socket, NNG_OPT_RECVMAXSZ, 0);
        if (error == 0)
            error = nng_dial(m_socket, m_address.c_str(), nullptr, 0);
        return failure(error);
    }

    void disconnect() override
    {
        m_contexts.clear();
        nng_close(m_socket);
        m_socket = NNG_SOCKET_INITIALIZER;
    }

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        m_reply.reset();
        nng_msg *message = nullptr;
        int error = newMessage(request, message);
        if (error != 0)
            return failure(error);
        error = nng_sendmsg(m_socket, message, 0);
        if (error != 0) {
            nng_msg_free(message);
            return failure(error);
        }
        error = nng_recvmsg(m_socket, &message, 0);
        if (error != 0)
            return failure(error);
        m_reply.reset(message);
        reply = Bench::bodyOf(message);
        return {};
    }

    Failure exchangeEchoes(const QList<QByteArray> &requests) override
    {
        while (m_contexts.size() < static_cast<std::size_t>(requests.size()))
            m_contexts.push_back(std::make_unique<Bench::NngContext>(m_socket, m_requests));
        m_requests.start(requests.size());
        for (std::size_t i = 0; i < m_contexts.size(); ++i) {
            nng_msg *message = nullptr;
            if (const int error = newMessage(requests[static_cast<qsizetype>(i)], message))
                return failure(error);
            m_contexts[i]->ask(message);
        }
        m_requests.wait();
        for (std::size_t i = 0; i < m_contexts.size(); ++i) {
            if (m_contexts[i]->error() != 0)
                return failure(m_contexts[i]->error());
            Failure wrong = checkEcho(m_contexts[i]->reply(), requests[static_cast<qsizetype>(i)]);
            if (!wrong.empty())
                return wrong;
        }
        return {};
    }

private:
    struct Free
    {
        void operator()(nng_msg *message) const { nng_msg_free(message); }
    };

    static int newMessage(const QByteArray &request, nng_msg *&message)
    {
        const auto size = static_cast<std::size_t>(request.size());
        const int error = nng_msg_alloc(&message, size);
        if (error == 0)
            std::memcpy(nng_msg_body(message), request.constData(), size);
        return error;
    }

    static Failure failure(int error) { return error == 0 ? Failure() : nng_strerror(error); }

    const std::string m_address;
    nng_socket m_socket = NNG_SOCKET_INITIALIZER;
    std::unique_ptr<nng_msg, Free> m_reply;
    Bench::Countdown m_requests;
    std::vector<std::unique_ptr<Bench::NngContext>> m_contexts;
};

} // namespace

int main(int argc, char **argv)
{
    return Bench::peerMain(
        argc, argv, [](const Bench::LoadPlan &plan) { return std::make_unique<NngClient>(plan); });
}
