// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/dockdrawers.h"

#include <QtCore/qpointer.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdockwidget.h>
#include <QtWidgets/qframe.h>
#include <QtWidgets/qmainwindow.h>

#include <algorithm>
#include <utility>

namespace Monitor {

namespace {

// In letters of average width: where the page has too little room beside the docks, and what it
// needs without them.
constexpr int NarrowColumns = 165;
constexpr int SmallestColumns = 110;

} // namespace

/// Holds one dock; open while the dock is shown.
class Drawer : public QFrame
{
public:
    Drawer(QDockWidget &dock, Qt::DockWidgetArea area, int width, QMainWindow &window)
        : QFrame(&window)
        , m_dock(dock)
        , m_isLeft(area == Qt::LeftDockWidgetArea)
        , m_width(width)
        , m_page(*window.centralWidget())
    {
        setFrameShape(StyledPanel);
        setAutoFillBackground(true);
        hide();
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(&dock);
        dock.hide();
        dock.installEventFilter(this);
        m_page.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == &m_page && event->type() == QEvent::Resize)
            place();
        else if (watched == &m_dock && event->type() == QEvent::ShowToParent)
            opened();
        else if (watched == &m_dock && event->type() == QEvent::Hide && m_dock.isHidden())
            giveFocusBack(); // Before Qt gives it to a neighbour.
        else if (watched == &m_dock && event->type() == QEvent::HideToParent)
            hide();
        return QFrame::eventFilter(watched, event);
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Escape)
            m_dock.hide();
        else
            QFrame::keyPressEvent(event);
    }

private:
    void place()
    {
        const QRect all = m_page.geometry();
        const int width = std::min(m_width, all.width());
        setGeometry(m_isLeft ? all.left() : all.right() + 1 - width, all.top(), width,
                    all.height());
    }

    void opened()
    {
        m_focusBefore = QApplication::focusWidget();
        place();
        show();
        raise();
        m_dock.setFocus(Qt::OtherFocusReason);
    }

    void giveFocusBack()
    {
        if (m_focusBefore && isAncestorOf(QApplication::focusWidget()))
            m_focusBefore->setFocus(Qt::OtherFocusReason);
    }

    QDockWidget &m_dock;
    const bool m_isLeft;
    const int m_width;
    QWidget &m_page;
    QPointer<QWidget> m_focusBefore;
};

DockDrawers::DockDrawers(QMainWindow &window, int version)
    : QObject(&window)
    , m_window(window)
    , m_version(version)
{
    window.installEventFilter(this);
    // The docks would keep the window from becoming narrow.
    window.setMinimumWidth(window.fontMetrics().averageCharWidth() * SmallestColumns);
}

void DockDrawers::addDock(QDockWidget *dock, Qt::DockWidgetArea area, int columns)
{
    m_window.addDockWidget(area, dock);
    dock->installEventFilter(this);
    m_entries.push_back({.dock = dock, .area = area, .columns = columns, .drawer = nullptr});
}

bool DockDrawers::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (watched == &m_window) {
        if (type == QEvent::Resize)
            adapt();
    } else if (type == QEvent::Resize || type == QEvent::ShowToParent
               || type == QEvent::HideToParent) {
        if (!m_areDrawers && m_window.isVisible() && !isNarrow())
            m_wideState = m_window.saveState(m_version);
    }
    return QObject::eventFilter(watched, event);
}

bool DockDrawers::isNarrow() const
{
    return m_window.width() < m_window.fontMetrics().averageCharWidth() * NarrowColumns;
}

void DockDrawers::adapt()
{
    if (isNarrow() == m_areDrawers)
        return;
    if (m_areDrawers)
        putBack();
    else
        putAway();
    Q_EMIT changed(m_areDrawers);
}

void DockDrawers::putAway()
{
    m_areDrawers = true;
    for (Entry &entry : m_entries) {
        const int width = m_window.fontMetrics().averageCharWidth() * entry.columns;
        m_window.removeDockWidget(entry.dock);
        entry.dock->setFeatures(QDockWidget::DockWidgetClosable);
        entry.drawer = new Drawer(*entry.dock, entry.area, width, m_window);
    }
}

void DockDrawers::putBack()
{
    for (Entry &entry : m_entries) {
        entry.dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
        m_window.addDockWidget(entry.area, entry.dock);
        delete std::exchange(entry.drawer, nullptr);
    }
    m_areDrawers = false;
    m_window.restoreState(m_wideState, m_version);
}

QByteArray DockDrawers::saveState() const
{
    return m_areDrawers ? m_wideState : m_window.saveState(m_version);
}

void DockDrawers::restoreState(const QByteArray &state)
{
    m_wideState = state;
    if (!m_areDrawers)
        m_window.restoreState(state, m_version);
}

void DockDrawers::restoreDefaults()
{
    if (m_areDrawers)
        putBack();
    QList<QDockWidget *> docks;
    QList<int> widths;
    for (const Entry &entry : m_entries) {
        m_window.addDockWidget(entry.area, entry.dock);
        entry.dock->show();
        docks.append(entry.dock);
        widths.append(m_window.fontMetrics().averageCharWidth() * entry.columns);
    }
    m_window.resizeDocks(docks, widths, Qt::Horizontal);
    m_wideState = m_window.saveState(m_version);
    if (m_window.isVisible())
        adapt();
}

} // namespace Monitor
