// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"
#include "support/rawpeer.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <unistd.h>

// ipcctl where processes have other names for things, or none: namespaces, other users'
// directories, paths that are no text.
class tst_IpcctlWorlds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void pathsThatAreNoText_data();
    void pathsThatAreNoText();
    void otherPidNamespace_data();
    void otherPidNamespace();
    void otherNetworkNamespace();
    void otherMountNamespace();
    void otherUsersDirectory_data();
    void otherUsersDirectory();
    void otherRuntimeDirectory_data();
    void otherRuntimeDirectory();
    void noRuntimeDirectory_data();
    void noRuntimeDirectory();

private:
    struct Outcome
    {
        int exitCode = -1;
        QByteArray output;
        QByteArray errors;

        QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    };

    static Outcome run(const QList<QByteArray> &arguments);
    /// What `list` or `top` tell of the endpoint at `path`, among others of this machine.
    static QJsonObject listed(const QByteArray &verb, const QByteArray &path);

    QString path(const char *name) const { return m_runtime->filePath(QLatin1String(name)); }

    bool startDemoIn(const QStringList &namespaces);
    qint64 demoPid() const;

    std::unique_ptr<QTemporaryDir> m_runtime;
    std::unique_ptr<Program> m_demo;
};

void tst_IpcctlWorlds::initTestCase()
{
#if !IPCCORE_LINUX
    QSKIP("Without the kernel's list of sockets");
#endif
}

void tst_IpcctlWorlds::init()
{
    m_runtime = std::make_unique<QTemporaryDir>();
    QVERIFY(m_runtime->isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime->path()));
    qunsetenv("IPCCORE_INTROSPECTION");
}

void tst_IpcctlWorlds::cleanup()
{
    if (const qint64 pid = m_demo ? demoPid() : 0; pid > 1)
        ::kill(static_cast<pid_t>(pid), SIGKILL);
    m_demo.reset();
}

// Through a shell, which passes any bytes.
tst_IpcctlWorlds::Outcome tst_IpcctlWorlds::run(const QList<QByteArray> &arguments)
{
    QByteArray command = "exec ipcctl";
    for (const QByteArray &argument : arguments)
        command += " \"$(printf %s " + argument.toBase64() + " | base64 -d)\"";
    command.replace("ipcctl", QByteArrayLiteral(IPCCTL));
    Program ipcctl(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QString::fromLatin1(command)});
    if (!ipcctl.start())
        return {};
    const int exitCode = ipcctl.finish();
    return {exitCode, ipcctl.output(), ipcctl.errors()};
}

QJsonObject tst_IpcctlWorlds::listed(const QByteArray &verb, const QByteArray &path)
{
    QList<QByteArray> arguments{verb, "--json"};
    if (verb == "top")
        arguments << "--count"
                  << "1";
    const QJsonObject told = run(arguments).json();
    for (const QJsonValue endpoint :
         told[QLatin1String(verb == "top" ? "servers" : "endpoints")].toArray()) {
        const QByteArray bytes =
            QByteArray::fromBase64(endpoint[QLatin1String("pathBytes")].toString().toLatin1());
        if ((bytes.isEmpty() ? endpoint[QLatin1String("path")].toString().toUtf8() : bytes) == path)
            return endpoint.toObject();
    }
    return {};
}

// The demo daemon at "d", in namespaces of its own.
bool tst_IpcctlWorlds::startDemoIn(const QStringList &namespaces)
{
    const QString unshare = QStandardPaths::findExecutable(QStringLiteral("unshare"));
    const QStringList asUser{QStringLiteral("--user"), QStringLiteral("--map-current-user")};
    for (const QStringList &user : {QStringList(), asUser}) {
        m_demo = std::make_unique<Program>(
            unshare,
            user + namespaces
                + QStringList{QStringLiteral(IPCDEMOD), QStringLiteral("--endpoint"), path("d")});
        if (m_demo->start() && m_demo->waitForLine("listening on "))
            return true;
    }
    return false;
}

// Of the demo daemon itself, as we number processes: the unshare before it may be its parent.
qint64 tst_IpcctlWorlds::demoPid() const
{
    const QByteArray own = QByteArray::number(m_demo->process().processId());
    QFile children(QFile::decodeName("/proc/" + own + "/task/" + own + "/children"));
    const QByteArray child =
        children.open(QIODevice::ReadOnly) ? children.readAll().trimmed() : QByteArray();
    return child.isEmpty() ? own.toLongLong() : child.toLongLong();
}

void tst_IpcctlWorlds::pathsThatAreNoText_data()
{
    QTest::addColumn<QList<QByteArray>>("verb");
    for (const char *verb : {"list", "connections", "state"})
        QTest::newRow(verb) << QList<QByteArray>{verb};
}

// Two that differ only there, and what is printed finds them again.
void tst_IpcctlWorlds::pathsThatAreNoText()
{
    QFETCH(QList<QByteArray>, verb);
    const QList<QByteArray> names{QFile::encodeName(path("\xc3\xa4-")) + '\xfe',
                                  QFile::encodeName(path("\xc3\xa4-")) + '\xff'};
    const RawPeer first = RawPeer::listenOn(names[0]);
    const RawPeer second = RawPeer::listenOn(names[1]);
    QVERIFY(first.isOpen() && second.isOpen());
    for (const QByteArray &name : names) {
        const QJsonObject found = verb.first() == "list"
                                      ? listed("list", name)
                                      : run(verb + QList<QByteArray>{name, "--json"}).json();
        QVERIFY(found.contains(QLatin1String("path")));
        const QByteArray bytes =
            QByteArray::fromBase64(found[QLatin1String("pathBytes")].toString().toLatin1());
        QCOMPARE(bytes, name);
        QCOMPARE(run({"state", bytes}).output.trimmed(), QByteArray("Listening"));
    }
    QVERIFY(!run({"state", "/nowhere", "--json"}).json().contains(QLatin1String("pathBytes")));
}

void tst_IpcctlWorlds::otherPidNamespace_data()
{
    QTest::addColumn<QStringList>("namespaces");
    QTest::addColumn<bool>("isPidKnown");
    const QStringList pid{QStringLiteral("--pid"), QStringLiteral("--fork")};
    QTest::newRow("of processes") << pid << true;
    // There the kernel does not tell us who listens.
    QTest::newRow("of processes and networks")
        << pid + QStringList{QStringLiteral("--net")} << false;
    QTest::newRow("of networks") << QStringList{QStringLiteral("--net")} << true;
}

void tst_IpcctlWorlds::otherPidNamespace()
{
    QFETCH(QStringList, namespaces);
    QFETCH(bool, isPidKnown);
    if (!startDemoIn(namespaces))
        QSKIP("This process may not make such namespaces");
    const QJsonValue expected = isPidKnown ? QJsonValue(demoPid()) : QJsonValue(QJsonValue::Null);
    for (const char *verb : {"list", "top"}) {
        const QJsonObject told = listed(verb, QFile::encodeName(path("d")));
        QVERIFY2(told.contains(QLatin1String("path")), verb);
        QCOMPARE(told[QLatin1String("pid")], expected);
    }
    const QByteArray info = run({"info", QFile::encodeName(path("d"))}).output;
    const QByteArray line =
        "\nProcess        " + (isPidKnown ? QByteArray::number(demoPid()) : QByteArray("–")) + '\n';
    QVERIFY2(info.contains(line), info.constData());
}

// It answers, but its sockets are in another list.
void tst_IpcctlWorlds::otherNetworkNamespace()
{
    if (!startDemoIn({QStringLiteral("--net")}))
        QSKIP("This process may not make such namespaces");
    const QByteArray name = QFile::encodeName(path("d"));
    const QJsonObject told = listed("list", name);
    QCOMPARE(told[QLatin1String("state")].toString(), QStringLiteral("Listening"));
    QCOMPARE(told[QLatin1String("needsAttention")], QJsonValue(false));
    const Outcome connections = run({"connections", name});
    QCOMPARE(connections.exitCode, 0);
    QVERIFY2(connections.output.contains("another network namespace"),
             connections.output.constData());
    QVERIFY(!connections.output.contains("nobody listens"));
}

// As with PrivateTmp: the path leads to the server only where it runs.
void tst_IpcctlWorlds::otherMountNamespace()
{
    QVERIFY(QDir().mkdir(path("private")));
    const QString script = QStringLiteral("mount -t tmpfs test %1 && exec %2 --endpoint %1/s")
                               .arg(path("private"), QStringLiteral(IPCDEMOD));
    m_demo =
        std::make_unique<Program>(QStandardPaths::findExecutable(QStringLiteral("unshare")),
                                  QStringList{QStringLiteral("--mount"), QStringLiteral("/bin/sh"),
                                              QStringLiteral("-c"), script});
    if (!m_demo->start() || !m_demo->waitForLine("listening on "))
        QSKIP("This process may not mount anything");
    const QJsonObject told = listed("list", QFile::encodeName(path("private/s")));
    QCOMPARE(told[QLatin1String("state")].toString(), QStringLiteral("Elsewhere"));
    QCOMPARE(told[QLatin1String("needsAttention")], QJsonValue(false));
    QCOMPARE(told[QLatin1String("pid")], QJsonValue(m_demo->process().processId()));
}

void tst_IpcctlWorlds::otherUsersDirectory_data()
{
    QTest::addColumn<bool>("isClosed");
    QTest::addColumn<bool>("isGone");
    QTest::newRow("closed") << true << false;
    // Or in a mount namespace that only root may enter: nobody else can tell.
    QTest::newRow("its file is gone") << false << true;
}

// Whose sockets the kernel lists, though we may not even see the file.
void tst_IpcctlWorlds::otherUsersDirectory()
{
    QFETCH(bool, isClosed);
    QFETCH(bool, isGone);
    if (::geteuid() != 0)
        QSKIP("Needs another user");
    QVERIFY(QDir().mkdir(path("closed")));
    if (isClosed)
        QVERIFY(QFile::setPermissions(path("closed"), QFile::ReadOwner | QFile::ExeOwner));
    QVERIFY(QFile::setPermissions(m_runtime->path(), QFile::ReadOwner | QFile::ExeOwner
                                                         | QFile::WriteOwner | QFile::ExeOther));
    const QByteArray name = QFile::encodeName(path("closed/s"));
    const RawPeer listener = RawPeer::listenOn(name);
    QVERIFY(listener.isOpen());
    if (isGone)
        QVERIFY(QFile::remove(path("closed/s")));
    const uint nobody = 65534;
    QTemporaryDir runtime;
    QCOMPARE(::chown(QFile::encodeName(runtime.path()).constData(), nobody, nobody), 0);
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    Program ipcctl(QStringLiteral(IPCCTL),
                   {QStringLiteral("list"), QStringLiteral("--all"), QStringLiteral("--json")});
    ipcctl.process().setChildProcessModifier([nobody] {
        if (::setgid(nobody) != 0 || ::setuid(nobody) != 0)
            ::_exit(255);
    });
    QVERIFY(ipcctl.start());
    if (ipcctl.finish() != 0)
        QSKIP("Another user may not run ipcctl from here");
    const QJsonObject list = QJsonDocument::fromJson(ipcctl.output()).object();
    QJsonObject told;
    for (const QJsonValue endpoint : list[QLatin1String("endpoints")].toArray()) {
        if (endpoint[QLatin1String("path")].toString() == path("closed/s"))
            told = endpoint.toObject();
    }
    QCOMPARE(told[QLatin1String("state")].toString(), QStringLiteral("NotPermitted"));
    QCOMPARE(told[QLatin1String("severity")].toString(), QStringLiteral("neutral"));
    QVERIFY(!told[QLatin1String("reason")].toString().isEmpty());
    QCOMPARE(told[QLatin1String("needsAttention")], QJsonValue(false));
    QCOMPARE(told[QLatin1String("uid")], QJsonValue(0));
    QCOMPARE(told[QLatin1String("pid")], QJsonValue(QJsonValue::Null));
}

void tst_IpcctlWorlds::otherRuntimeDirectory_data()
{
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("named") << true;
    QTest::newRow("none, as of a cron job") << false;
}

// As with a shell whose XDG_RUNTIME_DIR is not the session's: all is told, and why it would not be
// found by its name.
void tst_IpcctlWorlds::otherRuntimeDirectory()
{
    QFETCH(const bool, isNamed);
    m_demo = std::make_unique<Program>(QStringLiteral(IPCDEMOD),
                                       QStringList{QStringLiteral("--endpoint"), path("d")});
    auto environment = QProcessEnvironment::systemEnvironment();
    if (!isNamed)
        environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
    m_demo->process().setProcessEnvironment(environment);
    QVERIFY(m_demo->start() && m_demo->waitForLine("listening on "));
    const QByteArray name = QFile::encodeName(path("d"));
    const QTemporaryDir other;
    QVERIFY(other.isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(other.path()));
    const QString reason = QStringLiteral("Its runtime directory is %1, not %2")
                               .arg(isNamed ? m_runtime->path() : QDir::tempPath(), other.path());
    for (const char *verb : {"list", "top"}) {
        const QJsonObject told = listed(verb, name);
        QCOMPARE(told[QLatin1String("state")].toString(), QStringLiteral("Listening"));
        QCOMPARE(told[QLatin1String("reason")].toString(), reason);
        QCOMPARE(told[QLatin1String("needsAttention")], QJsonValue(false));
        QCOMPARE(told[QLatin1String("pid")], QJsonValue(m_demo->process().processId()));
    }
    QVERIFY(listed("list", name)[QLatin1String("stats")].isObject());
    QVERIFY(run({"list"}).output.contains(QByteArray("Elsewhere: 1 (" + reason.toUtf8())));
    const QByteArray metrics = run({"metrics"}).output;
    const QByteArray line =
        "ipccore_condition{endpoint=\"" + name + "\",condition=\"Listening\"} 0";
    QVERIFY2(metrics.contains(line), metrics.constData());
    for (const char *verb : {"info", "stats", "connections", "stop"})
        QCOMPARE(run({verb, name}).exitCode, 0);
    QVERIFY(QDir(other.path()).isEmpty());
}

void tst_IpcctlWorlds::noRuntimeDirectory_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<bool>("isNamed");
    for (const QByteArray verb : {"list", "top", "metrics"}) {
        QTest::addRow("%s, not named", verb.constData()) << verb << false;
        QTest::addRow("%s, missing", verb.constData()) << verb << true;
    }
}

// Shows what there is, and says what is missing.
void tst_IpcctlWorlds::noRuntimeDirectory()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const bool, isNamed);
    const QByteArray name = QFile::encodeName(path("s"));
    const RawPeer listener = RawPeer::listenOn(name);
    const QByteArray missing = QFile::encodeName(path("missing"));
    isNamed ? qputenv("XDG_RUNTIME_DIR", missing) : qunsetenv("XDG_RUNTIME_DIR");
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", missing);
    QList<QByteArray> arguments{verb};
    if (verb == "top")
        arguments << "--count"
                  << "1";
    const Outcome outcome = run(arguments);
    before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
    QCOMPARE(outcome.exitCode, 0);
    const QByteArray told = outcome.output + outcome.errors;
    const QByteArray why = isNamed ? "Cannot open the directory " + missing
                                   : QByteArray("There is no directory for temporary files");
    QVERIFY2(told.contains(why), told.constData());
    QVERIFY2(verb != "list" || outcome.output.contains(name), outcome.output.constData());
}

QTEST_GUILESS_MAIN(tst_IpcctlWorlds)
#include "tst_ipcctlworlds.moc"
