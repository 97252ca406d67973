// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"

#include <ipccore/endpointstatus.h>

#include <QtCore/qdir.h>
#include <QtTest/qsignalspy.h>

#include <atomic>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <mutex>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace IpcCore;

// Servers on a socket made by a service manager.
class tst_ServerActivation : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void servesAnInheritedSocket();
    void refusesWhatIsNoListener_data();
    void refusesWhatIsNoListener();
    void asksTheSocketForItsPath_data();
    void asksTheSocketForItsPath();
    void keepsItsSocketWhenGivenAgain();
    void acceptsFullAddress();
    void refusesAbstractNames();
    void noticesLossOfTheFile_data();
    void noticesLossOfTheFile();
    void servesWithoutSeeingTheFile();
    void stopsAlthoughClientsKeepComing();
};

namespace {

// A listening socket whose address holds exactly `name`.
RawPeer listenAs(const QByteArray &name)
{
    RawPeer peer(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    const std::size_t size =
        offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(name.size());
    if (::bind(peer.descriptor(), reinterpret_cast<const sockaddr *>(&address),
               static_cast<socklen_t>(size))
            != 0
        || ::listen(peer.descriptor(), 16) != 0)
        peer.close();
    return peer;
}

int copyOf(const RawPeer &peer)
{
    return ::fcntl(peer.descriptor(), F_DUPFD_CLOEXEC, 0);
}

} // namespace

void tst_ServerActivation::servesAnInheritedSocket()
{
    const ServerTest test;
    RawPeer manager = RawPeer::listenOn(test.path());
    QVERIFY(manager.isOpen());
    // Connected before there was a server.
    RawPeer early = test.connectPeer();
    QVERIFY(early.send("0008ping0000"));
    {
        Server server(test.path(), ServerTest::echo, ServerTest::options());
        QVERIFY(server.listen(copyOf(manager)));
        QCOMPARE(server.state(), ServerState::Listening);
        QVERIFY(server.start());
        QCOMPARE(early.receiveMessage(), QByteArray("0008ping0000"));
        RawPeer late = test.connectPeer();
        QCOMPARE(ServerTest::exchange(late, "0008ping0000"), QByteArray("0008ping0000"));
    }
    // The manager's file and socket remain for the next server.
    QCOMPARE(activeState(test.path()), ActiveState::Listening);
}

void tst_ServerActivation::refusesWhatIsNoListener_data()
{
    QTest::addColumn<std::function<int()>>("open");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *name, const char *text, const std::function<int()> &open) {
        QTest::newRow(name) << open << QString::fromLatin1(text);
    };
    add("no descriptor", "not open", [] { return -1; });
    add("closed descriptor", "not open", [] { return 999; });
    add("file", "not a socket", [] { return ::open("/dev/null", O_RDONLY | O_CLOEXEC); });
    add("datagram socket", "not a Unix stream socket",
        [] { return ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0); });
    add("socket of packets", "not a Unix stream socket",
        [] { return ::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0); });
    add("internet", "not a Unix stream socket",
        [] { return ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0); });
    add("not listening", "does not listen",
        [] { return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0); });
}

void tst_ServerActivation::refusesWhatIsNoListener()
{
    QFETCH(const std::function<int()>, open);
    QFETCH(const QString, text);
    const int descriptor = open();
    const ServerTest test;
    Server server(test.path(), ServerTest::echo, ServerTest::options());
    const Result<void> listening = server.listen(descriptor);
    QVERIFY(!listening);
    QCOMPARE(listening.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(listening.error().message.contains(text), qPrintable(listening.error().message));
    QCOMPARE(server.state(), ServerState::Idle);
    // The server owns it anyway.
    if (descriptor >= 0)
        QCOMPARE(::fcntl(descriptor, F_GETFD), -1);
}

void tst_ServerActivation::asksTheSocketForItsPath_data()
{
    // In names, "@" stands for the test's directory, "%" for a link to it, and "#" for its path in
    // /proc.
    QTest::addColumn<QByteArray>("bound");
    QTest::addColumn<QByteArray>("served");
    QTest::addColumn<bool>("fits");
    const auto add = [](const char *name, const char *bound, const char *served, bool fits) {
        QTest::newRow(name) << QByteArray(bound) << QByteArray(served) << fits;
    };
    add("the same", "@/s", "@/s", true);
    add("other spelling", "@/./s", "@/s", true);
    add("through a link", "%/s", "@/s", true);
    add("another name of the file", "@/s", "@/hard", true);
    add("another file", "@/s", "@/t", false);
    add("another socket", "@/s", "@/other", false);
    add("longer name", "@/s", "@/s2", false);
    add("relative", "s", "@/s", true);
    add("relative, another name", "s", "@/t", false);
    add("through a descriptor", "#/s", "@/s", true);
    add("through a descriptor, another name", "#/s", "@/other", false);
}

void tst_ServerActivation::asksTheSocketForItsPath()
{
    QFETCH(QByteArray, bound);
    QFETCH(QByteArray, served);
    QFETCH(bool, fits);
    const ServerTest test;
    const QByteArray directory = EndpointPath(test.path()).directory();
    const int handle = ::open(directory.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    const QByteArray link = directory + "/link";
    const QByteArray own = directory + "/s";
    const QByteArray hard = directory + "/hard";
    const QByteArray shown = "/proc/self/fd/" + QByteArray::number(handle);
    QCOMPARE(::symlink(directory.constData(), link.constData()), 0);
    bound.replace('@', directory);
    bound.replace('%', link);
    bound.replace('#', shown);
    served.replace('@', directory);
    const RawPeer other = listenAs(directory + "/other");
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(QFile::decodeName(directory)));
    const RawPeer manager = listenAs(bound);
    QVERIFY(QDir::setCurrent(before));
    ::close(handle);
    QVERIFY(manager.isOpen());
    QCOMPARE(::link(own.constData(), hard.constData()), 0);

    Server server(served, ServerTest::echo, ServerTest::options());
    const Result<void> listening = server.listen(copyOf(manager));
    QCOMPARE(static_cast<bool>(listening), fits);
    if (fits)
        return;
    QCOMPARE(listening.error().code, ErrorCode::InvalidArgument);
    for (const QByteArray &name : {bound, served})
        QVERIFY2(listening.error().message.contains(QString::fromUtf8(name)),
                 qPrintable(listening.error().message));
}

// A second listen() also owns its descriptor, but must not close the one in use.
void tst_ServerActivation::keepsItsSocketWhenGivenAgain()
{
    const ServerTest test;
    const RawPeer manager = RawPeer::listenOn(test.path());
    const int descriptor = copyOf(manager);
    Server server(test.path(), ServerTest::echo, ServerTest::options());
    QVERIFY(server.listen(descriptor));
    const Result<void> again = server.listen(descriptor);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::WrongState);
    QVERIFY(server.start());
    RawPeer peer = test.connectPeer();
    QCOMPARE(ServerTest::exchange(peer, "0008ping0000"), QByteArray("0008ping0000"));
}

// A name without room for its NUL.
void tst_ServerActivation::acceptsFullAddress()
{
    const ServerTest test;
    const QByteArray name = test.path().leftJustified(sizeof(sockaddr_un::sun_path), 's');
    const RawPeer manager = listenAs(name);
    QVERIFY(manager.isOpen());
    Server server(name, ServerTest::echo, ServerTest::options());
    QVERIFY(server.listen(copyOf(manager)));
    Server other(name.chopped(1), ServerTest::echo, ServerTest::options());
    QVERIFY(!other.listen(copyOf(manager)));
}

void tst_ServerActivation::refusesAbstractNames()
{
    const ServerTest test;
    QByteArray name = test.path() + "\n";
    name[0] = '\0';
    const RawPeer manager = listenAs(name);
    QVERIFY(manager.isOpen());
    Server server(test.path(), ServerTest::echo, ServerTest::options());
    const Result<void> listening = server.listen(copyOf(manager));
    QVERIFY(!listening);
    QCOMPARE(listening.error().code, ErrorCode::InvalidArgument);
    const QByteArray shown = '@' + test.path().mid(1) + "%0A;";
    QVERIFY2(listening.error().message.contains(QString::fromUtf8(shown)),
             qPrintable(listening.error().message));
}

void tst_ServerActivation::noticesLossOfTheFile_data()
{
    QTest::addColumn<QByteArray>("loss");
    QTest::newRow("removed") << QByteArray("removed");
    QTest::newRow("replaced by a socket") << QByteArray("socket");
    QTest::newRow("replaced by a directory") << QByteArray("directory");
}

void tst_ServerActivation::noticesLossOfTheFile()
{
    QFETCH(QByteArray, loss);
    const ServerTest test;
    const RawPeer manager = RawPeer::listenOn(test.path());
    RawPeer early = test.connectPeer();
    ServerOptions options = ServerTest::options();
    options.ownershipCheck = std::chrono::milliseconds(20);
    Server server(test.path(), ServerTest::echo, options);
    QSignalSpy lost(&server, &Server::endpointLost);
    QVERIFY(server.listen(copyOf(manager)));
    QVERIFY(server.start());
    QCOMPARE(ServerTest::exchange(early, "0008ping0000"), QByteArray("0008ping0000"));
    QCOMPARE(server.state(), ServerState::Started);
    // Kept, so that its inode is not reused.
    const QByteArray old = test.path() + ".old";
    QCOMPARE(::rename(test.path().constData(), old.constData()), 0);
    RawPeer rival;
    if (loss == "socket")
        rival = RawPeer::listenOn(test.path());
    else if (loss == "directory")
        QCOMPARE(::mkdir(test.path().constData(), 0700), 0);
    QTRY_COMPARE_WITH_TIMEOUT(server.state(), ServerState::Stopped, ServerTest::Patience);
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(lost.constFirst().constFirst().toString().contains(QString::fromUtf8(test.path())));
    QCOMPARE(rival.isOpen(), activeState(test.path()) == ActiveState::Listening);
}

// As in a sandbox with its own view of the file system.
void tst_ServerActivation::servesWithoutSeeingTheFile()
{
    const ServerTest test;
    const RawPeer manager = RawPeer::listenOn(test.path());
    RawPeer early = test.connectPeer();
    QCOMPARE(::unlink(test.path().constData()), 0);
    ServerOptions options = ServerTest::options();
    options.ownershipCheck = std::chrono::milliseconds(20);
    Server server(test.path(), ServerTest::echo, options);
    QSignalSpy lost(&server, &Server::endpointLost);
    QVERIFY(server.listen(copyOf(manager)));
    QVERIFY(server.start());
    // By the time a later server has noticed its loss, this one has looked too.
    const QByteArray otherPath = test.path() + "2";
    Server other(otherPath, ServerTest::echo, options);
    QVERIFY(other.listen());
    QVERIFY(other.start());
    QCOMPARE(::unlink(otherPath.constData()), 0);
    QTRY_COMPARE_WITH_TIMEOUT(other.state(), ServerState::Stopped, ServerTest::Patience);
    QCOMPARE(ServerTest::exchange(early, "0008ping0000"), QByteArray("0008ping0000"));
    QCOMPARE(server.state(), ServerState::Started);
    QVERIFY(lost.isEmpty());
}

// The manager's socket does not go with the server.
void tst_ServerActivation::stopsAlthoughClientsKeepComing()
{
    const ServerTest test;
    const RawPeer manager = RawPeer::listenOn(test.path());
    std::atomic<bool> over = false;
    std::mutex mutex;
    RawPeer next;
    Server server(test.path(), ServerTest::echo, ServerTest::options());
    connect(
        &server, &Server::connectionOpened, &server,
        [&] {
            const std::lock_guard lock(mutex);
            next = over ? RawPeer() : RawPeer::connectTo(test.path());
        },
        Qt::DirectConnection);
    QVERIFY(server.listen(copyOf(manager)));
    QVERIFY(server.start());
    const RawPeer first = test.connectPeer();
    server.stop();
    const Result<void> stopped =
        server.waitForStopped(std::chrono::milliseconds(ServerTest::Patience));
    over = true;
    QVERIFY(stopped);
}

QTEST_GUILESS_MAIN(tst_ServerActivation)
#include "tst_serveractivation.moc"
