// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// A REQ, or for many requests at a time a DEALER: it "is fully asynchronous".
// https://zguide.zeromq.org/docs/chapter3/#The-DEALER-to-ROUTER-Combination
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
        , m_isPipelined(plan.window > 1)
    {}

    Failure connect() override
    {
        const int timeout = static_cast<int>(Bench::PeerTimeout.count());
        try {
            m_socket.emplace(context(),
                             m_isPipelined ? zmq::socket_type::dealer : zmq::socket_type::req);
            // The default is to hold no more than 1,000 messages.
            m_socket->set(zmq::sockopt::sndhwm, 0);
            m_socket->set(zmq::sockopt::rcvhwm, 0);
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

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        try {
            m_reply.rebuild();
            if (!send(request) || !m_socket->recv(m_reply))
                return "no reply within 30 s";
            reply = m_reply.to_string_view();
        } catch (const zmq::error_t &error) {
            return error.what();
        }
        return {};
    }

    Failure exchangeEchoes(const QList<QByteArray> &requests) override
    {
        Failure failure;
        try {
            for (const QByteArray &request : requests) {
                if (!send(request))
                    return "cannot send within 30 s";
            }
            for (auto request = requests.begin(); request != requests.end() && failure.empty();
                 ++request) {
                if (!m_socket->recv(m_reply))
                    return "no reply within 30 s";
                failure = checkEcho(m_reply.to_string_view(), *request);
            }
        } catch (const zmq::error_t &error) {
            return error.what();
        }
        return failure;
    }

private:
    bool send(const QByteArray &request)
    {
        const auto size = static_cast<std::size_t>(request.size());
        return m_socket->send(zmq::buffer(request.constData(), size), zmq::send_flags::none)
            .has_value();
    }

    const std::string m_address;
    const bool m_isPipelined;
    zmq::message_t m_reply;
    std::optional<zmq::socket_t> m_socket;
};

} // namespace

int main(int argc, char **argv)
{
    return Bench::peerMain(argc, argv, [](const Bench::LoadPlan &plan) {
        return std::make_unique<ZeroMqClient>(plan);
    });
}
