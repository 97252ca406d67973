// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// Qt D-Bus without a bus: QDBusServer, and an object registered with each new connection.
// https://doc.qt.io/qt-6/qdbusserver.html#newConnection
// The object's slots run in its thread, so one thread serves everybody.
#include "peers/qdbuslimits.h"
#include "peers/wholereply.h"
#include "servers/serverplan.h"

#include <QtCore/qcoreapplication.h>
#include <QtDBus/qdbusconnection.h>
#include <QtDBus/qdbuscontext.h>
#include <QtDBus/qdbuserror.h>
#include <QtDBus/qdbusserver.h>

namespace {

class Exchange final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.ipccore.Exchange")

public:
    void serve(QDBusConnection client)
    {
        Bench::raiseLimits(client);
        client.registerObject(QStringLiteral("/exchange"), this,
                              QDBusConnection::ExportScriptableSlots);
        client.connect(QString(), QStringLiteral("/org/freedesktop/DBus/Local"),
                       QStringLiteral("org.freedesktop.DBus.Local"), QStringLiteral("Disconnected"),
                       this, SLOT(forget()));
    }

public Q_SLOTS:

    Q_SCRIPTABLE QByteArray call(const QByteArray &request) { return Bench::wholeReply(request); }

private Q_SLOTS:

    // Qt keeps the connection until told otherwise.
    void forget() { QDBusConnection::disconnectFromPeer(connection().name()); }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Bench::ServerPlan plan = Bench::parseServerPlan(application.arguments());
    Exchange exchange;
    const QDBusServer server(QStringLiteral("unix:path=") + plan.endpoint);
    if (!server.isConnected()) {
        qCritical("%s", qPrintable(server.lastError().message()));
        return 1;
    }
    QObject::connect(&server, &QDBusServer::newConnection, &exchange, &Exchange::serve);
    Bench::sayReady();
    return QCoreApplication::exec();
}

#include "qdbusserver.moc"
