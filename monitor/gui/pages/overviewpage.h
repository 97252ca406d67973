// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/pages/monitorpage.h"

namespace Monitor {

class ChartView;
class ElidedLabel;
class Workspace;

/// All endpoints, one row each, worst first; below, if there is room, the last minutes of the
/// selected one.
class OverviewPage : public MonitorPage
{
    Q_OBJECT

public:
    /// @param workspace must outlive this.
    /// @param addEndpoint offered if there is nothing to show. Owned by the caller.
    OverviewPage(Workspace &workspace, QAction *addEndpoint, QWidget *parent = nullptr);

    void setEndpoint(const EndpointAddress &address) override;

    TablePanel *tablePanel() const override { return m_panel; }

    void setFrozen(bool isFrozen) override;

    ChartView &charts() const { return *m_charts; }

    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;

    /// Actions for the rows' context menu. Owned by the caller.
    void setEndpointActions(const QList<QAction *> &actions) { m_endpointActions = actions; }

Q_SIGNALS:
    /// The current row has changed.
    void endpointSelected(const Monitor::EndpointAddress &address);
    /// Double click or Return.
    void endpointActivated(const Monitor::EndpointAddress &address);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void adaptToHeight();

    TablePanel *m_panel;
    ElidedLabel *m_chartsTitle;
    ChartView *m_charts;
    QList<QAction *> m_endpointActions;
};

} // namespace Monitor
