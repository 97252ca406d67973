// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/pages/chartspage.h"

#include "chartfixture.h"
#include "gui/charts/chartview.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"

#include <QtCore/qsettings.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qaction.h>
#include <QtGui/qimage.h>
#include <QtSvg/qsvgrenderer.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qcombobox.h>

using namespace Monitor;

class tst_ChartsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void selectsSpans();
    void followIsSwitched();
    void heatMapIsSwitched();
    void tableShowsTheNumbers();
    void exportsPictures();
    void exportsNumbers();
    void failureIsTold();
    void layoutIsRestored();
    void freezes();

private:
    QAction *action(const QString &text) const;
    void exportTo(const QString &path);

    QTemporaryDir m_directory;
    std::unique_ptr<RecordedPast> m_past;
    std::unique_ptr<ChartsPage> m_page;
};

namespace {

constexpr int PatienceMs = 20'000;

} // namespace

void tst_ChartsPage::init()
{
    m_page.reset();
    m_past = std::make_unique<RecordedPast>();
    m_page = std::make_unique<ChartsPage>(m_past->workspace);
    m_page->setEndpoint(RecordedPast::server());
    m_page->resize(900, 600);
    m_page->show();
}

QAction *tst_ChartsPage::action(const QString &text) const
{
    for (QAction *each : m_page->pageActions()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

void tst_ChartsPage::exportTo(const QString &path)
{
    QSignalSpy told(m_page.get(), &MonitorPage::problemOccurred);
    m_page->exportTo(path);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, PatienceMs);
    QVERIFY(told[0][0].toString().contains(path));
}

void tst_ChartsPage::selectsSpans()
{
    QCOMPARE(m_page->view().range().length(), 600'000);
    auto *spans = m_page->findChildren<QComboBox *>().constFirst();
    QCOMPARE(spans->count(), 4);
    spans->setCurrentIndex(0);
    Q_EMIT spans->activated(0);
    QCOMPARE(m_page->view().range().length(), 60'000);
    Q_EMIT spans->activated(3);
    QCOMPARE(m_page->view().range().length(), 86'400'000);
}

void tst_ChartsPage::followIsSwitched()
{
    QAction *follow = action(QStringLiteral("Follow Now"));
    QVERIFY(follow);
    QVERIFY(follow->isChecked());
    const ChartRange range = m_page->view().data().range;
    m_page->view().setRange({range.from - 60'000, range.until - 60'000});
    QVERIFY(!follow->isChecked());
    follow->trigger();
    QVERIFY(m_page->view().isFollowing());
    follow->trigger();
    QVERIFY(!m_page->view().isFollowing());
    m_past->record(RecordedPast::End, 1);
    QCOMPARE(m_page->view().data().range, range);
}

void tst_ChartsPage::heatMapIsSwitched()
{
    QVERIFY(m_page->view().plots().contains(Plot::Heat));
    action(QStringLiteral("Heat Map"))->trigger();
    QVERIFY(!m_page->view().plots().contains(Plot::Heat));
    QCOMPARE(m_page->view().plots().size(), PlotCount - 1);
}

void tst_ChartsPage::tableShowsTheNumbers()
{
    QVERIFY(!m_page->focusedTable());
    QSignalSpy toggled(m_page.get(), &ChartsPage::tableToggled);
    action(QStringLiteral("Show as Table"))->trigger();
    QCOMPARE(toggled.size(), 1);
    QVERIFY(m_page->focusedTable());
    QVERIFY(!m_page->view().isVisible());
    const QAbstractItemModel &rows = *m_page->tablePanel()->view()->model();
    QTRY_COMPARE_WITH_TIMEOUT(rows.rowCount(), 600, PatienceMs);
    m_past->record(RecordedPast::End, 1);
    QTRY_COMPARE_WITH_TIMEOUT(rows.index(0, 0).data(Qt::DisplayRole).toString(),
                              QDateTime::fromSecsSinceEpoch(RecordedPast::End)
                                  .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                              PatienceMs);
}

// They can be opened again, and show something.
void tst_ChartsPage::exportsPictures()
{
    const QString png = m_directory.filePath(QStringLiteral("charts.png"));
    exportTo(png);
    const QImage image(png);
    QCOMPARE(image.size(), m_page->view().size() * 2);
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colors.insert(image.pixel(x, y));
    }
    QVERIFY(colors.size() > 10);
    const QString svg = m_directory.filePath(QStringLiteral("charts.svg"));
    exportTo(svg);
    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBox().size(), m_page->view().size());
    QFile file(svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("Requests per second"));
    QVERIFY(text.contains("<polyline") || text.contains("<path"));
}

void tst_ChartsPage::exportsNumbers()
{
    m_page->compareWith(RecordedPast::other());
    const QString csv = m_directory.filePath(QStringLiteral("charts.csv"));
    exportTo(csv);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 1 + 2 * 600);
    const qsizetype columns = lines.first().count(',');
    int peaks = 0;
    for (const QByteArray &line : lines) {
        QCOMPARE(line.count(','), columns);
        peaks += line.contains(",900,") ? 1 : 0;
    }
    QCOMPARE(peaks, 1);
}

void tst_ChartsPage::failureIsTold()
{
    QSignalSpy told(m_page.get(), &MonitorPage::problemOccurred);
    m_page->exportTo(m_directory.filePath(QStringLiteral("nowhere/charts.png")));
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, PatienceMs);
    QVERIFY(!told[0][0].toString().isEmpty());
}

void tst_ChartsPage::layoutIsRestored()
{
    QSettings settings(m_directory.filePath(QStringLiteral("test.ini")), QSettings::IniFormat);
    m_page->findChildren<QComboBox *>().constFirst()->setCurrentIndex(2);
    action(QStringLiteral("Heat Map"))->trigger();
    action(QStringLiteral("Show as Table"))->trigger();
    m_page->saveLayout(settings);
    ChartsPage other(m_past->workspace);
    other.restoreLayout(settings);
    QCOMPARE(other.view().range().length(), 3'600'000);
    QVERIFY(!other.view().plots().contains(Plot::Heat));
    QVERIFY(other.focusedTable());
    other.resetLayout();
    QCOMPARE(other.view().range().length(), 600'000);
    QVERIFY(other.view().plots().contains(Plot::Heat));
    QVERIFY(!other.focusedTable());
}

void tst_ChartsPage::freezes()
{
    const ChartRange range = m_page->view().data().range;
    m_page->setFrozen(true);
    m_past->record(RecordedPast::End, 1);
    QCOMPARE(m_page->view().data().range, range);
    QVERIFY(m_page->tablePanel()->isFrozen());
}

QTEST_MAIN(tst_ChartsPage)
#include "tst_chartspage.moc"
