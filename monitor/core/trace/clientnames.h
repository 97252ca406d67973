// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qhash.h>

#include <memory>

namespace Monitor {

class ProcessSource;

/// Names of processes by pid, looked up as long as they run and remembered for a moment. One thread
/// at a time.
class ClientNames
{
public:
    ClientNames();
    explicit ClientNames(std::unique_ptr<ProcessSource> source);
    ~ClientNames();

    /// Empty if there is no such process, or not any more. @param pid 0 and less has no name.
    QByteArray nameOf(qint64 pid);

private:
    struct Known
    {
        QByteArray name;
        qint64 atMs = 0;
    };

    std::unique_ptr<ProcessSource> m_source;
    QHash<qint64, Known> m_known;
    QElapsedTimer m_clock;
};

} // namespace Monitor
