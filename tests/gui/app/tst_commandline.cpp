// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitorfixture.h"
#include "monitorprocess.h"

#include <ipccore/version.h>

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qsettings.h>
#include <QtGui/qimage.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <unistd.h>

// The program's handling of arguments, and what it leaves behind.
class tst_CommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void prints_data();
    void prints();
    void refuses_data();
    void refuses();
    void watchesEachEndpoint();
    void settingsAreKept_data();
    void settingsAreKept();
    void ignoredHangUp();
    void settingsOutliveAKill();
    void closedDescriptors();
    void noDisplay_data();
    void noDisplay();
    void settingsFileIsUsed();
    void takesAPicture();
    void pictureChangesNoSettings();
    void pictureCannotBeWritten_data();
    void pictureCannotBeWritten();
    void themeIsSeen();

private:
    QString path(const QString &name) const { return m_directories->path(name); }

    QString defaultSettings() const
    {
        return path(QStringLiteral("XDG_CONFIG_HOME/ipcmonitor/settings.ini"));
    }

    std::unique_ptr<PrivateDirectories> m_directories;
};

namespace {

// Not as they are written, which only plain paths are.
QStringList addedIn(const QString &settingsPath)
{
    const QSettings settings(settingsPath, QSettings::IniFormat);
    QStringList added = settings.value(QStringLiteral("endpoints/added")).toStringList();
    for (QString &path : added)
        path = QString::fromUtf8(QByteArray::fromPercentEncoding(path.toLatin1()));
    added.sort();
    return added;
}

QString tabIn(const QString &settingsPath)
{
    const QSettings settings(settingsPath, QSettings::IniFormat);
    return settings.value(QStringLiteral("window/tab")).toString();
}

} // namespace

void tst_CommandLine::init()
{
    m_directories = std::make_unique<PrivateDirectories>();
    QVERIFY(m_directories->isValid());
}

void tst_CommandLine::cleanup()
{
    m_directories.reset();
}

void tst_CommandLine::prints_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("help") << QStringList{QStringLiteral("--help")} << QByteArray("--endpoint <");
    QTest::newRow("help, short") << QStringList{QStringLiteral("-h")} << QByteArray("--tab <");
    QTest::newRow("all help") << QStringList{QStringLiteral("--help-all")}
                              << QByteArray("--platform");
    QTest::newRow("version, short")
        << QStringList{QStringLiteral("-v")} << QByteArray(IPCCORE_VERSION_STRING "\n");
    QTest::newRow("version") << QStringList{QStringLiteral("--version")}
                             << QByteArray("ipcmonitor " IPCCORE_VERSION_STRING "\n");
}

void tst_CommandLine::prints()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, text);
    MonitorProcess monitor(arguments);
    // Only a platform plugin knows its options.
    if (!arguments.contains(QStringLiteral("--help-all")))
        monitor.takeAwayDisplay();
    QVERIFY(monitor.start());
    QCOMPARE(monitor.finish(), 0);
    QVERIFY2(monitor.output().contains(text), monitor.output().constData());
    QCOMPARE(monitor.errors(), QByteArray());
}

void tst_CommandLine::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("complaint");
    const auto row = [](const char *name, const QStringList &arguments, const char *complaint) {
        QTest::newRow(name) << arguments << QByteArray(complaint);
    };
    row("unknown option", {QStringLiteral("--nonsense")}, "'nonsense'");
    row("unknown letter", {QStringLiteral("-x")}, "'x'");
    row("unknown option and help", {QStringLiteral("--nonsense"), QStringLiteral("--help")},
        "'nonsense'");
    row("no value", {QStringLiteral("--endpoint")}, "'--endpoint'");
    row("value for none", {QStringLiteral("--new-window=yes")}, "'--new-window'");
    row("no option", {QStringLiteral("/run/x.sock")}, "/run/x.sock");
    row("tab", {QStringLiteral("--tab"), QStringLiteral("Graph")}, "Graph");
    row("theme", {QStringLiteral("--theme"), QStringLiteral("pink")}, "pink");
    row("delay", {QStringLiteral("--after"), QStringLiteral("soon")}, "soon");
    row("negative delay", {QStringLiteral("--after=-1")}, "-1");
    row("delay of days", {QStringLiteral("--after"), QStringLiteral("600001")}, "600001");
    row("no name", {QStringLiteral("--endpoint"), QStringLiteral("@")}, "\"@\"");
    row("one without name",
        {QStringLiteral("--endpoint"), QStringLiteral("/a"), QStringLiteral("--endpoint"),
         QStringLiteral("@")},
        "\"@\"");
    row("no path", {QStringLiteral("--endpoint"), QString()}, "--endpoint");
    row("no settings", {QStringLiteral("--settings"), QString()}, "--settings");
    row("no picture", {QStringLiteral("--screenshot=")}, "--screenshot");
}

void tst_CommandLine::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, complaint);
    MonitorProcess monitor(arguments);
    QVERIFY(monitor.start());
    QCOMPARE(monitor.finish(), 2);
    QVERIFY2(monitor.errors().startsWith("ipcmonitor: "), monitor.errors().constData());
    QVERIFY2(monitor.errors().contains(complaint), monitor.errors().constData());
    QCOMPARE(monitor.errors().count('\n'), 1);
    QCOMPARE(monitor.output(), QByteArray());
    // It did not really start.
    QVERIFY(!QFile::exists(path(QStringLiteral("XDG_RUNTIME_DIR/ipcmonitor"))));
    QVERIFY(!QFile::exists(defaultSettings()));
}

void tst_CommandLine::watchesEachEndpoint()
{
    MonitorProcess monitor({QStringLiteral("--endpoint"), QStringLiteral("/one, two"),
                            QStringLiteral("--endpoint"), QStringLiteral("@name"),
                            QStringLiteral("--endpoint=@"
                                           "a@b"),
                            QStringLiteral("--endpoint"), QStringLiteral("relative.sock")});
    monitor.process().setWorkingDirectory(path(QString()));
    QVERIFY(monitor.startAndWait());
    QCOMPARE(monitor.interrupt(), 0);
    QStringList expected{QStringLiteral("/one, two"), QStringLiteral("@name"),
                         QStringLiteral("@a@b"),
                         QDir(path(QString())).canonicalPath() + QStringLiteral("/relative.sock")};
    expected.sort();
    QCOMPARE(addedIn(defaultSettings()), expected);
}

void tst_CommandLine::settingsAreKept_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("end of the session") << SIGTERM;
    QTest::newRow("closed terminal") << SIGHUP;
}

void tst_CommandLine::settingsAreKept()
{
    QFETCH(const int, signal);
    MonitorProcess monitor({QStringLiteral("--tab"), QStringLiteral("Charts")});
    // The tests may run under nohup.
    monitor.process().setChildProcessModifier([] { std::signal(SIGHUP, SIG_DFL); });
    QVERIFY(monitor.startAndWait());
    QVERIFY(monitor.sendSignal(signal));
    QCOMPARE(monitor.finish(), 0);
    QCOMPARE(tabIn(defaultSettings()), QStringLiteral("charts"));
}

// As nohup does.
void tst_CommandLine::ignoredHangUp()
{
    MonitorProcess monitor({QStringLiteral("--tab"), QStringLiteral("console")});
    monitor.process().setChildProcessModifier([] { std::signal(SIGHUP, SIG_IGN); });
    QVERIFY(monitor.startAndWait());
    QVERIFY(monitor.sendSignal(SIGHUP));
    // It would be handled before this one is sent.
    MonitorProcess second({QStringLiteral("--tab"), QStringLiteral("events")});
    QVERIFY(second.start());
    QCOMPARE(second.finish(), 0);
    QCOMPARE(monitor.process().state(), QProcess::Running);
    QCOMPARE(monitor.interrupt(), 0);
    QCOMPARE(tabIn(defaultSettings()), QStringLiteral("events"));
}

void tst_CommandLine::settingsOutliveAKill()
{
    MonitorProcess monitor({QStringLiteral("--endpoint"), QStringLiteral("/at the start")});
    QVERIFY(monitor.startAndWait());
    QStringList expected{QStringLiteral("/at the start")};
    QTRY_COMPARE_WITH_TIMEOUT(addedIn(defaultSettings()), expected, Program::PatienceMs);
    MonitorProcess second({QStringLiteral("--endpoint"), QStringLiteral("/later"),
                           QStringLiteral("--tab"), QStringLiteral("events")});
    QVERIFY(second.start());
    QCOMPARE(second.finish(), 0);
    expected.append(QStringLiteral("/later"));
    QTRY_COMPARE_WITH_TIMEOUT(addedIn(defaultSettings()), expected, Program::PatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(tabIn(defaultSettings()), QStringLiteral("events"),
                              Program::PatienceMs);
    QVERIFY(monitor.sendSignal(SIGKILL));
    QCOMPARE(monitor.finish(), -1);
    QCOMPARE(addedIn(defaultSettings()), expected);
}

// Otherwise whatever is written to them would arrive in the first files that the program opens.
void tst_CommandLine::closedDescriptors()
{
    MonitorProcess monitor({QStringLiteral("--tab"), QStringLiteral("console")});
    monitor.process().setChildProcessModifier([] {
        for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor)
            ::close(descriptor);
    });
    QVERIFY(monitor.startAndWait());
    const QString files = QStringLiteral("/proc/%1/fd/").arg(monitor.process().processId());
    if (!QFile::exists(files))
        QSKIP("There is no /proc");
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor)
        QCOMPARE(QFile::symLinkTarget(files + QString::number(descriptor)),
                 QStringLiteral("/dev/null"));
    QCOMPARE(monitor.interrupt(), 0);
    QCOMPARE(tabIn(defaultSettings()), QStringLiteral("console"));
}

void tst_CommandLine::noDisplay_data()
{
    QTest::addColumn<QByteArray>("display");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("unreachable") << QByteArray(":54321");
}

void tst_CommandLine::noDisplay()
{
    QFETCH(const QByteArray, display);
    MonitorProcess monitor({});
    monitor.takeAwayDisplay();
    QProcessEnvironment environment = monitor.process().processEnvironment();
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    if (!display.isEmpty())
        environment.insert(QStringLiteral("DISPLAY"), QString::fromLatin1(display));
    monitor.process().setProcessEnvironment(environment);
    QVERIFY(monitor.start());
    QCOMPARE(monitor.finish(), 1);
    const QByteArray errors = monitor.errors();
    QVERIFY2(errors.startsWith("ipcmonitor: ") && errors.contains("display"), errors.constData());
    QCOMPARE(errors.count('\n'), 1);
    QCOMPARE(monitor.output(), QByteArray());
}

void tst_CommandLine::settingsFileIsUsed()
{
    const QString file = path(QStringLiteral("my settings.ini"));
    {
        MonitorProcess monitor({QStringLiteral("--settings"), file, QStringLiteral("--tab"),
                                QStringLiteral("events"), QStringLiteral("--endpoint"),
                                QStringLiteral("/first")});
        QVERIFY(monitor.startAndWait());
        QCOMPARE(monitor.interrupt(), 0);
    }
    QCOMPARE(tabIn(file), QStringLiteral("events"));
    {
        MonitorProcess monitor({QStringLiteral("--settings"), file, QStringLiteral("--endpoint"),
                                QStringLiteral("/second")});
        QVERIFY(monitor.startAndWait());
        QCOMPARE(monitor.interrupt(), 0);
    }
    QCOMPARE(tabIn(file), QStringLiteral("events"));
    QCOMPARE(addedIn(file), (QStringList{QStringLiteral("/first"), QStringLiteral("/second")}));
    QVERIFY(!QFile::exists(defaultSettings()));
    QVERIFY(QDir(path(QStringLiteral("XDG_DATA_HOME"))).isEmpty());
}

void tst_CommandLine::takesAPicture()
{
    const QString file = path(QStringLiteral("picture.png"));
    MonitorProcess monitor({QStringLiteral("--screenshot"), file, QStringLiteral("--after"),
                            QStringLiteral("0"), QStringLiteral("--endpoint"),
                            QStringLiteral("/somewhere")});
    QVERIFY(monitor.start());
    QCOMPARE(monitor.finish(), 0);
    const QImage picture(file, "PNG");
    QVERIFY(picture.width() > 300 && picture.height() > 200);
    // Shows a window rather than nothing.
    QVERIFY(!picture.allGray());
}

void tst_CommandLine::pictureChangesNoSettings()
{
    const QString file = path(QStringLiteral("settings.ini"));
    const QByteArray bytes = "[window]\nversion=1\ntab=connections\n";
    QFile settings(file);
    QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write(bytes) == bytes.size());
    settings.close();
    MonitorProcess monitor({QStringLiteral("--settings"), file, QStringLiteral("--screenshot"),
                            path(QStringLiteral("picture.png")), QStringLiteral("--after"),
                            QStringLiteral("0"), QStringLiteral("--tab"),
                            QStringLiteral("events")});
    QVERIFY(monitor.start());
    QCOMPARE(monitor.finish(), 0);
    QVERIFY(settings.open(QIODevice::ReadOnly));
    QCOMPARE(settings.readAll(), bytes);
}

void tst_CommandLine::pictureCannotBeWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("no directory") << QStringLiteral("missing/picture.png");
    QTest::newRow("a directory") << QStringLiteral("HOME");
    QTest::newRow("no kind of picture") << QStringLiteral("picture.text");
}

void tst_CommandLine::pictureCannotBeWritten()
{
    QFETCH(const QString, name);
    const QString file = path(name);
    MonitorProcess monitor(
        {QStringLiteral("--screenshot"), file, QStringLiteral("--after"), QStringLiteral("0")});
    QVERIFY(monitor.start());
    QCOMPARE(monitor.finish(), 1);
    const QByteArray complaint = "cannot save a screenshot to " + file.toUtf8();
    QVERIFY2(monitor.errors().contains(complaint), monitor.errors().constData());
}

void tst_CommandLine::themeIsSeen()
{
    QList<int> brightness;
    for (const QString &theme : {QStringLiteral("dark"), QStringLiteral("light")}) {
        const QString file = path(theme + QStringLiteral(".png"));
        MonitorProcess monitor({QStringLiteral("--screenshot"), file, QStringLiteral("--after"),
                                QStringLiteral("0"), QStringLiteral("--theme"), theme});
        QVERIFY(monitor.start());
        QCOMPARE(monitor.finish(), 0);
        const QImage pixel =
            QImage(file).scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        brightness.append(qGray(pixel.pixel(0, 0)));
    }
    QVERIFY2(brightness[0] < 100 && brightness[1] > 155,
             qPrintable(QStringLiteral("%1, %2").arg(brightness[0]).arg(brightness[1])));
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
