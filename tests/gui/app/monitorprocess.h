// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/program.h"

/// Runs `ipcmonitor` in a separate process, on the offscreen platform and in English, in the
/// directories given by the environment.
class MonitorProcess : public Program
{
public:
    /// The user and group after renounceRoot(): nobody.
    static constexpr uint Nobody = 65533;

    explicit MonitorProcess(const QStringList &arguments);

    /// Runs it where no window can be opened.
    void takeAwayDisplay();

    /// Runs it as a user subject to permissions, unless this process already is.
    void renounceRoot();

    /// Starts it and waits until it handles signals.
    bool startAndWait();

    /// Ends it as Ctrl+C does.
    /// @return the exit code; -1 if it keeps running or crashed.
    int interrupt();

private:
    bool takesSignals() const;
};
