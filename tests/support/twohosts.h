// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/program.h"
#include "support/sshserver.h"

/// This host and another one, which are the same machine: each has a runtime directory of its own,
/// so that servers of one are not found on the other. What the test starts is here by default.
class TwoHosts
{
public:
    /// Goes here.
    TwoHosts();

    bool isValid() const { return m_isValid; }

    /// A path that both have.
    QString path(const char *name) const { return m_directory.filePath(QString::fromUtf8(name)); }

    /// \name Where programs are that are started from now on
    /// @{
    void goHere() const { enter("here"); }

    void goThere() const { enter("there"); }

    /// @}

    /// The demo daemon `executable` there, at path("demo.sock"); null on failure. Ends here.
    std::unique_ptr<Program> startDemoThere(const QString &executable) const;

    /// The ssh server there. @param programs a directory that comes first in its PATH.
    std::unique_ptr<SshServer> makeServer(const QString &programs) const;

    /// Has programs use that server, with options of SshServer::sshCommand().
    static void use(const SshServer &server, const QStringList &options = {});

    /// Directories of forwarded sockets here.
    QStringList leftovers() const;

private:
    void enter(const char *host) const;

    QTemporaryDir m_directory;
    bool m_isValid = false;
};
