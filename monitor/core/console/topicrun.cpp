// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/topicrun.h"

#include "core/base/runinpool.h"
#include "core/base/whenfinished.h"
#include "core/endpoint/pathinspection.h"
#include "core/endpoint/route.h"

#include <algorithm>

namespace Monitor {

using namespace IpcCore;
using Kind = TopicEntry::Kind;
using End = TopicEntry::End;

namespace {

// Servers are not listening while they restart; that is no failed attempt.
bool isNobodyThere(const Error &error)
{
    return error.code == ErrorCode::PathNotFound || error.code == ErrorCode::NotListening;
}

} // namespace

TopicRun::TopicRun(RepeatRun::Send send, RepeatRun::Cancel cancel, QObject *parent)
    : TopicRun(Limits(), std::move(send), std::move(cancel), parent)
{}

TopicRun::TopicRun(const Limits &limits, RepeatRun::Send send, RepeatRun::Cancel cancel,
                   QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_send(std::move(send))
    , m_cancel(std::move(cancel))
{
    m_look.setSingleShot(true);
    m_look.setInterval(m_limits.lookPause);
    connect(&m_look, &QTimer::timeout, this, &TopicRun::lookSoon);
    m_patience.setSingleShot(true);
    m_patience.setInterval(m_limits.answerPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_isSent = false;
        m_cancel();
        lose(Error(ErrorCode::Timeout, QStringLiteral("The service did not answer in time")));
    });
}

Result<void> TopicRun::start(const EndpointAddress &endpoint, const QString &topic)
{
    if (endpoint != m_endpoint || topic != m_topic)
        m_reader = TopicReader();
    m_endpoint = endpoint;
    m_topic = topic;
    ++m_runId;
    m_isRunning = true;
    m_hadSnapshot = false;
    m_isLost = false;
    m_attempts = 0;
    m_tried = {};
    const auto sent = send();
    if (!sent)
        end(End::None, sent.error().message);
    return sent;
}

Result<void> TopicRun::send()
{
    m_reader.begin();
    const auto sent = m_send();
    m_isSent = sent.hasValue();
    return sent;
}

void TopicRun::take(QByteArrayView bytes)
{
    if (!m_isSent)
        return;
    m_patience.stop();
    const QList<TopicEntry> entries = m_reader.append(bytes);
    const bool hasSnapshot =
        std::any_of(entries.begin(), entries.end(),
                    [](const TopicEntry &entry) { return entry.kind == Kind::Snapshot; });
    if (hasSnapshot) {
        m_hadSnapshot = true;
        m_isLost = false;
        m_attempts = 0;
    }
    if (!entries.isEmpty())
        Q_EMIT arrived(entries);
}

void TopicRun::takeEnd(const std::optional<Error> &error)
{
    if (std::exchange(m_isSent, false))
        lose(error);
}

void TopicRun::lose(const std::optional<Error> &error)
{
    m_patience.stop();
    const QString text = error ? error->message : QString();
    const bool isFirst = !std::exchange(m_isLost, true);
    const bool isFailedAttempt = !isFirst && !(error && isNobodyThere(*error));
    m_attempts += isFailedAttempt ? 1 : 0;
    if (!mayReturn(error) || m_attempts == m_limits.maxAttempts) {
        end(m_attempts == m_limits.maxAttempts ? End::GaveUp : m_reader.end(), text);
        Q_EMIT finished();
        return;
    }
    if (isFirst) {
        m_lost.start();
        m_pause = m_limits.firstPause;
    }
    wait();
    if (isFirst)
        tell(Kind::Interrupted, m_reader.end(), text);
}

// Only after there was a topic: a wrong path or name is told at once.
bool TopicRun::mayReturn(const std::optional<Error> &error) const
{
    if (!m_hadSnapshot || m_reader.isFinal())
        return false;
    if (m_reader.end() != End::None)
        return true;
    return error && !TopicFollower::isFinal(CallError::lost(*error));
}

void TopicRun::stop()
{
    if (!m_isRunning)
        return;
    m_isSent = false;
    m_cancel();
    end(End::Stopped);
    Q_EMIT finished();
}

void TopicRun::wait()
{
    m_next.setRemainingTime(m_pause);
    m_pause = std::min(2 * m_pause, m_limits.longestPause);
    m_look.start();
}

// Files may hang, for example on a network.
void TopicRun::lookSoon()
{
    m_isLooking = true;
    whenFinished(runInPool([endpoint = m_endpoint] { return look(endpoint); }), this,
                 [this, runId = m_runId](const Seen &seen) {
                     if (m_isLooking && runId == m_runId)
                         takeLook(seen);
                 });
}

TopicRun::Seen TopicRun::look(const EndpointAddress &endpoint)
{
    if (!routeTo(endpoint))
        return {};
    if (endpoint.isRemote())
        return {.mayAnswer = true, .file = {}};
    const PathInspection found = inspectPath(endpoint);
    return {.mayAnswer = !found.verdict, .file = found.file};
}

void TopicRun::takeLook(const Seen &seen)
{
    m_isLooking = false;
    if (!seen.mayAnswer || (seen.file == m_tried && !m_next.hasExpired())) {
        m_look.start();
        return;
    }
    m_tried = seen.file;
    m_patience.start();
    if (const auto sent = send(); !sent)
        lose(sent.error());
}

void TopicRun::tell(Kind kind, End end, const QString &text)
{
    TopicEntry entry = m_reader.makeEnd(kind, end);
    entry.count = end == End::GaveUp ? m_attempts : 0;
    entry.text = end == End::Refused ? m_reader.failure() : text;
    Q_EMIT arrived({entry});
}

void TopicRun::end(End end, const QString &text)
{
    m_isRunning = false;
    m_isSent = false;
    m_isLooking = false;
    m_look.stop();
    m_patience.stop();
    tell(Kind::Ended, end, text);
}

} // namespace Monitor
