// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "cli/connectionsreport.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

using namespace Cli;
using namespace IpcCore;
using namespace Monitor;

// What connections says where somebody knows only a part.
class tst_ConnectionsReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientsThatNobodyNames_data();
    void clientsThatNobodyNames();
};

void tst_ConnectionsReport::clientsThatNobodyNames_data()
{
    QTest::addColumn<int>("waiting");
    QTest::addColumn<int>("named");
    QTest::newRow("nobody waits") << 0 << 0;
    QTest::newRow("all are named") << 2 << 2;
    QTest::newRow("too many") << 9000 << 0;
}

void tst_ConnectionsReport::clientsThatNobodyNames()
{
    QFETCH(int, waiting);
    QFETCH(int, named);
    EndpointSockets sockets;
    Listener listener;
    listener.pending = static_cast<quint32>(waiting);
    listener.queueSize = 20'000;
    sockets.listeners.push_back(listener);
    sockets.pending.resize(static_cast<std::size_t>(named));
    const ConnectionsReport report(EndpointAddress::ofPath("/p"), sockets,
                                   Error(ErrorCode::NotSupported, QStringLiteral("no")));
    const QString text = report.toText(0);
    QVERIFY2(text.contains(QStringLiteral("%1 wait to be accepted").arg(waiting)),
             qPrintable(text));
    QCOMPARE(text.contains(QStringLiteral("– 9000 clients that wait are not listed")),
             named < waiting);
    const QJsonObject json = QJsonDocument::fromJson(report.toJson()).object();
    QCOMPARE(json[QLatin1String("waitingNotListed")].toInt(-1), waiting - named);
}

QTEST_APPLESS_MAIN(tst_ConnectionsReport)
#include "tst_connectionsreport.moc"
