// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <QtWidgets/qwidget.h>

class QComboBox;
class QToolButton;

namespace Monitor {

/// Where requests go: follows what is selected in the window, unless it is locked. What somebody
/// writes or chooses here locks it.
class EndpointSelector : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointSelector(QWidget *parent = nullptr);

    /// What is written, which need not exist; empty: nothing.
    EndpointAddress endpoint() const;

    /// The selection of the window. Shown at once, or when it is unlocked.
    void follow(const EndpointAddress &endpoint);
    /// Shows an endpoint and locks it.
    void setEndpoint(const EndpointAddress &endpoint);

    bool isLocked() const;
    void setLocked(bool isLocked);

    /// Offers an endpoint in the list.
    void addKnown(const EndpointAddress &endpoint);

Q_SIGNALS:
    void endpointChanged(const Monitor::EndpointAddress &endpoint);

private:
    void show(const EndpointAddress &endpoint);
    void updateLock();

    QComboBox *m_box;
    QToolButton *m_lock;
    EndpointAddress m_followed;
    EndpointAddress m_shown; ///< Keeps the bytes of a name that is no text.
};

} // namespace Monitor
