// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/serviceinquiry.h"
#include "core/load/loadgenerator.h"

#include <QtWidgets/qdialog.h>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace Monitor {

class LatencyBarsView;
class LoadCurveView;
class LoadOptions;
class LoadResultsModel;

/// Loads the server of an endpoint, shows how it goes, and compares with earlier tests. Closing it
/// ends the test.
class LoadTestDialog : public QDialog
{
    Q_OBJECT

public:
    /// How many tests are kept.
    static constexpr qsizetype MostRuns = 20;

    /// @param runs earlier tests, the last one at the end; gets those made here. Must outlive the
    ///        dialog.
    explicit LoadTestDialog(QList<LoadReport> &runs, QWidget *parent = nullptr);
    ~LoadTestDialog() override;

    /// Sets what to load; no effect during a test.
    /// @param request shown as text to be edited if that is possible.
    void setTarget(const EndpointAddress &endpoint, const QByteArray &request);

    /// The plan as entered.
    LoadPlan plan() const;

    LoadGenerator &generator() { return m_generator; }

    LoadOptions &options() const { return *m_options; }

    /// Asks the server what the request does, and the user before one that cannot be undone; then
    /// start().
    void askAndStart();
    void start();
    /// Ends the test, or the questions before it.
    void stop();

    /// Whether the server is still being asked.
    bool isAsking() const { return m_inquiry.isAsking(); }

    /// Compares with a test by its place in the list of runs; with none if there is no such.
    void compareWith(int run);

    /// \name The results as they are copied
    /// @{
    QString text() const;
    /// The test shown, or an array of it and the one it is compared with.
    QByteArray json() const;
    /// @}

    QString statusText() const;

private:
    void createResults();
    QWidget *createRunRow();
    QWidget *createButtons();
    void startOrStop();
    void takeDescription(const IpcCore::CallResult<IpcCore::ServiceDescription> &service);
    void takeEnd();
    void showProgress();
    void showRuns();
    void fillRunLists();
    const LoadReport *shownRun() const;
    const LoadReport *otherRun() const;
    QString nameOf(const LoadReport &report) const;
    QString endText(const LoadReport &report) const;
    void updateButtons();

    QList<LoadReport> &m_runs;
    LoadGenerator m_generator;
    ServiceInquiry m_inquiry;
    EndpointAddress m_endpoint;
    QByteArray m_request;

    QLabel *m_intro;
    QLineEdit *m_requestEdit;
    LoadOptions *m_options;
    QPushButton *m_startButton;
    QLabel *m_status;
    LoadCurveView *m_curve;
    LatencyBarsView *m_bars;
    QComboBox *m_run;
    QComboBox *m_other;
    LoadResultsModel *m_model;
    QTableView *m_table;
    QPushButton *m_copyText;
    QPushButton *m_copyJson;
};

} // namespace Monitor
