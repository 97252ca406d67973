// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

namespace Bench {

/// A Markdown table with aligned columns, so its source is readable too.
class MarkdownTable
{
public:
    enum class Align { Left, Right };

    void addColumn(const QString &title, Align align);

    /// One cell per column.
    void addRow(const QStringList &cells);

    QString toMarkdown() const;

private:
    struct Column
    {
        QString title;
        Align align;
        qsizetype width;
    };

    QString line(const QStringList &cells) const;

    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

} // namespace Bench
