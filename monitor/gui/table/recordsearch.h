// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/filter/rowfinder.h"

namespace Monitor {

class FindBar;
class RecordView;

/// Moves from row to row in a table: to those that match a FindBar's text, and to marked ones.
class RecordSearch : public QObject
{
    Q_OBJECT

public:
    using Direction = RowFinder::Direction;

    /// @param bar, view must outlive this. The view must have its model.
    RecordSearch(FindBar &bar, RecordView &view, QObject *parent = nullptr);

    /// Goes to the next match; asks for a text if there is none.
    void find(Direction direction);
    void findMark(Direction direction);

private:
    void findFrom(int row, Direction direction);
    void findTyped();
    int rowBeside(Direction direction) const;
    void takeFound(int row);
    void takeNotFound();

    FindBar &m_bar;
    RecordView &m_view;
    RowFinder m_finder;
    bool m_isForMark = false;
};

} // namespace Monitor
