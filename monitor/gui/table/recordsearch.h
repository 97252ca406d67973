// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/filter/rowfinder.h"

namespace Monitor {

class FindBar;
class RecordView;

/// Takes the user from row to row of a table: to those that match what is typed into a FindBar, and
/// to those that are marked.
class RecordSearch : public QObject
{
    Q_OBJECT

public:
    using Direction = RowFinder::Direction;

    /// @param bar, view must live longer. The view has its model.
    RecordSearch(FindBar &bar, RecordView &view, QObject *parent = nullptr);

    /// To the next row that matches; without anything to look for, it asks for it.
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
