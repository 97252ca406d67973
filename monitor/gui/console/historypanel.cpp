// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/historypanel.h"

#include "gui/console/diffdialog.h"
#include "gui/look/icons.h"
#include "models/console/favouritesmodel.h"
#include "models/console/historymodel.h"
#include "models/table/roles.h"

#include <QtCore/qsortfilterproxymodel.h>
#include <QtGui/qaction.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtabwidget.h>
#include <QtWidgets/qtreeview.h>

#include <algorithm>

namespace Monitor {

namespace {

QSortFilterProxyModel *searchable(QAbstractItemModel *model, QObject *parent)
{
    auto *proxy = new QSortFilterProxyModel(parent);
    proxy->setSourceModel(model);
    proxy->setFilterKeyColumn(-1);
    proxy->setFilterRole(RawRole);
    proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    return proxy;
}

// The one column that may be of any length gets what the others leave.
void stretch(const QTreeView *view, int column)
{
    view->header()->setStretchLastSection(false);
    view->header()->setSectionResizeMode(column, QHeaderView::Stretch);
}

} // namespace

HistoryPanel::HistoryPanel(CommandHistory &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_historyModel(new HistoryModel(history, this))
    , m_favouritesModel(new FavouritesModel(history, this))
    , m_historyProxy(searchable(m_historyModel, this))
    , m_favouritesProxy(searchable(m_favouritesModel, this))
    , m_search(new QLineEdit)
    , m_tabs(new QTabWidget)
    , m_historyView(createView(m_historyProxy, tr("History")))
    , m_favouritesView(createView(m_favouritesProxy, tr("Favourites")))
{
    m_search->setPlaceholderText(tr("Search requests…"));
    m_search->setAccessibleName(tr("Search requests"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(IconName::Search), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_historyProxy->setFilterFixedString(text);
        m_favouritesProxy->setFilterFixedString(text);
    });

    m_historyView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_historyView->setColumnHidden(HistoryModel::ReplySizeColumn, true);
    m_historyView->setColumnHidden(HistoryModel::EndpointColumn, true);
    stretch(m_historyView, HistoryModel::RequestColumn);
    stretch(m_favouritesView, FavouritesModel::RequestColumn);
    m_favouritesView->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_favouritesView->setColumnHidden(FavouritesModel::EndpointColumn, true);

    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Earlier requests"));
    // Two tabs are soon read and hard to scroll.
    m_tabs->setUsesScrollButtons(false);
    m_tabs->addTab(m_historyView, icon(IconName::History), tr("History"));
    m_tabs->addTab(m_favouritesView, icon(IconName::Favourite), tr("Favourites"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_search);
    layout->addWidget(m_tabs, 1);
    createActions();
}

QTreeView *HistoryPanel::createView(QSortFilterProxyModel *proxy, const QString &name)
{
    auto *view = new QTreeView;
    view->setModel(proxy);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    view->setAccessibleName(name);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (int column = 0; column < proxy->columnCount(); ++column) {
        const QString sample = proxy->headerData(column, Qt::Horizontal, SampleRole).toString();
        view->header()->resizeSection(
            column, view->fontMetrics().horizontalAdvance(sample + QStringLiteral("mm")));
        // Also of the column that gets what the others leave.
        view->header()->setMinimumSectionSize(std::max(view->header()->minimumSectionSize(),
                                                       view->header()->sectionSizeHint(column)));
    }
    connect(view, &QTreeView::activated, this, &HistoryPanel::activate);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryPanel::updateActions);
    return view;
}

void HistoryPanel::createActions()
{
    m_compare = new QAction(icon(IconName::Diff), tr("Compare &Replies"), this);
    m_removeFavourite = new QAction(icon(IconName::FavouriteOff), tr("Re&move Favourite"), this);
    m_removeFavourite->setShortcut(QKeySequence::Delete);
    m_removeFavourite->setShortcutContext(Qt::WidgetShortcut);
    m_clear = new QAction(icon(IconName::Clear), tr("C&lear History…"), this);
    connect(m_compare, &QAction::triggered, this, &HistoryPanel::compare);
    connect(m_clear, &QAction::triggered, this, &HistoryPanel::confirmClear);
    connect(m_removeFavourite, &QAction::triggered, this, [this] {
        const QModelIndexList rows = m_favouritesView->selectionModel()->selectedRows();
        for (const QModelIndex &row : rows)
            m_favouritesProxy->removeRow(row.row());
    });
    m_historyView->addActions({m_compare, m_clear});
    m_favouritesView->addAction(m_removeFavourite);
    updateActions();
}

void HistoryPanel::activate(const QModelIndex &index)
{
    if (index.model() == m_historyProxy)
        Q_EMIT entryActivated(m_historyModel->entry(m_historyProxy->mapToSource(index).row()));
    else
        Q_EMIT favouriteActivated(
            m_favouritesModel->favourite(m_favouritesProxy->mapToSource(index).row()));
}

void HistoryPanel::focusSearch()
{
    m_tabs->setCurrentWidget(m_historyView);
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

// From the search straight to what it found, as in a shell.
bool HistoryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *view = qobject_cast<QTreeView *>(m_tabs->currentWidget());
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers() & Qt::ControlModifier)
            return false;
        if (view->model()->rowCount() > 0)
            activate(view->model()->index(0, 0));
        return true;
    case Qt::Key_Down:
        view->setFocus(Qt::OtherFocusReason);
        if (!view->currentIndex().isValid())
            view->setCurrentIndex(view->model()->index(0, 0));
        return true;
    case Qt::Key_Escape:
        m_search->clear();
        Q_EMIT searchLeft();
        return true;
    default:
        return false;
    }
}

QList<int> HistoryPanel::selectedEntries() const
{
    QList<int> rows;
    const QModelIndexList selected = m_historyView->selectionModel()->selectedRows();
    for (const QModelIndex &row : selected)
        rows.append(m_historyProxy->mapToSource(row).row());
    // The older one first.
    std::sort(rows.begin(), rows.end(), std::greater<>());
    return rows;
}

void HistoryPanel::updateActions()
{
    if (m_compare)
        m_compare->setEnabled(m_historyView->selectionModel()->selectedRows().size() == 2);
}

void HistoryPanel::compare()
{
    const QList<int> rows = selectedEntries();
    if (rows.size() != 2)
        return;
    auto *dialog =
        new DiffDialog(m_historyModel->entry(rows.at(0)), m_historyModel->entry(rows.at(1)), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HistoryPanel::confirmClear()
{
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Clear History"),
                        tr("Forget all requests and replies of the history? Favourites stay."),
                        QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box->addButton(tr("&Clear"), QMessageBox::DestructiveRole), &QAbstractButton::clicked,
            this, [this] { m_history.clear(); });
    box->open();
}

} // namespace Monitor
