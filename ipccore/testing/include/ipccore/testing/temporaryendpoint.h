// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>
#include <ipccore/testing/ipccore_testing_export.h>

#include <QtCore/qtemporarydir.h>

namespace IpcCore::Testing {

/// A path for one test's server, in a directory that only this user can enter (mode 0700) and that
/// is removed, with all that is in it, together with the object.
///
/// No other test uses the same path, in this process or another. It is short enough for a socket
/// address also where the directory for temporary files has a long name. Any thread, one at a time.
class IPCCORE_TESTING_EXPORT TemporaryEndpoint
{
public:
    /// Makes the directory. Where that fails isValid() is false and path() is empty, with which
    /// every server and client reports InvalidPath.
    TemporaryEndpoint();

    bool isValid() const { return m_directory.isValid(); }

    /// The path; nothing is there yet. Other files of the test may lie beside it, see
    /// EndpointPath::directory().
    const EndpointPath &path() const { return m_path; }

private:
    QTemporaryDir m_directory;
    EndpointPath m_path;
};

} // namespace IpcCore::Testing
