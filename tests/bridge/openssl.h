// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/program.h"

#include <QtCore/qstandardpaths.h>

inline bool hasOpenssl()
{
    return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty();
}

/// Runs it; false if it fails.
inline bool runOpenssl(const QStringList &arguments)
{
    Program program(QStringLiteral("openssl"), arguments);
    return program.start() && program.finish() == 0;
}
