// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "importer/importoptions.h"

#include <QtCore/qbytearray.h>

namespace Bridge {

/// A file in the registry of servers that says, also while nobody listens, that an endpoint leads
/// to other machines (PROTOCOL.md, section 9). Its process keeps it open and locked; others were
/// left by processes that were killed, and the next one removes them.
class ImportNote
{
public:
    ImportNote() = default;
    /// Removes the file.
    ~ImportNote();
    Q_DISABLE_COPY_MOVE(ImportNote)

    /// Creates the file if there is none yet. Does nothing where there is no place for it.
    /// @param reason why it does not listen; empty if it does.
    void write(const ImportOptions &options, const QString &reason);

private:
    bool create();

    QByteArray m_path;
    int m_descriptor = -1;
    qsizetype m_size = 0; ///< The longest text so far.
};

} // namespace Bridge
