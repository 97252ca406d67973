// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"
#include "support/rawpeer.h"

#include <ipccore/connection.h>

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <cstdlib>
#include <memory>
#include <poll.h>
#include <unistd.h>
#include <vector>

using namespace IpcCore;
using namespace Qt::StringLiterals;

/// The example's service, started by a service manager, which this test plays, or by its clients.
class tst_ActivatedService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startedByManager();
    void startedByClients();
    void endsThoughAClientStaysConnected();
    void stopsAtSignal();
    void unitsAreValid();

private:
    QString socket() const { return m_directory->filePath(u"activated-service/service.sock"_s); }

    static std::unique_ptr<Program> startClient(const QString &seconds);
    /// Waits for the client, which was greeted.
    /// @return the process that greeted it; 0 if none did.
    static qint64 greeterOf(Program &client);
    /// Whether a client waits to be accepted.
    static bool isAwaited(const RawPeer &listener);
    /// Started with `listener`, as systemd does it.
    static std::unique_ptr<Program> activate(const RawPeer &listener);

    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_ActivatedService::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    // Not in the environment of the programs alone: QProcess would not pass on what activate() adds.
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_directory->path()));
    const auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    QVERIFY(QDir(m_directory->path()).mkdir(u"activated-service"_s, ownerOnly));
}

std::unique_ptr<Program> tst_ActivatedService::startClient(const QString &seconds)
{
    auto client =
        std::make_unique<Program>(QStringLiteral(ACTIVATED_CLIENT), QStringList{u"Ada"_s, seconds});
    return client->start() ? std::move(client) : nullptr;
}

qint64 tst_ActivatedService::greeterOf(Program &client)
{
    if (client.finish() != 0)
        return 0;
    const QRegularExpression greeting(u"^Hello, Ada, from (\\d+)\n$"_s);
    return greeting.match(QString::fromUtf8(client.output())).captured(1).toLongLong();
}

bool tst_ActivatedService::isAwaited(const RawPeer &listener)
{
    pollfd readable = {.fd = listener.descriptor(), .events = POLLIN, .revents = 0};
    return ::poll(&readable, 1, 0) == 1;
}

std::unique_ptr<Program> tst_ActivatedService::activate(const RawPeer &listener)
{
    auto service =
        std::make_unique<Program>(QStringLiteral(ACTIVATED_SERVICE), QStringList{u"1"_s});
    service->process().setChildProcessModifier([fd = listener.descriptor()] {
        // The first descriptor is 3, without close-on-exec.
        ::dup2(fd, 3);
        // NOLINTBEGIN(concurrency-mt-unsafe): the child has this thread only.
        ::setenv("LISTEN_FDS", "1", 1);
        ::setenv("LISTEN_FDNAMES", "activated-service.socket", 1);
        ::setenv("LISTEN_PID", QByteArray::number(::getpid()).constData(), 1);
        // NOLINTEND(concurrency-mt-unsafe)
    });
    return service->start() ? std::move(service) : nullptr;
}

void tst_ActivatedService::startedByManager()
{
    const RawPeer listener = RawPeer::listenOn(QFile::encodeName(socket()));
    for (int i = 0; i < 2; ++i) {
        const auto client = startClient(u"1"_s);
        QVERIFY(client);
        QList<qint64> services;
        // More than one only on a machine that is so busy that the first ends before it accepts.
        while (client->process().state() == QProcess::Running) {
            if (isAwaited(listener)) {
                const auto service = activate(listener);
                QVERIFY(service);
                services.append(service->process().processId());
                // Ends itself, and leaves the socket to the next one.
                QCOMPARE(service->finish(), 0);
                QVERIFY(QFile::exists(socket()));
            }
            client->process().waitForFinished(1);
        }
        QVERIFY(services.contains(greeterOf(*client)));
    }
}

void tst_ActivatedService::startedByClients()
{
    std::vector<std::unique_ptr<Program>> clients;
    for (int i = 0; i < 4; ++i)
        clients.push_back(startClient(u"60"_s));
    const qint64 first = greeterOf(*clients.front());
    QVERIFY(first > 0);
    for (const auto &client : clients)
        QCOMPARE(greeterOf(*client), first);
    QVERIFY(::kill(static_cast<pid_t>(first), SIGTERM) == 0);
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(socket()), Program::PatienceMs);

    for (int i = 0; i < 2; ++i) {
        const auto client = startClient(u"1"_s);
        QVERIFY(client && greeterOf(*client) > 0);
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(socket()), Program::PatienceMs);
    }
}

void tst_ActivatedService::endsThoughAClientStaysConnected()
{
    Program service(QStringLiteral(ACTIVATED_SERVICE), {u"1"_s});
    QVERIFY(service.start());
    auto connection = Connection::tryConnect(
        EndpointPath(socket()),
        {.waitIfBusy = true, .waitIfNotFound = true, .connectTimeout = std::chrono::seconds(20)});
    QVERIFY(connection && connection->sendCommand("greet Ada"));
    QCOMPARE(service.finish(), 0);
    QVERIFY(!QFile::exists(socket()));
}

void tst_ActivatedService::stopsAtSignal()
{
    Program service(QStringLiteral(ACTIVATED_SERVICE), {u"600"_s});
    QVERIFY(service.start());
    QTRY_VERIFY_WITH_TIMEOUT(RawPeer::connectTo(QFile::encodeName(socket())).isOpen(),
                             Program::PatienceMs);
    QVERIFY(service.sendSignal(SIGTERM));
    QCOMPARE(service.finish(), 0);
    QVERIFY(!QFile::exists(socket()));
}

void tst_ActivatedService::unitsAreValid()
{
    const QString verifier = QStandardPaths::findExecutable(u"systemd-analyze"_s);
    if (verifier.isEmpty())
        QSKIP("systemd-analyze is not installed");
    // It looks for the program, too, which is not installed.
    QFile unit(QStringLiteral(UNITS "/activated-service.service"));
    QVERIFY(unit.open(QIODevice::ReadOnly));
    const QByteArray installed = "/usr/local/bin/activated-service";
    QByteArray text = unit.readAll();
    QCOMPARE(text.count(installed), 1);
    text.replace(installed, ACTIVATED_SERVICE);
    QFile copy(m_directory->filePath(u"activated-service.service"_s));
    QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write(text) == text.size() && copy.flush());
    const QString socketUnit = m_directory->filePath(u"activated-service.socket"_s);
    QVERIFY(QFile::copy(QStringLiteral(UNITS "/activated-service.socket"), socketUnit));
    Program verifying(verifier,
                      {u"--user"_s, u"--man=no"_s, u"verify"_s, socketUnit, copy.fileName()});
    QVERIFY(verifying.start());
    const int result = verifying.finish();
    if (verifying.errors().contains("Failed to initialize manager"))
        QSKIP("systemd-analyze does not work here");
    QCOMPARE(verifying.errors(), QByteArray());
    QCOMPARE(result, 0);
}

QTEST_GUILESS_MAIN(tst_ActivatedService)
#include "tst_activatedservice.moc"
