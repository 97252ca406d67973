// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "colorinspector.h"
#include "gui/console/replyview.h"
#include "gui/console/requestpane.h"
#include "gui/look/conditionicon.h"
#include "gui/look/icons.h"
#include "gui/look/theme.h"
#include "gui/pages/connectionspage.h"
#include "gui/pages/consolepage.h"
#include "gui/pages/overviewpage.h"
#include "gui/pages/tracepage.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "models/table/roles.h"
#include "monitorfixture.h"
#include "testsocket.h"
#include "textinspector.h"
#include "trace/tracesamples.h"

#include <QtTest/qtest.h>

#include <QtCore/qfile.h>
#include <QtWidgets/QtWidgets>

using namespace Monitor;

namespace {

constexpr int PatienceMs = 20'000;
constexpr int PageCount = 6;

const QString DemoName = QStringLiteral("demo");
const QString FullName = QStringLiteral("full");
const QString DesertedName = QStringLiteral("deserted");
const QString MissingName = QStringLiteral("missing");

using Scheme = Theme::Scheme;

QImage grabbed(QWidget &window)
{
    return window.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

/// The part of the window's picture that shows one table cell.
QImage cellIn(const QImage &picture, const QWidget &window, const RecordView &view,
              const QModelIndex &index)
{
    const qreal ratio = picture.devicePixelRatio();
    const QRect cell = view.visualRect(index);
    const QPointF place = view.viewport()->mapTo(&window, cell.topLeft());
    return picture.copy(QRectF(place * ratio, QSizeF(cell.size()) * ratio).toAlignedRect());
}

/// Whether a line goes through the text: a row of pixels painted with hardly a gap, unlike letters.
bool isStruckOut(const QImage &cell)
{
    const QRgb ground = ColorInspector::groundOf(cell);
    int left = cell.width();
    int right = 0;
    for (int y = cell.height() / 4; y < cell.height() * 3 / 4; ++y) {
        for (int x = 0; x < cell.width(); ++x) {
            if (cell.pixel(x, y) != ground) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
        }
    }
    for (int y = cell.height() / 4; y < cell.height() * 3 / 4; ++y) {
        int painted = 0;
        for (int x = left; x <= right; ++x)
            painted += cell.pixel(x, y) != ground ? 1 : 0;
        if (right > left && painted >= (right - left) * 19 / 20)
            return true;
    }
    return false;
}

/// How much of the picture differs from its background.
int inkOf(const QImage &cell)
{
    const QRgb ground = ColorInspector::groundOf(cell);
    int ink = 0;
    for (int y = 0; y < cell.height(); ++y) {
        for (int x = 0; x < cell.width(); ++x)
            ink += cell.pixel(x, y) != ground ? 1 : 0;
    }
    return ink;
}

} // namespace

/// The window as people see it, with real servers, light and dark. Runs in one process per screen
/// scale factor, as QT_SCALE_FACTOR is read at the start.
class tst_Looks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pages_data();
    void pages();
    void fitsSmallWindows();
    void statesHaveShapes_data();
    void statesHaveShapes();
    void iconsAreSharp();
    void newAndGoneRows_data();
    void newAndGoneRows();
    void emptyStates_data();
    void emptyStates();

private:
    struct Windows;

    static void addSchemes();
    static void addPages();

    EndpointAddress endpoint(const QString &name) const
    {
        return EndpointAddress::ofPath(QFile::encodeName(m_directories->path(name)));
    }

    std::unique_ptr<PrivateDirectories> m_directories;
    std::unique_ptr<Program> m_daemon;
    std::unique_ptr<TestSocket> m_full;
    std::unique_ptr<TestSocket> m_waiting;
    Theme m_theme;
};

/// The window with one endpoint of each kind.
struct tst_Looks::Windows : OpenMonitor
{
    Windows(tst_Looks &test, Scheme scheme)
        : demo(test.endpoint(DemoName))
    {
        test.m_theme.setScheme(scheme);
        for (const QString &name : {MissingName, DesertedName, FullName})
            workspace.addEndpoint(test.endpoint(name));
        window.showEndpoint(demo);
        window.show();
        workspace.observer().start();
    }

    RecordView &table(MainWindow::Tab tab)
    {
        return tab == MainWindow::Tab::Overview
                   ? *window.findChild<OverviewPage *>()->tablePanel()->view()
                   : *window.findChild<ConnectionsPage *>()->tablePanel()->view();
    }

    QModelIndex overviewCell(const EndpointAddress &address, const char *column)
    {
        const QAbstractItemModel &model = *table(MainWindow::Tab::Overview).model();
        const int row = rowOfKey(model, address.key());
        return row < 0 ? QModelIndex() : model.index(row, EndpointModel::columnOf(column));
    }

    bool isFilled(const tst_Looks &test)
    {
        return QTest::qWaitFor(
            [&] {
                const QModelIndex full = overviewCell(test.endpoint(FullName), "state");
                return full.data(ConditionRole) == int(EndpointCondition::Busy)
                       && overviewCell(demo, "rate").data(RawRole).isValid();
            },
            PatienceMs);
    }

    bool sendsRequest()
    {
        auto *console = window.findChild<ConsolePage *>();
        console->setRequest("ping");
        RequestPane &pane = console->current();
        pane.send();
        return QTest::qWaitFor([&pane] { return !pane.isSending(); }, PatienceMs)
               && pane.replyView().reply() == "pong";
    }

    /// With rows of all colours, one of them selected.
    bool hasTrace()
    {
        using Status = IpcCore::TraceEvent::Status;
        std::vector<TraceRecord> records;
        for (const Status status : {Status::Ok, Status::Failed, Status::Gone}) {
            records.push_back(sampleRequest("get {\"a\": [1, 2]}", 0, std::chrono::seconds(1)));
            records.back().event.status = status;
        }
        records.push_back(sampleRequest("ping"));
        records.emplace_back().event.lost = 5;
        workspace.traceRing().append(records);
        TablePanel &panel = *window.findChild<TracePage *>()->tablePanel();
        return QTest::qWaitFor([&panel] { return panel.view()->isVisible(); }, PatienceMs)
               && panel.selectKey(quint64(1));
    }

    EndpointAddress demo;
};

void tst_Looks::initTestCase()
{
    m_directories = std::make_unique<PrivateDirectories>();
    QVERIFY(m_directories->isValid());
    m_daemon = startDemo(QStringLiteral(DEMO), m_directories->path(DemoName));
    QVERIFY(m_daemon);
    QVERIFY(TestSocket(m_directories->path(DesertedName)).listen(1));
    m_full = std::make_unique<TestSocket>(m_directories->path(FullName));
    QVERIFY(m_full->listen(0));
    m_waiting = std::make_unique<TestSocket>(m_directories->path(FullName));
    QVERIFY(m_waiting->connect());
}

void tst_Looks::addSchemes()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
}

void tst_Looks::addPages()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<int>("page");
    const std::array names = {"overview", "connections", "map",   "trace",
                              "charts",   "console",     "events"};
    for (int page = 0; page < PageCount; ++page) {
        QTest::addRow("%s, light", names[size_t(page)]) << Scheme::Light << page;
        QTest::addRow("%s, dark", names[size_t(page)]) << Scheme::Dark << page;
    }
}

void tst_Looks::pages_data()
{
    addPages();
}

// Everything is painted, readable and unclipped.
void tst_Looks::pages()
{
    QFETCH(const Scheme, scheme);
    QFETCH(const int, page);
    Windows windows(*this, scheme);
    TestSocket client(m_directories->path(DemoName));
    QVERIFY(client.connect());
    windows.window.showTab(MainWindow::Tab(page));
    QVERIFY(windows.isFilled(*this));
    if (MainWindow::Tab(page) == MainWindow::Tab::Console)
        QVERIFY(windows.sendsRequest());
    if (MainWindow::Tab(page) == MainWindow::Tab::Trace)
        QVERIFY(windows.hasTrace());
    for (const MonitorPage *shown : windows.window.findChildren<MonitorPage *>()) {
        if (shown->isVisible() && shown->focusedTable())
            QTRY_VERIFY_WITH_TIMEOUT(shown->tablePanel()->proxy()->rowCount() > 0, PatienceMs);
    }
    const QImage picture = grabbed(windows.window);
    QCOMPARE(picture.devicePixelRatio(), qApp->devicePixelRatio());
    QCOMPARE(picture.size(), (QSizeF(windows.window.size()) * picture.devicePixelRatio()).toSize());
    QVERIFY(double(inkOf(picture)) > 0.05 * picture.width() * picture.height());
    QCOMPARE(ColorInspector::unreadable(windows.window), QString());
    QTRY_COMPARE_WITH_TIMEOUT(TextInspector::clipped(windows.window), QString(), PatienceMs);
}

// In a small window, the user can close the side parts and still read everything else.
void tst_Looks::fitsSmallWindows()
{
    Windows windows(*this, Scheme::Light);
    QVERIFY(windows.isFilled(*this));
    for (QDockWidget *dock : windows.window.findChildren<QDockWidget *>())
        dock->hide();
    const QSize small(windows.window.fontMetrics().averageCharWidth() * 133,
                      windows.window.fontMetrics().lineSpacing() * 35);
    const auto resized = [&] {
        windows.window.resize(small);
        return windows.window.size();
    };
    for (int page = 0; page < PageCount; ++page) {
        windows.window.showTab(MainWindow::Tab(page));
        QTRY_COMPARE_WITH_TIMEOUT(resized(), small, PatienceMs);
        windows.window.grab();
        QTRY_COMPARE_WITH_TIMEOUT(TextInspector::clipped(windows.window), QString(), PatienceMs);
    }
}

void tst_Looks::statesHaveShapes_data()
{
    addSchemes();
}

// Each state has its own shape in its place, not just a colour, and the shape is as sharp as the
// screen.
void tst_Looks::statesHaveShapes()
{
    QFETCH(const Scheme, scheme);
    Windows windows(*this, scheme);
    QVERIFY(windows.isFilled(*this));
    RecordView &view = windows.table(MainWindow::Tab::Overview);
    const int extent = view.style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, &view);
    const std::array kinds = {
        std::pair(MissingName, EndpointCondition::PathNotFound),
        std::pair(DesertedName, EndpointCondition::NotListening),
        std::pair(FullName, EndpointCondition::Busy),
        std::pair(DemoName, EndpointCondition::Listening),
    };
    for (const auto &[name, condition] : kinds) {
        const QModelIndex index = windows.overviewCell(endpoint(name), "state");
        QCOMPARE(index.data(ConditionRole), QVariant(int(condition)));
        // Other programs on this machine have sockets, too.
        view.scrollTo(index);
        const QImage cell = cellIn(grabbed(windows.window), windows.window, view, index);
        const QIcon::Mode mode =
            view.selectionModel()->isSelected(index) ? QIcon::Selected : QIcon::Normal;
        for (const auto &[otherName, other] : kinds) {
            const QPixmap shape = iconPixmap(conditionIcon(other), view.palette(), extent,
                                             cell.devicePixelRatio(), mode);
            const bool isThere =
                ColorInspector::contains(cell, shape.toImage(), ColorInspector::groundOf(cell));
            QVERIFY2(isThere == (other == condition), qPrintable(name + u' ' + otherName));
        }
    }
}

// Rendered for the screen's pixels, not scaled up.
void tst_Looks::iconsAreSharp()
{
    Windows windows(*this, Scheme::Light);
    const qreal ratio = qApp->devicePixelRatio();
    int seen = 0;
    for (const QToolButton *button : windows.window.findChildren<QToolButton *>()) {
        if (!button->isVisible() || button->icon().isNull()
            || button->objectName().startsWith(u"qt_"))
            continue;
        const QPixmap pixmap = button->icon().pixmap(button->iconSize(), ratio);
        QCOMPARE(pixmap.devicePixelRatio(), ratio);
        QCOMPARE(pixmap.size(), (QSizeF(button->iconSize()) * ratio).toSize());
        ++seen;
    }
    QVERIFY(seen > 3);
}

void tst_Looks::newAndGoneRows_data()
{
    addSchemes();
}

// New connections are bold and gone ones struck out, in the shapes of their letters, and both are
// readable, selected or not.
void tst_Looks::newAndGoneRows()
{
    QFETCH(const Scheme, scheme);
    auto old = std::make_unique<TestSocket>(m_directories->path(DemoName));
    QVERIFY(old->connect());
    Windows windows(*this, scheme);
    windows.window.findChild<ConnectionsPage *>()->model().setMarkTime(std::chrono::hours(1));
    windows.window.showTab(MainWindow::Tab::Connections);
    RecordView &view = windows.table(MainWindow::Tab::Connections);
    QAbstractItemModel &model = *view.model();
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!model.index(0, 0).data(NewRole).toBool(), PatienceMs);
    const QVariant key = model.index(0, 0).data(KeyRole);
    const auto placeOf = [&](const QVariant &wanted) {
        return model.index(rowOfKey(model, wanted), ConnectionModel::columnOf("process"));
    };
    const auto cellOf = [&](const QVariant &wanted) {
        return cellIn(grabbed(windows.window), windows.window, view, placeOf(wanted));
    };
    // The same program in all rows; which one may be known later than that there is one.
    const QString program = QCoreApplication::applicationName();
    QTRY_COMPARE_WITH_TIMEOUT(placeOf(key).data().toString(), program, PatienceMs);
    const QImage plain = cellOf(key);
    QVERIFY(!isStruckOut(plain));

    auto young = std::make_unique<TestSocket>(m_directories->path(DemoName));
    QVERIFY(young->connect());
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, PatienceMs);
    const QVariant youngKey = model.index(1 - rowOfKey(model, key), 0).data(KeyRole);
    QVERIFY(model.index(rowOfKey(model, youngKey), 0).data(NewRole).toBool());
    QTRY_COMPARE_WITH_TIMEOUT(placeOf(youngKey).data().toString(), program, PatienceMs);
    QVERIFY(inkOf(cellOf(youngKey)) > inkOf(plain) * 11 / 10);
    QVERIFY(ColorInspector::contrastIn(cellOf(youngKey)) >= 4.5);

    old.reset();
    QTRY_VERIFY_WITH_TIMEOUT(model.index(rowOfKey(model, key), 0).data(GoneRole).toBool(),
                             PatienceMs);
    const QImage gone = cellOf(key);
    QVERIFY(isStruckOut(gone));
    QVERIFY(ColorInspector::contrastIn(gone) >= 4.5);
    QVERIFY(view.selectKey(key));
    const QImage selected = cellOf(key);
    QVERIFY(isStruckOut(selected));
    QVERIFY(ColorInspector::groundOf(selected) != ColorInspector::groundOf(gone));
    QVERIFY(ColorInspector::contrastIn(selected) >= 4.5);
}

void tst_Looks::emptyStates_data()
{
    addSchemes();
}

// An icon, a sentence and a button, all readable.
void tst_Looks::emptyStates()
{
    QFETCH(const Scheme, scheme);
    Windows windows(*this, scheme);
    QVERIFY(windows.isFilled(*this));
    TablePanel &panel = *windows.window.findChild<OverviewPage *>()->tablePanel();
    panel.addFilterTerm(QStringLiteral("endpoint"), QStringLiteral("nowhere"), false);
    QTRY_VERIFY_WITH_TIMEOUT(!panel.view()->isVisible(), PatienceMs);
    QCOMPARE(ColorInspector::unreadable(windows.window), QString());
    QTRY_COMPARE_WITH_TIMEOUT(TextInspector::clipped(windows.window), QString(), PatienceMs);
    const auto buttons = panel.findChildren<QPushButton *>();
    QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->isVisible() && button->text() == QStringLiteral("Clear Filter")
               && !button->menu();
    }));
}

QTEST_MAIN(tst_Looks)
#include "tst_looks.moc"
