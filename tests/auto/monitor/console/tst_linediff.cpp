// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/linediff.h"

#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using Kind = DiffLine::Kind;

class tst_LineDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differences_data();
    void differences();
    void numbers();
    void anyTextsReturn();
    void shortestWay();
    void tooManyChanges();
};

namespace {

// One line per letter.
QStringList linesOf(const QString &letters)
{
    return letters.split(QString(), Qt::SkipEmptyParts);
}

// "=a-b+c": a is the same, b is replaced by c.
QString textOf(const QList<DiffLine> &lines)
{
    QString text;
    for (const DiffLine &line : lines)
        text += QStringView(u"=-+").at(static_cast<int>(line.kind)) + line.text;
    return text;
}

QStringList sideOf(const QList<DiffLine> &lines, Kind other)
{
    QStringList side;
    for (const DiffLine &line : lines) {
        if (line.kind != other)
            side.append(line.text);
    }
    return side;
}

qsizetype changesIn(const QList<DiffLine> &lines)
{
    return std::count_if(lines.begin(), lines.end(),
                         [](const DiffLine &line) { return line.kind != Kind::Same; });
}

// The textbook algorithm, in quadratic time.
qsizetype fewestChanges(const QStringList &left, const QStringList &right)
{
    const auto width = static_cast<std::size_t>(right.size()) + 1;
    std::vector<qsizetype> row(width);
    for (std::size_t y = 0; y < width; ++y)
        row[y] = static_cast<qsizetype>(y);
    for (qsizetype x = 1; x <= left.size(); ++x) {
        std::vector<qsizetype> next(width, x);
        for (std::size_t y = 1; y < width; ++y) {
            const bool isSame = left.at(x - 1) == right.at(static_cast<qsizetype>(y) - 1);
            next[y] = isSame ? row[y - 1] : 1 + qMin(row[y], next[y - 1]);
        }
        row = next;
    }
    return row.back();
}

QStringList randomLines(QRandomGenerator &random)
{
    QStringList lines;
    for (quint32 i = random.bounded(30U); i > 0; --i)
        lines.append(QString(QChar(u'a' + static_cast<char16_t>(random.bounded(4U)))));
    return lines;
}

} // namespace

void tst_LineDiff::differences_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("diff");
    const auto add = [](const char *name, const char *left, const char *right, const char *diff) {
        QTest::newRow(name) << QString::fromLatin1(left) << QString::fromLatin1(right)
                            << QString::fromLatin1(diff);
    };
    add("nothing", "", "", "");
    add("same", "abc", "abc", "=a=b=c");
    add("all new", "", "ab", "+a+b");
    add("all gone", "ab", "", "-a-b");
    add("in the middle", "abc", "axc", "=a-b+x=c");
    add("at the begin", "abc", "xabc", "+x=a=b=c");
    add("at the end", "abc", "ab", "=a=b-c");
    add("nothing in common", "ab", "xy", "-a-b+x+y");
    add("Myers' own", "abcabba", "cbabac", "-a-b=c+b=a=b-b=a+c");
}

void tst_LineDiff::differences()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(QString, diff);
    QCOMPARE(textOf(diffLines(linesOf(left), linesOf(right))), diff);
}

void tst_LineDiff::numbers()
{
    const QList<DiffLine> expected{
        {.kind = Kind::Same, .text = QStringLiteral("a"), .left = 1, .right = 1},
        {.kind = Kind::Removed, .text = QStringLiteral("b"), .left = 2, .right = 0},
        {.kind = Kind::Added, .text = QStringLiteral("x"), .left = 0, .right = 2},
        {.kind = Kind::Added, .text = QStringLiteral("y"), .left = 0, .right = 3},
        {.kind = Kind::Same, .text = QStringLiteral("c"), .left = 3, .right = 4},
    };
    QCOMPARE(diffLines(linesOf(QStringLiteral("abc")), linesOf(QStringLiteral("axyc"))), expected);
}

void tst_LineDiff::anyTextsReturn()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 500; ++i) {
        const QStringList left = randomLines(random);
        const QStringList right = randomLines(random);
        for (const int maxChanges : {1, 5, 1'000}) {
            const auto lines = diffLines(left, right, maxChanges);
            QCOMPARE(sideOf(lines, Kind::Added), left);
            QCOMPARE(sideOf(lines, Kind::Removed), right);
        }
    }
}

void tst_LineDiff::shortestWay()
{
    QRandomGenerator random(2);
    for (int i = 0; i < 500; ++i) {
        const QStringList left = randomLines(random);
        const QStringList right = randomLines(random);
        QCOMPARE(changesIn(diffLines(left, right)), fewestChanges(left, right));
    }
}

void tst_LineDiff::tooManyChanges()
{
    // Two changes are allowed and three needed: everything in between counts as changed.
    const auto lines =
        diffLines(linesOf(QStringLiteral("abcde")), linesOf(QStringLiteral("axcye")), 2);
    QCOMPARE(textOf(lines), QStringLiteral("=a-b-c-d+x+c+y=e"));
}

QTEST_GUILESS_MAIN(tst_LineDiff)
#include "tst_linediff.moc"
