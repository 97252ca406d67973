// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/statedelegate.h"

#include "cellpicture.h"
#include "gui/look/conditionicon.h"
#include "gui/table/recordview.h"
#include "models/table/roles.h"

#include <QtGui/qpainter.h>
#include <QtTest/qtest.h>

#include <QtGui/qevent.h>
#include <QtGui/qstandarditemmodel.h>
#include <QtWidgets/qtableview.h>
#include <QtWidgets/qtooltip.h>

#include <set>

using namespace Monitor;

namespace {

QList<EndpointCondition> allConditions()
{
    QList<EndpointCondition> all;
    for (int i = 0; i < EndpointConditionCount; ++i)
        all.append(EndpointCondition(i));
    return all;
}

/// One cell.
class StateModel : public QStandardItemModel
{
public:
    explicit StateModel(EndpointCondition condition, const QString &reason = {})
    {
        auto *item = new QStandardItem(conditionName(condition));
        item->setData(int(condition), ConditionRole);
        if (!reason.isEmpty())
            item->setData(reason, ReasonRole);
        appendRow(item);
    }

    QModelIndex cell() const { return index(0, 0); }
};

QString someReason()
{
    return QStringLiteral("Nobody listens on this socket");
}

/// The text part of a cell's picture.
QImage textPart(const QImage &cell, qreal ratio)
{
    const int left = int(22 * ratio);
    return cell.copy(left, 0, cell.width() - left, cell.height());
}

} // namespace

class tst_StateDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void icons();
    void looks_data();
    void looks();
    void iconsAreSharp();
    void selected();
    void unknown();
    void gone();
    void textsAreWhole();
    void elides();
    void fitsItsSizeHint();
    void fitsItsColumn();
    void rightToLeft();
    void toolTip();
};

void tst_StateDelegate::icons()
{
    std::set<IconName> names;
    for (const EndpointCondition condition : allConditions())
        names.insert(conditionIcon(condition));
    QCOMPARE(int(names.size()), EndpointConditionCount);
    QVERIFY(!names.contains(IconName::StateUnknown));
    QCOMPARE(severityTone(severityOf(EndpointCondition::Listening)), Tone::Ok);
    QCOMPARE(severityTone(severityOf(EndpointCondition::NotPermitted)), Tone::Unknown);
    QCOMPARE(severityTone(severityOf(EndpointCondition::Busy)), Tone::Attention);
    QCOMPARE(severityTone(severityOf(EndpointCondition::NotListening)), Tone::Trouble);
}

void tst_StateDelegate::looks_data()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::addColumn<qreal>("ratio");
    for (const qreal ratio : {1.0, 1.5, 2.0}) {
        QTest::addRow("light, %g", ratio) << Theme::Scheme::Light << ratio;
        QTest::addRow("dark, %g", ratio) << Theme::Scheme::Dark << ratio;
    }
}

void tst_StateDelegate::looks()
{
    QFETCH(Theme::Scheme, scheme);
    QFETCH(qreal, ratio);
    CellPicture picture;
    picture.scheme = scheme;
    picture.devicePixelRatio = ratio;
    const StateDelegate delegate;
    for (const EndpointCondition condition : allConditions()) {
        const StateModel model(condition, someReason());
        picture.size = QSize(400, 24);
        const QImage image = picture.draw(delegate, model.cell());
        QVERIFY(picture.isMarginEmpty(image));
        const QImage cell = picture.cellOf(image);
        const int iconEnd = int(22 * ratio);
        QVERIFY(strongestContrast(cell.copy(0, 0, iconEnd, cell.height())) >= 4.5);
        QVERIFY(strongestContrast(textPart(cell, ratio)) >= 4.5);
        // Nothing reaches the edge, where it would be clipped.
        const auto [top, bottom] = paintedRows(cell);
        QVERIFY(top > 0 && bottom < cell.height() - 1);
        const auto [left, right] = paintedColumns(cell);
        QVERIFY(left > 0 && right < cell.width() - 1);
    }
}

/// The icon is rendered for the screen's pixels, not scaled up.
void tst_StateDelegate::iconsAreSharp()
{
    CellPicture picture;
    picture.devicePixelRatio = 2;
    const StateModel model(EndpointCondition::OtherError);
    const QImage cell = picture.cellOf(picture.draw(StateDelegate(), model.cell()));
    const QPixmap icon =
        iconPixmap(IconName::StateOtherError, Theme::paletteOf(Theme::Scheme::Light), 16, 2);
    QImage expected(icon.size(), QImage::Format_RGB32);
    expected.setDevicePixelRatio(2);
    expected.fill(Qt::white);
    QPainter painter(&expected);
    painter.drawPixmap(0, 0, icon);
    painter.end();
    QCOMPARE(trimmed(cell.copy(0, 0, 44, cell.height())), trimmed(expected));
}

void tst_StateDelegate::selected()
{
    CellPicture picture;
    for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        picture.scheme = scheme;
        picture.state |= QStyle::State_Selected;
        const StateDelegate delegate;
        const StateModel model(EndpointCondition::NotListening, someReason());
        const QImage cell = picture.cellOf(picture.draw(delegate, model.cell()));
        const QPalette palette = Theme::paletteOf(scheme);
        std::set<QRgb> colors;
        for (int y = 0; y < cell.height(); ++y) {
            for (int x = 0; x < cell.width(); ++x)
                colors.insert(cell.pixel(x, y));
        }
        QVERIFY(colors.contains(palette.color(QPalette::HighlightedText).rgb()));
        QVERIFY(!colors.contains(toneColor(Tone::Trouble, palette).rgb()));
        QCOMPARE(cell.pixelColor(1, 1), palette.color(QPalette::Highlight));
    }
}

void tst_StateDelegate::unknown()
{
    QStandardItemModel model;
    model.appendRow(new QStandardItem());
    const CellPicture picture;
    const QImage cell = picture.cellOf(picture.draw(StateDelegate(), model.index(0, 0)));
    const QImage listening = picture.cellOf(
        picture.draw(StateDelegate(), StateModel(EndpointCondition::Listening).cell()));
    const auto [left, right] = paintedColumns(cell);
    QVERIFY(left >= 0 && right < 24);
    QVERIFY(cell.copy(0, 0, 22, 24) != listening.copy(0, 0, 22, 24));
}

void tst_StateDelegate::gone()
{
    StateModel model(EndpointCondition::NotListening);
    model.item(0)->setData(true, GoneRole);
    const CellPicture picture;
    const QImage cell = picture.cellOf(picture.draw(StateDelegate(), model.cell()));
    const QPalette palette = Theme::paletteOf(Theme::Scheme::Light);
    const QRgb disabled = palette.color(QPalette::Disabled, QPalette::Text).rgb();
    bool hasDisabled = false;
    for (int y = 0; y < cell.height(); ++y) {
        for (int x = 0; x < cell.width(); ++x) {
            hasDisabled |= cell.pixel(x, y) == disabled;
            QVERIFY(cell.pixel(x, y) != toneColor(Tone::Trouble, palette).rgb());
        }
    }
    QVERIFY(hasDisabled);
}

/// Where there is room, nothing is cut off or elided.
void tst_StateDelegate::textsAreWhole()
{
    CellPicture picture;
    picture.size.setWidth(600);
    for (const EndpointCondition condition : allConditions()) {
        const StateModel model(condition);
        const QImage cell = picture.cellOf(picture.draw(StateDelegate(), model.cell()));
        const QImage text = picture.drawText(conditionName(condition), Qt::AlignLeft);
        QCOMPARE(trimmed(textPart(cell, 1)), trimmed(text));
    }
}

/// The reason shrinks first, then the end of the word; the icon stays.
void tst_StateDelegate::elides()
{
    const StateModel model(EndpointCondition::NotListening, someReason());
    const StateModel wordOnly(EndpointCondition::NotListening);
    CellPicture picture;
    const int wordWidth = StateDelegate().sizeHint(picture.option(), wordOnly.cell()).width();
    picture.size.setWidth(wordWidth + 24);
    QCOMPARE(picture.draw(StateDelegate(), model.cell()),
             picture.draw(StateDelegate(), wordOnly.cell()));
    for (const int width : {wordWidth - 20, 40, 26, 20, 12, 6, 1}) {
        picture.size.setWidth(width);
        const QImage image = picture.draw(StateDelegate(), model.cell());
        QVERIFY(picture.isMarginEmpty(image));
        if (width >= 20)
            QVERIFY(paintedColumns(picture.cellOf(image)).first < 10);
    }
}

void tst_StateDelegate::fitsItsSizeHint()
{
    const StateModel model(EndpointCondition::PathNotFound, someReason());
    CellPicture picture;
    const QSize hint = StateDelegate().sizeHint(picture.option(), model.cell());
    picture.size = hint;
    const QImage exact = picture.cellOf(picture.draw(StateDelegate(), model.cell()));
    picture.size.rwidth() += 100;
    const QImage wide = picture.cellOf(picture.draw(StateDelegate(), model.cell()));
    QCOMPARE(exact, wide.copy(0, 0, exact.width(), exact.height()));
    const auto [left, right] = paintedColumns(wide);
    QVERIFY(right < hint.width() && right > hint.width() - 12);
}

// Before anybody has chosen another width.
void tst_StateDelegate::fitsItsColumn()
{
    StateModel model(EndpointCondition::PathNotFound);
    model.setHeaderData(0, Qt::Horizontal, conditionName(EndpointCondition::PathNotFound),
                        SampleRole);
    RecordView view;
    view.setItemDelegateForColumn(0, new StateDelegate(&view));
    view.setModel(&model);
    view.resetColumns();
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.font = view.font();
    option.decorationSize = view.iconSize();
    const int wanted = view.itemDelegateForColumn(0)->sizeHint(option, model.cell()).width();
    QVERIFY2(view.columnWidth(0) >= wanted,
             qPrintable(QStringLiteral("%1 of %2").arg(view.columnWidth(0)).arg(wanted)));
}

void tst_StateDelegate::rightToLeft()
{
    const StateModel model(EndpointCondition::Slow, someReason());
    CellPicture picture;
    picture.direction = Qt::RightToLeft;
    const QImage cell = picture.cellOf(picture.draw(StateDelegate(), model.cell()));
    const auto [left, right] = paintedColumns(cell);
    QVERIFY(right > cell.width() - 10);
    QVERIFY(left > 20);
}

void tst_StateDelegate::toolTip()
{
    StateModel model(EndpointCondition::NotListening, someReason());
    QTableView view;
    StateDelegate delegate;
    view.setItemDelegate(&delegate);
    view.setModel(&model);
    view.resize(600, 200);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view, 20000));
    const auto ask = [&] {
        const QPoint place = view.visualRect(model.cell()).center();
        QHelpEvent event(QEvent::ToolTip, place, view.viewport()->mapToGlobal(place));
        QStyleOptionViewItem option;
        option.initFrom(&view);
        option.decorationSize = QSize(16, 16);
        return delegate.helpEvent(&event, &view, option, model.cell());
    };
    view.setColumnWidth(0, 60);
    QVERIFY(ask());
    QVERIFY(QToolTip::text().contains(someReason()));
    QVERIFY(QToolTip::text().contains(conditionName(EndpointCondition::NotListening)));
    QToolTip::hideText();
    view.setColumnWidth(0, 500);
    QVERIFY(!ask());
    model.item(0)->setToolTip(QStringLiteral("own"));
    view.setColumnWidth(0, 60);
    QVERIFY(ask());
    QCOMPARE(QToolTip::text(), QStringLiteral("own"));
}

QTEST_MAIN(tst_StateDelegate)
#include "tst_statedelegate.moc"
