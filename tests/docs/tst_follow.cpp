// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

// The script that follows the pages notices when one is wrong.
class tst_Follow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void page_data();
    void page();
};

void tst_Follow::page_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("complaint"); // empty: there is none
    const auto row = [](const char *name, const char *page, const char *complaint) {
        QTest::newRow(name) << QByteArray(page) << QByteArray(complaint);
    };
    row("output", "```sh\necho a\n```\n\n```text\na\n```\n", "");
    row("other output", "```sh\necho a\n```\n\n```text\nb\n```\n", "expected\nb\nbut got\na\n");
    row("on standard error", "```sh\necho a >&2\n```\n```text\nb\n```\n", "but got\na\n");
    row("anything", "```sh\necho 'a 1 [b]'\necho c\n```\n```text\na … [b]\n…\n```\n", "");
    row("wider columns", "```sh\necho 'a   b c'\n```\n```text\na  b c\n```\n", "");
    row("no column", "```sh\necho 'ab'\n```\n```text\na  b\n```\n", "but got\nab\n");
    row("not anything", "```sh\necho 'a 1 b'\n```\n```text\na … [b]\n```\n", "but got\na 1 b\n");
    row("no pattern", "```sh\necho abc\n```\n```text\na*\n```\n", "but got\nabc\n");
    row("failure", "```sh\necho a\nfalse\necho b\n```\n", "this failed:\necho a\nfalse\n");
    row("in a function", "```sh\nf() { false; echo b; }\nf\n```\n", "this failed:\n");
    row("expected failure", "```sh fails\nfalse\n```\n", "");
    row("no failure", "```sh fails\ntrue\n```\n", "this did not fail:\ntrue\n");
    row("one shell", "```sh\ncd /\na=b\n```\n```sh\necho $PWD$a\n```\n```text\n/b\n```\n", "");
    row("file", "```json file=a.json\n{}\n```\n```sh\ncat a.json\n```\n```text\n{}\n```\n", "");
    row("file where the shell is",
        "```sh\nmkdir b\ncd b\n```\n```c file=a.c\n;\n```\n```sh\nls "
        "../b\n```\n```text\na.c\n```\n",
        "");
    row("code without a file", "```cpp\nint a;\n```\n", "what is to be done with 'cpp'?");
    row("tool that is missing",
        "```sh needs=no-such-tool\nfalse\n```\n```text\nb\n```\n```sh\necho "
        "a\n```\n```text\na\n```\n",
        "");
    row("after what was left out",
        "```sh elsewhere\nfalse\n```\n```text\nb\n```\n```sh\necho a\n```\n```text\nb\n```\n",
        "but got\na\n");
    row("drawing", "```\n+--+\n```\n", "");
    row("no end", "```sh\necho a\n", "the last block does not end");
    row("no blocks", "# Title\n", "has no blocks");
}

void tst_Follow::page()
{
    QFETCH(const QByteArray, page);
    QFETCH(const QByteArray, complaint);
    const QTemporaryDir directory;
    const QString fileName = directory.filePath(QStringLiteral("page.md"));
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(page), page.size());
    file.close();

    Program follow(QStringLiteral(BASH),
                   {QStringLiteral(FOLLOW), QStringLiteral("--apart"), fileName});
    QVERIFY(follow.start());
    QCOMPARE(follow.finish(), complaint.isEmpty() ? 0 : 1);
    if (complaint.isEmpty())
        QCOMPARE(follow.errors(), QByteArray());
    else
        QVERIFY2(follow.errors().contains(complaint), follow.errors().constData());
}

QTEST_GUILESS_MAIN(tst_Follow)
#include "tst_follow.moc"
