// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/linediff.h"

#include <QtCore/qabstractitemmodel.h>

namespace Monitor {

/// A line diff of two texts. RawRole of SignColumn is the DiffLine::Kind as int.
class DiffModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LeftColumn, RightColumn, SignColumn, TextColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const QList<DiffLine> &lines);

    const QList<DiffLine> &lines() const { return m_lines; }

    /// The next run of differences after (or before) `row`, -1 if there is none.
    /// @param row -1 to rowCount().
    int nextChange(int row, bool isForward) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isChangeBegin(int row) const;

    QList<DiffLine> m_lines;
};

/// A reply as lines to compare: its text, or a hex dump if it is binary. Any thread.
QStringList comparableLines(const QByteArray &bytes);

} // namespace Monitor
