// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/program.h"

/// `ipcmonitor` in a process of its own, on the offscreen platform and in English, in whatever
/// directories the environment tells.
class MonitorProcess : public Program
{
public:
    /// Who it is after renounceRoot() of root: nobody's user and group.
    static constexpr uint Nobody = 65534;

    explicit MonitorProcess(const QStringList &arguments);

    /// Has it run where no window can be opened.
    void takeAwayDisplay();

    /// Has it run as somebody whom permissions stop, unless this process is that already.
    void renounceRoot();

    /// Starts it and waits until a signal would end it as its user does.
    bool startAndWait();

    /// Sends a signal to the process, which runs.
    bool send(int signal);

    /// Ends it as Ctrl+C does.
    /// @return the exit code; -1 when it goes on or crashed.
    int interrupt();

private:
    bool takesSignals() const;
};
