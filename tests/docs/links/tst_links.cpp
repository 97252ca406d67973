// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "markdownlinks.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

class tst_Links : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksOfTheTreeLeadSomewhere();
    void boxesAreDrawn();
    void deadLinks_data();
    void deadLinks();
};

void tst_Links::linksOfTheTreeLeadSomewhere()
{
    const QStringList dead = ::deadLinks(QStringLiteral(IPCCORE_TREE));
    for (const QString &link : dead)
        qWarning("%s", qPrintable(link));
    QCOMPARE(dead.size(), 0);
}

// The drawing of the targets, which ./dev docs makes, knows all boxes there are; if not, that draws it
// again.
void tst_Links::boxesAreDrawn()
{
    QFile file(QStringLiteral(IPCCORE_TREE "/ipccore/docs/guide/architecture.svg"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray drawing = file.readAll();
    const QByteArrayList boxes = QByteArray(IPCCORE_BOXES).split(' ');
    QVERIFY(boxes.size() > 15);
    for (const QByteArray &box : boxes)
        QVERIFY2(drawing.contains(QByteArray("<title>" + box + "</title>")), box.constData());
}

void tst_Links::deadLinks_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *page, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(page) << QString::fromUtf8(expected);
    };
    row("file", "[a](other.md)", "");
    row("folder", "[a](../folder)", "");
    row("no file", "\n[a](none.md)", "folder/page.md:2: none.md: no such file");
    row("image", "![a](none.png)", "folder/page.md:1: none.png: no such file");
    row("image in a link", "[![a](none.png)](other.md)",
        "folder/page.md:1: none.png: no such file");
    row("image in HTML", "<img src=\"none.png\">", "folder/page.md:1: none.png: no such file");
    row("definition", "[a]\n\n[a]: none.md", "folder/page.md:3: none.md: no such file");
    row("heading", "[a](other.md#a-heading-with-code)", "");
    row("second heading of the same name", "[a](other.md#again-1)", "");
    row("no heading", "[a](other.md#none)", "folder/page.md:1: other.md#none: no such heading");
    row("heading of the page", "# Ä b, c\n[a](#ä-b-c)", "");
    row("no heading of the page", "# A\n[a](#b)", "folder/page.md:2: #b: no such heading");
    row("heading in code", "```\n# A\n```\n[a](#a)", "folder/page.md:4: #a: no such heading");
    row("in code", "`[a](none)`\n```cpp\n[a](none)\n```\n", "");
    row("in a comment", "<!-- [a](none) -->", "");
    row("web", "[a](https://example.org/none.md)", "");
}

// The checker finds what it is for.
void tst_Links::deadLinks()
{
    QFETCH(const QString, page);
    QFETCH(const QString, expected);
    const QTemporaryDir tree;
    QVERIFY(QDir(tree.path()).mkdir(QStringLiteral("folder")));
    const auto write = [&tree](const QString &name, const QString &text) {
        QFile file(tree.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0;
    };
    QVERIFY(write(QStringLiteral("folder/page.md"), page));
    QVERIFY(write(QStringLiteral("folder/other.md"),
                  QStringLiteral("# A heading, with `code`\n## Again\n## Again\n")));
    QCOMPARE(::deadLinks(tree.path()).join(u'\n'), expected);
}

QTEST_GUILESS_MAIN(tst_Links)
#include "tst_links.moc"
