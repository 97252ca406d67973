// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/topicreader.h"

#include <ipccore/service/callmessage.h>
#include <ipccore/service/jsontext.h>

namespace Monitor {

using namespace IpcCore;
using EventKind = TopicEntry::Kind;

namespace {

QByteArray jsonOf(const QCborValue &value)
{
    return value.isUndefined() ? QByteArray() : toJson(value);
}

} // namespace

std::optional<QString> subscribedTopic(QByteArrayView request)
{
    const CallResult<CallMessage> call = CallMessage::decode(request);
    if (!call || call->command != QLatin1String("subscribe"))
        return {};
    const QCborValue topic = call->arguments[QLatin1String("topic")];
    return topic.isString() ? std::optional(topic.toString()) : std::nullopt;
}

void TopicReader::begin()
{
    m_frames = CallFrameReader();
    static_cast<void>(m_follower.end(QCborValue()));
    m_end = End::None;
    m_refusal.reset();
}

QList<TopicEntry> TopicReader::append(QByteArrayView bytes)
{
    QList<TopicEntry> events;
    m_frames.append(bytes);
    while (m_end != End::Broken && !m_frames.isAtEnd()) {
        const CallResult<std::optional<CallFrame>> frame = m_frames.next();
        if (frame && !*frame)
            break;
        if (frame && m_end == End::None)
            take(**frame, events);
        else
            m_end = End::Broken;
    }
    return events;
}

void TopicReader::take(const CallFrame &frame, QList<TopicEntry> &events)
{
    switch (frame.type) {
    case CallFrame::Type::Result:
        m_end = End::Ended;
        break;
    case CallFrame::Type::Failure:
        m_end = End::Refused;
        m_refusal = CallError::fromCbor(frame.value);
        break;
    default:
        takeNews(frame, events);
    }
}

void TopicReader::takeNews(const CallFrame &frame, QList<TopicEntry> &events)
{
    using Kind = IpcCore::TopicEvent::Kind;
    using Gap = Subscription::Gap;
    const auto news = m_follower.take(frame);
    if (!news) {
        m_end = End::Broken;
        return;
    }
    const IpcCore::TopicEvent told = news->value_or(IpcCore::TopicEvent{});
    const bool isSnapshot = told.kind == Kind::Snapshot;
    if (told.gap == Gap::Unknown)
        add(events, EventKind::Restarted);
    if (told.missed > 0)
        add(events, isSnapshot ? EventKind::Missed : EventKind::Lost).count = told.missed;
    if (isSnapshot || told.kind == Kind::Changed) {
        TopicEntry &event = add(events, isSnapshot ? EventKind::Snapshot : EventKind::Change);
        event.sequence = frame.sequence;
        event.value = jsonOf(told.value);
    }
}

bool TopicReader::isFinal() const
{
    return m_end == End::Broken || (m_refusal && TopicFollower::isFinal(*m_refusal));
}

TopicEntry TopicReader::makeEnd(TopicEntry::Kind kind, End end)
{
    TopicEntry entry = make(kind);
    entry.end = end;
    return entry;
}

TopicEntry TopicReader::make(TopicEntry::Kind kind)
{
    TopicEntry entry;
    entry.number = ++m_number;
    entry.time = QDateTime::currentDateTime();
    entry.kind = kind;
    return entry;
}

TopicEntry &TopicReader::add(QList<TopicEntry> &events, TopicEntry::Kind kind)
{
    return events.emplaceBack(make(kind));
}

} // namespace Monitor
