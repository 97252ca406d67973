// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qlabel.h>

namespace Monitor {

class TraceSession;
struct TracedEndpoint;

/// Why an endpoint is not traced although it should be, in one sentence; empty if it is.
QString traceProblem(const TracedEndpoint &traced);

/// One line for each endpoint that should be traced and is not; hidden if there is none.
class TraceNotes : public QLabel
{
    Q_OBJECT

public:
    /// More lines would leave no room for the trace.
    static constexpr int MostLines = 4;

    /// @param session must outlive this.
    explicit TraceNotes(const TraceSession &session, QWidget *parent = nullptr);

    /// Shows a line of its own above the others; none if empty.
    void setNote(const QString &note);

private:
    void showNotes();

    const TraceSession &m_session;
    QString m_note;
};

} // namespace Monitor
