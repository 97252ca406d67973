// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/map/mapview.h"
#include "gui/pages/monitorpage.h"

class QComboBox;
class QMenu;

namespace Monitor {

class FileTransfer;
class Workspace;

/// Who talks to whom on this machine, as a picture or as a table with the same filter.
class MapPage : public MonitorPage
{
    Q_OBJECT

public:
    /// @param workspace must outlive this.
    /// @param addEndpoint offered while there is none; must outlive this.
    MapPage(Workspace &workspace, QAction *addEndpoint, QWidget *parent = nullptr);

    void setEndpoint(const EndpointAddress &address) override;
    QList<QAction *> pageActions() const override;

    TablePanel *tablePanel() const override { return m_panel; }

    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;
    void resetLayout() override;

    MapView &view() const { return *m_view; }

    RelationModel &model() { return m_model; }

    void setMeasure(MapMeasure measure);

    /// Actions of an endpoint's context menu. Owned by the caller.
    void setEndpointActions(const QList<QAction *> &actions) { m_endpointActions = actions; }

    /// Writes the whole map; problemOccurred() tells how that went.
    /// @param path ends with .png or .svg; anything else is taken for a PNG.
    void exportTo(const QString &path);

Q_SIGNALS:
    void endpointSelected(const Monitor::EndpointAddress &address);
    void endpointActivated(const Monitor::EndpointAddress &address);
    /// A client of the endpoint selected with it: one process, or, if `pid` is 0, those of one
    /// name.
    void clientSelected(const QString &process, qint64 pid);
    void clientActivated(const QString &process, qint64 pid);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// Of the endpoints of a process, if the selected one is not among them.
    enum class Choice { OnlyOne, Busiest };

    void createActions();
    QWidget *createToolRow();
    void connectParts();
    void showAsTable(bool isTable);
    void updateFollowing();
    void takeSpot(const MapSpot &spot, bool isActivated);
    void takeRow(const QVariant &key);
    void openMenu(const QPoint &position, const MapSpot &spot);
    void selectRow(const MapNode &node, const EndpointAddress &address);
    EndpointAddress endpointOf(const MapSpot &spot, Choice choice) const;
    EndpointAddress endpointBeside(const MapNode &node, Choice choice) const;
    void updateSearch();
    void openExportDialog();

    RelationModel m_model;
    TablePanel *m_panel;
    MapView *m_view;
    QComboBox *m_measures;
    QAction *m_table;
    QAction *m_fit;
    QAction *m_usualSize;
    QAction *m_export;
    FileTransfer *m_transfer;
    QString m_exportPath;
    EndpointAddress m_endpoint;
    QList<QAction *> m_endpointActions;
    bool m_isTaking = false; ///< The selection of one part goes to the other.
};

} // namespace Monitor
