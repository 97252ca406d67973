// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitorfixture.h"
#include "monitorprocess.h"

#include <QtCore/qdir.h>
#include <QtCore/qdiriterator.h>
#include <QtCore/qfile.h>
#include <QtCore/qsettings.h>
#include <QtTest/qtest.h>

#include <functional>
#include <sys/stat.h>
#include <unistd.h>

// Settings that permissions keep out of reach: the program starts, says so, and destroys nothing.
class tst_SettingsAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void outOfReach_data();
    void outOfReach();
    void withinReach();

private:
    void giveAway() const;

    std::unique_ptr<PrivateDirectories> m_directories;
};

namespace {

const QByteArray goodSettings = "[endpoints]\nadded=/of before\n\n[polling]\nintervalMs=2000\n";
const QByteArray damagedSettings = "these are no settings\n";

// Creates the obstacle, in place of the settings' directory.
using Preparation = std::function<bool(const QString &directory)>;

bool writeBytes(const QString &path, const QByteArray &bytes, mode_t mode)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
           && ::fchmod(file.handle(), mode) == 0;
}

bool setMode(const QString &path, mode_t mode)
{
    return ::chmod(QFile::encodeName(path).constData(), mode) == 0;
}

// Names, types, permissions and bytes of everything below.
QStringList contentsBelow(const QString &directory)
{
    QStringList contents;
    QDirIterator entries(directory, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry(entries.next());
        QFile file(entry.filePath());
        contents.append(QStringLiteral("%1 %2 %3")
                            .arg(entry.filePath(), QString::number(int(entry.permissions()), 16),
                                 entry.isFile() && file.open(QIODevice::ReadOnly)
                                     ? QString::fromUtf8(file.readAll())
                                     : QString()));
    }
    contents.sort();
    return contents;
}

} // namespace

Q_DECLARE_METATYPE(Preparation)

void tst_SettingsAccess::init()
{
    m_directories = std::make_unique<PrivateDirectories>();
    QVERIFY(m_directories->isValid());
}

void tst_SettingsAccess::cleanup()
{
    // So that everything can be removed.
    QDirIterator directories(m_directories->path(QString()), QDir::Dirs | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
    while (directories.hasNext())
        setMode(directories.next(), S_IRWXU);
    m_directories.reset();
}

// To the user the program runs as.
void tst_SettingsAccess::giveAway() const
{
    if (::geteuid() != 0)
        return;
    const QString root = m_directories->path(QString());
    QStringList paths{root};
    QDirIterator entries(root, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext())
        paths.append(entries.next());
    for (const QString &path : std::as_const(paths))
        QCOMPARE(::chown(QFile::encodeName(path).constData(), MonitorProcess::Nobody,
                         MonitorProcess::Nobody),
                 0);
}

void tst_SettingsAccess::outOfReach_data()
{
    QTest::addColumn<Preparation>("prepare");
    QTest::addColumn<QByteArray>("notice");
    const auto file = [](const QString &directory) -> QString {
        return directory + u"/settings.ini";
    };
    const auto withFile = [file](const QByteArray &bytes, mode_t mode, mode_t directoryMode) {
        return [=](const QString &directory) {
            return QDir().mkdir(directory) && writeBytes(file(directory), bytes, mode)
                   && setMode(directory, directoryMode);
        };
    };
    QTest::newRow("unreadable file")
        << Preparation(withFile(goodSettings, 0, 0700)) << QByteArray("cannot be read");
    QTest::newRow("file to write only")
        << Preparation(withFile(goodSettings, 0200, 0700)) << QByteArray("cannot be read");
    QTest::newRow("file to read only")
        << Preparation(withFile(goodSettings, 0400, 0700)) << QByteArray("cannot be written");
    QTest::newRow("directory to read only")
        << Preparation(withFile(goodSettings, 0600, 0500)) << QByteArray("cannot be written");
    QTest::newRow("directory that may not be entered")
        << Preparation(withFile(goodSettings, 0600, 0)) << QByteArray("cannot be ");
    QTest::newRow("damaged file that cannot be moved")
        << Preparation(withFile(damagedSettings, 0600, 0500)) << QByteArray("are damaged");
    QTest::newRow("empty directory to read only") << Preparation([](const QString &directory) {
        return QDir().mkdir(directory) && setMode(directory, 0500);
    }) << QByteArray("cannot be written");
    QTest::newRow("directory that cannot be made") << Preparation([](const QString &directory) {
        return setMode(QFileInfo(directory).absolutePath(), 0500);
    }) << QByteArray("cannot be written");
    QTest::newRow("directory that is a file") << Preparation([](const QString &directory) {
        return writeBytes(directory, "bytes", 0600);
    }) << QByteArray("cannot be written");
    QTest::newRow("file that is a directory") << Preparation([file](const QString &directory) {
        return QDir().mkpath(file(directory) + u"/inside");
    }) << QByteArray("cannot be read");
}

void tst_SettingsAccess::outOfReach()
{
    QFETCH(const Preparation, prepare);
    QFETCH(const QByteArray, notice);
    const QString config = m_directories->path(QStringLiteral("XDG_CONFIG_HOME"));
    QVERIFY(prepare(config + QStringLiteral("/ipcmonitor")));
    giveAway();
    const QStringList before = contentsBelow(config);
    MonitorProcess monitor({QStringLiteral("--endpoint"), QStringLiteral("/new")});
    monitor.renounceRoot();
    if (!monitor.startAndWait() && ::geteuid() == 0
        && monitor.process().error() == QProcess::FailedToStart)
        QSKIP("The program cannot be reached by another user");
    QTRY_VERIFY_WITH_TIMEOUT(monitor.errors().contains(notice), Program::PatienceMs);
    QCOMPARE(monitor.interrupt(), 0);
    // At the start and, as nothing was saved, at the end.
    const QByteArray errors = monitor.errors();
    QVERIFY2(errors.count("ipcmonitor: ") == 2, errors.constData());
    const QStringList after = contentsBelow(config);
    QCOMPARE(after, before);
}

// The same users and directories, without an obstacle.
void tst_SettingsAccess::withinReach()
{
    const QString directory = m_directories->path(QStringLiteral("XDG_CONFIG_HOME/ipcmonitor"));
    const QString file = directory + QStringLiteral("/settings.ini");
    QVERIFY(QDir().mkdir(directory) && writeBytes(file, goodSettings, 0600));
    giveAway();
    MonitorProcess monitor({QStringLiteral("--endpoint"), QStringLiteral("/new")});
    monitor.renounceRoot();
    if (!monitor.startAndWait() && ::geteuid() == 0
        && monitor.process().error() == QProcess::FailedToStart)
        QSKIP("The program cannot be reached by another user");
    QCOMPARE(monitor.interrupt(), 0);
    QVERIFY2(!monitor.errors().contains("ipcmonitor: "), monitor.errors().constData());
    const QSettings settings(file, QSettings::IniFormat);
    QCOMPARE(settings.value(QStringLiteral("endpoints/added")).toStringList(),
             (QStringList{QStringLiteral("/new"), QStringLiteral("/of before")}));
    QCOMPARE(settings.value(QStringLiteral("polling/intervalMs")).toInt(), 2'000);
}

QTEST_GUILESS_MAIN(tst_SettingsAccess)
#include "tst_settingsaccess.moc"
