// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <QtWidgets/qpushbutton.h>

class QMenu;

namespace Monitor {

class EndpointModel;
class TraceSession;

/// Chooses what is traced: endpoints, one or several, and the requests of the console. Says what is
/// traced now.
class TraceSources : public QPushButton
{
    Q_OBJECT

public:
    /// How many endpoints that are not traced the menu offers besides the selected one. More are
    /// easier to find in the list of endpoints.
    static constexpr int MostOffered = 20;

    /// @param session, endpoints must outlive this.
    TraceSources(TraceSession &session, const EndpointModel &endpoints, QWidget *parent = nullptr);

    /// The endpoint selected in the window, offered first.
    void setSelected(const EndpointAddress &endpoint) { m_selected = endpoint; }

private:
    void fillMenu();
    void addEndpoint(const EndpointAddress &endpoint);
    void showTraced();

    TraceSession &m_session;
    const EndpointModel &m_endpoints;
    EndpointAddress m_selected;
    QMenu *m_menu;
};

} // namespace Monitor
