// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// The columns of a RecordView.
#include "gui/table/recordview.h"

#include "gui/table/contentdelegate.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qset.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qscrollbar.h>
#include <QtWidgets/qstyle.h>

#include <algorithm>
#include <numeric>

namespace Monitor {

namespace {

constexpr int columnsVersion = 1;
// How many rows to examine for a column's width: those on the screen and some more.
constexpr int autoSizeRows = 1'000;

struct ColumnLayout
{
    int column = 0;
    int width = 0;
    bool isHidden = false;
};

} // namespace

void RecordView::resetColumns()
{
    QHeaderView *const header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        header->moveSection(header->visualIndex(column), column);
        const QVariant shown = model()->headerData(column, Qt::Horizontal, ShownRole);
        header->setSectionHidden(column, shown.isValid() && !shown.toBool());
        resizeColumn(column, defaultWidth(column));
    }
}

int RecordView::defaultWidth(int column) const
{
    const int margin = 2 * style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 2;
    return std::max(sampleWidth(column) + margin, horizontalHeader()->sectionSizeHint(column));
}

int RecordView::wantedWidth() const
{
    const QList<int> shown = shownColumns();
    const int columns = std::accumulate(shown.begin(), shown.end(), 0, [this](int sum, int column) {
        return sum + defaultWidth(column);
    });
    return columns + verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
}

// Leaves alone what has the remaining width.
void RecordView::resizeColumn(int column, int width)
{
    QHeaderView *const header = horizontalHeader();
    if (header->sectionResizeMode(column) == QHeaderView::Interactive)
        header->resizeSection(column, width);
}

// The last column takes the remaining width, unless it is numeric: its numbers would end up far to
// the right.
void RecordView::chooseStretch()
{
    const QList<int> shown = shownColumns();
    if (!model() || shown.isEmpty())
        return;
    const QVariant unit = model()->headerData(shown.last(), Qt::Horizontal, UnitRole);
    horizontalHeader()->setStretchLastSection(Unit(unit.toInt()) == Unit::None);
}

int RecordView::sampleWidth(int column) const
{
    const QString sample = model()->headerData(column, Qt::Horizontal, SampleRole).toString();
    const auto *content = qobject_cast<const ContentDelegate *>(itemDelegateForColumn(column));
    return fontMetrics().horizontalAdvance(sample) + fontMetrics().averageCharWidth()
           + (content ? content->roomBesideText(fontMetrics()) : 0);
}

int RecordView::sizeHintForColumn(int column) const
{
    const int rows = model() ? std::min(model()->rowCount(), autoSizeRows) : 0;
    int width = 0;
    for (int row = 0; row < rows; ++row) {
        const QString text = model()->index(row, column).data(Qt::DisplayRole).toString();
        width = std::max(width, fontMetrics().horizontalAdvance(text));
    }
    const int margin = 2 * style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 2;
    return width + margin + fontMetrics().averageCharWidth();
}

void RecordView::autoSizeColumns()
{
    QHeaderView *const header = horizontalHeader();
    for (const int column : shownColumns())
        resizeColumn(column, std::max(sizeHintForColumn(column), header->sectionSizeHint(column)));
}

QString RecordView::columnKey(int column) const
{
    const QString key = model()->headerData(column, Qt::Horizontal, FilterKeyRole).toString();
    return key.isEmpty() ? QString::number(column) : key;
}

int RecordView::columnOfKey(const QString &key) const
{
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        if (columnKey(column) == key)
            return column;
    }
    return -1;
}

QList<int> RecordView::shownColumns() const
{
    const QHeaderView *const header = horizontalHeader();
    QList<int> columns;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

QByteArray RecordView::saveColumns() const
{
    const QHeaderView *const header = horizontalHeader();
    QJsonArray columns;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const bool isHidden = header->isSectionHidden(column);
        QJsonObject layout{{QLatin1String("key"), columnKey(column)},
                           {QLatin1String("hidden"), isHidden}};
        // A hidden column has width 0, and a stretched one takes what is left; neither is the
        // user's width.
        const bool isStretched =
            header->stretchLastSection() && column == shownColumns().constLast();
        if (!isHidden && !isStretched)
            layout.insert(QLatin1String("width"), header->sectionSize(column));
        columns.append(layout);
    }
    const int sorted = header->sortIndicatorSection();
    const QJsonObject state{
        {QLatin1String("version"), columnsVersion},
        {QLatin1String("columns"), columns},
        {QLatin1String("sort"), sorted >= 0 ? columnKey(sorted) : QString()},
        {QLatin1String("descending"), header->sortIndicatorOrder() == Qt::DescendingOrder}};
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

bool RecordView::restoreColumns(const QByteArray &state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    const QJsonArray columns = object.value(QLatin1String("columns")).toArray();
    if (object.value(QLatin1String("version")).toInt() != columnsVersion || columns.isEmpty())
        return false;
    QList<ColumnLayout> layouts;
    QSet<int> known;
    for (const QJsonValue value : columns) {
        const int column = columnOfKey(value[QLatin1String("key")].toString());
        const int width = value[QLatin1String("width")].toInt();
        if (column < 0 || known.contains(column))
            continue;
        known.insert(column);
        layouts.append({column, width, value[QLatin1String("hidden")].toBool()});
    }
    const auto isHidden = [](const ColumnLayout &layout) { return layout.isHidden; };
    if (std::all_of(layouts.begin(), layouts.end(), isHidden))
        return false;
    resetColumns();
    QHeaderView *const header = horizontalHeader();
    int place = 0;
    for (const ColumnLayout &layout : std::as_const(layouts)) {
        header->moveSection(header->visualIndex(layout.column), place++);
        header->setSectionHidden(layout.column, layout.isHidden);
        if (!layout.isHidden && layout.width >= header->minimumSectionSize())
            resizeColumn(layout.column, layout.width);
    }
    chooseStretch();
    const int sorted = columnOfKey(object.value(QLatin1String("sort")).toString());
    const bool isDescending = object.value(QLatin1String("descending")).toBool();
    sortByColumn(sorted, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    return true;
}

QMenu *RecordView::createColumnMenu()
{
    auto *const menu = new QMenu(tr("Columns"), this);
    QHeaderView *const header = horizontalHeader();
    const qsizetype shown = shownColumns().size();
    for (int column = 0; column < header->count(); ++column) {
        QAction *const action = menu->addAction(
            model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        // Without any column there would be nothing to right-click.
        action->setEnabled(header->isSectionHidden(column) || shown > 1);
        connect(action, &QAction::toggled, this, [this, header, column](bool show) {
            header->setSectionHidden(column, !show);
            chooseStretch();
            if (show && header->sectionSize(column) < header->sectionSizeHint(column))
                resizeColumn(column,
                             std::max(sampleWidth(column), header->sectionSizeHint(column)));
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Auto-size Columns Once")), &QAction::triggered, this,
            &RecordView::autoSizeColumns);
    connect(menu->addAction(tr("&Reset Columns")), &QAction::triggered, this,
            &RecordView::resetColumns);
    return menu;
}

} // namespace Monitor
