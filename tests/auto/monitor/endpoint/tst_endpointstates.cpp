// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/endpointcondition.h"
#include "core/observer/endpointpoller.h"

#include "socketfixtures.h"
#include "support/program.h"

#include <ipccore/server.h>

#include <QtNetwork/qlocalserver.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Monitor;
using IpcCore::ActiveState;
using IpcCore::StateReason;

// Produces every state for real; compares observation with connect() and the library.
class tst_EndpointStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listening();
    void boundOnly();
    void deserted();
    void notSockets_data();
    void notSockets();
    void otherTypes();
    void missing_data();
    void missing();
    void links();
    void linkInSharedDirectory();
    void badPaths_data();
    void badPaths();
    void longPath();
    void accessDenied_data();
    void accessDenied();
    void saturated();
    void stoppedServer();
    void renamedLocalServer();
    void abstractName();
    void otherNetworkNamespace();
    void stoppedProcess();
    void pathTaken();
    void since();
    void notAskedYet();
    void connectionsAreToldApart();
    void canceled();

private:
    QByteArray path(const QByteArray &name = "x") const { return pathIn(*m_dir, name); }

    std::shared_ptr<const ObservedEndpoint> observe(const EndpointAddress &address);

    std::shared_ptr<const ObservedEndpoint> observe(const QByteArray &nativePath)
    {
        return observe(EndpointAddress::ofPath(nativePath));
    }

    void verify(const QByteArray &path, ActiveState state, StateReason reason, int systemError);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<EndpointPoller> m_poller;
    ObserverPlan m_plan;
};

namespace {

int errnoOfConnect(const QByteArray &path)
{
    errno = 0;
    const FileDescriptor socket = connectedSocket(path);
    return socket ? 0 : errno;
}

void writeFile(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
}

// Runs `function` as an unprivileged user; @return its result, 0 to 255.
int runAsNobody(const std::function<int()> &function)
{
    const pid_t pid = ::fork();
    if (pid == 0) {
        if (::geteuid() == 0 && (::setgid(ForeignUid) != 0 || ::setuid(ForeignUid) != 0))
            ::_exit(255);
        ::_exit(function());
    }
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

void tst_EndpointStates::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_poller = std::make_unique<EndpointPoller>();
    m_plan = {};
    m_plan.findsListeners = false;
}

std::shared_ptr<const ObservedEndpoint> tst_EndpointStates::observe(const EndpointAddress &address)
{
    m_plan.added = {address};
    return m_poller->poll(m_plan)->find(address);
}

void tst_EndpointStates::verify(const QByteArray &path, ActiveState state, StateReason reason,
                                int systemError)
{
    const auto endpoint = observe(path);
    QVERIFY(endpoint);
    const IpcCore::EndpointStatus &status = endpoint->status;
    QCOMPARE(nameOf(status.state), nameOf(state));
    QCOMPARE(nameOf(status.reason), nameOf(reason));
    QCOMPARE(status.systemError, systemError);
    QVERIFY(!status.message.isEmpty());
    const IpcCore::EndpointStatus asked = IpcCore::endpointStatus(path);
    QCOMPARE(nameOf(asked.state), nameOf(state));
    QCOMPARE(nameOf(asked.reason), nameOf(reason));
    QCOMPARE(asked.systemError, systemError);
}

void tst_EndpointStates::listening()
{
    const FileDescriptor listener = listeningSocket(path());
    QCOMPARE(::chmod(path().constData(), 0640), 0);
    const auto endpoint = observe(path());
    QCOMPARE(endpoint->wasProbed, !SockDiag::isSupported());
    QVERIFY(endpoint->subState == SubState::None);
    QVERIFY(!endpoint->isElsewhere);
    QCOMPARE(endpoint->path.mode & 07777, 0640U);
    QCOMPARE(endpoint->path.owner, ::geteuid());
    QVERIFY(endpoint->path.file == fileKeyAt(path()));
    verify(path(), ActiveState::Listening, StateReason::None, 0);
    QCOMPARE(errnoOfConnect(path()), 0);
}

void tst_EndpointStates::boundOnly()
{
    const FileDescriptor bound = boundSocket(path(), SOCK_STREAM);
    QCOMPARE(observe(path())->wasProbed, !SockDiag::isSupported());
    verify(path(), ActiveState::NotListening, StateReason::None, ECONNREFUSED);
    QCOMPARE(errnoOfConnect(path()), ECONNREFUSED);
}

// Only connecting tells it apart from a server in another network namespace.
void tst_EndpointStates::deserted()
{
    listeningSocket(path()).reset();
    verify(path(), ActiveState::NotListening, StateReason::None, ECONNREFUSED);
    QVERIFY(observe(path())->wasProbed);
    QVERIFY(observe(path())->subState != SubState::NotChecked);
    QCOMPARE(errnoOfConnect(path()), ECONNREFUSED);
    const FileDescriptor bound = boundSocket(path("y"), SOCK_STREAM);
    QCOMPARE(::rename(path("y").constData(), path().constData()), 0);
    QCOMPARE(::listen(bound.get(), 1), 0);
    verify(path(), ActiveState::Listening, StateReason::None, 0);
}

void tst_EndpointStates::notSockets_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char *kind : {"file", "directory", "fifo"})
        QTest::newRow(kind) << QByteArray(kind);
}

void tst_EndpointStates::notSockets()
{
    QFETCH(const QByteArray, kind);
    if (kind == "file")
        writeFile(path());
    else if (kind == "directory")
        QCOMPARE(::mkdir(path().constData(), 0700), 0);
    else
        QCOMPARE(::mkfifo(path().constData(), 0600), 0);
    QVERIFY(!observe(path())->wasProbed);
    verify(path(), ActiveState::InvalidPath, StateReason::NotASocket, ECONNREFUSED);
    QCOMPARE(errnoOfConnect(path()), ECONNREFUSED);
}

void tst_EndpointStates::otherTypes()
{
    const FileDescriptor datagram = boundSocket(path("datagram"), SOCK_DGRAM);
    const FileDescriptor packets = boundSocket(path("packets"), SOCK_SEQPACKET);
    QCOMPARE(::listen(packets.get(), 1), 0);
    for (const QByteArray &name : {path("datagram"), path("packets")}) {
        QCOMPARE(observe(name)->wasProbed, !SockDiag::isSupported());
        verify(name, ActiveState::InvalidPath, StateReason::WrongType, EPROTOTYPE);
        QCOMPARE(errnoOfConnect(name), EPROTOTYPE);
    }
}

void tst_EndpointStates::missing_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("missing");
    QTest::newRow("no file") << QByteArray("x") << QByteArray("x");
    QTest::newRow("no directory") << QByteArray("a/x") << QByteArray("a");
    QTest::newRow("several directories") << QByteArray("a/b/c/x") << QByteArray("a");
}

void tst_EndpointStates::missing()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, missing);
    verify(path(name), ActiveState::PathNotFound, StateReason::None, ENOENT);
    const QString message = observe(path(name))->status.message;
    QVERIFY2(message.endsWith(QFile::decodeName(path(missing))), qPrintable(message));
    QCOMPARE(errnoOfConnect(path(name)), ENOENT);
}

void tst_EndpointStates::links()
{
    const QByteArray link = path("link");
    const auto pointTo = [&link](const QByteArray &target) {
        ::unlink(link.constData());
        QCOMPARE(::symlink(target.constData(), link.constData()), 0);
    };
    const FileDescriptor listener = listeningSocket(path("live"));
    pointTo(path("live"));
    QCOMPARE(observe(link)->wasProbed, !SockDiag::isSupported());
    verify(link, ActiveState::Listening, StateReason::None, 0);
    pointTo(path("missing"));
    verify(link, ActiveState::PathNotFound, StateReason::None, ENOENT);
    QCOMPARE(errnoOfConnect(link), ENOENT);
    pointTo(link);
    verify(link, ActiveState::InvalidPath, StateReason::None, ELOOP);
    QCOMPARE(errnoOfConnect(link), ELOOP);
}

// The library does not follow a link that may be a trap.
void tst_EndpointStates::linkInSharedDirectory()
{
    const FileDescriptor listener = listeningSocket(path("live"));
    QCOMPARE(::mkdir(path("shared").constData(), 0700), 0);
    QCOMPARE(::chmod(path("shared").constData(), 01777), 0);
    QCOMPARE(::symlink(path("live").constData(), path("shared/x").constData()), 0);
    verify(path("shared/x"), ActiveState::OtherError, StateReason::AccessDenied, EACCES);
    const auto endpoint = observe(path("shared/x"));
    QVERIFY(endpoint->subState == SubState::NotPermitted && !needsAttention(*endpoint));
}

void tst_EndpointStates::badPaths_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("reason");
    QTest::addColumn<int>("systemError");
    QTest::newRow("file on the way")
        << QByteArray("file/x") << int(StateReason::None) << int(ENOTDIR);
    QTest::newRow("name too long") << QByteArray(250, 'x') << int(StateReason::PathTooLong) << 0;
    QTest::newRow("path too long")
        << QByteArray("d/").repeated(2'100) + 'x' << int(StateReason::PathTooLong) << 0;
    QTest::newRow("ends in a slash") << QByteArray("x/") << int(StateReason::None) << 0;
}

void tst_EndpointStates::badPaths()
{
    QFETCH(const QByteArray, name);
    QFETCH(const int, reason);
    QFETCH(const int, systemError);
    writeFile(path("file"));
    verify(path(name), ActiveState::InvalidPath, StateReason(reason), systemError);
    if (systemError != 0)
        QCOMPARE(errnoOfConnect(path(name)), systemError);
}

// Longer than a socket address; the library can handle that.
void tst_EndpointStates::longPath()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
    const QByteArray directory = path(QByteArray(150, 'd'));
    QCOMPARE(::mkdir(directory.constData(), 0700), 0);
    const QByteArray endpoint = directory + "/x";
    IpcCore::Server server(endpoint, [](const IpcCore::Request &, IpcCore::Reply &) {
        return IpcCore::HandlerResult::Done;
    });
    const auto listens = server.listen();
    QVERIFY2(listens, listens ? "" : qPrintable(listens.error().message));
    QVERIFY(!observe(endpoint)->wasProbed);
    verify(endpoint, ActiveState::Listening, StateReason::None, 0);
}

void tst_EndpointStates::accessDenied_data()
{
    QTest::addColumn<QByteArray>("closed");
    QTest::newRow("directory") << QByteArray("sub");
    QTest::newRow("socket") << QByteArray("sub/x");
}

void tst_EndpointStates::accessDenied()
{
    QFETCH(const QByteArray, closed);
    QCOMPARE(::chmod(path(".").constData(), 0755), 0);
    QCOMPARE(::mkdir(path("sub").constData(), 0755), 0);
    const QByteArray endpoint = path("sub/x");
    const FileDescriptor listener = listeningSocket(endpoint);
    QCOMPARE(::chmod(endpoint.constData(), 0666), 0);
    const auto check = [&](ActiveState state, StateReason reason, int systemError) {
        return runAsNobody([&] {
            const auto observed = observe(endpoint);
            const auto &status = observed->status;
            if (needsAttention(*observed))
                return 5;
            if (status.state != state || status.reason != reason)
                return 1;
            if (status.systemError != systemError)
                return 2;
            const auto asked = IpcCore::endpointStatus(endpoint);
            if (asked.state != state || asked.reason != reason)
                return 3;
            return errnoOfConnect(endpoint) == systemError ? 0 : 4;
        });
    };
    QCOMPARE(check(ActiveState::Listening, StateReason::None, 0), 0);
    QCOMPARE(::chmod(path(closed).constData(), 0), 0);
    QCOMPARE(check(ActiveState::OtherError, StateReason::AccessDenied, EACCES), 0);
    QCOMPARE(::chmod(path(closed).constData(), 0700), 0); // so that it can be removed
}

void tst_EndpointStates::saturated()
{
    // Whoever probes by connecting is in the queue as well.
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
    const FileDescriptor listener = listeningSocket(path(), 1);
    std::vector<FileDescriptor> clients;
    clients.push_back(connectedSocket(path()));
    QVERIFY(observe(path())->subState == SubState::None);
    clients.push_back(connectedSocket(path()));
    QVERIFY(observe(path())->subState == SubState::Busy);
    verify(path(), ActiveState::NotListening, StateReason::Busy, EAGAIN);
    QCOMPARE(errnoOfConnect(path()), EAGAIN);
    clients.push_back(acceptedSocket(listener));
    QVERIFY(observe(path())->subState != SubState::Busy);
}

// A listener is not necessarily alive.
void tst_EndpointStates::stoppedServer()
{
    Program mate(QStringLiteral(SOCKETMATE), {QStringLiteral("listen"), QFile::decodeName(path())});
    QVERIFY(mate.start());
    QVERIFY(mate.waitForLine("ready"));
    const auto pid = static_cast<pid_t>(mate.process().processId());
    siginfo_t info = {};
    QCOMPARE(::kill(pid, SIGSTOP), 0);
    QCOMPARE(::waitid(P_PID, static_cast<id_t>(pid), &info, WSTOPPED), 0);
    const auto endpoint = observe(path());
    verify(path(), ActiveState::Listening, StateReason::None, 0);
    QCOMPARE(errnoOfConnect(path()), 0);
    if (SockDiag::isSupported())
        QCOMPARE(endpoint->sockets.listeners[0].end.owner.process->pid, qint64(pid));
    QCOMPARE(::kill(pid, SIGCONT), 0);
}

void tst_EndpointStates::renamedLocalServer()
{
    QLocalServer server;
    server.setSocketOptions(QLocalServer::UserAccessOption);
    QVERIFY(server.listen(QFile::decodeName(path())));
    QCOMPARE(observe(path())->wasProbed, !SockDiag::isSupported());
    verify(path(), ActiveState::Listening, StateReason::None, 0);
}

void tst_EndpointStates::abstractName()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
    const QByteArray name = path("abstract");
    const EndpointAddress address = EndpointAddress::ofAbstractName(name);
    const auto verifyName = [&](ActiveState state, StateReason reason, int systemError) {
        const auto status = observe(address)->status;
        QCOMPARE(nameOf(status.state), nameOf(state));
        QCOMPARE(nameOf(status.reason), nameOf(reason));
        QCOMPARE(status.systemError, systemError);
        QCOMPARE(errnoOfConnect('\0' + name), systemError);
    };
    verifyName(ActiveState::NotListening, StateReason::None, ECONNREFUSED);
    // Other socket types have abstract names of their own.
    const FileDescriptor datagram = boundSocket('\0' + name, SOCK_DGRAM);
    const FileDescriptor packets = boundSocket('\0' + name, SOCK_SEQPACKET);
    QCOMPARE(::listen(packets.get(), 1), 0);
    verifyName(ActiveState::NotListening, StateReason::None, ECONNREFUSED);
    const FileDescriptor socket = boundSocket('\0' + name, SOCK_STREAM);
    verifyName(ActiveState::NotListening, StateReason::None, ECONNREFUSED);
    QCOMPARE(::listen(socket.get(), 0), 0);
    verifyName(ActiveState::Listening, StateReason::None, 0);
    const FileDescriptor client = connectedSocket('\0' + name);
    verifyName(ActiveState::NotListening, StateReason::Busy, EAGAIN);
}

void tst_EndpointStates::otherNetworkNamespace()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
    Program mate(QStringLiteral(SOCKETMATE),
                 {QStringLiteral("listen-elsewhere"), QFile::decodeName(path())});
    QVERIFY(mate.start());
    if (!mate.waitForLine("ready"))
        QSKIP("This process may not make network namespaces");
    const auto first = observe(path());
    QVERIFY(first->wasProbed);
    // It may have begun to listen after the list was made.
    QVERIFY(!first->isElsewhere);
    const auto endpoint = observe(path());
    QVERIFY(endpoint->isElsewhere);
    QVERIFY(endpoint->sockets.listeners.empty());
    verify(path(), ActiveState::Listening, StateReason::None, 0);
    QCOMPARE(errnoOfConnect(path()), 0);
}

// The cause, not its effects: neither silence nor a full queue.
void tst_EndpointStates::stoppedProcess()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
    Program mate(QStringLiteral(SOCKETMATE), {QStringLiteral("listen"), QFile::decodeName(path())});
    QVERIFY(mate.start() && mate.waitForLine("ready"));
    const auto pid = static_cast<pid_t>(mate.process().processId());
    QVERIFY(observe(path())->subState == SubState::None);
    QCOMPARE(::kill(pid, SIGSTOP), 0);
    QTRY_VERIFY(observe(path())->processState == 'T');
    const auto stopped = observe(path());
    QVERIFY(stopped->subState == SubState::Stopped);
    QVERIFY(stopped->status.state == ActiveState::Listening);
    QCOMPARE(::kill(pid, SIGCONT), 0);
    QTRY_VERIFY(observe(path())->subState == SubState::None);
}

void tst_EndpointStates::pathTaken()
{
    const FileDescriptor first = listeningSocket(path());
    RegisteredEndpoint registered{.path = path(), .control = {}, .program = {}, .pid = 0};
    registered.inode = observe(path())->path.file.inode;
    m_plan.registry = [&registered] { return std::vector{registered}; };
    QVERIFY(observe(path())->subState == SubState::None);
    // The first file is kept, so the second one has another inode.
    QCOMPARE(::rename(path().constData(), path("kept").constData()), 0);
    const FileDescriptor second = listeningSocket(path());
    QVERIFY(observe(path())->subState == SubState::PathTaken);
    // Its successor registers, too, before or after it.
    RegisteredEndpoint successor = registered;
    successor.inode = observe(path())->path.file.inode;
    m_plan.registry = [&] { return std::vector{registered, successor}; };
    QVERIFY(observe(path())->subState == SubState::None);
    m_plan.registry = [&] { return std::vector{successor, registered}; };
    QVERIFY(observe(path())->subState == SubState::None);
}

void tst_EndpointStates::since()
{
    FileDescriptor listener = listeningSocket(path());
    const QDateTime first = observe(path())->since;
    QVERIFY(first.isValid());
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > first);
    QCOMPARE(observe(path())->since, first);
    QCOMPARE(::unlink(path().constData()), 0);
    const QDateTime second = observe(path())->since;
    QVERIFY(second > first);
    QCOMPARE(observe(path())->since, second);
}

// More than are probed in one poll: the others only show a guess.
void tst_EndpointStates::notAskedYet()
{
    constexpr int Count = ActiveProbe::MostPerPoll + 3;
    for (int i = 0; i < Count; ++i) {
        const QByteArray name = path("n" + QByteArray::number(i));
        QVERIFY(boundSocket(name, SOCK_STREAM));
        m_plan.added.insert(EndpointAddress::ofPath(name));
    }
    const auto countUnchecked = [this] {
        const auto snapshot = m_poller->poll(m_plan);
        return std::count_if(snapshot->endpoints.begin(), snapshot->endpoints.end(),
                             [](const auto &endpoint) {
                                 return endpoint->subState == SubState::NotChecked
                                        && !endpoint->wasProbed && !needsAttention(*endpoint);
                             });
    };
    QCOMPARE(countUnchecked(), 3);
    QCOMPARE(countUnchecked(), 0);
}

// Whatever order the kernel lists them in.
void tst_EndpointStates::connectionsAreToldApart()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
    const FileDescriptor listener = listeningSocket(path(), 16);
    std::vector<FileDescriptor> ends;
    const auto connect = [&] {
        ends.push_back(connectedSocket(path()));
        ends.push_back(acceptedSocket(listener));
    };
    for (int i = 0; i < 10; ++i)
        connect();
    m_plan.added = {EndpointAddress::ofPath(path())};
    QCOMPARE(m_poller->poll(m_plan)->changes.openedConnections.size(), 10U);
    const SnapshotChanges same = m_poller->poll(m_plan)->changes;
    QVERIFY(same.openedConnections.empty() && same.closedConnections.empty());
    connect();
    const SnapshotChanges more = m_poller->poll(m_plan)->changes;
    QCOMPARE(more.openedConnections.size(), 1U);
    QCOMPARE(more.closedConnections.size(), 0U);
    ends.erase(ends.begin(), ends.begin() + 2);
    const SnapshotChanges fewer = m_poller->poll(m_plan)->changes;
    QCOMPARE(fewer.openedConnections.size(), 0U);
    QCOMPARE(fewer.closedConnections.size(), 1U);
}

// Between endpoints, and without side effects.
void tst_EndpointStates::canceled()
{
    m_plan.added = {EndpointAddress::ofPath(path("x")), EndpointAddress::ofPath(path("y"))};
    int asked = 0;
    // Checked before each endpoint, and before scanning processes where sockets are listed.
    const int beforeSecond = SockDiag::isSupported() ? 3 : 2;
    QVERIFY(!m_poller->poll(m_plan, [&] { return ++asked >= beforeSecond; }));
    const auto snapshot = m_poller->poll(m_plan);
    QVERIFY(snapshot);
    QCOMPARE(snapshot->number, quint64(1));
    QCOMPARE(snapshot->changes.openedEndpoints.size(), 2U);
}

QTEST_GUILESS_MAIN(tst_EndpointStates)
#include "tst_endpointstates.moc"
