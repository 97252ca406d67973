// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qobject.h>

#include <atomic>
#include <csignal>
#include <thread>

namespace Bridge {

/// Turns SIGTERM, SIGINT and SIGHUP into a signal of Qt. To be created before there are other
/// threads, which would get them otherwise.
class StopSignals : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    /// Emitted by another thread, for each one.
    void arrived();

private:
    sigset_t m_signals;
    std::atomic<bool> m_isEnding = false;
    std::thread m_thread;
};

} // namespace Bridge
