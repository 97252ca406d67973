// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qobject.h>

#include <vector>

class QDockWidget;
class QMainWindow;

namespace Monitor {

class Drawer;

/// Makes room in a narrow window: its docks become drawers, panels over the page that open when the
/// dock is shown, take the focus, and close on Escape. In a wide window they are docks again, where
/// they were.
class DockDrawers : public QObject
{
    Q_OBJECT

public:
    /// @param window becomes the parent.
    /// @param version of saveState().
    DockDrawers(QMainWindow &window, int version);

    /// @param columns its width by default, in letters of average width.
    void addDock(QDockWidget *dock, Qt::DockWidgetArea area, int columns);

    bool areDrawers() const { return m_areDrawers; }

    /// QMainWindow::saveState() of the wide window.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    /// All docks visible, in their areas.
    void restoreDefaults();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed(bool areDrawers);

private:
    struct Entry
    {
        QDockWidget *dock;
        Qt::DockWidgetArea area;
        int columns;
        Drawer *drawer;
    };

    bool isNarrow() const;
    void adapt();
    void putAway();
    void putBack();

    QMainWindow &m_window;
    const int m_version;
    std::vector<Entry> m_entries;
    QByteArray m_wideState; ///< The last one, before the docks made room.
    bool m_areDrawers = false;
};

} // namespace Monitor
