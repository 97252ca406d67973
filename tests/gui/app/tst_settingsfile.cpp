// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/app/settingsfile.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <sys/stat.h>

using namespace Monitor;

// Settings present, missing, damaged or obstructed: defaults and a notice, nothing lost.
class tst_SettingsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void missing();
    void comesBack();
    void onlyForTheUser();
    void damaged_data();
    void damaged();
    void damagedFileThatStays();
    void directoryInItsPlace();
    void notAPlainFile_data();
    void notAPlainFile();
    void hugeFile();

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
};

namespace {

const QString testKey = QStringLiteral("group/key");

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void tst_SettingsFile::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_path = m_directory->filePath(QStringLiteral("new/settings.ini"));
    QVERIFY(QDir(m_directory->path()).mkdir(QStringLiteral("new")));
}

void tst_SettingsFile::missing()
{
    QVERIFY(QDir(m_directory->path()).rmdir(QStringLiteral("new")));
    SettingsFile file(m_path);
    QCOMPARE(file.notice(), QString());
    file.settings().setValue(testKey, 5);
    QVERIFY(file.write());
    QVERIFY(QFile::exists(m_path));
}

void tst_SettingsFile::comesBack()
{
    {
        SettingsFile file(m_path);
        file.settings().setValue(testKey, QByteArray("\0\xff;", 3));
        QVERIFY(file.write());
    }
    SettingsFile file(m_path);
    QCOMPARE(file.notice(), QString());
    QCOMPARE(file.settings().value(testKey).toByteArray(), QByteArray("\0\xff;", 3));
}

void tst_SettingsFile::onlyForTheUser()
{
    constexpr QFile::Permissions Others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const auto save = [this] {
        SettingsFile file(m_path);
        file.settings().setValue(testKey, 5);
        return file.write().hasValue();
    };
    QVERIFY(save());
    QCOMPARE(QFile::permissions(m_path) & Others, QFile::Permissions());
    // Written by a version that did not restrict permissions.
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QVERIFY(save());
    QCOMPARE(QFile::permissions(m_path) & Others, QFile::Permissions());
    QCOMPARE(SettingsFile(m_path).settings().value(testKey).toInt(), 5);
}

void tst_SettingsFile::damaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("these are no settings\n");
    QTest::newRow("zeros") << QByteArray(4'096, '\0');
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\x02\x01\x01\0\0\0\n\xff\xfe[x\n=\n",
                                          18);
    QTest::newRow("cut short") << QByteArray("[group\nkey");
    QTest::newRow("good and bad") << QByteArray("[group]\nkey=5\n\xff\xff\xff\n");
}

void tst_SettingsFile::damaged()
{
    QFETCH(const QByteArray, bytes);
    writeBytes(m_path, bytes);
    writeBytes(m_path + QStringLiteral(".damaged"), "of an earlier time");
    SettingsFile file(m_path);
    const QString aside = m_path + QStringLiteral(".damaged");
    QVERIFY(file.notice().contains(aside));
    QCOMPARE(bytesOf(aside), bytes);
    QVERIFY(file.settings().allKeys().isEmpty());
    file.settings().setValue(testKey, 5);
    QVERIFY(file.write());
    QCOMPARE(SettingsFile(m_path).settings().value(testKey).toInt(), 5);
}

// What cannot be moved aside is not overwritten.
void tst_SettingsFile::damagedFileThatStays()
{
    const QByteArray bytes = "these are no settings\n";
    writeBytes(m_path, bytes);
    QVERIFY(QDir().mkpath(m_path + QStringLiteral(".damaged/inside")));
    {
        SettingsFile file(m_path);
        QVERIFY(file.notice().contains(m_path));
        QVERIFY(file.settings().allKeys().isEmpty());
        file.settings().setValue(testKey, 5);
        QCOMPARE(file.settings().value(testKey).toInt(), 5);
        QVERIFY(!file.write());
    }
    QCOMPARE(bytesOf(m_path), bytes);
    QVERIFY(QDir(m_path + QStringLiteral(".damaged/inside")).exists());
}

void tst_SettingsFile::directoryInItsPlace()
{
    QVERIFY(QDir().mkpath(m_path + QStringLiteral("/inside")));
    SettingsFile file(m_path);
    QVERIFY(!file.notice().isEmpty());
    file.settings().setValue(testKey, 5);
    const auto written = file.write();
    QVERIFY(!written);
    QVERIFY(!written.error().message.isEmpty());
    QVERIFY(QDir(m_path + QStringLiteral("/inside")).exists());
}

void tst_SettingsFile::notAPlainFile_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("pipe") << QString();
    QTest::newRow("device without end") << QStringLiteral("/dev/zero");
}

// Opening a pipe blocks, and a device may never end.
void tst_SettingsFile::notAPlainFile()
{
    QFETCH(const QString, target);
    const QString pipe = m_directory->filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(QFile::link(target.isEmpty() ? pipe : target, m_path));
    SettingsFile file(m_path);
    QVERIFY2(file.notice().contains(m_path), qPrintable(file.notice()));
    file.settings().setValue(testKey, 5);
    QCOMPARE(file.settings().value(testKey).toInt(), 5);
    QVERIFY(!file.write());
    QVERIFY(QFileInfo(m_path).isSymLink());
}

void tst_SettingsFile::hugeFile()
{
    QFile huge(m_path);
    QVERIFY(huge.open(QIODevice::WriteOnly));
    QVERIFY(huge.resize(10LL * 1024 * 1024 * 1024));
    SettingsFile file(m_path);
    QVERIFY2(file.notice().contains(m_path), qPrintable(file.notice()));
    QVERIFY(!file.write());
    QCOMPARE(huge.size(), 10LL * 1024 * 1024 * 1024);
}

QTEST_GUILESS_MAIN(tst_SettingsFile)
#include "tst_settingsfile.moc"
