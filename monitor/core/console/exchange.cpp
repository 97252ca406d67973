// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/exchange.h"

namespace Monitor {

using namespace IpcCore;

namespace {

// Nobody can read more than ten replies a second.
constexpr std::chrono::milliseconds ShowPause{100};

} // namespace

Exchange::Exchange(CommandHistory &history, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_run([this] { return m_runner.send(m_request); }, [this] { m_runner.cancel(); })
    , m_topicRun([this] { return m_runner.send(m_request); }, [this] { m_runner.cancel(); })
{
    // First, so that the run has ended when its last request is shown.
    connect(&m_runner, &CommandRunner::finished, &m_run, [this](const CommandOutcome &outcome) {
        m_run.take(outcome.error, outcome.totalTime);
    });
    connect(&m_runner, &CommandRunner::started, this, [this] {
        m_reply.clear();
        m_started.start();
        Q_EMIT changed();
    });
    connect(&m_runner, &CommandRunner::chunk, this, &Exchange::takeChunk);
    connect(&m_runner, &CommandRunner::finished, this, &Exchange::takeEnd);
    // Queued, so it comes after the last request's end whichever is emitted first.
    connect(&m_run, &RepeatRun::finished, this, &Exchange::takeRunEnd, Qt::QueuedConnection);
    connect(&m_topicRun, &TopicRun::arrived, this, &Exchange::arrived);
    connect(&m_topicRun, &TopicRun::finished, this, [this] {
        Q_EMIT finished(m_lastSubscription);
        Q_EMIT changed();
    });
    connect(&m_file, &FileTransfer::readDone, this, [this](const Result<QByteArray> &bytes) {
        if (bytes) {
            m_request.bytes = *bytes;
            begin();
            return;
        }
        Q_EMIT failed(bytes.error());
        Q_EMIT changed();
    });
}

Exchange::~Exchange()
{
    disconnect();
    cancel();
    rememberRun();
    // Its destructor reports an end.
    m_run.disconnect(this);
}

void Exchange::prepare(const CommandRequest &request, const std::optional<RepeatPlan> &plan)
{
    rememberRun();
    m_request = request;
    m_plan = plan;
    m_topic.reset();
}

void Exchange::send(const CommandRequest &request, const std::optional<RepeatPlan> &plan)
{
    if (isBusy())
        return;
    prepare(request, plan);
    begin();
}

void Exchange::sendFile(const QString &path, const CommandRequest &request,
                        const std::optional<RepeatPlan> &plan)
{
    if (isBusy())
        return;
    prepare(request, plan);
    m_file.read(path);
    Q_EMIT changed();
}

void Exchange::subscribe(const CommandRequest &request, const QString &topic)
{
    if (isBusy())
        return;
    prepare(request, {});
    // Goes on until it is canceled.
    m_request.timeout = Forever;
    m_request.isEndless = true;
    m_topic = topic;
    m_isRemembered = false;
    begin();
}

Result<void> Exchange::sendRequest()
{
    if (m_topic)
        return m_topicRun.start(m_request.endpoint, *m_topic);
    return m_plan ? m_run.start(*m_plan) : m_runner.send(m_request);
}

void Exchange::begin()
{
    m_isRepeating = m_plan.has_value();
    m_lastShown.invalidate();
    const auto sent = sendRequest();
    if (sent)
        return;
    m_isRepeating = false;
    Q_EMIT failed(sent.error());
    Q_EMIT changed();
}

void Exchange::cancel()
{
    m_file.cancel();
    m_run.stop();
    m_lastSubscription.error =
        Error(ErrorCode::Canceled, QStringLiteral("The request was canceled"));
    m_topicRun.stop();
    m_runner.cancel();
    Q_EMIT changed();
}

void Exchange::takeChunk(const QByteArray &bytes)
{
    if (m_isRepeating) {
        m_reply += bytes;
        return;
    }
    m_reply += bytes.left(qMax<qsizetype>(0, m_history.limits().maxKeptBytes - m_reply.size()));
    if (m_topic)
        m_topicRun.take(bytes);
    else
        Q_EMIT chunk(bytes);
}

void Exchange::takeEnd(const CommandOutcome &outcome)
{
    if (m_isRepeating) {
        takeRepeated(outcome);
        return;
    }
    if (m_topic) {
        takeSubscriptionEnd(outcome);
        return;
    }
    remember(outcome);
    Q_EMIT finished(outcome);
    Q_EMIT changed();
}

void Exchange::takeSubscriptionEnd(const CommandOutcome &outcome)
{
    if (!std::exchange(m_isRemembered, true))
        remember(outcome);
    m_lastSubscription = outcome;
    m_topicRun.takeEnd(outcome.error);
    Q_EMIT changed();
}

void Exchange::takeRepeated(const CommandOutcome &outcome)
{
    m_lastRepeated = outcome;
    if (m_run.isRunning() && m_lastShown.isValid() && !m_lastShown.hasExpired(ShowPause.count()))
        return;
    m_lastShown.start();
    Q_EMIT repeated(m_reply, outcome);
    Q_EMIT changed();
}

void Exchange::takeRunEnd(const RepeatSummary &summary)
{
    if (m_run.isRunning())
        return;
    rememberRun();
    Q_EMIT repeatEnded(summary);
    Q_EMIT changed();
}

// Adds one entry for the whole run.
void Exchange::rememberRun()
{
    if (m_lastRepeated)
        remember(*m_lastRepeated);
    m_lastRepeated.reset();
}

void Exchange::remember(const CommandOutcome &outcome)
{
    m_history.add(HistoryEntry::of(m_request, outcome, m_reply, QDateTime::currentDateTime(),
                                   m_history.limits().maxKeptBytes));
}

} // namespace Monitor
