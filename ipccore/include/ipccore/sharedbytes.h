// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>

#include <memory>

namespace IpcCore {

/// A received message, read where it is: in memory shared with the sender if it came that way,
/// otherwise in ordinary memory. A value type: copies are cheap, refer to the same bytes, and may
/// be used in different threads.
///
/// A message in shared memory keeps its place there until the last copy is gone; meanwhile the
/// sender has less room, and sends bytes if there is none left. It may outlive the connection.
///
/// The sender could still change bytes in shared memory. IpcCore never does, but a hostile program
/// of this user might: before relying on something that was checked, copy it (toByteArray()), then
/// check the copy. Its place and size cannot change.
class SharedBytes
{
public:
    /// No bytes.
    SharedBytes() = default;

    /// Ordinary `bytes`.
    explicit SharedBytes(const QByteArray &bytes)
        : SharedBytes(std::make_shared<const QByteArray>(bytes))
    {}

    /// For the library: `bytes` that stay in place while `holder` lives.
    SharedBytes(QByteArrayView bytes, std::shared_ptr<const void> holder)
        : m_holder(std::move(holder))
        , m_bytes(bytes)
        , m_isShared(true)
    {}

    /// The bytes, not followed by a NUL byte. Valid while this object or a copy of it lives.
    const char *data() const { return m_bytes.data(); }

    /// In bytes.
    qsizetype size() const { return m_bytes.size(); }

    /// Whether there are no bytes.
    bool isEmpty() const { return m_bytes.isEmpty(); }

    /// The bytes. Valid while this object or a copy of it lives.
    QByteArrayView view() const { return m_bytes; }

    /// The same bytes without copying them, as QByteArray::fromRawData(): valid while this object
    /// or a copy of it lives, and not followed by a NUL byte. What changes it copies it.
    QByteArray asByteArray() const { return QByteArray::fromRawData(data(), size()); }

    /// A copy, which nobody else can change.
    QByteArray toByteArray() const { return m_bytes.toByteArray(); }

    /// Whether the bytes are in memory shared with the sender.
    bool isShared() const { return m_isShared; }

private:
    explicit SharedBytes(const std::shared_ptr<const QByteArray> &bytes)
        : m_holder(bytes)
        , m_bytes(*bytes)
    {}

    std::shared_ptr<const void> m_holder;
    QByteArrayView m_bytes;
    bool m_isShared = false;
};

} // namespace IpcCore
