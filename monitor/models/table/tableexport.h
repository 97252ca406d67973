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

/// Rows of a table copied from its model, to be written as text. A value type: once it has the
/// rows, any thread may write them.
///
/// Spreadsheets open TSV and CSV, and cells contain text that others chose, such as process names.
/// Text that a spreadsheet would run as a formula is prefixed by an apostrophe.
class TableExport
{
public:
    enum class Format {
        Tsv,  ///< As displayed: tab-separated, tabs and line ends become spaces.
        Csv,  ///< RFC 4180: raw values, units in the header, times as ISO 8601 in UTC.
        Json, ///< An array of objects keyed by FilterKeyRole with raw values; unknown ones are
              ///< null.
    };

    /// @param columns of `model`, in the desired order.
    TableExport(const QAbstractItemModel &model, const QList<int> &columns);

    /// Copies a row in its current state. @param model as passed to the constructor.
    void addRow(const QAbstractItemModel &model, int row);

    qsizetype rowCount() const { return qsizetype(m_rows.size()); }

    /// UTF-8.
    QByteArray toBytes(Format format) const;

    /// Writes the file atomically.
    /// @return AccessDenied or SystemError, with a sentence for people.
    IpcCore::Result<void> writeTo(const QString &path, Format format) const;

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
