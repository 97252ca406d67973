// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <QtTest/qtest.h>

#include <QtCore/qdir.h>
#include <QtCore/qprocess.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>

namespace {

struct Outcome
{
    int exitCode = -1;
    QString output;
};

Outcome runTool(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(20000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

QString toolPath(const char *name)
{
    return QStandardPaths::findExecutable(QLatin1StringView(name));
}

} // namespace

/// What desktops and software centres read, as installed.
class tst_DesktopFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void places();
    void desktopEntry();
    void metainfo();
    void namesAgree();

private:
    QString read(const QString &path) const;

    QTemporaryDir m_prefix;
    const QString m_id = QStringLiteral("io.github.ipccore.ipcmonitor");
};

void tst_DesktopFiles::initTestCase()
{
    QVERIFY(m_prefix.isValid());
    const Outcome install = runTool(QStringLiteral(CMAKE_PROGRAM),
                                    {QStringLiteral("-DCMAKE_INSTALL_PREFIX=") + m_prefix.path(),
                                     QStringLiteral("-P"), QStringLiteral(INSTALL_SCRIPT)});
    QVERIFY2(install.exitCode == 0, qPrintable(install.output));
}

QString tst_DesktopFiles::read(const QString &path) const
{
    QFile file(m_prefix.filePath(path.arg(m_id)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void tst_DesktopFiles::places()
{
    for (const QString &path : {QStringLiteral("share/applications/%1.desktop"),
                                QStringLiteral("share/metainfo/%1.metainfo.xml"),
                                QStringLiteral("share/icons/hicolor/scalable/apps/%1.svg")})
        QVERIFY2(!read(path).isEmpty(), qPrintable(path));
}

void tst_DesktopFiles::desktopEntry()
{
    const QString tool = toolPath("desktop-file-validate");
    if (tool.isEmpty())
        QSKIP("desktop-file-validate (package desktop-file-utils) is not installed");
    const Outcome check = runTool(
        tool, {m_prefix.filePath(QStringLiteral("share/applications/%1.desktop").arg(m_id))});
    QVERIFY2(check.exitCode == 0, qPrintable(check.output));
    // Hints and warnings do not change the exit code.
    QCOMPARE(check.output, QString());
}

void tst_DesktopFiles::metainfo()
{
    const QString tool = toolPath("appstreamcli");
    if (tool.isEmpty())
        QSKIP("appstreamcli (package appstream) is not installed");
    const Outcome check = runTool(
        tool, {QStringLiteral("validate"), QStringLiteral("--no-net"), QStringLiteral("--strict"),
               m_prefix.filePath(QStringLiteral("share/metainfo/%1.metainfo.xml").arg(m_id))});
    QVERIFY2(check.exitCode == 0, qPrintable(check.output));
}

/// A launcher, a package and an icon must refer to each other.
void tst_DesktopFiles::namesAgree()
{
    const QString desktop = read(QStringLiteral("share/applications/%1.desktop"));
    QVERIFY(desktop.contains(QStringLiteral("\nIcon=%1\n").arg(m_id)));
    QVERIFY(desktop.contains(QStringLiteral("\nExec=ipcmonitor\n")));
    const QString metainfo = read(QStringLiteral("share/metainfo/%1.metainfo.xml"));
    QVERIFY(metainfo.contains(QStringLiteral("<id>%1</id>").arg(m_id)));
    QVERIFY(metainfo.contains(QStringLiteral(">%1.desktop</launchable>").arg(m_id)));
    QVERIFY(metainfo.contains(QStringLiteral("<icon type=\"stock\">%1</icon>").arg(m_id)));
    QVERIFY(metainfo.contains(QStringLiteral("<binary>ipcmonitor</binary>")));
    static const QRegularExpression release(
        QStringLiteral("<release version=\"\\d+\\.\\d+\\.\\d+\" date=\"\\d{4}(-\\d\\d){2}\"/>"));
    QVERIFY(metainfo.contains(release));
}

QTEST_GUILESS_MAIN(tst_DesktopFiles)
#include "tst_desktopfiles.moc"
