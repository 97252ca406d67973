// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/observersnapshot.h"

#include <QtWidgets/qtoolbar.h>

class QAction;
class QPushButton;

namespace Monitor {

class ElidedLabel;
class EndpointObserver;

/// What the first scan found, and what one may do with it. Hidden unless offered, and gone for good
/// once the user has done something about it.
///
/// Belongs at the bottom, where no row moves when it goes.
class FirstLookBar : public QToolBar
{
    Q_OBJECT

public:
    /// @param observer must outlive this.
    /// @param tour offered as a button. Owned by the caller.
    FirstLookBar(const EndpointObserver &observer, QAction &tour, QWidget *parent = nullptr);

    /// Shows the bar, and what is found as soon as it is.
    void offer();
    /// Hides it, and emits done() if it was offered.
    void dismiss();

    /// Whether it is to be seen.
    bool isOffered() const { return m_isOffered; }

Q_SIGNALS:
    /// Keep these in view.
    void pinRequested(const QList<Monitor::EndpointAddress> &endpoints);
    /// The user has seen it.
    void done();

private:
    void showFindings(const SnapshotPointer &snapshot);

    const EndpointObserver &m_observer;
    ElidedLabel *m_text;
    QPushButton *m_pin;
    bool m_isOffered = false;
    QList<EndpointAddress> m_mine;
};

} // namespace Monitor
