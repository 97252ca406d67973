// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/recordsearch.h"

#include "gui/table/filteredit.h"
#include "gui/table/findbar.h"
#include "gui/table/recordview.h"
#include "models/filter/modelrow.h"

#include <QtCore/qlocale.h>

#include <algorithm>

namespace Monitor {

RecordSearch::RecordSearch(FindBar &bar, RecordView &view, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_view(view)
    , m_finder(*view.model())
{
    connect(&m_finder, &RowFinder::found, this, &RecordSearch::takeFound);
    connect(&m_finder, &RowFinder::notFound, this, &RecordSearch::takeNotFound);
    connect(&bar, &FindBar::wantedChanged, this, &RecordSearch::findTyped);
    connect(&bar, &FindBar::nextRequested, this, [this] { find(Direction::Forward); });
    connect(&bar, &FindBar::previousRequested, this, [this] { find(Direction::Backward); });
    connect(&bar, &FindBar::closed, &m_finder, &RowFinder::cancel);
}

void RecordSearch::find(Direction direction)
{
    m_bar.edit()->apply();
    if (m_bar.edit()->expression().isEmpty())
        m_bar.open();
    else
        findFrom(rowBeside(direction), direction);
}

// As letters are added, the current row may still match.
void RecordSearch::findTyped()
{
    if (m_bar.isVisible())
        findFrom(std::max(m_view.currentIndex().row(), 0), Direction::Forward);
}

void RecordSearch::findFrom(int row, Direction direction)
{
    const FilterExpression wanted = m_bar.edit()->expression();
    m_finder.cancel();
    m_isForMark = false;
    if (!wanted.isValid()) {
        m_bar.setResult(wanted.error()->message);
        return;
    }
    if (wanted.isEmpty()) {
        m_bar.setResult(QString());
        return;
    }
    m_bar.setResult(tr("Searching…"));
    const QAbstractItemModel &model = *m_view.model();
    m_finder.find(
        [&model, wanted](int each) {
            return wanted.matches(ModelRow(model, each), model.columnCount());
        },
        row, direction);
}

void RecordSearch::findMark(Direction direction)
{
    m_finder.cancel();
    if (!m_view.hasMarks())
        return;
    m_isForMark = true;
    m_finder.find([this](int row) { return m_view.isMarked(row); }, rowBeside(direction),
                  direction);
}

int RecordSearch::rowBeside(Direction direction) const
{
    const int row = m_view.currentIndex().row();
    if (direction == Direction::Forward)
        return row + 1;
    return row < 0 ? m_view.model()->rowCount() - 1 : row - 1;
}

void RecordSearch::takeFound(int row)
{
    m_view.showRow(row);
    if (m_isForMark)
        return;
    const QLocale locale;
    m_bar.setResult(
        tr("Row %1 of %2")
            .arg(locale.toString(row + 1), locale.toString(m_view.model()->rowCount())));
}

void RecordSearch::takeNotFound()
{
    if (!m_isForMark)
        m_bar.setResult(tr("No row matches."));
}

} // namespace Monitor
