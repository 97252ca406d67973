// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qdatetime.h>
#include <QtCore/qstring.h>

#include <chrono>

namespace Bridge {

/// What one exporter has done so far, as the NATS Services protocol counts it.
struct ServiceFigures
{
    QDateTime started = QDateTime::currentDateTimeUtc();
    quint64 requests = 0;                       ///< Ended ones, whatever their end.
    quint64 errors = 0;                         ///< Of these, those without a reply.
    quint64 refused = 0;                        ///< Of these, those that nobody was asked.
    QString lastError;                          ///< Empty if there was none.
    std::chrono::nanoseconds processingTime{0}; ///< Of all of them.

    void count(std::chrono::nanoseconds took, const QString &failure)
    {
        ++requests;
        processingTime += took;
        if (failure.isEmpty())
            return;
        ++errors;
        lastError = failure;
    }

    /// One that was not taken.
    void refuse(const QString &why)
    {
        count({}, why);
        ++refused;
    }
};

} // namespace Bridge
