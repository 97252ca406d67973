// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/tracefile.h"
#include "gui/pages/monitorpage.h"
#include "gui/trace/tracedelegate.h"
#include "models/trace/tracemodel.h"

class QLabel;
class QSplitter;

namespace Monitor {

class ElidedLabel;
class TraceActions;
class TraceControls;
class TraceDetails;
class TraceLegend;
class TraceNotes;
class TraceSession;
class WaterfallScale;
class Workspace;

/// The requests of the endpoints that the user traces, and of the console: as a table, and the
/// selected one decoded and as bytes. Starts no trace unasked.
class TracePage : public MonitorPage
{
    Q_OBJECT

public:
    /// @param workspace must outlive this.
    explicit TracePage(Workspace &workspace, QWidget *parent = nullptr);
    ~TracePage() override;

    void setEndpoint(const EndpointAddress &address) override;
    QList<QAction *> pageActions() const override;

    TablePanel *tablePanel() const override { return m_panel; }

    /// \reimp What is traced meanwhile is not lost, unless it is more than the caps allow.
    void setFrozen(bool isFrozen) override;
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;
    void resetLayout() override;

    TraceActions &actions() const { return *m_actions; }

    TraceDetails &details() const { return *m_details; }

    TraceModel &model() { return m_model; }

    /// Traces `endpoint`, besides those that are traced already.
    void trace(const EndpointAddress &endpoint);
    /// Filters by the requests of one connection. @param connection its server's number for it.
    void showConnection(const EndpointAddress &endpoint, quint64 connection);
    /// Filters by the requests that came in a time, if there are any.
    /// @param from, until in milliseconds since 1970, UTC.
    /// @return whether there are.
    bool showTime(qint64 from, qint64 until);

    /// Writes the whole trace; problemOccurred() tells how that went.
    /// @param path its suffix chooses the format: .csv, .pcapng, or else JSON lines.
    void exportTo(const QString &path);
    /// Shows a saved trace instead; problemOccurred() tells if that failed. Ends all traces.
    void openFile(const QString &path);

Q_SIGNALS:
    /// The user wants to send a request again, perhaps changed.
    void resendRequested(const Monitor::TraceRecord &record);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createTable();
    void connectActions();
    void connectView();
    void connectTrace();

    void takeAtEnd(bool isAtEnd);
    bool isNearlyFull() const;
    void keepStill();
    const TraceRecord *current() const;
    void takeCurrent();
    void showDetails();
    void takeMarks(const QVariantList &keys, bool areMarked);
    void toggleRun();
    void leaveFile();
    void clear();
    void askToClear();
    void resend();
    void editComment();
    void chooseTime(TraceTime time);
    void openExportDialog();
    void askToOpen();
    void openOpenDialog();
    void takeFile(const QString &path, const IpcCore::Result<SavedTrace> &read);

    void updateActions();
    void updateEmptyState();
    void updateTotals();
    void showScale();

    Workspace &m_workspace;
    TraceRing &m_ring;
    TraceSession &m_session;
    TraceModel m_model;
    TraceRowColors m_colors;
    EndpointAddress m_endpoint;
    QString m_openFile; ///< Whose rows are shown; empty if the trace is not from a file.
    bool m_isUnsaved = false;
    bool m_isFrozen = false; ///< By the user, with the window.
    CancelFlag m_isCanceled;

    TraceActions *m_actions;
    TraceControls *m_controls;
    TraceNotes *m_notes;
    TablePanel *m_panel;
    WaterfallScale *m_scale;
    TraceDetails *m_details;
    QSplitter *m_rows;
    TraceLegend *m_legend;
    ElidedLabel *m_scaleLabel;
};

} // namespace Monitor
