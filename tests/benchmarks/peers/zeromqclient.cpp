// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "peers/peermain.h"

#include <optional>
#include <zmq.hpp>

namespace {

using Bench::Failure;

// One per process, as the guide recommends.
zmq::context_t &context()
{
    // The default limit is 1023 sockets.
    static zmq::context_t instance(1, 16'384);
    return instance;
}

class ZeroMqClient final : public Bench::LoadClient
{
public:
    explicit ZeroMqClient(const Bench::LoadPlan &plan)
        : m_address("ipc://" + plan.endpoint.toStdString())
    {}

    Failure connect() override
    {
        const int timeout = static_cast<int>(Bench::PeerTimeout.count());
        try {
            m_socket.emplace(context(), zmq::socket_type::req);
            m_socket->set(zmq::sockopt::linger, 0);
            m_socket->set(zmq::sockopt::sndtimeo, timeout);
            m_socket->set(zmq::sockopt::rcvtimeo, timeout);
            m_socket->connect(m_address);
        } catch (const zmq::error_t &error) {
            return error.what();
        }
        return {};
    }

    void disconnect() override { m_socket.reset(); }

    Failure exchange(const QByteArray &request, qint64 &replySize) override
    {
        try {
            const auto size = static_cast<std::size_t>(request.size());
            zmq::message_t reply;
            if (!m_socket->send(zmq::buffer(request.constData(), size), zmq::send_flags::none)
                || !m_socket->recv(reply))
                return "no reply within 30 s";
            replySize = static_cast<qint64>(reply.size());
        } catch (const zmq::error_t &error) {
            return error.what();
        }
        return {};
    }

private:
    const std::string m_address;
    std::optional<zmq::socket_t> m_socket;
};

} // namespace

int main(int argc, char **argv)
{
    return Bench::peerMain(argc, argv, [](const Bench::LoadPlan &plan) {
        return std::make_unique<ZeroMqClient>(plan);
    });
}
