// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "cellpicture.h"
#include "gui/look/palettecolors.h"
#include "gui/table/recordview.h"
#include "gui/trace/tracedelegate.h"
#include "gui/trace/tracelegend.h"
#include "gui/trace/waterfalldelegate.h"
#include "gui/trace/waterfallscale.h"
#include "models/trace/tracemodel.h"
#include "tracesamples.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;
using Status = IpcCore::TraceEvent::Status;

namespace {

constexpr int PatienceMs = 20'000;

} // namespace

// The colours of rows, the legend and the waterfall.
class tst_TraceLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void groundsAreReadable_data();
    void groundsAreReadable();
    void accents();
    void legendTellsAll();
    void scaleIsOfTheRowsShown();
    void barsAreWhereTheyBelong();
    void shortestIsSeen();
    void kindsDifferInShape();
    void gapsHaveNoBar();

private:
    QImage bar(int row) const;

    QModelIndex cell(int row) const { return m_model->index(row, TraceTable::Waterfall); }

    std::unique_ptr<TraceRing> m_ring;
    std::unique_ptr<TraceModel> m_model;
    std::unique_ptr<RecordView> m_view;
    WaterfallScale *m_scale = nullptr;
    TraceRowColors m_colors;
};

void tst_TraceLook::init()
{
    m_colors = {};
    m_ring = std::make_unique<TraceRing>();
    m_model = std::make_unique<TraceModel>(*m_ring);
    m_view = std::make_unique<RecordView>();
    m_view->setModel(m_model.get());
    m_view->resize(800, 400);
    m_scale = new WaterfallScale(m_view.get());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void tst_TraceLook::cleanup()
{
    m_view.reset();
    m_model.reset();
    m_ring.reset();
}

QImage tst_TraceLook::bar(int row) const
{
    const WaterfallDelegate delegate(*m_scale, m_colors);
    CellPicture picture;
    return picture.cellOf(picture.draw(delegate, cell(row)));
}

void tst_TraceLook::groundsAreReadable_data()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::newRow("light") << Theme::Scheme::Light;
    QTest::newRow("dark") << Theme::Scheme::Dark;
}

void tst_TraceLook::groundsAreReadable()
{
    QFETCH(const Theme::Scheme, scheme);
    CellPicture picture;
    picture.scheme = scheme;
    const QPalette palette = picture.option().palette;
    QList<QColor> grounds{palette.color(QPalette::Base)};
    for (const TraceAccent accent :
         {TraceAccent::Failed, TraceAccent::Gone, TraceAccent::Slow, TraceAccent::SameConnection}) {
        const QColor ground = traceAccentGround(accent, palette);
        QVERIFY(contrastRatio(palette.color(QPalette::Text), ground) >= readableContrast);
        QVERIFY(!grounds.contains(ground));
        grounds.append(ground);
    }
    QVERIFY(!traceAccentGround(TraceAccent::None, palette).isValid());
}

void tst_TraceLook::accents()
{
    TraceRecord failed = sampleRequest("a");
    failed.event.status = Status::Failed;
    TraceRecord other = sampleRequest("b");
    other.event.connectionId = 8;
    TraceRecord gap;
    gap.event.lost = 5;
    m_ring->append({failed, sampleRequest("c"), other, sampleRequest("d", 0, 5s), gap});
    const auto accentOf = [this](int row) { return m_colors.accentOf(m_model->index(row, 0)); };
    QCOMPARE(accentOf(0), TraceAccent::Failed);
    QCOMPARE(accentOf(1), TraceAccent::None);
    QCOMPARE(accentOf(3), TraceAccent::Slow);
    QCOMPARE(accentOf(4), TraceAccent::Lost);
    m_colors.setSelected(m_model->record(quint64(1)));
    QCOMPARE(accentOf(0), TraceAccent::Failed);
    QCOMPARE(accentOf(1), TraceAccent::SameConnection);
    QCOMPARE(accentOf(2), TraceAccent::None);
    m_colors.setSelected(nullptr);
    QCOMPARE(accentOf(1), TraceAccent::None);
}

void tst_TraceLook::legendTellsAll()
{
    TraceLegend legend(100ms);
    for (const TraceAccent accent : {TraceAccent::Failed, TraceAccent::Gone, TraceAccent::Slow,
                                     TraceAccent::Lost, TraceAccent::SameConnection})
        QVERIFY(legend.accessibleDescription().contains(traceAccentName(accent)));
    QVERIFY(legend.accessibleDescription().contains(QStringLiteral("100 ms")));
    legend.resize(legend.sizeHint());
    const QImage all = legend.grab().toImage();
    legend.resize(legend.sizeHint().width() / 2, legend.sizeHint().height());
    const QImage half = legend.grab().toImage();
    QVERIFY(paintedColumns(all).second > all.width() * 9 / 10);
    // No half words.
    QVERIFY(paintedColumns(half).second < half.width());
}

void tst_TraceLook::scaleIsOfTheRowsShown()
{
    QVERIFY(!m_scale->span());
    m_ring->append(sampleRequests(1'000));
    const qint64 start = m_model->index(0, 0).data(TraceModel::BeginRole).toLongLong();
    QTRY_VERIFY_WITH_TIMEOUT(m_scale->span(), PatienceMs);
    QCOMPARE(m_scale->span()->from, start);
    QVERIFY(m_scale->span()->until < start + 100'000);
    m_view->scrollTo(m_model->index(900, 0), QAbstractItemView::PositionAtTop);
    QTRY_COMPARE_WITH_TIMEOUT(m_scale->span()->from, start + 900'000, PatienceMs);
    m_ring->clear();
    QTRY_VERIFY_WITH_TIMEOUT(!m_scale->span(), PatienceMs);
}

// One after the other, each a third of the time.
void tst_TraceLook::barsAreWhereTheyBelong()
{
    m_ring->append(
        {sampleRequest("a", 0, 10ms), sampleRequest("b", 10, 10ms), sampleRequest("c", 20, 10ms)});
    QTRY_VERIFY_WITH_TIMEOUT(m_scale->span(), PatienceMs);
    for (int row = 0; row < 3; ++row) {
        const QImage image = bar(row);
        const int middle = image.height() / 2;
        const QRgb inside = image.pixel(image.width() * (2 * row + 1) / 6 + 4, middle);
        for (int third = 0; third < 3; ++third) {
            const QRgb there = image.pixel(image.width() * (2 * third + 1) / 6 + 4, middle);
            QCOMPARE(there == inside, third == row);
        }
    }
}

void tst_TraceLook::shortestIsSeen()
{
    m_ring->append({sampleRequest("a", 0, 0us), sampleRequest("b", 0, 1h),
                    sampleRequest("c", 3'600'000, 0us)});
    QTRY_VERIFY_WITH_TIMEOUT(m_scale->span(), PatienceMs);
    for (const int row : {0, 2}) {
        const QImage image = bar(row);
        const QColor ground(image.pixel(image.width() / 2 + 30, 1));
        double strongest = 1;
        for (int x = 0; x < image.width(); ++x)
            strongest = std::max(strongest,
                                 contrastRatio(QColor(image.pixel(x, image.height() / 2)), ground));
        QVERIFY(strongest > 3);
    }
}

// Not by colours alone.
void tst_TraceLook::kindsDifferInShape()
{
    TraceRecord failed = sampleRequest("a", 0, 10ms);
    failed.event.status = Status::Failed;
    TraceRecord gone = sampleRequest("b", 0, 10ms);
    gone.event.status = Status::Gone;
    m_model->setSlowFrom(10ms);
    m_ring->append({failed, gone, sampleRequest("c", 0, 10ms), sampleRequest("d", 0, 9'990us)});
    QTRY_VERIFY_WITH_TIMEOUT(m_scale->span(), PatienceMs);
    QList<QList<bool>> shapes;
    for (int row = 0; row < 4; ++row) {
        const QImage image = bar(row);
        const QRgb ground = image.pixel(20, 0);
        QList<bool> shape;
        for (int x = 20; x < image.width() - 20; ++x)
            shape.append(image.pixel(x, image.height() / 2) != ground);
        QVERIFY2(!shapes.contains(shape), qPrintable(QString::number(row)));
        shapes.append(shape);
    }
}

void tst_TraceLook::gapsHaveNoBar()
{
    TraceRecord gap;
    gap.event.lost = 5;
    m_ring->append({sampleRequest("a", 0, 10ms), gap});
    QTRY_VERIFY_WITH_TIMEOUT(m_scale->span(), PatienceMs);
    QVERIFY(strongestContrast(bar(1)) < 2);
    QVERIFY(strongestContrast(bar(0)) > 3);
}

QTEST_MAIN(tst_TraceLook)
#include "tst_tracelook.moc"
