// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/pages/monitorpage.h"

namespace Monitor {

class EndpointModel;

/// All endpoints, one row each, worst first.
class OverviewPage : public MonitorPage
{
    Q_OBJECT

public:
    /// @param model must outlive this.
    /// @param addEndpoint offered if there is nothing to show. Owned by the caller.
    OverviewPage(EndpointModel &model, QAction *addEndpoint, QWidget *parent = nullptr);

    void setEndpoint(const EndpointAddress &address) override;

    TablePanel *tablePanel() const override { return m_panel; }

    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;

    /// Actions for the rows' context menu. Owned by the caller.
    void setEndpointActions(const QList<QAction *> &actions) { m_endpointActions = actions; }

Q_SIGNALS:
    /// The current row has changed.
    void endpointSelected(const Monitor::EndpointAddress &address);
    /// Double click or Return.
    void endpointActivated(const Monitor::EndpointAddress &address);

private:
    TablePanel *m_panel;
    QList<QAction *> m_endpointActions;
};

} // namespace Monitor
