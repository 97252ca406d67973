// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/historydelegate.h"

#include "cellpicture.h"
#include "gui/look/palettecolors.h"
#include "models/records/statestrip.h"
#include "models/table/roles.h"

#include <QtCore/qdatetime.h>
#include <QtGui/qevent.h>
#include <QtGui/qstandarditemmodel.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qtableview.h>
#include <QtWidgets/qtooltip.h>

using namespace Monitor;
using IpcCore::ActiveState;

namespace {

constexpr qint64 hour = 3'600'000;

/// One cell with ten hours of history.
class StripModel : public QStandardItemModel
{
public:
    explicit StripModel(const QList<StateSpan> &spans)
    {
        auto *item = new QStandardItem(QStringLiteral("90.0 % good"));
        item->setData(QVariant::fromValue(StateStrip{0, 10 * hour, spans}), HistoryRole);
        appendRow(item);
    }

    QModelIndex cell() const { return index(0, 0); }
};

StateSpan span(double from, double until, ActiveState state, SubState subState = SubState::None)
{
    return {qint64(from * double(hour)), qint64(until * double(hour)), state, subState};
}

// All kinds, each for two hours, and a gap at the end.
QList<StateSpan> allKinds()
{
    return {span(0, 2, ActiveState::Listening), span(2, 4, ActiveState::Listening, SubState::Slow),
            span(4, 6, ActiveState::NotListening),
            span(6, 8, ActiveState::OtherError, SubState::NotPermitted)};
}

/// Which pixels of a part are painted, whatever their colours.
QList<bool> shapeOf(const QImage &cell, double from, double until)
{
    const int left = int(from / 10 * cell.width()) + 4;
    const int right = int(until / 10 * cell.width()) - 4;
    QList<bool> shape;
    for (int x = left; x < right; ++x) {
        for (int y = 0; y < cell.height(); ++y)
            shape.append(cell.pixel(x, y) != cell.pixel(0, 0));
    }
    return shape;
}

} // namespace

class tst_HistoryDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looks_data();
    void looks();
    void shortTroubleIsSeen();
    void mirrored();
    void nothingKnown();
    void countsWhatIsKnown();
    void toolTips();
};

void tst_HistoryDelegate::looks_data()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::addColumn<qreal>("ratio");
    for (const qreal ratio : {1.0, 1.5, 2.0}) {
        QTest::addRow("light, %g", ratio) << Theme::Scheme::Light << ratio;
        QTest::addRow("dark, %g", ratio) << Theme::Scheme::Dark << ratio;
    }
}

void tst_HistoryDelegate::looks()
{
    QFETCH(const Theme::Scheme, scheme);
    QFETCH(const qreal, ratio);
    CellPicture picture;
    picture.scheme = scheme;
    picture.devicePixelRatio = ratio;
    const StripModel model(allKinds());
    const QImage image = picture.draw(HistoryDelegate(), model.cell());
    QVERIFY(picture.isMarginEmpty(image));
    const QImage cell = picture.cellOf(image);
    QVERIFY(strongestContrast(cell) >= 4.5);
    // They differ without colours, too.
    const QList<bool> good = shapeOf(cell, 0, 2);
    const QList<bool> slow = shapeOf(cell, 2, 4);
    const QList<bool> trouble = shapeOf(cell, 4, 6);
    const QList<bool> neutral = shapeOf(cell, 6, 8);
    const QList<bool> gap = shapeOf(cell, 8, 10);
    const QList<QList<bool>> shapes{good, slow, trouble, neutral, gap};
    for (const QList<bool> &shape : shapes)
        QCOMPARE(shapes.count(shape), 1);
}

void tst_HistoryDelegate::shortTroubleIsSeen()
{
    const CellPicture picture;
    const StripModel without({span(0, 10, ActiveState::Listening)});
    const StripModel with({span(0, 5, ActiveState::Listening),
                           span(5, 5.0001, ActiveState::NotListening),
                           span(5.0001, 10, ActiveState::Listening)});
    QVERIFY(picture.draw(HistoryDelegate(), with.cell())
            != picture.draw(HistoryDelegate(), without.cell()));
}

void tst_HistoryDelegate::mirrored()
{
    CellPicture picture;
    const StripModel model({span(8, 10, ActiveState::Listening)});
    const auto upperHalf = [&] {
        const QImage cell = picture.cellOf(picture.draw(HistoryDelegate(), model.cell()));
        return paintedColumns(cell.copy(0, 0, cell.width(), cell.height() / 2));
    };
    QVERIFY(upperHalf().first > 200);
    picture.direction = Qt::RightToLeft;
    QVERIFY(upperHalf().second < 100);
}

void tst_HistoryDelegate::nothingKnown()
{
    const CellPicture picture;
    const QImage cell = picture.cellOf(picture.draw(HistoryDelegate(), StripModel({}).cell()));
    QCOMPARE(paintedColumns(cell).first, -1);
}

// Not being permitted to look is neither good nor bad.
void tst_HistoryDelegate::countsWhatIsKnown()
{
    QCOMPARE(StateStrip({0, 10 * hour, allKinds()}).goodShare(), std::optional(1.0 / 3));
    const auto unknown = span(0, 2, ActiveState::OtherError, SubState::NotPermitted);
    QVERIFY(!StateStrip({0, 10 * hour, {unknown}}).goodShare());
}

void tst_HistoryDelegate::toolTips()
{
    QLocale::setDefault(QLocale::c());
    StripModel model({span(0, 4, ActiveState::Listening), span(4, 6, ActiveState::NotListening)});
    QTableView view;
    view.setModel(&model);
    view.setColumnWidth(0, 400);
    view.resize(500, 200);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    HistoryDelegate delegate;
    QStyleOptionViewItem option;
    option.rect = view.visualRect(model.cell());
    const auto textAt = [&](double part) {
        const QPoint at(option.rect.left() + int(part * option.rect.width()),
                        option.rect.center().y());
        QHelpEvent event(QEvent::ToolTip, at, view.viewport()->mapToGlobal(at));
        delegate.helpEvent(&event, &view, option, model.cell());
        return QToolTip::text();
    };
    const auto clock = [](int hours) {
        return QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(hours * hour).time(),
                                     QLocale::ShortFormat);
    };
    QCOMPARE(textAt(0.5),
             QStringLiteral("%1–%2 Not listening, 2 h 00 min").arg(clock(4), clock(6)));
    QCOMPARE(textAt(0.1), QStringLiteral("%1–%2 Listening, 4 h 00 min").arg(clock(0), clock(4)));
    QVERIFY(textAt(0.9).endsWith(QStringLiteral("not observed")));
}

QTEST_MAIN(tst_HistoryDelegate)
#include "tst_historydelegate.moc"
