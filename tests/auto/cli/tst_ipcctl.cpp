// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"

#include <QtCore/qfile.h>
#include <QtCore/qregularexpression.h>
#include <QtTest/qtest.h>

// What all verbs have in common: help, version, usage errors, completion.
class TestIpcctl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void help_data();
    void help();
    void version();
    void usageErrors_data();
    void usageErrors();
    void completionsKnowEveryOption_data();
    void completionsKnowEveryOption();
};

void TestIpcctl::help_data()
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

void TestIpcctl::help()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, usage);
    Program ipcctl(QStringLiteral(IPCCTL), arguments);
    QVERIFY(ipcctl.start());
    QCOMPARE(ipcctl.finish(), 0);
    QVERIFY2(ipcctl.output().startsWith(usage), ipcctl.output().constData());
    QCOMPARE(ipcctl.errors(), QByteArray());
}

void TestIpcctl::version()
{
    Program ipcctl(QStringLiteral(IPCCTL), {QStringLiteral("--version")});
    QVERIFY(ipcctl.start());
    QCOMPARE(ipcctl.finish(), 0);
    const QRegularExpression form(QStringLiteral("^ipcctl [0-9]+\\.[0-9]+\\.[0-9]+\n$"));
    QVERIFY(form.match(QString::fromUtf8(ipcctl.output())).hasMatch());
}

void TestIpcctl::usageErrors_data()
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

void TestIpcctl::usageErrors()
{
    QFETCH(QString, arguments);
    Program ipcctl(QStringLiteral(IPCCTL), arguments.split(u' ', Qt::SkipEmptyParts));
    QVERIFY(ipcctl.start());
    QCOMPARE(ipcctl.finish(), 64);
    QCOMPARE(ipcctl.output(), QByteArray());
    QVERIFY(ipcctl.errors().startsWith("ipcctl: "));
}

void TestIpcctl::completionsKnowEveryOption_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("bash") << QStringLiteral("ipcctl");
    QTest::newRow("zsh") << QStringLiteral("_ipcctl");
    QTest::newRow("fish") << QStringLiteral("ipcctl.fish");
}

void TestIpcctl::completionsKnowEveryOption()
{
    QFETCH(QString, file);
    QFile completion(QStringLiteral(COMPLETIONS "/") + file);
    QVERIFY(completion.open(QIODevice::ReadOnly));
    const QString words = QString::fromUtf8(completion.readAll());

    Program overview(QStringLiteral(IPCCTL), {QStringLiteral("--help")});
    QVERIFY(overview.start());
    QCOMPARE(overview.finish(), 0);
    static const QRegularExpression verbLine(QStringLiteral("^  ([a-z]+) "),
                                             QRegularExpression::MultilineOption);
    QStringList verbs;
    auto lines = verbLine.globalMatch(QString::fromUtf8(overview.output()));
    while (lines.hasNext())
        verbs.append(lines.next().captured(1));
    QVERIFY(verbs.size() > 10);
    for (const QString &verb : std::as_const(verbs)) {
        QVERIFY2(words.contains(verb), qPrintable(verb));
        Program ipcctl(QStringLiteral(IPCCTL), {verb, QStringLiteral("--help")});
        QVERIFY(ipcctl.start());
        QCOMPARE(ipcctl.finish(), 0);
        static const QRegularExpression option(QStringLiteral("^ .*--([a-z-]+)"),
                                               QRegularExpression::MultilineOption);
        auto options = option.globalMatch(QString::fromUtf8(ipcctl.output()));
        QVERIFY(options.hasNext());
        while (options.hasNext()) {
            const QString name = options.next().captured(1);
            // fish writes -l name, the others --name.
            const QString dashes =
                file.endsWith(u"fish") ? QStringLiteral("-l ") : QStringLiteral("--");
            QVERIFY2(words.contains(dashes + name), qPrintable(name));
        }
    }
}

QTEST_GUILESS_MAIN(TestIpcctl)
#include "tst_ipcctl.moc"
