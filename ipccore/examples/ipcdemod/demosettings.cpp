// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "demosettings.h"

DemoSettings::DemoSettings(const IpcCore::Topic &topic)
    : m_topic(topic)
{
    m_topic.publish(m_values);
}

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
    // With the lock held, so that what is published last is what they are.
    m_topic.publish(m_values);
    return m_values;
}
