// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/observersnapshot.h"

#include <QtWidgets/qwidget.h>

class QLabel;

namespace Monitor {

class EndpointObserver;

/// The right part of the status bar: the number of endpoints, the cost of watching, and what cannot
/// be seen.
class PollStatus : public QWidget
{
    Q_OBJECT

public:
    /// @param observer must outlive this.
    explicit PollStatus(EndpointObserver &observer, QWidget *parent = nullptr);

private:
    void takeSnapshot(const SnapshotPointer &snapshot);
    void takeStalled(bool isStalled);

    EndpointObserver &m_observer;
    QLabel *m_counts;
    QLabel *m_cost;
    QLabel *m_limits;
};

} // namespace Monitor
