// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// hiredis, redis's own client library. Echoes are ECHO, large requests are SET, large replies are
// GET. Many requests at a time are a pipeline:
// https://redis.io/docs/latest/develop/clients/hiredis/transpipe
#include "peers/peermain.h"

#include <hiredis/hiredis.h>

namespace {

using Bench::Failure;
using Bench::Workload;

const char *const Key = "bulk";

class RedisClient final : public Bench::LoadClient
{
public:
    explicit RedisClient(const Bench::LoadPlan &plan)
        : m_plan(plan)
        , m_path(plan.endpoint.toStdString())
    {}

    Failure connect() override
    {
        constexpr timeval Timeout{30, 0};
        m_context.reset(redisConnectUnixWithTimeout(m_path.c_str(), Timeout));
        if (!m_context || m_context->err != 0)
            return failure();
        redisSetTimeout(m_context.get(), Timeout);
        return m_plan.workload == Workload::BulkReply ? set(QByteArray(m_plan.size, 'x'))
                                                      : Failure();
    }

    void disconnect() override
    {
        m_reply.reset();
        m_context.reset();
    }

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        // "OK", and the other workloads' replies have one byte.
        reply = "1";
        switch (m_plan.workload) {
        case Workload::Echo:
        case Workload::ConnectPerRequest:
            appendEcho(request);
            break;
        case Workload::BulkReply:
            redisAppendCommand(m_context.get(), "GET %s", Key);
            break;
        case Workload::BulkRequest:
            return set(request);
        default:
            return "not supported: there is no such command";
        }
        if (!receive())
            return failure();
        reply = bytesOfReply();
        return {};
    }

    Failure exchangeEchoes(const QList<QByteArray> &requests) override
    {
        for (const QByteArray &request : requests)
            appendEcho(request);
        for (const QByteArray &request : requests) {
            if (!receive())
                return failure();
            if (Failure wrong = checkEcho(bytesOfReply(), request); !wrong.empty())
                return wrong;
        }
        return {};
    }

private:
    struct Free
    {
        void operator()(redisContext *context) const { redisFree(context); }

        void operator()(redisReply *reply) const { freeReplyObject(reply); }
    };

    void appendEcho(const QByteArray &request)
    {
        redisAppendCommand(m_context.get(), "ECHO %b", request.constData(),
                           static_cast<std::size_t>(request.size()));
    }

    Failure set(const QByteArray &value)
    {
        redisAppendCommand(m_context.get(), "SET %s %b", Key, value.constData(),
                           static_cast<std::size_t>(value.size()));
        return receive() && bytesOfReply() == "OK" ? Failure() : failure();
    }

    bool receive()
    {
        m_reply.reset();
        void *reply = nullptr;
        const bool received = redisGetReply(m_context.get(), &reply) == REDIS_OK;
        m_reply.reset(static_cast<redisReply *>(reply));
        return received && m_reply && m_reply->type != REDIS_REPLY_ERROR;
    }

    std::string_view bytesOfReply() const
    {
        return m_reply->str ? std::string_view(m_reply->str, m_reply->len) : std::string_view();
    }

    Failure failure() const
    {
        if (m_reply && m_reply->type == REDIS_REPLY_ERROR)
            return m_reply->str;
        return m_context ? m_context->errstr : "no memory for a connection";
    }

    const Bench::LoadPlan m_plan;
    const std::string m_path;
    std::unique_ptr<redisContext, Free> m_context;
    std::unique_ptr<redisReply, Free> m_reply;
};

} // namespace

int main(int argc, char **argv)
{
    return Bench::peerMain(argc, argv, [](const Bench::LoadPlan &plan) {
        return std::make_unique<RedisClient>(plan);
    });
}
