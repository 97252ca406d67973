// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/trace/waterfallscale.h"

#include "models/trace/tracemodel.h"

#include <QtCore/qcoreevent.h>
#include <QtWidgets/qscrollbar.h>
#include <QtWidgets/qtableview.h>

#include <algorithm>

namespace Monitor {

WaterfallScale::WaterfallScale(QTableView *view)
    : QObject(view)
    , m_view(view)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &WaterfallScale::measure);
    // At once, so that no bar is drawn on the axis of other rows.
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, &WaterfallScale::measure);
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &WaterfallScale::measureSoon);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &WaterfallScale::measureSoon);
    connect(model, &QAbstractItemModel::layoutChanged, this, &WaterfallScale::measureSoon);
    connect(model, &QAbstractItemModel::modelReset, this, &WaterfallScale::measureSoon);
    view->viewport()->installEventFilter(this);
}

bool WaterfallScale::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        measureSoon();
    return QObject::eventFilter(watched, event);
}

void WaterfallScale::measureSoon()
{
    if (!m_soon.isActive() && m_view->isVisible())
        m_soon.start();
}

void WaterfallScale::measure()
{
    std::optional<Span> span;
    const QAbstractItemModel *model = m_view->model();
    const int bottom = m_view->rowAt(m_view->viewport()->height() - 1);
    const int last = bottom < 0 ? model->rowCount() - 1 : bottom;
    for (int row = std::max(m_view->rowAt(0), 0); row <= last; ++row) {
        const QModelIndex index = model->index(row, 0);
        const qint64 begin = index.data(TraceModel::BeginRole).toLongLong();
        const qint64 end = index.data(TraceModel::EndRole).toLongLong();
        if (begin == 0)
            continue;
        if (!span)
            span = Span{begin, end};
        span->from = std::min(span->from, begin);
        span->until = std::max(span->until, end);
    }
    if (span)
        span->until = std::max(span->until, span->from + 1);
    if (span == m_span)
        return;
    m_span = span;
    m_view->viewport()->update();
    Q_EMIT spanChanged();
}

} // namespace Monitor
