// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>
#include <QtCore/qstringlist.h>

namespace Cli {

/// The whole terminal: another screen than the one with the shell's lines, keys without Enter and
/// without echo. One at a time.
///
/// All is as before when it is left, destroyed, or when the program crashes. For signals that end
/// the program it must be left by who handles them.
class TerminalScreen
{
public:
    TerminalScreen() { enter(); }

    ~TerminalScreen() { leave(); }
    Q_DISABLE_COPY_MOVE(TerminalScreen)

    /// After leave(), for a program that was stopped and goes on.
    void enter();
    void leave();

    /// Shows `lines` in place of all that was there, as many as have room, and `footer` below.
    /// @return 0, or errno.
    int show(const QStringList &lines, const QString &footer);

private:
    bool m_entered = false;
};

} // namespace Cli
