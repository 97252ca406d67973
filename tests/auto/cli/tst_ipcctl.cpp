// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"

#include <QtCore/qregularexpression.h>
#include <QtTest/qtest.h>

// What all verbs share: help, version, usage errors.
class tst_Ipcctl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void help_data();
    void help();
    void version();
    void usageErrors_data();
    void usageErrors();
};

void tst_Ipcctl::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("usage");
    QTest::newRow("all") << QStringList{QStringLiteral("--help")}
                         << QByteArray("Usage: ipcctl VERB");
    QTest::newRow("short") << QStringList{QStringLiteral("-h")} << QByteArray("Usage: ipcctl VERB");
    QTest::newRow("state") << QStringList{QStringLiteral("state"), QStringLiteral("--help")}
                           << QByteArray("Usage: ipcctl state [options] PATH");
    QTest::newRow("send") << QStringList{QStringLiteral("send"), QStringLiteral("-h")}
                          << QByteArray("Usage: ipcctl send [options] PATH [COMMAND...]");
}

void tst_Ipcctl::help()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, usage);
    Program ipcctl(QStringLiteral(IPCCTL), arguments);
    QVERIFY(ipcctl.start());
    QCOMPARE(ipcctl.finish(), 0);
    QVERIFY2(ipcctl.output().startsWith(usage), ipcctl.output().constData());
    QCOMPARE(ipcctl.errors(), QByteArray());
}

void tst_Ipcctl::version()
{
    Program ipcctl(QStringLiteral(IPCCTL), {QStringLiteral("--version")});
    QVERIFY(ipcctl.start());
    QCOMPARE(ipcctl.finish(), 0);
    const QRegularExpression form(QStringLiteral("^ipcctl [0-9]+\\.[0-9]+\\.[0-9]+\n$"));
    QVERIFY(form.match(QString::fromUtf8(ipcctl.output())).hasMatch());
}

void tst_Ipcctl::usageErrors_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("nothing") << QString();
    for (const char *line :
         {"frobnicate", "--frobnicate", "state", "state /p /q", "state /p --frobnicate",
          "state /p --wait", "state /p --wait x", "state /p --wait -1", "state /p --wait nan",
          "send", "send --hex", "send /p --frobnicate", "send /p x --repeat 0",
          "send /p x --repeat 1.5", "send /p x --repeat 99999999999", "send /p x --timeout 0",
          "send /p x --timeout soon", "send /p x --file /dev/null", "send /p echo -x"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void tst_Ipcctl::usageErrors()
{
    QFETCH(QString, arguments);
    Program ipcctl(QStringLiteral(IPCCTL), arguments.split(u' ', Qt::SkipEmptyParts));
    QVERIFY(ipcctl.start());
    QCOMPARE(ipcctl.finish(), 64);
    QCOMPARE(ipcctl.output(), QByteArray());
    QVERIFY(ipcctl.errors().startsWith("ipcctl: "));
}

QTEST_GUILESS_MAIN(tst_Ipcctl)
#include "tst_ipcctl.moc"
