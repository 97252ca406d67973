// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "importer/quietsocket.h"

#include <ipccore/endpointstatus.h>
#include <ipccore/server.h>

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Bridge;
using IpcCore::ActiveState;

class tst_QuietSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void keepsThePath();
    void takesTheServersPlace();
    void leavesWhatIsNotItsOwn();
    void longPath();
    void missingDirectory();

private:
    IpcCore::EndpointPath path() const { return m_directory->filePath(QStringLiteral("s")); }

    static auto answerNothing()
    {
        return
            [](const IpcCore::Request &, IpcCore::Reply &) { return IpcCore::HandlerResult::Done; };
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_QuietSocket::keepsThePath()
{
    QuietSocket quiet;
    QVERIFY(quiet.takePlace(path()));
    QCOMPARE(IpcCore::activeState(path()), ActiveState::NotListening);
    QCOMPARE(QDir(m_directory->path())
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("s")});
    IpcCore::Server server(path(), answerNothing());
    const auto refused = server.listen();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, IpcCore::ErrorCode::AddressInUse);
    quiet.giveWay();
    QVERIFY(server.listen());
}

void tst_QuietSocket::takesTheServersPlace()
{
    IpcCore::Server server(path(), answerNothing());
    QVERIFY(server.listen() && server.start());
    QuietSocket quiet;
    QVERIFY(quiet.takePlace(path()));
    QCOMPARE(IpcCore::activeState(path()), ActiveState::NotListening);
    server.stop();
    QVERIFY(server.waitForStopped(std::chrono::seconds(60)));
    QCOMPARE(IpcCore::activeState(path()), ActiveState::NotListening);
    quiet.remove();
    QCOMPARE(IpcCore::activeState(path()), ActiveState::PathNotFound);
}

void tst_QuietSocket::leavesWhatIsNotItsOwn()
{
    QuietSocket quiet;
    QVERIFY(quiet.takePlace(path()));
    const QString name = path().toString();
    QVERIFY(QFile::remove(name));
    QFile other(name);
    QVERIFY(other.open(QIODevice::WriteOnly));
    quiet.remove();
    QVERIFY(QFile::exists(name));
}

void tst_QuietSocket::longPath()
{
    const QString directory = m_directory->filePath(QString(150, u'd'));
    QVERIFY(QDir().mkdir(directory));
    const IpcCore::EndpointPath name(directory + QStringLiteral("/s"));
    QuietSocket quiet;
    QVERIFY(quiet.takePlace(name));
    QCOMPARE(IpcCore::activeState(name), ActiveState::NotListening);
}

void tst_QuietSocket::missingDirectory()
{
    QuietSocket quiet;
    const auto taken =
        quiet.takePlace(IpcCore::EndpointPath(m_directory->filePath(QStringLiteral("no/s"))));
    QVERIFY(!taken);
    QCOMPARE(taken.error().systemError, ENOENT);
    QVERIFY(!quiet.isInPlace());
}

QTEST_GUILESS_MAIN(tst_QuietSocket)
#include "tst_quietsocket.moc"
