// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

namespace Cli {

/// Rows of text in aligned columns, two spaces apart.
///
/// Cells are shown as they are: bytes that others chose must have gone through printable().
class Table
{
public:
    enum class Align { Left, Right };

    /// What may be taken away from the cells of a column where the terminal is too narrow.
    enum class Narrow {
        Never,
        CutEnd,
        CutStart, ///< For paths, whose ends tell more.
    };

    struct Column
    {
        QString title;
        Align align = Align::Left;
        Narrow narrow = Narrow::Never;
    };

    /// Without any title there is no line of titles.
    explicit Table(const QList<Column> &columns);

    /// As many cells as there are columns.
    void addRow(const QStringList &cells);

    qsizetype rowCount() const { return m_rows.size(); }

    /// The titles and the rows.
    /// @param width the columns that there are; 0: no line is too long.
    QStringList lines(int width) const;

    /// lines(), each with its end.
    QString toText(int width) const;

private:
    static constexpr int LeastWidth = 8; // of a column that was made narrower
    static constexpr int Gap = 2;

    QList<int> widths(int available) const;
    QString line(const QStringList &cells, const QList<int> &widths) const;

    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

} // namespace Cli
