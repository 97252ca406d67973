// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/trace/tracedelegate.h"

#include "models/trace/tracemodel.h"

namespace Monitor {

void TraceRowColors::setSelected(const TraceRecord *record)
{
    m_connection = record ? record->event.connectionId : 0;
    m_endpoint = record ? record->endpoint : EndpointAddress();
}

bool TraceRowColors::isSameConnection(const QModelIndex &index) const
{
    if (m_connection == 0)
        return false;
    const auto record = index.data(RecordRole).value<TraceRecord>();
    return record.event.connectionId == m_connection && record.endpoint == m_endpoint;
}

TraceAccent TraceRowColors::accentOf(const QModelIndex &index) const
{
    const auto rule = static_cast<TraceRule>(index.data(TraceModel::RuleRole).toInt());
    return traceAccent(rule, rule == TraceRule::None && isSameConnection(index));
}

void TraceRowColors::apply(QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TraceAccent accent = accentOf(index);
    if (accent == TraceAccent::None)
        return;
    option.backgroundBrush = traceAccentGround(accent, option.palette);
    if (accent != TraceAccent::Lost)
        return;
    option.font.setItalic(true);
    option.fontMetrics = QFontMetrics(option.font);
}

TraceDelegate::TraceDelegate(const TraceRowColors &colors, QObject *parent)
    : RecordDelegate(parent)
    , m_colors(colors)
{}

void TraceDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RecordDelegate::initStyleOption(option, index);
    m_colors.apply(*option, index);
}

} // namespace Monitor
