// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/privatefile.h"

#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <sys/stat.h>

using namespace Monitor;
using IpcCore::ErrorCode;

class tst_PrivateFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opens_data();
    void opens();
    void replaces_data();
    void replaces();
    void cannotBeOpened();
    void cannotBeReplaced();

private:
    bool make(unsigned mode) const;
    unsigned mode() const;
    QByteArray content() const;

    QString path() const { return m_dir->filePath(QStringLiteral("file")); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

void addModes()
{
    QTest::addColumn<unsigned>("mode"); // of the file before; 0 if there is none
    QTest::newRow("missing") << 0U;
    QTest::newRow("private") << 0600U;
    QTest::newRow("of the group") << 0660U;
    QTest::newRow("everybody reads") << 0644U;
    QTest::newRow("program") << 0700U;
}

} // namespace

void tst_PrivateFile::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

bool tst_PrivateFile::make(unsigned mode) const
{
    QFile file(path());
    return mode == 0
           || (file.open(QFile::WriteOnly) && file.write("old") == 3
               && ::fchmod(file.handle(), mode) == 0);
}

unsigned tst_PrivateFile::mode() const
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path()).constData(), &status) == 0 ? status.st_mode & 07777U
                                                                       : 0;
}

QByteArray tst_PrivateFile::content() const
{
    QFile file(path());
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void tst_PrivateFile::opens_data()
{
    addModes();
}

void tst_PrivateFile::opens()
{
    QFETCH(const unsigned, mode);
    QVERIFY(make(mode));
    const QByteArray before = mode == 0 ? QByteArray() : content();
    QFile file(path());
    QVERIFY(openPrivateFile(file, QFile::WriteOnly | QFile::Append));
    // Before anything is written.
    QCOMPARE(this->mode(), 0600U);
    file.write("new");
    file.close();
    QCOMPARE(content(), before + "new");
}

void tst_PrivateFile::replaces_data()
{
    addModes();
}

void tst_PrivateFile::replaces()
{
    QFETCH(const unsigned, mode);
    QVERIFY(make(mode));
    QVERIFY(replacePrivateFile(path(), "new"));
    QCOMPARE(this->mode(), 0600U);
    QCOMPARE(content(), QByteArray("new"));
}

void tst_PrivateFile::cannotBeOpened()
{
    QVERIFY(QDir().mkdir(path()));
    const unsigned before = mode();
    QFile file(path());
    QVERIFY(!openPrivateFile(file, QFile::WriteOnly));
    QCOMPARE(mode(), before);
}

void tst_PrivateFile::cannotBeReplaced()
{
    const auto replaced = replacePrivateFile(path() + QStringLiteral("/inside"), "new");
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().code, ErrorCode::SystemError);
    QVERIFY(replaced.error().message.contains(path()));
}

QTEST_GUILESS_MAIN(tst_PrivateFile)
#include "tst_privatefile.moc"
