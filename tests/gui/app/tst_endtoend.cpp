// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitorfixture.h"
#include "support/virtualscreen.h"

#include <ipccore/asyncclient.h>

#include <QtCore/qdir.h>
#include <QtCore/qdiriterator.h>
#include <QtCore/qfile.h>
#include <QtCore/qsettings.h>
#include <QtCore/qstandardpaths.h>
#include <QtTest/qtest.h>

using Monitor::MainWindow;

// The programs as users start them, on a virtual screen, driven by keys from outside.
class tst_EndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void opensAndQuits();
    void keysReachTabsFilterAndPalette();
    void addsAnEndpoint();
    void sendsFromTheConsole();
    void cutsAConnection();
    void showsThatAServerDied();

private:
    void startMonitor();
    void quit();
    QByteArray connectionsOf(const QString &path);
    QByteArray askToCut();
    QByteArray rowOfServer();
    void keepPicture(const char *name) const;

    std::unique_ptr<PrivateDirectories> m_directories;
    std::unique_ptr<VirtualScreen> m_screen;
    std::unique_ptr<Program> m_server;
    std::unique_ptr<Program> m_monitor;
    QString m_path;
    QByteArray m_window;
};

namespace {

constexpr int PatienceMs = 20'000;

#define TRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, PatienceMs)

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString keyOf(MainWindow::Tab tab)
{
    return QStringLiteral("ctrl+%1").arg(int(tab) + 1);
}

// Of the first file with that name in a directory or below.
QByteArray bytesBelow(const QString &directory, const QString &name)
{
    QDirIterator files(directory, {name}, QDir::Files, QDirIterator::Subdirectories);
    return files.hasNext() ? contentsOf(files.next()) : QByteArray();
}

} // namespace

void tst_EndToEnd::initTestCase()
{
    for (const char *program : {"Xvfb", "xdotool"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
            QSKIP(qPrintable(QStringLiteral("%1 is not installed").arg(QLatin1String(program))));
    }
    QVERIFY(QDir().mkpath(QStringLiteral(PICTURES)));
}

void tst_EndToEnd::init()
{
    m_directories = std::make_unique<PrivateDirectories>();
    m_path = m_directories->path(QStringLiteral("demo.sock"));
    m_screen = std::make_unique<VirtualScreen>(m_directories->path(QString()));
    QVERIFY(m_screen->start());
    m_server = startDemo(QStringLiteral(DEMO), m_path);
    QVERIFY(m_server);
    startMonitor();
}

void tst_EndToEnd::cleanup()
{
    if (QTest::currentTestFailed() && m_screen && m_monitor) {
        keepPicture("failed");
        qWarning("ipcmonitor: %s", m_monitor->errors().constData());
    }
    m_monitor.reset();
    m_server.reset();
    m_screen.reset();
    m_directories.reset();
}

void tst_EndToEnd::startMonitor()
{
    m_monitor = std::make_unique<Program>(
        QStringLiteral(MONITOR),
        QStringList{QStringLiteral("--endpoint"), m_path, QStringLiteral("--settings"),
                    m_directories->path(QStringLiteral("settings.ini"))});
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("DISPLAY"), m_screen->display());
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_monitor->process().setProcessEnvironment(environment);
    QVERIFY(m_monitor->start());
    TRY_VERIFY(
        !(m_window = m_screen->windowNamed(QStringLiteral("demo.sock.*IPC Monitor"))).isEmpty());
    m_screen->focus(m_window);
    TRY_VERIFY(m_screen->countOfColours() > 20);
}

void tst_EndToEnd::quit()
{
    m_screen->focus(m_window);
    m_screen->press(QStringLiteral("ctrl+q"));
    TRY_VERIFY(m_monitor->process().state() == QProcess::NotRunning);
    QCOMPARE(m_monitor->process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_monitor->process().exitCode(), 0);
}

QByteArray tst_EndToEnd::connectionsOf(const QString &path)
{
    Program control(QStringLiteral(CONTROL), {QStringLiteral("connections"), path});
    return control.start() && control.finish() == 0 ? control.output() : QByteArray();
}

void tst_EndToEnd::keepPicture(const char *name) const
{
    m_screen->picture().save(
        QStringLiteral(PICTURES "/%1-%2.png")
            .arg(QString::fromLatin1(QTest::currentTestFunction()), QString::fromLatin1(name)));
}

void tst_EndToEnd::opensAndQuits()
{
    QVERIFY(m_screen->titleOf(m_window).contains(m_path.toUtf8()));
    keepPicture("window");
    const QString file = m_directories->path(QStringLiteral("settings.ini"));
    quit();
    const QSettings settings(file, QSettings::IniFormat);
    QCOMPARE(settings.value(QStringLiteral("window/tab")).toString(), QStringLiteral("overview"));
    const QStringList added = settings.value(QStringLiteral("endpoints/added")).toStringList();
    QCOMPARE(added.size(), 1);
    QCOMPARE(QByteArray::fromPercentEncoding(added.constFirst().toLatin1()), m_path.toUtf8());
    QVERIFY(!settings.value(QStringLiteral("window/geometry")).toByteArray().isEmpty());
    QCOMPARE(m_monitor->errors(), QByteArray());
}

void tst_EndToEnd::keysReachTabsFilterAndPalette()
{
    m_screen->press(keyOf(MainWindow::Tab::Connections));
    m_screen->press(QStringLiteral("ctrl+l"));
    m_screen->type(QStringLiteral("pid>1"));
    m_screen->press(QStringLiteral("F8"));
    m_screen->press(QStringLiteral("ctrl+shift+p"));
    QByteArray palette;
    TRY_VERIFY(!(palette = m_screen->windowNamed(QStringLiteral("^Command Palette"))).isEmpty());
    m_screen->focus(palette);
    m_screen->type(QStringLiteral("show events"));
    keepPicture("palette");
    m_screen->press(QStringLiteral("Return"));
    TRY_VERIFY(m_screen->windowNamed(QStringLiteral("^Command Palette")).isEmpty());
    m_screen->focus(m_window);
    m_screen->press(QStringLiteral("F1"));
    QByteArray sheet;
    TRY_VERIFY(!(sheet = m_screen->windowNamed(QStringLiteral("^Keyboard Shortcuts"))).isEmpty());
    m_screen->focus(sheet);
    keepPicture("shortcuts");
    m_screen->press(QStringLiteral("Escape"));
    TRY_VERIFY(m_screen->windowNamed(QStringLiteral("^Keyboard Shortcuts")).isEmpty());
    quit();
    const QSettings settings(m_directories->path(QStringLiteral("settings.ini")),
                             QSettings::IniFormat);
    QCOMPARE(settings.value(QStringLiteral("window/tab")).toString(), QStringLiteral("events"));
    QCOMPARE(settings.value(QStringLiteral("window/connections/filter")).toString(),
             QStringLiteral("pid>1"));
}

void tst_EndToEnd::addsAnEndpoint()
{
    m_screen->press(QStringLiteral("ctrl+n"));
    QByteArray dialog;
    TRY_VERIFY(!(dialog = m_screen->windowNamed(QStringLiteral("^Add Endpoint"))).isEmpty());
    m_screen->focus(dialog);
    m_screen->type(QStringLiteral("@end-to-end"));
    m_screen->press(QStringLiteral("Return"));
    TRY_VERIFY(m_screen->titleOf(m_window).startsWith("@end-to-end "));
    keepPicture("added");
    quit();
}

void tst_EndToEnd::sendsFromTheConsole()
{
    m_screen->press(keyOf(MainWindow::Tab::Console));
    m_screen->type(QStringLiteral("echo hello"));
    m_screen->press(QStringLiteral("ctrl+Return"));
    TRY_VERIFY(bytesBelow(m_directories->path(QString()), QStringLiteral("history.jsonl"))
                   .contains("echo hello"));
    keepPicture("reply");
    quit();
}

// The row appears with one of the next polls.
QByteArray tst_EndToEnd::askToCut()
{
    m_screen->press(keyOf(MainWindow::Tab::Connections));
    m_screen->press(QStringLiteral("ctrl+Home"));
    m_screen->press(QStringLiteral("ctrl+shift+d"));
    return m_screen->windowNamed(QStringLiteral("^Disconnect a client"));
}

void tst_EndToEnd::cutsAConnection()
{
    IpcCore::AsyncClient client(m_path);
    const auto reply = client.send("sleep 1000000");
    TRY_VERIFY(connectionsOf(m_path).contains("sleep 1000000"));
    QByteArray question;
    TRY_VERIFY(!(question = askToCut()).isEmpty());
    m_screen->focus(question);
    keepPicture("question");
    m_screen->press(QStringLiteral("alt+d"));
    TRY_VERIFY(reply.isFinished());
    QVERIFY(!reply.result());
    quit();
}

// The selected row as text. It is copied, pasted into the console and sent, to be read from the
// history.
QByteArray tst_EndToEnd::rowOfServer()
{
    const QString overview = keyOf(MainWindow::Tab::Overview);
    const QString console = keyOf(MainWindow::Tab::Console);
    for (const QString &key :
         {overview, QStringLiteral("ctrl+c"), console, QStringLiteral("ctrl+a"),
          QStringLiteral("ctrl+v"), QStringLiteral("ctrl+Return"), overview})
        m_screen->press(key);
    const QByteArray history =
        bytesBelow(m_directories->path(QString()), QStringLiteral("history.jsonl"));
    const QByteArray last = history.trimmed().split('\n').constLast();
    return last.contains(m_path.toUtf8()) ? last : QByteArray();
}

void tst_EndToEnd::showsThatAServerDied()
{
    // Each attempt takes a while, which QTRY_VERIFY does not count.
    const auto says = [this](const char *state) {
        return QTest::qWaitFor([&] { return rowOfServer().contains(state); }, PatienceMs);
    };
    QVERIFY(says("Listening"));
    QVERIFY(!rowOfServer().contains("Not listening"));
    m_server->process().kill();
    QVERIFY(says("Not listening"));
    keepPicture("died");
    // Still there, and quick to exit.
    quit();
}

QTEST_MAIN(tst_EndToEnd)
#include "tst_endtoend.moc"
