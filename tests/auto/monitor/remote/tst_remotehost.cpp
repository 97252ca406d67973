// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/remotehost.h"
#include "core/remote/remoteprobe.h"
#include "support/rawpeer.h"
#include "support/sshserver.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <unistd.h>

using namespace IpcCore;
using namespace Monitor;

namespace {

constexpr int PatienceMs = 120'000;

} // namespace

// With OpenSSH's own server.
class tst_RemoteHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void forwardsBytes_data();
    void forwardsBytes();
    void nobodyThere();
    void cancels();
    void runsCommands();
    void probes_data();
    void probes();
    void cannotConnect_data();
    void cannotConnect();
    void frozen();
    void killed();
    void destroyedWhileConnecting();
    void joinsTheUsersMaster();
    void usersMasterIsFrozen();
    void notInstalled();

private:
    QByteArray path(const QByteArray &name) const
    {
        return QFile::encodeName(m_directory->path()) + '/' + name;
    }

    // Connected; null on failure.
    std::unique_ptr<RemoteHost> connectTo(const QByteArray &name);
    // The local end; empty on failure.
    static QByteArray forward(RemoteHost &host, const QByteArray &path);
    static CommandResult runThere(const RemoteHost &host, const QByteArray &command);

    // The directories of connections that are left.
    QStringList leftovers() const
    {
        return QDir(m_runtime->path()).entryList({QStringLiteral("ipccore-ssh-*")}, QDir::Dirs);
    }

    std::unique_ptr<SshServer> m_server;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QTemporaryDir> m_runtime;
    QString m_whyFailed;
};

void tst_RemoteHost::initTestCase()
{
    if (const QString reason = SshServer::whyNot(); !reason.isEmpty())
        QSKIP(qPrintable(reason));
}

void tst_RemoteHost::init()
{
    m_server = std::make_unique<SshServer>();
    QVERIFY(m_server->isValid());
    m_directory = std::make_unique<QTemporaryDir>();
    m_runtime = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid() && m_runtime->isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime->path()));
    qputenv("IPCCORE_SSH", m_server->sshCommand().toLocal8Bit());
}

void tst_RemoteHost::cleanup()
{
    if (!m_runtime)
        return;
    QCOMPARE(leftovers(), QStringList());
    m_server.reset();
}

std::unique_ptr<RemoteHost> tst_RemoteHost::connectTo(const QByteArray &name)
{
    auto host = std::make_unique<RemoteHost>(name);
    const QSignalSpy failed(host.get(), &RemoteHost::failed);
    host->open();
    if (!QTest::qWaitFor([&] { return host->isConnected() || !failed.isEmpty(); }, PatienceMs))
        return nullptr;
    if (!failed.isEmpty())
        qWarning() << failed.constFirst().constFirst().value<Error>();
    return host->isConnected() ? std::move(host) : nullptr;
}

QByteArray tst_RemoteHost::forward(RemoteHost &host, const QByteArray &path)
{
    std::optional<Result<QByteArray>> got;
    QObject context;
    host.forward(path, &context, [&got](const Result<QByteArray> &local) { got = local; });
    if (!QTest::qWaitFor([&got] { return got.has_value(); }, PatienceMs))
        return {};
    if (!*got)
        qWarning() << got->error();
    return got->valueOr(QByteArray());
}

CommandResult tst_RemoteHost::runThere(const RemoteHost &host, const QByteArray &command)
{
    std::optional<CommandResult> got;
    QObject context;
    runCommand(host.session(command, false), std::chrono::milliseconds(PatienceMs), &context,
               [&got](const CommandResult &result) { got = result; });
    return QTest::qWaitFor([&got] { return got.has_value(); }, PatienceMs) ? *got : CommandResult();
}

void tst_RemoteHost::forwardsBytes_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"plain.sock", "a b.sock", "a:b", "a\\:b", "%h%%u", "${HOME}", "$HOME",
                             "$(id)", "it's", "\"", "a\nb", "[a]", "\xff\xfe", "-L"})
        QTest::newRow(name) << QByteArray(name);
}

void tst_RemoteHost::forwardsBytes()
{
    QFETCH(const QByteArray, name);
    RawPeer listener = RawPeer::listenOn(path(name));
    QVERIFY(listener.isOpen());
    const auto host = connectTo("box");
    QVERIFY(host);
    const QByteArray local = forward(*host, path(name));
    QVERIFY(!local.isEmpty());
    // Once is enough.
    QCOMPARE(forward(*host, path(name)), local);

    RawPeer client = RawPeer::connectTo(local);
    RawPeer server = listener.accept();
    QVERIFY(client.isOpen() && server.isOpen());
    QVERIFY(client.send("question"));
    QCOMPARE(server.receive(8), QByteArray("question"));
    QVERIFY(server.send("answer"));
    server.close();
    QCOMPARE(client.receiveAll(), QByteArray("answer"));
    // QTemporaryDir cannot, if its name is no text.
    QCOMPARE(::unlink(path(name).constData()), 0);
}

void tst_RemoteHost::nobodyThere()
{
    const auto host = connectTo("box");
    QVERIFY(host);
    const QByteArray local = forward(*host, path("missing"));
    QVERIFY(!local.isEmpty());
    QVERIFY(host->refusal().isEmpty());
    RawPeer client = RawPeer::connectTo(local);
    QVERIFY(client.waitForClosed());
    QTRY_COMPARE_WITH_TIMEOUT(host->refusal(), QStringLiteral("connect failed: open failed"),
                              PatienceMs);

    for (const QByteArray &wrong : {QByteArray("relative"), QByteArray("/").repeated(200)})
        QCOMPARE(forward(*host, wrong), QByteArray());
    QVERIFY(host->isConnected());
}

void tst_RemoteHost::cancels()
{
    RawPeer listener = RawPeer::listenOn(path("a"));
    const auto host = connectTo("box");
    QVERIFY(host);
    const QByteArray local = forward(*host, path("a"));
    RawPeer client = RawPeer::connectTo(local);
    RawPeer server = listener.accept();
    host->cancel(path("a"));
    QVERIFY(!QFile::exists(QFile::decodeName(local)));
    QVERIFY(client.send("still"));
    QCOMPARE(server.receive(5), QByteArray("still"));

    const QByteArray again = forward(*host, path("a"));
    QVERIFY(again != local);
    RawPeer other = RawPeer::connectTo(again);
    QVERIFY(listener.accept().isOpen());
}

void tst_RemoteHost::runsCommands()
{
    const auto host = connectTo("box");
    QVERIFY(host);
    const CommandResult result = runThere(*host, "echo out; echo err >&2; exit 7");
    QCOMPARE(result.output, QByteArray("out\n"));
    QCOMPARE(result.errors, QByteArray("err\n"));
    QCOMPARE(result.exitCode, 7);
    std::optional<bool> stands;
    host->check(this, [&stands](bool told) { stands = told; });
    QTRY_VERIFY_WITH_TIMEOUT(stands, PatienceMs);
    QVERIFY(*stands);
}

void tst_RemoteHost::probes_data()
{
    QTest::addColumn<bool>("isListening");
    QTest::newRow("server") << true;
    QTest::newRow("nobody") << false;
}

void tst_RemoteHost::probes()
{
    QFETCH(const bool, isListening);
    RawPeer listener;
    if (isListening)
        listener = RawPeer::listenOn(path("a"));
    const auto host = connectTo("box");
    QVERIFY(host);
    std::optional<EndpointStatus> status;
    probe(*host, path("a"), this, [&status](const EndpointStatus &told) { status = told; });
    QTRY_VERIFY_WITH_TIMEOUT(status, PatienceMs);
    QCOMPARE(status->state, isListening ? ActiveState::Listening : ActiveState::OtherError);
    QCOMPARE(status->message.isEmpty(), isListening);
}

void tst_RemoteHost::cannotConnect_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("message"); // a part of it
    const auto row = [](const char *host, ErrorCode code, const char *message) {
        QTest::newRow(host) << QByteArray(host) << code << QString::fromLatin1(message);
    };
    row("guarded", ErrorCode::AccessDenied, "nobody is asked for a password");
    row("changed", ErrorCode::AccessDenied, "its host key has changed");
    row("stranger", ErrorCode::AccessDenied, "its host key is not known yet");
    row("mute", ErrorCode::Timeout, "it does not answer");
    row("closed", ErrorCode::NotListening, "closed: it ");
    row("no-such-host.invalid", ErrorCode::PathNotFound, "there is no such host");
    row("-oProxyCommand=id", ErrorCode::InvalidArgument, "A host is");
}

void tst_RemoteHost::cannotConnect()
{
    QFETCH(const QByteArray, host);
    QFETCH(const QString, message);
    qputenv("IPCCORE_SSH", m_server->sshCommand(SshServer::GiveUpSoon).toLocal8Bit());
    RemoteHost remote(host);
    QSignalSpy failed(&remote, &RemoteHost::failed);
    remote.open();
    QVERIFY(failed.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, PatienceMs);
    const auto error = failed.constFirst().constFirst().value<Error>();
    QTEST(error.code, "code");
    QVERIFY2(error.message.contains(message), qPrintable(error.message));
    QVERIFY(!remote.isConnected());
    // Nothing is left, even before it is destroyed.
    QCOMPARE(leftovers(), QStringList());
}

void tst_RemoteHost::frozen()
{
    qputenv("IPCCORE_SSH", m_server->sshCommand(SshServer::NoticeFreezeSoon).toLocal8Bit());
    const auto host = connectTo("box");
    QVERIFY(host);
    QSignalSpy failed(host.get(), &RemoteHost::failed);
    QVERIFY(m_server->signalAll(SIGSTOP));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, PatienceMs);
    QCOMPARE(failed.constFirst().constFirst().value<Error>().code, ErrorCode::Timeout);
    QCOMPARE(forward(*host, path("a")), QByteArray());
}

void tst_RemoteHost::killed()
{
    RawPeer listener = RawPeer::listenOn(path("a"));
    const auto host = connectTo("box");
    QVERIFY(host);
    RawPeer client = RawPeer::connectTo(forward(*host, path("a")));
    QVERIFY(listener.accept().isOpen());
    QSignalSpy failed(host.get(), &RemoteHost::failed);
    QVERIFY(m_server->signalAll(SIGKILL));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, PatienceMs);
    QCOMPARE(failed.constFirst().constFirst().value<Error>().code, ErrorCode::ConnectionClosed);
    QVERIFY(client.waitForClosed());
}

void tst_RemoteHost::destroyedWhileConnecting()
{
    {
        RemoteHost host("mute");
        QSignalSpy failed(&host, &RemoteHost::failed);
        host.open();
        QVERIFY(QTest::qWaitFor([this] { return !leftovers().isEmpty(); }, PatienceMs));
    }
    QCOMPARE(leftovers(), QStringList());
}

void tst_RemoteHost::joinsTheUsersMaster()
{
    const QStringList command = QProcess::splitCommand(m_server->sshCommand());
    QProcess master;
    master.start(command.constFirst(), command.mid(1)
                                           + QStringList{QStringLiteral("-M"), QStringLiteral("-N"),
                                                         QStringLiteral("shared")});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_server->shared()), PatienceMs);
    const qsizetype connections = m_server->processes().size();

    RawPeer listener = RawPeer::listenOn(path("a%h:b"));
    QByteArray local;
    {
        const auto host = connectTo("shared");
        QVERIFY(host);
        // The session that watches it has a shell and its `cat`.
        QVERIFY(m_server->processes().size() <= connections + 2);
        local = forward(*host, path("a%h:b"));
        RawPeer client = RawPeer::connectTo(local);
        QVERIFY(listener.accept().isOpen());
        QCOMPARE(runThere(*host, "exit 3").exitCode, 3);
    }
    // It is the user's, and keeps nothing of ours.
    QCOMPARE(master.state(), QProcess::Running);
    const auto forwards = [&master] {
        QFile sockets(QStringLiteral("/proc/%1/net/unix").arg(master.processId()));
        return sockets.open(QIODevice::ReadOnly) ? sockets.readAll() : QByteArray();
    };
    if (!forwards().isEmpty())
        QTRY_VERIFY_WITH_TIMEOUT(!forwards().contains(local), PatienceMs);
    master.kill();
    QVERIFY(master.waitForFinished(PatienceMs));
}

void tst_RemoteHost::usersMasterIsFrozen()
{
    const QStringList command = QProcess::splitCommand(m_server->sshCommand());
    QProcess master;
    master.start(command.constFirst(), command.mid(1)
                                           + QStringList{QStringLiteral("-M"), QStringLiteral("-N"),
                                                         QStringLiteral("shared")});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_server->shared()), PatienceMs);
    const auto host = connectTo("shared");
    QVERIFY(host);
    QSignalSpy failed(host.get(), &RemoteHost::failed);
    QVERIFY(m_server->signalAll(SIGSTOP));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, PatienceMs);
    QCOMPARE(failed.constFirst().constFirst().value<Error>().code, ErrorCode::Timeout);
    master.kill();
    QVERIFY(master.waitForFinished(PatienceMs));
}

void tst_RemoteHost::notInstalled()
{
    qputenv("IPCCORE_SSH", "/no/such/ssh");
    RemoteHost host("box");
    QSignalSpy failed(&host, &RemoteHost::failed);
    host.open();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, PatienceMs);
    QCOMPARE(failed.constFirst().constFirst().value<Error>().code, ErrorCode::NotSupported);
}

QTEST_GUILESS_MAIN(tst_RemoteHost)
#include "tst_remotehost.moc"
