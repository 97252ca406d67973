// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/statusline.h"

#include <QtGui/qevent.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtooltip.h>

using namespace Monitor;

// Messages beside what is always shown.
class tst_StatusLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shortMessages();
    void longMessages();
    void messagesOfSeveralLines();
    void isDrawn();

private:
    QString tip();

    StatusLine m_line;
    QLabel *m_always = nullptr;
};

void tst_StatusLine::init()
{
    if (!m_always) {
        m_always = new QLabel(QStringLiteral("31 endpoints, 2 need attention"));
        m_line.addPermanentWidget(m_always);
        m_line.resize(m_always->sizeHint().width() * 3, m_line.sizeHint().height());
        m_line.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_line));
    }
    m_line.clearMessage();
}

QString tst_StatusLine::tip()
{
    QToolTip::hideText();
    QHelpEvent event(QEvent::ToolTip, {5, 5}, m_line.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&m_line, &event);
    return QToolTip::text();
}

void tst_StatusLine::shortMessages()
{
    m_line.showMessage(QStringLiteral("Written to x"));
    QCOMPARE(m_line.shownMessage(), QStringLiteral("Written to x"));
    QCOMPARE(tip(), QString());
}

void tst_StatusLine::longMessages()
{
    const QString message = QStringLiteral("Cannot write to /somewhere: ") + QString(200, u'x');
    m_line.showMessage(message);
    QVERIFY(m_line.shownMessage().endsWith(QChar(0x2026)));
    QVERIFY(m_line.fontMetrics().horizontalAdvance(m_line.shownMessage()) < m_always->x());
    QCOMPARE(tip(), message);
}

void tst_StatusLine::messagesOfSeveralLines()
{
    m_line.showMessage(QStringLiteral("a\nb"));
    QCOMPARE(m_line.shownMessage(), QStringLiteral("a b"));
}

void tst_StatusLine::isDrawn()
{
    const QImage empty = m_line.grab().toImage();
    m_line.showMessage(QStringLiteral("Written"));
    QVERIFY(m_line.grab().toImage() != empty);
}

QTEST_MAIN(tst_StatusLine)
#include "tst_statusline.moc"
