// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "table.h"

#include "color.h"
#include "displaytext.h"

#include <algorithm>
#include <numeric>

namespace Cli {

Table::Table(const QList<Column> &columns)
    : m_columns(columns)
{}

void Table::addRow(const QStringList &cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    m_rows.append(cells);
}

QStringList Table::lines(int width) const
{
    QStringList titles;
    for (const Column &column : m_columns)
        titles.append(column.title);
    const bool titled = std::any_of(titles.cbegin(), titles.cend(),
                                    [](const QString &title) { return !title.isEmpty(); });

    const QList<int> columnWidths = widths(width);
    QStringList all;
    if (titled)
        all.append(line(titles, columnWidths));
    for (const QStringList &row : m_rows)
        all.append(line(row, columnWidths));
    if (width > 0) {
        for (QString &text : all)
            text = elided(text, width, Side::End);
    }
    // At the end, as sequences have no width.
    for (qsizetype i = 0; m_colorsStates && i < m_rows.size(); ++i) {
        const QString &state = m_rows.at(i).constFirst();
        QString &text = all[all.size() - m_rows.size() + i];
        text = colored(text.left(state.size()), state) + text.mid(state.size());
    }
    return all;
}

QString Table::toText(int width) const
{
    QString text;
    for (const QString &one : lines(width))
        text += one + u'\n';
    return text;
}

QList<int> Table::widths(int available) const
{
    QList<int> all;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        int widest = displayWidth(m_columns.at(i).title);
        for (const QStringList &row : m_rows)
            widest = std::max(widest, displayWidth(row.at(i)));
        all.append(widest);
    }
    if (available <= 0)
        return all;

    const int gaps = Gap * static_cast<int>(m_columns.size() - 1);
    int excess = std::accumulate(all.cbegin(), all.cend(), gaps) - available;
    // Shrinks the widest column first, so that short cells stay whole as long as possible.
    while (excess > 0) {
        qsizetype widest = -1;
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (m_columns.at(i).narrow != Narrow::Never && all.at(i) > LeastWidth
                && (widest < 0 || all.at(i) > all.at(widest)))
                widest = i;
        }
        if (widest < 0)
            break;
        --all[widest];
        --excess;
    }
    return all;
}

QString Table::line(const QStringList &cells, const QList<int> &widths) const
{
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const Column &column = m_columns.at(i);
        const QString cell = elided(cells.at(i), widths.at(i),
                                    column.narrow == Narrow::CutStart ? Side::Start : Side::End);
        const QString padding(widths.at(i) - displayWidth(cell), u' ');
        if (i > 0)
            text += QString(Gap, u' ');
        text += column.align == Align::Right ? padding + cell : cell + padding;
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

} // namespace Cli
