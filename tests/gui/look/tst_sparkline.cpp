// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/sparkline.h"

#include <QtTest/qtest.h>

#include <cmath>
#include <limits>

using namespace Monitor;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double most = std::numeric_limits<double>::max();

using Points = QList<QPointF>;

} // namespace

class tst_Sparkline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parts_data();
    void parts();
};

/// All in an area from (10, 20) to (110, 40).
void tst_Sparkline::parts_data()
{
    QTest::addColumn<QList<double>>("series");
    QTest::addColumn<QList<QList<QPointF>>>("parts");
    QTest::newRow("nothing") << QList<double>() << QList<Points>();
    QTest::newRow("all unknown") << QList<double>{none, none} << QList<Points>();
    QTest::newRow("one value") << QList<double>{7} << QList<Points>{{{110, 20}}};
    QTest::newRow("zeros") << QList<double>{0, 0, 0} << QList<Points>{{{10, 40}, {110, 40}}};
    QTest::newRow("level between slopes")
        << QList<double>{0, 10, 10, 10, 0}
        << QList<Points>{{{10, 40}, {35, 20}, {85, 20}, {110, 40}}};
    QTest::newRow("level is seen for a while")
        << QList<double>{10, 10, 0, 0, 0}
        << QList<Points>{{{10, 20}, {35, 20}, {60, 40}, {110, 40}}};
    QTest::newRow("rising") << QList<double>{0, 5, 10}
                            << QList<Points>{{{10, 40}, {60, 30}, {110, 20}}};
    QTest::newRow("scale begins at 0")
        << QList<double>{10, 20} << QList<Points>{{{10, 30}, {110, 20}}};
    QTest::newRow("negative") << QList<double>{-10, 0, 10}
                              << QList<Points>{{{10, 40}, {60, 30}, {110, 20}}};
    QTest::newRow("gap is no zero") << QList<double>{10, 10, none, 10, 10}
                                    << QList<Points>{{{10, 20}, {35, 20}}, {{85, 20}, {110, 20}}};
    QTest::newRow("alone between gaps")
        << QList<double>{none, 10, none, 0, 10} << QList<Points>{{{35, 20}}, {{85, 40}, {110, 20}}};
    QTest::newRow("infinity") << QList<double>{10, infinite, -infinite, 10, 10}
                              << QList<Points>{{{10, 20}}, {{85, 20}, {110, 20}}};
    QTest::newRow("greatest numbers")
        << QList<double>{-most, 0, most} << QList<Points>{{{10, 40}, {60, 30}, {110, 20}}};
}

void tst_Sparkline::parts()
{
    QFETCH(QList<double>, series);
    QFETCH(QList<Points>, parts);
    const QList<QPolygonF> made = sparklineParts(series, QRectF(10, 20, 100, 20));
    QCOMPARE(made.size(), parts.size());
    for (qsizetype i = 0; i < parts.size(); ++i)
        QCOMPARE(made[i], QPolygonF(parts[i]));
}

QTEST_APPLESS_MAIN(tst_Sparkline)
#include "tst_sparkline.moc"
