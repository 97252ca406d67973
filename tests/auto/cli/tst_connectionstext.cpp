// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "cli/connectionstext.h"
#include "cli/kernelview.h"
#include "support/rawpeer.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace Cli;
using namespace IpcCore;
using namespace Monitor;

// What `connections` prints if only one source knows everything.
class tst_ConnectionsText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientsThatNobodyNames_data();
    void clientsThatNobodyNames();
    void clientsThatEndedInTheQueue();
    void whoDoesNotTell_data();
    void whoDoesNotTell();
    void showsWhatTheyDisagreeAbout();
};

namespace {

// A connection whose server end is `inode`.
LiveConnection liveConnection(quint32 inode)
{
    LiveConnection connection;
    connection.server.inode = inode;
    return connection;
}

ConnectionInfo toldConnection(quint64 id, quint64 inode)
{
    ConnectionInfo info;
    info.id = id;
    info.inode = inode;
    return info;
}

} // namespace

void tst_ConnectionsText::clientsThatNobodyNames_data()
{
    QTest::addColumn<int>("waiting");
    QTest::addColumn<int>("named");
    QTest::newRow("nobody waits") << 0 << 0;
    QTest::newRow("all are named") << 2 << 2;
    QTest::newRow("too many") << 9000 << 0;
}

void tst_ConnectionsText::clientsThatNobodyNames()
{
    QFETCH(int, waiting);
    QFETCH(int, named);
    EndpointSockets sockets;
    Listener listener;
    listener.pending = static_cast<quint32>(waiting);
    listener.queueSize = 20'000;
    sockets.listeners.push_back(listener);
    sockets.pending.resize(static_cast<std::size_t>(named));
    const ConnectionsText report(EndpointAddress::ofPath("/p"), sockets,
                                 Error(ErrorCode::NotSupported, QStringLiteral("no")));
    const QString text = report.toText(0);
    QVERIFY2(text.contains(QStringLiteral("%1 waiting to be accepted").arg(waiting)),
             qPrintable(text));
    QCOMPARE(text.contains(QStringLiteral("– 9000 waiting clients are not listed")),
             named < waiting);
    const QJsonObject json = QJsonDocument::fromJson(report.toJson()).object();
    QCOMPARE(json[QLatin1String("waitingNotListed")].toInt(-1), waiting - named);
}

// Made for real: the kernel keeps the place of a client that is gone.
void tst_ConnectionsText::clientsThatEndedInTheQueue()
{
    const QTemporaryDir directory;
    const QByteArray path = QFile::encodeName(directory.filePath(QStringLiteral("s")));
    RawPeer listener = RawPeer::listenOn(path);
    QVERIFY(listener.isOpen());
    RawPeer alive = RawPeer::connectTo(path);
    RawPeer dead = RawPeer::connectTo(path);
    QVERIFY(alive.isOpen() && dead.isOpen());
    dead.close();
    const auto kernel = KernelView::look();
    if (!kernel)
        QSKIP("The kernel's lists cannot be read here");
    const EndpointAddress address = EndpointAddress::ofPath(path);
    const ConnectionsText report(address, kernel->socketsOf(address),
                                 Error(ErrorCode::NotSupported, QStringLiteral("no")));
    const QString text = report.toText(0);
    QCOMPARE(text.count(QStringLiteral("waiting (not accepted yet)")), 1);
    QCOMPARE(text.count(QStringLiteral("waiting (client has ended)")), 1);
    QVERIFY2(!text.contains(QStringLiteral("not known yet")), qPrintable(text));
    const QJsonArray connections =
        QJsonDocument::fromJson(report.toJson()).object()[QLatin1String("connections")].toArray();
    QCOMPARE(std::count_if(connections.begin(), connections.end(),
                           [](const QJsonValue &connection) {
                               return connection[QLatin1String("clientEnded")].toBool();
                           }),
             1);
}

void tst_ConnectionsText::whoDoesNotTell_data()
{
    QTest::addColumn<bool>("kernel");
    QTest::addColumn<bool>("server");
    QTest::newRow("both tell") << true << true;
    QTest::newRow("the server does not") << true << false;
    QTest::newRow("the kernel does not") << false << true;
}

// Says so, rather than taking it for an empty list.
void tst_ConnectionsText::whoDoesNotTell()
{
    QFETCH(bool, kernel);
    QFETCH(bool, server);
    const Error error(ErrorCode::NotSupported, QStringLiteral("is silent"));
    EndpointSockets sockets;
    sockets.connections.push_back(liveConnection(7));
    const ConnectionsText report(EndpointAddress::ofPath("/p"),
                                 kernel ? Result<EndpointSockets>(sockets)
                                        : Result<EndpointSockets>(error),
                                 server ? Result<QList<ConnectionInfo>>({toldConnection(1, 7)})
                                        : Result<QList<ConnectionInfo>>(error));
    QVERIFY(!report.isNothing() && !report.merged().isMismatch());
    const QString text = report.toText(0);
    QCOMPARE(text.contains(QStringLiteral("No data from the kernel: is silent")), !kernel);
    QCOMPARE(text.contains(QStringLiteral("No data from the server: is silent")), !server);
    QVERIFY2(!text.contains(u'?'), qPrintable(text));
    const QJsonObject json = QJsonDocument::fromJson(report.toJson()).object();
    QCOMPARE(json[QLatin1String("kernelError")].isNull(), kernel);
    QCOMPARE(json[QLatin1String("serverError")].isNull(), server);
    QCOMPARE(json[QLatin1String("knownToKernel")].toInt(-1), kernel ? 1 : -1);
    QCOMPARE(json[QLatin1String("knownToServer")].toInt(-1), server ? 1 : -1);
}

void tst_ConnectionsText::showsWhatTheyDisagreeAbout()
{
    EndpointSockets sockets;
    sockets.connections = {liveConnection(7), liveConnection(8), liveConnection(9)};
    const ConnectionsText report(EndpointAddress::ofPath("/p"), sockets,
                                 QList<ConnectionInfo>{toldConnection(1, 7)});
    const QString text = report.toText(0);
    QVERIFY2(
        text.contains(QStringLiteral("The kernel counts 3 accepted connections, the server 1")),
        qPrintable(text));
    const QJsonObject json = QJsonDocument::fromJson(report.toJson()).object();
    QCOMPARE(json[QLatin1String("mismatch")].toBool(), true);
    QCOMPARE(json[QLatin1String("connections")].toArray().size(), 3);
}

QTEST_APPLESS_MAIN(tst_ConnectionsText)
#include "tst_connectionstext.moc"
