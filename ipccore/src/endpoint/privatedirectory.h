// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/uniquefd.h"

#include <ipccore/result.h>

#include <QtCore/qbytearray.h>

namespace IpcCore {

/// A program's directory for the sockets of one user, see EndpointPath::inRuntimeDirectory().
class PrivateDirectory
{
public:
    /// Where the directory is. Only reads the environment.
    /// @param applicationName one path component.
    /// @return PathNotFound if TMPDIR is needed and names no directory.
    static Result<PrivateDirectory> of(const QString &applicationName);
    /// The same for programs with this XDG_RUNTIME_DIR.
    static Result<PrivateDirectory> of(const QString &applicationName, const QByteArray &runtime);

    const QByteArray &path() const { return m_path; }

    /// Creates the directory if it is missing, and verifies it.
    /// @return as verify(); AccessDenied also if it is missing and others own the directory
    ///         around it; SystemError.
    Result<void> make() const;

    /// Whether it is a directory of this user, closed to everyone else.
    /// @return PathNotFound if it is missing; AccessDenied; SystemError, also if the directory around
    ///         it is missing.
    Result<void> verify() const;

    /// Opens the directory, and verifies what it opened.
    /// @return a descriptor for reading; errors as verify().
    Result<UniqueFd> open() const;

private:
    PrivateDirectory(const QByteArray &parent, const QByteArray &name, bool hasUserInName)
        : m_parent(parent)
        , m_path(parent + '/' + name)
        , m_hasUserInName(hasUserInName)
    {}

    Result<void> verifyParent() const;

    QByteArray m_parent;
    QByteArray m_path;
    bool m_hasUserInName;
};

} // namespace IpcCore
