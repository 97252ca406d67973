// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/pages/chartspage.h"

#include "core/base/filetransfer.h"
#include "core/base/humanunits.h"
#include "core/base/storednumber.h"
#include "gui/charts/chartview.h"
#include "gui/look/actioncheckbox.h"
#include "gui/look/elidedlabel.h"
#include "gui/look/icons.h"
#include "gui/look/pictureexport.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "models/charts/chartmodel.h"
#include "models/workspace.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qstackedlayout.h>
#include <QtWidgets/qtoolbutton.h>

#include <array>
#include <numeric>

namespace Monitor {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::chrono::milliseconds, 4> Spans = {1min, 10min, 1h, 24h};
constexpr int DefaultSpan = 1;

const QString SpanKey = QStringLiteral("span");
const QString HeatKey = QStringLiteral("heatMap");
const QString ChartTableKey = QStringLiteral("table");

QList<Plot> plotsWith(bool heat)
{
    QList<Plot> plots;
    for (int plot = 0; plot < PlotCount; ++plot) {
        if (heat || Plot(plot) != Plot::Heat)
            plots.append(Plot(plot));
    }
    return plots;
}

QToolButton *chartButton(QAction *action)
{
    auto *const button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ChartsPage::ChartsPage(Workspace &workspace, QWidget *parent)
    : MonitorPage(parent)
    , m_workspace(workspace)
    , m_view(new ChartView(workspace.series(), workspace.endpoints()))
    , m_model(new ChartModel(this))
    , m_panel(new TablePanel(m_model))
    , m_spans(new QComboBox)
    , m_others(new QComboBox)
    , m_stack(new QStackedLayout)
    , m_status(new ElidedLabel)
    , m_transfer(new FileTransfer(this))
{
    createActions();
    m_panel->view()->setAccessibleName(tr("Figures over time"));
    m_panel->view()->resetColumns();
    m_panel->view()->sortByColumn(0, Qt::DescendingOrder);
    m_panel->setEmptyState(tr("Nothing was recorded in this time."));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(createToolRow());
    layout->addLayout(m_stack, 1);
    layout->addWidget(m_status);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_panel);
    m_view->setPlots(plotsWith(true));
    m_spans->setCurrentIndex(DefaultSpan);
    setSpan(DefaultSpan);
    setFocusProxy(m_view);
    connectParts();
    updateStatus();
}

void ChartsPage::createActions()
{
    const auto add = [this](IconName name, const QString &text, const QString &toolTip) {
        auto *action = new QAction(icon(name), text, this);
        action->setToolTip(toolTip);
        action->setStatusTip(toolTip);
        return action;
    };
    const auto addSwitch = [&add](IconName name, const QString &text, const QString &toolTip) {
        QAction *action = add(name, text, toolTip);
        action->setCheckable(true);
        return action;
    };
    m_follow =
        addSwitch(IconName::FollowNow, tr("Follow Now"), tr("Keep the newest records in view"));
    m_follow->setChecked(true);
    m_heat = addSwitch(IconName::HeatMap, tr("Heat Map"),
                       tr("Show how many requests took how long, not just percentiles"));
    m_heat->setChecked(true);
    m_table = addSwitch(IconName::AsTable, tr("Show as Table"),
                        tr("Show the numbers of the charts instead"));
    m_export = add(IconName::ExportCharts, tr("Export Charts…"),
                   tr("Save what is shown as a picture or as numbers"));
}

QWidget *ChartsPage::createToolRow()
{
    for (const auto span : Spans)
        m_spans->addItem(span < 1h ? humanInterval(span, QLocale())
                                   : tr("%1 h").arg(QLocale().toString(qlonglong(span / 1h))));
    m_spans->setAccessibleName(tr("Time span"));
    m_spans->setToolTip(tr("How much time the charts show"));
    m_others->setAccessibleName(tr("Compare with"));
    m_others->setToolTip(tr("Draw another endpoint beside the selected one, with dashed lines"));
    m_others->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_others->setMinimumContentsLength(14);
    m_others->addItem(tr("Compare with…"));
    auto *const row = new QWidget;
    auto *const layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_spans);
    layout->addWidget(checkBoxOf(m_follow));
    layout->addWidget(checkBoxOf(m_heat));
    layout->addWidget(checkBoxOf(m_table));
    layout->addWidget(m_others, 1);
    layout->addWidget(chartButton(m_export));
    return row;
}

void ChartsPage::connectParts()
{
    connect(m_spans, &QComboBox::activated, this, &ChartsPage::setSpan);
    connect(m_others, &QComboBox::activated, this, [this](int index) {
        compareWith(EndpointAddress::ofKey(m_others->itemData(index).toByteArray()));
    });
    connect(m_follow, &QAction::toggled, m_view, &ChartView::setFollowing);
    connect(m_heat, &QAction::toggled, this,
            [this](bool isOn) { m_view->setPlots(plotsWith(isOn)); });
    connect(m_table, &QAction::toggled, this, [this](bool isOn) {
        m_stack->setCurrentWidget(isOn ? static_cast<QWidget *>(m_panel) : m_view);
        setFocusProxy(isOn ? static_cast<QWidget *>(m_panel->view()) : m_view);
        updateTable();
        updateStatus();
        Q_EMIT tableToggled();
    });
    connect(m_export, &QAction::triggered, this, &ChartsPage::openExportDialog);
    connect(m_view, &ChartView::rangeChanged, this, [this] {
        m_follow->setChecked(m_view->isFollowing());
        updateTable();
    });
    connect(m_view, &ChartView::selectionChanged, this, &ChartsPage::updateStatus);
    connect(m_view, &ChartView::rangeSelected, this, &ChartsPage::rangeSelected);
    connect(&m_workspace.series(), &SeriesRecorder::recorded, this,
            [this](const EndpointAddress &address) {
                if (address == m_endpoint || address == m_compared)
                    updateTable();
            });
    connect(&m_workspace.endpoints(), &QAbstractItemModel::rowsInserted, this,
            &ChartsPage::updateKnown);
    connect(&m_workspace.endpoints(), &QAbstractItemModel::rowsRemoved, this,
            &ChartsPage::updateKnown);
    connect(m_transfer, &FileTransfer::writeDone, this,
            [this](const IpcCore::Result<void> &written) {
                Q_EMIT problemOccurred(written ? tr("Written to %1").arg(m_exportPath)
                                               : written.error().message);
            });
}

void ChartsPage::setEndpoint(const EndpointAddress &address)
{
    m_endpoint = address;
    showEndpoints();
    updateKnown();
}

void ChartsPage::compareWith(const EndpointAddress &address)
{
    m_compared = address;
    showEndpoints();
    updateKnown();
}

void ChartsPage::showEndpoints()
{
    m_view->setEndpoints(m_endpoint, m_compared);
    updateTable();
    updateStatus();
}

void ChartsPage::updateKnown()
{
    while (m_others->count() > 1)
        m_others->removeItem(1);
    const auto add = [this](const EndpointAddress &address) {
        m_others->addItem(address.toPrintable(), address.key());
        if (address == m_compared)
            m_others->setCurrentIndex(m_others->count() - 1);
    };
    bool isKnown = m_compared.isEmpty() || m_compared == m_endpoint;
    for (const EndpointRow &row : m_workspace.endpoints().rows()) {
        if (row.key() == m_endpoint)
            continue;
        isKnown = isKnown || row.key() == m_compared;
        add(row.key());
    }
    // It may have gone meanwhile; its past has not.
    if (!isKnown)
        add(m_compared);
}

void ChartsPage::updateTable()
{
    if (m_table->isChecked() && m_panel->isVisible())
        m_model->setData(m_view->data());
}

void ChartsPage::updateStatus()
{
    if (m_endpoint.isEmpty())
        return m_status->setText(tr("Select an endpoint to see its charts."));
    const auto &selection = m_view->selection();
    if (!selection)
        return m_status->setText(
            m_table->isChecked() ? QString() : tr("Drag to zoom, click on a peak to select it."));
    const TimeSeries::Step step = m_view->data().step;
    m_status->setText(
        tr("Selected: %1 to %2")
            .arg(chartTime(selection->from, step), chartTime(selection->until, step)));
}

void ChartsPage::setSpan(int index)
{
    if (index >= 0 && index < int(Spans.size()))
        m_view->setSpan(Spans[std::size_t(index)]);
}

QList<QAction *> ChartsPage::pageActions() const
{
    return {m_follow, m_heat, m_table, m_export};
}

TablePanel *ChartsPage::focusedTable() const
{
    return m_table->isChecked() ? m_panel : nullptr;
}

void ChartsPage::setFrozen(bool isFrozen)
{
    MonitorPage::setFrozen(isFrozen);
    m_view->setFrozen(isFrozen);
}

void ChartsPage::exportTo(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (suffix == QLatin1String("csv")) {
        m_model->setData(m_view->data());
        QList<int> columns(m_model->columnCount());
        std::iota(columns.begin(), columns.end(), 0);
        TableExport rows(*m_model, columns);
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows.addRow(*m_model, row);
        bytes = rows.toBytes(TableExport::Format::Csv);
    } else {
        const Picture picture{.size = m_view->size(),
                              .title = m_endpoint.toPrintable(),
                              .paint = [this](QPainter &painter, const QPalette &palette) {
                                  m_view->render(painter, m_view->size(), palette);
                              }};
        bytes = suffix == QLatin1String("svg") ? pictureAsSvg(picture, m_view->logicalDpiX())
                                               : pictureAsPng(picture);
    }
    m_exportPath = path;
    m_transfer->write(path, bytes);
}

void ChartsPage::openExportDialog()
{
    auto *dialog = new QFileDialog(this, tr("Export Charts"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Picture (*.png)"), tr("Scalable picture (*.svg)"),
                            tr("Comma-separated values (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), 1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ChartsPage::exportTo);
    dialog->open();
}

void ChartsPage::saveLayout(QSettings &settings) const
{
    settings.setValue(SpanKey, m_spans->currentIndex());
    settings.setValue(HeatKey, m_heat->isChecked());
    settings.setValue(ChartTableKey, m_table->isChecked());
    m_panel->saveLayout(settings);
}

void ChartsPage::restoreLayout(QSettings &settings)
{
    const auto span = storedNumber(settings.value(SpanKey));
    if (span && *span >= 0 && *span < qint64(Spans.size())) {
        m_spans->setCurrentIndex(static_cast<int>(*span));
        setSpan(static_cast<int>(*span));
    }
    m_heat->setChecked(settings.value(HeatKey).toString() != QLatin1String("false"));
    m_table->setChecked(settings.value(ChartTableKey).toString() == QLatin1String("true"));
    m_panel->restoreLayout(settings);
}

void ChartsPage::resetLayout()
{
    m_spans->setCurrentIndex(DefaultSpan);
    setSpan(DefaultSpan);
    m_heat->setChecked(true);
    m_table->setChecked(false);
}

} // namespace Monitor
