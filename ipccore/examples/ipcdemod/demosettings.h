// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/topic.h>

#include <QtCore/qcbormap.h>
#include <QtCore/qmutex.h>

/// The demo daemon's settings, and the topic that tells of them: lost when it ends. Any thread.
class DemoSettings
{
public:
    explicit DemoSettings(const IpcCore::Topic &topic);

    /// The keys there are.
    static QStringList keys();

    QCborMap all() const;
    /// Changes the setting called `key`; returns all of them.
    QCborMap set(const QString &key, const QCborValue &value);

private:
    mutable QMutex m_mutex; ///< guards the rest
    QCborMap m_values{{QStringLiteral("color"), QStringLiteral("red")},
                      {QStringLiteral("size"), 10}};
    IpcCore::Topic m_topic;
};
