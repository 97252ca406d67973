// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/recordview.h"

#include "gui/table/markheader.h"
#include "gui/table/pointerhold.h"
#include "gui/table/recorddelegate.h"

#include <QtCore/qscopedvaluerollback.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qscrollbar.h>

#include <algorithm>

namespace Monitor {

namespace {

bool isMoveKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Space:
        return true;
    default:
        return false;
    }
}

} // namespace

RecordView::RecordView(QWidget *parent)
    : QTableView(parent)
    , m_pointer(new PointerHold(viewport()))
{
    setItemDelegate(new RecordDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    // Scrolling by items would leave an empty strip below the last row.
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setSortingEnabled(true);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    setVerticalHeader(new MarkHeader([this](int row) { return isMarked(row); }, this));
    verticalHeader()->hide();
    QHeaderView *const header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &at) {
        QMenu *const menu = createColumnMenu();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(header->mapToGlobal(at));
    });
    connect(header, &QHeaderView::sectionMoved, this, &RecordView::chooseStretch);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &RecordView::noteScroll);
    m_keyboard.setSingleShot(true);
    m_keyboard.setInterval(PointerHold::Rest);
    connect(m_pointer, &PointerHold::heldChanged, this, &RecordView::noteHeld);
    connect(&m_keyboard, &QTimer::timeout, this, &RecordView::noteHeld);
    applyDensity();
}

void RecordView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        this->model()->disconnect(this);
    // Connected before the view's own slots.
    if (model) {
        connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this,
                &RecordView::rememberPlace);
        connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &RecordView::rememberPlace);
    }
    QTableView::setModel(model);
    setCurrentKey({});
    if (!model)
        return;
    // Connected after them.
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RecordView::rowsRemovedBelow);
    connect(model, &QAbstractItemModel::layoutChanged, this, &RecordView::findCurrent);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        selectKey(m_wantedKey);
        if (this->model()->rowCount() == 0)
            noteAtEnd(true); // A new log starts at its end.
    });
    resetColumns();
}

void RecordView::setDensity(Density density)
{
    m_density = density;
    applyDensity();
}

void RecordView::applyDensity()
{
    const int line = fontMetrics().lineSpacing();
    const int height = m_density == Density::Compact ? line + line / 8 : line + line / 2;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void RecordView::setMenuOpen(bool open)
{
    m_isMenuOpen = open;
    noteHeld();
}

bool RecordView::isHeld() const
{
    return m_pointer->isHeld() || m_isMenuOpen || m_keyboard.isActive();
}

void RecordView::noteHeld()
{
    if (std::exchange(m_wasHeld, isHeld()) != m_wasHeld)
        Q_EMIT heldChanged(m_wasHeld);
}

void RecordView::hideEvent(QHideEvent *event)
{
    m_keyboard.stop();
    noteHeld();
    QTableView::hideEvent(event);
}

void RecordView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    if (isMoveKey(event->key())) {
        m_keyboard.start();
        noteHeld();
    }
    QTableView::keyPressEvent(event);
}

// Home and End go to the ends of the table, not of the row.
QModelIndex RecordView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0 || (action != MoveHome && action != MoveEnd))
        return QTableView::moveCursor(action, modifiers);
    const int column = currentIndex().isValid() ? currentIndex().column() : columnAt(0);
    return model()->index(action == MoveHome ? 0 : rows - 1, std::max(column, 0));
}

void RecordView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    const QPoint position =
        isByKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos();
    Q_EMIT contextMenuRequested(position, index.data(KeyRole));
}

void RecordView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        adaptToStyle();
}

void RecordView::adaptToStyle()
{
    applyDensity();
    QHeaderView *const header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        if (!header->isSectionHidden(column))
            resizeColumn(column,
                         std::max(header->sectionSize(column), header->sectionSizeHint(column)));
    }
}

void RecordView::setFollowsTail(bool follows)
{
    m_followsTail = follows;
    m_isAtEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
}

void RecordView::rememberPlace()
{
    if (m_isPlaceKept)
        return;
    const int offset = verticalScrollBar()->value();
    m_isPlaceKept = true;
    // A user at the very top wants to see new rows there.
    const int top = offset > 0 && !isFollowing() ? rowAt(0) : -1;
    m_topRow = top < 0 ? QModelIndex() : model()->index(top, 0);
    m_topOffset = top < 0 ? 0 : offset - verticalHeader()->sectionPosition(top);
}

void RecordView::updateGeometries()
{
    // When the scroll bar moves by itself, the user has neither left the end nor gone there.
    const QScopedValueRollback layingOut(m_isLayingOut, true);
    QTableView::updateGeometries();
    if (!m_isRemoving)
        restorePlace();
}

void RecordView::restorePlace()
{
    const bool wasKept = std::exchange(m_isPlaceKept, false);
    if (isFollowing())
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else if (wasKept && m_topRow.isValid())
        verticalScrollBar()->setValue(verticalHeader()->sectionPosition(m_topRow.row())
                                      + m_topOffset);
    m_topRow = QModelIndex();
}

void RecordView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_isRemoving)
        return; // A neighbour that Qt chose.
    if (current.isValid())
        m_wantedKey = current.data(KeyRole);
    setCurrentKey(current.data(KeyRole));
}

void RecordView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTableView::rowsInserted(parent, first, last);
    if (m_followsTail && !m_isAtEnd && last == model()->rowCount(parent) - 1)
        setMissedRows(m_missedRows + last - first + 1);
    if (!m_wantedKey.isValid() || m_currentKey.isValid())
        return;
    for (int row = first; row <= last; ++row) {
        if (model()->index(row, 0).data(KeyRole) == m_wantedKey) {
            const QModelIndex index = model()->index(row, std::max(columnAt(0), 0));
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect
                                                         | QItemSelectionModel::Rows);
            return;
        }
    }
}

void RecordView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    m_isRemoving = true;
    // The first row that stays takes the place of a top row that goes.
    if (m_topRow.isValid() && m_topRow.row() >= first && m_topRow.row() <= last) {
        m_topRow = model()->index(last + 1, 0);
        m_topOffset = 0;
    }
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void RecordView::rowsRemovedBelow()
{
    m_isRemoving = false;
    if (model()->rowCount() == 0)
        noteAtEnd(true);
    if (m_currentKey.isValid() && currentIndex().data(KeyRole) != m_currentKey) {
        const QVariant wanted = m_wantedKey;
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
        setCurrentKey({});
        m_wantedKey = wanted;
    }
}

// The layout change may have added or removed rows, as when a large table is filtered.
void RecordView::findCurrent()
{
    if (m_currentKey.isValid() && currentIndex().data(KeyRole) != m_currentKey)
        setCurrentKey({});
    if (m_wantedKey.isValid() && !m_currentKey.isValid())
        QMetaObject::invokeMethod(
            this,
            [this] {
                const QModelIndex wanted =
                    m_currentKey.isValid() ? QModelIndex() : indexOfKey(m_wantedKey);
                if (wanted.isValid())
                    selectionModel()->setCurrentIndex(wanted, QItemSelectionModel::ClearAndSelect
                                                                  | QItemSelectionModel::Rows);
            },
            Qt::QueuedConnection);
}

void RecordView::setMissedRows(int count)
{
    if (std::exchange(m_missedRows, count) != count)
        Q_EMIT missedRowsChanged(count);
}

void RecordView::noteScroll()
{
    if (m_isLayingOut)
        return;
    noteAtEnd(verticalScrollBar()->value() == verticalScrollBar()->maximum());
}

void RecordView::setAtEnd(bool isAtEnd)
{
    if (isAtEnd)
        scrollToBottom();
    noteAtEnd(isAtEnd);
}

void RecordView::noteAtEnd(bool isAtEnd)
{
    const bool wasAtEnd = std::exchange(m_isAtEnd, isAtEnd);
    if (isAtEnd)
        setMissedRows(0);
    if (wasAtEnd != isAtEnd)
        Q_EMIT atEndChanged(isAtEnd);
}

void RecordView::setCurrentKey(const QVariant &key)
{
    if (m_currentKey == key)
        return;
    m_currentKey = key;
    Q_EMIT currentKeyChanged(key);
}

QVariant RecordView::currentKey() const
{
    return m_currentKey;
}

QVariantList RecordView::selectedKeys() const
{
    QVariantList keys;
    if (!selectionModel())
        return keys;
    QList<int> rows;
    const QModelIndexList indexes = selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    for (const int row : std::as_const(rows))
        keys.append(model()->index(row, 0).data(KeyRole));
    return keys;
}

bool RecordView::selectKey(const QVariant &key)
{
    if (!selectionModel())
        return false;
    m_wantedKey = key;
    const QModelIndex index = key.isValid() ? indexOfKey(key) : QModelIndex();
    if (!index.isValid()) {
        selectionModel()->clear();
        return false;
    }
    showRow(index.row());
    return true;
}

bool RecordView::selectKeys(const QVariantList &keys)
{
    if (!selectKey(keys.value(0)))
        return false;
    QSet<RowKey> wanted;
    for (const QVariant &key : keys)
        wanted.insert(RowKey{key});
    const auto isWanted = [&](int row) {
        return wanted.contains(RowKey{model()->index(row, 0).data(KeyRole)});
    };
    // Whole ranges, as each one costs time.
    QItemSelection rows;
    const int count = model()->rowCount();
    for (int first = 0, next = 0; first < count; first = next + 1) {
        for (next = first; next < count && isWanted(next);)
            ++next;
        if (next > first)
            rows.select(model()->index(first, 0), model()->index(next - 1, 0));
    }
    selectionModel()->select(rows, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    return true;
}

void RecordView::showRow(int row)
{
    const QModelIndex index = model()->index(row, std::max(columnAt(0), 0));
    setCurrentIndex(index); // The start of a Shift selection.
    selectionModel()->select(index,
                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void RecordView::toggleMarks()
{
    const QVariantList keys = selectedKeys();
    const bool areMarked = std::all_of(keys.begin(), keys.end(), [this](const QVariant &key) {
        return m_marks.contains(RowKey{key});
    });
    for (const QVariant &key : keys) {
        if (areMarked)
            m_marks.remove(RowKey{key});
        else
            m_marks.insert(RowKey{key});
    }
    showMarks();
    if (!keys.isEmpty())
        Q_EMIT rowsMarked(keys, !areMarked);
}

void RecordView::setMarks(const QVariantList &keys)
{
    m_marks.clear();
    for (const QVariant &key : keys)
        m_marks.insert(RowKey{key});
    showMarks();
}

void RecordView::clearMarks()
{
    setMarks({});
}

void RecordView::showMarks()
{
    verticalHeader()->setVisible(hasMarks());
    verticalHeader()->viewport()->update();
}

bool RecordView::isMarked(int row) const
{
    return hasMarks() && m_marks.contains(RowKey{model()->index(row, 0).data(KeyRole)});
}

QModelIndex RecordView::indexOfKey(const QVariant &key) const
{
    const int rows = model() ? model()->rowCount() : 0;
    for (int row = 0; row < rows; ++row) {
        if (model()->index(row, 0).data(KeyRole) == key)
            return model()->index(row, std::max(columnAt(0), 0));
    }
    return {};
}

TableExport RecordView::takeRows(bool onlySelected) const
{
    TableExport table(*model(), shownColumns());
    const int rows = model()->rowCount();
    for (int row = 0; row < rows; ++row) {
        if (!onlySelected || selectionModel()->isRowSelected(row))
            table.addRow(*model(), row);
    }
    return table;
}

} // namespace Monitor
