// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>
#include <QtCore/qstringlist.h>

namespace Cli {

/// Takes over the whole terminal: alternate screen, keys without Enter or echo. Only one at a time.
///
/// Restores everything when it is left or destroyed, or when the program crashes. Handlers of
/// signals that end the program must leave it themselves.
class TerminalScreen
{
public:
    TerminalScreen() { enter(); }

    ~TerminalScreen() { leave(); }
    Q_DISABLE_COPY_MOVE(TerminalScreen)

    /// For a program that was stopped and continues, whether it could leave() before or not.
    void enter();
    void leave();

    /// Replaces the screen's content by as many `lines` as fit and `footer` below.
    /// @return 0, or errno.
    int show(const QStringList &lines, const QString &footer);

private:
    bool m_entered = false;
};

} // namespace Cli
