// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/tablepanel.h"

#include "core/base/runinpool.h"
#include "gui/look/actiontext.h"
#include "gui/look/elidedlabel.h"
#include "gui/look/icons.h"
#include "gui/table/filteredit.h"
#include "gui/table/findbar.h"
#include "gui/table/recordsearch.h"
#include "gui/table/recordview.h"
#include "models/table/rawvalue.h"

#include <QtCore/qlocale.h>
#include <QtCore/qset.h>
#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qstackedwidget.h>
#include <QtWidgets/qstyle.h>
#include <QtWidgets/qtoolbutton.h>

namespace Monitor {

namespace {

// A longer list does not help; larger tables are not searched for values.
constexpr int valuesLimit = 20;
constexpr int valueRowsLimit = 2'000;

} // namespace

TablePanel::TablePanel(QAbstractItemModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_freezer(new FreezeModel(this))
    , m_proxy(new FilterProxyModel(this))
{
    m_freezer->setSourceModel(model);
    m_proxy->setSourceModel(m_freezer);
    createWidgets();
    connectWidgets();
    takeColumns();
    m_view->setModel(m_proxy);
    m_search = new RecordSearch(*m_findBar, *m_view, this);
    showCounts();
}

TablePanel::~TablePanel()
{
    // Its destructor still emits signals.
    m_view->disconnect(this);
}

void TablePanel::createWidgets()
{
    m_clearAction = new QAction(tr("Clear Filter"), this);
    // In tab order.
    QWidget *const filterRow = createFilterRow();
    m_view = new RecordView(this);
    m_view->setAccessibleName(tr("Rows"));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_emptyPage = createEmptyPage();
    m_stack->addWidget(m_emptyPage);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(filterRow);
    layout->addWidget(m_stack, 1);
    m_findBar = new FindBar(this);
    layout->addWidget(m_findBar);
    layout->addWidget(createFooter());
}

QWidget *TablePanel::createFilterRow()
{
    auto *const row = new QWidget(this);
    auto *const label = new QLabel(tr("Fi&lter:"), row);
    m_filter = new FilterEdit(row);
    label->setBuddy(m_filter);
    auto *const menu = new QPushButton(icon(IconName::Filter), tr("Filters"), row);
    menu->setAccessibleName(tr("Saved and recent filters"));
    menu->setToolTip(tr("Saved and recent filters"));
    menu->setMenu(m_filter->filterMenu());
    auto *const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_filter, 1);
    layout->addWidget(menu);
    return row;
}

QWidget *TablePanel::createFooter()
{
    auto *const footer = new QWidget(this);
    m_counts = new ElidedLabel(footer);
    m_totals = new ElidedLabel(footer);
    m_totals->setIndent(fontMetrics().averageCharWidth());
    m_totals->hide();
    m_keptOrder = new ElidedLabel(tr("Order kept for a moment"), footer);
    m_keptOrder->setIndent(fontMetrics().averageCharWidth());
    m_keptOrder->setToolTip(
        tr("Rows stay in place while the mouse moves over them, while their menu is open, and for "
           "three seconds after that or after moving by keyboard. Then they are sorted again."));
    m_keptOrder->hide();
    m_frozen = new ElidedLabel(footer);
    m_invalid = new ElidedLabel(footer);
    m_clear = new QToolButton(footer);
    m_clear->setDefaultAction(m_clearAction);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    m_missed = new QToolButton(footer);
    m_missed->setFocusPolicy(Qt::StrongFocus);
    m_missed->setToolTip(tr("Go to the end and follow new rows"));
    m_missed->hide();
    auto *const layout = new QHBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_counts);
    layout->addWidget(m_totals);
    layout->addWidget(m_clear);
    layout->addWidget(m_keptOrder, 1);
    layout->addWidget(m_invalid, 1);
    layout->addStretch();
    layout->addWidget(m_missed);
    layout->addWidget(m_frozen);
    return footer;
}

QWidget *TablePanel::createEmptyPage()
{
    auto *const page = new QWidget(this);
    m_emptyIcon = new QLabel(page);
    m_emptyIcon->setAlignment(Qt::AlignCenter);
    m_emptyText = new QLabel(page);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyText->setTextFormat(Qt::PlainText);
    m_emptyText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_emptyButton = new QPushButton(page);
    m_otherButton = new QPushButton(page);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_emptyButton);
    buttons->addWidget(m_otherButton);
    buttons->addStretch();
    auto *const layout = new QVBoxLayout(page);
    layout->addStretch(1);
    layout->addWidget(m_emptyIcon);
    layout->addWidget(m_emptyText);
    layout->addLayout(buttons);
    layout->addStretch(2);
    return page;
}

void TablePanel::connectWidgets()
{
    for (FilterEdit *edit : {m_filter, m_findBar->edit()})
        edit->setValuesOf([this](int column) { return valuesOf(column); });
    connect(m_filter, &FilterEdit::expressionChanged, this, &TablePanel::takeExpression);
    connect(m_filter, &FilterEdit::leaveRequested, this, [this] { shownView()->setFocus(); });
    connect(m_findBar, &FindBar::closed, this, [this] { shownView()->setFocus(); });
    connect(m_clearAction, &QAction::triggered, this, &TablePanel::clearFilter);
    connect(m_proxy, &FilterProxyModel::countsChanged, this, &TablePanel::showCounts);
    connect(m_proxy, &FilterProxyModel::changesHeld, this, &TablePanel::showKeptOrder);
    // The user clicked a title to sort.
    connect(m_proxy, &QAbstractItemModel::layoutChanged, this, [this] {
        if (!m_keptOrder->isHidden())
            showKeptOrder();
    });
    connect(m_freezer, &FreezeModel::pendingRowsChanged, this, &TablePanel::showCounts);
    connect(m_freezer, &FreezeModel::frozenChanged, this, [this](bool isFrozen) {
        showCounts();
        Q_EMIT frozenChanged(isFrozen);
    });
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &TablePanel::takeColumns);
    connect(m_proxy, &QAbstractItemModel::headerDataChanged, this, &TablePanel::takeColumns);
    connect(m_view, &RecordView::heldChanged, this, &TablePanel::updateHeld);
    connect(m_view, &RecordView::currentKeyChanged, this, &TablePanel::currentKeyChanged);
    connect(m_view, &RecordView::contextMenuRequested, this, &TablePanel::showContextMenu);
    connect(m_view, &RecordView::copyRequested, this, [this] { copyRows(); });
    connect(m_emptyButton, &QPushButton::clicked, this, [this] {
        if (m_shownAction)
            m_shownAction->trigger();
    });
    connect(m_otherButton, &QPushButton::clicked, this, [this] {
        if (m_otherAction)
            m_otherAction->trigger();
    });
    connect(m_missed, &QToolButton::clicked, m_view, [this] { m_view->setAtEnd(true); });
    connect(m_view, &RecordView::missedRowsChanged, this, &TablePanel::showMissed);
    connect(m_view, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT activated(index.data(KeyRole)); });
}

void TablePanel::takeColumns()
{
    for (FilterEdit *edit : {m_filter, m_findBar->edit()})
        edit->setColumns(m_proxy->columns());
}

void TablePanel::setFrozen(bool frozen)
{
    // Also before freezing: what waits to be sorted and filtered would move frozen rows.
    m_proxy->refresh();
    m_view->setStill(frozen);
    m_freezer->setFrozen(frozen);
    if (!frozen)
        m_proxy->refresh();
}

void TablePanel::copyRows(Format format) const
{
    copy(format, m_view->selectionModel()->hasSelection());
}

void TablePanel::copy(Format format, bool onlySelected) const
{
    const QByteArray bytes = m_view->takeRows(onlySelected).toBytes(format);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(bytes));
}

QFuture<IpcCore::Result<void>> TablePanel::exportTo(const QString &path, Format format) const
{
    return runInPool(
        [path, format, table = m_view->takeRows(false)] { return table.writeTo(path, format); });
}

QVariant TablePanel::currentKey() const
{
    return m_view->currentKey();
}

QVariantList TablePanel::selectedKeys() const
{
    return m_view->selectedKeys();
}

bool TablePanel::selectKey(const QVariant &key)
{
    return m_view->selectKey(key);
}

bool TablePanel::selectKeys(const QVariantList &keys)
{
    return m_view->selectKeys(keys);
}

void TablePanel::setEmptyState(const QString &text, QAction *action, QAction *other)
{
    m_emptyStateText = text;
    m_emptyStateAction = action;
    m_otherAction = other;
    showEmptyState();
}

void TablePanel::addTool(QWidget *tool)
{
    QLayout *const row = m_filter->parentWidget()->layout();
    QWidget *const before = row->itemAt(row->count() - 1)->widget();
    row->addWidget(tool);
    setTabOrder(before, tool);
}

void TablePanel::setPicture(QWidget *picture)
{
    m_picture = picture;
    m_stack->addWidget(picture);
    setTabOrder(m_view, picture);
}

void TablePanel::showPicture(bool isShown)
{
    m_showsPicture = isShown;
    showEmptyState();
}

QWidget *TablePanel::shownView() const
{
    return m_showsPicture ? m_picture : m_view;
}

void TablePanel::setTotals(const QString &text)
{
    m_totals->setText(text);
    m_totals->setVisible(!text.isEmpty());
}

void TablePanel::setWaitingRows(int count)
{
    m_waitingRows = count;
    showMissed();
}

void TablePanel::showMissed()
{
    const int count = m_view->missedRows() + m_waitingRows;
    m_missed->setText(tr("↓ %1 new").arg(QLocale().toString(count)));
    m_missed->setVisible(count > 0);
}

void TablePanel::addFilterTerm(const QString &key, const QString &value, bool exclude)
{
    m_filter->addTerm(key, value, exclude);
}

void TablePanel::clearFilter()
{
    m_filter->setFilter(QString());
}

void TablePanel::openFind()
{
    m_findBar->open();
}

void TablePanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TablePanel::updateHeld()
{
    m_proxy->setHeld(m_isAway || m_view->isHeld());
    // Large tables are filtered in another thread, which needs the model's own rows.
    m_freezer->setHeld(m_view->isHeld() && m_model->rowCount() < FilterProxyModel::ManyRows);
    if (!m_proxy->isHeld() || m_isAway)
        m_keptOrder->hide();
}

void TablePanel::showKeptOrder()
{
    if (m_isAway)
        return; // Nobody sees it, and it is as slow as sorting.
    m_keptOrder->setVisible(m_proxy->isHeld() && m_proxy->isStale() && !m_proxy->isInOrder());
}

void TablePanel::showEvent(QShowEvent *event)
{
    m_isAway = false;
    updateHeld();
    if (m_proxy->isStale())
        m_proxy->refresh();
    QWidget::showEvent(event);
}

void TablePanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_isAway = true;
    updateHeld();
}

void TablePanel::takeExpression(const FilterExpression &expression)
{
    m_proxy->setExpression(expression);
    showCounts();
}

void TablePanel::showCounts()
{
    const QLocale locale;
    const int shown = m_proxy->rowCount();
    const int total = m_proxy->totalRows();
    const bool isFiltered = !m_proxy->expression().isEmpty();
    m_counts->setText(m_proxy->isFiltering() ? tr("Filtering %1 rows…").arg(locale.toString(total))
                      : isFiltered
                          ? tr("Rows: %1 of %2").arg(locale.toString(shown), locale.toString(total))
                          : tr("Rows: %1").arg(locale.toString(total)));
    if (m_proxy->isTooLongToSort())
        m_counts->setText(
            tr("%1, unsorted: more than %2")
                .arg(m_counts->text(), locale.toString(FilterProxyModel::MostSortedRows)));
    // If nothing matches, the button is in the empty state instead.
    m_clear->setVisible(!m_filter->text().isEmpty() && (shown > 0 || total == 0));
    const std::optional<FilterError> &error = m_filter->expression().error();
    m_invalid->setVisible(error.has_value());
    if (error)
        m_invalid->setText(tr("The filter is not applied: %1").arg(error->message));
    const int pending = m_freezer->pendingRows();
    m_frozen->setVisible(isFrozen());
    m_frozen->setText(pending > 0 ? tr("Frozen, +%1 new").arg(locale.toString(pending))
                                  : tr("Frozen"));
    showEmptyState();
    Q_EMIT countsChanged();
}

void TablePanel::showEmptyState()
{
    const int total = m_proxy->totalRows();
    const bool hasNoMatch = total > 0 && m_proxy->rowCount() == 0;
    const bool isEmpty = total == 0 && !m_emptyStateText.isEmpty();
    if (hasNoMatch)
        m_emptyText->setText(tr("0 of %1 match the filter.").arg(QLocale().toString(total)));
    else if (isEmpty)
        m_emptyText->setText(m_emptyStateText);
    if (hasNoMatch || isEmpty) {
        const int size = style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this);
        const IconName name = hasNoMatch ? IconName::Search : IconName::Information;
        m_emptyIcon->setPixmap(icon(name).pixmap(QSize(size, size), devicePixelRatioF()));
    }
    m_shownAction = hasNoMatch ? m_clearAction : m_emptyStateAction;
    showAction(*m_emptyButton, m_shownAction);
    showAction(*m_otherButton, hasNoMatch ? nullptr : m_otherAction);
    m_hasRows = !hasNoMatch && !isEmpty;
    if (m_hasRows && m_stack->currentWidget() == m_emptyPage)
        // Rows may just be coming: a view that appears meanwhile would count them twice.
        QMetaObject::invokeMethod(this, &TablePanel::showViewOrText, Qt::QueuedConnection);
    else
        showViewOrText();
}

void TablePanel::showViewOrText()
{
    m_stack->setCurrentWidget(m_hasRows ? shownView() : m_emptyPage);
}

void TablePanel::showAction(QPushButton &button, const QAction *action)
{
    button.setVisible(action != nullptr);
    if (!action)
        return;
    button.setText(plainActionText(*action));
    button.setIcon(action->icon());
    button.setToolTip(action->toolTip());
    button.setEnabled(action->isEnabled());
}

void TablePanel::showContextMenu(const QPoint &position, const QVariant &key)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT contextMenuAboutToShow(menu, key);
    if (!menu->isEmpty())
        menu->addSeparator();
    addFilterActions(menu, key);
    addCopyActions(menu);
    m_view->setMenuOpen(true);
    connect(menu, &QMenu::aboutToHide, m_view, [this] { m_view->setMenuOpen(false); });
    menu->popup(position);
}

void TablePanel::addFilterActions(QMenu *menu, const QVariant &key)
{
    const QModelIndex index = m_view->currentIndex();
    const QString column =
        m_proxy->headerData(index.column(), Qt::Horizontal, FilterKeyRole).toString();
    if (!key.isValid() || column.isEmpty() || index.data(KeyRole) != key)
        return;
    const QVariant raw = index.data(RawRole);
    const QString value = numberOf(raw) && raw.typeId() != QMetaType::QDateTime
                              ? raw.toString()
                              : index.data(Qt::DisplayRole).toString();
    connect(menu->addAction(tr("&Apply as Filter")), &QAction::triggered, this,
            [this, column, value] { addFilterTerm(column, value, false); });
    connect(menu->addAction(tr("&Exclude by Filter")), &QAction::triggered, this,
            [this, column, value] { addFilterTerm(column, value, true); });
    menu->addSeparator();
}

void TablePanel::addCopyActions(QMenu *menu)
{
    // Decided when the menu opens: if the selected row goes meanwhile, nobody wants all the others.
    const bool onlySelected = m_view->selectionModel()->hasSelection();
    const auto add = [&](const QString &text, Format format) {
        QAction *const action = menu->addAction(text);
        connect(action, &QAction::triggered, this,
                [this, format, onlySelected] { copy(format, onlySelected); });
        return action;
    };
    add(tr("&Copy"), Format::Tsv)->setShortcut(QKeySequence::Copy);
    add(tr("Copy as CS&V"), Format::Csv);
    add(tr("Copy as &JSON"), Format::Json);
}

QStringList TablePanel::valuesOf(int column) const
{
    QSet<QString> values;
    const int rows = std::min(m_freezer->rowCount(), valueRowsLimit);
    for (int row = 0; row < rows && values.size() <= valuesLimit; ++row)
        values.insert(m_freezer->index(row, column).data(Qt::DisplayRole).toString());
    if (values.size() > valuesLimit)
        return {};
    QStringList sorted(values.begin(), values.end());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

void TablePanel::saveLayout(QSettings &settings) const
{
    settings.setValue(QLatin1String("columns"), m_view->saveColumns());
    settings.setValue(QLatin1String("filter"), m_filter->text());
    m_filter->store().saveTo(settings);
}

void TablePanel::restoreLayout(const QSettings &settings)
{
    m_view->restoreColumns(settings.value(QLatin1String("columns")).toByteArray());
    m_filter->store().restoreFrom(settings);
    if (settings.contains(QLatin1String("filter")))
        m_filter->setFilter(settings.value(QLatin1String("filter")).toString());
}

} // namespace Monitor
