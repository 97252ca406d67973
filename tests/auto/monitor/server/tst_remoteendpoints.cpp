// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/remoteendpoints.h"

#include "core/kernel/processsource.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Monitor;

class tst_RemoteEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNotes();
    void skipsOthers_data();
    void skipsOthers();
    void skipsClosedOnes();
    void noDirectory();

private:
    static QByteArray note(const char *reason)
    {
        return QJsonDocument(
                   QJsonObject{{QStringLiteral("endpointBytes"), QStringLiteral("L3RtcC9y/w==")},
                               {QStringLiteral("pid"), QCoreApplication::applicationPid()},
                               {QStringLiteral("through"), QStringLiteral("nats")},
                               {QStringLiteral("service"), QStringLiteral("demo")},
                               {QStringLiteral("reason"), QLatin1String(reason)}})
            .toJson(QJsonDocument::Compact);
    }

    QByteArray directory() const { return QFile::encodeName(m_directory.path()); }

    QTemporaryDir m_directory;
};

void tst_RemoteEndpoints::readsNotes()
{
    QFile file(m_directory.filePath(QStringLiteral("1-a.remote")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(note("No exporter") + "   ") > 0 && file.flush());
    auto found = remoteEndpoints(directory());
    QCOMPARE(found.size(), 1U);
    QVERIFY(found[0]
            == (RemoteEndpoint{.path = "/tmp/r\xff",
                               .pid = QCoreApplication::applicationPid(),
                               .through = QStringLiteral("nats"),
                               .service = QStringLiteral("demo"),
                               .reason = QStringLiteral("No exporter")}));
    QCOMPARE(found[0].toText(), QStringLiteral("remote (nats: demo): No exporter"));
    QVERIFY(file.seek(0) && file.write(note("") + QByteArray(20, ' ')) > 0 && file.flush());
    found = remoteEndpoints(directory());
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].toText(), QStringLiteral("remote (nats: demo)"));
}

void tst_RemoteEndpoints::skipsOthers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("other name") << QStringLiteral("1-a.json") << note("");
    const QString name = QStringLiteral("1-a.remote");
    QTest::newRow("empty") << name << QByteArray();
    QTest::newRow("no JSON") << name << QByteArray("remote");
    QTest::newRow("too large") << name << QByteArray(QByteArray(100'000, ' ') + note(""));
    QTest::newRow("other types") << name
                                 << QByteArray(
                                        "{\"endpointBytes\":1,\"pid\":\"x\",\"service\":[]}");
    QTest::newRow("no service") << name << note("").replace("demo", "");
    QTest::newRow("relative path") << name << note("").replace("L3RtcC9y", "bTRtcC9y");
    QTest::newRow("nobody") << name << note("").replace("\"pid\":", "\"pid\":-");
}

void tst_RemoteEndpoints::skipsOthers()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, text);
    const QTemporaryDir directory;
    QFile file(directory.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(text) == text.size() && file.flush());
    QVERIFY(remoteEndpoints(QFile::encodeName(directory.path())).empty());
}

// They were left by a process that was killed.
void tst_RemoteEndpoints::skipsClosedOnes()
{
    if (hasOpen(QCoreApplication::applicationPid(), "/none"))
        QSKIP("The system does not tell who has a file open");
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("1-a.remote")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(note("")) > 0);
    file.close();
    QVERIFY(remoteEndpoints(QFile::encodeName(directory.path())).empty());
}

void tst_RemoteEndpoints::noDirectory()
{
    QVERIFY(remoteEndpoints(directory() + "/none").empty());
}

QTEST_GUILESS_MAIN(tst_RemoteEndpoints)
#include "tst_remoteendpoints.moc"
