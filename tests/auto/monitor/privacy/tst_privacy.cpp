// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/privacy/privacy.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using IpcCore::ErrorCode;

// Rules survive restarts; with a file that cannot be read, rather too much is hidden.
class tst_Privacy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void usualRulesAtFirst();
    void survivesARestart();
    void writesOnlyChanges();
    void withoutHistory();
    void damaged_data();
    void damaged();
    void noFile();

private:
    QString path() const { return m_directory->filePath(QStringLiteral("new/privacy.json")); }

    QByteArray content() const
    {
        QFile file(path());
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

namespace {

RedactionRules oneRule()
{
    RedactionRule rule;
    rule.names = {QStringLiteral("x")};
    return *RedactionRules::of({rule});
}

} // namespace

void tst_Privacy::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

void tst_Privacy::usualRulesAtFirst()
{
    Privacy privacy;
    QVERIFY(privacy.load(path()));
    QCOMPARE(privacy.redaction().list(), usualRedactionRules());
    QVERIFY(privacy.keepsHistory(EndpointAddress::ofPath("/run/a")));
    QVERIFY(privacy.save());
    QVERIFY(!QFile::exists(path()));
}

void tst_Privacy::survivesARestart()
{
    {
        Privacy privacy;
        QVERIFY(privacy.load(path()));
        const QSignalSpy changes(&privacy, &Privacy::changed);
        privacy.setRedaction(oneRule());
        privacy.setEndpointsWithoutHistory({QStringLiteral("/run/vault*")});
        QCOMPARE(changes.size(), 2);
        QVERIFY(privacy.save());
    }
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path()) & others));
    Privacy privacy;
    QVERIFY(privacy.load(path()));
    QCOMPARE(privacy.redaction().list(), oneRule().list());
    QCOMPARE(privacy.endpointsWithoutHistory(), QStringList{QStringLiteral("/run/vault*")});
    QCOMPARE(redactionRulesInFile(path())->list(), oneRule().list());
}

// Otherwise two windows would take turns in undoing each other's changes.
void tst_Privacy::writesOnlyChanges()
{
    Privacy privacy;
    QVERIFY(privacy.load(path()));
    privacy.setRedaction(oneRule());
    QVERIFY(privacy.save());
    QVERIFY(QFile::remove(path()));
    privacy.setRedaction(oneRule());
    QVERIFY(privacy.save());
    QVERIFY(!QFile::exists(path()));
}

void tst_Privacy::withoutHistory()
{
    Privacy privacy;
    privacy.setEndpointsWithoutHistory({QStringLiteral("/run/vault*"), QStringLiteral("@s")});
    QVERIFY(!privacy.keepsHistory(EndpointAddress::ofPath("/run/vault/1")));
    QVERIFY(!privacy.keepsHistory(EndpointAddress::ofText("@s")));
    QVERIFY(privacy.keepsHistory(EndpointAddress::ofPath("/run/a")));
    QVERIFY(privacy.save());
}

void tst_Privacy::damaged_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"redaction\": [");
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("no rules") << QByteArray("{}");
    QTest::newRow("bad rule") << QByteArray(R"({"redaction":[{}]})");
    QTest::newRow("bad pattern") << QByteArray(R"({"redaction":[{"pattern":"("}]})");
    QTest::newRow("bad list") << QByteArray(R"({"redaction":[],"withoutHistory":"x"})");
    QTest::newRow("bad endpoint") << QByteArray(R"({"redaction":[],"withoutHistory":[1]})");
}

void tst_Privacy::damaged()
{
    QFETCH(const QByteArray, json);
    {
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
        QFile file(path());
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(json);
    }
    const EndpointAddress endpoint = EndpointAddress::ofPath("/run/a");
    Privacy privacy;
    const auto loaded = privacy.load(path());
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::ProtocolError);
    QVERIFY(loaded.error().message.contains(path()));
    QVERIFY(privacy.redaction().forEndpoint(endpoint).apply("x").isRedacted);
    QVERIFY(!privacy.keepsHistory(endpoint));
    QVERIFY(!redactionRulesInFile(path()));
    // Stays until there are other rules, and is not lost then.
    QVERIFY(privacy.save());
    QCOMPARE(content(), json);
    privacy.setRedaction(oneRule());
    QVERIFY(privacy.save());
    QVERIFY(redactionRulesInFile(path()));
    QFile aside(path() + QStringLiteral(".damaged"));
    QVERIFY(aside.open(QFile::ReadOnly));
    QCOMPARE(aside.readAll(), json);
}

void tst_Privacy::noFile()
{
    QVERIFY(QDir().mkpath(path()));
    Privacy privacy;
    QVERIFY(!privacy.load(path()));
    QVERIFY(privacy.redaction().forEndpoint({}).apply("x").isRedacted);
    QVERIFY(!redactionRulesInFile(m_directory->filePath(QStringLiteral("missing"))));
}

QTEST_GUILESS_MAIN(tst_Privacy)
#include "tst_privacy.moc"
