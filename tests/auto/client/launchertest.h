// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "clienttest.h"

#include "support/rawpeer.h"

#include <ipccore/serverlauncher.h>

/// A test of ServerLauncher with the program `launchee`, which reports how it was started.
class LauncherTest : public ClientTest
{
    Q_OBJECT

protected:
    static QString program() { return QStringLiteral(LAUNCHEE); }

    IpcCore::ServerLauncher launcher(const QString &mode) const
    {
        return {path(), program(), {QFile::decodeName(path()), mode}};
    }

    /// The process ids of all programs started so far.
    QList<QByteArray> starts() const
    {
        QFile file(QFile::decodeName(path() + ".starts"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QList<QByteArray> lines = file.readAll().split('\n');
        lines.removeLast();
        return lines;
    }

    QString fileBeside(const char *name) const
    {
        return QFile::decodeName(directory()) + u'/' + QLatin1String(name);
    }

    /// A line of the program's description of itself.
    static QByteArray described(IpcCore::Connection &connection, const QByteArray &name)
    {
        const auto description = connection.sendCommand("describe").valueOr(QByteArray());
        const QByteArray prefix = name + ' ';
        for (const QByteArray &line : description.split('\n')) {
            if (line.startsWith(prefix))
                return line.mid(prefix.size());
        }
        return {};
    }

    /// Stops the server at the path, and waits until it has released it.
    void quitServer()
    {
        RawPeer peer = RawPeer::connectTo(path());
        QVERIFY(peer.send("0008quit0000"));
        QVERIFY(peer.waitForClosed());
    }
};
