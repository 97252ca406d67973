// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/unixsocket.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qhashfunctions.h>

struct stat;

namespace Monitor {

/// What an endpoint is called: an absolute path, or a name in the abstract namespace, which begins
/// with `@` where people write it and with NUL in the kernel. A value type and a key.
class EndpointAddress
{
public:
    EndpointAddress() = default;

    /// A path as bytes, however odd; a relative one is made absolute.
    static EndpointAddress ofPath(const QByteArray &nativePath);
    /// An abstract name, without the NUL it begins with.
    static EndpointAddress ofAbstractName(const QByteArray &name);
    /// As the kernel has it.
    static EndpointAddress ofKernelName(const QByteArray &name);

    /// As people write it: "@name" is abstract, all else a path. Bytes, as file names are.
    /// @return empty for no text, and for an @ that no name follows.
    static EndpointAddress ofText(const QByteArray &text);

    bool isAbstract() const { return m_name.startsWith('\0'); }

    bool isEmpty() const { return m_name.isEmpty(); }

    /// The path as bytes, or NUL and the abstract name: what tells endpoints apart.
    const QByteArray &key() const { return m_name; }

    /// As people write it: to be copied, edited and searched.
    QString toString() const;
    /// To be looked at, as printable() has it: one line, whatever the path is made of.
    QString toPrintable() const;

    bool operator==(const EndpointAddress &other) const = default;

    /// By bytes.
    bool operator<(const EndpointAddress &other) const { return m_name < other.m_name; }

private:
    QByteArray m_name;
};

inline size_t qHash(const EndpointAddress &address, size_t seed = 0)
{
    return ::qHash(address.key(), seed);
}

/// The key under which sock_diag knows the file of a stat().
FileKey fileKeyOf(const struct stat &status);

} // namespace Monitor
