// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/firstlook/tour.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

using namespace Monitor;

// A walk through the parts of a window that stays usable.
class tst_Tour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void walks();
    void ends_data();
    void ends();
    void startsAgain();
    void staysInTheWindow_data();
    void staysInTheWindow();
    void blocksNothing();
    void isSpoken();

private:
    static constexpr int PatienceMs = 20'000;

    QList<TourStep> steps()
    {
        const auto step = [this](const char *title, QWidget *target) {
            return TourStep{.title = QString::fromLatin1(title),
                            .text = QStringLiteral("What one can do here."),
                            .prepare = [this, title] { m_prepared.append(title); },
                            .target = [target] { return target; }};
        };
        return {step("left", m_left), step("right", m_right), step("nothing", nullptr)};
    }

    QPushButton *button(const char *text) const
    {
        for (QPushButton *each : m_tour->findChildren<QPushButton *>()) {
            if (each->text().remove(u'&') == QLatin1String(text))
                return each;
        }
        return nullptr;
    }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_left = nullptr;
    QLineEdit *m_right = nullptr;
    Tour *m_tour = nullptr;
    QByteArrayList m_prepared;
};

void tst_Tour::init()
{
    m_window = std::make_unique<QWidget>();
    m_left = new QLineEdit;
    m_right = new QLineEdit;
    auto *layout = new QHBoxLayout(m_window.get());
    layout->addWidget(m_left);
    layout->addWidget(m_right);
    m_prepared.clear();
    m_tour = new Tour(*m_window, steps());
    m_window->resize(900, 500);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_Tour::walks()
{
    QVERIFY(!m_tour->isVisible());
    m_tour->start();
    QVERIFY(m_tour->isVisible());
    QCOMPARE(m_tour->step(), 0);
    QVERIFY(!button("Back")->isEnabled());
    QTest::mouseClick(button("Next"), Qt::LeftButton);
    QCOMPARE(m_tour->step(), 1);
    QTest::mouseClick(button("Back"), Qt::LeftButton);
    QCOMPARE(m_tour->step(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_tour->step(), 2);
    QCOMPARE(m_prepared, (QByteArrayList{"left", "right", "left", "right", "nothing"}));
    QSignalSpy ended(m_tour, &Tour::ended);
    QTest::mouseClick(button("Done"), Qt::LeftButton);
    QVERIFY(!m_tour->isVisible());
    QCOMPARE(ended.size(), 1);
}

void tst_Tour::ends_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("Esc") << true;
    QTest::newRow("Skip") << false;
}

void tst_Tour::ends()
{
    QFETCH(const bool, byKey);
    QSignalSpy ended(m_tour, &Tour::ended);
    m_tour->start();
    if (byKey)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    else
        QTest::mouseClick(button("Skip"), Qt::LeftButton);
    QVERIFY(!m_tour->isVisible());
    QCOMPARE(ended.size(), 1);
    m_tour->end();
    QCOMPARE(ended.size(), 1);
}

void tst_Tour::startsAgain()
{
    m_tour->start();
    m_tour->next();
    m_tour->end();
    m_tour->start();
    QCOMPARE(m_tour->step(), 0);
    QVERIFY(m_tour->isVisible());
}

void tst_Tour::staysInTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("large") << QSize(1'600, 1'000);
    QTest::newRow("small") << QSize(640, 400);
}

// Also when the window changes its size.
void tst_Tour::staysInTheWindow()
{
    QFETCH(const QSize, size);
    m_tour->start();
    for (int step = 0; step < 3; ++step) {
        m_window->resize(size);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->rect().contains(m_tour->geometry()), PatienceMs);
        m_window->resize(900, 500);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->rect().contains(m_tour->geometry()), PatienceMs);
        for (const QLabel *label : m_tour->findChildren<QLabel *>())
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
        if (step < 2)
            m_tour->next();
    }
}

void tst_Tour::blocksNothing()
{
    m_tour->start();
    QTest::mouseClick(m_left, Qt::LeftButton);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("abc"));
    QCOMPARE(m_left->text(), QStringLiteral("abc"));
    QVERIFY(m_tour->isVisible());
}

void tst_Tour::isSpoken()
{
    m_tour->start();
    QCOMPARE(QApplication::focusWidget(), button("Next"));
    const QString spoken = QApplication::focusWidget()->accessibleDescription();
    QVERIFY(spoken.contains(QStringLiteral("left")));
    QVERIFY(spoken.contains(QStringLiteral("What one can do here.")));
}

QTEST_MAIN(tst_Tour)
#include "tst_tour.moc"
