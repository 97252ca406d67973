// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/console/topicmodel.h"

#include <QtCore/qlocale.h>

#include <algorithm>

namespace Monitor {

namespace {

using EventKind = TopicEntry::Kind;

// Removing rows one by one would be slow.
constexpr qsizetype DroppedAtOnce = TopicModel::MostRows / 20;

constexpr qsizetype ShownValueBytes = 1'000;

int pluralCount(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max()));
}

QString topicPreview(const TopicEntry &event)
{
    if (event.value.size() <= ShownValueBytes)
        return topicEventText(event);
    qsizetype end = ShownValueBytes;
    // Not in the middle of a character.
    while (end > 0 && (static_cast<uchar>(event.value.at(end)) & 0xc0) == 0x80)
        --end;
    return QString::fromUtf8(event.value.left(end)) + QChar(0x2026);
}

// How a subscription ended, without a full stop.
QString endText(const TopicEntry &event)
{
    switch (event.end) {
    case TopicEntry::End::Ended:
        return TopicModel::tr("The service has ended the subscription");
    case TopicEntry::End::Refused:
        return TopicModel::tr("The service refused: %1").arg(event.text);
    case TopicEntry::End::Broken:
        return TopicModel::tr("The reply is not that of a topic");
    case TopicEntry::End::Stopped:
        return TopicModel::tr("Stopped here");
    case TopicEntry::End::GaveUp:
        return TopicModel::tr("Gave up, as %Ln attempt(s) in a row have failed: %1", nullptr,
                              pluralCount(event.count))
            .arg(event.text);
    case TopicEntry::End::None:
        break;
    }
    return event.text.isEmpty() ? TopicModel::tr("The reply has ended") : event.text;
}

} // namespace

QString topicEventText(const TopicEntry &event)
{
    switch (event.kind) {
    case EventKind::Snapshot:
    case EventKind::Change:
        return event.value.isEmpty() ? TopicModel::tr("Nothing was published yet")
                                     : QString::fromUtf8(event.value);
    case EventKind::Lost:
        return TopicModel::tr("The service left out %Ln change(s)", nullptr,
                              pluralCount(event.count));
    case EventKind::Missed:
        return TopicModel::tr("%Ln change(s) happened while not subscribed", nullptr,
                              pluralCount(event.count));
    case EventKind::Restarted:
        return TopicModel::tr("The service was restarted; changes may have been missed");
    case EventKind::Interrupted:
        return TopicModel::tr("%1. Subscribes again when the service is back.").arg(endText(event));
    case EventKind::Ended:
        break;
    }
    return endText(event);
}

QString topicEventName(TopicEntry::Kind kind)
{
    switch (kind) {
    case EventKind::Snapshot:
        return TopicModel::tr("Snapshot");
    case EventKind::Change:
        return TopicModel::tr("Change");
    case EventKind::Lost:
        return TopicModel::tr("Lost");
    case EventKind::Missed:
        return TopicModel::tr("Missed");
    case EventKind::Restarted:
        return TopicModel::tr("Restarted");
    case EventKind::Interrupted:
        return TopicModel::tr("Interrupted");
    case EventKind::Ended:
        break;
    }
    return TopicModel::tr("Ended");
}

TopicModel::TopicModel(QObject *parent)
    : ColumnTableModel(parent)
{}

void TopicModel::append(QList<TopicEntry> events)
{
    if (events.size() > MostRows) {
        m_dropped += events.size() - MostRows;
        events.remove(0, events.size() - MostRows);
    }
    if (events.isEmpty())
        return;
    for (const TopicEntry &event : std::as_const(events))
        m_bytes += event.value.size();
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(events.size()) - 1);
    m_events.append(events);
    endInsertRows();

    qsizetype count =
        m_events.size() > MostRows ? qMax(m_events.size() - MostRows, DroppedAtOnce) : 0;
    qsizetype left = m_bytes;
    for (qsizetype i = 0; i < count; ++i)
        left -= m_events.at(i).value.size();
    // The newest stays, however large.
    for (; left > MostBytes && count < m_events.size() - 1; ++count)
        left -= m_events.at(count).value.size();
    drop(count);
}

void TopicModel::drop(qsizetype count)
{
    if (count == 0)
        return;
    beginRemoveRows({}, 0, static_cast<int>(count) - 1);
    for (qsizetype i = 0; i < count; ++i)
        m_bytes -= m_events.at(i).value.size();
    m_events.remove(0, count);
    m_dropped += count;
    endRemoveRows();
}

void TopicModel::clear()
{
    beginResetModel();
    m_events.clear();
    m_bytes = 0;
    m_dropped = 0;
    endResetModel();
}

const TopicEntry *TopicModel::eventOfKey(const QVariant &key) const
{
    const quint64 wanted = key.toULongLong();
    const auto found = std::lower_bound(
        m_events.begin(), m_events.end(), wanted,
        [](const TopicEntry &event, quint64 other) { return event.number < other; });
    return found != m_events.end() && found->number == wanted ? &*found : nullptr;
}

int TopicModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

std::span<const TopicModel::Column> TopicModel::columns()
{
    using Row = const TopicEntry &;
    using Model = const TopicModel &;
    static constexpr Column all[] = {
        {.header = {QT_TRANSLATE_NOOP("Columns", "Time"), "time", Unit::Time, true, "00:00:00.000"},
         .raw = [](Row row, Model) -> QVariant { return row.time; },
         .text =
             [](const QVariant &, Row row) {
                 return row.time.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
             }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Event"), "event", Unit::None, true,
                    "Interrupted"},
         .raw = [](Row row, Model) -> QVariant { return topicEventName(row.kind); }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "No."), "no", Unit::Count, true, "123,456"},
         .raw = [](Row row, Model) -> QVariant { return rawOf(row.sequence); }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Value"), "value", Unit::None, true,
                    "{\"key\":\"a value of some length\"}"},
         .raw = [](Row row, Model) -> QVariant { return topicEventText(row); },
         .text = [](const QVariant &, Row row) { return topicPreview(row); }},
    };
    return all;
}

QVariant TopicModel::rowData(const TopicEntry &event, int role)
{
    if (role == KeyRole)
        return QVariant(qulonglong(event.number));
    return role == KindRole ? QVariant(static_cast<int>(event.kind)) : QVariant();
}

} // namespace Monitor
