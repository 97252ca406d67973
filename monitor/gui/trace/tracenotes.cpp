// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/trace/tracenotes.h"

#include "core/trace/tracesession.h"

#include <QtWidgets/qstyle.h>

namespace Monitor {

QString traceProblem(const TracedEndpoint &traced)
{
    const QString name = traced.endpoint.toPrintable();
    const QString reason = traced.error ? traced.error->message : QString();
    switch (traced.state) {
    case TraceState::Starting:
    case TraceState::Running:
        break;
    case TraceState::Silent:
        return TraceNotes::tr("%1 does not answer; requests may be missing.").arg(name);
    case TraceState::NoControl:
        return reason.isEmpty()
                   ? TraceNotes::tr("%1 is not traced: no server of yours that can be traced "
                                    "listens there. Servers built with IpcCore can, unless "
                                    "introspection is off or they use another runtime directory.")
                         .arg(name)
                   : TraceNotes::tr("%1 is not traced: the list of servers cannot be read. %2")
                         .arg(name, reason);
    case TraceState::NotAllowed:
        return TraceNotes::tr("%1 is not traced: its server does not admit you. %2")
            .arg(name, reason);
    case TraceState::Ended:
        return TraceNotes::tr("%1 is not traced: its server has stopped. The trace goes on when "
                              "it starts again.")
            .arg(name);
    case TraceState::Failed:
        return TraceNotes::tr("%1 is not traced: %2").arg(name, reason);
    }
    return {};
}

TraceNotes::TraceNotes(const TraceSession &session, QWidget *parent)
    : QLabel(parent)
    , m_session(session)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setMargin(style()->pixelMetric(QStyle::PM_LayoutLeftMargin) / 2);
    connect(&session, &TraceSession::endpointsChanged, this, &TraceNotes::showNotes);
    showNotes();
}

void TraceNotes::setNote(const QString &note)
{
    m_note = note;
    showNotes();
}

void TraceNotes::showNotes()
{
    QStringList lines;
    if (!m_note.isEmpty())
        lines.append(m_note);
    int left = 0;
    for (const TracedEndpoint &traced : m_session.endpoints()) {
        const QString problem = traceProblem(traced);
        if (problem.isEmpty())
            continue;
        if (lines.size() < MostLines)
            lines.append(problem);
        else
            ++left;
    }
    if (left > 0)
        lines.append(tr("%Ln other endpoint(s) cannot be traced either.", nullptr, left));
    setText(lines.join(u'\n'));
    setVisible(!lines.isEmpty());
}

} // namespace Monitor
