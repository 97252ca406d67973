// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/pointerhold.h"

#include "pointing.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;

// When the user is pointing at something.
class tst_PointerHold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void moves();
    void restingMouseDoesNotCount();
    void clicksAndScrolls_data();
    void clicksAndScrolls();
    void leaves();

private:
    std::unique_ptr<QWidget> m_widget;
    PointerHold *m_hold = nullptr;
};

namespace {

constexpr int PatienceMs = 20'000;

} // namespace

void tst_PointerHold::init()
{
    m_widget = std::make_unique<QWidget>();
    m_widget->resize(200, 100);
    m_hold = new PointerHold(m_widget.get());
}

void tst_PointerHold::cleanup()
{
    m_widget.reset();
}

void tst_PointerHold::moves()
{
    const QSignalSpy changes(m_hold, &PointerHold::heldChanged);
    pointAt(*m_widget, {50, 50});
    QVERIFY(m_hold->isHeld());
    pointAt(*m_widget, {60, 50});
    QCOMPARE(changes.count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hold->isHeld(), PatienceMs);
    QCOMPARE(changes.count(), 2);
}

// A window may open below it, or something may move there.
void tst_PointerHold::restingMouseDoesNotCount()
{
    const QPointF at(50, 50);
    const QPointF global(150, 150);
    QEnterEvent enter(at, at, global);
    QCoreApplication::sendEvent(m_widget.get(), &enter);
    QVERIFY(!m_hold->isHeld());
    QMouseEvent same(QEvent::MouseMove, at + QPointF(0, 20), global, Qt::NoButton, Qt::NoButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(m_widget.get(), &same);
    QVERIFY(!m_hold->isHeld());
}

void tst_PointerHold::clicksAndScrolls_data()
{
    QTest::addColumn<QEvent::Type>("type");
    QTest::newRow("press") << QEvent::MouseButtonPress;
    QTest::newRow("release") << QEvent::MouseButtonRelease;
    QTest::newRow("double click") << QEvent::MouseButtonDblClick;
    QTest::newRow("wheel") << QEvent::Wheel;
}

void tst_PointerHold::clicksAndScrolls()
{
    QFETCH(const QEvent::Type, type);
    const QPointF at(50, 50);
    if (type == QEvent::Wheel) {
        QWheelEvent event(at, at, {0, 10}, {0, 10}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(m_widget.get(), &event);
    } else {
        QMouseEvent event(type, at, at, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_widget.get(), &event);
    }
    QVERIFY(m_hold->isHeld());
}

void tst_PointerHold::leaves()
{
    pointAt(*m_widget, {50, 50});
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_widget.get(), &leave);
    QVERIFY(!m_hold->isHeld());
    pointAt(*m_widget, {50, 50});
    QVERIFY(m_hold->isHeld());
    m_widget->show();
    pointAt(*m_widget, {50, 50});
    m_widget->hide();
    QVERIFY(!m_hold->isHeld());
}

QTEST_MAIN(tst_PointerHold)
#include "tst_pointerhold.moc"
