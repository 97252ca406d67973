// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"
#include "support/rawpeer.h"

#include <ipccore/testing/fakeserver.h>

#include <QtCore/qdir.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <memory>

using namespace IpcCore::Testing;
using namespace Qt::StringLiterals;

/// The example in a repository, with a stand-in for git's daemon.
class tst_FsmonitorClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void showsReply_data();
    void showsReply();
    void askedInPacketsOfGit();
    void linkedWorkTree();
    void noDaemon_data();
    void noDaemon();
    void daemonThatHangsUp();
    void outsideOfARepository();
    void withoutGit();

private:
    std::unique_ptr<Program> start(const QStringList &arguments = {}) const;
    bool git(const QStringList &arguments) const;
    /// Puts a program called git in the way of the real one.
    bool replaceGit(const QByteArray &script);

    QString socket() const { return m_directory->filePath(u".git/fsmonitor--daemon.ipc"_s); }

    std::unique_ptr<QTemporaryDir> m_directory;
    QProcessEnvironment m_environment;
    QString m_workTree;
};

void tst_FsmonitorClient::initTestCase()
{
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("git is not installed");
}

void tst_FsmonitorClient::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    m_workTree = m_directory->path();
    // Whoever runs the tests may be in a hook of git, or have settings.
    m_environment = QProcessEnvironment();
    for (const QString &name : {u"PATH"_s, u"LD_LIBRARY_PATH"_s, u"TMPDIR"_s, u"ASAN_OPTIONS"_s})
        m_environment.insert(name, qEnvironmentVariable(name.toLatin1().constData()));
    m_environment.insert(u"HOME"_s, m_directory->path());
    m_environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
    QVERIFY(git({u"init"_s, u"-q"_s}));
}

bool tst_FsmonitorClient::git(const QStringList &arguments) const
{
    Program program(u"git"_s, arguments);
    program.process().setProcessEnvironment(m_environment);
    program.process().setWorkingDirectory(m_directory->path());
    return program.start() && program.finish() == 0;
}

bool tst_FsmonitorClient::replaceGit(const QByteArray &script)
{
    QFile file(m_directory->filePath(u"git"_s));
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + script) > 0
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_environment.insert(u"PATH"_s, m_directory->path());
    return isWritten;
}

std::unique_ptr<Program> tst_FsmonitorClient::start(const QStringList &arguments) const
{
    auto client = std::make_unique<Program>(QStringLiteral(FSMONITOR_CLIENT), arguments);
    client->process().setProcessEnvironment(m_environment);
    client->process().setWorkingDirectory(m_workTree);
    return client->start() ? std::move(client) : nullptr;
}

void tst_FsmonitorClient::showsReply_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArray>("output");
    const auto bytes = [](const auto &literal) { return QByteArray(literal, sizeof literal - 1); };
    const QByteArray token = "token builtin:0.4711.x:13\n";
    QTest::newRow("nothing") << bytes("builtin:0.4711.x:13\0") << token;
    QTest::newRow("paths") << bytes("builtin:0.4711.x:13\0a.c\0dir/b.c\0dir/\0")
                           << QByteArray(token + "changed a.c\nchanged dir/b.c\nchanged dir/\n");
    QTest::newRow("all") << bytes("builtin:0.4711.x:13\0/\0")
                         << QByteArray(token + "everything may have changed\n");
    QTest::newRow("last path not ended")
        << bytes("builtin:0.4711.x:13\0a.c") << QByteArray(token + "changed a.c\n");
    QTest::newRow("odd names")
        << bytes("builtin:0.4711.x:13\0new\nline\0\x1b[1m\"\\\x7f\0\xff\xc3\xa4 z\0")
        << QByteArray(token
                      + "changed \"new\\012line\"\nchanged \"\\033[1m\\\"\\\\\\177\"\n"
                        "changed \xff\xc3\xa4 z\n");
    QTest::newRow("odd token") << bytes("a\nb\0") << QByteArray("token \"a\\012b\"\n");
    QTest::newRow("not of a daemon") << bytes("unhandled command: builtin:a") << QByteArray();
    QTest::newRow("no token") << bytes("\0a.c\0") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void tst_FsmonitorClient::showsReply()
{
    QFETCH(QByteArray, reply);
    QFETCH(QByteArray, output);
    FakeServer daemon{IpcCore::EndpointPath(socket())};
    daemon.reply("builtin:a:1", reply);
    QVERIFY(daemon.start());
    const auto client = start({u"builtin:a:1"_s});
    QVERIFY(client);
    QCOMPARE(client->finish(), output.isEmpty() ? 1 : 0);
    QCOMPARE(client->output(), output);
    QCOMPARE(client->errors(), output.isEmpty() ? QByteArray("The reply is none of a file system "
                                                             "monitor\n")
                                                : QByteArray());
}

// git's daemon closes the connection after each reply.
void tst_FsmonitorClient::askedInPacketsOfGit()
{
    RawPeer listener = RawPeer::listenOn(QFile::encodeName(socket()));
    for (const QString &token : {u"builtin:a:1"_s, QString()}) {
        const auto client = start(token.isEmpty() ? QStringList() : QStringList{token});
        QVERIFY(client);
        RawPeer daemon = listener.accept();
        QCOMPARE(daemon.receiveMessage(),
                 token.isEmpty() ? QByteArray("0000") : QByteArray("000fbuiltin:a:10000"));
        QVERIFY(daemon.send(QByteArrayLiteral("0010builtin:a:2\0"
                                              "0006/\0"
                                              "0000")));
        daemon.close();
        QCOMPARE(client->finish(), 0);
        QCOMPARE(client->output(), QByteArray("token builtin:a:2\neverything may have changed\n"));
    }
}

void tst_FsmonitorClient::linkedWorkTree()
{
    QVERIFY(git({u"-c"_s, u"user.name=x"_s, u"-c"_s, u"user.email=x@x"_s, u"commit"_s, u"-q"_s,
                 u"--allow-empty"_s, u"-m"_s, u"x"_s}));
    QVERIFY(git({u"worktree"_s, u"add"_s, u"linked"_s}));
    m_workTree = m_directory->filePath(u"linked/below"_s);
    QVERIFY(QDir().mkdir(m_workTree));
    FakeServer daemon{IpcCore::EndpointPath(
        m_directory->filePath(u".git/worktrees/linked/fsmonitor--daemon.ipc"_s))};
    daemon.reply(QByteArray(), QByteArrayLiteral("builtin:b:1\0"));
    QVERIFY(daemon.start());
    const auto client = start();
    QVERIFY(client);
    QCOMPARE(client->finish(), 0);
    QCOMPARE(client->output(), QByteArray("token builtin:b:1\n"));
}

void tst_FsmonitorClient::noDaemon_data()
{
    QTest::addColumn<bool>("hasSocket");
    QTest::addColumn<QByteArray>("build");
    QTest::addColumn<QByteArray>("advice");
    const QByteArray able = "git version 2.60.0\nfeature: fsmonitor--daemon\n";
    const QByteArray unable = "git version 2.39.5\ncpu: x86_64\n";
    const QByteArray start = "Start it:  git fsmonitor--daemon start\n";
    const QByteArray none = "This is git version 2.39.5, which has none: ";
    QTest::newRow("never was one") << false << able << start;
    QTest::newRow("has ended") << true << able << start;
    QTest::newRow("git has none") << false << unable << none;
}

void tst_FsmonitorClient::noDaemon()
{
    QFETCH(bool, hasSocket);
    QFETCH(QByteArray, build);
    QFETCH(QByteArray, advice);
    if (hasSocket)
        QVERIFY(RawPeer::listenOn(QFile::encodeName(socket())).isOpen()); // and is closed
    QVERIFY(replaceGit("[ $1 = rev-parse ] && echo .git/$3 || printf '" + build + "'"));
    const auto client = start();
    QVERIFY(client);
    QCOMPARE(client->finish(), 2);
    QCOMPARE(client->output(), QByteArray());
    const QByteArray expected =
        "No daemon watches this work tree (at " + QFile::encodeName(socket()) + ").\n" + advice;
    QVERIFY2(client->errors().startsWith(expected), client->errors().constData());
}

void tst_FsmonitorClient::daemonThatHangsUp()
{
    FakeServer daemon{IpcCore::EndpointPath(socket())};
    QVERIFY(daemon.start());
    const auto client = start();
    QVERIFY(client);
    QCOMPARE(client->finish(), 1);
    QVERIFY2(client->errors().endsWith("(ConnectionClosed)\n"), client->errors().constData());
}

void tst_FsmonitorClient::outsideOfARepository()
{
    m_environment.insert(u"GIT_CEILING_DIRECTORIES"_s, u"/"_s);
    m_workTree = u"/"_s;
    const auto client = start();
    QVERIFY(client);
    QCOMPARE(client->finish(), 1);
    QVERIFY2(client->errors().contains("not a git repository"), client->errors().constData());
}

void tst_FsmonitorClient::withoutGit()
{
    m_environment.insert(u"PATH"_s, m_directory->path());
    const auto client = start();
    QVERIFY(client);
    QCOMPARE(client->finish(), 1);
    QVERIFY2(client->errors().startsWith("Cannot run git: "), client->errors().constData());
}

QTEST_GUILESS_MAIN(tst_FsmonitorClient)
#include "tst_fsmonitorclient.moc"
