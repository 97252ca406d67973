// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/trace/tracedetails.h"

#include "gui/console/hexview.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qtreeview.h>

using namespace Monitor;

// Both panes show the same, and selecting in one selects in the other.
class tst_TraceDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fieldSelectsItsBytes();
    void bytesSelectTheirField();
    void factsHaveNoBytes();
    void closedGroupsStayClosed();
    void nothingSelected();

private:
    QAbstractItemModel &fields() const { return *m_details->tree().model(); }

    QModelIndex content() const { return fields().index(0, 0); }

    QModelIndex facts() const { return fields().index(1, 0); }

    QString current() const
    {
        return m_details->tree().currentIndex().siblingAtColumn(0).data().toString();
    }

    std::unique_ptr<TraceDetails> m_details;
};

void tst_TraceDetails::init()
{
    m_details = std::make_unique<TraceDetails>();
    m_details->resize(900, 300);
    m_details->show();
    m_details->setRequest({{QStringLiteral("Status"), QStringLiteral("ok")}}, "get answers 42");
}

void tst_TraceDetails::fieldSelectsItsBytes()
{
    m_details->tree().setCurrentIndex(fields().index(0, 0, content()));
    QCOMPARE(m_details->bytes().selectedBytes(), "get");
    m_details->tree().setCurrentIndex(fields().index(1, 1, content()));
    QCOMPARE(m_details->bytes().selectedBytes(), "answers 42");
    m_details->tree().setCurrentIndex(content());
    QCOMPARE(m_details->bytes().selectedBytes(), "get answers 42");
}

void tst_TraceDetails::bytesSelectTheirField()
{
    HexView &bytes = m_details->bytes();
    bytes.select(1, 1);
    QCOMPARE(current(), QStringLiteral("Command"));
    QCOMPARE(bytes.selectedBytes(), "e"); // Not widened to all of the field.
    bytes.setFocus();
    QTest::keyClick(&bytes, Qt::Key_End);
    QCOMPARE(current(), QStringLiteral("Arguments"));
    QTest::keyClick(&bytes, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(current(), QStringLiteral("Content"));
}

void tst_TraceDetails::factsHaveNoBytes()
{
    m_details->tree().setCurrentIndex(content());
    m_details->tree().setCurrentIndex(fields().index(0, 0, facts()));
    QCOMPARE(m_details->bytes().selectedBytes(), QByteArray());
}

void tst_TraceDetails::closedGroupsStayClosed()
{
    QVERIFY(m_details->tree().isExpanded(facts()));
    m_details->tree().collapse(facts());
    m_details->setRequest({{QStringLiteral("Status"), QStringLiteral("ok")}}, "ping");
    QVERIFY(!m_details->tree().isExpanded(facts()));
    QVERIFY(m_details->tree().isExpanded(content()));
}

void tst_TraceDetails::nothingSelected()
{
    m_details->bytes().select(3, 5);
    m_details->clear();
    QCOMPARE(fields().rowCount(), 0);
    QCOMPARE(m_details->bytes().cursor(), -1);
    m_details->bytes().select(0, 0);
}

QTEST_MAIN(tst_TraceDetails)
#include "tst_tracedetails.moc"
