// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/pages/monitorpage.h"

#include <ipccore/result.h>

class QComboBox;
class QStackedLayout;

namespace Monitor {

class ChartModel;
class ChartView;
class ElidedLabel;
class FileTransfer;
class Workspace;

/// The last day of the selected endpoint as charts or as a table, beside another one if wanted.
class ChartsPage : public MonitorPage
{
    Q_OBJECT

public:
    /// @param workspace must outlive this.
    explicit ChartsPage(Workspace &workspace, QWidget *parent = nullptr);

    void setEndpoint(const EndpointAddress &address) override;
    QList<QAction *> pageActions() const override;

    TablePanel *tablePanel() const override { return m_panel; }

    TablePanel *focusedTable() const override;
    void setFrozen(bool isFrozen) override;
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;
    void resetLayout() override;

    ChartView &view() const { return *m_view; }

    /// Shows a second endpoint; none if empty.
    void compareWith(const EndpointAddress &address);

    /// Writes what is shown; problemOccurred() tells how that went.
    /// @param path ends with .png, .svg or .csv; anything else is taken for a PNG.
    void exportTo(const QString &path);

Q_SIGNALS:
    /// The user has selected a spike, in milliseconds since 1970, UTC.
    void rangeSelected(qint64 from, qint64 until);
    /// Switched between charts and table.
    void tableToggled();

private:
    void createActions();
    QWidget *createToolRow();
    void connectParts();
    void showEndpoints();
    void updateKnown();
    void updateTable();
    void updateStatus();
    void setSpan(int index);
    void openExportDialog();

    Workspace &m_workspace;
    EndpointAddress m_endpoint;
    EndpointAddress m_compared;
    ChartView *m_view;
    ChartModel *m_model;
    TablePanel *m_panel;
    QComboBox *m_spans;
    QComboBox *m_others;
    QAction *m_follow;
    QAction *m_heat;
    QAction *m_table;
    QAction *m_export;
    QStackedLayout *m_stack;
    ElidedLabel *m_status;
    FileTransfer *m_transfer;
    QString m_exportPath;
};

} // namespace Monitor
