// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "natsserver.h"

#include "waituntil.h"

#include <QtCore/qdir.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qurl.h>

namespace {

QString executable()
{
    return QStandardPaths::findExecutable(QStringLiteral("nats-server"),
                                          {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin"),
                                           QStringLiteral("/usr/local/bin")});
}

// It writes there where it listens.
QStringList portFiles(const QString &directory)
{
    QStringList files;
    for (const QString &name :
         QDir(directory).entryList({QStringLiteral("nats-server_*.ports")}, QDir::Files))
        files.append(QDir(directory).filePath(name));
    return files;
}

} // namespace

bool NatsServer::isInstalled()
{
    return !executable().isEmpty();
}

NatsServer::NatsServer(const QString &directory, const QStringList &more)
    : m_directory(directory)
    , m_more(more)
{}

bool NatsServer::start()
{
    m_program = std::make_unique<Program>(
        executable(),
        QStringList{QStringLiteral("--addr"), QStringLiteral("127.0.0.1"), QStringLiteral("--port"),
                    QString::number(m_port), QStringLiteral("--ports_file_dir"), m_directory}
            + m_more);
    return m_program->start() && waitUntil([this] {
               return readAddresses() || m_program->process().waitForFinished(0);
           })
           && m_port > 0;
}

bool NatsServer::readAddresses()
{
    for (const QString &name : portFiles(m_directory)) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject ports = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonArray urls = ports[QStringLiteral("nats")].toArray();
        if (urls.isEmpty())
            continue;
        m_port = QUrl(urls[0].toString()).port();
        m_clusterAddress = ports[QStringLiteral("cluster")].toArray().at(0).toString();
        return true;
    }
    return false;
}

void NatsServer::kill()
{
    m_program.reset();
    for (const QString &name : portFiles(m_directory))
        QFile::remove(name);
}

QString NatsServer::address(const char *scheme) const
{
    return QStringLiteral("%1://127.0.0.1:%2").arg(QLatin1String(scheme)).arg(m_port);
}
