// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/commandrunner.h"

#include <ipccore/service/servicedescription.h>

namespace Monitor {

/// Asks an endpoint what its service offers: one `describe`, which changes nothing.
class ServiceInquiry : public QObject
{
    Q_OBJECT

public:
    explicit ServiceInquiry(QObject *parent = nullptr);
    /// Ends a question without a signal.
    ~ServiceInquiry() override;

    /// Gives up an earlier question without a signal. done() is emitted once, later.
    void ask(const EndpointAddress &endpoint);
    /// Gives up without a signal.
    void cancel();

    bool isAsking() const { return m_runner.isRunning(); }

Q_SIGNALS:
    /// @param answer the description, or BadReply if the endpoint is not a service, or why it did
    ///        not answer.
    void done(const IpcCore::CallResult<IpcCore::ServiceDescription> &answer);

private:
    void takeEnd(const CommandOutcome &outcome);

    CommandRunner m_runner;
    QByteArray m_reply;
    bool m_isCanceling = false;
};

} // namespace Monitor
