// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/hexview.h"

#include <QtGui/qclipboard.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qscrollbar.h>
#include <QtWidgets/qstyle.h>

using namespace Monitor;

class tst_HexView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines();
    void empty();
    void keys_data();
    void keys();
    void selection();
    void mouse();
    void copies();
    void becomesShorter();
    void hugeContent();
    void paintsInThePalette();
};

namespace {

QByteArray counted(int size)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes += static_cast<char>(i);
    return bytes;
}

} // namespace

void tst_HexView::lines()
{
    const QByteArray bytes = "0123456789abcdefX\xff";
    const HexView view(bytes);
    QCOMPARE(view.lineText(0),
             QStringLiteral("00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  "
                            "0123456789abcdef"));
    QCOMPARE(view.lineText(1),
             QStringLiteral("00000010  58 ff") + QString(45, u' ') + QStringLiteral("X."));
}

void tst_HexView::empty()
{
    const QByteArray bytes;
    HexView view(bytes);
    view.show();
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    QTest::mouseClick(view.viewport(), Qt::LeftButton);
    view.selectAll();
    QCOMPARE(view.selectedBytes(), QByteArray());
    QVERIFY(!view.grab().isNull());
}

void tst_HexView::keys_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<int>("cursor");
    const auto add = [](const char *name, Qt::Key key, int cursor,
                        Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::newRow(name) << key << modifiers << cursor;
    };
    add("left", Qt::Key_Left, 19);
    add("right", Qt::Key_Right, 21);
    add("up", Qt::Key_Up, 4);
    add("down", Qt::Key_Down, 36);
    add("home", Qt::Key_Home, 16);
    add("end", Qt::Key_End, 31);
    add("begin", Qt::Key_Home, 0, Qt::ControlModifier);
    add("very end", Qt::Key_End, 99, Qt::ControlModifier);
    add("page down", Qt::Key_PageDown, 99);
    add("page up", Qt::Key_PageUp, 0);
}

void tst_HexView::keys()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(int, cursor);
    const QByteArray bytes = counted(100);
    HexView view(bytes);
    view.resize(800, 400);
    view.show();
    view.select(20, 20);
    QTest::keyClick(&view, key, modifiers);
    QCOMPARE(view.cursor(), cursor);
    QCOMPARE(view.selectedBytes().size(), 1);
}

void tst_HexView::selection()
{
    const QByteArray bytes = counted(100);
    HexView view(bytes);
    view.select(20, 20);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(view.selectedBytes(), bytes.mid(20, 18));
    view.select(50, 40);
    QCOMPARE(view.selectedBytes(), bytes.mid(40, 11));
    view.select(90, 5'000);
    QCOMPARE(view.selectedBytes(), bytes.mid(90));
}

// The same byte by its digits and by its letter.
void tst_HexView::mouse()
{
    const QByteArray bytes = counted(64);
    HexView view(bytes);
    view.resize(900, 400);
    view.show();
    const QFontMetricsF metrics(view.font());
    const qreal width = metrics.horizontalAdvance(u'0');
    const qreal margin =
        view.style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &view) + qRound(width / 2);
    const auto click = [&](int column, int line) {
        const QPointF place(margin + (column + 0.5) * width,
                            margin + (line + 0.5) * view.fontMetrics().lineSpacing());
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place.toPoint());
        return view.cursor();
    };
    QCOMPARE(click(10, 0), 0);
    QCOMPARE(click(13, 1), 17);
    QCOMPARE(click(10 + 8 * 3 + 1, 2), 40);
    QCOMPARE(click(10 + 15 * 3 + 1, 0), 15);
    QCOMPARE(click(10 + 48 + 2, 1), 16);
    QCOMPARE(click(10 + 48 + 2 + 15, 3), 63);
    QCOMPARE(click(10, 20), 63);
}

void tst_HexView::copies()
{
    const QByteArray bytes = counted(100);
    HexView view(bytes);
    view.select(1, 3);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("01 02 03"));
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view.selectedBytes(), bytes);
}

void tst_HexView::becomesShorter()
{
    QByteArray bytes = counted(1'000);
    HexView view(bytes);
    view.show();
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    bytes = counted(3);
    view.refresh();
    QCOMPARE(view.selectedBytes(), QByteArray());
    QCOMPARE(view.verticalScrollBar()->maximum(), 0);
    QVERIFY(!view.grab().isNull());
}

void tst_HexView::hugeContent()
{
    QByteArray bytes(100 * 1024 * 1024, 'x');
    bytes.back() = 'E';
    HexView view(bytes);
    view.resize(900, 400);
    view.show();
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(view.cursor(), bytes.size() - 1);
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    QVERIFY(view.lineText(bytes.size() / 16 - 1).startsWith(QStringLiteral("063ffff0  78 ")));
    QVERIFY(!view.grab().isNull());
}

void tst_HexView::paintsInThePalette()
{
    const QByteArray bytes = counted(64);
    HexView view(bytes);
    QPalette palette(Qt::white, Qt::black);
    palette.setColor(QPalette::Base, Qt::black);
    palette.setColor(QPalette::Text, QColor(0, 255, 0));
    view.setPalette(palette);
    view.resize(900, 200);
    const QImage image = view.grab().toImage();
    const QPoint corner = image.rect().bottomRight() - QPoint(40, 20);
    QCOMPARE(image.pixelColor(corner), QColor(Qt::black));
    bool hasText = false;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y)
            hasText = hasText || image.pixelColor(x, y) == QColor(0, 255, 0);
    }
    QVERIFY(hasText);
}

QTEST_MAIN(tst_HexView)
#include "tst_hexview.moc"
