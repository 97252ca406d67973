// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/alerts/alerticon.h"

#include <QtGui/qimage.h>
#include <QtTest/qtest.h>

using namespace Monitor;

// The worst state in a tray of any colour.
class tst_AlertIcon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severities();
    void differInShape_data();
    void differInShape();
};

void tst_AlertIcon::severities()
{
    QCOMPARE(alertIcon(Severity::Trouble), IconName::AlertTrouble);
    QCOMPARE(alertIcon(Severity::Attention), IconName::AlertAttention);
    QCOMPARE(alertIcon(Severity::Good), IconName::Alerts);
}

void tst_AlertIcon::differInShape_data()
{
    QTest::addColumn<int>("extent");
    for (const int extent : {16, 22, 24, 32, 48})
        QTest::addRow("%d", extent) << extent;
}

// Also for those who see no colours.
void tst_AlertIcon::differInShape()
{
    QFETCH(const int, extent);
    QList<QImage> shapes;
    for (const QIcon &each : {trayIcon(Severity::Good, false), trayIcon(Severity::Attention, false),
                              trayIcon(Severity::Trouble, false), trayIcon(Severity::Good, true)}) {
        const QImage picture = each.pixmap(extent).toImage();
        QCOMPARE(picture.size(), QSize(extent, extent));
        const QImage gray = picture.convertToFormat(QImage::Format_Grayscale8);
        for (const QImage &other : std::as_const(shapes)) {
            int different = 0;
            for (int y = 0; y < extent; ++y) {
                for (int x = 0; x < extent; ++x)
                    different +=
                        std::abs(qGray(gray.pixel(x, y)) - qGray(other.pixel(x, y))) > 40 ? 1 : 0;
            }
            QVERIFY2(different >= extent, qPrintable(QString::number(different)));
        }
        shapes.append(gray);
    }
}

QTEST_MAIN(tst_AlertIcon)
#include "tst_alerticon.moc"
