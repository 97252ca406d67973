// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <QtWidgets/qwidget.h>

class QComboBox;
class QToolButton;

namespace Monitor {

/// Selects where requests go: follows the window's selection unless locked. Typing or choosing an
/// endpoint here locks it.
class EndpointSelector : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointSelector(QWidget *parent = nullptr);

    /// The endpoint entered, which need not exist; empty if there is none.
    EndpointAddress endpoint() const;

    /// Takes the window's selection. Shown at once, or when unlocked.
    void follow(const EndpointAddress &endpoint);
    /// Shows an endpoint and locks it.
    void setEndpoint(const EndpointAddress &endpoint);

    bool isLocked() const;
    void setLocked(bool isLocked);

    /// Adds an endpoint to the list.
    void addKnown(const EndpointAddress &endpoint);

Q_SIGNALS:
    void endpointChanged(const Monitor::EndpointAddress &endpoint);

private:
    void show(const EndpointAddress &endpoint);
    void updateLock();

    QComboBox *m_box;
    QToolButton *m_lock;
    EndpointAddress m_followed;
    EndpointAddress m_shown; ///< Preserves the bytes of a name that is not valid text.
};

} // namespace Monitor
