// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/detailspane.h"

#include "gui/window/factsview.h"

#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qtextlayout.h>
#include <QtGui/qtextobject.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qscrollbar.h>

#include <tuple>

using namespace Monitor;

// Facts in a narrow pane: whole words, and file names above all.
class tst_DetailsPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void linesEndBetweenWords_data();
    void linesEndBetweenWords();
    void fileNamesStay_data();
    void fileNamesStay();
    void hostsStay();
    void longWordsAreElided();
    void copiesAreWhole();
    void adaptsToTheWidth();
    void labelsAreAboveValues();
    void labelsMayHaveToolTips();
    void scrollBarComesAndGoes();
    void onlyChangesAreLaidOut();
    void paragraphsComeAndGo();
    void controlsBreakLinesOnly();
    void otherSubjectsBeginAtTheTop();
    void staysSmall();

private:
    FactsView *view() { return m_pane->findChild<FactsView *>(); }

    void show(const QString &value);
    void showFacts(const QStringList &values);
    QStringList lines();

    std::unique_ptr<DetailsPane> m_pane;
};

namespace {

const QString NameLabel = QStringLiteral("Name");
constexpr QChar Ellipsis(0x2026);
constexpr QChar WordJoiner(0x2060);

} // namespace

void tst_DetailsPane::init()
{
    m_pane = std::make_unique<DetailsPane>();
    m_pane->resize(m_pane->fontMetrics().averageCharWidth() * 34, 400);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void tst_DetailsPane::cleanup()
{
    m_pane.reset();
}

void tst_DetailsPane::show(const QString &value)
{
    m_pane->setDetails(value, value,
                       {{.title = value, .text = value, .facts = {{NameLabel, value}}}});
}

// Of the same subject.
void tst_DetailsPane::showFacts(const QStringList &values)
{
    DetailSection section{.title = NameLabel, .text = {}, .facts = {}};
    for (const QString &value : values)
        section.facts.append({NameLabel, value});
    m_pane->setDetails(0, NameLabel, {section});
}

// As drawn, without spaces at both ends.
QStringList tst_DetailsPane::lines()
{
    QStringList all;
    for (QTextBlock block = view()->document()->begin(); block.isValid(); block = block.next()) {
        const QTextLayout *layout = block.layout();
        for (int number = 0; number < layout->lineCount(); ++number) {
            const QTextLine line = layout->lineAt(number);
            QString text = block.text().mid(line.textStart(), line.textLength());
            text.remove(WordJoiner).remove(QChar::LineSeparator);
            all.append(text.trimmed());
        }
    }
    return all;
}

void tst_DetailsPane::linesEndBetweenWords_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("options")
        << "build/release/bin/ipcdemod --endpoint /tmp/orders.sock --workers=4 "
           "--first-byte-timeout=30 --quick-handlers -v";
    QTest::newRow("punctuation") << "one,two,three four;five six-seven-eight-nine ten|eleven a:b:c "
                                    "(thirteen) [fourteen]/fifteen 16.5% 17/18/19/20/21/22";
    QTest::newRow("markup") << "<b>bold-and-long</b> <i>italic-and-long</i> &amp;&lt;&gt; <br><p>";
}

void tst_DetailsPane::linesEndBetweenWords()
{
    QFETCH(const QString, value);
    show(value);
    const QStringList words = value.split(u' ');
    QStringList seen;
    for (const QString &line : lines())
        seen += line.split(u' ');
    QVERIFY(lines().size() > 8);
    for (const QString &word : std::as_const(seen))
        QVERIFY2(words.contains(word) || word == NameLabel, qPrintable(word));
    QCOMPARE(seen.size(), 4 * words.size() + 1);
    QCOMPARE(view()->horizontalScrollBar()->maximum(), 0);
}

void tst_DetailsPane::fileNamesStay_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    QTest::newRow("long") << "/run/user/1000/a-service/with/many/folders/and-more/orders.sock"
                          << "/orders.sock";
    QTest::newRow("abstract") << "@/tmp/some/where/else/altogether/and/on/and/on/.X11-unix/X0"
                              << "/X0";
    QTest::newRow("long name") << "/tmp/a-file-name-that-is-longer-than-the-pane-is-wide.sock"
                               << "/a-file-name-that-is-longer-than-the-pane-is-wide.sock";
    QTest::newRow("folder") << "/run/user/1000/a-service/with/many/folders/and-more/last/"
                            << "/last/";
}

void tst_DetailsPane::fileNamesStay()
{
    QFETCH(const QString, path);
    QFETCH(const QString, name);
    show(path);
    QCOMPARE(lines().size(), 5);
    for (const QString &line : lines()) {
        if (line == NameLabel)
            continue;
        QVERIFY2(line.startsWith(Ellipsis) && line.endsWith(name), qPrintable(line));
        QVERIFY(line.size() < path.size());
    }
}

void tst_DetailsPane::hostsStay()
{
    show(QStringLiteral("box:/run/user/1000/a-service/with/many/folders/orders.sock"));
    const QString line = lines().constLast();
    QVERIFY2(line.startsWith(QStringLiteral("box:") + Ellipsis)
                 && line.endsWith(QLatin1String("/orders.sock")),
             qPrintable(line));
}

void tst_DetailsPane::longWordsAreElided()
{
    const QString word = QString(100, u'x') + QString(100, u'y');
    show(word);
    const QString line = lines().constLast();
    QVERIFY(line.startsWith(u'x') && line.endsWith(u'y') && line.contains(Ellipsis));
    QCOMPARE(view()->horizontalScrollBar()->maximum(), 0);
}

void tst_DetailsPane::copiesAreWhole()
{
    const QString value = QStringLiteral("ipcdemod --endpoint "
                                         "/run/user/1000/<b>/many/folders/and-more/orders.sock -v");
    show(value);
    view()->selectAll();
    view()->copy();
    const QStringList copied = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(copied, (QStringList{value, value, value, NameLabel, value}));
    QCOMPARE(view()->wholeText(), copied.join(u'\n'));
    // A part of a word is copied as it is.
    QTextCursor cursor(view()->document());
    cursor.setPosition(0);
    cursor.setPosition(3, QTextCursor::KeepAnchor);
    view()->setTextCursor(cursor);
    view()->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("ipc"));
}

void tst_DetailsPane::adaptsToTheWidth()
{
    const QString path = QStringLiteral("/run/user/1000/a-service/with/many/folders/orders.sock");
    show(path);
    QVERIFY(lines().constLast().startsWith(Ellipsis));
    m_pane->resize(m_pane->fontMetrics().averageCharWidth() * 120, 400);
    QTRY_COMPARE(lines().constLast(), path);
}

void tst_DetailsPane::labelsAreAboveValues()
{
    const QString value = QStringLiteral("value");
    show(value);
    QCOMPARE(lines(), (QStringList{value, value, value, NameLabel, value}));
}

// Which are not what is copied.
void tst_DetailsPane::labelsMayHaveToolTips()
{
    const QString toolTip = QStringLiteral("firstByteTimeouts");
    m_pane->setDetails(1, NameLabel,
                       {{.title = NameLabel,
                         .text = {},
                         .facts = {{.name = NameLabel, .value = NameLabel, .toolTip = toolTip}}}});
    const QTextBlock fact = view()->document()->lastBlock();
    QCOMPARE(fact.begin().fragment().charFormat().toolTip(), toolTip);
    QVERIFY2(!view()->wholeText().contains(toolTip), qPrintable(view()->wholeText()));
}

// It changes the width while the text is set.
void tst_DetailsPane::scrollBarComesAndGoes()
{
    const QString path = QStringLiteral("/a/rather/long/path/to/a/rather/long/name.sock");
    for (const int count : {1, 60, 1, 60, 1}) {
        DetailSection section;
        section.facts = QList<DetailSection::Fact>(count, {NameLabel, path});
        m_pane->setDetails(path, path, {section});
        QCOMPARE(view()->wholeText().count(path), count + 1);
        m_pane->grab();
        QCOMPARE(view()->wholeText().count(path), count + 1);
        QCOMPARE(view()->verticalScrollBar()->maximum() > 0, count > 1);
        QCOMPARE(view()->horizontalScrollBar()->maximum(), 0);
    }
}

void tst_DetailsPane::onlyChangesAreLaidOut()
{
    QStringList values(40, NameLabel);
    showFacts(values);
    view()->verticalScrollBar()->setValue(view()->verticalScrollBar()->maximum());
    const int place = view()->verticalScrollBar()->value();
    QVERIFY(place > 0);
    QList<int> removed;
    connect(view()->document(), &QTextDocument::contentsChange, this,
            [&removed](int, int count) { removed.append(count); });
    values[20] = QStringLiteral("Changed");
    showFacts(values);
    QCOMPARE(removed.size(), 1);
    QVERIFY2(removed[0] <= 4 * NameLabel.size(), qPrintable(QString::number(removed[0])));
    QCOMPARE(view()->wholeText().count(values[20]), 1);
    QCOMPARE(view()->verticalScrollBar()->value(), place);
    showFacts(values);
    QCOMPARE(removed.size(), 1);
}

// What is left looks as if it had never been different.
void tst_DetailsPane::paragraphsComeAndGo()
{
    const auto formats = [this] {
        QList<QTextBlockFormat> all;
        const QTextDocument *document = view()->document();
        for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
            all.append(block.blockFormat());
        return all;
    };
    const QList<DetailSection> some{
        {.title = NameLabel, .text = {}, .facts = {{NameLabel, NameLabel}}}};
    QList<DetailSection> more = some;
    more.prepend({.title = NameLabel, .text = NameLabel, .facts = {}});
    const auto drawn = [&](const QList<DetailSection> &sections) {
        m_pane->setDetails(0, NameLabel, sections);
        return std::tuple(view()->wholeText(), formats(), m_pane->grab().toImage());
    };
    const auto first = drawn(some);
    QVERIFY(drawn(more) != first);
    QVERIFY(drawn(some) == first);
    m_pane->setDetails({}, {}, {});
    QCOMPARE(view()->document()->blockCount(), 1);
    QVERIFY(drawn(some) == first);
}

void tst_DetailsPane::controlsBreakLinesOnly()
{
    const QString value = QStringLiteral("a\nb\rc\u2029d\ufdd0e\ufdd1f\ufffcg");
    showFacts({value, value});
    QCOMPARE(view()->document()->blockCount(), 4);
    showFacts({NameLabel, value});
    QCOMPARE(view()->wholeText().section(u'\n', 2, 4), QStringList(3, NameLabel).join(u'\n'));
    QVERIFY2(view()->wholeText().endsWith(QStringLiteral("a\nb\nc\nd\ne\nf\ufffdg")),
             qPrintable(view()->wholeText()));
}

void tst_DetailsPane::otherSubjectsBeginAtTheTop()
{
    showFacts(QStringList(60, NameLabel));
    view()->selectAll();
    view()->verticalScrollBar()->setValue(view()->verticalScrollBar()->maximum());
    m_pane->setDetails(1, NameLabel,
                       {{.title = {},
                         .text = {},
                         .facts = QList<DetailSection::Fact>(60, {NameLabel, NameLabel})}});
    QCOMPARE(view()->verticalScrollBar()->value(), 0);
    QVERIFY(!view()->textCursor().hasSelection());
}

// A window is open all day.
void tst_DetailsPane::staysSmall()
{
    const QString word(200, u'x');
    for (int number = 0; number < 3'000; ++number)
        showFacts({word + QString::number(number)});
    QVERIFY(view()->document()->allFormats().size() < 2'000);
    QVERIFY(view()->wholeText().endsWith(QLatin1String("2999")));
}

QTEST_MAIN(tst_DetailsPane)
#include "tst_detailspane.moc"
