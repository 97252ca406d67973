// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitor/tracerun.h"

#include "gui/table/filteredit.h"
#include "gui/table/recordview.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace Bench {

using namespace Monitor;

namespace {

constexpr QSize PanelSize{1200, 800};
constexpr std::chrono::milliseconds LookInterval{250};

} // namespace

TraceRun::TraceRun(const TracePlan &plan)
    : m_plan(plan)
    , m_ring(plan.caps)
    , m_model(m_ring)
    , m_panel(&m_model)
    , m_source(plan.rowsPerSecond, this,
               [this](const TraceInbox::Content &content) { take(content.records); })
{
    m_panel.setRowsChange(false);
    m_panel.view()->setFollowsTail(true);
    m_panel.resize(PanelSize);
    m_panel.show();
    m_look.setInterval(LookInterval);
    connect(&m_look, &QTimer::timeout, this, &TraceRun::look);
}

TraceFigures TraceRun::run()
{
    m_look.start();
    QCoreApplication::exec();
    return m_figures;
}

void TraceRun::take(const std::vector<TraceRecord> &records)
{
    m_takenRows += records.size();
    m_takenRequests += quint64(std::count_if(records.begin(), records.end(),
                                             [](const TraceRecord &row) { return !row.isGap(); }));
    m_ring.append(records);
}

void TraceRun::look()
{
    switch (m_phase) {
    case Phase::Filling:
        if (m_ring.dropped() == 0)
            return;
        m_phase = Phase::Following;
        m_figures.lowestFill = 100;
        m_firstRows = m_source.rows();
        m_source.resetMemory();
        m_clock.start();
        m_meter.start();
        return;
    case Phase::Following:
        lookAtFill();
        lookAtTail();
        if (m_clock.elapsed() >= m_plan.time.count() / 4
            && m_panel.filterEdit()->text() != m_plan.filter)
            filterAndSort();
        // A filter that is still at work would move rows when it is done.
        if (m_clock.elapsed() >= m_plan.time.count() / 2 && !m_panel.proxy()->isFiltering())
            standStill();
        return;
    case Phase::Still:
        lookAtFill();
        lookAtSelection();
        if (m_clock.elapsed() >= m_plan.time.count())
            end();
        return;
    }
}

void TraceRun::filterAndSort()
{
    m_panel.filterEdit()->setFilter(m_plan.filter);
    if (m_plan.sortColumn >= 0)
        m_panel.view()->sortByColumn(m_plan.sortColumn, Qt::DescendingOrder);
}

void TraceRun::lookAtFill()
{
    const double rows = double(m_ring.rows().size()) / double(m_ring.caps().rows);
    const double memory = double(m_ring.rows().memory()) / double(m_ring.caps().memory);
    const double fill = 100 * std::max(rows, memory);
    m_figures.lowestFill = std::min(m_figures.lowestFill, fill);
    m_figures.highestFill = std::max(m_figures.highestFill, fill);
}

void TraceRun::lookAtTail()
{
    RecordView &view = *m_panel.view();
    const int last = view.rowAt(view.viewport()->height() - 1);
    m_figures.missedTails += last < 0 || last < view.model()->rowCount() - 1;
}

// In the middle, so that rows could come and go on both sides.
void TraceRun::standStill()
{
    m_figures.lowestMiB = m_source.lowestMiB();
    m_figures.highestMiB = m_source.highestMiB();
    m_source.resetMemory();
    RecordView &view = *m_panel.view();
    m_panel.proxy()->refresh();
    m_model.setFrozen(true);
    view.showRow(view.model()->rowCount() / 2);
    m_selectedKey = view.currentKey();
    m_selectedTop = view.visualRect(selected()).top();
    m_phase = Phase::Still;
}

QModelIndex TraceRun::selected() const
{
    const QModelIndexList rows = m_panel.view()->selectionModel()->selectedRows();
    return rows.value(0);
}

void TraceRun::lookAtSelection()
{
    m_figures.selectionMoves +=
        m_panel.view()->currentKey() != m_selectedKey || selected().data(KeyRole) != m_selectedKey;
    m_figures.scrollMoves += m_panel.view()->visualRect(selected()).top() != m_selectedTop;
}

void TraceRun::end()
{
    const double seconds = double(m_clock.elapsed()) / 1'000;
    m_look.stop();
    m_meter.stop();
    m_figures.longestGapMs = m_meter.longestGapMs();
    m_figures.longestOwnGapMs = m_meter.longestOwnGapMs();
    m_figures.highestStillMiB = m_source.highestMiB();
    m_source.stop();
    m_figures.rowsPerSecond = double(m_source.rows() - m_firstRows) / seconds;
    bool isLast = false;
    while (!isLast) {
        const TraceInbox::Content content = m_source.take();
        isLast = content.isLast;
        take(content.records);
    }
    const quint64 rows = m_ring.dropped() + quint64(m_ring.rows().size());
    const quint64 requests = m_takenRequests + m_ring.lost();
    m_figures.miscounted = std::abs(double(rows) - double(m_takenRows))
                           + std::abs(double(requests) - double(m_source.requests()));
    QCoreApplication::exit();
}

} // namespace Bench
