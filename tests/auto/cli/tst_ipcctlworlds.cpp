// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"
#include "support/rawpeer.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>

// ipcctl where processes have other names for things, or none: namespaces, other users' directories,
// paths that are no text.
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

private:
    struct Outcome
    {
        int exitCode = -1;
        QByteArray output;
        QByteArray errors;

        QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    };

    static Outcome run(const QList<QByteArray> &arguments);

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
    for (const char *verb : {"connections", "state"})
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
        const QJsonObject found = run(verb + QList<QByteArray>{name, "--json"}).json();
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
    const QByteArray info = run({"info", QFile::encodeName(path("d"))}).output;
    const QByteArray line =
        "\nProcess        " + (isPidKnown ? QByteArray::number(demoPid()) : QByteArray("–")) + '\n';
    QVERIFY2(info.contains(line), info.constData());
}

QTEST_GUILESS_MAIN(tst_IpcctlWorlds)
#include "tst_ipcctlworlds.moc"
