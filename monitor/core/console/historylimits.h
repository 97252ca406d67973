// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

class QSettings;

namespace Monitor {

/// How much history to keep, on disk and in memory.
struct HistoryLimits
{
    /// \name What people may choose
    /// @{
    static constexpr qsizetype FewestEntries = 10;
    static constexpr qsizetype MostEntries = 100'000;        ///< Lists stay quick.
    static constexpr qint64 SmallestFile = 64 * 1024;        ///< One message.
    static constexpr qint64 LargestFile = 200 * 1024 * 1024; ///< Read within seconds.
    static constexpr qsizetype MostKeptBytes = 1024 * 1024;
    /// @}

    /// 1 and more. Default: 5,000, more than anybody looks through.
    qsizetype maxEntries = 5'000;
    /// Of the file, in bytes; 1 and more. Default: 20 MiB, which is read in an instant.
    qint64 maxFileSize = 20LL * 1024 * 1024;
    /// Of each request and reply, in bytes; 0 and more. Default: 64 KiB.
    qsizetype maxKeptBytes = 64 * 1024;

    void save(QSettings &settings) const;
    /// Values that are missing get their defaults, others are clamped to what people may choose.
    static HistoryLimits restored(const QSettings &settings);

    bool operator==(const HistoryLimits &other) const = default;
};

} // namespace Monitor
