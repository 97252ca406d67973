// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qhashfunctions.h>

namespace Monitor {

/// The name of an endpoint: an absolute path, a name in the abstract namespace, which people write
/// with a leading `@` and the kernel with a leading NUL, or an absolute path on another host, as
/// `HOST:/path`. A value type, usable as a key.
class EndpointAddress
{
public:
    EndpointAddress() = default;

    /// A path as bytes, whatever they are; a relative path is made absolute.
    static EndpointAddress ofPath(const QByteArray &nativePath);
    /// An abstract name, without the leading NUL.
    static EndpointAddress ofAbstractName(const QByteArray &name);
    /// A name in the kernel's form.
    static EndpointAddress ofKernelName(const QByteArray &name);

    /// @param host as checkHost() allows.
    /// @param path there, absolute.
    static EndpointAddress onHost(const QByteArray &host, const QByteArray &path);
    /// What key() gave.
    static EndpointAddress ofKey(const QByteArray &key);

    /// As people write it: "@name" is abstract, "host:/path" on another host (with no slash before
    /// the colon, unless it begins with "ssh://"), anything else a path. Bytes, as file names are.
    /// @return empty for empty text, and for a bare @.
    static EndpointAddress ofText(const QByteArray &text);

    bool isAbstract() const { return m_name.startsWith('\0'); }

    bool isRemote() const { return !m_name.isEmpty() && !isAbstract() && m_name.front() != '/'; }

    /// Empty for this one.
    QByteArray host() const;
    /// The path on its host; empty for an abstract name.
    QByteArray path() const;

    bool isEmpty() const { return m_name.isEmpty(); }

    /// The path as bytes, after its host if that is another, or NUL and the abstract name:
    /// identifies the endpoint.
    const QByteArray &key() const { return m_name; }

    /// As people write it: for copying, editing and searching.
    QString toString() const;
    /// For display, as printable() formats it: one line, whatever the path contains.
    QString toPrintable() const;

    bool operator==(const EndpointAddress &other) const = default;

    /// Compares bytes.
    bool operator<(const EndpointAddress &other) const { return m_name < other.m_name; }

private:
    QByteArray m_name;
};

inline size_t qHash(const EndpointAddress &address, size_t seed = 0)
{
    return ::qHash(address.key(), seed);
}

} // namespace Monitor
