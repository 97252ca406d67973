// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>
#include <ipccore/testing/ipccore_testing_export.h>

#include <QtCore/qtemporarydir.h>

/// For the tests of programs that use the library.
namespace IpcCore::Testing {

/// A path for one test's server, in a private directory (mode 0700) that the destructor removes
/// with everything in it.
///
/// No other test, in this process or another, uses the same path. It fits a socket address even if
/// the directory for temporary files has a long name. Any thread, one at a time.
class IPCCORE_TESTING_EXPORT TemporaryEndpoint
{
public:
    /// Creates the directory. On failure isValid() is false and path() is empty, for which servers
    /// and clients report InvalidPath.
    TemporaryEndpoint();

    /// Whether the directory could be created.
    bool isValid() const { return m_directory.isValid(); }

    /// The path; nothing is there yet. The test may put other files beside it, see
    /// EndpointPath::directory().
    const EndpointPath &path() const { return m_path; }

private:
    QTemporaryDir m_directory;
    EndpointPath m_path;
};

} // namespace IpcCore::Testing
