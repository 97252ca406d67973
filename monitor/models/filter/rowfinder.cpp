// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/filter/rowfinder.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qelapsedtimer.h>

namespace Monitor {

namespace {

// Less than a frame.
constexpr std::chrono::milliseconds sliceTime{8};
// How many rows to examine between looks at the clock.
constexpr int rowsPerLook = 64;

} // namespace

RowFinder::RowFinder(const QAbstractItemModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    m_slice.setSingleShot(true);
    connect(&m_slice, &QTimer::timeout, this, &RowFinder::look);
}

void RowFinder::find(const IsWanted &isWanted, int first, Direction direction)
{
    m_isWanted = isWanted;
    m_direction = direction;
    m_next = first;
    m_left = m_model.rowCount();
    look();
}

void RowFinder::look()
{
    QElapsedTimer timer;
    timer.start();
    while (m_left > 0 && timer.elapsed() < sliceTime.count()) {
        for (int i = 0; i < rowsPerLook && m_left > 0; ++i, --m_left) {
            const int rows = m_model.rowCount();
            if (m_next < 0 || m_next >= rows)
                m_next = m_direction == Direction::Forward ? 0 : rows - 1;
            const int row = m_next;
            m_next += m_direction == Direction::Forward ? 1 : -1;
            if (rows == 0 || !m_isWanted(row))
                continue;
            m_slice.stop();
            Q_EMIT found(row);
            return;
        }
    }
    if (m_left > 0) {
        m_slice.start();
        return;
    }
    m_slice.stop();
    Q_EMIT notFound();
}

} // namespace Monitor
