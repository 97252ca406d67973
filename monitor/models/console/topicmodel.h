// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/topicreader.h"
#include "models/table/columntablemodel.h"

namespace Monitor {

/// The newest events of a topic, oldest first. Rows never change; older ones give way to new ones.
class TopicModel : public ColumnTableModel<TopicEntry, TopicModel, QAbstractTableModel>
{
    Q_OBJECT

public:
    /// More than anybody scrolls through.
    static constexpr qsizetype MostRows = 10'000;
    /// Values may be large.
    static constexpr qsizetype MostBytes = 64 * 1024 * 1024;

    enum Role { KindRole = FirstOwnRole }; ///< int: a TopicEntry::Kind.

    explicit TopicModel(QObject *parent = nullptr);

    /// @param events with growing numbers.
    void append(QList<TopicEntry> events);
    void clear();

    /// How many rows have given way since the last clear().
    qint64 droppedRows() const { return m_dropped; }

    const TopicEntry &row(int row) const { return m_events.at(row); }

    /// Null if the event is gone. @param key a KeyRole.
    const TopicEntry *eventOfKey(const QVariant &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    static std::span<const Column> columns();
    static QVariant rowData(const TopicEntry &event, int role);

private:
    void drop(qsizetype count);

    QList<TopicEntry> m_events; ///< Sorted by number.
    qsizetype m_bytes = 0;      ///< Of all values.
    qint64 m_dropped = 0;
};

/// What happened, in a word or two.
QString topicEventName(TopicEntry::Kind kind);
/// The whole value, or what there is instead of one.
QString topicEventText(const TopicEntry &event);

} // namespace Monitor
