// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/historypanel.h"

#include "gui/look/confirmation.h"
#include "gui/look/icons.h"
#include "gui/table/filteredit.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "models/console/favouritesmodel.h"
#include "models/console/historymodel.h"
#include "models/table/roles.h"

#include <QtGui/qaction.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qtabwidget.h>

#include <algorithm>

namespace Monitor {

namespace {

// The editor's shortcut for the search; in the search, it finds older entries.
bool isFindOlderKey(const QKeyEvent *event)
{
    return event->key() == Qt::Key_R && event->modifiers() == Qt::ControlModifier;
}

} // namespace

HistoryPanel::HistoryPanel(CommandHistory &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_historyModel(new HistoryModel(history, this))
    , m_favouritesModel(new FavouritesModel(history, this))
    , m_historyPanel(createPanel(m_historyModel, tr("History")))
    , m_favouritesPanel(createPanel(m_favouritesModel, tr("Favourites")))
    , m_tabs(new QTabWidget)
{
    m_historyPanel->setRowsChange(false);
    QHeaderView *header = m_historyPanel->view()->horizontalHeader();
    header->setSectionResizeMode(HistoryModel::columnOf("cmd"), QHeaderView::Fixed);
    connect(header, &QHeaderView::sectionResized, this, &HistoryPanel::fitRequests);
    m_historyPanel->view()->viewport()->installEventFilter(this);
    m_historyPanel->setEmptyState(tr("Requests that were sent are listed here, with their "
                                     "replies."));
    m_favouritesPanel->setEmptyState(tr("Named requests are listed here (Ctrl+D)."));
    m_favouritesPanel->view()->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_historyPanel->filterEdit()->installEventFilter(this);
    // A new search starts at the newest entry.
    connect(m_historyPanel->filterEdit(), &QLineEdit::textEdited, this,
            [this] { m_historyPanel->view()->selectKey({}); });

    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Earlier requests"));
    // Two tabs are easy to read and hard to scroll.
    m_tabs->setUsesScrollButtons(false);
    m_tabs->addTab(m_historyPanel, icon(IconName::History), tr("History"));
    m_tabs->addTab(m_favouritesPanel, icon(IconName::Favourite), tr("Favourites"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs, 1);
    createActions();
}

TablePanel *HistoryPanel::createPanel(QAbstractItemModel *model, const QString &name)
{
    auto *panel = new TablePanel(model);
    panel->view()->setAccessibleName(name);
    connect(panel, &TablePanel::activated, this, [this] { activate(false); });
    connect(panel, &TablePanel::contextMenuAboutToShow, this, [this, panel](QMenu *menu) {
        if (panel == m_historyPanel)
            menu->addActions({m_sendAgain, m_openInTab, m_copyCommand, m_compare, m_clear});
        else
            menu->addActions({m_openInTab, m_removeFavourite});
    });
    return panel;
}

// The panel is narrow: the longest column shrinks, so that those after it stay visible. Where
// nothing is left, QHeaderView's own stretching keeps the former width.
void HistoryPanel::fitRequests()
{
    RecordView *const view = m_historyPanel->view();
    QHeaderView *const header = view->horizontalHeader();
    const int column = HistoryModel::columnOf("cmd");
    if (header->isSectionHidden(column))
        return;
    const int rest = view->viewport()->width() - header->length() + header->sectionSize(column);
    header->resizeSection(column, std::max(rest, header->sectionSizeHint(column)));
}

void HistoryPanel::createActions()
{
    m_sendAgain = new QAction(icon(IconName::SendAgain), tr("Send A&gain"), this);
    m_sendAgain->setToolTip(tr("Send the same request to the same endpoint"));
    m_copyCommand = new QAction(icon(IconName::CopyAsCommand), tr("Copy as Co&mmand"), this);
    m_copyCommand->setToolTip(tr("Copy a shell command that sends the same bytes"));
    m_openInTab = new QAction(icon(IconName::OpenInTab), tr("Open in Ne&w Tab"), this);
    m_compare = new QAction(icon(IconName::Diff), tr("Compare &Replies"), this);
    m_compare->setToolTip(tr("Compare the replies of the two selected requests"));
    m_removeFavourite = new QAction(icon(IconName::FavouriteOff), tr("Re&move Favourite…"), this);
    m_removeFavourite->setShortcut(QKeySequence::Delete);
    m_removeFavourite->setShortcutContext(Qt::WidgetShortcut);
    m_favouritesPanel->view()->addAction(m_removeFavourite);
    m_clear = new QAction(icon(IconName::ClearHistory), tr("C&lear History…"), this);
    // By value: slots may send, which may drop the oldest entry.
    connect(m_sendAgain, &QAction::triggered, this, [this] {
        if (const HistoryEntry *entry = currentEntry())
            Q_EMIT sendAgainRequested(HistoryEntry(*entry));
    });
    connect(m_copyCommand, &QAction::triggered, this, [this] {
        if (const HistoryEntry *entry = currentEntry())
            Q_EMIT copyCommandRequested(HistoryEntry(*entry));
    });
    connect(m_openInTab, &QAction::triggered, this, [this] { activate(true); });
    connect(m_compare, &QAction::triggered, this, &HistoryPanel::compare);
    connect(m_clear, &QAction::triggered, this, &HistoryPanel::confirmClear);
    connect(m_removeFavourite, &QAction::triggered, this, &HistoryPanel::confirmRemoval);
    for (const TablePanel *panel : {m_historyPanel, m_favouritesPanel}) {
        connect(panel->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
                &HistoryPanel::updateActions);
        connect(panel, &TablePanel::countsChanged, this, &HistoryPanel::updateActions);
        connect(panel, &TablePanel::currentKeyChanged, this, &HistoryPanel::updateActions);
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, &HistoryPanel::updateActions);
    updateActions();
}

TablePanel *HistoryPanel::currentTable() const
{
    return m_tabs->currentWidget() == m_favouritesPanel ? m_favouritesPanel : m_historyPanel;
}

const HistoryEntry *HistoryPanel::currentEntry() const
{
    return m_historyModel->entryOfKey(m_historyPanel->currentKey());
}

void HistoryPanel::activate(bool inNewTab)
{
    const QVariant key = currentTable()->currentKey();
    if (currentTable() == m_historyPanel) {
        // By value, as above.
        if (const HistoryEntry *entry = currentEntry())
            Q_EMIT entryActivated(HistoryEntry(*entry), inNewTab);
    } else if (const int row = m_favouritesModel->rowOfKey(key); row >= 0) {
        Q_EMIT favouriteActivated(Favourite(m_favouritesModel->row(row)), inNewTab);
    }
}

void HistoryPanel::focusSearch()
{
    m_tabs->setCurrentWidget(m_historyPanel);
    m_historyPanel->focusFilter();
}

bool HistoryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_historyPanel->view()->viewport() && event->type() == QEvent::Resize)
        fitRequests();
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_historyPanel->filterEdit() || !isKey)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (event->type() == QEvent::KeyPress)
        return takeSearchKey(key);
    // Otherwise ambiguous with the window's Ctrl+R.
    if (isFindOlderKey(key))
        key->accept();
    return isFindOlderKey(key);
}

// From the search directly to its result, as in a shell.
bool HistoryPanel::takeSearchKey(QKeyEvent *event)
{
    if (isFindOlderKey(event)) {
        findOlder();
        return true;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier)
            return false;
        m_historyPanel->filterEdit()->apply();
        activateFound();
        return true;
    case Qt::Key_Escape:
        m_historyPanel->clearFilter();
        Q_EMIT searchLeft();
        return true;
    default:
        return false;
    }
}

void HistoryPanel::activateFound()
{
    if (!m_historyPanel->filterEdit()->expression().isValid())
        return;
    if (!m_historyPanel->currentKey().isValid())
        findOlder();
    activate(false);
}

void HistoryPanel::findOlder()
{
    m_historyPanel->filterEdit()->apply();
    RecordView *view = m_historyPanel->view();
    const QModelIndex current = view->currentIndex();
    const QModelIndex next = view->model()->index(current.isValid() ? current.row() + 1 : 0, 0);
    if (next.isValid())
        view->selectKey(next.data(KeyRole));
}

void HistoryPanel::updateActions()
{
    const bool isHistory = currentTable() == m_historyPanel;
    const HistoryEntry *entry = isHistory ? currentEntry() : nullptr;
    for (QAction *action : {m_sendAgain, m_copyCommand})
        action->setEnabled(entry && entry->hasWholeRequest());
    m_openInTab->setEnabled(currentTable()->currentKey().isValid());
    m_compare->setEnabled(isHistory && m_historyPanel->selectedKeys().size() == 2);
    m_removeFavourite->setEnabled(!isHistory && !m_favouritesPanel->selectedKeys().isEmpty());
}

void HistoryPanel::compare()
{
    const QVariantList keys = m_historyPanel->selectedKeys();
    if (keys.size() != 2)
        return;
    const auto [older, newer] = std::minmax({keys.at(0).toULongLong(), keys.at(1).toULongLong()});
    const HistoryEntry *first = m_historyModel->entryOfKey(QVariant(older));
    const HistoryEntry *second = m_historyModel->entryOfKey(QVariant(newer));
    if (first && second)
        Q_EMIT compareRequested(*first, *second);
}

void HistoryPanel::confirmRemoval()
{
    const QVariantList keys = m_favouritesPanel->selectedKeys();
    if (keys.isEmpty())
        return;
    confirm({.title = tr("Remove Favourite"),
             .question = tr("Remove %Ln favourite(s)?", nullptr, static_cast<int>(keys.size())),
             .details = {},
             .button = tr("&Remove")},
            this, [this, keys] {
                for (const QVariant &key : keys) {
                    if (const int row = m_favouritesModel->rowOfKey(key); row >= 0)
                        m_favouritesModel->removeRows(row, 1, {});
                }
            });
}

void HistoryPanel::confirmClear()
{
    confirm({.title = tr("Clear History"),
             .question = tr("Remove all requests and replies from the history? Favourites stay."),
             .details = {},
             .button = tr("&Clear")},
            this, [this] { m_history.clear(); });
}

} // namespace Monitor
