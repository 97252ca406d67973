// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qcbormap.h>
#include <QtCore/qmutex.h>

/// The demo daemon's settings: lost when it ends. Any thread.
class DemoSettings
{
public:
    /// The keys there are.
    static QStringList keys();

    QCborMap all() const;
    /// Changes the setting called `key`; returns all of them.
    QCborMap set(const QString &key, const QCborValue &value);

private:
    mutable QMutex m_mutex; ///< guards m_values
    QCborMap m_values{{QStringLiteral("color"), QStringLiteral("red")},
                      {QStringLiteral("size"), 10}};
};
