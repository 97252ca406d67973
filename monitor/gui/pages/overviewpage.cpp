// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/pages/overviewpage.h"

#include "gui/table/historydelegate.h"
#include "gui/table/recordview.h"
#include "gui/table/sparklinedelegate.h"
#include "gui/table/statedelegate.h"
#include "gui/table/tablepanel.h"
#include "models/records/endpointmodel.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qmenu.h>

namespace Monitor {

namespace {

EndpointAddress addressOf(const QVariant &key)
{
    return key.isValid() ? EndpointAddress::ofKernelName(key.toByteArray()) : EndpointAddress();
}

} // namespace

OverviewPage::OverviewPage(EndpointModel &model, QAction *addEndpoint, QWidget *parent)
    : MonitorPage(parent)
    , m_panel(new TablePanel(&model))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_panel);
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
    if (!address.isEmpty() && addressOf(m_panel->currentKey()) != address)
        m_panel->selectKey(address.key());
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
