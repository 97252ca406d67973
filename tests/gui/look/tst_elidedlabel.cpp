// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/elidedlabel.h"

#include <QtGui/qevent.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qtooltip.h>

using namespace Monitor;

// A status text keeps to its line.
class tst_ElidedLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fits();
    void elides();
    void staysOnOneLine();
    void keepsItsOwnToolTip();
    void isDrawn();
};

namespace {

const QString Long = QStringLiteral("No more than this fits, <b>whatever</b> the others say");

QString tipOf(ElidedLabel &label)
{
    QToolTip::hideText();
    QHelpEvent event(QEvent::ToolTip, {1, 1}, label.mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(&label, &event);
    return QToolTip::text();
}

} // namespace

void tst_ElidedLabel::fits()
{
    ElidedLabel label(Long);
    label.setIndent(7);
    label.setMargin(3);
    label.resize(label.sizeHint());
    label.show();
    QCOMPARE(label.shownText(), Long);
    QCOMPARE(tipOf(label), QString());
}

void tst_ElidedLabel::elides()
{
    ElidedLabel label(Long);
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width() / 3);
    label.resize(label.sizeHint().width() / 2, label.sizeHint().height());
    label.show();
    QVERIFY(label.shownText().endsWith(QChar(0x2026)));
    // As plain text.
    QVERIFY(tipOf(label).contains(QStringLiteral("&lt;b&gt;whatever"))
            || !Qt::mightBeRichText(tipOf(label)));
    QCOMPARE(label.text(), Long);
}

void tst_ElidedLabel::staysOnOneLine()
{
    ElidedLabel label(QStringLiteral("one\ntwo\nthree"));
    QCOMPARE(label.sizeHint().height(), label.fontMetrics().height());
    label.resize(label.sizeHint());
    QCOMPARE(label.shownText(), QStringLiteral("one two three"));
    label.setText({});
    QCOMPARE(label.sizeHint().width(), 0);
}

void tst_ElidedLabel::keepsItsOwnToolTip()
{
    ElidedLabel label(Long);
    label.setToolTip(QStringLiteral("Why"));
    label.resize(label.sizeHint());
    label.show();
    QCOMPARE(tipOf(label), QStringLiteral("Why"));
    label.resize(label.sizeHint().width() / 2, label.sizeHint().height());
    QVERIFY(tipOf(label).contains(QStringLiteral("others say")));
    QVERIFY(tipOf(label).contains(QStringLiteral("Why")));
}

void tst_ElidedLabel::isDrawn()
{
    ElidedLabel label(Long);
    label.resize(label.sizeHint());
    const QImage drawn = label.grab().toImage();
    label.setText({});
    QVERIFY(label.grab().toImage() != drawn);
}

QTEST_MAIN(tst_ElidedLabel)
#include "tst_elidedlabel.moc"
