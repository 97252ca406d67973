// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/console/historymodel.h"

#include "core/base/humanunits.h"
#include "core/console/payloadkind.h"
#include "models/table/columninfo.h"

#include <array>

namespace Monitor {

namespace {

// Filters search no further than this.
constexpr qsizetype PreviewBytes = 1'000;

const std::array<ColumnHeader, HistoryModel::ColumnCount> HistoryColumns = {{
    {QT_TRANSLATE_NOOP("Columns", "Time"), "time", Unit::Time, true, "00:00:00"},
    {QT_TRANSLATE_NOOP("Columns", "Request"), "cmd", Unit::None, true, "a request, for example"},
    {QT_TRANSLATE_NOOP("Columns", "Result"), "status", Unit::None, true, "NotListening"},
    {QT_TRANSLATE_NOOP("Columns", "Reply Size"), "bytes", Unit::Bytes, false, "000.0 MiB"},
    {QT_TRANSLATE_NOOP("Columns", "Duration"), "lat", Unit::Duration, true, "000.0 ms"},
    {QT_TRANSLATE_NOOP("Columns", "Endpoint"), "endpoint", Unit::None, false,
     "/run/user/1000/name.sock"},
    {QT_TRANSLATE_NOOP("Columns", "Reply"), "reply", Unit::None, false, "a reply of some length"},
}};

const ColumnHeader &historyColumn(int column)
{
    return HistoryColumns[static_cast<std::size_t>(column)];
}

// Omits the date for today.
QString timeText(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    if (local.date() == QDate::currentDate())
        return QLocale().toString(local.time(), QStringLiteral("HH:mm:ss"));
    return QLocale().toString(local, QLocale::ShortFormat);
}

} // namespace

QString messagePreview(const QByteArray &bytes)
{
    const QByteArray begin = bytes.left(PreviewBytes);
    const bool isCut = bytes.size() > begin.size();
    QString text;
    if (payloadKindOf(begin) == PayloadKind::Binary) {
        text = QString::fromLatin1(begin.toHex(' '));
    } else {
        text = QString::fromUtf8(begin);
        text.remove(u'\r').replace(u'\n', QChar(0x21b5)).replace(u'\t', u' ');
    }
    return isCut ? text + QChar(0x2026) : text;
}

HistoryModel::HistoryModel(const CommandHistory &history, QObject *parent)
    : QAbstractTableModel(parent)
    , m_history(history)
    , m_entries(history.entries())
{
    connect(&history, &CommandHistory::loaded, this, &HistoryModel::takeAll);
    connect(&history, &CommandHistory::cleared, this, &HistoryModel::takeAll);
    connect(&history, &CommandHistory::added, this, &HistoryModel::insert);
    connect(&history, &CommandHistory::dropped, this, &HistoryModel::dropOldest);
}

void HistoryModel::takeAll()
{
    beginResetModel();
    m_firstKey += quint64(m_entries.size());
    m_entries = m_history.entries();
    endResetModel();
}

void HistoryModel::insert(const HistoryEntry &entry)
{
    beginInsertRows({}, 0, 0);
    m_entries.append(entry);
    endInsertRows();
}

void HistoryModel::dropOldest(qsizetype count)
{
    beginRemoveRows({}, rowCount() - static_cast<int>(count), rowCount() - 1);
    m_entries.remove(0, count);
    m_firstKey += quint64(count);
    endRemoveRows();
}

const HistoryEntry &HistoryModel::entry(int row) const
{
    return m_entries.at(m_entries.size() - 1 - row);
}

const HistoryEntry *HistoryModel::entryOfKey(const QVariant &key) const
{
    const quint64 number = key.toULongLong();
    const bool isThere =
        key.isValid() && number >= m_firstKey && number - m_firstKey < quint64(m_entries.size());
    return isThere ? &m_entries.at(qsizetype(number - m_firstKey)) : nullptr;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryEntry &shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(shown, index.column());
    case RawRole:
        return raw(shown, index.column());
    case KeyRole:
        // Stable keys: entries never change and are only removed from the end.
        return QVariant(qulonglong(m_firstKey) + qulonglong(rowCount() - 1 - index.row()));
    case Qt::ToolTipRole:
        return shown.error.isEmpty() ? display(shown, index.column())
                                     : QVariant(shown.errorMessage);
    case Qt::TextAlignmentRole:
        return historyColumn(index.column()).alignment();
    default:
        return {};
    }
}

QVariant HistoryModel::display(const HistoryEntry &entry, int column) const
{
    switch (column) {
    case TimeColumn:
        return timeText(entry.time);
    case RequestColumn:
        return entry.requestSize == 0 ? tr("(empty)") : messagePreview(entry.request);
    case ResultColumn:
        return entry.error.isEmpty() ? tr("OK") : entry.error;
    case ReplySizeColumn:
        return humanBytes(static_cast<quint64>(entry.replySize), QLocale());
    case DurationColumn:
        return humanDuration(entry.totalTime, QLocale());
    case ReplyColumn:
        return messagePreview(entry.reply);
    default:
        return entry.endpoint.toString();
    }
}

QVariant HistoryModel::raw(const HistoryEntry &entry, int column) const
{
    switch (column) {
    case TimeColumn:
        return entry.time;
    case RequestColumn:
        return QString::fromUtf8(entry.request);
    case ResultColumn:
        return entry.error.isEmpty() ? QStringLiteral("OK") : entry.error;
    case ReplySizeColumn:
        return QVariant(qlonglong(entry.replySize));
    case DurationColumn:
        return QVariant(qlonglong(entry.totalTime.count()));
    case ReplyColumn:
        return QString::fromUtf8(entry.reply);
    default:
        return entry.endpoint.toString();
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    return historyColumn(section).data(role);
}

} // namespace Monitor
