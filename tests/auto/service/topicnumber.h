// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qfile.h>

#include <atomic>

/// The number published last, in a mapped file: whoever is killed leaves it behind.
class TopicNumber
{
public:
    explicit TopicNumber(const QString &path)
        : m_file(path)
    {
        if (m_file.open(QIODevice::ReadWrite) && m_file.resize(sizeof(qint64)))
            m_number = reinterpret_cast<qint64 *>(m_file.map(0, sizeof(qint64)));
    }

    bool isOpen() const { return m_number != nullptr; }

    qint64 value() const { return std::atomic_ref(*m_number).load(); }

    qint64 next() { return ++std::atomic_ref(*m_number); }

private:
    QFile m_file;
    qint64 *m_number = nullptr;
};
