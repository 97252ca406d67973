// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/endpointpath.h>

#include "fixtures.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

#include <sched.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace IpcCore;

namespace {

Result<EndpointPath> pathOfApp()
{
    return EndpointPath::inRuntimeDirectory(QStringLiteral("app"), QStringLiteral("main"));
}

} // namespace

class tst_RuntimeDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void inXdgRuntimeDir();
    void inTemporaryDirectory_data();
    void inTemporaryDirectory();
    void badNames_data();
    void badNames();
    void wrongMode_data();
    void wrongMode();
    void symbolicLink();
    void plainFile();
    void foreignOwner();
    void ownerUnknownInUserNamespace();
    void ownerThatContainersRunAs();
    void foreignParent_data();
    void foreignParent();
    void missingBase();
    void missingTemporaryDirectory();
    void modeUnderAnyUmask_data();
    void modeUnderAnyUmask();

private:
    QByteArray m_savedRuntime;
    QByteArray m_savedTmp;
    bool m_hadRuntime = false;
    bool m_hadTmp = false;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void tst_RuntimeDirectory::init()
{
    m_hadRuntime = qEnvironmentVariableIsSet("XDG_RUNTIME_DIR");
    m_hadTmp = qEnvironmentVariableIsSet("TMPDIR");
    m_savedRuntime = qgetenv("XDG_RUNTIME_DIR");
    m_savedTmp = qgetenv("TMPDIR");
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_dir->path()));
}

void tst_RuntimeDirectory::cleanup()
{
    m_hadRuntime ? qputenv("XDG_RUNTIME_DIR", m_savedRuntime) : qunsetenv("XDG_RUNTIME_DIR");
    m_hadTmp ? qputenv("TMPDIR", m_savedTmp) : qunsetenv("TMPDIR");
    m_dir.reset();
}

void tst_RuntimeDirectory::inXdgRuntimeDir()
{
    const Result<EndpointPath> path = pathOfApp();
    QVERIFY(path);
    QCOMPARE(path->native(), pathIn(*m_dir, "app/main"));
    const struct stat status = fileStatus(pathIn(*m_dir, "app"));
    QVERIFY(S_ISDIR(status.st_mode));
    QCOMPARE(status.st_mode & 07777, 0700u);
    QVERIFY2(pathOfApp(), "a second call finds the directory it made");
}

void tst_RuntimeDirectory::inTemporaryDirectory_data()
{
    QTest::addColumn<QByteArray>("runtime");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("relative") << QByteArray("run");
    QTest::newRow("unset") << QByteArray();
}

void tst_RuntimeDirectory::inTemporaryDirectory()
{
    QFETCH(const QByteArray, runtime);
    runtime.isNull() ? qunsetenv("XDG_RUNTIME_DIR") : qputenv("XDG_RUNTIME_DIR", runtime);
    qputenv("TMPDIR", QFile::encodeName(m_dir->path()));
    const Result<EndpointPath> path = pathOfApp();
    QVERIFY(path);
    const QByteArray directory = "app-" + QByteArray::number(::geteuid());
    QCOMPARE(path->native(), pathIn(*m_dir, directory + "/main"));
    QCOMPARE(fileStatus(pathIn(*m_dir, directory)).st_mode & 07777, 0700u);
}

void tst_RuntimeDirectory::badNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("dot") << QStringLiteral(".");
    QTest::newRow("two dots") << QStringLiteral("..");
    QTest::newRow("slash") << QStringLiteral("a/b");
    QTest::newRow("way out") << QStringLiteral("../a");
    QTest::newRow("NUL") << QString(QStringLiteral("a") + QChar::Null);
}

void tst_RuntimeDirectory::badNames()
{
    QFETCH(const QString, name);
    const QString good = QStringLiteral("good");
    for (const auto &path : {EndpointPath::inRuntimeDirectory(name, good),
                             EndpointPath::inRuntimeDirectory(good, name)}) {
        QVERIFY(!path);
        QCOMPARE(path.error().code, ErrorCode::InvalidArgument);
    }
    QVERIFY(QDir(m_dir->path()).isEmpty());
}

void tst_RuntimeDirectory::wrongMode_data()
{
    QTest::addColumn<int>("mode");
    for (const int mode : {0777, 01777, 0755, 0750, 0710, 0701})
        QTest::addRow("%o", mode) << mode;
}

void tst_RuntimeDirectory::wrongMode()
{
    QFETCH(const int, mode);
    const QByteArray directory = pathIn(*m_dir, "app");
    QCOMPARE(::mkdir(directory.constData(), 0700), 0);
    QCOMPARE(::chmod(directory.constData(), static_cast<mode_t>(mode)), 0);
    const Result<EndpointPath> path = pathOfApp();
    QVERIFY(!path);
    QCOMPARE(path.error().code, ErrorCode::AccessDenied);
    QCOMPARE(fileStatus(directory).st_mode & 07777, static_cast<mode_t>(mode));
}

void tst_RuntimeDirectory::symbolicLink()
{
    const QByteArray real = pathIn(*m_dir, "real");
    QCOMPARE(::mkdir(real.constData(), 0700), 0);
    QCOMPARE(::symlink(real.constData(), pathIn(*m_dir, "app").constData()), 0);
    const Result<EndpointPath> path = pathOfApp();
    QVERIFY(!path);
    QCOMPARE(path.error().code, ErrorCode::AccessDenied);
}

void tst_RuntimeDirectory::plainFile()
{
    writeFile(pathIn(*m_dir, "app"), "precious");
    const Result<EndpointPath> path = pathOfApp();
    QVERIFY(!path);
    QCOMPARE(path.error().code, ErrorCode::AccessDenied);
    QCOMPARE(readFile(pathIn(*m_dir, "app")), QByteArray("precious"));
}

void tst_RuntimeDirectory::foreignOwner()
{
    if (!isRoot())
        QSKIP("Only root can give a directory away");
    const QByteArray directory = pathIn(*m_dir, "app");
    QCOMPARE(::mkdir(directory.constData(), 0700), 0);
    QCOMPARE(::chown(directory.constData(), ForeignUid, ForeignUid), 0);
    const Result<EndpointPath> path = pathOfApp();
    QVERIFY(!path);
    QCOMPARE(path.error().code, ErrorCode::AccessDenied);
}

// Its owner shows our own number, as any other owner would.
void tst_RuntimeDirectory::ownerUnknownInUserNamespace()
{
#ifdef CLONE_NEWUSER
    constexpr int NoNamespace = 99;
    const int result = runInChild([] {
        if (::unshare(CLONE_NEWUSER) != 0)
            return NoNamespace;
        const Result<EndpointPath> path = pathOfApp();
        const bool isRefused = !path && path.error().code == ErrorCode::AccessDenied;
        return isRefused && path.error().message.contains(u"unknown") ? 0 : 1;
    });
    if (result == NoNamespace)
        QSKIP("The system allows no user namespace");
    QCOMPARE(result, 0);
#else
    QSKIP("Only Linux has user namespaces");
#endif
}

// Nobody is unknown here, so that this number means one user, too.
void tst_RuntimeDirectory::ownerThatContainersRunAs()
{
#ifdef CLONE_NEWUSER
    if (!isRoot())
        QSKIP("Only root can become another user");
    QFile map(QStringLiteral("/proc/self/uid_map"));
    if (!map.open(QFile::ReadOnly) || map.readLine().simplified() != "0 0 4294967295")
        QSKIP("Some users are unknown here");
    constexpr uid_t Nobody = 65534;
    QCOMPARE(::chown(QFile::encodeName(m_dir->path()).constData(), Nobody, Nobody), 0);
    QCOMPARE(runInChild([] {
                 if (::setgid(Nobody) != 0 || ::setuid(Nobody) != 0)
                     return 2;
                 return pathOfApp() ? 0 : 1;
             }),
             0);
#else
    QSKIP("Only Linux has user namespaces");
#endif
}

void tst_RuntimeDirectory::foreignParent_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::newRow("XDG_RUNTIME_DIR") << QByteArray("XDG_RUNTIME_DIR");
    QTest::newRow("TMPDIR") << QByteArray("TMPDIR");
}

// With variables kept by su and sudo, the directory's owner could not use what root created there.
void tst_RuntimeDirectory::foreignParent()
{
    if (!isRoot())
        QSKIP("Only root can give a directory away");
    QFETCH(const QByteArray, variable);
    const QByteArray parent = QFile::encodeName(m_dir->path());
    qunsetenv("XDG_RUNTIME_DIR");
    qputenv(variable.constData(), parent);
    QCOMPARE(::chown(parent.constData(), ForeignUid, ForeignUid), 0);
    const Result<EndpointPath> path = pathOfApp();
    QVERIFY(!path);
    QCOMPARE(path.error().code, ErrorCode::AccessDenied);
    QVERIFY2(path.error().message.contains(m_dir->path()), qPrintable(path.error().message));
    QVERIFY(QDir(m_dir->path()).isEmpty());
}

void tst_RuntimeDirectory::missingBase()
{
    qputenv("XDG_RUNTIME_DIR", pathIn(*m_dir, "missing"));
    const Result<EndpointPath> path = pathOfApp();
    QVERIFY(!path);
    QCOMPARE(path.error().code, ErrorCode::SystemError);
    QCOMPARE(path.error().systemError, ENOENT);
}

// It does not fall back to the root directory.
void tst_RuntimeDirectory::missingTemporaryDirectory()
{
    qunsetenv("XDG_RUNTIME_DIR");
    qputenv("TMPDIR", QFile::encodeName(m_dir->filePath(QStringLiteral("missing"))));
    const Result<EndpointPath> path = pathOfApp();
    QVERIFY2(!path, path ? path->native().constData() : "");
    QCOMPARE(path.error().code, ErrorCode::PathNotFound);
}

void tst_RuntimeDirectory::modeUnderAnyUmask_data()
{
    QTest::addColumn<int>("mask");
    for (const int mask : {0, 022, 077, 0177, 0777})
        QTest::addRow("%o", mask) << mask;
}

void tst_RuntimeDirectory::modeUnderAnyUmask()
{
    QFETCH(const int, mask);
    const ScopedUmask scoped(static_cast<mode_t>(mask));
    QVERIFY(pathOfApp());
    QCOMPARE(fileStatus(pathIn(*m_dir, "app")).st_mode & 07777, 0700u);
}

QTEST_GUILESS_MAIN(tst_RuntimeDirectory)
#include "tst_runtimedirectory.moc"
