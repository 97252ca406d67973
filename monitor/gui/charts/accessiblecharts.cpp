// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/charts/accessiblecharts.h"

#include "gui/charts/chartview.h"

#include <QtWidgets/qaccessiblewidget.h>

namespace Monitor {

namespace {

class AccessibleCharts : public QAccessibleWidget
{
public:
    explicit AccessibleCharts(ChartView &view)
        : QAccessibleWidget(&view, QAccessible::Chart)
        , m_view(view)
    {}

    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Description)
            return QAccessibleWidget::text(kind);
        const ChartData &data = m_view.data();
        const auto cell = m_view.crosshair() ? data.cellAt(*m_view.crosshair()) : std::nullopt;
        return cell ? cellSummary(data, m_view.plots(), *cell) : m_view.summary();
    }

private:
    ChartView &m_view;
};

QAccessibleInterface *accessibleChartsOf(const QString &, QObject *object)
{
    auto *view = qobject_cast<ChartView *>(object);
    return view ? new AccessibleCharts(*view) : nullptr;
}

} // namespace

void installAccessibleCharts()
{
    static const bool isInstalled = (QAccessible::installFactory(accessibleChartsOf), true);
    Q_UNUSED(isInstalled)
}

} // namespace Monitor
