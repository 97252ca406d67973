// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/itemdelegate.h"

#include <QtCore/qtemporarydir.h>
#include <QtGui/qevent.h>
#include <QtGui/qstandarditemmodel.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlistview.h>
#include <QtWidgets/qtooltip.h>

#include <sys/stat.h>

using namespace Monitor;

class tst_ItemDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toolTips_data();
    void toolTips();
    void longTexts();
};

namespace {

// Exposes what a view is going to draw.
class OpenDelegate : public ItemDelegate
{
public:
    using ItemDelegate::initStyleOption;
};

} // namespace

void tst_ItemDelegate::toolTips_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isMarkup");
    QTest::newRow("words") << QStringLiteral("words") << false;
    QTest::newRow("none") << QString() << false;
    // Reading a pipe blocks until somebody writes to it.
    QTest::newRow("picture that never ends") << QStringLiteral("<img src='%1'>") << true;
}

void tst_ItemDelegate::toolTips()
{
    QFETCH(QString, text);
    QFETCH(const bool, isMarkup);
    const QTemporaryDir directory;
    const QString pipe = directory.filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    if (isMarkup)
        text = text.arg(pipe);

    QStandardItemModel model;
    auto *item = new QStandardItem(QStringLiteral("x"));
    item->setToolTip(text);
    model.appendRow(item);
    QListView view;
    view.setModel(&model);
    view.setItemDelegate(new ItemDelegate(&view));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QPoint place = view.visualRect(model.index(0, 0)).center();
    QHelpEvent event(QEvent::ToolTip, place, view.viewport()->mapToGlobal(place));
    QApplication::sendEvent(view.viewport(), &event);
    QCOMPARE(QToolTip::isVisible(), !text.isEmpty());
    if (isMarkup)
        QVERIFY2(QToolTip::text().contains(QStringLiteral("&lt;img")),
                 qPrintable(QToolTip::text()));
    else
        QCOMPARE(QToolTip::text(), text);
    QToolTip::hideText();
    QTRY_VERIFY(!QToolTip::isVisible());
}

// Laying out a megabyte of combining marks takes minutes.
void tst_ItemDelegate::longTexts()
{
    QStandardItemModel model;
    const QString few = QStringLiteral("a\u0301").repeated(100);
    model.appendRow(new QStandardItem(few));
    model.appendRow(new QStandardItem(u'a' + QString(1'000'000, QChar(0x301))));
    const OpenDelegate delegate;
    QStyleOptionViewItem option;
    delegate.initStyleOption(&option, model.index(0, 0));
    QCOMPARE(option.text, few);
    delegate.initStyleOption(&option, model.index(1, 0));
    QVERIFY2(option.text.size() < 2'000, qPrintable(QString::number(option.text.size())));
    QVERIFY(option.text.startsWith(u'a'));
    QVERIFY(option.text.endsWith(QChar(0x2026)));
}

QTEST_MAIN(tst_ItemDelegate)
#include "tst_itemdelegate.moc"
