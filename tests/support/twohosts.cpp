// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/twohosts.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>

TwoHosts::TwoHosts()
    : m_isValid(m_directory.isValid())
{
    for (const char *host : {"here", "there"})
        m_isValid = m_isValid && QDir().mkdir(path(host))
                    && QFile::setPermissions(path(host), QFile::ReadOwner | QFile::WriteOwner
                                                             | QFile::ExeOwner);
    goHere();
}

void TwoHosts::enter(const char *host) const
{
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(path(host)));
}

std::unique_ptr<Program> TwoHosts::startDemoThere(const QString &executable) const
{
    goThere();
    auto demo = startDemo(executable, path("demo.sock"));
    goHere();
    return demo;
}

std::unique_ptr<SshServer> TwoHosts::makeServer(const QString &programs) const
{
    auto server = std::make_unique<SshServer>(
        QStringList{QStringLiteral("XDG_RUNTIME_DIR=") + path("there"),
                    QStringLiteral("PATH=%1:/usr/bin:/bin").arg(programs)});
    return server->isValid() ? std::move(server) : nullptr;
}

void TwoHosts::use(const SshServer &server, const QStringList &options)
{
    qputenv("IPCCORE_SSH", server.sshCommand(options).toLocal8Bit());
}

QStringList TwoHosts::leftovers() const
{
    return QDir(path("here")).entryList({QStringLiteral("ipccore-ssh-*")}, QDir::Dirs);
}
