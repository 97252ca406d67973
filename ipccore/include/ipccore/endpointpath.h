// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qbytearray.h>

QT_FORWARD_DECLARE_CLASS(QDebug)

namespace IpcCore {

/// The path of an endpoint, as the bytes used by the file system.
///
/// A relative path is made absolute at construction, so a later change of the working directory
/// cannot move the endpoint. Names of arbitrary bytes are preserved. A value type; construction
/// never fails, and validate() tells whether the path can work at all.
class IPCCORE_EXPORT EndpointPath
{
public:
    /// The longest path accepted, in bytes (PATH_MAX without its final NUL).
    static constexpr qsizetype MaxLength = 4095;

    /// An empty path, which is invalid.
    EndpointPath() = default;
    /// From the text `path`, encoded as a file name (QFile::encodeName).
    EndpointPath(const QString &path);
    /// From the bytes of a file name, `nativePath`.
    EndpointPath(const QByteArray &nativePath);
    /// From the bytes of a file name, `nativePath`, which end with NUL and are copied.
    EndpointPath(const char *nativePath);

    /// The absolute path as bytes; empty only if constructed from an empty path.
    const QByteArray &native() const { return m_path; }

    /// The path as text, for people; invalid text is replaced.
    QString toString() const;
    /// The bytes after the last slash.
    QByteArray fileName() const;
    /// The path of the endpoint's directory, as bytes.
    QByteArray directory() const;

    /// Whether the path was constructed from nothing.
    bool isEmpty() const { return m_path.isEmpty(); }

    /// Whether the path can be an endpoint at all, without looking at the file system.
    ///
    /// @return InvalidPath if it is empty, contains a NUL byte or ends in a slash (no name);
    ///         PathTooLong if it has more than MaxLength bytes or its name more than 249 (the lock
    ///         file's name must fit too).
    Result<void> validate() const;

    /// The endpoint `endpointName` in the user's own directory of the program `applicationName`:
    /// `$XDG_RUNTIME_DIR/<applicationName>/<endpointName>`, or
    /// `$TMPDIR/<applicationName>-<uid>/<endpointName>` if XDG_RUNTIME_DIR is not set.
    ///
    /// Creates the directory with mode 0700 if it is missing, and verifies it: a directory, not a
    /// link, owned by this user, closed to everyone else. Creates nothing in another user's
    /// directory, except in a TMPDIR of root with the sticky bit, such as /tmp. Any thread.
    /// @param applicationName one path component, not empty.
    /// @param endpointName one path component, not empty.
    /// @return the path; InvalidArgument for a name that is no component; AccessDenied if the
    ///         directory, or the one to create it in, belongs to someone else, or if it is open to
    ///         others; PathNotFound if TMPDIR is needed and names no directory; SystemError if it
    ///         cannot be created.
    static Result<EndpointPath> inRuntimeDirectory(const QString &applicationName,
                                                   const QString &endpointName);

    bool operator==(const EndpointPath &other) const = default;

private:
    QByteArray m_path;
};

/// The hash of `path`, mixed with `seed`, for QSet and QHash. Any thread.
IPCCORE_EXPORT size_t qHash(const EndpointPath &path, size_t seed = 0) noexcept;
/// Prints `path` as text to `debug`. Any thread.
IPCCORE_EXPORT QDebug operator<<(QDebug debug, const EndpointPath &path);

} // namespace IpcCore
