// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "demosettings.h"

QStringList DemoSettings::keys()
{
    return {QStringLiteral("color"), QStringLiteral("size")};
}

QCborMap DemoSettings::all() const
{
    const QMutexLocker lock(&m_mutex);
    return m_values;
}

QCborMap DemoSettings::set(const QString &key, const QCborValue &value)
{
    const QMutexLocker lock(&m_mutex);
    m_values.insert(key, value);
    return m_values;
}
