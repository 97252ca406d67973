// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/pages/mappage.h"

#include "core/base/filetransfer.h"
#include "gui/look/icons.h"
#include "gui/look/pictureexport.h"
#include "gui/table/filteredit.h"
#include "gui/table/findbar.h"
#include "gui/table/recordview.h"
#include "gui/table/statedelegate.h"
#include "gui/table/tablepanel.h"
#include "models/map/maptext.h"
#include "models/workspace.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qscopedvaluerollback.h>
#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qtoolbutton.h>

namespace Monitor {

namespace {

const QString MeasureKey = QStringLiteral("measure");
const QString MapTableKey = QStringLiteral("table");

QToolButton *mapButton(QAction *action)
{
    auto *const button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

RelationRow rowOf(const QModelIndex &index)
{
    return index.data(RecordRole).value<RelationRow>();
}

} // namespace

MapPage::MapPage(Workspace &workspace, QAction *addEndpoint, QWidget *parent)
    : MonitorPage(parent)
    , m_model(workspace.observer(), workspace.activity(), workspace.users())
    , m_panel(new TablePanel(&m_model))
    , m_view(new MapView(*m_panel->proxy()))
    , m_measures(new QComboBox)
    , m_transfer(new FileTransfer(this))
{
    createActions();
    m_panel->view()->setAccessibleName(tr("Relations"));
    m_panel->view()->setItemDelegateForColumn(RelationModel::columnOf("state"),
                                              new StateDelegate(this));
    m_panel->view()->resetColumns();
    m_panel->view()->sortByColumn(RelationModel::columnOf("endpoint"), Qt::AscendingOrder);
    m_panel->setEmptyState(
        tr("No endpoint was found. Add the path of a socket, or start a server."), addEndpoint);
    m_panel->setPicture(m_view);
    m_panel->showPicture(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(createToolRow());
    layout->addWidget(m_panel, 1);
    setFocusProxy(m_view);
    connectParts();
}

void MapPage::createActions()
{
    const auto add = [this](IconName name, const QString &text, const QString &toolTip) {
        auto *action = new QAction(icon(name), text, this);
        action->setToolTip(toolTip);
        action->setStatusTip(toolTip);
        return action;
    };
    m_table = add(IconName::AsTable, tr("Show as Table"),
                  tr("Show the same as rows: to sort, copy and read aloud"));
    m_table->setCheckable(true);
    m_fit = add(IconName::ZoomFit, tr("Zoom to Fit"),
                tr("Make the map smaller until all of it is visible, if it stays legible"));
    m_usualSize = add(IconName::ZoomUsual, tr("Usual Size"), tr("Show the map in its usual size"));
    m_export = add(IconName::ExportMap, tr("Export Map…"), tr("Save the whole map as a picture"));
}

QWidget *MapPage::createToolRow()
{
    for (int measure = 0; measure < MapMeasureCount; ++measure)
        m_measures->addItem(measureName(MapMeasure(measure)));
    m_measures->setAccessibleName(tr("What the width of bands stands for"));
    m_measures->setToolTip(tr("What the width of bands stands for"));
    auto *const row = new QWidget;
    auto *const label = new QLabel(tr("&Width:"));
    label->setBuddy(m_measures);
    auto *const table = new QCheckBox(m_table->text());
    table->setToolTip(m_table->toolTip());
    connect(table, &QCheckBox::toggled, m_table, &QAction::setChecked);
    connect(m_table, &QAction::toggled, table, &QCheckBox::setChecked);
    auto *const layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_measures);
    layout->addWidget(table);
    layout->addStretch(1);
    layout->addWidget(mapButton(m_fit));
    layout->addWidget(mapButton(m_export));
    return row;
}

void MapPage::connectParts()
{
    connect(m_measures, &QComboBox::currentIndexChanged, this,
            [this](int index) { setMeasure(MapMeasure(index)); });
    connect(m_table, &QAction::toggled, this, &MapPage::showAsTable);
    connect(m_fit, &QAction::triggered, m_view, &MapView::zoomToFit);
    connect(m_usualSize, &QAction::triggered, m_view, [this] { m_view->setZoom(1); });
    connect(m_export, &QAction::triggered, this, &MapPage::openExportDialog);
    connect(m_view, &MapView::selected, this,
            [this](const MapSpot &spot) { takeSpot(spot, false); });
    connect(m_view, &MapView::activated, this,
            [this](const MapSpot &spot) { takeSpot(spot, true); });
    connect(m_view, &MapView::menuRequested, this, &MapPage::openMenu);
    connect(m_panel, &TablePanel::currentKeyChanged, this, &MapPage::takeRow);
    connect(m_panel, &TablePanel::activated, this, [this] {
        const RelationRow row = rowOf(m_panel->view()->currentIndex());
        if (!row.relation.endpoint)
            return;
        Q_EMIT endpointActivated(row.relation.endpoint->address);
        if (row.relation.client)
            Q_EMIT clientActivated(row.relation.client->name, row.relation.client->pid);
    });
    connect(m_panel, &TablePanel::contextMenuAboutToShow, this,
            [this](QMenu *menu) { menu->addActions(m_endpointActions); });
    connect(m_panel->findBar(), &FindBar::wantedChanged, this, &MapPage::updateSearch);
    connect(m_panel->findBar(), &FindBar::closed, this, &MapPage::updateSearch);
    connect(m_transfer, &FileTransfer::writeDone, this,
            [this](const IpcCore::Result<void> &written) {
                Q_EMIT problemOccurred(written ? tr("Written to %1").arg(m_exportPath)
                                               : written.error().message);
            });
}

void MapPage::setMeasure(MapMeasure measure)
{
    m_measures->setCurrentIndex(int(measure));
    m_view->setMeasure(measure);
    updateFollowing();
}

void MapPage::showAsTable(bool isTable)
{
    m_panel->showPicture(!isTable);
    setFocusProxy(isTable ? static_cast<QWidget *>(m_panel->view()) : m_view);
    updateFollowing();
}

// Each client's share costs its server a list of all connections.
void MapPage::updateFollowing()
{
    m_model.setWantsRates(m_table->isChecked() || m_view->measure() != MapMeasure::Connections);
    m_model.setFollowing(isVisible());
}

void MapPage::showEvent(QShowEvent *event)
{
    MonitorPage::showEvent(event);
    updateFollowing();
}

void MapPage::hideEvent(QHideEvent *event)
{
    MonitorPage::hideEvent(event);
    updateFollowing();
}

void MapPage::updateSearch()
{
    const FindBar &bar = *m_panel->findBar();
    m_view->setSearch(bar.isHidden() ? FilterExpression() : bar.edit()->expression());
}

// What is selected may belong to it already: a client, or a band.
void MapPage::setEndpoint(const EndpointAddress &address)
{
    m_endpoint = address;
    if (m_isTaking)
        return;
    if (endpointOf(m_view->selection(), Choice::OnlyOne) != address)
        m_view->select(
            {.node = address.isEmpty() ? QByteArray() : endpointNodeKey(address), .to = {}});
    const RelationRow current = rowOf(m_panel->view()->currentIndex());
    if (current.relation.endpoint && current.relation.endpoint->address == address)
        return;
    const QScopedValueRollback isTaking(m_isTaking, true);
    const FilterProxyModel &rows = *m_panel->proxy();
    for (int row = 0; row < rows.rowCount(); ++row) {
        if (rowOf(rows.index(row, 0)).relation.endpoint->address == address)
            return m_panel->view()->showRow(row);
    }
}

// The selected one if it is among them.
EndpointAddress MapPage::endpointBeside(const MapNode &node, Choice choice) const
{
    const MapScene &scene = m_view->scene();
    const std::size_t here = scene.places.value(node.key);
    EndpointAddress busiest;
    qint64 most = -1;
    int count = 0;
    for (const MapBand &band : scene.bands) {
        if (band.from != here && band.to != here)
            continue;
        const MapNode &other = scene.nodes[band.from == here ? band.to : band.from];
        if (other.endpoint == m_endpoint)
            return m_endpoint;
        ++count;
        if (const qint64 connections = band.traffic.connections.value_or(0); connections > most) {
            most = connections;
            busiest = other.endpoint;
        }
    }
    return count == 1 || choice == Choice::Busiest ? busiest : EndpointAddress();
}

EndpointAddress MapPage::endpointOf(const MapSpot &spot, Choice choice) const
{
    const MapScene &scene = m_view->scene();
    for (const QByteArray &key : {spot.node, spot.to}) {
        const MapNode *node = scene.find(key);
        if (node && !node->endpoint.isEmpty())
            return node->endpoint;
    }
    const MapNode *node = scene.find(spot.node);
    return node && !spot.isBand() ? endpointBeside(*node, choice) : EndpointAddress();
}

void MapPage::takeSpot(const MapSpot &spot, bool isActivated)
{
    const MapNode *found = m_view->scene().find(spot.node);
    if (!found)
        return;
    const MapNode node = *found;
    const EndpointAddress address =
        endpointOf(spot, isActivated ? Choice::Busiest : Choice::OnlyOne);
    const QScopedValueRollback isTaking(m_isTaking, true);
    if (!address.isEmpty()) {
        Q_EMIT isActivated ? endpointActivated(address) : endpointSelected(address);
        if (node.column == MapColumn::Clients && !node.process.isEmpty())
            Q_EMIT isActivated ? clientActivated(node.program, node.pid)
                               : clientSelected(node.program, node.pid);
    }
    selectRow(node, address);
}

// The first of the node in the table.
void MapPage::selectRow(const MapNode &node, const EndpointAddress &address)
{
    const auto isOf = [&node](const std::optional<RelationProcess> &process) {
        return process && process->nameWithHost() == node.process
               && (node.pid == 0 || process->pid == node.pid);
    };
    const FilterProxyModel &rows = *m_panel->proxy();
    for (int row = 0; row < rows.rowCount(); ++row) {
        const Relation relation = rowOf(rows.index(row, 0)).relation;
        const bool isHere = address.isEmpty() || relation.endpoint->address == address;
        const bool isSame = node.column == MapColumn::Clients   ? isOf(relation.client)
                            : node.column == MapColumn::Servers ? isOf(relation.endpoint->server)
                                                                : !address.isEmpty();
        if (isHere && isSame)
            return m_panel->view()->showRow(row);
    }
}

// A row was selected, perhaps by a search.
void MapPage::takeRow(const QVariant &key)
{
    const QModelIndex index = m_panel->view()->currentIndex();
    if (m_isTaking || !key.isValid() || index.data(KeyRole) != key)
        return;
    const RelationRow row = rowOf(index);
    const QScopedValueRollback isTaking(m_isTaking, true);
    m_view->select({.node = endpointNodeKey(row.relation.endpoint->address), .to = {}});
    Q_EMIT endpointSelected(row.relation.endpoint->address);
    if (row.relation.client && row.relation.client->pid > 0)
        Q_EMIT clientSelected(row.relation.client->name, row.relation.client->pid);
}

void MapPage::openMenu(const QPoint &position, const MapSpot &spot)
{
    const MapNode *found = m_view->scene().find(spot.node);
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (found) {
        const MapNode node = *found;
        const bool isClient = node.column == MapColumn::Clients;
        const QString key = !node.endpoint.isEmpty() ? QStringLiteral("endpoint")
                            : isClient               ? QStringLiteral("process")
                                                     : QStringLiteral("server");
        const QString value = node.endpoint.isEmpty() ? node.process : node.endpoint.toPrintable();
        if (node.isFolder())
            menu->addAction(node.isOpen ? tr("&Fold") : tr("&Unfold"), this,
                            [this, node] { m_view->toggleFolder(node.key); });
        if (!value.isEmpty()) {
            menu->addAction(tr("&Apply as Filter"), this,
                            [this, key, value] { m_panel->addFilterTerm(key, value, false); });
            menu->addAction(tr("&Exclude by Filter"), this,
                            [this, key, value] { m_panel->addFilterTerm(key, value, true); });
        }
        menu->addSeparator();
        if (!endpointOf(spot, Choice::OnlyOne).isEmpty())
            menu->addActions(m_endpointActions);
        menu->addSeparator();
    }
    menu->addActions({m_fit, m_usualSize, m_table, m_export});
    menu->popup(position);
}

QList<QAction *> MapPage::pageActions() const
{
    return {m_table, m_fit, m_usualSize, m_export};
}

void MapPage::exportTo(const QString &path)
{
    const Picture picture{.size = m_view->fullSize(),
                          .title = tr("Map"),
                          .paint = [this](QPainter &painter, const QPalette &palette) {
                              m_view->render(painter, palette);
                          }};
    m_exportPath = path;
    m_transfer->write(path, QFileInfo(path).suffix().toLower() == QLatin1String("svg")
                                ? pictureAsSvg(picture, m_view->logicalDpiX())
                                : pictureAsPng(picture));
}

void MapPage::openExportDialog()
{
    auto *dialog = new QFileDialog(this, tr("Export Map"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Picture (*.png)"), tr("Scalable picture (*.svg)")});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), 1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &MapPage::exportTo);
    dialog->open();
}

void MapPage::saveLayout(QSettings &settings) const
{
    settings.setValue(MeasureKey, m_measures->currentIndex());
    settings.setValue(MapTableKey, m_table->isChecked());
    m_panel->saveLayout(settings);
}

void MapPage::restoreLayout(QSettings &settings)
{
    const int measure = settings.value(MeasureKey).toInt();
    setMeasure(measure > 0 && measure < MapMeasureCount ? MapMeasure(measure)
                                                        : MapMeasure::Connections);
    m_table->setChecked(settings.value(MapTableKey).toString() == QLatin1String("true"));
    m_panel->restoreLayout(settings);
}

void MapPage::resetLayout()
{
    setMeasure(MapMeasure::Connections);
    m_table->setChecked(false);
    m_view->setZoom(1);
}

} // namespace Monitor
