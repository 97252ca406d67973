// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/fakeservice.h>

#include "valuedifference.h"

#include <ipccore/service/serviceserver.h>
#include <ipccore/testing/temporaryendpoint.h>

#include <QtCore/qtestsupport_core.h>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace IpcCore::Testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int DefaultThreads = 16;
constexpr auto LookForCancel = 10ms; ///< how often an answer that waits does

/// What no command can do itself: thrown through the router to the handler around it.
struct Fault
{
    CallAnswer::Kind kind;
    QByteArray bytes = {};
};

template <typename Description>
void insertOrReplace(QList<Description> &list, const Description &description)
{
    const auto same = std::find_if(list.begin(), list.end(), [&description](const auto &each) {
        return each.name == description.name;
    });
    if (same == list.end())
        list += description;
    else
        *same = description;
}

void addTo(CommandRouter &router, const CommandDescription &command,
           const CommandRouter::Function &function)
{
    CommandRouter::Mark mark =
        router.add(command.name, command.summary, command.parameters, function);
    if (command.effect == CommandDescription::Effect::Changing)
        mark.changing();
    else if (command.effect == CommandDescription::Effect::Dangerous)
        mark.dangerous();
    if (command.isSlow)
        mark.slow();
    if (command.isStream)
        mark.stream();
}

} // namespace

class FakeServicePrivate
{
public:
    Result<void> start();
    void stop();

    /// Fills `topics` with the topics of the router it returns.
    CommandRouter makeRouter(std::map<QString, Topic> &topics);

    std::optional<TemporaryEndpoint> m_endpoint; ///< unless the caller chose the path
    EndpointPath m_path;

    std::mutex m_lifeMutex;                  ///< serializes start(), stop() and cutConnections()
    std::unique_ptr<ServiceServer> m_server; ///< set while it runs; guarded by m_lifeMutex

    mutable std::mutex m_mutex; ///< guards all members below
    ServiceDescription m_description;
    ServerOptions m_options;
    std::map<QString, TopicPolicy> m_policies; ///< of topics with another one than the default
    std::map<QString, QCborValue> m_values;    ///< published last, by topic
    std::map<QString, Topic> m_topics;         ///< while it runs
    std::map<QString, CallAnswer> m_answers;
    std::vector<std::pair<RecordedCall, CallAnswer>> m_answersForArguments;
    FakeService::Handler m_handler;
    QList<RecordedCall> m_calls;
    qsizetype m_released = 0; ///< so many calls have been, the first ones
    std::condition_variable m_wakeUp;

private:
    CallResult<> run(Call &call);
    CallAnswer answerTo(const RecordedCall &call);
    void waitForTurn(const CallAnswer &answer, qsizetype number, const Call &call);
    void give(const Fault &fault, DeferredReply reply);

    std::vector<DeferredReply> m_hung;
    bool m_stopping = false;
};

CommandRouter FakeServicePrivate::makeRouter(std::map<QString, Topic> &topics)
{
    CommandRouter router(m_description.name, m_description.version);
    for (const TopicDescription &topic : std::as_const(m_description.topics)) {
        const auto policy = m_policies.find(topic.name);
        const Topic made = router.topic(
            topic.name, topic.summary,
            policy == m_policies.end() ? TopicPolicy{.delivery = topic.delivery} : policy->second);
        topics.insert_or_assign(topic.name, made);
    }
    const ServiceDescription builtIn = router.description();
    for (const CommandDescription &command : std::as_const(m_description.commands)) {
        const CommandDescription *const same = builtIn.command(command.name);
        if (!same || *same != command)
            addTo(router, command, [this](Call &call) { return run(call); });
    }
    return router;
}

Result<void> FakeServicePrivate::start()
{
    if (m_server)
        return Error(ErrorCode::WrongState, u"The fake service is already running"_s);
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = false;
        const CommandRouter router = makeRouter(m_topics);
        for (const auto &[name, value] : m_values) {
            if (const auto topic = m_topics.find(name); topic != m_topics.end())
                topic->second.publish(value);
        }
        const Handler handler = [this, router](const Request &request, Reply &reply) {
            try {
                return router(request, reply);
            } catch (const Fault &fault) {
                give(fault, reply.defer());
                return HandlerResult::Done;
            }
        };
        m_server = std::make_unique<ServiceServer>(m_path, router, handler, m_options);
    }
    Result<void> result = m_server->listen();
    if (result)
        result = m_server->start();
    if (result)
        return result;
    m_server.reset();
    const std::lock_guard lock(m_mutex);
    m_topics.clear();
    return result;
}

void FakeServicePrivate::stop()
{
    if (!m_server)
        return;
    std::vector<DeferredReply> hung;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        hung.swap(m_hung);
        m_topics.clear();
        m_wakeUp.notify_all();
    }
    // Abandon them, or the server would wait for them.
    hung.clear();
    m_server->stop();
    // Handlers use this object until they return.
    static_cast<void>(m_server->waitForStopped());
    m_server.reset();
}

CallResult<> FakeServicePrivate::run(Call &call)
{
    const RecordedCall recorded = {.command = call.command(), .arguments = call.arguments()};
    qsizetype number = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_calls.append(recorded);
        number = m_calls.size();
    }
    const CallAnswer answer = answerTo(recorded);
    if (answer.timing() == CallAnswer::Timing::Delayed)
        waitForTurn(answer, number, call);
    for (const CallAnswer::Step &step : answer.steps()) {
        // The client may have left, which is fine.
        static_cast<void>(step.item.isUndefined() ? call.progress(step.done, step.total, step.text)
                                                  : call.item(step.item));
    }
    if (answer.timing() == CallAnswer::Timing::OnRelease)
        waitForTurn(answer, number, call);
    switch (answer.kind()) {
    case CallAnswer::Kind::Value:
        return answer.result();
    case CallAnswer::Kind::Error:
        return answer.failure();
    case CallAnswer::Kind::HangUp:
    case CallAnswer::Kind::Never:
    case CallAnswer::Kind::Broken:
        break;
    }
    throw Fault{.kind = answer.kind(), .bytes = answer.bytes()};
}

CallAnswer FakeServicePrivate::answerTo(const RecordedCall &call)
{
    std::unique_lock lock(m_mutex);
    for (const auto &[wanted, answer] : m_answersForArguments) {
        if (wanted.command == call.command
            && difference(call.arguments, wanted.arguments).isEmpty())
            return answer;
    }
    if (const auto found = m_answers.find(call.command); found != m_answers.end())
        return found->second;
    if (!m_handler)
        return CallAnswer::error(
            CallError::failed(u"not-scripted"_s, u"The test has no answer to "_s + call.command));
    const FakeService::Handler handler = m_handler;
    lock.unlock();
    return handler(call);
}

// Throws if the service stops first; returns early if the client leaves.
void FakeServicePrivate::waitForTurn(const CallAnswer &answer, qsizetype number, const Call &call)
{
    const auto due = std::chrono::steady_clock::now() + answer.delay();
    const bool isHeld = answer.timing() == CallAnswer::Timing::OnRelease;
    std::unique_lock lock(m_mutex);
    while (!m_stopping && !call.isCanceled()) {
        const auto now = std::chrono::steady_clock::now();
        if (isHeld ? m_released >= number : now >= due)
            return;
        m_wakeUp.wait_until(lock,
                            isHeld ? now + LookForCancel : std::min(due, now + LookForCancel));
    }
    if (m_stopping)
        throw Fault{.kind = CallAnswer::Kind::HangUp};
}

void FakeServicePrivate::give(const Fault &fault, DeferredReply reply)
{
    if (fault.kind == CallAnswer::Kind::Broken) {
        static_cast<void>(reply.finish(fault.bytes));
        return;
    }
    if (fault.kind == CallAnswer::Kind::HangUp) {
        reply.abandon();
        return;
    }
    const std::lock_guard lock(m_mutex);
    if (!m_stopping)
        m_hung.push_back(std::move(reply));
}

FakeService::FakeService(const ServiceDescription &description)
    : FakeService(EndpointPath(), description)
{
    d_ptr->m_path = d_ptr->m_endpoint.emplace().path();
}

FakeService::FakeService(const EndpointPath &path, const ServiceDescription &description)
    : d_ptr(std::make_unique<FakeServicePrivate>())
{
    d_ptr->m_path = path;
    d_ptr->m_description = description;
    d_ptr->m_options.threadCount = DefaultThreads;
}

FakeService::~FakeService()
{
    stop();
}

const EndpointPath &FakeService::path() const
{
    return d_ptr->m_path;
}

void FakeService::add(const CommandDescription &command)
{
    const std::lock_guard lock(d_ptr->m_mutex);
    insertOrReplace(d_ptr->m_description.commands, command);
}

void FakeService::add(const QString &name, const QList<Parameter> &parameters)
{
    add({.name = name, .summary = {}, .parameters = parameters});
}

void FakeService::addTopic(const QString &name, const TopicPolicy &policy)
{
    const std::lock_guard lock(d_ptr->m_mutex);
    insertOrReplace(d_ptr->m_description.topics,
                    {.name = name, .summary = {}, .delivery = policy.delivery});
    d_ptr->m_policies.insert_or_assign(name, policy);
}

void FakeService::setServerOptions(const ServerOptions &options)
{
    const std::lock_guard lock(d_ptr->m_mutex);
    d_ptr->m_options = options;
}

Result<void> FakeService::start()
{
    const std::lock_guard lock(d_ptr->m_lifeMutex);
    return d_ptr->start();
}

void FakeService::stop()
{
    const std::lock_guard lock(d_ptr->m_lifeMutex);
    d_ptr->stop();
}

Result<void> FakeService::restart()
{
    const std::lock_guard lock(d_ptr->m_lifeMutex);
    d_ptr->stop();
    return d_ptr->start();
}

void FakeService::cutConnections()
{
    const std::lock_guard lock(d_ptr->m_lifeMutex);
    if (!d_ptr->m_server)
        return;
    const QList<ConnectionInfo> connections = d_ptr->m_server->connections();
    for (const ConnectionInfo &connection : connections)
        static_cast<void>(d_ptr->m_server->closeConnection(connection.id));
}

void FakeService::answer(const QString &command, const CallAnswer &answer)
{
    const std::lock_guard lock(d_ptr->m_mutex);
    d_ptr->m_answers.insert_or_assign(command, answer);
}

void FakeService::answer(const QString &command, const QCborMap &arguments,
                         const CallAnswer &answer)
{
    const std::lock_guard lock(d_ptr->m_mutex);
    auto &answers = d_ptr->m_answersForArguments;
    std::erase_if(answers, [&](const auto &each) {
        return each.first.command == command
               && difference(each.first.arguments, arguments).isEmpty();
    });
    answers.emplace_back(RecordedCall{.command = command, .arguments = arguments}, answer);
}

void FakeService::setHandler(const Handler &handler)
{
    const std::lock_guard lock(d_ptr->m_mutex);
    d_ptr->m_handler = handler;
}

void FakeService::release()
{
    const std::lock_guard lock(d_ptr->m_mutex);
    d_ptr->m_released = d_ptr->m_calls.size();
    d_ptr->m_wakeUp.notify_all();
}

bool FakeService::publish(const QString &topic, const QCborValue &value)
{
    const std::lock_guard lock(d_ptr->m_mutex);
    const auto &known = d_ptr->m_description.topics;
    if (std::none_of(known.begin(), known.end(),
                     [&topic](const TopicDescription &each) { return each.name == topic; }))
        return false;
    d_ptr->m_values.insert_or_assign(topic, value);
    if (const auto running = d_ptr->m_topics.find(topic); running != d_ptr->m_topics.end())
        running->second.publish(value);
    return true;
}

int FakeService::subscriberCount(const QString &topic) const
{
    const std::lock_guard lock(d_ptr->m_mutex);
    const auto running = d_ptr->m_topics.find(topic);
    return running == d_ptr->m_topics.end() ? 0 : running->second.subscriberCount();
}

Result<void> FakeService::waitForSubscribers(const QString &topic, int count,
                                             std::chrono::milliseconds timeout) const
{
    if (QTest::qWaitFor([&] { return subscriberCount(topic) >= count; },
                        static_cast<int>(timeout.count())))
        return {};
    return Error(ErrorCode::Timeout,
                 u"%1 of %2 subscribers of %3 came in %4 ms"_s.arg(subscriberCount(topic))
                     .arg(count)
                     .arg(topic)
                     .arg(timeout.count()));
}

QList<RecordedCall> FakeService::calls() const
{
    const std::lock_guard lock(d_ptr->m_mutex);
    return d_ptr->m_calls;
}

Result<void> FakeService::waitForCalls(qsizetype count, std::chrono::milliseconds timeout) const
{
    if (QTest::qWaitFor([&] { return calls().size() >= count; }, static_cast<int>(timeout.count())))
        return {};
    return Error(
        ErrorCode::Timeout,
        u"%1 of %2 calls came in %3 ms"_s.arg(calls().size()).arg(count).arg(timeout.count()));
}

ServiceDescription FakeService::description() const
{
    const std::lock_guard lock(d_ptr->m_mutex);
    std::map<QString, Topic> unused;
    return d_ptr->makeRouter(unused).description();
}

} // namespace IpcCore::Testing
