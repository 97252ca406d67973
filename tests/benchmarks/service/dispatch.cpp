// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "service/measurements.h"

#include "session/replystream.h"

#include <ipccore/service/callmessage.h>
#include <ipccore/service/commandrouter.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace IpcCore;
using namespace Qt::StringLiterals;

namespace Bench {

namespace {

constexpr int DispatchRounds = 101;
constexpr int CallsPerRound = 2'000;

/// Takes a reply and forgets it.
class NoStream final : public ReplyStream
{
public:
    qint64 bytes() const { return m_bytes; }

    Result<void> add(QByteArrayView bytes, Wait) override
    {
        m_bytes += bytes.size();
        return {};
    }

    Result<void> write(QByteArrayView bytes, Wait wait) override { return add(bytes, wait); }

    Result<void> flush(Wait) override { return {}; }

    Result<MessageBuffer> allocate(qsizetype) override
    {
        return Error(ErrorCode::NotSupported, {});
    }

    Result<void> writeLast(const MessageBuffer &, Wait) override { return {}; }

    Result<void> finish(QByteArrayView bytes) override { return add(bytes, Wait::Never); }

    void abandon() override {}

    void noteFailed() override {}

    void setEndless() override {}

    bool peerGone() const override { return false; }

    qint64 pendingBytes() const override { return 0; }

    bool serverStopping() const override { return false; }

    void defer() override {}

private:
    qint64 m_bytes = 0;
};

/// Of this thread on a processor: it never waits, and others may be busy.
std::chrono::nanoseconds threadTime()
{
    timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// A handler with a request, called again and again.
struct Case
{
    Handler handler;
    QByteArray request;
    std::vector<std::chrono::nanoseconds> rounds = {};

    void runRound()
    {
        const auto stream = std::make_shared<NoStream>();
        const PeerCredentials caller;
        const std::chrono::nanoseconds begun = threadTime();
        for (int i = 0; i < CallsPerRound; ++i) {
            Reply reply(stream, true);
            static_cast<void>(handler(Request(request, caller, 1), reply));
        }
        rounds.push_back(threadTime() - begun);
        if (stream->bytes() == 0)
            std::abort(); // it did not answer
    }

    double microsecondsPerCall() const
    {
        return double(medianOf(rounds).count()) / 1'000 / CallsPerRound;
    }
};

// As large as that of a program of some size.
CommandRouter makeRouter()
{
    CommandRouter router(u"bench"_s);
    const auto done = [](Call &) -> CallResult<> { return QCborValue(u"done"_s); };
    for (int i = 0; i < 50; ++i)
        router.add(u"group.command-"_s + QString::number(i), u"Does nothing"_s, {}, done);
    router.add(u"go"_s, u"Does nothing"_s, {}, done);
    router.add(u"set"_s, u"Does nothing"_s,
               {Parameter::text(u"key"_s), Parameter::integer(u"value"_s).range(0, 100),
                Parameter::choice(u"mode"_s, {u"now"_s, u"later"_s})},
               done);
    return router;
}

HandlerResult answerDone(const Request &, Reply &reply)
{
    return reply.write("done") ? HandlerResult::Done : HandlerResult::Failed;
}

} // namespace

void measureDispatch()
{
    CommandRouter measured = makeRouter();
    measured.use(Middleware::measure(
        [](const QString &, std::chrono::nanoseconds, const CallResult<> &) {}));
    const QByteArray set =
        CallMessage{.command = u"set"_s,
                    .arguments = {{u"key"_s, u"size"_s}, {u"value"_s, 3}, {u"mode"_s, u"now"_s}}}
            .encode();
    Case bare = {answerDone, "go"};
    Case line = {makeRouter(), "go"};
    Case cbor = {makeRouter(), set};
    Case withMiddleware = {measured, "go"};
    for (int round = 0; round < DispatchRounds; ++round) {
        for (Case *const each : {&bare, &line, &cbor, &withMiddleware})
            each->runRound();
    }
    const double least = bare.microsecondsPerCall();
    std::printf("{\"bare_us\":%.4f,\"line_over_us\":%.4f,\"cbor_over_us\":%.4f,"
                "\"measured_over_us\":%.4f}\n",
                least, line.microsecondsPerCall() - least, cbor.microsecondsPerCall() - least,
                withMiddleware.microsecondsPerCall() - least);
}

} // namespace Bench
