// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/plaintext.h"

#include <QtGui/qtextdocument.h>
#include <QtTest/qtest.h>

using namespace Monitor;

// Foreign text is shown verbatim.
class tst_PlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isShownAsItIs_data();
    void isShownAsItIs();
    void toolTipsAreCutOff();
};

namespace {

// As tool tips and labels show it.
QString shown(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

} // namespace

void tst_PlainText::isShownAsItIs_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "words", "a < b && c > d", "<b>bold</b>", "<img src=\"/dev/zero\">",
          "/tmp/<i>x</i>.sock", "<!DOCTYPE html>", "&lt;b>", "Process: <a>\nPID: 1 <b>", "<qt>",
          "<b>two\n\nparagraphs</b>"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_PlainText::isShownAsItIs()
{
    QFETCH(const QString, text);
    // Qt turns paragraph separators into one line end.
    const QString lines = QString(text).replace(QLatin1String("\n\n"), QLatin1String("\n"));
    QCOMPARE(shown(plainText(text)), lines);
    QCOMPARE(shown(toolTipText(text)), lines);
}

void tst_PlainText::toolTipsAreCutOff()
{
    const QString megabytes(4'000'000, u'x');
    QVERIFY(toolTipText(megabytes).size() < 10'000);
    QVERIFY(toolTipText(megabytes).startsWith(u'x'));
    QVERIFY(toolTipText(megabytes).endsWith(QChar(0x2026)));
    // Cuts before escaping: no entity is torn apart.
    QCOMPARE(shown(toolTipText(QString(4'000, u'<') + u'>')).count(u'<'),
             toolTipText(megabytes).count(u'x'));
}

QTEST_MAIN(tst_PlainText)
#include "tst_plaintext.moc"
