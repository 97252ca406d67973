// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qwidget.h>

class QComboBox;

namespace Monitor {

class EndpointAddress;
class EndpointModel;
class TraceActions;
class TraceSession;
class TraceSources;

/// The row above a trace: start and stop, what is traced, following, times, and files.
class TraceControls : public QWidget
{
    Q_OBJECT

public:
    /// @param actions, session, endpoints must outlive this.
    TraceControls(const TraceActions &actions, TraceSession &session,
                  const EndpointModel &endpoints, QWidget *parent = nullptr);

    TraceSources &sources() const { return *m_sources; }

private:
    QWidget *createTimes(const TraceActions &actions);

    TraceSources *m_sources;
};

} // namespace Monitor
