// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "peers/peermain.h"

#include <cstring>
#include <nng/nng.h>
#include <nng/protocol/reqrep0/req.h>

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
        nng_close(m_socket);
        m_socket = NNG_SOCKET_INITIALIZER;
    }

    Failure exchange(const QByteArray &request, qint64 &replySize) override
    {
        const auto size = static_cast<std::size_t>(request.size());
        nng_msg *message = nullptr;
        int error = nng_msg_alloc(&message, size);
        if (error != 0)
            return failure(error);
        std::memcpy(nng_msg_body(message), request.constData(), size);
        error = nng_sendmsg(m_socket, message, 0);
        if (error != 0) {
            nng_msg_free(message);
            return failure(error);
        }
        error = nng_recvmsg(m_socket, &message, 0);
        if (error != 0)
            return failure(error);
        replySize = static_cast<qint64>(nng_msg_len(message));
        nng_msg_free(message);
        return {};
    }

private:
    static Failure failure(int error) { return error == 0 ? Failure() : nng_strerror(error); }

    const std::string m_address;
    nng_socket m_socket = NNG_SOCKET_INITIALIZER;
};

} // namespace

int main(int argc, char **argv)
{
    return Bench::peerMain(
        argc, argv, [](const Bench::LoadPlan &plan) { return std::make_unique<NngClient>(plan); });
}
