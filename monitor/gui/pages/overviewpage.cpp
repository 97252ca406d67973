// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/pages/overviewpage.h"

#include "gui/charts/chartview.h"
#include "gui/look/elidedlabel.h"
#include "gui/table/historydelegate.h"
#include "gui/table/recordview.h"
#include "gui/table/sparklinedelegate.h"
#include "gui/table/statedelegate.h"
#include "gui/table/tablepanel.h"
#include "models/workspace.h"

#include <QtCore/qcoreevent.h>
#include <QtCore/qtimer.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qmenu.h>

namespace Monitor {

namespace {

constexpr std::chrono::minutes ChartsTime{10};
// In lines of text, for charts below the table.
constexpr int LeastHeight = 34;
// Charts that appear move and repaint the whole page: the row and its details come first.
constexpr std::chrono::milliseconds SelectionFirst{20};

EndpointAddress addressOf(const QVariant &key)
{
    return key.isValid() ? EndpointAddress::ofKey(key.toByteArray()) : EndpointAddress();
}

} // namespace

OverviewPage::OverviewPage(Workspace &workspace, QAction *addEndpoint, QWidget *parent)
    : MonitorPage(parent)
    , m_panel(new TablePanel(&workspace.endpoints()))
    , m_chartsTitle(new ElidedLabel)
    , m_charts(new ChartView(workspace.series(), workspace.endpoints()))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_panel, 3);
    layout->addWidget(m_chartsTitle);
    layout->addWidget(m_charts, 2);
    m_charts->setAccessibleName(tr("Charts of the selected endpoint"));
    m_charts->setPlots({Plot::Requests, Plot::Latency, Plot::InFlight, Plot::Bytes,
                        Plot::Connections, Plot::Waiting});
    m_charts->setSpan(ChartsTime);
    adaptToHeight();
    m_panel->view()->setAccessibleName(tr("Endpoints"));
    m_panel->view()->setItemDelegateForColumn(EndpointModel::columnOf("state"),
                                              new StateDelegate(this));
    m_panel->view()->setItemDelegateForColumn(EndpointModel::columnOf("rate"),
                                              new SparklineDelegate(this));
    m_panel->view()->setItemDelegateForColumn(EndpointModel::columnOf("avail"),
                                              new HistoryDelegate(this));
    m_panel->view()->resetColumns();
    m_panel->view()->sortByColumn(EndpointModel::columnOf("state"), Qt::AscendingOrder);
    m_panel->setEmptyState(
        tr("No endpoint was found. Add the path of a socket, or start a server."), addEndpoint);
    connect(m_panel, &TablePanel::currentKeyChanged, this, [this](const QVariant &key) {
        if (key.isValid())
            Q_EMIT endpointSelected(addressOf(key));
    });
    connect(m_panel, &TablePanel::activated, this,
            [this](const QVariant &key) { Q_EMIT endpointActivated(addressOf(key)); });
    connect(m_panel, &TablePanel::contextMenuAboutToShow, this,
            [this](QMenu *menu) { menu->addActions(m_endpointActions); });
}

void OverviewPage::setEndpoint(const EndpointAddress &address)
{
    m_charts->setEndpoints(address);
    m_chartsTitle->setText(tr("%1 in the last 10 minutes").arg(address.toPrintable()));
    if (m_charts->isHidden())
        QTimer::singleShot(SelectionFirst, this, &OverviewPage::adaptToHeight);
    else
        adaptToHeight();
    if (!address.isEmpty() && addressOf(m_panel->currentKey()) != address)
        m_panel->selectKey(address.key());
}

// The table comes first.
void OverviewPage::adaptToHeight()
{
    const bool hasRoom = !m_charts->isEmpty() && height() >= LeastHeight * fontMetrics().height();
    m_charts->setVisible(hasRoom);
    m_chartsTitle->setVisible(hasRoom);
}

void OverviewPage::changeEvent(QEvent *event)
{
    MonitorPage::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        adaptToHeight();
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    MonitorPage::resizeEvent(event);
    adaptToHeight();
}

void OverviewPage::setFrozen(bool isFrozen)
{
    MonitorPage::setFrozen(isFrozen);
    m_charts->setFrozen(isFrozen);
}

void OverviewPage::saveLayout(QSettings &settings) const
{
    m_panel->saveLayout(settings);
}

void OverviewPage::restoreLayout(QSettings &settings)
{
    m_panel->restoreLayout(settings);
}

} // namespace Monitor
