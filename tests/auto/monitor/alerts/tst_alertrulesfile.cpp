// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/alerts/alertrulesfile.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <sys/stat.h>

using namespace Monitor;
using IpcCore::ErrorCode;

// The file that the window and `ipcctl watch` share.
class tst_AlertRulesFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstStart();
    void comesBack();
    void cannotBeRead_data();
    void cannotBeRead();
    void keepsWhatItCannotRead();
    void cannotBeWritten();

private:
    QString path() const { return m_directory->filePath(QStringLiteral("new/alerts.json")); }

    bool write(const QByteArray &bytes) const
    {
        QFile file(path());
        return QDir().mkpath(QFileInfo(path()).path()) && file.open(QFile::WriteOnly)
               && file.write(bytes) == bytes.size();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_AlertRulesFile::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

void tst_AlertRulesFile::firstStart()
{
    const auto rules = readAlertRules(path());
    QVERIFY(rules);
    QCOMPARE(*rules, defaultAlertRules());
    QCOMPARE(rules->size(), 1);
    QVERIFY(!QFile::exists(path()));
}

void tst_AlertRulesFile::comesBack()
{
    AlertRule rule;
    rule.name = QStringLiteral("slow");
    rule.figure = AlertFigure::P95Us;
    rule.above = 10;
    for (const QList<AlertRule> &rules : {QList{rule}, QList<AlertRule>()}) {
        QVERIFY(writeAlertRules(path(), rules));
        const auto again = readAlertRules(path());
        QVERIFY(again);
        QCOMPARE(*again, rules);
    }
    const auto permissions = QFile::permissions(path());
    QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther)));
}

void tst_AlertRulesFile::cannotBeRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no JSON") << QByteArray("rules") << ErrorCode::ProtocolError;
    QTest::newRow("a mistake") << QByteArray(R"({"rules": [{"pols": 1}]})")
                               << ErrorCode::ProtocolError;
    QTest::newRow("too large") << QByteArray(5'000'000, ' ') << ErrorCode::SystemError;
    QTest::newRow("a pipe") << QByteArray() << ErrorCode::SystemError;
}

void tst_AlertRulesFile::cannotBeRead()
{
    QFETCH(const QByteArray, content);
    if (content.isEmpty()) {
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
        QCOMPARE(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
    } else {
        QVERIFY(write(content));
    }
    const auto rules = readAlertRules(path());
    QVERIFY(!rules);
    QTEST(rules.error().code, "code");
}

void tst_AlertRulesFile::keepsWhatItCannotRead()
{
    QVERIFY(write("{\"rules\": [{\"naem\": 1}]}"));
    QVERIFY(writeAlertRules(path(), defaultAlertRules()));
    QVERIFY(readAlertRules(path()));
    QFile damaged(path() + QStringLiteral(".damaged"));
    QVERIFY(damaged.open(QFile::ReadOnly));
    QCOMPARE(damaged.readAll(), QByteArray("{\"rules\": [{\"naem\": 1}]}"));
}

void tst_AlertRulesFile::cannotBeWritten()
{
    const auto written =
        writeAlertRules(QStringLiteral("/proc/none/alerts.json"), defaultAlertRules());
    QVERIFY(!written);
}

QTEST_GUILESS_MAIN(tst_AlertRulesFile)
#include "tst_alertrulesfile.moc"
