// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "broker/brokeroptions.h"
#include "exporter/exportoptions.h"
#include "importer/importoptions.h"

#include <QtCore/qlist.h>

namespace Bridge {

/// What one process does.
struct BridgeOptions
{
    BrokerOptions broker;
    QList<ExportOptions> exports;
    QList<ImportOptions> imports;
    /// File for the figures, for Prometheus; empty: none.
    QString metricsFile;
    /// Export even to a broker on another machine that does not know who is who.
    bool allowUnprotected = false;

    /// @param path of a settings file, as `ipcbridge --help` describes it.
    /// @return InvalidArgument, with the file's name and the key, for a file that cannot be read, a
    ///         key that is unknown and a value that cannot be; nothing is ignored.
    static IpcCore::Result<BridgeOptions> read(const QString &path);

    /// @return InvalidArgument if there is nothing to do, or it would let anybody in.
    IpcCore::Result<void> validate() const;
};

} // namespace Bridge
