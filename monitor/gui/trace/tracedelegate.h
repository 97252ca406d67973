// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/table/recorddelegate.h"
#include "gui/trace/tracecolors.h"

namespace Monitor {

/// Colours the rows of a trace.
class TraceRowColors
{
public:
    /// Makes the rows of the same connection as `record` stand out.
    /// @param record null for none.
    void setSelected(const TraceRecord *record);

    TraceAccent accentOf(const QModelIndex &index) const;

    /// Gives the cell its ground, and rows without a request slanted text.
    void apply(QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    bool isSameConnection(const QModelIndex &index) const;

    EndpointAddress m_endpoint;
    quint64 m_connection = 0; ///< 0 for none.
};

/// Draws the ordinary cells of a trace.
class TraceDelegate : public RecordDelegate
{
    Q_OBJECT

public:
    /// @param colors must outlive this.
    explicit TraceDelegate(const TraceRowColors &colors, QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const TraceRowColors &m_colors;
};

} // namespace Monitor
