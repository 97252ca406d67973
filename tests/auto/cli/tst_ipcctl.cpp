// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"

#include <QtCore/qfile.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

// What all verbs share: help, version, usage errors.
class tst_Ipcctl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void help_data();
    void help();
    void suggestions_data();
    void suggestions();
    void typos_data();
    void typos();
    void durations_data();
    void durations();
    void version();
    void usageErrors_data();
    void usageErrors();
};

void tst_Ipcctl::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("usage");
    QTest::newRow("all") << QStringList{QStringLiteral("--help")}
                         << QByteArray("Usage: ipcctl [--host HOST] VERB");
    QTest::newRow("short") << QStringList{QStringLiteral("-h")}
                           << QByteArray("Usage: ipcctl [--host HOST] VERB");
    QTest::newRow("verb") << QStringList{QStringLiteral("help")}
                          << QByteArray("Usage: ipcctl [--host HOST] VERB");
    QTest::newRow("verb for a verb") << QStringList{QStringLiteral("help"), QStringLiteral("top")}
                                     << QByteArray("Usage: ipcctl top [options]");
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

void tst_Ipcctl::suggestions_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("message");
    const auto add = [](const char *typed, const char *message) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QByteArray(message);
    };
    add("stat", "unknown verb: stat; did you mean state or stats?");
    add("lsit", "unknown verb: lsit; did you mean list?");
    add("Connection", "unknown verb: Connection; did you mean connections?");
    add("frobnicate", "unknown verb: frobnicate");
}

void tst_Ipcctl::suggestions()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, message);
    for (const QStringList &line : {QStringList{typed}, {QStringLiteral("help"), typed}}) {
        Program ipcctl(QStringLiteral(IPCCTL), line);
        QVERIFY(ipcctl.start());
        QCOMPARE(ipcctl.finish(), 64);
        QVERIFY2(ipcctl.errors().startsWith(QByteArray("ipcctl: " + message + '\n')),
                 ipcctl.errors().constData());
    }
}

void tst_Ipcctl::typos_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<QString>("shown");
    const QString option = QStringLiteral("--größe");
    QTest::newRow("option") << QStringList{QStringLiteral("list"), option}
                            << QStringLiteral("größe");
    QTest::newRow("verb") << QStringList{QStringLiteral("größe")} << QStringLiteral("größe");
    QTest::newRow("control sequence in a verb")
        << QStringList{QStringLiteral("\x1b[31m")} << QStringLiteral("[31m");
    QTest::newRow("control sequence in an option")
        << QStringList{QStringLiteral("list"), QStringLiteral("--\x1b[31m")}
        << QStringLiteral("[31m");
}

// Messages show what was typed, and do nothing to the terminal.
void tst_Ipcctl::typos()
{
    QFETCH(QStringList, line);
    QFETCH(QString, shown);
    Program ipcctl(QStringLiteral(IPCCTL), line);
    QVERIFY(ipcctl.start());
    QCOMPARE(ipcctl.finish(), 64);
    const QString errors = QString::fromUtf8(ipcctl.errors());
    QVERIFY2(errors.contains(shown), ipcctl.errors().constData());
    QVERIFY2(!errors.contains(u'\x1b'), ipcctl.errors().constData());
}

void tst_Ipcctl::durations_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("unit"); // of a bare number
    QTest::newRow("state") << QStringLiteral("state /p --wait %1") << QByteArray("seconds");
    QTest::newRow("send") << QStringLiteral("send /p --timeout %1 x") << QByteArray("milliseconds");
    QTest::newRow("send --interval")
        << QStringLiteral("send /p --interval %1 x") << QByteArray("seconds");
    QTest::newRow("top") << QStringLiteral("top --count 1 --interval %1") << QByteArray("seconds");
    QTest::newRow("trace") << QStringLiteral("trace /p --filter latency>=%1")
                           << QByteArray("microseconds");
}

// Every verb reads them alike; its help tells the unit of a bare number.
void tst_Ipcctl::durations()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, unit);
    const QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    for (const char *duration : {"0.1s", "100ms", "100000us"}) {
        Program ipcctl(QStringLiteral(IPCCTL), line.arg(QLatin1String(duration)).split(u' '));
        QVERIFY(ipcctl.start());
        const int exitCode = ipcctl.finish();
        QVERIFY2(exitCode >= 0 && exitCode != 64, ipcctl.errors().constData());
    }
    Program help(QStringLiteral(IPCCTL), {QStringLiteral("help"), line.section(u' ', 0, 0)});
    QVERIFY(help.start());
    QCOMPARE(help.finish(), 0);
    QVERIFY2(
        help.output().simplified().toLower().contains(QByteArray("a bare number is in " + unit)),
        help.output().constData());
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
    for (const char *line : {"frobnicate",
                             "--frobnicate",
                             "state",
                             "state /p /q",
                             "state /p --frobnicate",
                             "state /p --wait",
                             "state /p --wait x",
                             "state /p --wait -1",
                             "state /p --wait nan",
                             "send",
                             "send --hex",
                             "send /p --frobnicate",
                             "send /p x --repeat 0",
                             "send /p x --repeat 1.5",
                             "send /p x --repeat 1000001",
                             "send /p x --repeat 99999999999",
                             "send /p x --repeat 2 --interval -1",
                             "send /p x --timeout 0",
                             "send /p x --timeout soon",
                             "list --color red",
                             "send /p x --file /dev/null",
                             "send /p echo -x"})
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
