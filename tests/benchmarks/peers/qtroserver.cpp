// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// Qt Remote Objects with a static source and a direct connection, as in its first example:
// https://doc.qt.io/qt-6/remoteobjects-example-static-source.html
// One thread serves everybody; Qt offers no other way for one source.
#include "peers/wholereply.h"
#include "rep_exchange_source.h"
#include "servers/serverplan.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qurl.h>
#include <QtRemoteObjects/qremoteobjectnode.h>

namespace {

class Exchange final : public ExchangeSimpleSource
{
public:
    QByteArray call(QByteArray request) override { return Bench::wholeReply(request); }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Bench::ServerPlan plan = Bench::parseServerPlan(application.arguments());
    Exchange exchange;
    QRemoteObjectHost host;
    if (!host.setHostUrl(QUrl(QStringLiteral("local:") + plan.endpoint))
        || !host.enableRemoting(&exchange)) {
        qCritical("Cannot listen on %s: error %d", qPrintable(plan.endpoint), host.lastError());
        return 1;
    }
    Bench::sayReady();
    return QCoreApplication::exec();
}
