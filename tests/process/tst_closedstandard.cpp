// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"

#include <ipccore/connection.h>

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <unistd.h>

using namespace IpcCore;

/// Programs without standard input, output and error: none of the library's descriptors may take
/// their place, or the program would print into it.
class tst_ClosedStandard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingTakesTheirPlace_data();
    void nothingTakesTheirPlace();

private:
    static std::unique_ptr<Program> start(const QString &role, const EndpointPath &path)
    {
        auto program = std::make_unique<Program>(QStringLiteral(CLOSED_STANDARD),
                                                 QStringList{role, path.toString()});
        program->process().setChildProcessModifier([] {
            for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
                ::close(fd);
        });
        return program->start() ? std::move(program) : nullptr;
    }
};

void tst_ClosedStandard::nothingTakesTheirPlace_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("client");
    QStringList servers = {QStringLiteral("qt")};
#if IPCCORE_LINUX
    servers << QStringLiteral("epoll");
#endif
    for (const QString &server : servers) {
        for (const QString &client : {QStringLiteral("blocking"), QStringLiteral("async")})
            QTest::addRow("%s, %s", qPrintable(server), qPrintable(client)) << server << client;
    }
}

void tst_ClosedStandard::nothingTakesTheirPlace()
{
    QFETCH(const QString, server);
    QFETCH(const QString, client);
    const QTemporaryDir directory;
    const EndpointPath path(directory.filePath(QStringLiteral("s")));
    const std::unique_ptr<Program> serving = start(server, path);
    QVERIFY(serving);
    Result<Connection> connection = Connection::tryConnect(
        path,
        {.waitIfBusy = true, .waitIfNotFound = true, .connectTimeout = std::chrono::seconds(20)});
    QVERIFY(connection);

    const std::unique_ptr<Program> calling = start(client, path);
    QVERIFY(calling);
    QCOMPARE(calling->finish(), 0);
    const QByteArrayList kinds = connection->sendCommand("check").valueOr("error").split(' ');
    QCOMPARE(kinds.size(), 3);
    for (const QByteArray &kind : kinds)
        QVERIFY2(kind == "closed" || kind == "Qt's", kind.constData());
    QVERIFY(connection->sendCommand("quit"));
    QCOMPARE(serving->finish(), 0);
}

QTEST_GUILESS_MAIN(tst_ClosedStandard)
#include "tst_closedstandard.moc"
