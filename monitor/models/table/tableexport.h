// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/table/roles.h"

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>
#include <QtCore/qvariant.h>

#include <ipccore/result.h>

#include <vector>

class QAbstractItemModel;

namespace Monitor {

/// Rows of a table taken out of its model, and written as text. A value type: once it has the rows
/// any thread may write them.
///
/// TSV and CSV are opened by spreadsheets, and cells hold what others chose, such as the names of
/// processes. A text that a spreadsheet would run as a formula gets an apostrophe in front.
class TableExport
{
public:
    enum class Format {
        Tsv,  ///< As people see it: header and cells by tabs, tabs and line ends as blanks.
        Csv,  ///< RFC 4180: raw values, units in the header, times as ISO 8601 in UTC.
        Json, ///< An array of objects by FilterKeyRole with raw values; unknown ones are null.
    };

    /// @param columns of `model`, in the order wanted.
    TableExport(const QAbstractItemModel &model, const QList<int> &columns);

    /// Takes a row as it is now. @param model as given to the constructor.
    void addRow(const QAbstractItemModel &model, int row);

    qsizetype rowCount() const { return qsizetype(m_rows.size()); }

    /// UTF-8.
    QByteArray toBytes(Format format) const;

    /// Writes the file as a whole or not at all.
    /// @return AccessDenied or SystemError, with a sentence for people.
    IpcCore::Result<void> writeTo(const QString &path, Format format) const;

    /// Whether a spreadsheet would take the text for a formula.
    static bool isFormula(QStringView text);

private:
    struct Column
    {
        int place = 0;
        QString title;
        QString key;
        Unit unit = Unit::None;
    };

    struct Cell
    {
        QVariant raw;
        QString text;
    };

    void writeRow(QByteArray &bytes, const std::vector<Cell> &row, Format format) const;
    void writeHeader(QByteArray &bytes, Format format) const;
    void writeJsonRow(QByteArray &bytes, const std::vector<Cell> &row) const;

    std::vector<Column> m_columns;
    std::vector<std::vector<Cell>> m_rows;
};

} // namespace Monitor
