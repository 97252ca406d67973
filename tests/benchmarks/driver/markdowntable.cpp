// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/markdowntable.h"

#include <algorithm>

namespace Bench {

void MarkdownTable::addColumn(const QString &title, Align align)
{
    m_columns += {title, align, std::max<qsizetype>(3, title.size())};
}

void MarkdownTable::addRow(const QStringList &cells)
{
    QStringList row;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        QString cell = cells.value(i);
        cell.replace(QLatin1Char('|'), QLatin1String("\\|")).replace(QLatin1Char('\n'), u' ');
        m_columns[i].width = std::max(m_columns[i].width, cell.size());
        row += cell;
    }
    m_rows += row;
}

QString MarkdownTable::toMarkdown() const
{
    QStringList titles;
    QStringList rules;
    for (const Column &column : m_columns) {
        titles += column.title;
        const QString dashes(column.width - 1, QLatin1Char('-'));
        rules += column.align == Align::Right ? QString(dashes + u':') : QString(dashes + u'-');
    }
    QString text = line(titles) + line(rules);
    for (const QStringList &row : m_rows)
        text += line(row);
    return text;
}

QString MarkdownTable::line(const QStringList &cells) const
{
    QString text;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const Column &column = m_columns[i];
        text += QLatin1String("| ");
        text += column.align == Align::Right ? cells[i].rightJustified(column.width)
                                             : cells[i].leftJustified(column.width);
        text += u' ';
    }
    return text + QLatin1String("|\n");
}

} // namespace Bench
