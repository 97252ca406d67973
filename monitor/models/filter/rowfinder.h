// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

#include <functional>

class QAbstractItemModel;

namespace Monitor {

/// Finds the next matching row of a model, wrapping around at the end. Searches large tables in
/// slices of a few milliseconds, so the event loop keeps running.
///
/// Rows added or removed during the search may be missed.
class RowFinder : public QObject
{
    Q_OBJECT

public:
    using IsWanted = std::function<bool(int row)>;
    enum class Direction { Forward, Backward };

    /// @param model must outlive this.
    explicit RowFinder(const QAbstractItemModel &model, QObject *parent = nullptr);

    /// Starts a search and drops the previous one. The result comes by a signal, possibly before
    /// this returns.
    /// @param first the first row to examine; clamped to the model.
    void find(const IsWanted &isWanted, int first, Direction direction);

    void cancel() { m_slice.stop(); }

    bool isRunning() const { return m_slice.isActive(); }

Q_SIGNALS:
    void found(int row);
    /// All rows have been examined.
    void notFound();

private:
    void look();

    const QAbstractItemModel &m_model;
    IsWanted m_isWanted;
    QTimer m_slice;
    Direction m_direction = Direction::Forward;
    int m_next = 0;
    int m_left = 0; ///< Rows still to examine.
};

} // namespace Monitor
