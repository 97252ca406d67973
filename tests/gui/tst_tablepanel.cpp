// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/filteredit.h"
#include "gui/recordview.h"
#include "gui/tablepanel.h"
#include "support/sampletable.h"

#include <QtCore/qsettings.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qclipboard.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qscrollbar.h>
#include <QtWidgets/qtoolbutton.h>

using namespace Monitor;

// The table of every page: filter, counts, freezing, copying, export, layout.
class tst_TablePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectionSurvivesRefreshes();
    void frozenViewStaysAsItWas();
};

namespace {

constexpr int selectedId = 42;

} // namespace

void tst_TablePanel::selectionSurvivesRefreshes()
{
    SampleTable table;
    table.append(500);
    TablePanel panel(&table);
    panel.resize(800, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.proxy()->setInterval(std::chrono::milliseconds(0));
    panel.filterEdit()->setFilter(QStringLiteral("bytes>=0"));
    panel.view()->sortByColumn(SampleTable::Latency, Qt::DescendingOrder);
    QVERIFY(panel.selectKey(selectedId));
    const QSignalSpy changes(&panel, &TablePanel::currentKeyChanged);
    QRandomGenerator random(1);
    for (int i = 0; i < 1'000; ++i) {
        table.shake(random, selectedId);
        if (i % 10 == 0)
            panel.proxy()->refresh();
        QCOMPARE(panel.currentKey(), QVariant(selectedId));
        QCOMPARE(panel.selectedKeys(), QVariantList{selectedId});
        QCOMPARE(panel.view()->currentIndex().data(KeyRole), QVariant(selectedId));
    }
    QCOMPARE(changes.count(), 0);
}

void tst_TablePanel::frozenViewStaysAsItWas()
{
    SampleTable table;
    table.append(500);
    TablePanel panel(&table);
    panel.resize(800, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.view()->sortByColumn(SampleTable::Latency, Qt::DescendingOrder);
    QVERIFY(panel.selectKey(selectedId));
    panel.view()->verticalScrollBar()->setValue(100);
    panel.setFrozen(true);
    const QByteArray before = panel.view()->takeRows(false).toBytes(TableExport::Format::Json);
    QRandomGenerator random(2);
    for (int i = 0; i < 1'000; ++i) {
        table.shake(random, selectedId);
        QCOMPARE(panel.view()->rowAt(0), 100);
    }
    panel.proxy()->refresh();
    QCOMPARE(panel.view()->takeRows(false).toBytes(TableExport::Format::Json), before);
    panel.setFrozen(false);
    QCOMPARE(panel.currentKey(), QVariant(selectedId));
    QCOMPARE(panel.proxy()->rowCount(), table.rowCount());
}

QTEST_MAIN(tst_TablePanel)
#include "tst_tablepanel.moc"
