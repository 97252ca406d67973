// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

#include <functional>

class QAbstractItemModel;

namespace Monitor {

/// Looks for the next row of a model that somebody wants, and goes on at the other end. A large
/// table is looked through in slices of a few milliseconds, between which everything else goes on.
///
/// Rows that come and go meanwhile are not waited for: those may be missed.
class RowFinder : public QObject
{
    Q_OBJECT

public:
    using IsWanted = std::function<bool(int row)>;
    enum class Direction { Forward, Backward };

    /// @param model must live longer.
    explicit RowFinder(const QAbstractItemModel &model, QObject *parent = nullptr);

    /// Begins to look, and forgets what was looked for before. The answer comes by a signal, which
    /// may be before this returns.
    /// @param first the row looked at first; those outside of the model: one of its ends.
    void find(const IsWanted &isWanted, int first, Direction direction);

    void cancel() { m_slice.stop(); }

    bool isRunning() const { return m_slice.isActive(); }

Q_SIGNALS:
    void found(int row);
    /// All rows were looked at.
    void notFound();

private:
    void look();

    const QAbstractItemModel &m_model;
    IsWanted m_isWanted;
    QTimer m_slice;
    Direction m_direction = Direction::Forward;
    int m_next = 0;
    int m_left = 0; ///< Rows not yet looked at.
};

} // namespace Monitor
