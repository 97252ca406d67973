// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/topicreader.h"

#include <ipccore/service/callmessage.h>
#include <ipccore/service/jsontext.h>

#include <QtCore/qnumeric.h>

#include <utility>

namespace Monitor {

using namespace IpcCore;
using EventKind = TopicEvent::Kind;

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
    m_hasSnapshot = false;
    m_end = End::None;
    m_failure.clear();
}

QList<TopicEvent> TopicReader::append(QByteArrayView bytes)
{
    QList<TopicEvent> events;
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

void TopicReader::take(const CallFrame &frame, QList<TopicEvent> &events)
{
    switch (frame.type) {
    case CallFrame::Type::Snapshot:
        takeSnapshot(frame, events);
        break;
    case CallFrame::Type::Change:
        takeChange(frame, events);
        break;
    case CallFrame::Type::Lost:
        if (!m_hasSnapshot || qAddOverflow(m_sequence, frame.lost, &m_sequence))
            m_end = End::Broken;
        else
            add(events, EventKind::Lost).count = frame.lost;
        break;
    case CallFrame::Type::Heartbeat:
    case CallFrame::Type::Progress:
        break;
    case CallFrame::Type::Result:
        m_end = End::Ended;
        break;
    case CallFrame::Type::Failure:
        m_end = End::Refused;
        m_failure = CallError::fromCbor(frame.value).toText();
        break;
    case CallFrame::Type::Item:
        m_end = End::Broken;
        break;
    }
}

void TopicReader::takeSnapshot(const CallFrame &frame, QList<TopicEvent> &events)
{
    if (m_epoch && (*m_epoch != frame.epoch || frame.sequence < m_sequence))
        add(events, EventKind::Restarted);
    else if (m_epoch && frame.sequence > m_sequence)
        add(events, EventKind::Missed).count = frame.sequence - m_sequence;
    m_epoch = frame.epoch;
    m_sequence = frame.sequence;
    m_hasSnapshot = true;
    TopicEvent &event = add(events, EventKind::Snapshot);
    event.sequence = frame.sequence;
    event.value = jsonOf(frame.value);
}

void TopicReader::takeChange(const CallFrame &frame, QList<TopicEvent> &events)
{
    if (!m_hasSnapshot || frame.sequence <= m_sequence) {
        m_end = End::Broken;
        return;
    }
    const qint64 skipped = frame.sequence - std::exchange(m_sequence, frame.sequence) - 1;
    if (skipped > 0)
        add(events, EventKind::Lost).count = skipped;
    TopicEvent &event = add(events, EventKind::Change);
    event.sequence = frame.sequence;
    event.value = jsonOf(frame.value);
}

TopicEvent &TopicReader::add(QList<TopicEvent> &events, TopicEvent::Kind kind)
{
    TopicEvent &event = events.emplaceBack();
    event.number = ++m_number;
    event.time = QDateTime::currentDateTime();
    event.kind = kind;
    return event;
}

} // namespace Monitor
