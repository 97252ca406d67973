// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qtimer.h>

#include <functional>

namespace Cli {

/// Calls a function once nobody can read standard output any more: its pipe or socket is closed at
/// the other end. For verbs that may have nothing to write for long, and would not notice.
class ReaderWatch
{
public:
    explicit ReaderWatch(std::function<void()> gone);

private:
    QTimer m_timer;
};

} // namespace Cli
