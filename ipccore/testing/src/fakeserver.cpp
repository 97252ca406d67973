// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/fakeserver.h>

#include "obstacle.h"

#include <ipccore/server.h>
#include <ipccore/testing/temporaryendpoint.h>

#include <QtCore/qtestsupport_core.h>

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace IpcCore::Testing {

class FakeServerPrivate
{
public:
    Result<void> start();
    void stop();
    void release();

    std::optional<TemporaryEndpoint> m_endpoint; ///< unless the caller chose the path
    EndpointPath m_path;

    std::mutex m_lifeMutex;           ///< serializes start(), stop() and refuse()
    std::unique_ptr<Server> m_server; ///< set while it runs; guarded by m_lifeMutex
    Obstacle m_obstacle;

    mutable std::mutex m_mutex; ///< guards all members below
    std::map<QByteArray, Answer> m_answers;
    FakeServer::Handler m_handler;
    Answer m_defaultAnswer = Answer::hangUp();
    QList<QByteArray> m_requests;

private:
    struct Held
    {
        Answer answer;
        DeferredReply reply;
    };

    HandlerResult handle(const Request &request, Reply &reply);
    Answer answerTo(const QByteArray &message);
    bool waitForTurn(const Answer &answer);
    void give(const Answer &answer, DeferredReply reply);

    std::vector<Held> m_held; ///< answers waiting for release(), or forever
    std::condition_variable m_wakeUp;
    bool m_stopping = false;
};

Result<void> FakeServerPrivate::start()
{
    if (m_server)
        return Error(ErrorCode::WrongState, QStringLiteral("The fake server is already running"));
    m_obstacle.remove();
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = false;
    }
    m_server = std::make_unique<Server>(
        m_path, [this](const Request &request, Reply &reply) { return handle(request, reply); });
    Result<void> result = m_server->listen();
    if (result)
        result = m_server->start();
    if (!result)
        m_server.reset();
    return result;
}

void FakeServerPrivate::stop()
{
    if (!m_server)
        return;
    std::vector<Held> held;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        held.swap(m_held);
        m_wakeUp.notify_all();
    }
    // Abandon them, or the server would wait for them.
    held.clear();
    m_server->stop();
    // Handlers use m_server until they return.
    static_cast<void>(m_server->waitForStopped());
    m_server.reset();
}

void FakeServerPrivate::release()
{
    std::vector<Held> ready;
    {
        const std::lock_guard lock(m_mutex);
        for (Held &held : m_held) {
            if (held.answer.kind() != Answer::Kind::Never)
                ready.push_back(std::move(held));
        }
        std::erase_if(m_held, [](const Held &held) { return !held.reply.isPending(); });
    }
    for (Held &held : ready)
        give(held.answer, std::move(held.reply));
}

HandlerResult FakeServerPrivate::handle(const Request &request, Reply &reply)
{
    const QByteArray message = request.message().toByteArray();
    const Answer answer = answerTo(message);
    DeferredReply deferred = reply.defer();
    const bool isHeld =
        answer.kind() == Answer::Kind::Never || answer.timing() == Answer::Timing::OnRelease;
    {
        // In one step: once a test has seen the request, release() must find its answer.
        const std::lock_guard lock(m_mutex);
        m_requests.append(message);
        if (isHeld) {
            if (!m_stopping)
                m_held.push_back({answer, std::move(deferred)});
            return HandlerResult::Done;
        }
    }
    if (waitForTurn(answer))
        give(answer, std::move(deferred));
    return HandlerResult::Done;
}

Answer FakeServerPrivate::answerTo(const QByteArray &message)
{
    std::unique_lock lock(m_mutex);
    if (const auto found = m_answers.find(message); found != m_answers.end())
        return found->second;
    if (!m_handler)
        return m_defaultAnswer;
    const FakeServer::Handler handler = m_handler;
    lock.unlock();
    return handler(message);
}

// Returns false if the server stops first.
bool FakeServerPrivate::waitForTurn(const Answer &answer)
{
    if (answer.timing() == Answer::Timing::AtOnce)
        return true;
    std::unique_lock lock(m_mutex);
    return !m_wakeUp.wait_for(lock, answer.delay(), [this] { return m_stopping; });
}

// Ignores the results: the client may have left, which is fine.
void FakeServerPrivate::give(const Answer &answer, DeferredReply reply)
{
    switch (answer.kind()) {
    case Answer::Kind::Reply:
        static_cast<void>(reply.finish(answer.bytes()));
        break;
    case Answer::Kind::Truncated:
        if (reply.write(answer.bytes()))
            static_cast<void>(reply.flush());
        reply.abandon();
        break;
    case Answer::Kind::HangUp:
    case Answer::Kind::Never:
        reply.abandon();
        break;
    }
}

FakeServer::FakeServer()
    : d_ptr(std::make_unique<FakeServerPrivate>())
{
    d_ptr->m_path = d_ptr->m_endpoint.emplace().path();
}

FakeServer::FakeServer(const EndpointPath &path)
    : d_ptr(std::make_unique<FakeServerPrivate>())
{
    d_ptr->m_path = path;
}

FakeServer::~FakeServer()
{
    stop();
}

const EndpointPath &FakeServer::path() const
{
    return d_ptr->m_path;
}

Result<void> FakeServer::start()
{
    const std::lock_guard lock(d_ptr->m_lifeMutex);
    return d_ptr->start();
}

void FakeServer::stop()
{
    const std::lock_guard lock(d_ptr->m_lifeMutex);
    d_ptr->stop();
}

Result<void> FakeServer::refuse(ActiveState state)
{
    const std::lock_guard lock(d_ptr->m_lifeMutex);
    switch (state) {
    case ActiveState::PathNotFound:
    case ActiveState::NotListening:
    case ActiveState::InvalidPath:
        break;
    case ActiveState::Listening:
    case ActiveState::OtherError:
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("A server cannot refuse with the state ")
                         + QLatin1String(nameOf(state)));
    }
    d_ptr->stop();
    d_ptr->m_obstacle.remove();
    if (state == ActiveState::NotListening)
        return d_ptr->m_obstacle.placeDeadSocket(d_ptr->m_path);
    if (state == ActiveState::InvalidPath)
        return d_ptr->m_obstacle.placeFile(d_ptr->m_path);
    return {};
}

void FakeServer::reply(const QByteArray &request, const QByteArray &bytes)
{
    answer(request, Answer::reply(bytes));
}

void FakeServer::answer(const QByteArray &request, const Answer &answer)
{
    const std::lock_guard lock(d_ptr->m_mutex);
    d_ptr->m_answers.insert_or_assign(request, answer);
}

void FakeServer::setHandler(const Handler &handler)
{
    const std::lock_guard lock(d_ptr->m_mutex);
    d_ptr->m_handler = handler;
}

void FakeServer::setDefaultAnswer(const Answer &answer)
{
    const std::lock_guard lock(d_ptr->m_mutex);
    d_ptr->m_defaultAnswer = answer;
}

void FakeServer::release()
{
    const std::lock_guard lock(d_ptr->m_lifeMutex);
    d_ptr->release();
}

QList<QByteArray> FakeServer::requests() const
{
    const std::lock_guard lock(d_ptr->m_mutex);
    return d_ptr->m_requests;
}

Result<void> FakeServer::waitForRequests(qsizetype count, std::chrono::milliseconds timeout) const
{
    if (QTest::qWaitFor([&] { return requests().size() >= count; },
                        static_cast<int>(timeout.count())))
        return {};
    return Error(ErrorCode::Timeout, QStringLiteral("%1 of %2 requests came in %3 ms")
                                         .arg(requests().size())
                                         .arg(count)
                                         .arg(timeout.count()));
}

} // namespace IpcCore::Testing
