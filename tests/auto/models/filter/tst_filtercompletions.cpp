// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/filter/filtercompletions.h"

#include <QtTest/qtest.h>

using namespace Monitor;

// What is offered while a filter is typed.
class tst_FilterCompletions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void at_data();
    void at();
    void cursorOutside();
};

namespace {

const QList<FilterColumn> completedColumns = {
    {QStringLiteral("state"), Unit::None, QStringLiteral("Zustand")},
    {QStringLiteral("size"), Unit::Bytes},
    {QStringLiteral("pid"), Unit::None},
    {QStringLiteral("lat"), Unit::None, QStringLiteral("Running for")},
    {QString(), Unit::None}};

FilterCompletions complete(const QString &text, qsizetype cursor)
{
    return FilterCompletions::at(text, cursor, completedColumns, [](int column) {
        if (column == 3)
            return QStringList{QStringLiteral("now")};
        return column == 0 ? QStringList{QStringLiteral("Listening"), QStringLiteral("Not there"),
                                         QString()}
                           : QStringList();
    });
}

} // namespace

// `|` marks the cursor, brackets what is replaced.
void tst_FilterCompletions::at_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("replaced");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char *text, const char *replaced, const QStringList &expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(replaced)
                            << expected;
    };
    row("", "", {});
    row("s", "s", {QStringLiteral("size:"), QStringLiteral("state:")});
    row("ST", "ST", {QStringLiteral("state:")});
    row("get -st", "st", {QStringLiteral("state:")});
    row("pid:1|st", "st", {QStringLiteral("state:")});
    row("x", "x", {});
    row("zu", "zu", {QStringLiteral("state:")});
    row("Runn", "Runn", {QStringLiteral("lat:")});
    row("Zustand:n", "n", {QStringLiteral("\"Not there\"")});
    row("get running for=n", "n", {QStringLiteral("now")});
    row("state:", "", {QStringLiteral("Listening"), QStringLiteral("\"Not there\"")});
    row("state:n", "n", {QStringLiteral("\"Not there\"")});
    row("-STATE!=l", "l", {QStringLiteral("Listening")});
    row("state:\"not t", "\"not t", {QStringLiteral("\"Not there\"")});
    row("size>", "", {});
    row("unknown:", "", {});
    row("get ", "", {});
}

void tst_FilterCompletions::at()
{
    QFETCH(QString, text);
    QFETCH(QString, replaced);
    QFETCH(QStringList, expected);
    // Text after the cursor stays.
    const FilterCompletions completions = complete(text + QStringLiteral(" tail"), text.size());
    QCOMPARE(completions.texts, expected);
    QCOMPARE(text.sliced(completions.position, completions.length), replaced);
}

void tst_FilterCompletions::cursorOutside()
{
    QCOMPARE(complete(QStringLiteral("st"), 100).texts, QStringList{QStringLiteral("state:")});
    QCOMPARE(complete(QStringLiteral("st"), -1).texts, QStringList());
}

QTEST_GUILESS_MAIN(tst_FilterCompletions)
#include "tst_filtercompletions.moc"
