// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

namespace Cli {

/// Rows of text in aligned columns, two spaces apart.
///
/// Cells are printed verbatim: bytes that others chose must have gone through printable().
class Table
{
public:
    enum class Align { Left, Right };

    /// Where to cut cells if the terminal is too narrow.
    enum class Narrow {
        Never,
        CutEnd,
        CutStart, ///< For paths, whose end matters more.
    };

    struct Column
    {
        QString title;
        Align align = Align::Left;
        Narrow narrow = Narrow::Never;
    };

    /// Prints no header line if all titles are empty.
    explicit Table(const QList<Column> &columns);

    /// One cell per column.
    void addRow(const QStringList &cells);

    /// Whether the first column holds states, each in its color.
    void setColorsStates(bool colors) { m_colorsStates = colors; }

    qsizetype rowCount() const { return m_rows.size(); }

    /// The header and the rows.
    /// @param width available columns; 0 for unlimited.
    QStringList lines(int width) const;

    /// lines(), each with a newline.
    QString toText(int width) const;

private:
    static constexpr int LeastWidth = 8; // for a narrowed column
    static constexpr int Gap = 2;

    QList<int> widths(int available) const;
    QString line(const QStringList &cells, const QList<int> &widths) const;

    QList<Column> m_columns;
    QList<QStringList> m_rows;
    bool m_colorsStates = false;
};

} // namespace Cli
