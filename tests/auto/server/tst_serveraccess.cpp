// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"

#include <ipccore/connection.h>

#include <grp.h>
#include <sched.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace IpcCore;

namespace {

constexpr gid_t Nobody = 65533;
constexpr gid_t Listed = 4242;
constexpr gid_t Other = 4243;

/// A process of another user, forked before the server's threads start, which sends it one request.
class ForeignClient
{
public:
    ForeignClient(const QByteArray &path, gid_t primary, const QList<gid_t> &supplementary)
    {
        if (::pipe(m_start) != 0)
            return;
        m_pid = ::fork();
        if (m_pid != 0)
            return;
        char byte = 0;
        if (::read(m_start[0], &byte, 1) != 1
            || ::setgroups(static_cast<std::size_t>(supplementary.size()), supplementary.data())
            || ::setgid(primary) != 0 || ::setuid(Nobody) != 0)
            ::_exit(2);
        RawPeer peer = RawPeer::connectTo(path);
        ::_exit(peer.send("0006hi0000") && peer.receiveMessage() == "0006hi0000" ? 0 : 1);
    }

    ~ForeignClient()
    {
        ::close(m_start[0]);
        ::close(m_start[1]);
    }

    Q_DISABLE_COPY_MOVE(ForeignClient)

    /// 0 if answered, 1 if refused; anything else fails the test.
    int ask()
    {
        int status = -1;
        if (::write(m_start[1], "x", 1) != 1 || ::waitpid(m_pid, &status, 0) != m_pid)
            return -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    int m_start[2] = {-1, -1};
    pid_t m_pid = -1;
};

constexpr int NoNamespace = 99;

/// Starts `function` in a child whose user namespace maps no user: all have the overflow uid there.
pid_t startWithoutUsers(const std::function<int()> &function)
{
    const pid_t child = ::fork();
    if (child != 0)
        return child;
#ifdef CLONE_NEWUSER
    if (::unshare(CLONE_NEWUSER) == 0)
        ::_exit(function());
#endif
    ::_exit(NoNamespace);
}

/// The child's result; NoNamespace if the system does not allow creating one.
int resultOf(pid_t child)
{
    int status = -1;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

class tst_ServerAccess : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void groups_data();
    void groups();

    void clientTrustsNoServerOfUnknownUser();
    void serverTrustsNoUnknownUser_data();
    void serverTrustsNoUnknownUser();
};

void tst_ServerAccess::groups_data()
{
    QTest::addColumn<quint32>("primary");
    QTest::addColumn<QList<gid_t>>("supplementary");
    QTest::addColumn<bool>("answered");
    const auto row = [](const char *name, gid_t primary, const QList<gid_t> &more, bool in) {
        QTest::newRow(name) << primary << more << in;
    };
    // Supplementary groups are only known through Linux's own calls.
    constexpr bool asked = IPCCORE_LINUX;
    row("primary", Listed, {}, true);
    row("supplementary", Nobody, {Other, Listed}, asked);
    row("neither", Nobody, {Other}, false);
    row("none", Nobody, {}, false);
}

void tst_ServerAccess::groups()
{
    if (::geteuid() != 0)
        QSKIP("Only root can become another user");
    QFETCH(const quint32, primary);
    QFETCH(const QList<gid_t>, supplementary);
    QFETCH(const bool, answered);
    QCOMPARE(::chmod(EndpointPath(path()).directory().constData(), 0711), 0);
    ForeignClient client(path(), primary, supplementary);
    ServerOptions given = options();
    given.socketMode = 0666;
    given.allowGids = {Listed};
    if (!answered)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("Refused uid 65533")));
    const auto server = serve(echo, given);
    QVERIFY(server);
    QCOMPARE(client.ask(), answered ? 0 : 1);
    QCOMPARE(server->stats().refusedAccess, answered ? 0u : 1u);
}

// In that namespace it has the same number as our client, and so has everybody else.
void tst_ServerAccess::clientTrustsNoServerOfUnknownUser()
{
    const auto server = serveEcho();
    QVERIFY(server);
    const int result = resultOf(startWithoutUsers([this] {
        const Result<QByteArray> refused = sendCommand(path(), {}, "secret");
        const Result<QByteArray> allowed = sendCommand(path(), {.allowAnyServer = true}, "hi");
        return (!refused && refused.error().code == ErrorCode::UntrustedServer ? 0 : 1)
               + (allowed && *allowed == "hi" ? 0 : 2);
    }));
    if (result == NoNamespace)
        QSKIP("The system allows no user namespace");
    QCOMPARE(result, 0);
    QCOMPARE(server->stats().requests, quint64(1));
}

void tst_ServerAccess::serverTrustsNoUnknownUser_data()
{
    QTest::addColumn<bool>("listed");
    QTest::newRow("not listed") << false;
    QTest::newRow("listed") << true;
}

void tst_ServerAccess::serverTrustsNoUnknownUser()
{
    QFETCH(const bool, listed);
    int ready[2] = {-1, -1};
    int done[2] = {-1, -1};
    QCOMPARE(::pipe(ready), 0);
    QCOMPARE(::pipe(done), 0);
    const pid_t child = startWithoutUsers([&] {
        ::close(done[1]);
        const quint32 overflowUid = ::geteuid();
        ServerOptions given = options();
        given.allowSharedDirectory = true; // its owner could be anybody, too
        given.introspection = false;
        if (listed)
            given.allowUids = {overflowUid};
        Server server(path(), echo, given);
        char byte = 'x';
        if (isOwnUser(overflowUid) || !server.listen() || !server.start()
            || ::write(ready[1], &byte, 1) != 1 || ::read(done[0], &byte, 1) != 0)
            return 1;
        return server.stats().refusedAccess == (listed ? 0u : 1u) ? 0 : 2;
    });
    ::close(ready[1]);
    ::close(done[0]);
    char byte = 0;
    QByteArray reply;
    if (::read(ready[0], &byte, 1) == 1) {
        RawPeer peer = connectPeer();
        reply = exchange(peer, "0006hi0000");
    }
    ::close(ready[0]);
    ::close(done[1]);
    const int result = resultOf(child);
    if (result == NoNamespace)
        QSKIP("The system allows no user namespace");
    QCOMPARE(result, 0);
    QCOMPARE(reply == "0006hi0000", listed);
}

QTEST_GUILESS_MAIN(tst_ServerAccess)
#include "tst_serveraccess.moc"
