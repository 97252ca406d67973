// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/console/historymodel.h"

#include "core/console/callreply.h"
#include "core/console/payloadkind.h"

namespace Monitor {

namespace {

// Filters search no further than this.
constexpr qsizetype PreviewBytes = 1'000;

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
    if (const QString call = callText(bytes); !call.isEmpty())
        return call.size() > PreviewBytes ? call.left(PreviewBytes) + QChar(0x2026) : call;
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
    : ColumnTableModel(parent)
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

const HistoryEntry &HistoryModel::row(int row) const
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

std::span<const HistoryModel::Column> HistoryModel::columns()
{
    using Row = const HistoryEntry &;
    using Model = const HistoryModel &;
    static constexpr Column all[] = {
        {.header = {QT_TRANSLATE_NOOP("Columns", "Time"), "time", Unit::Time, true, "00:00:00"},
         .raw = [](Row row, Model) -> QVariant { return row.time; },
         .text = [](const QVariant &, Row row) { return timeText(row.time); }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Request"), "cmd", Unit::None, true,
                    "a request, for example"},
         .raw = [](Row row, Model) -> QVariant { return QString::fromUtf8(row.request); },
         .text =
             [](const QVariant &, Row row) {
                 return row.requestSize == 0 ? tr("(empty)") : messagePreview(row.request);
             }},
        // The error's name, as people search for it.
        {.header = {QT_TRANSLATE_NOOP("Columns", "Result"), "status", Unit::None, true,
                    "ConnectionClosed"},
         .raw = [](Row row, Model) -> QVariant {
             return row.error.isEmpty() ? QStringLiteral("OK") : row.error;
         },
         .text = [](const QVariant &,
                    Row row) { return row.error.isEmpty() ? tr("OK") : row.error; }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Reply Size"), "bytes", Unit::Bytes, false,
                    "000.0 MiB"},
         .raw = [](Row row, Model) -> QVariant { return row.replySize; }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Duration"), "lat", Unit::Duration, true,
                    "000.0 ms"},
         .raw = [](Row row, Model) -> QVariant { return qlonglong(row.totalTime.count()); }},
        {.header = {QT_TRANSLATE_NOOP("Columns", "Endpoint"), "endpoint", Unit::None, false,
                    "/run/user/1000/name.sock"},
         .raw = [](Row row, Model) -> QVariant { return row.endpoint.toString(); }},
        // The first part, for searching.
        {.header = {QT_TRANSLATE_NOOP("Columns", "Reply"), "reply", Unit::None, false,
                    "a reply of some length"},
         .raw = [](Row row, Model) -> QVariant { return QString::fromUtf8(row.reply); },
         .text = [](const QVariant &, Row row) { return messagePreview(row.reply); }},
    };
    return all;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    // Entries never change and are only removed from the end.
    if (role == KeyRole)
        return QVariant(qulonglong(m_firstKey) + qulonglong(rowCount() - 1 - index.row()));
    if (role != Qt::ToolTipRole)
        return ColumnTableModel::data(index, role);
    const QString &error = row(index.row()).errorMessage;
    return error.isEmpty() ? ColumnTableModel::data(index) : error;
}

} // namespace Monitor
