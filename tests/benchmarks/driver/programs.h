// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/failure.h"
#include "driver/placement.h"
#include "driver/row.h"

#include <QtCore/qstringlist.h>

namespace Bench {

/// A program and its arguments.
struct Command
{
    QString program;
    QStringList arguments;
    std::optional<int> cpu{}; ///< The only one it may run on.
};

/// Maps names in the report to programs, all in one folder.
class Programs
{
public:
    explicit Programs(const QString &folder, const QList<int> &cpus = usableCpus())
        : m_folder(folder)
        , m_cpus(cpus)
    {}

    Command server(const Row &row, const QString &endpoint) const;

    /// Reads the trace of the server at `endpoint`.
    Command observer(const Row &row, const QString &endpoint) const;

    /// @param timing options for the duration.
    Command load(const Row &row, const QString &endpoint, const QStringList &timing) const;

    /// Which of the row's programs has not been built.
    Failed missing(const Row &row) const;

private:
    QString path(const QString &name) const { return m_folder + QLatin1Char('/') + name; }

    const QString m_folder;
    const QList<int> m_cpus;
};

} // namespace Bench
